import { explain as explainFigure } from '../core/answer/index.ts'
import { explainPage, figuresPage, pageText } from '../core/report/index.ts'
import { wireExplain, wireFigures, writeJson } from '../core/wire/index.ts'
import { asked } from './answering.ts'
import { isThere } from './book-files.ts'
import type { Call, Command } from './command.ts'
import { withEngine } from './engine-asked.ts'
import { exitAsked } from './exit-asked.ts'
import { inkFor } from './ink.ts'
import { notFound } from './open-book.ts'
import { exit, wrongUsage } from './stop.ts'
import type { World } from './world.ts'

export const explain: Command = {
  operands: '[BOOK] [FIGURE]',
  operandsMax: 2,
  options: ['as-of', 'scenario', 'exit', 'json', 'language'],
  about:
    'The tree a figure grew from: formulas and their inputs, down to the line of the book with its source and grade, the belief and its scenario, or what the law of the scenario asserts. FIGURE is its path or the end of it, such as value, own-stake or break-even/company-value. Without it, every figure that can be explained is listed. Payouts of a waterfall stand at the price --exit, or past the last breakpoint.',
  examples: [
    'tranche explain examples/amazon-anthropic --as-of 2024-03-27',
    'tranche explain examples/amazon-anthropic value --as-of 2024-03-27',
    'tranche explain examples/down-round delta/series-b --as-of 2026-10-02 --exit 9M',
  ],
  run: async (call, world) => {
    const [given, name] = operandsOf(call, world)
    const { book, asOf, scenario, words } = asked(given, call, world)
    const price = exitAsked(call.options.exit, book)
    const answer = await withEngine({ book, call, world }, (engine) =>
      explainFigure(book, asOf, scenario, name ?? '', price, engine),
    )
    const isJson = call.options.json !== undefined
    const ink = inkFor(world.colour.out)
    if (name === undefined) {
      world.out(isJson ? writeJson(wireFigures(answer)) : pageText(figuresPage(answer, words), ink))
      return exit.answered
    }
    const { figure, nearest, known } = answer
    if (figure === null) {
      const ending = known.map(({ id }) => id).filter((id) => id.endsWith(`/${name}`))
      if (ending.length > 1) throw wrongUsage(`several figures end in “${name}”`, ending.join(', '))
      if (nearest === null)
        throw wrongUsage(`no figure is named “${name}”`, `all figures: tranche explain ${given}`)
      throw notFound({ what: 'figure', name, known: [nearest] })
    }
    const { texts } = book
    world.out(
      isJson
        ? writeJson(wireExplain(answer, figure, texts))
        : pageText(explainPage(answer, figure, texts, words), ink),
    )
    return exit.answered
  },
}

/** A single operand that is no path is a figure of the book in the current folder. */
function operandsOf({ operands }: Call, world: World): [given: string, name: string | undefined] {
  const [first = '.', second] = operands
  return second === undefined && first !== '-' && !isThere(first, world)
    ? ['.', first]
    : [first, second]
}
