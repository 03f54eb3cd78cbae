import { rightsOn } from '../core/answer/index.ts'
import { rightsCalendar, rightsPages, rightsSheet } from '../core/report/index.ts'
import { wireRights } from '../core/wire/index.ts'
import { asked, print } from './answering.ts'
import { calendarFile } from './calendar-file.ts'
import type { Command } from './command.ts'
import { onlyNamed } from './named.ts'
import { exit, wrongUsage } from './stop.ts'

export const rights: Command = {
  operands: '[BOOK]',
  operandsMax: 1,
  options: ['as-of', 'scenario', 'right', 'json', 'csv', 'calendar', 'language'],
  about:
    'Every right, duty and call at the opening of the day: its window, days and business days left, notice, the last practicable day, what is left of its amount, conditions met and open, and the cash it needs by day. What else was agreed stands below, with the answer it enters or that it is recorded and not valued.',
  examples: [
    'tranche rights examples/amazon-anthropic --as-of 2024-03-20',
    'tranche rights examples/amazon-anthropic --as-of 2024-03-20 --csv',
    'tranche rights examples/amazon-anthropic --as-of 2024-03-20 --calendar > rights.ics',
  ],
  run: (call, world) => {
    const { book, asOf, scenario, words } = asked(call.operands[0], call, world)
    const whole = rightsOn(book, asOf, scenario)
    const lists = { rights: whole.rights, later: whole.later }
    const named = onlyNamed(call.options.right, lists, 'right')
    const deals = new Set(named.rights.map(({ id }) => id.split('/')[0]))
    const recorded = whole.recorded.filter(
      ({ id }) => call.options.right === undefined || deals.has(id.split('/')[0]),
    )
    const answer = { ...whole, ...named, recorded }
    if (call.options.calendar !== undefined) {
      if (call.options.json !== undefined || call.options.csv !== undefined)
        throw wrongUsage('--calendar cannot be had with --json or --csv', 'ask for one of them')
      world.out(calendarFile(answer.title, answer.asOf, rightsCalendar(answer, words)))
      return exit.answered
    }
    print(
      {
        wire: () => wireRights(answer),
        sheet: () => rightsSheet(answer),
        pages: () => rightsPages(answer, words),
      },
      call,
      world,
    )
    return exit.answered
  },
}
