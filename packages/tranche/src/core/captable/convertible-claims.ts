import type { ShareClass } from '../deal/index.ts'
import type { Named } from '../grammar/index.ts'
import { amountDue, type ConvertibleHolding, fullyDiluted, stakesOn } from '../ledger/index.ts'
import { type Rational, toNumber, whole } from '../quantity/index.ts'
import type { Preferred } from '../waterfall/index.ts'
import type { Context } from './context.ts'
import { sharesAtCap } from './convertibles.ts'
import { exactAmount, exactOf } from './source.ts'

/**
 * A SAFE or note that has not converted: it has its money back, `preference` times where a multiple is stated, with interest, or,
 * where it has a cap, what it would have as shares at the cap, whichever is more. Notes come before all shares and SAFEs beside the
 * first of them, unless a rank is stated. What a pool has left does not count.
 * Source: Y Combinator, post-money SAFE, liquidity event.
 */
export function convertibleClaims(
  context: Context,
  { name, value }: Named<ShareClass>,
): Preferred[] {
  const { source, table, day } = context
  const held = [...table.ledger.convertibles.values()].filter((each) => each.class === name)
  if (held.length === 0) return []
  const exitBase = { ...fullyDiluted, poolAvailable: false, convertibles: false }
  const base = stakesOn(table.ledger, exitBase).total
  const atCap = sharesAtCap(table.ledger, day, base)
  const rank = exactOf(value.rank)
  const multiple = exactOf(value.preference) ?? whole(1)
  const isCapped = exactAmount(source, value.valuationCap) !== null
  context.assumed.push(assumption(name, value, isCapped))
  const claimOf = (id: string, some: readonly ConvertibleHolding[]): Preferred => {
    const due = new Map<string, Rational>()
    for (const each of some) {
      const owed = amountDue(each, day).add(each.principal.mul(multiple.sub(1)))
      due.set(each.holder, owed.add(due.get(each.holder) ?? 0))
    }
    const holders = [...due].map(([holder, units]) => ({ holder, units }))
    const all = holders.reduce((sum, { units }) => sum.add(units), whole(0))
    const shares = some.reduce((sum, each) => sum.add(atCap(each) ?? whole(0)), whole(0))
    return {
      kind: 'preferred',
      id,
      rank: rank === null ? (value.kind.value === 'safe' ? 1 : 0) : toNumber(rank),
      price: whole(1),
      preferenceMultiple: whole(1),
      participation: { kind: 'none' },
      commonPerShare: all.compare(0) === 0 ? whole(0) : shares.div(all),
      accruedPerShare: whole(0),
      accruedOnConversion: 'lapses',
      holders,
    }
  }
  // With a multiple, what is owed and the shares at the cap are in another proportion from note to note: each chooses apart.
  if (multiple.equals(1) || held.length === 1 || !isCapped) return [claimOf(name, held)]
  return held.map((each, i) => claimOf(`${name} ${i + 1}`, [each]))
}

function assumption(name: string, value: ShareClass, isCapped: boolean): string {
  if (isCapped) return `${name} has its money back or converts at its cap, whichever is more`
  return value.discount === undefined
    ? `${name} has its money back: without a cap there is no price at which it converts`
    : `${name} has its money back: its discount is one from the price of a round, and this is none`
}
