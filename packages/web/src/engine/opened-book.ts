import {
  type Book,
  companiesToExit,
  type PlainDate,
  readBook,
  resolveScenario,
  wireCheck,
} from './core.ts'
import type { BookFiles, Outline } from './question.ts'

/** A book as the worker keeps it: read once, asked often. Null where it has faults that stop answers. */
export type Opened = { readonly book: Book | null; readonly outline: Outline }

export function openBook({ main, files }: BookFiles): Opened {
  const { value, faults, texts } = readBook(main, (path) =>
    Object.hasOwn(files, path) ? (files[path] ?? null) : null,
  )
  const check = wireCheck(main, faults, texts)
  return { book: check.sound ? value : null, outline: { check, ...headOf(value, main) } }
}

function headOf(book: Book | null, main: string): Omit<Outline, 'check'> {
  if (book === null)
    return { title: main, currency: '', scenarios: [], parties: [], exits: [], days: [] }
  return {
    title: book.title,
    currency: book.currency,
    scenarios: book.scenarios.map(({ name, value }) => ({
      name,
      title: value.title?.value ?? null,
      hasRace: hasRace(book, name),
    })),
    parties: book.parties.map(({ name, value }) => ({ id: name, name: value.name.value })),
    exits: companiesToExit(book),
    days: daysOf(book),
  }
}

function hasRace({ scenarios }: Book, name: string): boolean {
  const { chain } = resolveScenario(scenarios, name) ?? { chain: [] }
  return chain.some(({ scenario: { race, odds } }) => race !== undefined || odds !== undefined)
}

/** Days of facts, and the ends of windows. */
function daysOf({ facts, terms }: Book): PlainDate[] {
  const windows = terms.flatMap(({ value }) =>
    value.tranches.flatMap(({ value: { window } }) =>
      window === undefined || window.value === 'undisclosed'
        ? []
        : [window.value.firstDay, window.value.lastDay],
    ),
  )
  const seen = facts.map(({ day }) => day.value.lastDay)
  return [...new Set([...windows, ...seen])].sort()
}
