import type { LedgerEvent, RunningLedger } from '../ledger/index.ts'
import { leastOf, type Rational, roundToWhole, whole } from '../quantity/index.ts'
import { classIn, type Desk, exactMoney, type FactNamed, type Recorded } from './desk.ts'
import { exactAmount } from './source.ts'

type Ledger = ReturnType<RunningLedger['on']>

/**
 * What holders lose who do not take their part of a round: of their shares the part of it that they did not take turns into what the
 * class converts into, or into the class named. Rounded down, lot by lot.
 * Source: NVCA model certificate of incorporation, article fourth, B, 5A (special mandatory conversion).
 */
export function payToPlayEvents(
  desk: Desk,
  fact: FactNamed<'pricedRound'>,
  before: Ledger,
  id: string,
): Recorded[] {
  const terms = fact.payToPlay
  if (terms === undefined) return []
  const offered = exactMoney(desk, fact, terms.offered)
  const names = terms.classes.map((placed) => classIn(desk, placed))
  const into = terms.into === undefined ? null : classIn(desk, terms.into)
  if (offered === null || names.includes(null) || (terms.into !== undefined && into === null))
    return []
  const asked = [...before.holdings.values()].filter((held) => names.includes(held.class))
  const all = asked.reduce((sum, { quantity }) => sum + quantity, 0n)
  const heldBy = new Map<string, bigint>()
  for (const { holder, quantity } of asked)
    heldBy.set(holder, (heldBy.get(holder) ?? 0n) + quantity)
  const missed = (holder: string): Rational => {
    const due = offered.mul(whole(heldBy.get(holder) ?? 0n)).div(whole(all))
    const investor = fact.investors.find(({ name }) => name === holder)
    const paid = investor === undefined ? null : exactAmount(desk.source, investor.value)
    return whole(1).sub(leastOf(paid ?? whole(0), due).div(due))
  }
  const day = fact.day.value.lastDay
  return asked.flatMap(({ class: name, holder, security, quantity: held }, i): Recorded[] => {
    const quantity = roundToWhole(missed(holder).mul(whole(held)), 'down')
    if (quantity === 0n) return []
    const of = security === name ? { class: name, holder } : { class: name, holder, security }
    const head = { id: `${id} pay to play ${i + 1}`, day }
    const events: LedgerEvent[] =
      into === null
        ? [{ kind: 'conversion', ...head, of, quantity, fractions: 'down' }]
        : [
            { kind: 'cancellation', ...head, of, quantity },
            { kind: 'issuance', ...head, to: { class: into, holder }, quantity },
          ]
    return events.map((event) => ({ event, fact, planned: false }))
  })
}
