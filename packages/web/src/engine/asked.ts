import {
  type Book,
  type PlainDate,
  parseDay,
  type Resolved,
  readAssumptions,
  resolveScenario,
  supposing,
} from './core.ts'
import type { Question } from './question.ts'

/** Says why a question has no answer; the page shows it in place of one. */
export class Refused extends Error {
  readonly help: string

  constructor(message: string, help: string) {
    super(message)
    this.help = help
  }
}

/** What every answer is made from. */
export type Asked = {
  readonly book: Book
  readonly asOf: PlainDate
  readonly scenario: Resolved
  readonly question: Question
}

export function askedOf(book: Book, question: Question): Asked {
  const asOf = parseDay(question.asOf)
  if (asOf === null) throw new Refused(`“${question.asOf}” is not a day`, 'write it as 2024-03-27')
  return { book, asOf, scenario: scenarioOf(book, question), question }
}

/** How the beliefs of the moment are called where places are shown. */
const supposedFile = 'what-if'

const nothingAssumed: Resolved = { name: 'nothing assumed', chain: [] }

function scenarioOf({ scenarios }: Book, { scenario, suppose }: Question): Resolved {
  const names = scenarios.map(({ name }) => name)
  const name = scenario ?? (names.includes('base') ? 'base' : names[0])
  const found = name === undefined ? nothingAssumed : resolveScenario(scenarios, name)
  if (found === null)
    throw new Refused(`no scenario is named “${name}”`, `known here: ${names.join(', ')}`)
  if (suppose === undefined || suppose === '') return found
  const { value, faults } = readAssumptions(supposedFile, suppose)
  const [fault] = faults
  if (value === null || fault !== undefined)
    throw new Refused(
      fault?.message ?? 'nothing can be read',
      fault?.help ?? 'write it as a scenario of a book',
    )
  return supposing(found, supposedFile, value)
}
