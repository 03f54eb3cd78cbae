import type { Condition as Term } from '../../deal/index.ts'
import { seen } from '../../fact/index.ts'
import { boundsOf } from '../../quantity/index.ts'
import type { Condition, Observation } from '../../simulation/index.ts'
import { hasMissed, inWords, isAskedOnUse, knownBy, lapseOf, standingOn } from '../conditions.ts'
import { agreed, companyName, companyOf, openingOf } from '../question.ts'
import { saidOf } from '../said-of.ts'
import { type At, type Desk, lengthOf, undetermined, yearsTo } from './desk.ts'
import { shareOf } from './processes.ts'

/** A condition as the simulation asks it. */
export type AskedCondition = {
  readonly at: At<Condition>
  /** What was so once is so on every later day. */
  readonly stays: boolean
}

const always: Condition = { kind: 'always' }
const met: AskedCondition = { at: () => always, stays: true }
const never: AskedCondition = { at: () => ({ kind: 'any', of: [] }), stays: true }

function staying(at: At<Condition>): AskedCondition {
  return { at, stays: true }
}

function cannotBeSaid(what: string, remedy: string): AskedCondition {
  return staying(() => undetermined(what, remedy))
}

/** One condition, its parts within it; what it looks at is put into the cast. */
export function conditionOf(desk: Desk, term: Term): AskedCondition {
  const { question } = desk.right
  if (standingOn(question, term) === 'met' && !isAskedOnUse(term)) return met
  if (hasMissed(question, term)) return never
  const asked = askedOf(desk, term)
  const by = term.by === undefined ? null : yearsTo(desk, term.by.value)
  if (by === null || by >= desk.years || term.kind === 'usedInFull') return asked
  return staying((at) => {
    const of = asked.at(at)
    return of.kind === 'undetermined' ? of : { kind: 'by', of, years: Math.max(0, by) }
  })
}

/** All of several conditions. */
export function allOf(desk: Desk, terms: readonly Term[]): AskedCondition {
  const of = terms.map((term) => conditionOf(desk, term))
  return {
    at: (at) => {
      const parts = of.map((one) => one.at(at)).filter(({ kind }) => kind !== 'always')
      const [only = always] = parts
      return parts.length > 1 ? { kind: 'all', of: parts } : only
    },
    stays: of.every(({ stays }) => stays),
  }
}

function askedOf(desk: Desk, term: Term): AskedCondition {
  switch (term.kind) {
    case 'all':
      return allOf(desk, term.all)
    case 'any': {
      const of = term.any.map((part) => conditionOf(desk, part))
      return {
        at: (at) => ({ kind: 'any', of: of.map((one) => one.at(at)) }),
        stays: of.every(({ stays }) => stays),
      }
    }
    case 'milestone':
      return happening(desk, term, term.milestone.value)
    case 'event':
      return happening(desk, term, term.event.value)
    case 'filed':
      return happening(desk, term, term.filed.value)
    case 'from':
      return staying(() => ({ kind: 'from-day', years: yearsTo(desk, term.from.value) }))
    case 'units':
      return counted(desk, term)
    case 'priceOf':
      return priceReached(desk, term)
    case 'valuationOf':
      return valuationReached(desk, term)
    case 'outperforms':
      return byChance(desk, term, term.outperforms.value)
    case 'redacted':
      return byChance(desk, term, term.redacted.value)
    case 'lapsed':
      return byChance(desk, term, lapseOf(term))
    case 'usedInFull':
      return afterAnother(desk, term)
    default:
      return term satisfies never
  }
}

/** Waits for another right, which has to stand in the same composition. */
function afterAnother(desk: Desk, term: Extract<Term, { kind: 'usedInFull' }>): AskedCondition {
  const { book } = desk.right.question
  const other = book.resolve('tranche', term.usedInFull.value)
  if (other !== null && other !== undefined && desk.among.has(other))
    return staying(() => ({ kind: 'used-in-full', right: other }))
  return cannotBeSaid(
    `worth of a right that waits for ${term.usedInFull.value} to be used in full, by itself`,
    `the worth of ${term.usedInFull.value}, which holds what it opens`,
  )
}

/** Something that turns out one way or the other, known on the last day it can come true. */
function chanceOf(desk: Desk, term: Term, words: string): AskedCondition | null {
  const { right, collector, cast } = desk
  const said = saidOf(right.question, 'chances', words)
  if (said === null) return null
  const { is } = said.value
  const odds = collector.disclosed(
    `chance/${words}`,
    `chance that “${words}” comes in time`,
    'fraction',
    is.value,
    { kind: 'belief', span: is.span, scenario: said.scenario, sources: [], grade: null },
    'a chance',
  )
  if (odds === null) return null
  const last = knownBy(right.question, term)
  const by = last === null ? desk.years : Math.min(desk.years, yearsTo(desk, last))
  const years = Math.max(by, 1 / 365)
  cast.chances.set(words, (at) => ({ id: words, probability: odds(at), years }))
  return staying(() => ({ kind: 'chance', chance: words }))
}

function byChance(desk: Desk, term: Term, words: string): AskedCondition {
  return (
    chanceOf(desk, term, words) ??
    cannotBeSaid(
      `chance that it is met in time: ${inWords(term)}`,
      `a belief “chances: [{ of: ${words}, is: … }]”`,
    )
  )
}

/** A milestone, event or filing: at its hazard, else with its chance. */
function happening(desk: Desk, term: Term, words: string): AskedCondition {
  if (saidOf(desk.right.question, 'hazards', words) === null)
    return (
      chanceOf(desk, term, words) ??
      cannotBeSaid(
        `hazard or chance of “${words}”`,
        `a belief “hazards: [{ of: ${words}, is: … }]”, or “chances”`,
      )
    )
  return addMilestone(desk, words)
    ? staying(() => ({ kind: 'milestone', milestone: words }))
    : cannotBeSaid(`hazard of “${words}”`, `a belief “hazards: [{ of: ${words}, is: … }]”`)
}

/** Puts a milestone and those it waits for into the cast; false where a hazard is not known. */
function addMilestone(desk: Desk, words: string): boolean {
  const { right, collector, cast } = desk
  if (cast.milestones.has(words)) return true
  const { question } = right
  const said = saidOf(question, 'hazards', words)
  if (said === null) return false
  const { is, after } = said.value
  const hazard = collector.disclosed(
    `hazard/${words}`,
    `chance per year that “${words}” comes`,
    'per year',
    is.value,
    { kind: 'belief', span: is.span, scenario: said.scenario, sources: [], grade: null },
    'a hazard',
  )
  if (hazard === null) return false
  cast.milestones.set(words, (at) => ({
    id: words,
    hazardAnnual: hazard(at),
    ...(after === undefined || hasHappened(desk, after.value) ? {} : { after: after.value }),
  }))
  return after === undefined || hasHappened(desk, after.value) || addMilestone(desk, after.value)
}

/** Whether a fact says that something has come. */
function hasHappened({ right: { question } }: Desk, words: string): boolean {
  const { facts } = question.book
  const view = openingOf(question)
  return (
    seen(facts, 'milestone', view).some(
      ({ milestone, met: so }) => milestone.value === words && so.value === 'yes',
    ) ||
    seen(facts, 'event', view).some(
      ({ event, happened }) => event.value === words && happened?.value !== 'no',
    ) ||
    seen(facts, 'filed', view).some(
      ({ what, happened }) => what.value === words && happened?.value !== 'no',
    )
  )
}

function counted(desk: Desk, term: Extract<Term, { kind: 'units' }>): AskedCondition {
  const words = term.units.value
  const { right, collector } = desk
  const { tranche, book } = right.question
  const comes = addDelivery(desk, words)
  if (!comes) return byDelivery(desk, term, words)
  const least = collector.disclosed(
    `${tranche.id}/units/${words}`,
    `units that ${tranche.id} waits for`,
    'number',
    term.atLeast.value,
    agreed(term.span, tranche, book),
    'a number of units',
  )
  return least === null
    ? byDelivery(desk, term, words)
    : staying((at) => ({ kind: 'units', delivery: words, atLeast: least(at) }))
}

function byDelivery(desk: Desk, term: Term, words: string): AskedCondition {
  return (
    chanceOf(desk, term, words) ??
    cannotBeSaid(
      `how “${words}” come in`,
      `a belief “deliveries: [{ of: ${words}, per year: … }]”, or “chances”`,
    )
  )
}

/** Puts units that come in over time into the cast; false where the scenario does not say how they do. */
export function addDelivery(desk: Desk, words: string): boolean {
  const { right, collector, cast } = desk
  if (cast.deliveries.has(words)) return true
  const { question } = right
  const said = saidOf(question, 'deliveries', words)
  if (said === null) return false
  const { perYear, deviation } = said.value
  const read = (key: string, label: string, unit: 'number' | 'fraction', stated: typeof perYear) =>
    collector.disclosed(
      `deliveries/${words}/${key}`,
      label,
      unit,
      stated.value,
      { kind: 'belief', span: stated.span, scenario: said.scenario, sources: [], grade: null },
      `“${key}” in the belief “deliveries”`,
    )
  const each = read('per year', `${words} a year`, 'number', perYear)
  const scatter =
    deviation === undefined
      ? () => 0
      : read('deviation', `deviation of ${words} a year`, 'fraction', deviation)
  const last = seen(question.book.facts, 'units', openingOf(question))
    .filter(({ units }) => units.value === words)
    .at(-1)
  const soFar = last === undefined ? { low: 0, high: 0 } : boundsOf(last.count.value)
  if (each === null || scatter === null || soFar === null || soFar.low !== soFar.high) return false
  cast.deliveries.set(words, (at) => ({
    id: words,
    delivered: soFar.low,
    perYear: each(at),
    deviation: scatter(at),
  }))
  return true
}

/** Days a year on which a price is made. */
const tradingDays = 252

type PriceTerm = Extract<Term, { kind: 'priceOf' }>
type ValuationTerm = Extract<Term, { kind: 'valuationOf' }>

/** When a level is looked at: as the term says, else both readings of it. */
function observationOf(desk: Desk, term: PriceTerm | ValuationTerm): At<Observation> | null {
  const { right, collector } = desk
  const { tranche, book } = right.question
  if (term.kind === 'priceOf' && term.over !== undefined) {
    const length = lengthOf(term.over.value)
    const isOnUse = isAskedOnUse(term)
    const to = term.on === undefined ? desk.years : yearsTo(desk, term.on.value)
    if (length === null || (term.on === undefined && !isOnUse) || to < length.years) return null
    return () => ({ kind: 'average', fromYears: to - length.years, toYears: to, days: length.days })
  }
  if (term.on !== undefined) {
    const years = yearsTo(desk, term.on.value)
    return () => ({ kind: 'day', years })
  }
  if (isAskedOnUse(term)) return () => ({ kind: 'on-use' })
  if (term.holds?.value === 'once' || term.by !== undefined)
    return () => ({ kind: 'ever', fromYears: 0, perYear: tradingDays })
  const words = inWords(term)
  const onUse = collector.eitherOr(
    `${tranche.id}/looked-at/${words}`,
    `when it is looked at: ${words}`,
    `${words}: once, or on the day of use; both are looked at`,
    { kind: 'written', written: agreed(term.span, tranche, book) },
  )
  return (at) =>
    onUse(at) > 0.5 ? { kind: 'on-use' } : { kind: 'ever', fromYears: 0, perYear: tradingDays }
}

function priceReached(desk: Desk, term: PriceTerm): AskedCondition {
  const { right, collector } = desk
  const { tranche, book } = right.question
  const when = observationOf(desk, term)
  const words = inWords(term)
  if (when === null)
    return cannotBeSaid(
      `the days over which it is looked at: ${words}`,
      '“on: 2026-06-30” in the condition, later than its days ahead',
    )
  const party = term.priceOf.value
  const stays = !isAskedOnUse(term)
  if (party !== companyOf(tranche)) {
    const share = shareOf(desk, party)
    const least = collector.amount(
      `${tranche.id}/hurdle/${words}`,
      `level: ${words}`,
      term.atLeast.value,
      agreed(term.atLeast.span, tranche, book),
      'a price per share',
    )
    if (share === null || least === null)
      return cannotBeSaid(
        `price and volatility of ${party}`,
        `a fact “quote: ${party}, price: …” and a belief “volatility: { ${party}: … }”`,
      )
    return {
      at: (at) => ({
        kind: 'hurdle',
        of: party,
        measure: 'price',
        atLeast: least(at),
        when: when(at),
      }),
      stays,
    }
  }
  const { span, value } = term.atLeast
  const level = right.priceBy(
    collector,
    { value: { kind: 'per share', ...value }, span },
    `hurdle/${words}`,
  )
  return {
    at: (at) => {
      const all = level(at)
      return all?.kind === 'fixed'
        ? { kind: 'hurdle', of: party, measure: 'price', atLeast: all.strike, when: when(at) }
        : undetermined(
            `fully diluted share count of ${party}`,
            `a fact “shares: ${party}, count: …, basis: fully diluted”`,
          )
    },
    stays,
  }
}

/** A headline is crossed when the value of the company, by the same step from headline to value, is. */
function valuationReached(desk: Desk, term: ValuationTerm): AskedCondition {
  const { right, collector } = desk
  const { tranche, book } = right.question
  const when = observationOf(desk, term)
  const words = inWords(term)
  const party = term.valuationOf.value
  const least = collector.amount(
    `${tranche.id}/hurdle/${words}`,
    `level: ${words}`,
    term.atLeast.value,
    agreed(term.atLeast.span, tranche, book),
    'a valuation',
  )
  if (when === null || least === null || party !== companyOf(tranche))
    return cannotBeSaid(
      `when it is reached: ${words}`,
      `a belief “chances”, or a condition on the price of a listed share`,
    )
  collector.assume(
    `a valuation of ${companyName(right.question)} is crossed when its value is, by the same step from headline to value`,
  )
  return {
    at: (at) => {
      const step = right.model.at(at).step ?? 1
      return {
        kind: 'hurdle',
        of: party,
        measure: 'value',
        atLeast: step * least(at),
        when: when(at),
      }
    },
    stays: !isAskedOnUse(term),
  }
}
