import type { Asked } from '../asked.ts'
import { raceOn, wireRace } from '../core.ts'

export function answerRace({ book, asOf, scenario }: Asked) {
  return wireRace(raceOn(book, asOf, scenario))
}
