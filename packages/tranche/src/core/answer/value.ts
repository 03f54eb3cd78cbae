import type { Resolved } from '../belief/index.ts'
import type { Book } from '../book/index.ts'
import { type TrancheOf, tranchesOf } from '../deal/index.ts'
import { widest } from '../decision/index.ts'
import { type Extent, type Figure, unknownExtent } from '../origin/index.ts'
import {
  fundings,
  holderOf,
  openingOf,
  type Question,
  type RightSituation,
  situationOf,
} from '../situation/index.ts'
import { type PlainDate, yearsBetween } from '../time/index.ts'
import { valueCompanyCall, valueDuty } from '../valuation/index.ts'
import { decide } from './decide.ts'
import { evaluate, overOutcomes } from './evaluate.ts'
import { type Names, namesOf } from './names.ts'

export type ValueItem = {
  readonly id: string
  readonly kind: 'right' | 'class' | 'note' | 'warrant'
  /** What kind of term of the deal it comes from. */
  readonly term: TrancheOf['terms']['kind']
  readonly holder: string
  readonly company: string
  readonly value: Extent
  readonly error: { readonly low: number; readonly high: number; readonly at: string } | null
  readonly method: string
  readonly missing: readonly { readonly what: string; readonly remedy: string }[]
}

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
}

/** What rights, duties and notes are worth at the opening of `asOf`, to those who hold or owe them. */
export function valueOn(book: Book, asOf: PlainDate, scenario: Resolved): ValueAnswer {
  const decided = decide(book, asOf, scenario)
  const rights = decided.rights.map(
    (right): ValueItem => ({
      id: right.id,
      kind: 'right',
      term: 'right',
      holder: right.holder,
      company: right.company,
      value: right.value.extent,
      error: right.value.error,
      method: right.value.method,
      missing: right.lacks,
    }),
  )
  const others = tranchesOf(book.terms, asOf).flatMap((tranche) =>
    otherItems({ book, asOf, scenario, tranche }),
  )
  return {
    book: book.file,
    title: book.title,
    currency: book.currency,
    names: namesOf(book),
    asOf,
    scenario: scenario.name,
    items: [...rights, ...others],
    assumptions: [...new Set(decided.rights.flatMap(({ assumptions }) => assumptions))],
    figures: decided.figures,
  }
}

/** What is held because money came in under a tranche, and duties and calls that are still to come. */
function otherItems(question: Question): ValueItem[] {
  const { tranche } = question
  const uses = fundings(question, openingOf(question), tranche)
  if (uses.length > 0) return [heldItem(question)]
  if (tranche.terms.kind === 'right' || tranche.terms.kind === 'put') return []
  return [owedItem(question)]
}

/** A funded tranche at its part of the company, as if converted: no preference, no discount for lack of a market. */
function heldItem(question: Question): ValueItem {
  const { tranche } = question
  const right = heldSituation(question)
  const evaluated = evaluate(right, null, true)
  const value = widest(evaluated.situations, ({ situation }) => {
    const { companyValue, ownStake } = situation
    return companyValue === null || ownStake === null ? null : companyValue * ownStake
  })
  return {
    id: tranche.id,
    kind: 'note',
    term: tranche.terms.kind,
    holder: holderOf(tranche),
    company: tranche.deal.company.value,
    value: evaluated.situations.length === 0 ? unknownExtent : value,
    error: null,
    method:
      'part of the company as converted × company value: no preference and no discount for lack of a market',
    missing:
      value.low === null
        ? right.collector.missing.map(({ what, remedy }) => ({ what, remedy }))
        : [],
  }
}

/** What a funded tranche stands on: the company, and the part of it that this tranche alone has become. */
export function heldSituation(question: Question): RightSituation {
  const tranche = pricedSibling(question)
  return situationOf({ ...question, tranche, ownOnly: question.tranche.id })
}

/** The tranche of the same deal whose strike is known: the price at which notes of the deal may be counted as converted. */
function pricedSibling(question: Question): Question['tranche'] {
  const siblings = tranchesOf(question.book.terms, question.asOf).filter(
    ({ dealName }) => dealName === question.tranche.dealName,
  )
  return (
    siblings.find((tranche) => situationOf({ ...question, tranche }).price !== null) ??
    question.tranche
  )
}

/** A firm duty is a forward; a company's call is a put against the investor. */
function owedItem(question: Question): ValueItem {
  const { tranche, asOf } = question
  const right = situationOf(question)
  const evaluated = evaluate(right, null, false)
  const day = tranche.terms.due?.value.lastDay ?? right.timing?.lastPracticable?.latest
  const open = right.conditions.filter(({ standing }) => standing !== 'met')
  const years = day === undefined || day < asOf ? null : yearsBetween(asOf, day)
  const isCall = tranche.terms.kind === 'call'
  const value =
    years === null || open.length > 0 || !evaluated.complete
      ? unknownExtent
      : overOutcomes(evaluated, ({ terms, companyValue, situation }) => {
          if (situation.law === null || terms.preference !== undefined) return null
          const worth = isCall ? valueCompanyCall : valueDuty
          return worth(terms, situation.law, { companyValue, years, withSideBenefit: false })
        })
  return {
    id: tranche.id,
    kind: 'right',
    term: tranche.terms.kind,
    holder: holderOf(tranche),
    company: tranche.deal.company.value,
    value,
    error: null,
    method: isCall
      ? 'the company’s call as a put against the investor (M1 table)'
      : 'a firm duty as a forward (M1 table)',
    missing: value.low === null ? missingOfOwed(question, right, day) : [],
  }
}

/** What stands between a duty or call and its worth: once its day has passed, only what became of it. */
function missingOfOwed(
  { tranche, asOf }: Question,
  { conditions, collector }: RightSituation,
  day: PlainDate | undefined,
): ValueItem['missing'] {
  if (day !== undefined && day < asOf) {
    return [
      {
        what: `what became of ${tranche.id}: it fell due by ${day}, and no closing is recorded`,
        remedy: `a fact “closed: ${tranche.name}” with its day and amount`,
      },
    ]
  }
  const noDay = {
    what: `day on which ${tranche.id} falls due`,
    remedy: `“due: 2025-06” in the terms of ${tranche.id}`,
  }
  return [
    ...(day === undefined ? [noDay] : []),
    ...conditions
      .filter(({ standing }) => standing !== 'met')
      .map(({ words }) => ({
        what: `condition: ${words}`,
        remedy: 'a fact that it is met, or not',
      })),
    ...collector.missing.map(({ what, remedy }) => ({ what, remedy })),
  ]
}
