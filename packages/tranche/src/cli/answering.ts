import type { Resolved } from '../core/belief/index.ts'
import type { Book } from '../core/book/index.ts'
import { assert } from '../core/diagnostic/index.ts'
import { type Page, pageText, type Sheet, type Words, writeCsv } from '../core/report/index.ts'
import type { PlainDate } from '../core/time/index.ts'
import { writeJson } from '../core/wire/index.ts'
import type { Call } from './command.ts'
import { inkFor } from './ink.ts'
import { dayAsked, openSoundBook, scenarioAsked } from './open-book.ts'
import { say } from './saying.ts'
import { wrongUsage } from './stop.ts'
import type { World } from './world.ts'

/** What most questions are asked of: a book, a day and somebody's beliefs; and in which words. */
export type Asked = {
  readonly book: Book
  readonly asOf: PlainDate
  readonly scenario: Resolved
  /** In which language a page answers. */
  readonly words: Words
}

export function asked(given: string | undefined, { options, words }: Call, world: World): Asked {
  if (options.json !== undefined && options.csv !== undefined) {
    throw wrongUsage('--json and --csv cannot both be had', 'ask for one of them')
  }
  assert(words !== undefined, 'a command that answers in pages takes --language')
  const day = dayAsked(options['as-of'], world)
  const book = openSoundBook(given ?? '.', world, options.json !== undefined)
  if (options['as-of'] === undefined)
    world.err(`${say(`as of today, ${day}; another day: --as-of YYYY-MM-DD`, world)}\n`)
  return { book, asOf: day, scenario: scenarioAsked(options.scenario, book), words }
}

/** An answer in the three forms it can be printed in; only the one asked for is made. */
export type Printed = {
  readonly wire: () => object
  readonly sheet: () => Sheet
  readonly pages: () => readonly Page[]
}

export function print(forms: Printed, { options }: Call, world: World): void {
  if (options.json !== undefined) world.out(writeJson(forms.wire()))
  else if (options.csv !== undefined) world.out(writeCsv(forms.sheet()))
  else {
    const ink = inkFor(world.colour.out)
    world.out(
      forms
        .pages()
        .map((page) => pageText(page, ink))
        .join('\n\n'),
    )
  }
}
