import { companiesToExit, waterfallOn } from '../core/answer/index.ts'
import type { Book } from '../core/book/index.ts'
import { waterfallPages, waterfallSheet } from '../core/report/index.ts'
import { wireWaterfall } from '../core/wire/index.ts'
import { asked, print } from './answering.ts'
import type { Command } from './command.ts'
import { exitAsked } from './exit-asked.ts'
import { notFound } from './open-book.ts'
import { exit, wrongUsage } from './stop.ts'

export const waterfall: Command = {
  operands: '[BOOK]',
  operandsMax: 1,
  options: ['as-of', 'scenario', 'company', 'exit', 'offering', 'json', 'csv', 'language'],
  about:
    'Payouts by holder and class when a company is sold: debts, carve-outs, preferences by rank, then by shares, with what each class does and where payouts change course. --exit takes a price (300M), a list (“50M, 300M”) or a range (50M..2bn); without it the range goes past the last breakpoint. --offering asks what each is worth when the company goes public instead. A licence and hire is paid out by round. Exit code 3 where nothing can be told: what is missing is named.',
  examples: [
    'tranche waterfall examples/three-rounds --as-of 2026-06-30 --exit 300M',
    'tranche waterfall examples/three-rounds --as-of 2026-06-30 --exit 10M..500M --csv',
  ],
  run: (call, world) => {
    const { book, asOf, scenario, words } = asked(call.operands[0], call, world)
    const company = companyAsked(call.options.company, book)
    const price = exitAsked(call.options.exit, book)
    const answer = waterfallOn({
      ...{ book, asOf, scenario, company, exit: price },
      offering: call.options.offering !== undefined,
    })
    print(
      {
        wire: () => wireWaterfall(answer, book.texts),
        sheet: () => waterfallSheet(answer),
        pages: () => waterfallPages(answer, words),
      },
      call,
      world,
    )
    const nothing = answer.exits.length === 0 && answer.licences.length === 0
    return nothing ? exit.unanswered : exit.answered
  },
}

function companyAsked(given: string | undefined, book: Book): string {
  const known = companiesToExit(book)
  const [only, second] = known
  if (given !== undefined) {
    if (known.includes(given)) return given
    throw notFound({ what: 'company with classes', name: given, known })
  }
  if (only === undefined) {
    throw wrongUsage(
      'no company of the book has classes',
      'list them under “parties”, “classes”; see docs/reference/grammar.md',
    )
  }
  if (second === undefined) return only
  throw wrongUsage('several companies could be meant', `add --company ${known.join(', or ')}`)
}
