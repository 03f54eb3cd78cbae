import {
  amountDue,
  type Converting,
  commonPerUnit,
  fullyDiluted,
  type Ledger,
  type LedgerEvent,
  type PoolGrowth,
  type PricedRound,
  type PricedRoundSolution,
  roundShares,
  sharesRoundedOnce,
  stakesOn,
  termsOpenTo,
} from '../ledger/index.ts'
import { type Rational, roundToWhole, toNumber, whole } from '../quantity/index.ts'
import { adjustment, protectedClasses } from './anti-dilution.ts'
import { type Desk, exactIn, exactMoney, type Recorded } from './desk.ts'
import { openTerms } from './open-terms.ts'
import { withProRata } from './pro-rata.ts'
import { type CapTableFact, classesOf, classNamed, exactOf } from './source.ts'

type RoundFact = Extract<CapTableFact, { kind: 'pricedRound' }>
type Held = Ledger['convertibles'] extends ReadonlyMap<string, infer T> ? T : never

/**
 * What a round issues at the price its terms come to: the growth of the pool, shares for what
 * converts, shares for the new money, and what protected classes turn into from then on. `before`
 * is the ledger without the round; shares are rounded down, holder by holder.
 */
export function roundEvents(desk: Desk, fact: RoundFact, before: Ledger, id: string): Recorded[] {
  const terms = roundTerms(desk, fact, before)
  if (terms === null) return []
  const { converting, name } = terms
  const sold = withProRata(fact, terms, before)
  if (sold.kind === 'no price') {
    const { span } = fact.pricedRound
    const message = `the terms of the round leave no price: ${sold.reason}`
    desk.faults.push({ code: 'no-price', span, message, help: 'correct the terms of the round' })
    return []
  }
  const { round, solution, investors } = sold
  const places = exactOf(fact.pricePlaces)
  const pricePlaces = places === null ? null : toNumber(places)
  const convention = { ...sharesRoundedOnce, pricePlaces, conversionPricePlaces: pricePlaces }
  const issued = roundShares(solution, round.newMoney, convention)
  if (!desk.roundPrices.has(name)) desk.roundPrices.set(name, issued.price)
  const head = { day: fact.day.value.lastDay }
  desk.soldRounds.push({
    class: name,
    ...head,
    price: issued.price,
    newMoney: round.newMoney,
    preMoney: round.preMoney,
    postMoney: solution.total.mul(issued.price),
  })
  const events: LedgerEvent[] = []
  const pool = fact.pool === undefined ? null : classNamed(desk.source, fact.pool.of)
  if (pool !== null && issued.poolIncrease > 0n) {
    const quantity = issued.poolIncrease
    events.push({ kind: 'pool-reservation', id: `${id} pool`, ...head, pool: pool.name, quantity })
  }
  const target = (held: Held) => classOutOf(desk, fact, held) ?? name
  priceConverted(desk, solution, (key) => {
    const held = converting.get(key)
    return held === undefined ? name : target(held)
  })
  for (const { id: key, shares } of issued.converted) {
    const held = converting.get(key)
    if (held === undefined) continue
    events.push({
      kind: 'convertible-conversion',
      id: `${id} ${key}`,
      ...head,
      of: held,
      into: { class: target(held) },
      quantity: shares,
    })
  }
  for (const { holder, money } of investors) {
    const quantity = roundToWhole(money.div(issued.price), 'down')
    const to = { class: name, holder }
    events.push({ kind: 'issuance', id: `${id} ${holder}`, ...head, to, quantity })
  }
  const adjusted = solution.adjusted.filter(({ tie }) => !tie)
  for (const each of adjusted) {
    const asHead = { id: `${id} adjusts ${each.id}`, ...head }
    events.push(...adjustment(desk, each, asHead))
  }
  return events.map((event) => ({ event, fact, planned: false }))
}

/** The class a SAFE or note turns into: the one the round names, else the one its own class does; null for that of the round. */
function classOutOf(desk: Desk, fact: RoundFact, held: Held): string | null {
  const own = classesOf(desk.source, desk.company).find(({ name }) => name === held.class)
  const into = fact.converting?.into ?? own?.value.into
  return into === undefined ? null : (classNamed(desk.source, into)?.name ?? into.value)
}

/** A class of its own for what converts has cost what was put in: the money over the shares, of all of it that comes out in the round. */
function priceConverted(
  { roundPrices }: Desk,
  { converted }: PricedRoundSolution,
  targetOf: (id: string) => string,
): void {
  const made = new Map<string, { money: Rational; shares: Rational }>()
  for (const { id, amount, shares } of converted) {
    const sum = made.get(targetOf(id)) ?? { money: whole(0), shares: whole(0) }
    made.set(targetOf(id), { money: sum.money.add(amount), shares: sum.shares.add(shares) })
  }
  for (const [target, { money, shares }] of made) {
    if (!roundPrices.has(target) && shares.compare(0) > 0) {
      roundPrices.set(target, money.div(shares))
    }
  }
}

function roundTerms(desk: Desk, fact: RoundFact, before: Ledger) {
  const name = classNamed(desk.source, fact.pricedRound)?.name
  const preMoney = exactMoney(desk, fact, fact.preMoney)
  const investors = fact.investors.flatMap(({ name: holder, value }) => {
    const money = exactMoney(desk, fact, value)
    return money === null ? [] : [{ holder, money }]
  })
  if (name === undefined || preMoney === null || investors.length < fact.investors.length) {
    return null
  }
  const day = fact.day.value.lastDay
  const converting = new Map<string, Held>()
  for (const placed of fact.converting?.classes ?? []) {
    const wanted = classNamed(desk.source, placed)?.name
    const open = openTerms(desk.source, desk.company, ['valuationCap', 'discount', 'interest'])
    if (open.some((term) => term.class === wanted)) {
      desk.undisclosed.push(fact)
      return null
    }
    for (const [key, held] of before.convertibles) {
      if (held.class === wanted) converting.set(key, held)
    }
  }
  const pool = poolGrowth(desk, fact, before)
  if (pool === null) return null
  const withoutConvertibles = { ...fullyDiluted, convertibles: false }
  const round: PricedRound = {
    preMoney,
    newMoney: investors.reduce((sum, { money }) => sum.add(money), whole(0)),
    capitalisation: stakesOn(before, withoutConvertibles).total,
    pool,
    method: fact.converting?.method.value ?? 'percent-ownership',
    converting: [...converting].map(
      ([id, held]): Converting => ({
        id,
        amount: amountDue(held, day),
        termsOpen: termsOpenTo(held, before.convertibles.values()),
      }),
    ),
    protectedClasses: protectedClasses(desk, before, day),
    priceCountsAdjustment: fact.countsAdjusted?.value === 'yes',
  }
  return { round, converting, investors, name }
}

/** null where how far the pool grows is no single number. */
function poolGrowth(desk: Desk, fact: RoundFact, before: Ledger): PoolGrowth | null {
  const { pool } = fact
  if (pool?.to === undefined) {
    const shares = pool?.by === undefined ? whole(0) : exactIn(desk, fact, pool.by)
    return shares === null ? null : { kind: 'by shares', shares }
  }
  const fraction = exactIn(desk, fact, pool.to)
  if (fraction === null) return null
  const name = classNamed(desk.source, pool.of)?.name ?? ''
  const available = whole(before.pools.get(name) ?? 0n).mul(commonPerUnit(before.classes, name))
  return { kind: 'to part', fraction, available }
}
