import { assert } from '../diagnostic/index.ts'
import { type Rational, whole } from '../quantity/index.ts'
import { conversionPriceAfter } from './anti-dilution.ts'
import type { NoPrice, PricedRound, PricedRoundSolution, ProtectedClass } from './priced-round.ts'
import {
  at,
  bought,
  type Count,
  fixed,
  none,
  plus,
  sumsOf,
  times,
  type Way,
  waysToConvert,
} from './ways-to-convert.ts'

const zero = whole(0)
const one = whole(1)

/** Which branch each party to the round takes; shares only grow from one choice to the next. */
type Choices = {
  readonly ways: readonly Way[]
  readonly adjusts: readonly boolean[]
  readonly growsPool: boolean
}

/**
 * The price of a round, exact. Every count of shares is linear in 1/price once it is known by which
 * term each convertible turns into shares, which classes adjust and whether the pool grows; so the
 * price is solved for one choice of these, each then takes what gives it more shares at that price,
 * and this repeats until none would change. More shares for one never mean fewer for another, hence
 * no choice returns and the last one is the least that suits everybody (policy iteration).
 * The base of a cap counts protected shares before their adjustment. Nothing is rounded here.
 */
export function solveRound(round: PricedRound): PricedRoundSolution | NoPrice {
  const unsound = whyUnsound(round)
  if (unsound !== null) return noPrice(unsound)
  const waysOf = round.converting.map(waysToConvert)
  let choices: Choices = {
    ways: waysOf.map((ways) => ways[0] as Way),
    adjusts: round.protectedClasses.map(() => false),
    growsPool: round.pool.kind === 'by shares',
  }
  for (let step = 0; step < 10_000; step++) {
    const counts = solveChoices(round, choices)
    if ('reason' in counts) return counts
    const better = improve(round, waysOf, choices, counts)
    if (better === null) return solutionOf(round, waysOf, choices, counts)
    choices = better
  }
  assert(false, 'the choices of a round settle')
}

function whyUnsound(round: PricedRound): string | null {
  const { preMoney, newMoney, capitalisation, pool, converting, protectedClasses } = round
  if (preMoney.compare(0) <= 0) return 'the pre-money is 0 or less'
  if (newMoney.compare(0) <= 0) return 'the new money is 0 or less'
  if (capitalisation.compare(0) <= 0) return 'there are no shares before the round'
  if (pool.kind === 'to part' && (pool.fraction.compare(0) < 0 || pool.fraction.compare(1) >= 0)) {
    return 'the pool is 100% or more of all shares'
  }
  for (const { id, amount, termsOpen } of converting) {
    if (amount.compare(0) < 0) return `the amount of ${id} is less than 0`
    if (termsOpen.length === 0) return `${id} has no terms to convert by`
    for (const { discount, valuationCap } of termsOpen) {
      if (discount.compare(0) < 0 || discount.compare(1) >= 0) {
        return `the discount of ${id} is not from 0 to below 100%`
      }
      if (valuationCap !== null && valuationCap.amount.compare(0) <= 0) {
        return `the valuation cap of ${id} is 0 or less`
      }
    }
  }
  for (const { id, conversionPrice, clause } of protectedClasses) {
    if (conversionPrice.compare(0) <= 0) return `the conversion price of ${id} is 0 or less`
    if (clause.kind === 'weighted-average' && clause.base.compare(0) < 0) {
      return `the base of the weighted average of ${id} is less than 0`
    }
  }
  return null
}

function noPrice(reason: string): NoPrice {
  return { kind: 'no price', reason }
}

/** The counts for one choice of branches, and 1/price. */
type Counts = {
  readonly inversePrice: Rational
  readonly converting: Rational
  readonly poolIncrease: Rational
}

function solveChoices(round: PricedRound, choices: Choices): Counts | NoPrice {
  const { capitalisation, newMoney, preMoney, method, pool } = round
  const extra = round.protectedClasses
    .map((each, i) => (choices.adjusts[i] ? extraShares(each, newMoney) : none))
    .reduce(plus, none)
  const { fromPrice, part, partOfConverting, partOfIncrease } = sumsOf(choices.ways)
  const ownPart = one.sub(partOfConverting)
  if (ownPart.compare(0) <= 0) return noPrice('the SAFEs at their caps take 100% or more')
  // What converts is `before` and, for each share by which the pool grows, `perIncrease` more.
  const before = times(plus(fromPrice, fixed(part.mul(capitalisation))), one.div(ownPart))
  const perIncrease = partOfIncrease.div(ownPart)
  let increase = pool.kind === 'by shares' ? fixed(pool.shares) : none
  if (pool.kind === 'to part' && choices.growsPool) {
    const others = [fixed(capitalisation), extra, before, bought(newMoney)].reduce(plus, none)
    const rest = one.sub(pool.fraction.mul(perIncrease.add(1)))
    if (rest.compare(0) <= 0) return noPrice('the pool and the SAFEs take 100% or more')
    const lacking = plus(times(others, pool.fraction), fixed(pool.available.mul(-1)))
    increase = times(lacking, one.div(rest))
  }
  const converting = plus(before, times(increase, perIncrease))
  const inBase = [
    fixed(capitalisation),
    increase,
    round.priceCountsAdjustment ? extra : none,
    method === 'pre-money' ? none : converting,
  ].reduce(plus, none)
  const added = method === 'dollars-invested' ? totalAmount(round) : zero
  // price × base = value, where base = constant + perInversePrice / price.
  const value = preMoney.add(added).sub(inBase.perInversePrice)
  if (value.compare(0) <= 0 || inBase.constant.compare(0) <= 0) {
    return noPrice('what is counted in the pre-money is worth more than the pre-money')
  }
  const inversePrice = inBase.constant.div(value)
  return {
    inversePrice,
    converting: at(converting, inversePrice),
    poolIncrease: at(increase, inversePrice),
  }
}

function totalAmount(round: PricedRound): Rational {
  return round.converting.reduce((sum, { amount }) => sum.add(amount), zero)
}

/** Shares a class gains by its adjustment, were it made: those after less those before. */
function extraShares({ shares, conversionPrice, clause }: ProtectedClass, money: Rational): Count {
  const paid = shares.mul(conversionPrice)
  if (clause.kind === 'full-ratchet') return { constant: shares.mul(-1), perInversePrice: paid }
  const atOldPrice = clause.base.add(money.div(conversionPrice))
  const after = times({ constant: clause.base, perInversePrice: money }, shares.div(atOldPrice))
  return plus(after, fixed(shares.mul(-1)))
}

function sharesBy(way: Way, round: PricedRound, counts: Counts): Rational {
  if (way.kind === 'at price') return way.money.mul(counts.inversePrice)
  const base = round.capitalisation
    .add(way.countsConverting ? counts.converting : 0)
    .add(way.countsPoolIncrease ? counts.poolIncrease : 0)
  return way.part.mul(base)
}

/** Choices that give somebody more shares at these counts; null where there are none. */
function improve(
  round: PricedRound,
  waysOf: readonly (readonly Way[])[],
  choices: Choices,
  counts: Counts,
): Choices | null {
  const ways = choices.ways.map((chosen, i) =>
    (waysOf[i] ?? []).reduce(
      (best, way) =>
        sharesBy(way, round, counts).compare(sharesBy(best, round, counts)) > 0 ? way : best,
      chosen,
    ),
  )
  const adjusts = round.protectedClasses.map(
    ({ conversionPrice }, i) =>
      choices.adjusts[i] === true || conversionPrice.mul(counts.inversePrice).compare(1) > 0,
  )
  const growsPool = choices.growsPool || poolFallsShort(round, choices, counts)
  const changed =
    growsPool !== choices.growsPool ||
    ways.some((way, i) => way !== choices.ways[i]) ||
    adjusts.some((adjusts, i) => adjusts !== choices.adjusts[i])
  return changed ? { ways, adjusts, growsPool } : null
}

function poolFallsShort(round: PricedRound, choices: Choices, counts: Counts): boolean {
  const { pool } = round
  if (pool.kind === 'by shares') return false
  return pool.fraction.mul(totalShares(round, choices, counts)).compare(pool.available) > 0
}

function totalShares(round: PricedRound, choices: Choices, counts: Counts): Rational {
  const { capitalisation, newMoney, protectedClasses } = round
  return protectedClasses
    .filter((_, i) => choices.adjusts[i])
    .reduce((sum, each) => sum.add(at(extraShares(each, newMoney), counts.inversePrice)), zero)
    .add(capitalisation)
    .add(counts.poolIncrease)
    .add(counts.converting)
    .add(newMoney.mul(counts.inversePrice))
}

function solutionOf(
  round: PricedRound,
  waysOf: readonly (readonly Way[])[],
  choices: Choices,
  counts: Counts,
): PricedRoundSolution {
  const { newMoney } = round
  const price = counts.inversePrice.inverse()
  const newShares = newMoney.mul(counts.inversePrice)
  const converted = round.converting.map(({ id, amount }, i) => {
    const shares = sharesBy(choices.ways[i] as Way, round, counts)
    const best = (waysOf[i] ?? []).filter((way) => sharesBy(way, round, counts).equals(shares))
    return {
      id,
      amount,
      shares,
      price: shares.compare(0) > 0 ? amount.div(shares) : price,
      by: [...new Set(best.map(({ route }) => route))],
    }
  })
  const adjusted = round.protectedClasses.map(({ id, shares, conversionPrice, clause }) => {
    const sale = { money: newMoney, shares: newShares }
    const after = conversionPriceAfter(clause, conversionPrice, sale)
    return {
      id,
      shares: shares.mul(conversionPrice).div(after),
      conversionPrice: after,
      tie: conversionPrice.equals(price),
    }
  })
  const total = totalShares(round, choices, counts)
  const { poolIncrease } = counts
  return { kind: 'priced', price, newShares, poolIncrease, converted, adjusted, total }
}
