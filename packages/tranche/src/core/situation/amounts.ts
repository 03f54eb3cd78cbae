import type { TrancheOf } from '../deal/index.ts'
import type { Reader } from '../decision/index.ts'
import type { Fact } from '../fact/index.ts'
import type { Amount, Placed } from '../grammar/index.ts'
import { amountTerms, type StepDown } from './amount-terms.ts'
import { keptOf, reportedAverage } from './average-price.ts'
import type { Collector } from './collector.ts'
import { hasMissed, inWords, isSettled, standingOn } from './conditions.ts'
import { agreed, beliefForTranche, believed, observed, type Question } from './question.ts'
import { type Release, releasedOf } from './released.ts'
import { type StatedPrice, statedPrice } from './strike.ts'

/**
 * The most a tranche may come to for its holder: what the terms state, in money or as shares at a price per share, less what falls away, what went to others and
 * what is not released. A belief states it where the terms do not disclose it or let it change.
 */
export function capOf(
  question: Question,
  collector: Collector,
  tranche: TrancheOf,
  release: Release | 'all' = 'by now',
  fall: Fall = 'either',
): Reader | null {
  const held = beliefForTranche(question, 'amount', tranche.id)
  const { cap, stepDown, perUnit } = amountTerms(tranche.terms)
  const written = cap !== null && cap.value.amount.kind !== 'undisclosed' ? cap : null
  const { vests, assigned, shares } = tranche.terms
  const changes =
    [stepDown, perUnit].some((term) => term !== null) ||
    vests !== undefined ||
    assigned !== undefined
  const isStated = written !== null || shares !== undefined || perUnit?.units !== undefined
  if (held !== null && (changes || !isStated)) {
    return collector.amount(
      `${tranche.id}/amount`,
      `amount of ${tranche.id}`,
      held.value.value,
      believed(held, held.value.span),
      remedyOf(tranche),
    )
  }
  const asked: Asked = { ...question, tranche }
  const whole = wholeOf(asked, collector, written)
  if (whole === null) return null
  const kept = stepDown === null ? whole : afterStepDown(asked, collector, whole, stepDown, fall)
  const own = kept === null ? null : lessAssigned(asked, collector, kept)
  return own === null || release === 'all' ? own : releasedOf(asked, collector, own, release)
}

/** Whether the amount of the asked tranche may still fall. */
export function mayFall(question: Question): boolean {
  const { stepDown } = amountTerms(question.tranche.terms)
  return stepDown !== null && !isSettled(question, stepDown.unless)
}

/** An amount that falls if something has not happened: either reading as far as it is not known, as if it never fell, or as if it had. */
export type Fall = 'either' | 'never' | 'fallen'

/** A question in which the tranche is the one whose amount is asked, and no other. */
type Asked = Question

function remedyOf({ name }: TrancheOf): string {
  return `a belief “amount: { ${name}: … }”`
}

function wholeOf(
  asked: Asked,
  collector: Collector,
  written: Placed<Amount> | null,
): Reader | null {
  const { tranche, book } = asked
  const { shares } = tranche.terms
  const { perUnit } = amountTerms(tranche.terms)
  if (written !== null)
    return collector.amount(
      `${tranche.id}/amount`,
      `amount of ${tranche.id}`,
      written.value,
      agreed(written.span, tranche, book),
      remedyOf(tranche),
    )
  if (shares !== undefined) return amountOfShares(asked, collector)
  // A put that states no amount is on the whole holding; what is sold is bounded by that.
  if (tranche.terms.kind === 'put' && tranche.terms.amount === undefined)
    return () => Number.POSITIVE_INFINITY
  if (perUnit?.units !== undefined) {
    const units = collector.disclosed(
      `${tranche.id}/amount/units`,
      `units of ${tranche.id}`,
      'number',
      perUnit.units.value,
      agreed(perUnit.units.span, tranche, book),
      remedyOf(tranche),
    )
    const each = collector.amount(
      `${tranche.id}/amount/unit`,
      `amount for each unit of ${tranche.id}`,
      perUnit.amount.value,
      agreed(perUnit.amount.span, tranche, book),
      remedyOf(tranche),
    )
    return units === null || each === null ? null : (at) => units(at) * each(at)
  }
  return collector.lacks(`amount of ${tranche.id}`, remedyOf(tranche))
}

/** Shares times their price, where the price is one per share. */
function amountOfShares(asked: Asked, collector: Collector): Reader | null {
  const { tranche, book } = asked
  const { shares } = tranche.terms
  const stated = statedPrice(asked, collector, tranche)
  if (shares === undefined || stated === null) return null
  const each = eachOf(asked, collector, stated)
  const count = collector.disclosed(
    `${tranche.id}/amount/shares`,
    `shares of ${tranche.id}`,
    'shares',
    shares.value,
    agreed(shares.span, tranche, book),
    remedyOf(tranche),
  )
  return count === null || each === null ? null : (at) => count(at) * each(at)
}

/** The price of one share: as stated, or an average that was reported. */
function eachOf(
  asked: Asked,
  collector: Collector,
  { price, written }: StatedPrice,
): Reader | null {
  const { tranche } = asked
  if (price.kind === 'per share')
    return collector.amount(
      `${tranche.id}/strike`,
      `strike of ${tranche.id}, per share`,
      price,
      written,
      'a price per share',
    )
  if (price.kind === 'averagePrice') {
    const average = reportedAverage(asked, collector, price)
    const kept = keptOf({ question: asked, collector, path: 'strike' }, price)
    if (average !== null && kept !== null) return (at) => average(at) * kept(at)
  }
  return collector.lacks(
    `amount of ${tranche.id}: its terms count shares, and no price of one share is known`,
    remedyOf(tranche),
  )
}

/** The whole amount, or what it falls to, where the condition’s standing is known; both readings where it is not. */
function afterStepDown(
  asked: Asked,
  collector: Collector,
  whole: Reader,
  { to, unless }: StepDown,
  fall: Fall,
): Reader | null {
  const { tranche, book } = asked
  if (fall === 'never' || standingOn(asked, unless) === 'met') return whole
  const written = agreed(to.span, tranche, book)
  const less = collector.amount(
    `${tranche.id}/amount/step-down`,
    `amount ${tranche.id} falls to`,
    to.value,
    written,
    remedyOf(tranche),
  )
  if (less === null) return null
  const fallen: Reader = (at) => Math.min(whole(at), less(at))
  if (fall === 'fallen' || hasMissed(asked, unless)) return fallen
  const words = inWords(unless)
  const falls = collector.eitherOr(
    `${tranche.id}/amount/falls`,
    `whether the amount of ${tranche.id} falls: unless ${words}`,
    `${words}: so, or not; both are looked at`,
    { kind: 'written', written },
  )
  return (at) => (falls(at) > 0.5 ? fallen(at) : whole(at))
}

/** What is left to the holder once parts passed on by the day are off. */
function lessAssigned(asked: Asked, collector: Collector, whole: Reader): Reader | null {
  const { tranche, asOf, book } = asked
  const passed = (tranche.terms.assigned ?? []).filter(
    ({ day }) => day === undefined || day.value.lastDay <= asOf,
  )
  const parts = passed.map(({ to, amount }, i) =>
    collector.amount(
      `${tranche.id}/amount/assigned-${i + 1}`,
      `part of ${tranche.id} assigned to ${to.value}`,
      amount.value,
      agreed(amount.span, tranche, book),
      remedyOf(tranche),
    ),
  )
  const known = parts.filter((part) => part !== null)
  if (known.length < parts.length) return null
  return known.length === 0
    ? whole
    : (at) => known.reduce((left, part) => Math.max(0, left - part(at)), whole(at))
}

/** The money that came in by one fact: as the fact states it, else the whole amount of the tranche. */
export function amountOf(
  question: Question,
  collector: Collector,
  tranche: TrancheOf,
  fact: Fact & { readonly amount?: Placed<Amount> },
): Reader | null {
  if (fact.amount !== undefined && fact.amount.value.amount.kind !== 'undisclosed') {
    return collector.amount(
      `${tranche.id}/funded/${fact.day.value.lastDay}`,
      `money in under ${tranche.id} on ${fact.day.value.lastDay}`,
      fact.amount.value,
      observed(fact, question.book),
      `the amount of ${tranche.id}`,
    )
  }
  return capOf(question, collector, tranche)
}
