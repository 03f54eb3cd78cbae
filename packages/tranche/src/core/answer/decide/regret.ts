import { held } from '../../belief/index.ts'
import { boughtPerUnit, regretOfUse, Widening } from '../../decision/index.ts'
import { unknownExtent } from '../../origin/index.ts'
import type { Question } from '../../situation/index.ts'
import type { Around, Evaluated } from '../one-right/evaluate.ts'
import type { RightDecision } from './decide-answer.ts'

const yearsOf = { 'business day': 1 / 252, day: 1 / 365, week: 7 / 365, month: 1 / 12, year: 1 }

/** Parts of the way from the near end of a horizon to the far one: over its length the chance bends at most once. */
const between = [0, 0.25, 0.5, 0.75, 1]

/** The chance of regret over everything that is not known, the length of the horizon among it. */
export function regretOf({ scenario }: Question, evaluated: Evaluated): RightDecision['regret'] {
  const horizon = held(scenario, 'realWorld')?.value.horizon.value
  if (horizon === undefined || horizon.kind !== 'stated')
    return { chance: unknownExtent, horizon: null }
  const { low, high, unit } = horizon
  const lengths = low === high ? [low] : between.map((part) => low + part * (high - low))
  const chance = new Widening()
  for (const [around, bought] of boughtAround(evaluated)) {
    for (const worth of bought) {
      for (const circumstances of around) {
        for (const length of lengths)
          chance.add(
            worth === null ? null : regretOfUse(worth, circumstances, length * yearsOf[unit]),
          )
      }
    }
  }
  const count = low === high ? `${low}` : `${low} to ${high}`
  return { chance: chance.extent(), horizon: `${count} ${unit}${high === 1 ? '' : 's'}` }
}

/** For each set of laws the least and the most that a unit of money buys: the chance of regret lies between theirs. */
function boughtAround(
  evaluated: Evaluated,
): ReadonlyMap<readonly Around[], readonly (number | null)[]> {
  const found = new Map<readonly Around[], (number | null)[]>()
  for (const outcome of evaluated.outcomes) {
    const around = evaluated.around(outcome)
    const bought = boughtPerUnit(outcome)
    const ends = found.get(around)
    const [least, most] = ends ?? [bought, bought]
    if (
      bought === null ||
      least === null ||
      most === null ||
      least === undefined ||
      most === undefined
    )
      found.set(around, [null])
    else found.set(around, [Math.min(least, bought), Math.max(most, bought)])
  }
  return found
}
