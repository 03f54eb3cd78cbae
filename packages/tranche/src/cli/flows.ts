import { flowsOn } from '../core/answer/index.ts'
import { flowsPages, flowsSheet } from '../core/report/index.ts'
import { wireFlows } from '../core/wire/index.ts'
import { asked, print } from './answering.ts'
import type { Command } from './command.ts'
import { exit } from './stop.ts'

export const flows: Command = {
  operands: '[BOOK]',
  operandsMax: 1,
  options: ['as-of', 'scenario', 'json', 'csv', 'language'],
  about:
    'Cash out, back and net between every investor and company at the close of the day, by year and cumulated, at revenue and at margin; what part of each unit put in spending brings back; what is still owed against cash; and who loses what if one party fails. Exit code 3 where nothing can be told: what is missing is named.',
  examples: [
    'tranche flows examples/network-2023-2026 --as-of 2026-06-30',
    'tranche flows examples/amazon-anthropic --as-of 2024-03-27 --csv',
  ],
  run: (call, world) => {
    const { book, asOf, scenario, words } = asked(call.operands[0], call, world)
    const answer = flowsOn(book, asOf, scenario)
    print(
      {
        wire: () => wireFlows(answer),
        sheet: () => flowsSheet(answer),
        pages: () => flowsPages(answer, words),
      },
      call,
      world,
    )
    const { pairs, clearing } = answer
    const nothing =
      pairs.length > 0 &&
      pairs.every(({ out, back }) => out.high === null && back.high === null) &&
      clearing.parties.length === 0
    return nothing ? exit.unanswered : exit.answered
  },
}
