import { type Asked, Refused } from '../asked.ts'
import {
  companiesToExit,
  decide,
  decidePages,
  decideSheet,
  flowsOn,
  flowsPages,
  flowsSheet,
  languages,
  type Page,
  parseDay,
  parseExit,
  raceOn,
  racePages,
  raceSheet,
  rightsOn,
  rightsPages,
  rightsSheet,
  rollForward,
  rollForwardPages,
  rollForwardSheet,
  type Sheet,
  signalOn,
  signalPages,
  signalSheet,
  stakesOn,
  stakesPages,
  stakesSheet,
  valueOn,
  valuePages,
  valueSheet,
  type Words,
  waterfallOn,
  waterfallPages,
  waterfallSheet,
  writeCsv,
} from '../core.ts'
import type { Report, ReportName } from '../question.ts'

type Written = { readonly pages: readonly Page[]; readonly sheet: Sheet | null }

/** An answer as the command line writes it, in the language asked for: everything there is to say of it. */
export async function answerReport(asked: Asked): Promise<Report> {
  const words = await languages[asked.question.language ?? 'en']()
  const { pages, sheet } = written(asked.question.report ?? 'decide', asked, words)
  return { pages: pages.map(withoutCalls), csv: sheet === null ? null : writeCsv(sheet) }
}

function written(name: ReportName, asked: Asked, words: Words): Written {
  const { book, asOf, scenario } = asked
  switch (name) {
    case 'decide': {
      const answer = decide(book, asOf, scenario)
      return { pages: decidePages(answer, words), sheet: decideSheet(answer) }
    }
    case 'rights': {
      const answer = rightsOn(book, asOf, scenario)
      return { pages: rightsPages(answer, words), sheet: rightsSheet(answer) }
    }
    case 'value': {
      const answer = valueOn(book, asOf, scenario)
      return { pages: valuePages(answer, words), sheet: valueSheet(answer) }
    }
    case 'carried': {
      const answer = rollForward(book, { from: fromOf(asked), asOf, scenario })
      return { pages: rollForwardPages(answer, words), sheet: rollForwardSheet(answer) }
    }
    case 'stakes': {
      const answer = stakesOn(book, asOf, scenario)
      return { pages: stakesPages(answer, words), sheet: stakesSheet(answer) }
    }
    case 'race': {
      const answer = raceOn(book, asOf, scenario)
      return { pages: racePages(answer, words), sheet: raceSheet(answer) }
    }
    case 'signal': {
      const answer = signalOn(book, asOf, scenario)
      return { pages: signalPages(answer, words), sheet: signalSheet(answer) }
    }
    case 'flows': {
      const answer = flowsOn(book, asOf, scenario)
      return { pages: flowsPages(answer, words), sheet: flowsSheet(answer) }
    }
    case 'waterfall':
      return writtenWaterfall(asked, words)
    default:
      return name satisfies never
  }
}

function writtenWaterfall({ book, asOf, scenario, question }: Asked, words: Words): Written {
  const known = companiesToExit(book)
  const company = known.find((id) => id === question.company) ?? known[0]
  if (company === undefined) return { pages: [], sheet: null }
  const parsed = question.exit === undefined ? null : parseExit(question.exit, book.currency)
  const exit = parsed?.ok === true ? parsed.exit : null
  const answer = waterfallOn({ book, asOf, scenario, company, exit })
  return { pages: waterfallPages(answer, words), sheet: waterfallSheet(answer) }
}

function fromOf({ asOf, question: { from = '' } }: Asked) {
  const day = parseDay(from)
  if (day === null) throw new Refused(`“${from}” is not a day`, 'write it as 2024-03-27')
  if (day > asOf)
    throw new Refused(
      `${day} is later than ${asOf}`,
      'worth is carried from the earlier day to the later',
    )
  return day
}

/** Without the calls of the command line that lead on: on a page figures and links do. */
function withoutCalls({ sections, ...page }: Page): Page {
  const kept = sections.map(({ heading, blocks }) => ({
    heading,
    blocks: blocks.filter(({ kind }) => kind !== 'lines'),
  }))
  return { ...page, sections: kept.filter(({ blocks }) => blocks.length > 0) }
}
