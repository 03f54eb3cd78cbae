import type { ClearingLine, FlowsAnswer, PartySchedule } from '../answer/index.ts'
import type { Extent } from '../origin/index.ts'
import { largestOf } from './largest.ts'
import type { Section } from './page.ts'
import { left, right } from './race-tables.ts'
import { sentencesUnder } from './sentences.ts'
import type { Show } from './shown.ts'
import type { Words } from './words/index.ts'

export type FlowsTold = {
  readonly answer: FlowsAnswer
  readonly show: Show
  readonly words: Words
  readonly name: (id: string) => string
}

/** Calls against the cash of each party; of many those whose cash runs lowest. */
export function schedulesSections(told: FlowsTold): Section[] {
  const { shown, all, isAll } = largestOf(
    told.answer.schedules,
    ({ worst }) => -(worst?.balance.low ?? 0),
    10,
  )
  const note = told.words.flows.schedulesLeftOut({ shown: shown.length, all })
  return [
    ...shown.map((schedule) => scheduleSection(schedule, told)),
    ...(isAll
      ? []
      : [{ heading: null, blocks: [{ kind: 'sentences', sentences: [note] }] } as const]),
  ]
}

function scheduleSection(
  schedule: PartySchedule,
  { answer, show, words, name }: FlowsTold,
): Section {
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

export function clearingSections({ answer, show, words, name }: FlowsTold): Section[] {
  const said = words.flows
  const { parties, unique, total } = answer.clearing
  if (parties.length === 0) return []
  const { shown, all, isAll } = largestOf(parties, shortfallOf, 20)
  const money = show.moneyInColumn.bind(show)
  const cells = ({
    cash,
    owes,
    pays,
    paysLeast,
    keeps,
  }: Omit<ClearingLine, 'party' | 'defaults'>) => [
    money(cash),
    money(owes),
    money(pays),
    ...(unique ? [] : [money(paysLeast)]),
    money(keeps),
  ]
  const notes = [
    ...(unique ? [] : [said.notUnique]),
    ...(isAll ? [] : [said.partiesLeftOut({ shown: shown.length, all })]),
  ]
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
            rows: [
              ...shown.map((line) => [
                name(line.party),
                ...cells(line),
                said.sometimes(line.defaults),
              ]),
              ...(isAll ? [] : [[said.everybody, ...cells(total), said.number(total.fallShort)]]),
            ],
          },
        },
        ...(notes.length === 0 ? [] : [{ kind: 'sentences', sentences: notes } as const]),
      ],
    },
  ]
}

/** What a party may lack at most. */
const shortfallOf = ({ owes, pays }: ClearingLine) => (owes.high ?? 0) - (pays.low ?? 0)

export function holdingsSections({ answer, show, words, name }: FlowsTold): Section[] {
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

/** What follows if one party fails; of many who are touched those that lose most. */
export function failureSections(told: FlowsTold): Section[] {
  return sentencesUnder(told.words.flows.failures, failureSentences(told))
}

function failureSentences({ answer, show, words, name }: FlowsTold): string[] {
  const said = words.flows
  return answer.failures.map((failure) => {
    const { party, contractsCut, defaults, invested } = failure
    const losses = largestOf(failure.losses, ({ amount }) => amount.high ?? 0, 10)
    const short = largestOf(defaults, () => 0, 10)
    const results = [
      ...invested.map(({ party, amount }) =>
        said.invested({ party: name(party), amount: show.money(amount) }),
      ),
      ...losses.shown.map(({ party, amount }) =>
        said.loses({ party: name(party), ...lossShown(amount, show) }),
      ),
      ...(losses.isAll ? [] : [said.moreLose(losses.all - losses.shown.length)]),
      ...(short.isAll ? short.shown : []).map(({ party, when }) =>
        said.fallsShort({ party: name(party), when: said.sometimes(when) }),
      ),
      ...(short.isAll ? [] : [said.manyFallShort(short.all)]),
    ]
    const head = said.failsWith({ party: name(party), cut: show.fraction(contractsCut) })
    return said.failure(head, results)
  })
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
