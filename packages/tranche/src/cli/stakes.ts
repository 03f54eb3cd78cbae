import { stakesOn } from '../core/answer/index.ts'
import { stakesPages, stakesSheet } from '../core/report/index.ts'
import { wireStakes } from '../core/wire/index.ts'
import { asked, print } from './answering.ts'
import type { Command } from './command.ts'
import { onlyNamed } from './named.ts'
import { exit } from './stop.ts'

export const stakes: Command = {
  operands: '[BOOK]',
  operandsMax: 1,
  options: ['as-of', 'scenario', 'company', 'json', 'csv', 'language'],
  about:
    'Holdings at the close of the day and the part of each company they come to: outstanding, as-converted, fully diluted and voting. Announced, committed, callable and funded amounts stand side by side and are never added up. Exit code 3 where no part can be told: what is missing is named.',
  examples: [
    'tranche stakes examples/amazon-anthropic --as-of 2024-03-27',
    'tranche stakes examples/amazon-anthropic --as-of 2024-03-27 --csv',
  ],
  run: (call, world) => {
    const { book, asOf, scenario, words } = asked(call.operands[0], call, world)
    const whole = stakesOn(book, asOf, scenario)
    const lists = { companies: whole.companies }
    const answer = {
      ...whole,
      ...onlyNamed(call.options.company, lists, 'company'),
      ...(call.options.company === undefined ? {} : { totals: [] }),
    }
    print(
      {
        wire: () => wireStakes(answer),
        sheet: () => stakesSheet(answer),
        pages: () => stakesPages(answer, words),
      },
      call,
      world,
    )
    const parts = answer.companies.flatMap(({ stakes }) => stakes)
    const nothing =
      parts.length > 0 && parts.every(({ fullyDiluted }) => fullyDiluted.high === null)
    return nothing ? exit.unanswered : exit.answered
  },
}
