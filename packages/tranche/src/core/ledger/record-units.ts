import { cohortOf, takeOldest } from './cohorts.ts'
import type { EventOf } from './event.ts'
import { type Refusal, refuse } from './fault.ts'
import {
  type Draft,
  type Holding,
  heldKinds,
  isRefusal,
  notPositive,
  put,
  receive,
  refusalToJoin,
  refusalToReceive,
  securityOf,
  takeable,
} from './holding.ts'
import { addToPool, refusalOfPool } from './record-pool.ts'

export function recordIssuance(draft: Draft, event: EventOf<'issuance'>): Refusal | null {
  const { to, quantity, grant = {}, fromPool } = event
  const refusal = refusalToReceive(draft, to, heldKinds)
  if (refusal !== null) return refusal
  if (quantity <= 0n) return notPositive(quantity)
  const units: Holding = {
    class: to.class,
    holder: to.holder,
    security: securityOf(to),
    quantity,
    vested: grant.vestsByEvent ? 0n : quantity,
    strike: grant.strike ?? draft.classes.get(to.class)?.strike ?? null,
    firstDay: grant.firstDay ?? null,
    lastDay: grant.lastDay ?? null,
    cohorts: cohortOf({ day: event.day, quantity }),
  }
  const joined = refusalToJoin(draft, units, to.security !== undefined)
  if (joined !== null) return joined
  if (fromPool !== undefined) {
    const short = refusalOfPool(draft, fromPool, quantity)
    if (short !== null) return short
    addToPool(draft, fromPool, -quantity)
  }
  receive(draft, units)
  return null
}

export function recordTransfer(draft: Draft, event: EventOf<'transfer'>): Refusal | null {
  const { from, quantity, to } = event
  const held = takeable(draft, from, { quantity, only: 'vested' })
  if (isRefusal(held)) return held
  const arriving = to.reduce((sum, receipt) => sum + receipt.quantity, 0n)
  if (arriving !== quantity) {
    const message = `${quantity} ${from.class} leave and ${arriving} arrive: let both be the same`
    return refuse('unbalanced', message)
  }
  const receipts: Holding[] = []
  let { cohorts } = held
  for (const receipt of to) {
    if (receipt.quantity <= 0n) return notPositive(receipt.quantity)
    const lot = { class: from.class, ...receipt }
    const refusal = refusalToReceive(draft, lot, heldKinds)
    if (refusal !== null) return refusal
    const security = securityOf(lot)
    const { taken, left } = takeOldest(cohorts, receipt.quantity)
    cohorts = left
    const { holder, quantity: arrives } = receipt
    const units = { ...held, holder, security, quantity: arrives, vested: arrives, cohorts: taken }
    if (holder !== held.holder || security !== held.security) {
      const joined = refusalToJoin(draft, units, false)
      if (joined !== null) return joined
    }
    receipts.push(units)
  }
  const left = { quantity: held.quantity - quantity, vested: held.vested - quantity, cohorts }
  put(draft, { ...held, ...left })
  for (const units of receipts) receive(draft, units)
  return null
}

/** Units end, those not vested first. */
export function recordEnd(
  draft: Draft,
  event: EventOf<'cancellation'> | EventOf<'repurchase'>,
): Refusal | null {
  const { of, quantity, toPool } = event
  const held = takeable(draft, of, { quantity, only: 'held' })
  if (isRefusal(held)) return held
  if (toPool !== undefined) {
    const unknown = refusalOfPool(draft, toPool, 0n)
    if (unknown !== null) return unknown
    addToPool(draft, toPool, quantity)
  }
  const left = held.quantity - quantity
  put(draft, { ...held, quantity: left, vested: held.vested < left ? held.vested : left })
  return null
}

export function recordVesting(draft: Draft, event: EventOf<'vesting'>): Refusal | null {
  const { of, quantity } = event
  const held = takeable(draft, of, { quantity, only: 'held' })
  if (isRefusal(held)) return held
  const unvested = held.quantity - held.vested
  if (quantity > unvested) {
    const message = `${of.holder} has ${unvested} ${of.class} to vest, not ${quantity}: vest less`
    return refuse('more-than-held', message)
  }
  put(draft, { ...held, vested: held.vested + quantity })
  return null
}
