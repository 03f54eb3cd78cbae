import type { Point } from '../../decision/index.ts'
import type { Duration } from '../../grammar/index.ts'
import type {
  Chance,
  Company,
  Delivery,
  Milestone,
  Process,
  UndeterminedTerm,
} from '../../simulation/index.ts'
import type { PlainDate } from '../../time/index.ts'
import { yearsBetween } from '../../time/index.ts'
import type { Collector } from '../collector.ts'
import type { RightSituation } from '../situation.ts'

/** Something at a point of what is not known. */
export type At<T> = (at: Point) => T

/** Where one right is turned into a composition: what it stands on, and what its terms have named so far. */
export type Desk = {
  readonly right: RightSituation
  /** Reads numbers that only the composition needs. */
  readonly collector: Collector
  /** To the last practicable day. */
  readonly years: number
  readonly cast: Cast
  /** Rights that stand in the same composition. */
  readonly among: ReadonlySet<string>
}

/** Everything the terms of a right look at beside its own company, by name. */
export type Cast = {
  readonly companies: Map<string, At<Company>>
  readonly indices: Map<string, At<Process>>
  readonly milestones: Map<string, At<Milestone>>
  readonly deliveries: Map<string, At<Delivery>>
  readonly chances: Map<string, At<Chance>>
}

export function newCast(): Cast {
  return {
    companies: new Map(),
    indices: new Map(),
    milestones: new Map(),
    deliveries: new Map(),
    chances: new Map(),
  }
}

/** Years from the day of the question. */
export function yearsTo({ right }: Desk, day: PlainDate): number {
  return yearsBetween(right.question.asOf, day)
}

export function undetermined(what: string, remedy: string): UndeterminedTerm {
  return { kind: 'undetermined', what, remedy }
}

/** Days on which business is done, of seven. */
const businessDaysAWeek = 5

/** A length of time in years, and the business days in it; null where it is not stated as one. */
export function lengthOf(length: Duration): { years: number; days: number } | null {
  if (length.kind !== 'stated' || length.low !== length.high) return null
  const { low: count, unit } = length
  const inDays = (days: number) => ({
    years: days / 365,
    days: Math.max(1, Math.round((days * businessDaysAWeek) / 7)),
  })
  switch (unit) {
    case 'business day':
      return { years: (count * 7) / businessDaysAWeek / 365, days: Math.max(1, count) }
    case 'day':
      return inDays(count)
    case 'week':
      return inDays(7 * count)
    case 'month':
      return inDays((365 / 12) * count)
    case 'year':
      return inDays(365 * count)
    default:
      return unit satisfies never
  }
}
