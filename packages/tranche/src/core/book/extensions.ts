import type { Amendment, Deal, Tranche } from '../deal/index.ts'
import type { Fact } from '../fact/index.ts'
import type { Named, Placed } from '../grammar/index.ts'
import type { PlainDate } from '../time/index.ts'

/**
 * Deals in which a window closes later from the day on which a fact says that what extends it came about: an amendment of that day.
 * What came about once the window had closed extends nothing.
 */
export function withExtensions(
  terms: readonly Named<Deal>[],
  facts: readonly Fact[],
): readonly Named<Deal>[] {
  return terms.map((entry) => {
    const extended = entry.value.tranches.flatMap(({ name, value }) => {
      const amendment = extensionOf(name, value, facts)
      return amendment === null ? [] : [amendment]
    })
    if (extended.length === 0) return entry
    const amendments = [...(entry.value.amendments ?? []), ...extended]
    return { ...entry, value: { ...entry.value, amendments } }
  })
}

function extensionOf(
  name: string,
  { window, extended, span }: Tranche,
  facts: readonly Fact[],
): Amendment | null {
  if (extended === undefined || window === undefined || window.value === 'undisclosed') return null
  const { firstDay, lastDay } = window.value
  const [first] = facts
    .filter((fact) => isSo(fact, extended.if))
    .map(seenFrom)
    .filter(({ value }) => value <= lastDay)
    .sort((a, b) => (a.value < b.value ? -1 : 1))
  if (first === undefined) return null
  const day = { value: { firstDay: first.value, lastDay: first.value }, span: first.span }
  const later = { value: { firstDay, lastDay: extended.to.value }, span: extended.to.span }
  return { day, tranches: [{ name, nameSpan: span, value: { window: later, span } }], span }
}

/** Since when a fact is known, where that is later than the day on which it happened. */
function seenFrom({ day, known }: Fact): Placed<PlainDate> {
  const happened = day.value.lastDay
  const told = known?.value.lastDay ?? happened
  return { value: told > happened ? told : happened, span: day.span }
}

function isSo(fact: Fact, what: NonNullable<Tranche['extended']>['if']): boolean {
  switch (what.kind) {
    case 'event':
      return (
        fact.kind === 'event' &&
        fact.event.value === what.event.value &&
        fact.happened?.value !== 'no'
      )
    case 'milestone':
      return (
        fact.kind === 'milestone' &&
        fact.milestone.value === what.milestone.value &&
        fact.met.value === 'yes'
      )
    case 'filed':
      return (
        fact.kind === 'filed' &&
        fact.what.value === what.filed.value &&
        fact.happened?.value !== 'no'
      )
    default:
      return what satisfies never
  }
}
