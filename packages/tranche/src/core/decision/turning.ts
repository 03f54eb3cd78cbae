import { findRoot } from '../numeric/index.ts'
import type { Extent } from '../origin/index.ts'
import { widest } from './extent.ts'
import type { Input, Model } from './model.ts'
import { breakEvenValue, type FollowOn, marginAt, type Outcome } from './outcome.ts'

/** An input, and the value at which the verdict would stop holding when it alone moves from where the verdict is tightest. */
export type Turn = {
  readonly input: Input
  /** Null where no value of it would turn the verdict. */
  readonly turnsAt: number | null
  /** How far beyond its range that is, as a part of the nearer end; 0 inside the range. */
  readonly distance: number
}

/** How much an input alone moves the gain of using all of it, and whether knowing it would settle the verdict. */
export type Weight = { readonly input: Input; readonly swing: number; readonly settles: boolean }

/** The point where the verdict is nearest to turning. */
function tightest(outcomes: readonly Outcome[]): Outcome | null {
  let found: Outcome | null = null
  for (const outcome of outcomes) {
    if (found === null || Math.abs(outcome.margin) < Math.abs(found.margin)) found = outcome
  }
  return found
}

/**
 * For each input the value at which the verdict would turn, the others held where it is tightest. Found by bracketing outwards from the range, up
 * to a hundredth and a hundred times its ends, and bisection: relative error below 1e-9.
 */
export function turnsOf(
  model: Model,
  outcomes: readonly Outcome[],
  followOn: FollowOn | null,
): Turn[] {
  const worst = tightest(outcomes)
  if (worst === null) return []
  const sign = Math.sign(worst.margin) || 1
  return model.inputs
    .map((input, i): Turn => {
      if (input.choice) return { input, turnsAt: null, distance: Number.POSITIVE_INFINITY }
      const marginFor = (value: number): number | null => {
        const margin = marginAt(model.at(worst.point.with(i, value)), followOn)
        return margin === null ? null : sign * margin
      }
      const turnsAt = firstZero(marginFor, input, worst.point[i] ?? input.low)
      return {
        input,
        turnsAt,
        distance: turnsAt === null ? Number.POSITIVE_INFINITY : beyond(input, turnsAt),
      }
    })
    .filter(({ input }) => input.unit !== 'words')
    .sort((a, b) => a.distance - b.distance)
}

function beyond({ low, high }: Input, at: number): number {
  if (at >= low && at <= high) return 0
  const end = at < low ? low : high
  return end === 0 ? Math.abs(at) : Math.abs(at - end) / Math.abs(end)
}

/** Walks from the tight value outwards both ways until the margin changes sign, nearest first. */
function firstZero(
  marginFor: (value: number) => number | null,
  { low, high }: Input,
  from: number,
): number | null {
  const reach = Math.max(Math.abs(low), Math.abs(high), 1e-6)
  let found: number | null = null
  for (const direction of [1, -1]) {
    const zero = zeroTowards(marginFor, from, direction * reach)
    if (zero !== null && (found === null || Math.abs(zero - from) < Math.abs(found - from)))
      found = zero
  }
  return found
}

/** Looks from `from` in steps that double, from a fiftieth of `reach` to a hundred times it. */
function zeroTowards(
  marginFor: (value: number) => number | null,
  from: number,
  reach: number,
): number | null {
  let inner = from
  for (let step = 0.02; step < 100; step *= 2) {
    const outer = from + step * reach
    const value = marginFor(outer)
    if (value === null) return null
    if (value < 0) {
      const [left, right] = inner < outer ? [inner, outer] : [outer, inner]
      return findRoot((at) => marginFor(at) ?? 0, left, right, {
        tolerance: 1e-12 * Math.abs(reach),
      })
    }
    inner = outer
  }
  return null
}

/** The inputs by how much they alone move the gain; needs the corners of the sweep. */
export function weightsOf(model: Model, outcomes: readonly Outcome[]): Weight[] {
  return model.inputs
    .map((input, i): Weight => {
      const low = emptyEnd()
      const high = emptyEnd()
      for (const outcome of outcomes) {
        const at = outcome.point[i]
        if (at === input.low) widen(low, gainOfAll(outcome))
        else if (at === input.high) widen(high, gainOfAll(outcome))
      }
      const known = low.least <= low.most && high.least <= high.most
      const swing = known
        ? Math.max(Math.abs(low.least - high.least), Math.abs(low.most - high.most))
        : 0
      return { input, swing, settles: isSettled(low) && isSettled(high) }
    })
    .sort((a, b) => b.swing - a.swing)
}

/** Gains of using all of it seen while an input stands at one of its ends. */
type End = { least: number; most: number }

function gainOfAll({ draws, opens }: Outcome): number {
  const all = draws.at(-1)
  return all === undefined ? 0 : all.valueAdded + all.sideBenefit + opens
}

function emptyEnd(): End {
  return { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY }
}

function widen(end: End, margin: number): void {
  if (margin < end.least) end.least = margin
  if (margin > end.most) end.most = margin
}

/** Whether the better action is the same wherever the input stands there. */
function isSettled({ least, most }: End): boolean {
  return least <= most && (least > 0 || most <= 0)
}

/** The step from headline to value at which using all of it breaks even: lowest and highest over everything else. */
export function breakEvenStep(outcomes: readonly Outcome[]): Extent {
  return widest(outcomes, (outcome) => {
    const { mark, step } = outcome.situation
    if (mark === null || step === null || step === 0) return null
    // The value is step × price of its round × shares, so the step that breaks even is in proportion.
    return (breakEvenValue(outcome, true) / outcome.companyValue) * step
  })
}
