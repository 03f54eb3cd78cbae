import { decide as decideOn } from '../core/answer/index.ts'
import { decidePages, decideSheet } from '../core/report/index.ts'
import { wireDecide } from '../core/wire/index.ts'
import { asked, print } from './answering.ts'
import type { Command } from './command.ts'
import { engineOptions, withEngine } from './engine-asked.ts'
import { onlyNamed } from './named.ts'
import { exit } from './stop.ts'

export const decide: Command = {
  operands: '[BOOK]',
  operandsMax: 1,
  options: ['as-of', 'scenario', 'right', ...engineOptions, 'json', 'csv', 'language'],
  about:
    'For every right that is open at the opening of the day: exercise, hold, let lapse or undetermined, with the reasons; none, some and all side by side; strike, value and mark on one share base; the worth of waiting; break-evens; the chance of regret; what could turn the verdict. Undetermined is an answer: it names what is missing. Every figure can be traced with tranche explain.',
  examples: [
    'tranche decide examples/amazon-anthropic --as-of 2024-03-27',
    'tranche decide examples/amazon-anthropic --as-of 2024-03-27 --scenario last-valuation',
    'tranche decide - --as-of 2024-03-27 --json < book.yaml',
  ],
  run: async (call, world) => {
    const { book, asOf, scenario, words } = asked(call.operands[0], call, world)
    const whole = await withEngine({ book, call, world }, (engine) =>
      decideOn(book, asOf, scenario, engine),
    )
    const { rights, puts, closed } = onlyNamed(
      call.options.right,
      { rights: whole.rights, puts: whole.puts, closed: whole.closed },
      'right',
    )
    const answer = { ...whole, rights, puts, closed }
    print(
      {
        wire: () => wireDecide(answer),
        sheet: () => decideSheet(answer),
        pages: () => decidePages(answer, words),
      },
      call,
      world,
    )
    const byEngine = rights.filter(({ value }) => value.engine !== null)
    const nothing =
      call.options.route !== undefined &&
      byEngine.length > 0 &&
      byEngine.every(({ value }) => value.engine?.route === null)
    return nothing ? exit.unanswered : exit.answered
  },
}
