import { heldFor } from '../../belief/index.ts'
import { allCorners, breakEvenValue, type Outcome, Widening } from '../../decision/index.ts'
import type { Placed } from '../../grammar/index.ts'
import type { Extent } from '../../origin/index.ts'
import { type Bounds, boundsOf, type Disclosed, type Rational } from '../../quantity/index.ts'
import { readSignal, type SignalReading, type Thresholds } from '../../signal/index.ts'
import { Collector, holderOf, nameOf, type Question } from '../../situation/index.ts'
import { bestDraws, isPlainCall } from '../../valuation/index.ts'
import type { Evaluated } from '../one-right/evaluate.ts'

/** What the holder of a right is believed to know more than outsiders, how well, and what else moves it. */
export type Insider = {
  /** Null where no belief says how much more the holder knows. */
  readonly gap: Bounds | null
  /** Every combination of the ends of noise and other motives. */
  readonly manners: readonly Manner[]
  readonly seesExactly: boolean
  readonly actsOnValueAlone: boolean
  readonly collector: Collector
}

type Manner = {
  readonly observationNoise: number
  readonly exercisesAnyway: number
  readonly declinesAnyway: number
}

export function insiderOf(question: Question): Insider {
  const { scenario, book } = question
  const holder = holderOf(question.tranche)
  const name = nameOf(book, holder)
  const collector = new Collector(book.currency, () => null)
  const read = (
    key: string,
    label: string,
    held: { value: Placed<Disclosed<Rational>>; scenario: string } | null,
  ): Bounds | null => {
    const bounds = held === null ? null : boundsOf(held.value.value)
    if (held === null || bounds === null) return null
    const { span } = held.value
    const written = {
      kind: 'belief',
      span,
      scenario: held.scenario,
      sources: [],
      grade: null,
    } as const
    collector.number(`${holder}/${key}`, label, 'fraction', bounds, { kind: 'written', written })
    return bounds
  }
  const of = (party: string) => party === holder
  const gapHeld = heldFor(scenario, 'insider', of)
  const gap = read('insider', `how much more ${name} knows of the company than outsiders`, gapHeld)
  if (gap === null)
    collector.lacks(
      `how much more ${name} knows of the company than outsiders`,
      `a belief “insider: { ${holder}: … }”`,
    )
  const noise = read(
    'insider-noise',
    `error in what ${name} sees`,
    heldFor(scenario, 'insiderNoise', of),
  )
  const motives = heldFor(scenario, 'otherMotives', of)
  const motive = (key: 'exercisesAnyway' | 'declinesAnyway', label: string) => {
    const value = motives?.value[key]
    return read(
      key,
      label,
      motives === null || value === undefined ? null : { value, scenario: motives.scenario },
    )
  }
  const anyway = motive('exercisesAnyway', 'chance of using all of it for other reasons')
  const declines = motive('declinesAnyway', 'chance of using none of it for other reasons')
  const nothing = { low: 0, high: 0 }
  return {
    gap,
    manners: allCorners([noise ?? nothing, anyway ?? nothing, declines ?? nothing]).map(
      ([observationNoise = 0, exercisesAnyway = 0, declinesAnyway = 0]) => ({
        observationNoise,
        exercisesAnyway,
        declinesAnyway,
      }),
    ),
    seesExactly: noise === null || noise.high === 0,
    actsOnValueAlone: anyway === null && declines === null,
    collector,
  }
}

/** An outcome with the values of the company at which the holder acts there. */
export type Sight = { readonly outcome: Outcome; readonly thresholds: Thresholds }

export function sightsOf({ outcomes }: Evaluated): Sight[] {
  return outcomes
    .filter(({ companyValue, terms }) => companyValue > 0 && terms.amountMax > 0)
    .map((outcome) => ({ outcome, thresholds: thresholdsOf(outcome) }))
}

/**
 * Company values from which the best amount is above nothing, and from which it is the most that can be had; side benefits count.
 * Without frictions both are the break-even value. Otherwise bisection; relative error 1e-7, that of the best amount it asks for.
 */
export function thresholdsOf(outcome: Outcome): Thresholds {
  const { terms, market } = outcome
  if (isPlainCall(terms, market, { withSideBenefit: true })) {
    const both = breakEvenValue(outcome, true)
    return { some: both, all: both }
  }
  const best = bestDraws(terms, market, { withSideBenefit: true })
  const scale = Math.max(terms.strike, terms.amountMax)
  const some = firstValue(scale, (value) => best(value).amount > 0)
  const all = firstValue(scale, (value) => best(value).position === 'maximum')
  return { some, all: Math.max(some, all) }
}

/** The least value that satisfies what holds from some value on; 0 where always, infinite where never. */
function firstValue(scale: number, holds: (value: number) => boolean): number {
  let [low, high] = [1e-9 * scale, 1e9 * scale]
  if (holds(low)) return 0
  if (!holds(high)) return Number.POSITIVE_INFINITY
  while (high / low > 1 + 1e-13) {
    const middle = Math.sqrt(low) * Math.sqrt(high)
    if (middle <= low || middle >= high) break
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

/**
 * Gaps to look at between two ends: both, three between, and where the first of them lies below the threshold also the gap at
 * which an act has its extreme chance, √(2|ln(threshold/value)|).
 */
function gapsBetween({ low, high }: Bounds, { outcome, thresholds }: Sight): number[] {
  if (low === high) return [low]
  const even = Array.from({ length: 5 }, (_, i) => low + ((high - low) * i) / 4)
  const turning = [thresholds.some, thresholds.all]
    .map((threshold) => Math.sqrt(2 * Math.abs(Math.log(threshold / outcome.companyValue))))
    .filter((gap) => gap > low && gap < high)
  return [...even, ...turning]
}

export type Read = { readonly sight: Sight; readonly reading: SignalReading }

/** What every act tells at every outcome, for every gap between the ends and every manner of the insider. */
export function readingsAt(sights: readonly Sight[], insider: Insider, gap: Bounds): Read[] {
  const looked = insider.seesExactly ? sights : thinned(sights)
  return looked.flatMap((sight) =>
    gapsBetween(gap, sight).flatMap((knowledgeGap) =>
      insider.manners.map((manner) => ({
        sight,
        reading: readSignal({
          ...manner,
          knowledgeGap,
          valueMean: sight.outcome.companyValue,
          thresholds: sight.thresholds,
        }),
      })),
    ),
  )
}

/** With noise every reading is a quadrature. What an act tells depends on threshold over value: a few of those are enough. */
function thinned(sights: readonly Sight[]): Sight[] {
  const count = 12
  if (sights.length <= count) return [...sights]
  const kept = new Set<Sight>()
  for (const size of [
    (sight: Sight) => sight.thresholds.all / sight.outcome.companyValue,
    (sight: Sight) => sight.outcome.companyValue,
  ]) {
    const sorted = [...sights].sort((a, b) => size(a) - size(b))
    for (let i = 0; i < count; i++) {
      const sight = sorted[Math.round((i * (sorted.length - 1)) / (count - 1))]
      if (sight !== undefined) kept.add(sight)
    }
  }
  return [...kept]
}

/** A number of every reading as a range; readings where it is not there are left out. */
export function overReadings(
  reads: readonly Read[],
  number: (read: Read) => number | null,
): Extent {
  const seen = new Widening()
  for (const read of reads) {
    const value = number(read)
    if (value !== null) seen.add(value)
  }
  return seen.extent()
}
