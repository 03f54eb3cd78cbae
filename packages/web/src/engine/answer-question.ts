import {
  type Book,
  companiesToExit,
  curvesOn,
  decide,
  explain,
  figuresOf,
  flowsOn,
  type PlainDate,
  parseDay,
  parseExit,
  type Resolved,
  raceOn,
  readAssumptions,
  resolveScenario,
  rightsOn,
  signalOn,
  stakesOn,
  supposing,
  valueOn,
  waterfallOn,
  wireDecide,
  wireExplain,
  wireExtent,
  wireFigures,
  wireFlows,
  wireRace,
  wireRights,
  wireSignal,
  wireStakes,
  wireValue,
  wireWaterfall,
} from './core.ts'
import type { Answers, Command, Question } from './question.ts'

/** Says why a question has no answer; the page shows it in place of one. */
export class Refused extends Error {
  readonly help: string

  constructor(message: string, help: string) {
    super(message)
    this.help = help
  }
}

/** How the beliefs of the moment are called where places are shown. */
export const supposedFile = 'what-if'

/** Answers one question on a book that was read without faults. Pure: the same question, the same answer. */
export function answerQuestion<C extends Command>(
  book: Book,
  question: Question & { readonly command: C },
): Answers[C] {
  const asOf = parseDay(question.asOf)
  if (asOf === null) throw new Refused(`“${question.asOf}” is not a day`, 'write it as 2024-03-27')
  const scenario = scenarioOf(book, question)
  // Each branch answers its own command; the compiler does not follow that through the type parameter.
  return answerOn(book, asOf, scenario, question) as Answers[C]
}

function answerOn(
  book: Book,
  asOf: PlainDate,
  scenario: Resolved,
  question: Question,
): Answers[Command] {
  switch (question.command) {
    case 'stakes':
      return wireStakes(stakesOn(book, asOf, scenario))
    case 'waterfall':
      return waterfall(book, asOf, scenario, question)
    case 'rights':
      return wireRights(rightsOn(book, asOf, scenario))
    case 'value':
      return wireValue(valueOn(book, asOf, scenario))
    case 'decide':
      return wireDecide(decide(book, asOf, scenario))
    case 'race':
      return wireRace(raceOn(book, asOf, scenario))
    case 'signal':
      return wireSignal(signalOn(book, asOf, scenario))
    case 'flows':
      return wireFlows(flowsOn(book, asOf, scenario))
    case 'explain':
      return explained(book, asOf, scenario, question.figure ?? '')
    case 'explainable':
      return wireFigures(explain(book, asOf, scenario, ''))
    case 'figures':
      return figures(book, asOf, scenario)
    case 'curves':
      return curvesOn(book, asOf, scenario, question.right ?? '')
    default:
      return question.command satisfies never
  }
}

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

function waterfall(book: Book, asOf: PlainDate, scenario: Resolved, question: Question) {
  const known = companiesToExit(book)
  const company = question.company ?? known[0]
  if (company === undefined || !known.includes(company))
    throw new Refused(
      company === undefined ? 'no company of the book has classes' : `“${company}” has no classes`,
      'list them under “parties”, “classes”',
    )
  const parsed = question.exit === undefined ? null : parseExit(question.exit, book.currency)
  if (parsed !== null && !parsed.ok) throw new Refused(parsed.message, parsed.help)
  const exit = parsed?.exit ?? null
  return wireWaterfall(waterfallOn({ book, asOf, scenario, company, exit }), book.texts)
}

function explained(book: Book, asOf: PlainDate, scenario: Resolved, figure: string) {
  const answer = explain(book, asOf, scenario, figure)
  if (answer.figure === null)
    throw new Refused(
      `no figure is named “${figure}”`,
      answer.nearest === null ? 'choose one from the list' : `did you mean “${answer.nearest}”?`,
    )
  return wireExplain(answer, answer.figure, book.texts)
}

/** The figures of the decision, every one with its range: what sliders stand on. */
function figures(book: Book, asOf: PlainDate, scenario: Resolved): Answers['figures'] {
  const { figures } = decide(book, asOf, scenario)
  return {
    figures: [...figuresOf(figures).values()].map(({ id, label, unit, extent }) => ({
      id,
      label,
      unit,
      extent: wireExtent(extent),
    })),
  }
}
