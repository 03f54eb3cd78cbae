import type { Amounts, StakesAnswer } from '../answer/index.ts'
import { wireExtent } from './extent.ts'

/** The answer to `stakes` as other programs read it; quantities are exact, as decimals in text. */
export function wireStakes(answer: StakesAnswer) {
  const { book, title, asOf, scenario, currency, companies, totals } = answer
  return {
    schema: 'tranche.stakes/1',
    book,
    title,
    asOf,
    at: 'close',
    scenario,
    currency,
    companies: companies.map(
      ({ id, holdings, stakes, counts, amounts, rounds, limits, first, assumed, missing }) => ({
        id,
        holdings: holdings.map((holding) => ({
          holder: holding.holder,
          security: holding.security,
          class: holding.class,
          quantity: holding.quantity,
          quantityRange: holding.range,
          vested: holding.vested,
          funded: holding.funded === null ? null : wireExtent(holding.funded),
        })),
        stakes: stakes.map((stake) => ({
          holder: stake.holder,
          outstanding: wireExtent(stake.outstanding),
          asConverted: wireExtent(stake.asConverted),
          fullyDiluted: wireExtent(stake.fullyDiluted),
          voting: wireExtent(stake.voting),
        })),
        amounts: amounts.map(wireAmounts),
        counts,
        rounds: rounds.map(({ round, day, price, newMoney, preMoney, postMoney }) => ({
          round,
          day,
          pricePerShare: wireExtent(price),
          newMoney: wireExtent(newMoney),
          preMoney: wireExtent(preMoney),
          postMoney: wireExtent(postMoney),
        })),
        limits,
        first,
        assumed,
        missing: missing.map(({ what }) => what),
      }),
    ),
    totals: totals.map(wireAmounts),
  }
}

function wireAmounts({ holder, announced, committed, callable, funded }: Amounts) {
  return {
    holder,
    announced: wireExtent(announced),
    committed: wireExtent(committed),
    callable: wireExtent(callable),
    funded: wireExtent(funded),
  }
}

export type WireStakes = ReturnType<typeof wireStakes>
