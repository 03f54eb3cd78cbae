import { type Rational, roundToWhole, whole } from '../quantity/index.ts'
import { type Cohort, cohortOf } from './cohorts.ts'
import type { EventOf, Lot, Settlement } from './event.ts'
import { type Refusal, refuse } from './fault.ts'
import {
  type Draft,
  type Holding,
  isRefusal,
  keyOf,
  put,
  receive,
  refusalOfDay,
  refusalToJoin,
  refusalToReceive,
  scaled,
  securityOf,
  takeable,
} from './holding.ts'
import { sharesNetOfStrike } from './net-exercise.ts'
import { addToPool, refusalOfPool } from './record-pool.ts'

/** Kinds that are shares. */
const shareKinds = ['common', 'preferred'] as const

/** Kinds that are held as money. */
const moneyKinds = ['convertible', 'participation'] as const

/** Vested shares as a class has them, in the hands of `lot.holder`. */
function sharesOf(draft: Draft, lot: Lot, { quantity, day }: Cohort): Holding {
  const strike = draft.classes.get(lot.class)?.strike ?? null
  const { class: ofClass, holder } = lot
  const window = { firstDay: null, lastDay: null }
  const security = securityOf(lot)
  const cohorts = cohortOf({ day, quantity })
  return {
    class: ofClass,
    holder,
    security,
    quantity,
    vested: quantity,
    strike,
    ...window,
    cohorts,
  }
}

/** Shares that come out, or why they cannot. */
function resulting(draft: Draft, lot: Lot, out: Cohort): Holding | Refusal {
  const { quantity } = out
  const refusal = refusalToReceive(draft, lot, shareKinds)
  if (refusal !== null) return refusal
  if (quantity <= 0n) {
    return refuse('nothing-results', `${quantity} ${lot.class} would come out: use more of it`)
  }
  const units = sharesOf(draft, lot, out)
  return refusalToJoin(draft, units, lot.security !== undefined) ?? units
}

const named = (security: string | undefined) => (security === undefined ? {} : { security })

export function recordConversion(draft: Draft, event: EventOf<'conversion'>): Refusal | null {
  const { of, quantity, into, balance, resultingQuantity } = event
  const held = takeable(draft, of, { quantity, only: 'vested' })
  if (isRefusal(held)) return held
  const terms = draft.classes.get(of.class)
  const isShare = terms?.kind === 'common' || terms?.kind === 'preferred'
  if (!isShare || terms.becomes === null) {
    return refuse('not-convertible', `${of.class} does not convert: say what it turns into`)
  }
  const wrongDay = refusalOfDay(held, event.day)
  if (wrongDay !== null) return wrongDay
  const shares = scaled(quantity, terms.becomes.quantity, event.fractions)
  if (resultingQuantity !== undefined && resultingQuantity !== shares) {
    const message = `${quantity} ${of.class} give ${shares}, not ${resultingQuantity}: correct one`
    return refuse('unbalanced', message)
  }
  const lot = { class: terms.becomes.class, holder: of.holder, ...named(into?.security) }
  const units = resulting(draft, lot, { day: event.day, quantity: shares })
  if (isRefusal(units)) return units
  const left = { ...held, quantity: held.quantity - quantity, vested: held.vested - quantity }
  if (balance !== undefined) {
    const rest = { ...left, security: balance }
    const joined = refusalToJoin(draft, rest, true)
    if (joined !== null) return joined
    put(draft, { ...held, quantity: 0n, vested: 0n })
    put(draft, rest)
  } else put(draft, left)
  receive(draft, units)
  return null
}

export function recordExercise(draft: Draft, event: EventOf<'exercise'>): Refusal | null {
  const { of, quantity, settlement, into } = event
  const held = takeable(draft, of, { quantity, only: 'vested' })
  if (isRefusal(held)) return held
  const terms = draft.classes.get(of.class)
  const exercisable = terms?.kind === 'option' || terms?.kind === 'warrant'
  if (!exercisable || terms.becomes === null) {
    return refuse('wrong-kind', `${of.class} is not exercised: name an option or warrant`)
  }
  const wrongDay = refusalOfDay(held, event.day)
  if (wrongDay !== null) return wrongDay
  const perUnit = terms.becomes.quantity
  if (settlement.kind === 'net' && settlement.pricePerShare.compare(0) <= 0) {
    return refuse('ratio-not-positive', 'the price of a net exercise is 0 or less: write the price')
  }
  const shares = sharesOut(settlement, { quantity, perUnit, strike: held.strike })
  const lot = { class: terms.becomes.class, holder: of.holder, ...named(into?.security) }
  const units = resulting(draft, lot, { day: event.day, quantity: shares })
  if (isRefusal(units)) return units
  if (settlement.kind === 'net' && settlement.withheldToPool !== undefined) {
    const unknown = refusalOfPool(draft, settlement.withheldToPool, 0n)
    if (unknown !== null) return unknown
    addToPool(draft, settlement.withheldToPool, scaled(quantity, perUnit, 'down') - shares)
  }
  put(draft, { ...held, quantity: held.quantity - quantity, vested: held.vested - quantity })
  receive(draft, units)
  return null
}

/** Whole shares that an exercise gives, rounded down. */
function sharesOut(
  settlement: Settlement,
  used: { readonly quantity: bigint; readonly perUnit: Rational; readonly strike: Rational | null },
): bigint {
  const { quantity, perUnit, strike } = used
  if (settlement.kind === 'cash') return scaled(quantity, perUnit, 'down')
  const net = sharesNetOfStrike({
    grossShares: whole(quantity).mul(perUnit),
    strikeInAll: whole(quantity).mul(strike ?? 0),
    pricePerShare: settlement.pricePerShare,
  })
  return roundToWhole(net, 'down')
}

export function recordConvertibleIssuance(
  draft: Draft,
  event: EventOf<'convertible-issuance'>,
): Refusal | null {
  const { to, principal, terms, day } = event
  const refusal = refusalToReceive(draft, to, moneyKinds)
  if (refusal !== null) return refusal
  if (principal.compare(0) <= 0) {
    const message = `the principal is ${principal.toFraction()}: write more than 0`
    return refuse('quantity-not-positive', message)
  }
  const security = securityOf(to)
  if (draft.convertibles.has(keyOf(to))) {
    const message = `${to.holder} holds ${security} of ${to.class} already: name a new one`
    return refuse('security-exists', message)
  }
  const convertsFrom = event.convertsFrom ?? day
  const { class: ofClass, holder } = to
  const held = { class: ofClass, holder, security, principal, issued: day, convertsFrom, terms }
  draft.convertibles.set(keyOf(to), held)
  return null
}

export function recordConvertibleEnd(
  draft: Draft,
  event: EventOf<'convertible-conversion'> | EventOf<'convertible-end'>,
): Refusal | null {
  const { of, day } = event
  const refusal = refusalToReceive(draft, of, moneyKinds)
  if (refusal !== null) return refusal
  const held = draft.convertibles.get(keyOf(of))
  if (held === undefined) {
    const message = `${of.holder} holds no ${securityOf(of)} of ${of.class}: name what is held`
    return refuse('unknown-security', message)
  }
  if (event.kind === 'convertible-conversion') {
    if (day < held.convertsFrom) {
      const { security, convertsFrom } = held
      const message = `${security} converts from ${convertsFrom}, not on ${day}: correct the day`
      return refuse('before-first-day', message)
    }
    const { into, quantity } = event
    const lot = { class: into.class, holder: of.holder, ...named(into.security) }
    const units = resulting(draft, lot, { day, quantity })
    if (isRefusal(units)) return units
    receive(draft, units)
  }
  draft.convertibles.delete(keyOf(of))
  return null
}
