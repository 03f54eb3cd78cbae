import { signalOn } from '../core/answer/index.ts'
import { signalPages, signalSheet } from '../core/report/index.ts'
import { wireSignal } from '../core/wire/index.ts'
import { asked, print } from './answering.ts'
import type { Command } from './command.ts'
import { onlyNamed } from './named.ts'
import { exit } from './stop.ts'

export const signal: Command = {
  operands: '[BOOK]',
  operandsMax: 1,
  options: ['as-of', 'scenario', 'right', 'json', 'csv', 'language'],
  about:
    'What somebody learns who sees only whether all, some or none of a right is used: chances before, the company value in his eyes after, and bits, over everything that is not known and as a map over how much more the holder may know, the strike and the company value. Exit code 3 where nothing can be told: what is missing is named.',
  examples: [
    'tranche signal examples/amazon-anthropic --as-of 2024-03-27',
    'tranche signal examples/amazon-anthropic --as-of 2024-03-27 --scenario last-valuation --csv',
  ],
  run: (call, world) => {
    const { book, asOf, scenario, words } = asked(call.operands[0], call, world)
    const whole = signalOn(book, asOf, scenario)
    const answer = {
      ...whole,
      ...onlyNamed(call.options.right, { rights: whole.rights }, 'right'),
    }
    print(
      {
        wire: () => wireSignal(answer),
        sheet: () => signalSheet(answer),
        pages: () => signalPages(answer, words),
      },
      call,
      world,
    )
    const nothing =
      answer.rights.length > 0 && answer.rights.every(({ byGap }) => byGap.length === 0)
    return nothing ? exit.unanswered : exit.answered
  },
}
