import type { CashLine, FlowPair, FlowsAnswer } from '../answer/index.ts'
import type { Sheet } from './csv.ts'
import {
  clearingSections,
  type FlowsTold,
  failureSections,
  holdingsSections,
  schedulesSections,
} from './flows-owed-page.ts'
import { traceSection } from './ground.ts'
import { type Largest, largestOf, rowsInFull } from './largest.ts'
import { nameIn } from './names.ts'
import type { Page, Section } from './page.ts'
import { sentencesUnder } from './sentences.ts'
import { Show } from './shown.ts'
import type { Column } from './table.ts'
import type { Words } from './words/index.ts'

/** The answer to `flows`: pairs, years, ratios, calls against cash, and what breaks if one party fails. */
export function flowsPages(answer: FlowsAnswer, words: Words): Page[] {
  const told: FlowsTold = {
    answer,
    words,
    show: new Show(answer.currency, words.shown),
    name: (id) => nameIn(answer.names, id),
  }
  const { title, pairs, asOf, scenario, missing, assumptions, figures } = answer
  const largest = largestOf(pairs, sizeOf, 20)
  const yearsOf = largestOf(pairs, sizeOf, 5)
  return [
    {
      title,
      subtitle:
        pairs.length === 0 && answer.crossHoldings === null
          ? words.flows.none
          : words.flows.subtitle({ asOf, scenario }),
      sections: [
        ...(pairs.length === 0 ? [] : [pairsSection(largest, told), ratiosSection(largest, told)]),
        ...yearsOf.shown.flatMap((pair) => yearsSections(pair, told)),
        ...schedulesSections(told),
        ...clearingSections(told),
        ...holdingsSections(told),
        ...failureSections(told),
        ...sentencesUnder(words.decide.missingHeading, [
          ...missing.slice(0, rowsInFull).map(words.decide.missing),
          ...(missing.length > rowsInFull
            ? [words.flows.moreMissing(missing.length - rowsInFull)]
            : []),
        ]),
        ...sentencesUnder(words.decide.assumptions, assumptions.map(words.phrase)),
        ...figures.slice(0, 1).map(({ id }) => traceSection(answer, id, words)),
      ],
    },
  ]
}

const left = (head: string): Column => ({ head, align: 'left' })
const right = (head: string): Column => ({ head, align: 'right' })

/** What went both ways, at the most that is known. */
const sizeOf = ({ out, back }: CashLine) =>
  (out.high ?? out.low ?? 0) + (back.high ?? back.low ?? 0)

function cashColumns({ flows }: Words): Column[] {
  return [flows.out, flows.back, flows.net, flows.backAtMargin, flows.netAtMargin].map(right)
}

function cashCells(line: CashLine, show: Show): string[] {
  const { out, back, net, backAtMargin, netAtMargin } = line
  return [out, back, net, backAtMargin, netAtMargin].map((extent) => show.moneyInColumn(extent))
}

function pairsSection(
  { shown, all, isAll }: Largest<FlowPair>,
  { answer, show, words, name }: FlowsTold,
): Section {
  const said = words.flows
  const several = answer.investors.filter(
    ({ investor }) => shown.filter((pair) => pair.investor === investor).length > 1,
  )
  return {
    heading: said.pairs(answer.currency),
    blocks: [
      {
        kind: 'table',
        table: {
          columns: [left(said.investor), left(said.company), ...cashColumns(words)],
          rows: [
            ...shown.map((pair) => [
              name(pair.investor),
              name(pair.company),
              ...cashCells(pair, show),
            ]),
            ...several.map((flow) => [name(flow.investor), said.allOf, ...cashCells(flow, show)]),
            ...(isAll ? [] : [[said.everybody, said.allOf, ...cashCells(answer.total, show)]]),
          ],
        },
      },
      ...(isAll
        ? []
        : [
            {
              kind: 'sentences',
              sentences: [said.pairsLeftOut({ shown: shown.length, all })],
            } as const,
          ]),
    ],
  }
}

function ratiosSection({ shown }: Largest<FlowPair>, { show, words, name }: FlowsTold): Section {
  const said = words.flows
  return {
    heading: said.ratios,
    blocks: [
      {
        kind: 'table',
        table: {
          columns: [
            left(said.investor),
            left(said.company),
            right(said.firstReturn),
            right(said.gross),
          ],
          rows: shown.map(({ investor, company, firstReturnRatio, grossRatio }) => [
            name(investor),
            name(company),
            show.fraction(firstReturnRatio),
            show.fraction(grossRatio),
          ]),
        },
      },
      { kind: 'sentences', sentences: [said.ratioNote] },
    ],
  }
}

/** Only where something was paid. */
function yearsSections(pair: FlowPair, { answer, show, words, name }: FlowsTold): Section[] {
  const said = words.flows
  const { investor, company, years } = pair
  if (years.length === 0) return []
  return [
    {
      heading: said.byYear({
        investor: name(investor),
        company: name(company),
        currency: answer.currency,
      }),
      blocks: [
        {
          kind: 'table',
          table: {
            columns: [left(said.year), left(''), ...cashColumns(words)],
            rows: years.flatMap(({ year, inYear, cumulated }) => [
              [String(year), said.inYear, ...cashCells(inYear, show)],
              ['', said.cumulated, ...cashCells(cumulated, show)],
            ]),
          },
        },
      ],
    },
  ]
}

export function flowsSheet({ pairs, asOf, scenario, currency }: FlowsAnswer): Sheet {
  const lines = ['out', 'back', 'net', 'backAtMargin', 'netAtMargin'] as const
  const cells = (line: CashLine) => lines.flatMap((name) => [line[name].low, line[name].high])
  return {
    heads: [
      'investor',
      'company',
      'year',
      'asOf',
      'scenario',
      'currency',
      ...lines.flatMap((name) => [`${name}Low`, `${name}High`]),
      'firstReturnRatioLow',
      'firstReturnRatioHigh',
      'grossRatioLow',
      'grossRatioHigh',
    ],
    rows: pairs.flatMap((pair) => {
      const { investor, company, years, firstReturnRatio, grossRatio } = pair
      const head = (year: string) => [investor, company, year, asOf, scenario, currency]
      return [
        ...years.map(({ year, inYear }) => [
          ...head(String(year)),
          ...cells(inYear),
          null,
          null,
          null,
          null,
        ]),
        [
          ...head('all'),
          ...cells(pair),
          firstReturnRatio.low,
          firstReturnRatio.high,
          grossRatio.low,
          grossRatio.high,
        ],
      ]
    }),
  }
}
