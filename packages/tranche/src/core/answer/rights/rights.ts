import type { Resolved } from '../../belief/index.ts'
import type { Book } from '../../book/index.ts'
import { supersededOn, type TrancheOf, tranchesOf } from '../../deal/index.ts'
import { later, seen } from '../../fact/index.ts'
import type { Amount } from '../../grammar/index.ts'
import { type Extent, exactExtent, unknownExtent } from '../../origin/index.ts'
import type { Bounds } from '../../quantity/index.ts'
import {
  amountInTerms,
  amountTerms,
  boundsInBook,
  type ConditionStanding,
  fundings,
  holderOf,
  openingOf,
  paymentSituation,
  type Question,
  type RightSituation,
  situationOf,
  wasPaid,
} from '../../situation/index.ts'
import { addDays, type Period, type PlainDate } from '../../time/index.ts'
import { feasibleAmounts } from '../../valuation/index.ts'
import { leadInWords } from '../decide/lead.ts'
import { type Names, namesOf } from '../names.ts'
import { closedRight } from '../one-right/closed-right.ts'
import { lookedAt, movesUse, overSituations } from '../one-right/looked-at.ts'
import { isUsedUp } from '../stakes/money-of-deals.ts'
import { type RecordedTerm, recordedTerms } from './recorded.ts'

/** Where a tranche stands: what may or must still be done under it. */
export type TrancheStatus =
  | 'not-open-yet'
  | 'open'
  | 'used'
  | 'lapsed'
  | 'window-closed'
  | 'condition-failed'
  | 'committed'
  | 'callable'
  | 'funded'
  | 'non-binding'
  | 'superseded'

export type RightLine = {
  readonly id: string
  readonly kind: 'right' | 'duty' | 'call' | 'put' | 'payment'
  readonly holder: string
  readonly company: string
  readonly status: TrancheStatus
  readonly window: {
    readonly firstDay: PlainDate | null
    readonly lastDay: PlainDate | null
    readonly daysLeft: number | null
    readonly businessDaysLeft: number | null
    readonly lastPracticableDay: PlainDate | null
    readonly earliestLastPracticableDay: PlainDate | null
  }
  /** As the terms have it. */
  readonly notice: string
  /** What the scenario takes it to be where the terms do not say; null where they do, or where it states none. */
  readonly noticeBelieved: string | null
  /** When a firm amount falls due; null where the terms state no day. */
  readonly due: Period | null
  /** The last day on which a payment without a day of its own can fall due; null where nothing says. */
  readonly fallsDueBy: PlainDate | null
  /** The day on which it fell due has passed, and no fact says that the money came in. */
  readonly isOverdue: boolean
  readonly amountCap: Extent
  readonly amountUsed: Extent
  readonly amountLeft: Extent
  readonly draw: string
  readonly conditions: readonly Pick<ConditionStanding, 'words' | 'standing'>[]
  /** Cash that must be there, and by when, if it is used or falls due. */
  readonly cash: { readonly day: PlainDate; readonly amount: Extent } | null
  readonly strike: string
  /** Terms that are understood and do not enter any figure. */
  readonly unvalued: readonly string[]
  readonly missing: readonly { readonly what: string; readonly remedy: string }[]
}

export type RightsAnswer = {
  readonly book: string
  readonly title: string
  readonly currency: string
  readonly names: Names
  readonly asOf: PlainDate
  readonly scenario: string
  readonly rights: readonly RightLine[]
  /** What else was agreed, as the terms read on the day. */
  readonly recorded: readonly RecordedTerm[]
  /** Uses of rights after the opening of the day that the facts already hold. */
  readonly later: readonly {
    readonly id: string
    readonly what: string
    readonly day: PlainDate
    readonly amount: Extent
  }[]
}

/** Which rights, duties and calls stand at the opening of `asOf`, what is left of them and by when. */
export function rightsOn(book: Book, asOf: PlainDate, scenario: Resolved): RightsAnswer {
  const tranches = tranchesOf(book.terms, asOf)
  return {
    book: book.file,
    title: book.title,
    currency: book.currency,
    names: namesOf(book),
    asOf,
    scenario: scenario.name,
    recorded: recordedTerms(book, asOf),
    rights: rightLinesOn(book, asOf, scenario),
    later: tranches.flatMap((tranche) => laterUses({ book, asOf, scenario, tranche })),
  }
}

/** The lines alone, without what else was agreed. */
export function rightLinesOn(book: Book, asOf: PlainDate, scenario: Resolved): RightLine[] {
  return tranchesOf(book.terms, asOf).map((tranche) => lineOf({ book, asOf, scenario, tranche }))
}

function laterUses(question: Question): RightsAnswer['later'][number][] {
  const { book, tranche } = question
  const view = openingOf(question)
  const uses = later(book.facts, 'exercised', view).filter(
    (fact) => book.resolve('tranche', fact.exercised.value) === tranche.id,
  )
  return uses.map((fact) => ({
    id: tranche.id,
    what: 'exercised',
    day: fact.day.value.lastDay,
    amount: extentOf(question, fact.amount?.value),
  }))
}

/** An amount in the book's currency. */
function extentOf(question: Question, known: Amount | undefined): Extent {
  return extentBetween(known === undefined ? null : boundsInBook(question, known))
}

function extentBetween(bounds: Bounds | null): Extent {
  return bounds === null
    ? unknownExtent
    : { value: bounds.centre, low: bounds.low, high: bounds.high }
}

/** Statuses under which money may still move. */
const stillToCome: ReadonlySet<TrancheStatus> = new Set([
  'open',
  'not-open-yet',
  'committed',
  'callable',
])

function lineOf(question: Question): RightLine {
  const { tranche, asOf } = question
  const { terms } = tranche
  const right = situationOf(question)
  const { timing } = right
  const window = terms.window?.value
  const days = window === undefined || window === 'undisclosed' ? null : window
  const inTerms = amountInTerms(question)
  const cap = extentBetween(inTerms?.announced ?? null)
  const used = usedOf(question)
  const left = isUsedUp(question)
    ? exactExtent(0)
    : minus(extentBetween(inTerms?.standing ?? null), used)
  const standing = statusOf(question, left)
  const failed = right.conditions.some(({ standing, missed }) => missed && standing !== 'met')
  const status = failed && stillToCome.has(standing) ? 'condition-failed' : standing
  const practicable = timing?.lastPracticable ?? null
  const fallsDueBy =
    terms.kind === 'payment' && terms.due === undefined ? paymentSituation(question).day : null
  const due = terms.due?.value.lastDay ?? fallsDueBy ?? practicable?.latest ?? days?.lastDay ?? null
  const open = stillToCome.has(status)
  return {
    id: tranche.id,
    kind: terms.kind,
    holder: holderOf(tranche),
    company: tranche.deal.company.value,
    status,
    window: {
      firstDay: days?.firstDay ?? null,
      lastDay: days?.lastDay ?? null,
      daysLeft: open ? (timing?.daysLeft ?? null) : null,
      businessDaysLeft: open ? (timing?.businessDaysLeft ?? null) : null,
      lastPracticableDay: practicable?.latest ?? null,
      earliestLastPracticableDay: practicable?.earliest ?? null,
    },
    notice: noticeWords(terms),
    noticeBelieved: timing?.notice?.written?.kind === 'belief' ? leadInWords(timing.notice) : null,
    due: terms.due?.value ?? null,
    fallsDueBy,
    isOverdue: open && terms.due !== undefined && asOf > terms.due.value.lastDay,
    amountCap: cap,
    amountUsed: used,
    amountLeft: left,
    draw: amountTerms(terms).draw,
    conditions: right.conditions.map(({ words, standing }) => ({ words, standing })),
    cash: open && due !== null && due >= asOf ? { day: due, amount: payable(right, left) } : null,
    strike: right.price === null ? 'undisclosed' : right.price.price.kind,
    unvalued: right.unvalued,
    missing: right.collector.missing
      .filter(({ need }) => need === 'days')
      .map(({ what, remedy }) => ({ what, remedy })),
  }
}

/** What is left of a right, at most what a limit on the holder's part lets it draw. */
function payable(right: RightSituation, left: Extent): Extent {
  const { tranche } = right.question
  if (tranche.terms.kind !== 'right' || tranche.deal.limits?.ownershipCap === undefined) return left
  const allowed = overSituations(lookedAt(right, movesUse(right, false)), ({ terms }) => {
    if (terms === null) return null
    const { budget: _budget, ...unlimited } = terms
    return feasibleAmounts(unlimited).max
  })
  if (left.low === null || left.high === null || allowed.low === null || allowed.high === null)
    return left
  const [low, high] = [Math.min(left.low, allowed.low), Math.min(left.high, allowed.high)]
  return { value: low === high ? low : null, low, high }
}

function noticeWords(terms: TrancheOf['terms']): string {
  const notice = terms.notice?.value
  if (notice === undefined) return 'none stated'
  return leadInWords(notice.kind === 'undisclosed' ? null : notice)
}

function usedOf(question: Question): Extent {
  const uses = fundings(question, openingOf(question), question.tranche)
  const cap = amountTerms(question.tranche.terms).cap?.value
  let low = 0
  let high = 0
  for (const fact of uses) {
    const amount = extentOf(question, fact.amount?.value ?? cap)
    if (amount.low === null || amount.high === null) return unknownExtent
    low += amount.low
    high += amount.high
  }
  return { value: low === high ? low : null, low, high }
}

function minus(cap: Extent, used: Extent): Extent {
  if (cap.low === null || cap.high === null || used.low === null || used.high === null)
    return unknownExtent
  const low = Math.max(0, cap.low - used.high)
  const high = Math.max(0, cap.high - used.low)
  return { value: low === high ? low : null, low, high }
}

function statusOf(question: Question, left: Extent): TrancheStatus {
  const { tranche, asOf, book } = question
  const { terms, deal } = tranche
  if (supersededOn(book.terms, asOf).has(tranche.dealName)) return 'superseded'
  if (deal.status?.value === 'letter of intent') return 'non-binding'
  if (terms.kind === 'right' || terms.kind === 'put') {
    const closed = closedRight(question)
    if (closed !== null) return closed.how
    const window = terms.window?.value
    return window !== undefined && window !== 'undisclosed' && asOf < window.firstDay
      ? 'not-open-yet'
      : 'open'
  }
  if (terms.kind === 'payment' && wasPaid(question)) return 'funded'
  const uses = fundings(question, openingOf(question), tranche)
  const lapsed = seen(book.facts, 'lapsed', openingOf(question)).some(
    (fact) => book.resolve('tranche', fact.lapsed.value) === tranche.id,
  )
  if (lapsed) return 'lapsed'
  if (uses.length > 0 && (left.high === null || left.high === 0)) return 'funded'
  return terms.kind === 'call' ? 'callable' : 'committed'
}

/** A reminder for a calendar: the last practicable day of an open right, and the window's last day. */
export function calendarDays(
  answer: RightsAnswer,
): { readonly day: PlainDate; readonly title: string; readonly until: PlainDate }[] {
  return answer.rights
    .filter(({ status }) => status === 'open' || status === 'not-open-yet')
    .flatMap(({ id, window }) => [
      ...(window.lastPracticableDay === null
        ? []
        : [
            {
              day: window.lastPracticableDay,
              title: `${id}: last practicable day`,
              until: addDays(window.lastPracticableDay, 1),
            },
          ]),
      ...(window.lastDay === null
        ? []
        : [
            {
              day: window.lastDay,
              title: `${id}: window closes`,
              until: addDays(window.lastDay, 1),
            },
          ]),
    ])
}
