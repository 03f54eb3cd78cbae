import type { RightSignal, SignalAnswer } from '../answer/index.ts'
import { type Extent, exactExtent } from '../origin/index.ts'
import type { Sheet } from './csv.ts'
import { lookedAtSentence, traceSection } from './ground.ts'
import { nameIn } from './names.ts'
import type { Block, Page, Section } from './page.ts'
import { sentencesUnder } from './sentences.ts'
import { Show } from './shown.ts'
import type { Column } from './table.ts'
import type { Words } from './words/index.ts'

type Told = {
  readonly right: RightSignal
  readonly answer: SignalAnswer
  readonly show: Show
  readonly words: Words
}

/** The answer to `signal`: one page a right that is open. */
export function signalPages(answer: SignalAnswer, words: Words): Page[] {
  const show = new Show(answer.currency, words.shown)
  if (answer.rights.length === 0)
    return [{ title: answer.title, subtitle: words.signal.none(answer.asOf), sections: [] }]
  return answer.rights.map((right) => rightPage({ right, answer, show, words }))
}

function rightPage(told: Told): Page {
  const { right, answer, words } = told
  const { id, holder, company, missing, assumptions, how } = right
  const { asOf, scenario, names } = answer
  return {
    title: id,
    subtitle: words.signal.subtitle({
      holder: nameIn(names, holder),
      company: nameIn(names, company),
      asOf,
      scenario,
    }),
    sections: [
      startSection(told),
      ...sentencesUnder(words.decide.missingHeading, missing.map(words.decide.missing)),
      ...actsSections(told),
      ...timingSections(told),
      ...gapSections(told),
      ...mapSections(told),
      ...thinSections(told),
      ...sentencesUnder(words.decide.assumptions, assumptions.map(words.phrase)),
      ...sentencesUnder(words.decide.method, [lookedAtSentence(how, words)]),
      traceSection(answer, `${id}/signal/expected`, words),
    ],
  }
}

function startSection({ right, answer, show, words }: Told): Section {
  const said = words.signal
  const { some, all } = right.thresholds
  const same = some.low === all.low && some.high === all.high
  return {
    heading: said.stands,
    blocks: [
      {
        kind: 'pairs',
        pairs: [
          [words.decide.companyValue, show.money(right.companyValue)],
          [words.decide.strikeToday, show.money(right.strike)],
          [words.decide.mark(words.decide.latestRound), show.money(right.mark)],
          ...(same ? [] : [[said.thresholdSome, show.money(some)] satisfies [string, string]]),
          [said.thresholdAll, show.money(all)],
          [said.gap(nameIn(answer.names, right.holder)), show.fraction(right.knowledgeGap)],
          [
            words.decide.shareBase,
            words.decide.shareBaseOf({
              day: answer.asOf,
              includes: right.shareBaseIncludes.map(words.phrase),
            }),
          ],
        ],
      },
    ],
  }
}

/** Surprise from which on an act had less than one chance in a billion: the tails of a lognormal are no finer than that. */
const bitsMost = 30

const isNoChance = (bits: number | null) => bits !== null && bits > bitsMost

/** What an act tells; in words where outsiders gave it no chance. */
function bitsShown(bits: Extent, show: Show, { shown, signal }: Words): string {
  if (!isNoChance(bits.high)) return show.bitsInColumn(bits)
  if (bits.low === null || isNoChance(bits.low)) return signal.noChance
  return `${show.bitsInColumn(exactExtent(bits.low))} ${shown.to} ${signal.noChance}`
}

function actsSections({ right, answer, show, words }: Told): Section[] {
  const said = words.signal
  const { thin, expectedBits, byGap } = right
  if (byGap.length === 0) return []
  const shown = (extent: Extent | null, as: (extent: Extent) => string) =>
    extent === null ? said.nothingSaid : as(extent)
  const table: Block = {
    kind: 'table',
    table: {
      columns: [
        { head: said.act, align: 'left' },
        { head: said.probability, align: 'right' },
        { head: said.bits, align: 'right' },
        { head: said.mean(answer.currency), align: 'right' },
        { head: said.earlier(answer.currency), align: 'right' },
      ],
      rows: right.acts.map(({ act, probability, bits, mean, earlierStake, offPath }) => [
        said.actOf(act),
        offPath ? said.offPath : show.fraction(probability),
        shown(bits, (extent) => bitsShown(extent, show, words)),
        shown(mean, (extent) => show.moneyInColumn(extent)),
        shown(earlierStake, (extent) => show.moneyInColumn(extent)),
      ]),
    },
  }
  const { low, high } = thin.knowledgeGap
  const sentences = [
    said.expected(show.figure(expectedBits, 'bits')),
    said.thin({
      bits: show.figure(exactExtent(thin.bits), 'bits'),
      gap: show.fraction(thin.knowledgeGap),
      never: high === 0,
      always: low === null,
    }),
    said.thinNoise,
    ...(right.acts.some(({ bits }) => bits !== null && isNoChance(bits.high))
      ? [said.noChanceMeans]
      : []),
  ]
  const believed = right.knowledgeGap.low !== null
  return [
    ...(believed ? [{ heading: said.acts, blocks: [table] }] : []),
    ...sentencesUnder(words.decide.signal, believed ? sentences : sentences.slice(1)),
  ]
}

/** What the day itself tells, where there are days left. */
function timingSections({ right, answer, show, words }: Told): Section[] {
  const said = words.signal
  const { timing } = right
  switch (timing.kind) {
    case 'last day':
    case 'not to be told':
      return []
    case 'waiting is free':
      return sentencesUnder(said.timing, [
        said.waitingFree({
          lastDay: show.day(timing.lastDay),
          givesUp: show.money(timing.givesUp),
        }),
      ])
    case 'waiting costs':
      return [
        {
          heading: said.timing,
          blocks: [
            {
              kind: 'sentences',
              sentences: [said.waitingCosts(show.money(timing.trigger))],
            },
            {
              kind: 'table',
              table: {
                columns: [
                  { head: said.today, align: 'left' },
                  { head: said.probability, align: 'right' },
                  { head: said.bits, align: 'right' },
                  { head: said.mean(answer.currency), align: 'right' },
                ],
                rows: (
                  [
                    [said.usedToday, timing.used],
                    [said.heldToday, timing.held],
                  ] as const
                ).map(([act, { probability, bits, mean }]) => [
                  act,
                  show.fraction(probability),
                  show.bitsInColumn(bits),
                  show.moneyInColumn(mean),
                ]),
              },
            },
          ],
        },
      ]
    default:
      return timing satisfies never
  }
}

function gapSections({ right, answer, show, words }: Told): Section[] {
  const said = words.signal
  if (right.byGap.length === 0) return []
  return [
    {
      heading: said.byGap,
      blocks: [
        {
          kind: 'table',
          table: {
            columns: [
              { head: said.gapHead, align: 'right' },
              { head: said.believed, align: 'left' },
              { head: said.probabilityAll, align: 'right' },
              { head: said.bitsAll, align: 'right' },
              { head: said.meanAll(answer.currency), align: 'right' },
              { head: said.expectedHead, align: 'right' },
            ],
            rows: right.byGap.map((line) => [
              show.fraction(exactExtent(line.knowledgeGap)),
              line.believed ? said.yes : said.no,
              show.fraction(line.probabilityOfAll),
              show.bitsInColumn(line.bitsOfAll),
              show.moneyInColumn(line.meanAfterAll),
              show.bitsInColumn(line.expectedBits),
            ]),
          },
        },
      ],
    },
  ]
}

/** One line for each gap and strike, one column for each company value. */
function mapSections({ right, answer, show, words }: Told): Section[] {
  const said = words.signal
  const { map } = right
  if (map.length === 0) return []
  const distinct = (number: (cell: (typeof map)[number]) => number) => [...new Set(map.map(number))]
  const values = distinct(({ companyValue }) => companyValue)
  const lines = distinct(({ knowledgeGap }) => knowledgeGap).flatMap((gap) =>
    distinct(({ strike }) => strike).map((strike) =>
      map.filter((cell) => cell.knowledgeGap === gap && cell.strike === strike),
    ),
  )
  return [
    {
      heading: said.map,
      blocks: [
        {
          kind: 'table',
          table: {
            columns: [
              { head: said.gapHead, align: 'right' },
              { head: said.strikeHead(answer.currency), align: 'right' },
              ...valueColumns(values, { right, answer, show, words }),
            ],
            rows: lines.map((cells) => [
              show.fraction(exactExtent(cells[0]?.knowledgeGap ?? 0)),
              show.moneyInColumn(exactExtent(cells[0]?.strike ?? 0)),
              ...cells.map(({ bitsOfAll, believed }) =>
                believed && bitsOfAll !== null
                  ? show.bitsInColumn(exactExtent(bitsOfAll))
                  : said.excluded,
              ),
            ]),
          },
        },
        { kind: 'sentences', sentences: [said.mapNote] },
      ],
    },
  ]
}

/** Up to which gap using all of it stays thin: a line for each strike, a column for each company value. */
function thinSections({ right, answer, show, words }: Told): Section[] {
  const said = words.signal
  const { at, bits } = right.thin
  if (at.length === 0) return []
  const values = [...new Set(at.map(({ companyValue }) => companyValue))]
  const strikes = [...new Set(at.map(({ strike }) => strike))]
  const gapShown = ({ knowledgeGap, believed }: (typeof at)[number]) => {
    if (!believed) return said.excluded
    if (knowledgeGap === null) return said.anyGap
    return knowledgeGap === 0 ? said.noGap : show.fraction(exactExtent(knowledgeGap))
  }
  return [
    {
      heading: said.thinMap(show.figure(exactExtent(bits), 'bits')),
      blocks: [
        {
          kind: 'table',
          table: {
            columns: [
              { head: said.strikeHead(answer.currency), align: 'right' },
              ...valueColumns(values, { right, answer, show, words }),
            ],
            rows: strikes.map((strike) => [
              show.moneyInColumn(exactExtent(strike)),
              ...at.filter((cell) => cell.strike === strike).map(gapShown),
            ]),
          },
        },
      ],
    },
  ]
}

function valueColumns(values: readonly number[], { right, show, words }: Told): Column[] {
  return values.map((value) => ({
    head: words.signal.valueHead(
      show.moneyInColumn(exactExtent(value)),
      value === right.mark.low || value === right.mark.high,
    ),
    align: 'right',
  }))
}

export function signalSheet({ rights, asOf, scenario, currency }: SignalAnswer): Sheet {
  return {
    heads: [
      'right',
      'asOf',
      'scenario',
      'currency',
      'knowledgeGap',
      'strike',
      'companyValue',
      'bitsOfAll',
      'meanAfterAll',
      'believed',
    ],
    rows: rights.flatMap(({ id, map }) =>
      map.map((cell) => [
        id,
        asOf,
        scenario,
        currency,
        cell.knowledgeGap,
        cell.strike,
        cell.companyValue,
        cell.bitsOfAll,
        cell.meanAfterAll,
        cell.believed ? 'yes' : 'no',
      ]),
    ),
  }
}
