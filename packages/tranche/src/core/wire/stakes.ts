import type { StakesAnswer } from '../answer/index.ts'
import { wireExtent } from './extent.ts'

/** The answer to `stakes` as other programs read it; quantities are exact, as decimals in text. */
export function wireStakes(answer: StakesAnswer) {
  const { book, title, asOf, scenario, currency, companies } = answer
  return {
    schema: 'tranche.stakes/1',
    book,
    title,
    asOf,
    at: 'close',
    scenario,
    currency,
    companies: companies.map(({ id, holdings, stakes, amounts, limits, assumed, missing }) => ({
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
      amounts: amounts.map((amount) => ({
        holder: amount.holder,
        announced: wireExtent(amount.announced),
        committed: wireExtent(amount.committed),
        callable: wireExtent(amount.callable),
        funded: wireExtent(amount.funded),
      })),
      limits,
      assumed,
      missing: missing.map(({ what }) => what),
    })),
  }
}

export type WireStakes = ReturnType<typeof wireStakes>
