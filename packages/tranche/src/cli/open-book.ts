import { type Resolved, resolveScenario } from '../core/belief/index.ts'
import type { Book } from '../core/book/index.ts'
import { readBook } from '../core/book/index.ts'
import {
  type Diagnostic,
  faultsEn,
  nearestWord,
  printable,
  renderDiagnostic,
} from '../core/diagnostic/index.ts'
import { type PlainDate, parseDay } from '../core/time/index.ts'
import { wireCheck, writeJson } from '../core/wire/index.ts'
import { bookFiles } from './book-files.ts'
import { inkFor } from './ink.ts'
import { exit, Stop, wrongUsage } from './stop.ts'
import type { World } from './world.ts'

export type Opened = {
  readonly file: string
  readonly book: Book | null
  readonly faults: readonly Diagnostic[]
  readonly texts: Book['texts']
}

/** Reads a book and everything wrong with it. */
export function openBook(given: string, world: World): Opened {
  const { main, open } = bookFiles(given, world)
  const { value, faults, texts } = readBook(main, open)
  return { file: main, book: value, faults, texts }
}

/** Reads a book that an answer is to stand on: with faults, they are the answer. Warnings are shown, and the answer follows. */
export function openSoundBook(given: string, world: World, asJson: boolean): Book {
  const opened = openBook(given, world)
  const { book, faults } = opened
  const isSound = faults.every(({ severity }) => severity !== 'error')
  if (faults.length > 0) world.err(faultsText(opened, world))
  if (book !== null && isSound) return book
  if (asJson) world.out(writeJson(wireCheck(opened.file, faults, opened.texts)))
  throw new Stop(exit.faults, '', '')
}

export function faultsText({ faults, texts, file }: Opened, { colour, saying }: World): string {
  const ink = inkFor(colour.err)
  const words = saying ?? faultsEn
  const shown = faults.map((fault) => `${renderDiagnostic(fault, texts, ink, words)}\n\n`).join('')
  const errors = faults.filter(({ severity }) => severity === 'error').length
  const counted = words.counted(errors, faults.length - errors)
  return `${shown}${printable(file)}${words.colon}${counted}\n`
}

/** The day asked for, or today. */
export function dayAsked(given: string | undefined, world: World): PlainDate {
  const day = parseDay(given ?? world.today)
  if (day !== null) return day
  const isShaped = /^\d{4}-\d{1,2}-\d{1,2}$/.test(given ?? '')
  throw wrongUsage(
    isShaped ? `there is no day ${given}` : `“${given}” is not a day`,
    'write year-month-day, for example 2024-03-27',
  )
}

const nothingAssumed: Resolved = { name: 'nothing assumed', chain: [] }

/** The scenario asked for; without a name the one called base, else the first. A book without beliefs assumes nothing. */
export function scenarioAsked(given: string | undefined, { scenarios }: Book): Resolved {
  const names = scenarios.map(({ name }) => name)
  const name = given ?? (names.includes('base') ? 'base' : names[0])
  if (name === undefined) return nothingAssumed
  const found = resolveScenario(scenarios, name)
  if (found !== null) return found
  throw notFound({ what: 'scenario', name, known: names })
}

/** Says that a name is not there, with the nearest that is. */
export function notFound({
  what,
  name,
  known,
}: {
  what: string
  name: string
  known: readonly string[]
}): Stop {
  const near = nearestWord(name, known)
  const listed =
    known.length === 0 ? 'the book names none' : `known here: ${known.slice(0, 20).join(', ')}`
  return wrongUsage(
    `no ${what} is named “${name}”`,
    near === null ? listed : `did you mean “${near}”?`,
  )
}
