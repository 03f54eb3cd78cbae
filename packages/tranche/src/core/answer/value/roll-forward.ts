import type { Resolved } from '../../belief/index.ts'
import type { Book } from '../../book/index.ts'
import { tranchesOf } from '../../deal/index.ts'
import { type Extent, exactExtent, unknownExtent } from '../../origin/index.ts'
import { holderOf } from '../../situation/index.ts'
import type { PlainDate } from '../../time/index.ts'
import type { RightEngine } from '../engine/right-engine.ts'
import { type Names, namesOf } from '../names.ts'
import { amountsOf } from '../stakes/money-of-deals.ts'
import { wholeBook } from '../whole-book.ts'
import { less, type MarkedHolding, markedHoldings, plus } from './marked-holdings.ts'
import { type ValueAnswer, valueOn } from './value.ts'
import type { ValueItem } from './value-item.ts'
import { overPoints, type WorthReader, worthNothing, worthReader } from './worth-at-points.ts'

/** What a tranche was worth, what it is worth, and what lies between: money in, and the change that is not money in. */
export type RollLine = {
  readonly id: string
  readonly holder: string
  readonly company: string
  /** What it was and what it is, where the two differ: a right that was used has turned into a note. */
  readonly was: string | null
  readonly is: string | null
  readonly opening: Extent
  readonly putIn: Extent
  readonly revaluation: Extent
  readonly closing: Extent
  /** Whether what is not known has one value on both days; else each end of the revaluation stands on its own. */
  readonly together: boolean
}

export type RollForward = {
  readonly book: string
  readonly title: string
  readonly currency: string
  readonly names: Names
  readonly from: PlainDate
  readonly asOf: PlainDate
  readonly scenario: string
  readonly lines: readonly RollLine[]
  /** Over the tranches whose two worths can be told. */
  readonly total: Pick<RollLine, 'opening' | 'putIn' | 'revaluation' | 'closing'>
  /** The same by the marks somebody booked. */
  readonly marked: readonly MarkedHolding[]
  readonly missing: readonly { readonly what: string; readonly remedy: string }[]
  readonly assumptions: readonly string[]
  /** Some worth hangs on more than the quick routes see, and no engine was handed in. */
  readonly wantsEngine: boolean
}

/** Worth at the opening of one day, carried to the opening of another. Gains are positive; a duty may be worth less than nothing. */
export function rollForward(
  book: Book,
  { from, asOf, scenario }: { from: PlainDate; asOf: PlainDate; scenario: Resolved },
  engine: RightEngine | null = null,
): RollForward {
  const before = ofTranches(valueOn(book, from, scenario, engine))
  const after = ofTranches(valueOn(book, asOf, scenario, engine))
  const about = { book, scenario, from, asOf }
  const wholes = wholeLines(about, before.items, after.items)
  const covered = new Set(wholes.flatMap(({ parts }) => parts))
  const named = new Map([...before.items, ...after.items].map((item) => [item.id, item]))
  const lines = [...named.values()]
    .filter(({ id }) => !covered.has(id) && !wholes.some(({ line }) => line.id === id))
    .map(({ id, holder, company }) =>
      lineOf({ ...about, id, holder, company }, itemOf(before.items, id), itemOf(after.items, id)),
    )
  const shown = [...lines, ...wholes.map(({ line }) => line)]
  const told = shown.filter(({ revaluation }) => revaluation.low !== null)
  return {
    book: book.file,
    title: book.title,
    currency: book.currency,
    names: namesOf(book),
    from,
    asOf,
    scenario: scenario.name,
    lines: shown,
    total: totalOf(told, about),
    marked: markedHoldings(wholeBook(book, asOf, scenario), from),
    missing: lacks([...before.items, ...after.items]),
    assumptions: [...new Set([...before.assumptions, ...after.assumptions])],
    wantsEngine: before.wantsEngine || after.wantsEngine,
  }
}

/** Without what rights are worth together: each has its own line. */
function ofTranches(answer: ValueAnswer): ValueAnswer {
  return { ...answer, items: answer.items.filter(({ kind }) => kind !== 'together') }
}

function itemOf(items: readonly ValueItem[], id: string): ValueItem | null {
  return items.find((item) => item.id === id) ?? null
}

type About = {
  readonly book: Book
  readonly scenario: Resolved
  readonly from: PlainDate
  readonly asOf: PlainDate
}

/** A tranche, or the part of it that one party has. */
type Named = About & { readonly id: string; readonly holder: string; readonly company: string }

/** A tranche that is not there on a day (not agreed yet, or over) is worth nothing on it. */
function lineOf(about: Named, opened: ValueItem | null, closed: ValueItem | null): RollLine {
  const { id, holder, company } = about
  const opening = opened?.value ?? exactExtent(0)
  const closing = closed?.value ?? exactExtent(0)
  const putIn = putInBetween(about)
  const both = readersOf(about)
  const isSame = both !== null && agrees(both[0], opening) && agrees(both[1], closing)
  const change = isSame ? overPoints(both, ([before = 0, after = 0]) => after - before) : null
  return {
    id,
    holder,
    company,
    was: opened === null ? null : kindOf(opened),
    is: closed === null ? null : kindOf(closed),
    opening,
    putIn,
    revaluation: less(change ?? less(closing, opening), putIn),
    closing,
    together: change !== null,
  }
}

/** Whether a worth taken point by point is the worth that was answered; else another method answered it. */
function agrees(reader: WorthReader, worth: Extent): boolean {
  const own = overPoints([reader], ([value = 0]) => value)
  const near = (a: number | null, b: number | null) =>
    a !== null && b !== null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))
  return own !== null && near(own.low, worth.low) && near(own.high, worth.high)
}

/** Holdings valued as a whole on one of the days: the tranches they are made of have no line of their own. */
function wholeLines(
  about: About,
  before: readonly ValueItem[],
  after: readonly ValueItem[],
): { readonly line: RollLine; readonly parts: readonly string[] }[] {
  const tranches = tranchesOf(about.book.terms, about.asOf)
  const wholes = [...before, ...after].filter(
    ({ id, company, holder }) => id === `${company}/${holder}`,
  )
  return [...new Map(wholes.map((item) => [item.id, item])).values()].map((whole) => {
    const { id, holder, company } = whole
    const parts = tranches
      .filter((each) => holderOf(each) === holder && each.deal.company.value === company)
      .filter((each) => isMoney(fundedBy({ ...about, id: each.id, holder, company }, about.asOf)))
      .map((each) => each.id)
    const worthOn = (items: readonly ValueItem[]) => {
      const own = items.filter((item) => item.id === id || parts.includes(item.id))
      return own.map(({ value }) => value).reduce(plus, exactExtent(0))
    }
    const [opening, closing] = [worthOn(before), worthOn(after)]
    const putIn = parts
      .map((part) => putInBetween({ ...about, id: part, holder, company }))
      .reduce(plus, exactExtent(0))
    const kindOn = (items: readonly ValueItem[]) => {
      const found =
        items.find((item) => item.id === id) ?? items.find((item) => parts.includes(item.id))
      return found === undefined ? null : kindOf(found)
    }
    const revaluation = less(less(closing, opening), putIn)
    const worths = { opening, putIn, revaluation, closing }
    const kinds = { was: kindOn(before), is: kindOn(after) }
    return { parts, line: { id, holder, company, ...kinds, ...worths, together: false } }
  })
}

/** Its worth on the first day and on the last, as functions of what is not known; null where one of them is known as a range only. */
function readersOf(about: Named): readonly [WorthReader, WorthReader] | null {
  const { book, scenario, from, asOf, holder } = about
  const [before, after] = [from, asOf].map((day) => {
    const tranche = trancheOf(about, day)
    return tranche === undefined
      ? worthNothing
      : worthReader({ book, asOf: day, scenario, tranche }, holder)
  })
  return before == null || after == null ? null : [before, after]
}

/** Sums over the lines, what is not known having one value in all of them where that can be said. */
function totalOf(lines: readonly RollLine[], about: About): RollForward['total'] {
  const apart = (part: keyof RollForward['total']) =>
    lines.map((line) => line[part]).reduce(plus, exactExtent(0))
  const putIn = apart('putIn')
  const pairs = lines.map((line) => (line.together ? readersOf({ ...about, ...line }) : null))
  const readers = pairs.filter((pair) => pair !== null)
  const sum = (worths: readonly number[]) => worths.reduce((total, worth) => total + worth, 0)
  const all = readers.length < lines.length ? null : readers.flat()
  const change =
    all === null
      ? null
      : overPoints(all, (worths) =>
          worths.reduce((total, worth, i) => total + (i % 2 === 0 ? -worth : worth), 0),
        )
  return {
    opening:
      (all &&
        overPoints(
          readers.map(([before]) => before),
          sum,
        )) ??
      apart('opening'),
    putIn,
    revaluation: change === null ? apart('revaluation') : less(change, putIn),
    closing:
      (all &&
        overPoints(
          readers.map(([, after]) => after),
          sum,
        )) ??
      apart('closing'),
  }
}

function kindOf({ kind, term }: ValueItem): string {
  return kind === 'right' ? term : kind === 'class' ? 'shares' : kind
}

/** The tranche that a line is about, or is a part of. */
function trancheOf({ book, id }: Named, day: PlainDate) {
  return tranchesOf(book.terms, day).find((each) => id === each.id || id.startsWith(`${each.id}/`))
}

function putInBetween(about: Named): Extent {
  const [funded, before] = [fundedBy(about, about.asOf), fundedBy(about, about.from)]
  if (funded.low === null || before.low === null) return unknownExtent
  // Nothing came in between: a range of what had come in before is the same unknown on both days.
  const isSame = funded.low === before.low && funded.high === before.high
  return isSame ? exactExtent(0) : less(funded, before)
}

/** What one party had put in under a tranche by the opening of a day. */
function fundedBy(about: Named, day: PlainDate): Extent {
  const { book, scenario, holder } = about
  const tranche = trancheOf(about, day)
  if (tranche === undefined) return exactExtent(0)
  const amounts = amountsOf([{ book, asOf: day, scenario, tranche }])
  return amounts.find((each) => each.holder === holder)?.funded ?? exactExtent(0)
}

function isMoney({ low, high }: Extent): boolean {
  return low !== 0 || high !== 0
}

function lacks(items: readonly ValueItem[]): RollForward['missing'] {
  const all = items.flatMap(({ id, missing }) =>
    missing.map(({ what, remedy }) => ({ what: `${id}: ${what}`, remedy })),
  )
  return [...new Map(all.map((lack) => [lack.what, lack])).values()]
}
