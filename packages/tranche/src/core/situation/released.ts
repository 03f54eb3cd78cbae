import type { Condition } from '../deal/index.ts'
import type { Point, Reader } from '../decision/index.ts'
import { seen } from '../fact/index.ts'
import type { Placed } from '../grammar/index.ts'
import { boundsOf, type Disclosed, type Rational } from '../quantity/index.ts'
import { amountTerms, type PerUnit } from './amount-terms.ts'
import type { Collector } from './collector.ts'
import { hasMissed, standingOn } from './conditions.ts'
import { agreed, openingOf, type Question } from './question.ts'

/** Whether what is released by the last day of a tranche is asked, or only what is by the day of the question. */
export type Release = 'by now' | 'by its last day'

/**
 * The part of an amount that vesting and units deployed set free: what is by now; before the last day anything from that to what still can be, as one input. Only vested
 * shares can be used.
 */
export function releasedOf(
  question: Question,
  collector: Collector,
  whole: Reader,
  release: Release,
): Reader | null {
  const { tranche } = question
  const { perUnit } = amountTerms(tranche.terms)
  const vested = vestedOf(question, collector, whole, release)
  if (vested === null || perUnit === null) return vested
  return byUnits(question, collector, vested, perUnit, release)
}

type Step = { readonly low: number; readonly high: number }

function vestedOf(
  question: Question,
  collector: Collector,
  whole: Reader,
  release: Release,
): Reader | null {
  const { tranche, book } = question
  const { vests } = tranche.terms
  const first = vests?.[0]
  if (vests === undefined || first === undefined) return whole
  const together = vestedPart(question, release)
  if (together === null)
    return collector.lacks(
      `part of ${tranche.id} that vests`,
      '“share” or “shares” in each step of “vests”, together no more than the whole',
    )
  const part = collector.number(
    `${tranche.id}/amount/vested`,
    release === 'by now'
      ? `part of ${tranche.id} that has vested`
      : `part of ${tranche.id} vested by its last day`,
    'fraction',
    { ...together, centre: null },
    { kind: 'written', written: agreed(first.span, tranche, book) },
  )
  return (at) => part(at) * whole(at)
}

/** The part that has vested by now, or can have by the last day; null where the steps do not say which part they vest, or vest more than the whole. */
function vestedPart(question: Question, release: Release): Step | null {
  const { vests = [], shares, window } = question.tranche.terms
  const last = window === undefined || window.value === 'undisclosed' ? null : window.value.lastDay
  // What only time must bring is sure to come by the last day.
  const isSure = (condition: Condition) =>
    standingOn(question, condition) === 'met' ||
    (release === 'by its last day' &&
      condition.kind === 'from' &&
      last !== null &&
      condition.from.value <= last)
  const steps = vests.map((step): Step | null => {
    const part = partOf(step, shares)
    if (part === null) return null
    const when = listOf(step.when)
    if (when.every(isSure)) return part
    const never = when.some((condition) => hasMissed(question, condition))
    const unknown = when.every((condition) =>
      ['met', 'unknown'].includes(standingOn(question, condition)),
    )
    const maySo = !never && (unknown || release === 'by its last day')
    return { low: 0, high: maySo ? part.high : 0 }
  })
  const known = steps.filter((step) => step !== null)
  const low = known.reduce((sum, step) => sum + step.low, 0)
  const high = Math.min(
    1,
    known.reduce((sum, step) => sum + step.high, 0),
  )
  return known.length < steps.length || low > 1 + 1e-9 ? null : { low: Math.min(low, high), high }
}

/** Of the part that vests by the last day of the asked tranche, how much can be used today; null where all of it can. */
export function usableToday(
  question: Question,
  collector: Collector,
): ((at: Point) => number) | null {
  const { tranche } = question
  const now = vestedPart(question, 'by now')
  const id = `${tranche.id}/amount/vested`
  const then = collector.figureOf(id)?.extent
  if (tranche.terms.vests === undefined || now === null || then?.high == null) return null
  if (then.high <= now.low) return null
  collector.assume(
    `${tranche.id}: amounts count what may have vested by its last day, and using it today only what has`,
  )
  const index = collector.inputOf(id)
  const exact = then.high
  return (at) => {
    const part = index === undefined ? exact : (at[index] ?? exact)
    return part <= 0 ? 0 : Math.min(1, now.high / part)
  }
}

function listOf(when: Condition | readonly Condition[]): readonly Condition[] {
  return 'kind' in when ? [when] : when
}

/** The part of the whole that one step vests; null where it states none, or shares of an unknown whole. */
function partOf(
  step: {
    readonly share?: Placed<Disclosed<Rational>>
    readonly shares?: Placed<Disclosed<Rational>>
  },
  all: Placed<Disclosed<Rational>> | undefined,
): Step | null {
  if (step.share !== undefined) return boundsOf(step.share.value)
  const some = step.shares === undefined ? null : boundsOf(step.shares.value)
  const whole = all === undefined ? null : boundsOf(all.value)
  return some === null || whole === null
    ? null
    : { low: some.low / whole.high, high: some.high / whole.low }
}

/** An amount for each unit deployed, up to the whole. */
function byUnits(
  question: Question,
  collector: Collector,
  whole: Reader,
  { amount, of }: PerUnit,
  release: Release,
): Reader | null {
  const { tranche, book } = question
  const each = collector.amount(
    `${tranche.id}/amount/unit`,
    `amount for each unit of ${tranche.id}`,
    amount.value,
    agreed(amount.span, tranche, book),
    'an amount for each unit',
  )
  if (each === null) return null
  const last = seen(book.facts, 'units', openingOf(question))
    .filter((fact) => fact.units.value === of.value)
    .at(-1)
  const soFar = last === undefined ? { low: 0, high: 0 } : boundsOf(last.count.value)
  if (soFar === null)
    return collector.lacks(`count of ${of.value}`, `a fact “units: ${of.value}, count: …”`)
  const released: Reader = (at) => Math.min(whole(at), each(at) * soFar.low)
  if (release === 'by now' && soFar.low === soFar.high) return released
  const part = collector.number(
    `${tranche.id}/amount/units-released`,
    `part of what is not released yet of ${tranche.id} that ${of.value} release by its last day`,
    'fraction',
    { low: 0, high: 1, centre: null },
    { kind: 'written', written: agreed(of.span, tranche, book) },
  )
  const most: Reader =
    release === 'by now' ? (at) => Math.min(whole(at), each(at) * soFar.high) : whole
  return (at) => released(at) + part(at) * (most(at) - released(at))
}
