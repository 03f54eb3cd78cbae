import type { LedgerEvent, Lot } from '../ledger/index.ts'
import type { Rational } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'
import { type Desk, exactMoney, type FactNamed, type Recorded, units } from './desk.ts'
import { exactAmount, exactOf } from './source.ts'
import { afterSplits } from './vesting-plan.ts'

/**
 * What a customer has earned: a step vests on the day on which so many units have come by the facts and, where it asks for a price, a
 * share of the company has been quoted at it; on the day of issue at the soonest.
 */
export function vestingOnPurchases(
  desk: Desk,
  fact: FactNamed<'issued'>,
  { id, of }: { readonly id: string; readonly of: Lot },
): Recorded[] {
  const terms = fact.vestsOn
  if (terms === undefined) return []
  const issued = fact.day.value.lastDay
  return terms.steps.flatMap((step, i): Recorded[] => {
    const stated = units(desk, fact, step.quantity, { to: [of.holder], from: null })
    const count = exactOf(step.count)
    const price = step.priceFrom === undefined ? null : exactMoney(desk, fact, step.priceFrom)
    if (stated === null || count === null || (step.priceFrom !== undefined && price === null))
      return []
    const bought = firstDay(desk, (each) =>
      each.kind === 'units' && each.units.value === terms.units.value ? exactOf(each.count) : null,
    )(count)
    const quoted = firstDay(desk, (each) =>
      each.kind === 'quote' && each.quote.value === desk.company
        ? exactAmount(desk.source, each.price)
        : null,
    )
    const reached = price === null ? issued : quoted(price)
    if (bought === null || reached === null) return []
    const day = [issued, bought, reached].reduce((a, b) => (a > b ? a : b))
    const quantity = afterSplits(desk, of.class, { from: issued, before: day }, stated)
    const event: LedgerEvent = { kind: 'vesting', id: `${id} purchase ${i + 1}`, day, of, quantity }
    return [{ event, fact, planned: true }]
  })
}

/** The first day on which a fact that is seen states as much as asked for; null where none does. */
function firstDay(
  { source, isSeen }: Desk,
  stated: (fact: Desk['source']['facts'][number]) => Rational | null,
): (asked: Rational) => PlainDate | null {
  return (asked) =>
    source.facts.reduce<PlainDate | null>((first, fact) => {
      const value = isSeen(fact) ? stated(fact) : null
      if (value === null || value.compare(asked) < 0) return first
      const day = fact.day.value.lastDay
      return first === null || day < first ? day : first
    }, null)
}
