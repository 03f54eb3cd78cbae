import { held } from '../../belief/index.ts'
import type { WholeBook } from '../whole-book.ts'

/** The race as the nearest scenario of the chain states it; it stands as a whole. */
export function raceOf({ scenario }: WholeBook) {
  return held(scenario, 'race')
}

export type Race = NonNullable<ReturnType<typeof raceOf>>['value']
