import { raceOn } from '../core/answer/index.ts'
import { racePages, raceSheet } from '../core/report/index.ts'
import { wireRace } from '../core/wire/index.ts'
import { asked, print } from './answering.ts'
import type { Command } from './command.ts'
import { exit } from './stop.ts'

/** About what is solved in a second. */
const combinationsASecond = 500_000

export const race: Command = {
  operands: '[BOOK]',
  operandsMax: 1,
  options: ['as-of', 'scenario', 'json', 'csv', 'language'],
  about:
    'Odds of each contender and of none of them, the evidence the day sees, what each backer has bet, the best reply to what rivals have bet, equilibria with what all could still gain by moving alone, and where one more step of money counts most. Exit code 3 where neither odds nor a game can be told: what is missing is named.',
  examples: [
    'tranche race examples/amazon-anthropic --as-of 2024-03-27 --scenario race',
    'tranche race examples/amazon-anthropic --as-of 2024-03-27 --scenario race --json',
  ],
  run: (call, world) => {
    const { book, asOf, scenario, words } = asked(call.operands[0], call, world)
    const answer = raceOn(book, asOf, scenario, (combinations) => {
      if (combinations > combinationsASecond)
        world.progress?.(`solving a game of ${combinations} combinations of bets …\n`)
    })
    print(
      {
        wire: () => wireRace(answer),
        sheet: () => raceSheet(answer),
        pages: () => racePages(answer, words),
      },
      call,
      world,
    )
    return answer.oddsFrom === null && answer.game === null ? exit.unanswered : exit.answered
  },
}
