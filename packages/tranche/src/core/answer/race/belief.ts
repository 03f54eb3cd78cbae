import { held, resolveScenario } from '../../belief/index.ts'
import type { Book } from '../../book/index.ts'
import type { WholeBook } from '../whole-book.ts'

/** The race as the nearest scenario of the chain states it; it stands as a whole. */
export function raceOf({ scenario }: WholeBook) {
  return held(scenario, 'race')
}

/** The scenarios of a book that state a race, or take one over from another, in its order. */
export function scenariosWithRace({ scenarios }: Book): string[] {
  return scenarios.flatMap(({ name }) => {
    const scenario = resolveScenario(scenarios, name)
    return scenario === null || held(scenario, 'race') === null ? [] : [name]
  })
}

export type Race = NonNullable<ReturnType<typeof raceOf>>['value']
