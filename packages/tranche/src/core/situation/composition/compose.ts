import type { Input, Point } from '../../decision/index.ts'
import type {
  AmountTerms,
  Company,
  Composition,
  Condition,
  Frictions,
  Instrument,
  Right,
  RightKind,
  UndeterminedTerm,
  UseWindow,
} from '../../simulation/index.ts'
import { yearsBetween } from '../../time/index.ts'
import type { DrawTerms, Law } from '../../valuation/index.ts'
import type { Collector } from '../collector.ts'
import { companyOf, isSale } from '../question.ts'
import type { RightSituation } from '../situation.ts'
import { amountOf } from './amount.ts'
import { allOf } from './condition.ts'
import { type At, type Cast, type Desk, newCast, undetermined, yearsTo } from './desk.ts'
import { strikeOf } from './price.ts'
import { loadingOf } from './processes.ts'

/** One right of a book as the simulation takes it. */
export type ComposedRight = {
  /** What is not known: of the situation, then what only the composition has. */
  readonly inputs: readonly Input[]
  /** What it read and assumed beside the situation. */
  readonly read: Pick<Collector, 'figures' | 'assumptions'>
  /** All of it at a point; null where a number is not known there. */
  readonly at: At<Composition | null>
  /** It is used on any day of its window, not on the last alone. */
  readonly isAnyDay: boolean
}

export type ComposeOptions = {
  /** To the last practicable day. */
  readonly years: number
  /** Nothing of the law, the frictions or the price makes early use worth while. */
  readonly isFree: boolean
  /** Side benefits count in value and use. */
  readonly withSideBenefit: boolean
  /** On any day of the window even where the last one is as good. */
  readonly anyDay?: boolean
  /** Rights that will stand in the same composition, by the paths of their tranches. */
  readonly among?: ReadonlySet<string>
}

/**
 * Turns a right, a call, a duty or a put into a composition. What is stated and cannot be said in one stands in it as an
 * undetermined term, by name.
 */
export function composeRight(right: RightSituation, options: ComposeOptions): ComposedRight {
  const { question, conditions } = right
  const { tranche } = question
  const desk: Desk = {
    right,
    collector: right.collector.apart(),
    years: options.years,
    cast: newCast(),
    among: options.among ?? new Set(),
  }
  const company = companyOf(tranche)
  const price = strikeOf(desk)
  const amount = amountOf(desk)
  const condition = allOf(
    desk,
    conditions.map((one) => one.condition),
  )
  const loading = loadingOf(desk, company)
  const waits = options.isFree && price.isFixed && condition.stays
  const window = windowOf(desk, {
    isLast: options.anyDay !== true && (waits || price.looksBack),
    fallsAt: amount.fallsAt,
  })
  const notice = noticeYears(right)
  const composeAt = (at: Point): Composition | null => {
    const { companyValue, terms, law, ownStake } = right.model.at(at)
    if (companyValue === null || terms === null || law === null) return null
    const rule = price.at(at, terms)
    const asked: Right = {
      id: tranche.id,
      company,
      kind: kindOf(right),
      window,
      ...(notice > 0 ? { noticeYears: notice } : {}),
      amount: handedBack(amount.at(at, terms), right, terms),
      price: rule,
      ...conditionAt(condition.at(at)),
      ...instrumentOf(terms, window),
      ...frictionsOf(terms),
      ...(law.lapseAnnual ? { lapseAnnual: law.lapseAnnual } : {}),
    }
    const own: Company = {
      id: company,
      value: companyValue,
      law: processLaw(law),
      loading: loading(at),
      ownStake: ownStake ?? 0,
    }
    return {
      rateAnnual: law.rateAnnual,
      ...castAt(desk.cast, own, at),
      rights: [asked],
      ...budgetOf(tranche.id, terms),
      withSideBenefit: options.withSideBenefit,
      undetermined: untold(right, terms),
    }
  }
  return {
    inputs: desk.collector.inputs,
    read: desk.collector,
    at: composeAt,
    isAnyDay: window.kind === 'any-day',
  }
}

function conditionAt(condition: Condition): { readonly condition?: Condition } {
  return condition.kind === 'always' ? {} : { condition }
}

/** Nobody hands back more than it holds. */
function handedBack(
  amount: AmountTerms,
  { question }: RightSituation,
  { strike, ownStake }: DrawTerms,
): AmountTerms {
  if (question.tranche.terms.kind !== 'put') return amount
  return { ...amount, amountCap: Math.min(amount.amountCap, ownStake * strike) }
}

function castAt(cast: Cast, own: Company, at: Point) {
  const all = <T>(of: ReadonlyMap<string, At<T>>) => [...of.values()].map((one) => one(at))
  return {
    companies: [own, ...all(cast.companies)],
    indices: all(cast.indices),
    deliveries: all(cast.deliveries),
    milestones: all(cast.milestones),
    chances: all(cast.chances),
  } satisfies Partial<Composition>
}

function kindOf({ question }: RightSituation): RightKind {
  switch (question.tranche.terms.kind) {
    case 'right':
    case 'payment':
      return 'option'
    case 'call':
      return 'company-call'
    case 'duty':
      return 'duty'
    case 'put':
      return 'put'
    default:
      return question.tranche.terms satisfies never
  }
}

/** On any day to the last; or on the last alone, and on the last before the amount falls. */
function windowOf(
  desk: Desk,
  { isLast, fallsAt }: { isLast: boolean; fallsAt: number | null },
): UseWindow {
  const { right, years } = desk
  const { timing, question } = right
  const from = timing === null ? 0 : Math.max(0, yearsTo(desk, timing.firstDay))
  const { due } = question.tranche.terms
  if (
    from >= years ||
    timing === null ||
    (due !== undefined && question.tranche.terms.window === undefined)
  )
    return { kind: 'dates', years: [years] }
  if (!isLast) return { kind: 'any-day', fromYears: from, toYears: years }
  const before =
    fallsAt === null ? [] : [fallsAt - oneDay].filter((day) => day >= from && day < years)
  return { kind: 'dates', years: [...before, years] }
}

const oneDay = 1 / 365

/** Between the company's notice and the money. */
function noticeYears({ question, timing }: RightSituation): number {
  const latest = timing?.lastPracticable?.latest
  if (question.tranche.terms.kind !== 'call' || timing === null || latest === undefined) return 0
  return Math.max(0, yearsBetween(latest, timing.lastDay))
}

function processLaw({ rateAnnual: _, lapseAnnual: __, ...law }: Law): Company['law'] {
  return law
}

/** A preference to a day of its own: told where the day of use is one. */
function instrumentOf(
  { preference }: DrawTerms,
  window: UseWindow,
): { readonly instrument?: Instrument } {
  if (preference === undefined) return {}
  const { multiple, yearsToExit } = preference
  const use = window.kind === 'dates' && window.years.length === 1 ? window.years[0] : undefined
  if (use === undefined || yearsToExit < use)
    return {
      instrument: undetermined(
        'a preference with one day of exit, used on any of several days',
        'the route without simulation',
      ),
    }
  return {
    instrument: { kind: 'preferred', multiple, exit: { kind: 'years', years: yearsToExit - use } },
  }
}

function frictionsOf(terms: DrawTerms): { readonly frictions?: Frictions } {
  const { othersInvest, efficiency, inKind, wedge, quadraticCost } = terms
  const { sideLinear, sideConcave, sideStream, ownershipCap } = terms
  const stated = Object.entries({
    othersInvest,
    efficiency,
    inKind,
    wedge,
    quadraticCost,
    sideLinear,
    sideConcave,
    sideStream,
    ownershipCap,
  }).filter(([, value]) => value !== undefined)
  return stated.length === 0 ? {} : { frictions: Object.fromEntries(stated) as Frictions }
}

/** Cash alone counts against a budget: what is paid in kind does not. */
function budgetOf(id: string, { budget, inKind }: DrawTerms): Pick<Composition, 'budgets'> {
  if (budget === undefined) return {}
  const cash = 1 - (inKind?.share ?? 0)
  return cash > 0 ? { budgets: [{ rights: [id], amount: budget / cash }] } : {}
}

function untold({ question }: RightSituation, terms: DrawTerms): UndeterminedTerm[] {
  const { id, terms: agreed } = question.tranche
  const sold = isSale(question.tranche) && agreed.kind !== 'put'
  return [
    ...(terms.forgone === undefined
      ? []
      : [
          undetermined(
            `what the lapse of ${id} unused is worth, along a path`,
            'the route without simulation',
          ),
        ]),
    ...(sold || terms.secondary
      ? [
          undetermined(
            `a sale of shares there are already, along a path: ${id}`,
            'the route without simulation',
          ),
        ]
      : []),
  ]
}
