import type { MovingFirstLine, RaceGame, RaceTurns } from '../answer/index.ts'
import type { Section } from './page.ts'
import { betsInWords, left, right, type Told, tableUnder } from './race-tables.ts'

/** The same bets made one after another, and what it is worth to be first. */
export function turnSections({ inTurn: turns, equilibria }: RaceGame, told: Told): Section[] {
  if (turns === null) return []
  const { words } = told
  const said = words.raceTurns
  const sameEverywhere = sameInEveryOrder(turns, equilibria)
  const sentences = [
    said.premise,
    sameEverywhere === null
      ? said.ordersShown(turns.orders.length)
      : said.ordersLookedAt(turns.orders.length),
    ...(turns.orders.some(({ indifferent }) => indifferent) ? [said.indifferent] : []),
    ...(sameEverywhere === null ? [] : [said.sameEverywhere(sameEverywhere)]),
  ]
  return [
    { heading: said.heading, blocks: [{ kind: 'sentences', sentences }] },
    ...(sameEverywhere === null ? orderTable(turns, told) : []),
    ...worthTable(turns, told),
  ]
}

/** The equilibrium whose bets everybody makes in whatever order, with no tie on the way; null where there is none. */
function sameInEveryOrder(
  { orders }: RaceTurns,
  equilibria: RaceGame['equilibria'],
): number | null {
  const bets = new Set(orders.map(({ profile }) => JSON.stringify(profile)))
  if (bets.size > 1 || orders.some(({ indifferent }) => indifferent)) return null
  const place = equilibria.findIndex(({ profile }) => bets.has(JSON.stringify(profile)))
  return place === -1 ? null : place + 1
}

/** One order for each backer who may be first: the first listed. */
function orderTable({ orders }: RaceTurns, told: Told): Section[] {
  const { answer, show, words, name } = told
  const said = words.raceTurns
  const firstOf = new Map(orders.toReversed().map((order) => [order.order[0], order]))
  const shown = orders.filter((order) => firstOf.get(order.order[0]) === order)
  return tableUnder(
    said.orders,
    [
      right(said.turn),
      left(words.race.backer),
      left(words.raceBets.bets(answer.currency)),
      right(words.raceBets.payoff(answer.currency)),
    ],
    shown.flatMap(({ order, profile, payoffRanges }) =>
      order.map((backer, turn) => {
        const place = profile.findIndex((one) => one.backer === backer)
        return [
          String(turn + 1),
          name(backer),
          betsInWords(profile[place]?.bets ?? [], told),
          show.moneyInColumn(payoffRanges[place] ?? { value: null, low: null, high: null }),
        ]
      }),
    ),
  )
}

function worthTable({ movingFirst, atOnceComplete }: RaceTurns, told: Told): Section[] {
  const { answer, show, words, name } = told
  const said = words.raceTurns
  const money = show.moneyInColumn.bind(show)
  return [
    ...tableUnder(
      said.worth(answer.currency),
      [
        left(words.race.backer),
        right(said.first),
        right(said.atOnce),
        right(said.last),
        right(said.firstOverLast),
        left(said.better),
      ],
      movingFirst.map((line) => [
        name(line.backer),
        money(line.first),
        money(line.atOnce),
        money(line.last),
        money(line.firstOverLast),
        said.betterOf(betterPlace(line)),
      ]),
    ),
    {
      heading: null,
      blocks: [{ kind: 'sentences', sentences: [said.worthMeans(atOnceComplete)] }],
    },
  ]
}

function betterPlace({ firstOverLast }: MovingFirstLine): 'first' | 'last' | 'either' | 'open' {
  const { low, high } = firstOverLast
  if (low === null || high === null) return 'open'
  if (low === 0 && high === 0) return 'either'
  if (low > 0) return 'first'
  return high < 0 ? 'last' : 'open'
}
