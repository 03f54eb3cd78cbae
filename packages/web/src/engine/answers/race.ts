import type { Asked } from '../asked.ts'
import { payoffsOn, raceOn, wireRace } from '../core.ts'

export function answerRace({ book, asOf, scenario }: Asked) {
  return wireRace(raceOn(book, asOf, scenario))
}

export function answerPayoffs({ book, asOf, scenario, question }: Asked) {
  const [rows, columns] = (question.backers ?? '').split(',')
  return payoffsOn(book, asOf, scenario, { rows, columns })
}
