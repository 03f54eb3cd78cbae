import type { MarkedHolding, RollForward } from '../answer/index.ts'
import type { Sheet } from './csv.ts'
import { nameIn } from './names.ts'
import type { Page, Section } from './page.ts'
import { sentencesUnder } from './sentences.ts'
import { Show } from './shown.ts'
import type { Words } from './words/index.ts'

const left = { align: 'left' } as const
const right = { align: 'right' } as const

/** The answer to `value --from`: worth carried from one day to another, by the book and by the marks that were booked. */
export function rollForwardPages(answer: RollForward, words: Words): Page[] {
  const show = new Show(answer.currency, words.shown)
  const said = words.rollForward
  const { lines, marked, from, asOf, scenario, title, missing, assumptions } = answer
  const isNothing = lines.length === 0 && marked.length === 0
  return [
    {
      title,
      subtitle: isNothing ? said.none : said.subtitle({ from, asOf, scenario }),
      sections: [
        ...(lines.length === 0 ? [] : [linesSection(answer, show, words)]),
        ...marked.flatMap((holding) => markedSections(holding, answer, show, words)),
        ...sentencesUnder(words.decide.missingHeading, missing.map(words.decide.missing)),
        ...sentencesUnder(words.decide.assumptions, [
          ...(lines.some(({ together }) => together) ? [said.together] : []),
          ...(lines.some(apart) ? [said.eachEnd] : []),
          ...(marked.length === 0 ? [] : [said.marksAsBooked]),
          ...assumptions.map(words.phrase),
        ]),
      ],
    },
  ]
}

function apart({ together, revaluation: { low, high } }: RollForward['lines'][number]): boolean {
  return !together && low !== null && low !== high
}

function linesSection(answer: RollForward, show: Show, { rollForward: said }: Words): Section {
  const { lines, total, currency, names } = answer
  const parts = ({ opening, putIn, revaluation, closing }: RollForward['total']) =>
    [opening, putIn, revaluation, closing].map((part) => show.moneyInColumn(part))
  return {
    heading: said.byBook(currency),
    blocks: [
      {
        kind: 'table',
        table: {
          columns: [
            { head: said.what, ...left },
            { head: said.holder, ...left },
            { head: said.kind, ...left },
            { head: said.opening, ...right },
            { head: said.putIn, ...right },
            { head: said.revaluation, ...right },
            { head: said.closing, ...right },
          ],
          rows: [
            ...lines.map((line) => [
              line.id,
              nameIn(names, line.holder),
              said.turned(line),
              ...parts(line),
            ]),
            ...(lines.length < 2 ? [] : [[said.total, '', '', ...parts(total)]]),
          ],
        },
      },
    ],
  }
}

function markedSections(
  holding: MarkedHolding,
  { names, currency }: RollForward,
  show: Show,
  words: Words,
): Section[] {
  const said = words.rollForward
  const { opening, closing, putIn, gained, unexplained, funded, ofHeadline, headline } = holding
  const mark = (at: typeof opening) =>
    at === null ? said.noMark : said.mark(at.day, show.money(at.value))
  const sources = [...new Set([opening, closing].flatMap((at) => at?.sources ?? []))]
  const pairs: (readonly [string, string])[] = [
    [said.openingMark, mark(opening)],
    [said.putInSince, show.money(putIn)],
    [said.gained, show.money(gained)],
    ...(opening === null || closing === null
      ? []
      : [[said.unexplained, show.money(unexplained)] as const]),
    [said.closingMark, mark(closing)],
    ...(closing?.parts ?? []).map(
      ({ part, value }) => [said.partOf(part), show.money(value)] as const,
    ),
    [said.fundedInAll, show.money(funded)],
    ...(headline === null || closing === null
      ? []
      : [[said.ofHeadline(headline), show.fraction(ofHeadline)] as const]),
    ...(sources.length === 0 ? [] : [[said.sources, sources.join(', ')] as const]),
  ]
  const heading = said.marked(nameIn(names, holding.holder), nameIn(names, holding.company))
  return [
    { heading, blocks: [{ kind: 'pairs', pairs }] },
    ...gainsSection(holding, heading, currency, show, words),
  ]
}

function gainsSection(
  { gains, sums }: MarkedHolding,
  heading: string,
  currency: string,
  show: Show,
  { rollForward: said }: Words,
): Section[] {
  if (gains.length === 0) return []
  return [
    {
      heading: said.gainsOf(heading, currency),
      blocks: [
        {
          kind: 'table',
          table: {
            columns: [
              { head: said.period, ...left },
              { head: said.method, ...left },
              { head: said.amount, ...right },
              { head: said.share, ...right },
            ],
            rows: [
              ...gains.map(({ period, method, amount, share }) => [
                show.day(period),
                method,
                show.moneyInColumn(amount),
                show.fraction(share),
              ]),
              ...sums.map(({ period, method, amount }) => [
                period === null ? said.allPeriods : show.day(period),
                method ?? said.allMethods,
                show.moneyInColumn(amount),
                '',
              ]),
            ],
          },
        },
      ],
    },
  ]
}

export function rollForwardSheet({ lines, currency, from, asOf, scenario }: RollForward): Sheet {
  return {
    heads: [
      'item',
      'holder',
      'company',
      'from',
      'asOf',
      'scenario',
      'currency',
      'was',
      'is',
      'openingLow',
      'openingHigh',
      'putInLow',
      'putInHigh',
      'revaluationLow',
      'revaluationHigh',
      'closingLow',
      'closingHigh',
    ],
    rows: lines.map(({ id, holder, company, was, is, opening, putIn, revaluation, closing }) => [
      id,
      holder,
      company,
      from,
      asOf,
      scenario,
      currency,
      was,
      is,
      ...[opening, putIn, revaluation, closing].flatMap(({ low, high }) => [low, high]),
    ]),
  }
}
