import { type Figure, type Origin, unknownExtent } from '../../../origin/index.ts'
import { agreed, type Lead, type RightSituation } from '../../../situation/index.ts'
import { leadInWords } from '../lead.ts'
import { formula, type Tracer } from './tracer.ts'

/** The last practicable day over the window, notice, execution time and calendar it follows from. */
export function lastDayFigure({ decision, right, figure }: Tracer): Figure {
  const origin = formula(
    'last business day of the window, less notice, less execution time',
    dayLeaves(right),
    'days on the calendar the book names',
  )
  return {
    ...figure('last-practicable-day', 'last practicable day', unknownExtent, 'words', origin),
    words: decision.window.lastPracticableDay ?? 'not known',
  }
}

function dayLeaves({ question, timing }: RightSituation): Figure[] {
  const { tranche, book } = question
  if (timing === null) return []
  const leaf = (name: string, label: string, words: string, origin: Origin): Figure => ({
    id: `${tranche.id}/${name}`,
    label,
    unit: 'words',
    currency: null,
    extent: unknownExtent,
    words,
    origin,
  })
  const { calendar, firstDay, lastDay } = timing
  const listedBy = calendar === null ? 'no calendar is named' : calendar.source
  const window = tranche.terms.window
  const windowLeaf = (span: NonNullable<typeof window>['span']) =>
    leaf('window', 'window of the right', `${firstDay} to ${lastDay}`, {
      kind: 'written',
      written: agreed(span, tranche, book),
    })
  const notice = leadOrigin(timing.notice, 'the terms hold no notice clause')
  const execution = leadOrigin(timing.execution, 'the law: no friction, so no execution time')
  return [
    ...(window === undefined ? [] : [windowLeaf(window.span)]),
    leaf('notice', 'notice', notice.words, notice.origin),
    leaf('execution', 'time to carry out a decision', execution.words, execution.origin),
    leaf('calendar', 'calendar of business days', calendar?.name ?? 'none named', {
      kind: 'asserted',
      by: listedBy,
      written: null,
    }),
  ]
}

/** A lead in words with the line that states it, or what stands in its place. */
function leadOrigin(
  lead: Lead | null,
  otherwise: string,
): { readonly words: string; readonly origin: Origin } {
  if (lead === null) return { words: 'not known', origin: { kind: 'missing', remedy: otherwise } }
  const origin: Origin =
    lead.written === null
      ? { kind: 'asserted', by: otherwise, written: null }
      : { kind: 'written', written: lead.written }
  return { words: leadInWords(lead), origin }
}
