import type { Resolved } from '../../belief/index.ts'
import type { Book } from '../../book/index.ts'
import { supersededOn, tranchesOf } from '../../deal/index.ts'
import { type Figure, unknownExtent } from '../../origin/index.ts'
import {
  fundings,
  holderOf,
  instrumentOf,
  openingOf,
  partsOf,
  type Question,
  wasPaid,
} from '../../situation/index.ts'
import type { PlainDate } from '../../time/index.ts'
import { decide } from '../decide/decide.ts'
import type { RightEngine } from '../engine/right-engine.ts'
import type { EngineDesk } from '../engine/worth-by-engine.ts'
import { type Names, namesOf } from '../names.ts'
import { budgetItems } from './budget-items.ts'
import { claimItem } from './claim-item.ts'
import { heldItem, wholeItem } from './held-item.ts'
import { owedItem } from './owed-item.ts'
import { paymentItem } from './payment-item.ts'
import { putItem } from './put-item.ts'
import type { ValueItem } from './value-item.ts'

export type ValueAnswer = {
  readonly book: string
  readonly title: string
  readonly currency: string
  readonly names: Names
  readonly asOf: PlainDate
  readonly scenario: string
  readonly items: readonly ValueItem[]
  readonly assumptions: readonly string[]
  readonly figures: readonly Figure[]
  /** Some item hangs on more than the quick routes see, and no engine was handed in. */
  readonly wantsEngine: boolean
}

/** What rights, duties and notes are worth at the opening of `asOf`, to those who hold or owe them. */
export function valueOn(
  book: Book,
  asOf: PlainDate,
  scenario: Resolved,
  engine: RightEngine | null = null,
  decided = decide(book, asOf, scenario, engine),
): ValueAnswer {
  const desk: EngineDesk = { engine, wanted: decided.wantsEngine }
  const rights = decided.rights.map(
    (right): ValueItem => ({
      id: right.id,
      kind: kindOf(book, right.id, asOf),
      term: 'right',
      holder: right.holder,
      company: right.company,
      value: right.value.extent,
      error: right.value.error,
      method: right.value.method,
      engine: right.value.engine,
      inputs: [],
      missing: right.lacks,
    }),
  )
  const questions = tranchesOf(book.terms, asOf).map(
    (tranche): Question => ({ book, asOf, scenario, tranche }),
  )
  const others = withStatedHoldings(
    questions,
    questions.flatMap((question) =>
      otherItems(question, desk).flatMap((item) => byHolder(question, item)),
    ),
  )
  const besides = [...budgetItems(questions, desk), ...others]
  return {
    book: book.file,
    title: book.title,
    currency: book.currency,
    names: namesOf(book),
    asOf,
    scenario: scenario.name,
    items: [...rights, ...besides],
    assumptions: [...new Set(decided.rights.flatMap(({ assumptions }) => assumptions))],
    wantsEngine: engine === null && desk.wanted,
    figures: [...decided.figures, ...besides.map((item) => figureOf(item, book.currency))],
  }
}

/** The worth of what is no open right, over the numbers of the book it is made of. */
function figureOf({ id, value, method, inputs }: ValueItem, currency: string): Figure {
  return {
    id: `${id}/value`,
    label: `worth of ${id}`,
    unit: 'money',
    currency,
    extent: value,
    words: null,
    origin: { kind: 'formula', formula: method, inputs, method: null },
  }
}

/** What is held because money came in under a tranche, and duties and calls that are still to come. */
function otherItems(question: Question, desk: EngineDesk): ValueItem[] {
  const { tranche } = question
  const uses = fundings(question, openingOf(question), tranche)
  if (uses.length > 0 && tranche.terms.kind !== 'put')
    return [claimItem(question, uses) ?? heldItem(question)]
  switch (tranche.terms.kind) {
    case 'right':
      return []
    case 'put':
      return [putItem(question, desk)].filter((item) => item !== null)
    case 'payment':
      return wasPaid(question) ? [] : [paymentItem(question)]
    case 'duty':
    case 'call':
      return isBinding(question) ? [owedItem(question, desk)] : []
    default:
      return tranche.terms satisfies never
  }
}

/** A letter of intent obliges nobody, and a deal that another replaced nobody any more. */
function isBinding({ book, asOf, tranche: { deal, dealName } }: Question): boolean {
  return deal.status?.value !== 'letter of intent' && !supersededOn(book.terms, asOf).has(dealName)
}

/** The worth of a tranche of which a part was passed on, by who has it now. */
function byHolder(question: Question, item: ValueItem): ValueItem[] {
  const parts = partsOf(question)
  if (parts.length === 1) return [item]
  return parts.map(({ holder, part }) => {
    const ends = [item.value.low, item.value.high].flatMap((end) =>
      end === null ? [] : [end * part.low, end * part.high],
    )
    const value =
      ends.length < 4
        ? unknownExtent
        : { value: null, low: Math.min(...ends), high: Math.max(...ends) }
    const id = holder === item.holder ? item.id : `${item.id}/${holder}`
    return { ...item, id, holder, value, method: `${item.method}, by the part that is its own` }
  })
}

/** Where nothing of a party's money can be valued by itself, all of its holding at the part that somebody states. */
function withStatedHoldings(
  questions: readonly Question[],
  items: readonly ValueItem[],
): readonly ValueItem[] {
  const funded = questions.filter(
    (question) => fundings(question, openingOf(question), question.tranche).length > 0,
  )
  const heldBy = (question: Question) =>
    `${question.tranche.deal.company.value}/${holderOf(question.tranche)}`
  let shown = items
  for (const id of new Set(funded.map(heldBy))) {
    const own = funded.filter((question) => heldBy(question) === id)
    const ids = new Set(own.map(({ tranche }) => tranche.id))
    const parts = items.filter((item) => ids.has(item.id))
    const whole = parts.every(({ value }) => value.low === null) ? wholeItem(id, own) : null
    if (whole !== null) shown = [...shown.filter((item) => !ids.has(item.id)), whole]
  }
  return shown
}

/** A right that turns into shares by way of a warrant is called one. */
function kindOf(book: Book, id: string, asOf: PlainDate): ValueItem['kind'] {
  const tranche = tranchesOf(book.terms, asOf).find((one) => one.id === id)
  return tranche !== undefined && instrumentOf(tranche)?.kind.value === 'warrant'
    ? 'warrant'
    : 'right'
}
