import { assert } from '../diagnostic/index.ts'
import { type Game, payoffRanges, stridesOf } from './game.ts'

export type Turns = {
  /** Per player (not per turn), the action it takes. */
  readonly actions: readonly number[]
  readonly payoffs: readonly number[]
  /** Somebody on the way has equally good actions that lead elsewhere: what stands above is the first of several outcomes. */
  readonly indifferent: boolean
  /** Per player, its payoff over every outcome that good play can lead to. */
  readonly payoffRanges: readonly Between[]
}

/** From the least to the most; the same number twice where there is but one. */
export type Between = { readonly low: number; readonly high: number }

/**
 * What happens when players move one after another, each seeing the moves before: backward induction
 * over every combination of actions, and over every way in which the indifferent may choose (all pure
 * subgame perfect outcomes). A difference below 1e-12 of the player's payoff range is rounding.
 * Source: Zermelo (1913); Selten (1965).
 */
export function playInTurn(game: Game, order: readonly number[]): Turns {
  const sorted = [...order].sort((a, b) => a - b)
  assert(
    sorted.length === game.actions.length && sorted.every((player, i) => player === i),
    `every player moves once: ${order}`,
  )
  const strides = stridesOf(game)
  const rounding = payoffRanges(game).map((range) => 1e-12 * range)
  const outcomesFrom = (turn: number, place: number): readonly number[] => {
    const player = order[turn] as number
    const [count, stride] = [game.actions[player] as number, strides[player] as number]
    const payoffs = game.payoffs[player] as Float64Array
    const margin = rounding[player] as number
    if (turn === order.length - 1) return bestPlaces({ payoffs, place, stride, count }, margin)
    const after = Array.from({ length: count }, (_, a) =>
      outcomesFrom(turn + 1, place + a * stride),
    )
    return reachable(after, payoffs, margin)
  }
  const outcomes = outcomesFrom(0, 0)
  const [first] = outcomes as [number, ...number[]]
  return {
    actions: game.actions.map((n, i) => Math.floor(first / (strides[i] as number)) % n),
    payoffs: game.payoffs.map((payoffs) => payoffs[first] as number),
    indifferent: outcomes.length > 1,
    payoffRanges: game.payoffs.map((payoffs) =>
      betweenAll(outcomes.map((place) => payoffs[place] as number)),
    ),
  }
}

/** The best of the places that whoever moves last can choose from. */
function bestPlaces(
  choice: { payoffs: Float64Array; place: number; stride: number; count: number },
  margin: number,
): readonly number[] {
  const { payoffs, place, stride, count } = choice
  let most = Number.NEGATIVE_INFINITY
  for (let a = 0; a < count; a++) most = Math.max(most, payoffs[place + a * stride] as number)
  const best: number[] = []
  for (let a = 0; a < count; a++) {
    if ((payoffs[place + a * stride] as number) >= most - margin) best.push(place + a * stride)
  }
  return best
}

/**
 * Of the outcomes that may follow each action, those that whoever moves can be brought to: it must not
 * pay less there than the least that may follow any other action.
 */
function reachable(
  after: readonly (readonly number[])[],
  payoffs: Float64Array,
  margin: number,
): readonly number[] {
  let [surest, second, surestAction] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
  after.forEach((outcomes, action) => {
    let least = Number.POSITIVE_INFINITY
    for (const place of outcomes) least = Math.min(least, payoffs[place] as number)
    if (least > surest) [second, surest, surestAction] = [surest, least, action]
    else if (least > second) second = least
  })
  const kept: number[] = []
  after.forEach((outcomes, action) => {
    const elsewhere = action === surestAction ? second : surest
    for (const place of outcomes)
      if ((payoffs[place] as number) >= elsewhere - margin) kept.push(place)
  })
  return kept
}

export type InOrder = { readonly order: readonly number[]; readonly turns: Turns }

/** Every order of up to three players; of more, each before all others and after them, they in their own order. */
export function playInOrders(game: Game): InOrder[] {
  const players = [...game.actions.keys()]
  const orders =
    players.length <= 3
      ? ordersOf(players)
      : players.flatMap((player) => {
          const others = players.filter((other) => other !== player)
          return [
            [player, ...others],
            [...others, player],
          ]
        })
  const once = new Map(orders.map((order) => [order.join(), order]))
  return [...once.values()].map((order) => ({ order, turns: playInTurn(game, order) }))
}

function ordersOf(players: readonly number[]): number[][] {
  if (players.length === 0) return [[]]
  return players.flatMap((first) =>
    ordersOf(players.filter((other) => other !== first)).map((rest) => [first, ...rest]),
  )
}

export type MovingFirst = {
  /** Payoff where the player moves before all others, and after them, over their orders and the choices of the indifferent. */
  readonly first: Between
  readonly last: Between
  /** What it gains by moving before all others instead of after them, they in the same order; below 0 where waiting is better. */
  readonly firstOverLast: Between
}

/** What moving before all others is worth to a player. */
export function worthOfMovingFirst(played: readonly InOrder[], player: number): MovingFirst {
  const pairs = played.flatMap(({ order, turns }) => {
    const turned = [...order.slice(1), player].join()
    const after = played.find((other) => other.order.join() === turned)
    if (order[0] !== player || after === undefined) return []
    return {
      first: turns.payoffRanges[player] as Between,
      last: after.turns.payoffRanges[player] as Between,
    }
  })
  const over = (of: (pair: (typeof pairs)[number]) => readonly number[]) =>
    betweenAll(pairs.flatMap(of))
  return {
    first: over(({ first }) => [first.low, first.high]),
    last: over(({ last }) => [last.low, last.high]),
    firstOverLast: over(({ first, last }) => [first.low - last.high, first.high - last.low]),
  }
}

function betweenAll(numbers: readonly number[]): Between {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const number of numbers) [low, high] = [Math.min(low, number), Math.max(high, number)]
  return { low, high }
}
