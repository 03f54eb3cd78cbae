import type { CashLine, FlowPair, FlowsAnswer, PartySchedule } from '../answer/index.ts'
import type { Extent } from '../origin/index.ts'
import type { Sheet } from './csv.ts'
import { traceSection } from './ground.ts'
import { nameIn } from './names.ts'
import type { Page, Section } from './page.ts'
import { sentencesUnder } from './sentences.ts'
import { Show } from './shown.ts'
import type { Column } from './table.ts'
import type { Words } from './words/index.ts'

type Told = {
  readonly answer: FlowsAnswer
  readonly show: Show
  readonly words: Words
  readonly name: (id: string) => string
}

/** The answer to `flows`: pairs, years, ratios, calls against cash, and what breaks if one party fails. */
export function flowsPages(answer: FlowsAnswer, words: Words): Page[] {
  const told: Told = {
    answer,
    words,
    show: new Show(answer.currency, words.shown),
    name: (id) => nameIn(answer.names, id),
  }
  const { title, pairs, asOf, scenario, missing, assumptions, figures } = answer
  return [
    {
      title,
      subtitle:
        pairs.length === 0 && answer.crossHoldings === null
          ? words.flows.none
          : words.flows.subtitle({ asOf, scenario }),
      sections: [
        ...(pairs.length === 0 ? [] : [pairsSection(told), ratiosSection(told)]),
        ...pairs.flatMap((pair) => yearsSections(pair, told)),
        ...answer.schedules.map((schedule) => scheduleSection(schedule, told)),
        ...clearingSections(told),
        ...holdingsSections(told),
        ...sentencesUnder(words.flows.failures, failureSentences(told)),
        ...sentencesUnder(words.decide.missingHeading, missing.map(words.decide.missing)),
        ...sentencesUnder(words.decide.assumptions, assumptions.map(words.phrase)),
        ...figures.slice(0, 1).map(({ id }) => traceSection(answer, id, words)),
      ],
    },
  ]
}

const left = (head: string): Column => ({ head, align: 'left' })
const right = (head: string): Column => ({ head, align: 'right' })

function cashColumns({ flows }: Words): Column[] {
  return [flows.out, flows.back, flows.net, flows.backAtMargin, flows.netAtMargin].map(right)
}

function cashCells(line: CashLine, show: Show): string[] {
  const { out, back, net, backAtMargin, netAtMargin } = line
  return [out, back, net, backAtMargin, netAtMargin].map((extent) => show.moneyInColumn(extent))
}

function pairsSection({ answer, show, words, name }: Told): Section {
  const said = words.flows
  const several = answer.investors.filter(
    ({ investor }) => answer.pairs.filter((pair) => pair.investor === investor).length > 1,
  )
  return {
    heading: said.pairs(answer.currency),
    blocks: [
      {
        kind: 'table',
        table: {
          columns: [left(said.investor), left(said.company), ...cashColumns(words)],
          rows: [
            ...answer.pairs.map((pair) => [
              name(pair.investor),
              name(pair.company),
              ...cashCells(pair, show),
            ]),
            ...several.map((flow) => [name(flow.investor), said.allOf, ...cashCells(flow, show)]),
          ],
        },
      },
    ],
  }
}

function ratiosSection({ answer, show, words, name }: Told): Section {
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
          rows: answer.pairs.map(({ investor, company, firstReturnRatio, grossRatio }) => [
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
function yearsSections(pair: FlowPair, { answer, show, words, name }: Told): Section[] {
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

function scheduleSection(schedule: PartySchedule, { answer, show, words, name }: Told): Section {
  const said = words.flows
  const { party, cash, worst, overlap, calls } = schedule
  const pairs: [string, string][] = [[said.cash, show.money(cash)]]
  if (worst !== null)
    pairs.push([said.worst, said.worstOf({ balance: show.money(worst.balance), day: worst.day })])
  if (overlap !== null)
    pairs.push([said.overlap, said.overlapOf({ ...overlap, amount: show.money(overlap.amount) })])
  return {
    heading: said.schedule(name(party)),
    blocks: [
      { kind: 'pairs', pairs },
      {
        kind: 'table',
        table: {
          columns: [
            left(said.call),
            left(said.to),
            left(said.firstDay),
            left(said.lastDay),
            right(said.amount(answer.currency)),
          ],
          rows: calls.map(({ what, to, firstDay, lastDay, amount }) => [
            words.phrase(what),
            name(to),
            show.day(firstDay),
            show.day(lastDay),
            show.moneyInColumn(amount),
          ]),
        },
      },
    ],
  }
}

function clearingSections({ answer, show, words, name }: Told): Section[] {
  const said = words.flows
  const { parties, unique } = answer.clearing
  if (parties.length === 0) return []
  const money = show.moneyInColumn.bind(show)
  return [
    {
      heading: said.clearing(answer.currency),
      blocks: [
        {
          kind: 'table',
          table: {
            columns: [
              left(said.party),
              right(said.partyCash),
              right(said.owes),
              right(said.pays),
              ...(unique ? [] : [right(said.paysLeast)]),
              right(said.keeps),
              left(said.defaults),
            ],
            rows: parties.map(({ party, cash, owes, pays, paysLeast, keeps, defaults }) => [
              name(party),
              money(cash),
              money(owes),
              money(pays),
              ...(unique ? [] : [money(paysLeast)]),
              money(keeps),
              said.sometimes(defaults),
            ]),
          },
        },
        ...(unique
          ? []
          : [
              {
                kind: 'sentences',
                sentences: [said.notUnique],
              } satisfies Section['blocks'][number],
            ]),
      ],
    },
  ]
}

function holdingsSections({ answer, show, words, name }: Told): Section[] {
  const said = words.flows
  const { crossHoldings: held } = answer
  if (held === null) return []
  const money = show.moneyInColumn.bind(show)
  const rows = held.companies.map(({ company, assets, total, toOutsiders }) => [
    name(company),
    money(assets),
    money(total),
    money(toOutsiders),
  ])
  const lost = held.ifWorthless
    .filter(({ losses }) => losses.length > 0)
    .map(({ company, losses }) =>
      said.ifWorthless(
        name(company),
        losses.map(({ party, amount }) =>
          said.loses({ party: name(party), ...lossShown(amount, show) }),
        ),
      ),
    )
  return [
    {
      heading: said.holdings(answer.currency),
      blocks: [
        {
          kind: 'table',
          table: {
            columns: [
              left(said.company),
              right(said.assets),
              right(said.total),
              right(said.toOutsiders),
            ],
            rows: [...rows, [said.together, money(held.sumOfAssets), '', money(held.sumOfAssets)]],
          },
        },
        {
          kind: 'sentences',
          sentences: [said.holdingsNote(show.money(held.sumOfTotals)), ...lost],
        },
      ],
    },
  ]
}

function failureSentences({ answer, show, words, name }: Told): string[] {
  const said = words.flows
  return answer.failures.map(({ party, contractsCut, defaults, losses, invested }) => {
    const results = [
      ...invested.map(({ party, amount }) =>
        said.invested({ party: name(party), amount: show.money(amount) }),
      ),
      ...losses.map(({ party, amount }) =>
        said.loses({ party: name(party), ...lossShown(amount, show) }),
      ),
      ...defaults.map(({ party, when }) =>
        said.fallsShort({ party: name(party), when: said.sometimes(when) }),
      ),
    ]
    const head = said.failsWith({ party: name(party), cut: show.fraction(contractsCut) })
    return said.failure(head, results)
  })
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

/** A loss that is a gain at every value of what is not known is shown as one. */
function lossShown({ value, low, high }: Extent, show: Show) {
  if (low !== null && low >= 0)
    return { amount: show.money({ value, low, high }), way: 'less' } as const
  if (low === null || high === null || high > 0)
    return { amount: show.money({ value, low, high }), way: 'either' } as const
  const gain = { value: value === null ? null : -value, low: -high, high: -low }
  return { amount: show.money(gain), way: 'more' } as const
}
