import type { Held } from '../belief/index.ts'
import { type Condition, tranchesOf } from '../deal/index.ts'
import type { Point, Reader } from '../decision/index.ts'
import type { Placed } from '../grammar/index.ts'
import type { Disclosed, Rational } from '../quantity/index.ts'
import { yearsBetween } from '../time/index.ts'
import type { DrawTerms } from '../valuation/index.ts'
import type { Collector } from './collector.ts'
import { conditionsOf } from './conditions.ts'
import {
  agreed,
  beliefForParty,
  beliefForTranche,
  believed,
  companyName,
  companyOf,
  holderName,
  holderOf,
  type Question,
} from './question.ts'

/** Frictions and side benefits of a draw, at a point; `amountMax` is the money left under the right. */
export type Frictions = (at: Point, amountMax: number) => Partial<DrawTerms>

/** Reads every friction of a draw the scenario states; those it does not state are nil by its law, and said so. */
export function frictionsOf(question: Question, collector: Collector): Frictions {
  const { tranche } = question
  const parts: Frictions[] = []
  const holder = holderOf(tranche)
  const company = companyOf(tranche)
  const single = (
    id: string,
    label: string,
    belief: Held<Placed<Disclosed<Rational>>> | null,
    use: (value: number, amountMax: number) => Partial<DrawTerms>,
  ) => {
    if (belief === null) return
    const reader = collector.disclosed(
      id,
      label,
      'fraction',
      belief.value.value,
      believed(belief, belief.value.span),
      label,
    )
    if (reader !== null) parts.push((at, amountMax) => use(reader(at), amountMax))
  }
  single(
    `${holder}/wedge`,
    `cost of capital of ${holderName(question)} above par`,
    beliefForParty(question, 'wedge', holder),
    (wedge) => ({ wedge }),
  )
  single(
    `${company}/efficiency`,
    `worth of a unit of new money inside ${companyName(question)}`,
    beliefForParty(question, 'efficiency', company),
    (efficiency) => ({ efficiency }),
  )
  // A cost of γx²/2 that comes to this part of the amount when all of it is used: γ = 2·part / X.
  single(
    `${tranche.id}/impact`,
    `quadratic cost of using all of ${tranche.id}, of the amount`,
    beliefForTranche(question, 'impact'),
    (part, amountMax) => (amountMax > 0 ? { quadraticCost: (2 * part) / amountMax } : {}),
  )
  addAbandonment(question, collector, parts)
  addMoneyLimits(question, collector, parts)
  addSideBenefit(question, collector, parts)
  addPreference(question, collector, parts)
  assumeNoOther(question, collector)
  return (at, amountMax) =>
    Object.assign({}, ...parts.map((part) => part(at, amountMax))) as Partial<DrawTerms>
}

/** Frictions the scenario states nothing of, in one line. */
function assumeNoOther(question: Question, collector: Collector): void {
  const { tranche } = question
  const holder = holderOf(tranche)
  const stated: readonly (readonly [string, unknown])[] = [
    ['cost of capital above par', beliefForParty(question, 'wedge', holder)],
    ['waste of new money', beliefForParty(question, 'efficiency', companyOf(tranche))],
    ['price impact', beliefForTranche(question, 'impact')],
    ['limit of budget', beliefForParty(question, 'budget', holder)],
    ['money of others at the same price', beliefForTranche(question, 'others')],
    ['payment in kind', beliefForTranche(question, 'inKind')],
    ['preference', beliefForTranche(question, 'preference')],
    ['side benefit', beliefForTranche(question, 'sideBenefit')],
  ]
  const none = stated.flatMap(([words, belief]) => (belief === null ? [words] : []))
  if (none.length > 0)
    collector.assume(`Using the right: no ${none.join(', no ')} (asserted by the law)`)
}

/** What its lapse is worth is given up in proportion to what is drawn. */
function addAbandonment(question: Question, collector: Collector, parts: Frictions[]): void {
  const { tranche, book } = question
  const { abandonment } = tranche.terms
  if (abandonment === undefined) {
    lackWhatLapseOpens(question, collector)
    return
  }
  const worth = collector.amount(
    `${tranche.id}/abandonment`,
    `what the lapse of ${tranche.id} unused is worth`,
    abandonment.value,
    agreed(abandonment.span, tranche, book),
    'an amount',
  )
  collector.assume(
    `${tranche.id}: a draw gives up what its lapse is worth in proportion, and gains are over letting it lapse`,
  )
  if (worth !== null)
    parts.push((at, amountMax) => (amountMax > 0 ? { forgone: worth(at) / amountMax } : {}))
}

/** A right of the same holder that opens once this one has lapsed makes the lapse worth something: named, not guessed. */
function lackWhatLapseOpens(question: Question, collector: Collector): void {
  const { tranche, book, asOf } = question
  const opened = tranchesOf(book.terms, asOf).find(
    (other) =>
      other.terms.kind === 'right' &&
      holderOf(other) === holderOf(tranche) &&
      conditionsOf(other.terms).some((condition) => hangsOn(question, condition)),
  )
  if (opened !== undefined)
    collector.lacks(
      `worth of ${opened.id}, which opens if ${tranche.id} lapses`,
      `“abandonment: …” in the terms of ${tranche.id}: what its lapse is worth`,
    )
}

function hangsOn(question: Question, condition: Condition): boolean {
  const { book, tranche } = question
  switch (condition.kind) {
    case 'lapsed':
      return book.resolve('tranche', condition.lapsed.value) === tranche.id
    case 'all':
      return condition.all.some((part) => hangsOn(question, part))
    case 'any':
      return condition.any.some((part) => hangsOn(question, part))
    default:
      return false
  }
}

function addMoneyLimits(question: Question, collector: Collector, parts: Frictions[]): void {
  const { tranche } = question
  const holder = holderOf(tranche)
  const budget = beliefForParty(question, 'budget', holder)
  if (budget !== null) {
    const reader = collector.amount(
      `${holder}/budget`,
      `budget of ${holderName(question)}`,
      budget.value.value,
      believed(budget, budget.value.span),
      'a budget',
    )
    if (reader !== null) parts.push((at) => ({ budget: reader(at) }))
  }
  const others = beliefForTranche(question, 'others')
  if (others !== null) {
    const reader = collector.amount(
      `${tranche.id}/others`,
      `money others put in at the price of ${tranche.id}`,
      others.value.value,
      believed(others, others.value.span),
      'an amount',
    )
    if (reader !== null) parts.push((at) => ({ othersInvest: reader(at) }))
  }
  const cap = tranche.deal.limits?.ownershipCap
  if (cap !== undefined) {
    const reader = collector.disclosed(
      `${holder}/ownership-cap`,
      `largest stake ${holderName(question)} may hold`,
      'fraction',
      cap.value,
      agreed(cap.span, tranche, question.book),
      'a cap',
    )
    if (reader !== null) parts.push((at) => ({ ownershipCap: reader(at) }))
  }
}

function addSideBenefit(question: Question, collector: Collector, parts: Frictions[]): void {
  const { tranche, asOf } = question
  const belief = beliefForTranche(question, 'sideBenefit')
  if (belief === null) return
  const { perUnit, upTo, scale, perYear, until } = belief.value
  const id = `${tranche.id}/side-benefit`
  const fraction = (
    suffix: string,
    label: string,
    known: Placed<Disclosed<Rational>>,
  ): Reader | null =>
    collector.disclosed(
      `${id}/${suffix}`,
      `${label} of ${tranche.id}`,
      'fraction',
      known.value,
      believed(belief, known.span),
      label,
    )
  if (perUnit !== undefined) {
    const reader = fraction('per-unit', 'side benefit per unit invested', perUnit)
    if (reader !== null) parts.push((at) => ({ sideLinear: reader(at) }))
  }
  if (upTo !== undefined && scale !== undefined) {
    const limit = collector.amount(
      `${id}/up-to`,
      `concave side benefit of ${tranche.id}, at most`,
      upTo.value,
      believed(belief, upTo.span),
      'an amount',
    )
    const size = collector.amount(
      `${id}/scale`,
      `amount at which that benefit has reached 63 %`,
      scale.value,
      believed(belief, scale.span),
      'an amount',
    )
    if (limit !== null && size !== null)
      parts.push((at) => ({ sideConcave: { limit: limit(at), scale: size(at) } }))
  }
  if (perYear !== undefined && until !== undefined) {
    const reader = fraction('per-year', 'yearly side benefit per unit invested', perYear)
    const years = yearsBetween(asOf, until.value.lastDay)
    if (reader !== null && years > 0)
      parts.push((at) => ({ sideStream: { perUnitYear: reader(at), untilYears: years } }))
  }
}

function addPreference(question: Question, collector: Collector, parts: Frictions[]): void {
  const belief = beliefForTranche(question, 'preference')
  const { tranche, asOf } = question
  if (belief !== null) {
    const multiple = collector.disclosed(
      `${tranche.id}/preference`,
      `preference on the new money of ${tranche.id}`,
      'multiple',
      belief.value.multiple.value,
      believed(belief, belief.value.multiple.span),
      'a multiple',
    )
    const yearsToExit = yearsBetween(asOf, belief.value.exit.value.lastDay)
    if (multiple !== null && yearsToExit > 0)
      parts.push((at) => ({ preference: { multiple: multiple(at), yearsToExit } }))
    else
      collector.lacks(
        `an exit after ${asOf} for the preference of ${tranche.id}`,
        'a later “exit” in the belief “preference”',
      )
  }
  addInKind(question, collector, parts)
}

function addInKind(question: Question, collector: Collector, parts: Frictions[]): void {
  const belief = beliefForTranche(question, 'inKind')
  if (belief === null) return
  const { tranche } = question
  const fraction = (suffix: string, label: string, known: Placed<Disclosed<Rational>>) =>
    collector.disclosed(
      `${tranche.id}/in-kind/${suffix}`,
      `payment in kind under ${tranche.id}: ${label}`,
      'fraction',
      known.value,
      believed(belief, known.span),
      `“${suffix}” in the belief “in kind”`,
    )
  const share = fraction('share', 'part of the amount', belief.value.share)
  const cost = fraction('cost', 'what a unit costs the investor', belief.value.cost)
  const worth = fraction('worth', 'what a unit is worth to the company', belief.value.worth)
  if (share === null || cost === null || worth === null) return
  parts.push((at) => ({
    inKind: { share: share(at), ownMarginalCost: cost(at), valueToCompany: worth(at) },
  }))
}

/** Whether a scenario states a side benefit of the tranche. */
export function statesSideBenefit(question: Question): boolean {
  return beliefForTranche(question, 'sideBenefit') !== null
}
