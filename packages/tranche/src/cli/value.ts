import { valueOn } from '../core/answer/index.ts'
import { en, valuePages, valueSheet } from '../core/report/index.ts'
import { wireValue } from '../core/wire/index.ts'
import { asked, print } from './answering.ts'
import type { Command } from './command.ts'
import { onlyNamed } from './named.ts'
import { exit } from './stop.ts'

export const value: Command = {
  operands: '[BOOK]',
  operandsMax: 1,
  options: ['as-of', 'scenario', 'right', 'json', 'csv'],
  about:
    'The worth of every right, duty and funded note at the opening of the day, as a range over everything that is not known, with its method and its numerical error. Exit code 3 where nothing can be valued: what is missing is named.',
  examples: [
    'tranche value examples/amazon-anthropic --as-of 2024-03-20',
    'tranche value examples/amazon-anthropic --as-of 2024-03-20 --right second --json',
  ],
  run: (call, world) => {
    const { book, asOf, scenario } = asked(call.operands[0], call, world)
    const whole = valueOn(book, asOf, scenario)
    const answer = { ...whole, ...onlyNamed(call.options.right, { items: whole.items }, 'right') }
    print(
      {
        wire: () => wireValue(answer),
        sheet: () => valueSheet(answer),
        pages: () => valuePages(answer, en),
      },
      call,
      world,
    )
    const nothing =
      answer.items.length > 0 && answer.items.every(({ value }) => value.high === null)
    return nothing ? exit.unanswered : exit.answered
  },
}
