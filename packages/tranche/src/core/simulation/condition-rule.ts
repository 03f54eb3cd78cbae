import { exp } from '../chance/index.ts'
import type { Process } from './company.ts'
import type { Condition, Hurdle, Observation, Outperforms } from './condition.ts'
import type { PathState } from './path-state.ts'
import type { Places } from './places.ts'
import { allProcesses, averageDays } from './references.ts'

export type Rule<T> = (state: PathState) => T

/** A condition ready to be asked on a path; it may have asked for memory and to watch the path. */
export function conditionRule(condition: Condition, places: Places): Rule<boolean> {
  const { layout } = places
  switch (condition.kind) {
    case 'always':
      return () => true
    case 'all': {
      const parts = condition.of.map((part) => conditionRule(part, places))
      return (state) => parts.every((part) => part(state))
    }
    case 'any': {
      const parts = condition.of.map((part) => conditionRule(part, places))
      return (state) => parts.some((part) => part(state))
    }
    case 'not': {
      const part = conditionRule(condition.of, places)
      return (state) => !part(state)
    }
    case 'by':
      return soBy(condition, places)
    case 'from-day': {
      const first = places.steps.at(condition.years)
      return ({ step }) => step >= first
    }
    case 'milestone': {
      const event = places.milestone(condition.milestone)
      return ({ events, years }) => (events[event] as number) <= years
    }
    case 'hurdle':
      return observed(
        hurdleMeasure(condition, places),
        condition.atLeast,
        condition.when,
        places,
        volatilityOf(condition, places),
      )
    case 'outperforms':
      return observed(
        growthAhead(condition, places),
        1 + (condition.ahead ?? 0),
        condition.when,
        places,
      )
    case 'units': {
      const slot = places.units(condition.delivery)
      return ({ slots }) => (slots[slot] as number) >= condition.atLeast
    }
    case 'used-in-full': {
      const slot = layout.full[places.right(condition.right)] as number
      return ({ slots }) => slots[slot] === 1
    }
    case 'exit': {
      const company = places.company(condition.company)
      const kinds = places.exitsOf(company, condition.kinds)
      return ({ events, years }) =>
        (events[layout.exit[company] as number] as number) <= years &&
        kinds.has(events[layout.exitKind[company] as number] as number)
    }
    case 'chance': {
      const { event, knownFrom } = places.chance(condition.chance)
      return ({ events, years }) => years >= knownFrom && events[event] === 1
    }
    case 'undetermined':
      return () => false
    default:
      return condition satisfies never
  }
}

function soBy({ of, years }: Extract<Condition, { kind: 'by' }>, places: Places): Rule<boolean> {
  const part = conditionRule(of, places)
  const flag = places.remember('flag')
  const last = places.steps.at(years)
  places.watch((state) => {
    if (state.step <= last && part(state)) state.slots[flag] = 1
  })
  return ({ slots }) => slots[flag] === 1
}

function hurdleMeasure({ of, measure }: Hurdle, places: Places): Rule<number> {
  const mover = places.mover(of)
  const level = places.layout.level[mover] as number
  const shares = places.layout.shares[mover]
  if (measure === 'value' || shares === undefined) return ({ slots }) => slots[level] as number
  return ({ slots }) => (slots[level] as number) / (slots[shares] as number)
}

/** Growth of the price per share since today over that of the index. */
function growthAhead({ company, index }: Outperforms, places: Places): Rule<number> {
  const own = places.company(company)
  const [level, shares] = [places.layout.level[own], places.layout.shares[own]] as [number, number]
  const against = places.mover(index)
  const other = places.layout.level[against] as number
  const start = places.valueToday(own) / places.sharesToday(own) / places.valueToday(against)
  return ({ slots }) =>
    (slots[level] as number) / ((slots[shares] as number) * (slots[other] as number) * start)
}

/** Whether a measure reaches a level when it is looked at; remembered where the day has passed. */
function observed(
  measure: Rule<number>,
  atLeast: number,
  when: Observation,
  places: Places,
  volatility = 0,
): Rule<boolean> {
  switch (when.kind) {
    case 'on-use':
      return (state) => measure(state) >= atLeast
    case 'day': {
      const flag = places.remember('flag')
      const day = places.steps.at(when.years)
      places.watch((state) => {
        if (state.step === day && measure(state) >= atLeast) state.slots[flag] = 1
      })
      return ({ slots }) => slots[flag] === 1
    }
    case 'ever': {
      const flag = places.remember('flag')
      const first = places.steps.at(when.fromYears)
      const lowered = loweredBy(places.steps.times, when.perYear, volatility)
      places.watch((state) => {
        if (state.step < first) return
        if (measure(state) >= atLeast * (lowered[state.step] as number)) state.slots[flag] = 1
      })
      return ({ slots }) => slots[flag] === 1
    }
    case 'average': {
      const mean = averageRule(measure, when, places)
      const last = places.steps.at(when.toYears)
      return (state) => state.step >= last && mean(state) >= atLeast
    }
    default:
      return when satisfies never
  }
}

/** -ζ(1/2)/√(2π): what a level seen now and then is missed by, in deviations of a step. */
const MISSED = 0.5826

/** By step: what stands for more frequent looks than there are steps. */
function loweredBy(
  times: Float64Array,
  perYear: number | undefined,
  volatility: number,
): Float64Array {
  const look = perYear === undefined ? Number.POSITIVE_INFINITY : Math.sqrt(1 / perYear)
  return Float64Array.from(times, (years, step) => {
    const apart = Math.sqrt(years - (times[step - 1] ?? years))
    return exp(-MISSED * volatility * Math.max(0, apart - look))
  })
}

function volatilityOf({ of }: Hurdle, places: Places): number {
  const { law } = allProcesses(places.composition)[places.mover(of)] as Process
  return law.volatilityAnnual
}

/** The mean so far of a measure over the days of a window; before the first, the measure itself. */
export function averageRule(
  measure: Rule<number>,
  window: { fromYears: number; toYears: number; days: number },
  places: Places,
): Rule<number> {
  const sum = places.remember('sum')
  const count = places.remember('count')
  const days = new Set(averageDays(window).map(places.steps.at))
  places.watch((state) => {
    if (!days.has(state.step)) return
    state.slots[sum] = (state.slots[sum] as number) + measure(state)
    state.slots[count] = (state.slots[count] as number) + 1
  })
  const rule = (state: PathState) => {
    const seen = state.slots[count] as number
    return seen === 0 ? measure(state) : (state.slots[sum] as number) / seen
  }
  places.average(rule, measure)
  return rule
}
