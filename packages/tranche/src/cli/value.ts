import { rollForward, valueOn } from '../core/answer/index.ts'
import { rollForwardPages, rollForwardSheet, valuePages, valueSheet } from '../core/report/index.ts'
import { wireRollForward, wireValue } from '../core/wire/index.ts'
import { type Asked, asked, print } from './answering.ts'
import type { Call, Command } from './command.ts'
import { engineOptions, withEngine } from './engine-asked.ts'
import { onlyNamed } from './named.ts'
import { dayAsked } from './open-book.ts'
import { type ExitCode, exit, wrongUsage } from './stop.ts'
import type { World } from './world.ts'

export const value: Command = {
  operands: '[BOOK]',
  operandsMax: 1,
  options: ['as-of', 'from', 'scenario', 'right', ...engineOptions, 'json', 'csv', 'language'],
  about:
    'The worth of every right, duty and funded note at the opening of the day, as a range over everything that is not known, with its method and its numerical error. With --from: worth at the opening of that day, what came in, the revaluation, what has turned into something else, and worth at the opening of --as-of, beside the marks that were booked. Exit code 3 where nothing can be valued: what is missing is named.',
  examples: [
    'tranche value examples/amazon-anthropic --as-of 2024-03-20',
    'tranche value examples/amazon-anthropic --as-of 2024-03-20 --right second --json',
    'tranche value examples/amazon-anthropic --from 2024-03-20 --as-of 2024-03-28',
  ],
  run: async (call, world) => {
    const about = asked(call.operands[0], call, world)
    const { book, asOf, scenario, words } = about
    if (call.options.from !== undefined) return carried(about, call, world)
    const whole = await withEngine({ book, call, world }, (engine) =>
      valueOn(book, asOf, scenario, engine),
    )
    const answer = { ...whole, ...onlyNamed(call.options.right, { items: whole.items }, 'right') }
    print(
      {
        wire: () => wireValue(answer),
        sheet: () => valueSheet(answer),
        pages: () => valuePages(answer, words),
      },
      call,
      world,
    )
    const nothing =
      answer.items.length > 0 && answer.items.every(({ value }) => value.high === null)
    return nothing ? exit.unanswered : exit.answered
  },
}

/** Worth from one day to another. */
async function carried(
  { book, asOf, scenario, words }: Asked,
  call: Call,
  world: World,
): Promise<ExitCode> {
  const from = dayAsked(call.options.from, world)
  if (from > asOf) {
    throw wrongUsage(
      `--from ${from} is later than --as-of ${asOf}`,
      'worth is carried from the earlier day to the later',
    )
  }
  const whole = await withEngine({ book, call, world }, (engine) =>
    rollForward(book, { from, asOf, scenario }, engine),
  )
  const answer = { ...whole, ...onlyNamed(call.options.right, { lines: whole.lines }, 'right') }
  print(
    {
      wire: () => wireRollForward(answer),
      sheet: () => rollForwardSheet(answer),
      pages: () => rollForwardPages(answer, words),
    },
    call,
    world,
  )
  const nothing =
    answer.lines.length > 0 &&
    answer.marked.length === 0 &&
    answer.lines.every(({ opening, closing }) => opening.high === null && closing.high === null)
  return nothing ? exit.unanswered : exit.answered
}
