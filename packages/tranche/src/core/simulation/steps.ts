import type { Composition } from './composition.ts'
import { averageDays, conditionsOf, observationsOf } from './references.ts'
import type { Right, UseWindow } from './right.ts'

/** Days on which an any-day right can be used in the simulation, at most. */
export const ANY_DAY_DATES = 64
const TRADING_DAYS = 252
const DAY = 1 / 365

/** Steps a year where something depends on what happens between the stated days. */
const FINE_STEPS_ANNUAL = 12
/** And where a level is looked at every so often. */
const LOOKS_ANNUAL = 52

/**
 * Days of use of a right in the simulation: for a window of any day also those on which something is looked at, and the last before
 * less is allowed.
 */
export function usesOf(right: Right, anyDayDates?: number): number[] {
  const { window, amount } = right
  const even = useDates(window, anyDayDates)
  if (window.kind === 'dates') return even
  const days = [...daysOf(right), ...(amount.stepDown ? [amount.stepDown.fromYears - DAY] : [])]
  return [
    ...even,
    ...days.filter((years) => years >= Math.max(0, window.fromYears) && years <= window.toYears),
  ]
}

/** Days of use that a window states, or that stand for it, rising. */
export function useDates(window: UseWindow, anyDayDates = ANY_DAY_DATES): number[] {
  if (window.kind === 'dates') return window.years.filter((years) => years >= 0)
  const from = Math.max(0, window.fromYears)
  const length = window.toYears - from
  if (length < 0) return []
  if (length === 0) return [from]
  const count = Math.max(1, Math.min(anyDayDates, Math.ceil(length * TRADING_DAYS)))
  return Array.from({ length: count + 1 }, (_, i) => from + (length * i) / count)
}

/** Days the simulation stops at, from today to the last day of use, and where each day is. */
export type Steps = {
  readonly times: Float64Array
  /** The step of a day; the first after it if none is on it, `times.length` if all are before. */
  readonly at: (years: number) => number
}

/** Two days closer than this are one. */
const SAME_DAY = 1e-9

export function stepsOf(composition: Composition, anyDayDates?: number): Steps {
  const uses = composition.rights.flatMap((right) => usesOf(right, anyDayDates))
  const last = Math.max(0, ...uses)
  const days = [
    0,
    ...uses,
    ...composition.rights.flatMap(daysOf),
    ...composition.companies.flatMap(({ rounds = [] }) =>
      rounds.flatMap(({ when }) => (when.kind === 'day' ? [when.years] : [])),
    ),
    ...fineDays(last, fineSteps(composition)),
  ]
  const sorted = days.filter((years) => years >= 0 && years <= last).sort((a, b) => a - b)
  const apart = sorted.filter((years, i) => i === 0 || years - (sorted[i - 1] ?? 0) > SAME_DAY)
  const times = Float64Array.from(apart)
  const at = (years: number) => {
    let [low, high] = [0, times.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((times[middle] as number) < years - SAME_DAY) low = middle + 1
      else high = middle
    }
    return low
  }
  return { times, at }
}

function daysOf(right: Right): number[] {
  const { stepDown } = right.amount
  return [
    ...(stepDown ? [stepDown.fromYears] : []),
    ...conditionsOf(right).flatMap((one) => (one.kind === 'by' ? [one.years] : [])),
    ...observationsOf(right).flatMap((when) => {
      switch (when.kind) {
        case 'on-use':
          return []
        case 'day':
          return [when.years]
        case 'ever':
          return [when.fromYears]
        case 'average':
          return averageDays(when)
        default:
          return when satisfies never
      }
    }),
  ]
}

/** Steps a year between the stated days; 0 where nothing happens there. */
function fineSteps({ companies, milestones = [], rights }: Composition): number {
  const rounds = companies.some(({ rounds = [] }) =>
    rounds.some(({ when }) => when.kind === 'hazard'),
  )
  const loaded = milestones.some(({ loading = 0 }) => loading !== 0)
  const ever = rights.flatMap((right) =>
    observationsOf(right).flatMap((when) => (when.kind === 'ever' ? [when.perYear ?? 0] : [])),
  )
  if (Math.max(0, ...ever) > LOOKS_ANNUAL) return LOOKS_ANNUAL
  return rounds || loaded || ever.length > 0 ? FINE_STEPS_ANNUAL : 0
}

function fineDays(last: number, perYear: number): number[] {
  const count = Math.ceil(last * perYear)
  return Array.from({ length: count }, (_, i) => (last * (i + 1)) / count)
}
