import type { Law } from '../law.ts'
import { type EarlyRight, worthOfUse } from './early-right.ts'
import { startOfUse } from './start-of-use.ts'

/** Equally spaced points in the logarithm of the company value. */
export type Space = {
  readonly size: number
  /** Distance between neighbours in ln V. */
  readonly spacing: number
  /** Place of today's company value, counted in points; it lies between two. */
  readonly today: number
  readonly companyValues: Float64Array
}

/** Deviations covered on either side of where V is expected, under cash and under V itself. */
const REACH = 6.5
const MOST_POINTS = 6000

/**
 * Covers what V can become by the last day with all but about 1e-10 of its weight, at the given
 * number of points to one deviation of the diffusion (fewer where jumps make the range very wide).
 * One point lies where use begins to pay on the last day, however fine the grid: there the error
 * is made, and only then does it fall smoothly.
 */
export function spaceFor(right: EarlyRight, pointsPerDeviation: number): Space {
  const { law, companyValue, yearsToLastDay } = right
  const { up, down } = logReach(law, yearsToLastDay)
  // Where discounting or payout is strong, what is further off than its inverse hardly counts.
  const { rateAnnual, payoutAnnual, lapseAnnual = 0, failure } = law
  const pull =
    Math.max(Math.abs(rateAnnual), Math.abs(payoutAnnual)) +
    lapseAnnual +
    (failure?.hazardAnnual ?? 0)
  const horizon = yearsToLastDay / (1 + pull * yearsToLastDay)
  const deviation = law.volatilityAnnual * Math.sqrt(horizon)
  const spacing = Math.max(
    (deviation || (up + down) / 20) / pointsPerDeviation,
    ((up + down) / MOST_POINTS) * (FINEST / pointsPerDeviation),
  )
  const bend = bendOf(right, -down, up) / spacing
  const today = Math.ceil(down / spacing) + 3 + Math.ceil(bend) - bend
  const size = Math.ceil(today + up / spacing) + 4
  const companyValues = Float64Array.from(
    { length: size },
    (_, i) => companyValue * Math.exp((i - today) * spacing),
  )
  return { size, spacing, today, companyValues }
}

/** Where use begins to pay on the last day, as ln V over today's V; 0 when nowhere in the range. */
function bendOf({ payoff, companyValue, yearsToLastDay }: EarlyRight, low: number, high: number) {
  const use = (log: number) => worthOfUse(payoff, companyValue * Math.exp(log), yearsToLastDay)
  const parts = 32
  const at = (i: number) => low + ((high - low) * i) / parts
  for (let i = 1; i <= parts; i++) {
    if (use(at(i - 1)) > 0 !== use(at(i)) > 0) return startOfUse(use, at(i - 1), at(i))
  }
  return 0
}

/** Points to one deviation on the fine grid; the coarse one, for the error, has half as many. */
export const FINEST = 36

/**
 * How far ln V can go: from its mean under cash and under V itself, where jumps come more often by
 * their mean growth and are higher by their variance, the deviations of each, and what news, one
 * jump and the failure can do at once.
 */
function logReach(law: Law, years: number): { up: number; down: number } {
  const { jumps, failure, volatilityAnnual } = law
  const { perYear = 0, meanLog = 0, deviationLog = 0 } = jumps ?? {}
  const half = 0.5 * volatilityAnnual ** 2
  const drift = diffusionDrift(law)
  const span = (jumpsPerYear: number, jumpMean: number, ownDrift: number) => ({
    mean: (ownDrift + jumpsPerYear * jumpMean) * years,
    spread:
      REACH * Math.sqrt((2 * half + jumpsPerYear * (jumpMean ** 2 + deviationLog ** 2)) * years),
  })
  const cash = span(perYear, meanLog, drift - half)
  const often = perYear * Math.exp(meanLog + 0.5 * deviationLog ** 2)
  const own = span(often, meanLog + deviationLog ** 2, drift + half)
  const jumpUp = perYear > 0 ? meanLog + deviationLog * (4 + deviationLog) : 0
  const jumpDown = perYear > 0 ? 4 * deviationLog - meanLog : 0
  const { newsUp, newsDown } = newsReach(law)
  const crash = failure?.recovery ? Math.min(-Math.log(failure.recovery), 3) : 0
  return {
    up: Math.max(own.mean + own.spread, cash.spread) + newsUp + Math.max(jumpUp, 0) + 0.01,
    down:
      Math.max(cash.spread - cash.mean, own.spread) +
      newsDown +
      Math.max(jumpDown, 0) +
      crash +
      0.01,
  }
}

function newsReach({ news = [] }: Law): { newsUp: number; newsDown: number } {
  let [newsUp, newsDown] = [0, 0]
  for (const { moves } of news) {
    const logs = moves.filter(({ factor }) => factor > 0).map(({ factor }) => Math.log(factor))
    // Where one outcome leaves nothing, all others may lie on one side.
    newsUp += Math.max(0, ...logs)
    newsDown -= Math.min(0, ...logs)
  }
  return { newsUp, newsDown }
}

/** Growth of V per year between jumps, failure and news; they are compensated in it. */
export function diffusionDrift({ rateAnnual, payoutAnnual, jumps, failure }: Law): number {
  const jumpGain = jumps
    ? jumps.perYear * Math.expm1(jumps.meanLog + 0.5 * jumps.deviationLog ** 2)
    : 0
  const failureLoss = failure ? failure.hazardAnnual * (1 - failure.recovery) : 0
  return rateAnnual - payoutAnnual - jumpGain + failureLoss
}

/**
 * Values on the grid seen from points moved by a constant in ln V: cubic between the points,
 * along a straight line in V beyond them.
 */
export function shifted(worth: Float64Array, space: Space, shift: number): Float64Array {
  const { size, spacing, companyValues } = space
  const moved = new Float64Array(size)
  const steps = Math.floor(shift / spacing)
  const t = shift / spacing - steps
  const factor = Math.exp(shift)
  const a = (-t * (t - 1) * (t - 2)) / 6
  const b = ((t + 1) * (t - 1) * (t - 2)) / 2
  const c = (-(t + 1) * t * (t - 2)) / 2
  const d = ((t + 1) * t * (t - 1)) / 6
  for (let i = 0; i < size; i++) {
    const j = i + steps
    moved[i] =
      j >= 1 && j + 2 < size
        ? a * (worth[j - 1] as number) +
          b * (worth[j] as number) +
          c * (worth[j + 1] as number) +
          d * (worth[j + 2] as number)
        : along(worth, space, (companyValues[i] as number) * factor)
  }
  return moved
}

/** Straight lines in V between the points and beyond the ends. */
function along(worth: Float64Array, space: Space, companyValue: number): number {
  const { size, spacing, companyValues } = space
  const place = Math.floor(Math.log(companyValue / (companyValues[0] as number)) / spacing)
  const i = Math.min(Math.max(place, 0), size - 2)
  const [left, right] = [companyValues[i] as number, companyValues[i + 1] as number]
  const [low, high] = [worth[i] as number, worth[i + 1] as number]
  return low + ((high - low) * (companyValue - left)) / (right - left)
}
