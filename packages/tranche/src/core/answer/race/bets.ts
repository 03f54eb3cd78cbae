import { type Point, type Reader, Widening, widest } from '../../decision/index.ts'
import { type Extent, exactExtent } from '../../origin/index.ts'
import {
  type BettingBook,
  drawdownChance,
  fractionalKelly,
  growthAdvantage,
  kellyBets,
  leastDivergence,
  type PrivateBets,
  splitBudget,
  splitPrivateBets,
} from '../../race/index.ts'
import { cornersWithin } from '../flows/portions.ts'
import type { BackerInputs, RaceModel } from './model.ts'
import type {
  FairLine,
  KellyLine,
  OptionLine,
  OverPrices,
  PurseLine,
  RaceGame,
  SplitLine,
} from './race-answer.ts'

/** A contender that can be bought and whose prize is stated. */
type Offer = {
  readonly contender: string
  readonly place: number
  readonly price: Reader
  readonly prize: Reader
}

function offersOf({ labs }: RaceModel): Offer[] {
  return labs.flatMap(({ name, price, prize }, place) =>
    price === null || prize === null ? [] : [{ contender: name, place, price, prize }],
  )
}

/**
 * Where a bet on any contender is largest and least: it is for or against each in turn by its price and prize, all others together for or
 * against, the purse at either end. What is not a price, a prize or this purse stays at its middle.
 */
function leaningPoints(
  { whole, middle }: RaceModel,
  offers: readonly Offer[],
  backer?: BackerInputs,
): readonly Point[] {
  const { inputs } = whole.collector
  const lean = (own: string | null, isFor: boolean, othersFor: boolean, rich: boolean): Point =>
    middle.map((at, i) => {
      const { id = '', low = at, high = at } = inputs[i] ?? {}
      if (backer !== undefined && isPurse(id, backer.name)) return rich ? high : low
      const offer = offers.find(({ contender }) => id.startsWith(`${contender}/`))
      if (offer === undefined || !isOffer(id)) return at
      const good = offer.contender === own ? isFor : othersFor
      return good === id.endsWith('/prize') ? high : low
    })
  const ends = [false, true]
  return [
    middle,
    ...offers.flatMap(({ contender }) =>
      ends.flatMap((isFor) =>
        ends.flatMap((othersFor) =>
          (backer === undefined ? [true] : ends).map((rich) =>
            lean(contender, isFor, othersFor, rich),
          ),
        ),
      ),
    ),
  ]
}

const isOffer = (id: string) => /\/(price|prize)$/.test(id)
const isPurse = (id: string, backer: string) => id === `${backer}/chest` || id === `${backer}/cash`

/** The odds of those that can be bet on, each way they may lie once. */
function oddsOfOffers(
  { odds }: RaceModel,
  offers: readonly Offer[],
): readonly (readonly number[])[] {
  const chances = odds.map((one) => offers.map(({ place }) => one.chances[place] ?? 0))
  return [...new Map(chances.map((each) => [each.join(' '), each])).values()]
}

/** Of many ways the odds may lie, those in which one of them is largest or least, the others together as large or small as they then can be. */
function extremeOdds(cases: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const [first] = cases
  if (first === undefined) return []
  const all = (each: readonly number[]) => each.reduce((sum, chance) => sum + chance, 0)
  const found = new Set<readonly number[]>()
  for (const k of first.keys()) {
    for (const [own, others] of [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ] as const) {
      const size = (each: readonly number[]) => own * 1e3 * (each[k] ?? 0) + others * all(each)
      found.add(cases.reduce((best, each) => (size(each) > size(best) ? each : best)))
    }
  }
  return [...found]
}

/** At what chance each price is fair, and what a unit of money put in is expected to be worth: no bet moves the odds or the price. */
export function fairOf(model: RaceModel): FairLine[] {
  const offers = offersOf(model)
  const points = leaningPoints(model, offers)
  return offers.map(({ contender, place, price, prize }) => {
    const over = (number: (point: Point) => number) => widest(points, number)
    const believed = widest(model.odds, ({ chances }) => chances[place] ?? 0)
    const worth = new Widening()
    for (const { chances } of model.odds)
      for (const point of points) worth.add(((chances[place] ?? 0) * prize(point)) / price(point))
    return {
      contender,
      price: over(price),
      prize: over(prize),
      fairChance: over((point) => (prize(point) > 0 ? price(point) / prize(point) : Infinity)),
      believed,
      worthPerUnit: worth.extent(),
    }
  })
}

/** What the beliefs know over the prices, at every corner of either, and where they come nearest to each other. */
export function overPricesOf(model: RaceModel, fair: readonly FairLine[]): OverPrices | null {
  if (fair.length === 0 || model.odds.length === 0) return null
  const places = fair.map(({ contender }) => model.labs.findIndex(({ name }) => name === contender))
  const beliefs = model.odds.map(({ chances }) => {
    const each = places.map((place) => chances[place] ?? 0)
    return [...each, Math.max(0, 1 - sumOf(each))]
  })
  const priced = fair.map(({ fairChance: { low, high } }) => ({
    low: Math.min(1, low ?? 0),
    high: Math.min(1, high ?? 1),
  }))
  const restFair = {
    low: Math.max(0, 1 - sumOf(priced.map(({ high }) => high))),
    high: Math.max(0, 1 - sumOf(priced.map(({ low }) => low))),
  }
  const market = [...priced, restFair]
  const corners = cornersWithin(market, 'one')
  const seen = new Widening()
  for (const believed of beliefs)
    for (const corner of corners) seen.add(growthAdvantage(believed, corner))
  if (corners.length > 0) {
    const ends = market.map((_, i) => ({
      low: Math.min(...beliefs.map((each) => each[i] ?? 0)),
      high: Math.max(...beliefs.map((each) => each[i] ?? 0)),
    }))
    seen.add(leastDivergence(ends, market))
  }
  const { low, high } = restFair
  return {
    divergence: seen.extent(),
    restFair: { value: low === high ? low : null, low, high },
    restBelieved: widest(beliefs, (each) => each.at(-1) ?? 0),
  }
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)

const fractionsShown = [1, 0.5, 0.25]

/** Kelly's stakes at the odds that prices offer: the worth of the whole if it wins over its price. A contender whose prize is nothing is no bet. */
export function kellyOf(model: RaceModel): KellyLine | null {
  const offers = offersOf(model)
  const books = booksOf(model, offers)
  if (offers.length === 0 || books.length === 0) return null
  const best = books.map((book) => kellyBets(book))
  return {
    stakes: offers.map(({ contender }, i) => ({
      contender,
      fraction: widest(best, ({ stakes }) => stakes[i] ?? 0),
    })),
    cash: widest(best, ({ cash }) => cash),
    growth: widest(best, ({ growth }) => growth),
    fractions: fractionsShown.map((fraction) => {
      const parts = books.map((book) => fractionalKelly(book, fraction))
      return {
        fraction,
        growth: widest(parts, ({ growth }) => growth),
        leftIfLost: widest(parts, ({ cash }) => cash),
        everHalved: drawdownChance({ fraction, level: 0.5 }),
      }
    }),
  }
}

function booksOf(model: RaceModel, offers: readonly Offer[]): BettingBook[] {
  const points = leaningPoints(model, offers)
  return oddsOfOffers(model, offers).flatMap((chances) =>
    points.map((point) => ({
      chances,
      // A prize of nothing pays next to nothing: never bet on, and no division by it.
      grossOdds: offers.map(({ price, prize }) => Math.max(1e-12, prize(point) / price(point))),
    })),
  )
}

/** Each chest spread where its last unit earns most: expected prize less price, per contender, odds as they stand. */
export function splitsOf(model: RaceModel): SplitLine[] {
  const { backers, step } = model
  const offers = offersOf(model)
  const odds = oddsOfOffers(model, offers)
  if (offers.length === 0 || odds.length === 0) return []
  return backers.flatMap((backer) => {
    const { name, chest } = backer
    if (chest === null) return []
    const points = leaningPoints(model, offers, backer)
    const seen = odds.flatMap((chances) =>
      points.map((point) => {
        const opportunities = offers.map(({ price, prize }, i) => ({
          valueAboveStrike: (chances[i] ?? 0) * prize(point) - price(point),
          strikePreMoney: price(point),
        }))
        const split = splitBudget(opportunities, chest(point))
        const more = step === null ? null : splitBudget(opportunities, chest(point) + step)
        return { ...split, budget: chest(point), more: more === null ? 0 : more.gain - split.gain }
      }),
    )
    return [
      {
        backer: name,
        budget: widest(seen, ({ budget }) => budget),
        amounts: offers.map(({ contender }, i) => ({
          contender,
          amount: widest(seen, ({ amounts }) => amounts[i] ?? 0),
        })),
        gainPerUnit: widest(seen, ({ gainPerUnit }) => gainPerUnit),
        nextStep: step === null ? null : { amount: step, gain: widest(seen, ({ more }) => more) },
      },
    ]
  })
}

/** Amounts of the largest expected growth of each chest taken as wealth: a stake bought raises the price it is bought at. */
export function pursesOf(model: RaceModel): PurseLine[] {
  const offers = offersOf(model)
  const odds = extremeOdds(oddsOfOffers(model, offers))
  const split = splitOnce()
  return model.backers.flatMap((backer) => {
    const { name, chest } = backer
    if (chest === null || offers.length === 0) return []
    const points = leaningPoints(model, offers, backer).filter((point) => chest(point) > 0)
    const seen = odds.flatMap((chances) =>
      points.map((point) => {
        const options = offers.map(({ price, prize }, i) => ({
          chance: chances[i] ?? 0,
          preMoney: price(point),
          prize: prize(point),
        }))
        const wealth = chest(point)
        return { wealth, ...split(options, wealth) }
      }),
    )
    if (seen.length === 0) return []
    return [
      {
        backer: name,
        wealth: widest(seen, ({ wealth }) => wealth),
        amounts: offers.map(({ contender }, i) => ({
          contender,
          amount: widest(seen, ({ amounts }) => amounts[i] ?? 0),
        })),
        cash: widest(seen, ({ cash }) => cash),
        growth: widest(seen, ({ growth }) => growth),
      },
    ]
  })
}

/** Backers with like chests, and points that differ in nothing that matters here, ask the same again. */
function splitOnce(): typeof splitPrivateBets {
  const known = new Map<string, PrivateBets>()
  return (options, wealth) => {
    const asked = [wealth, ...options.flatMap((option) => Object.values(option))].join(' ')
    const split = known.get(asked) ?? splitPrivateBets(options, wealth)
    known.set(asked, split)
    return split
  }
}

/** Build, buy, back or stay out: expected gains over spending nothing more, and what is lost if it does not win. */
export function optionsOf({ backers, points }: RaceModel, game: RaceGame | null): OptionLine[] {
  return backers.flatMap(({ name, wedge, ownWays }) => {
    const above = widest(points, wedge)
    const nothing = exactExtent(0)
    const reply = game?.actual.replies.find(({ backer }) => backer === name)
    const spent = (reply?.bets ?? []).reduce((sum, { amount }) => sum + amount, 0)
    const back = { backer: name, option: 'back', cost: exactExtent(spent) } as const
    return [
      ...ownWays.map((way): OptionLine => {
        const cost = range(
          timesWedge(way.cost.low, above.low),
          timesWedge(way.cost.high, above.high),
        )
        const gain = range(
          less(product(way.odds.low, way.prize.low), cost.high),
          less(product(way.odds.high, way.prize.high), cost.low),
        )
        return { backer: name, option: way.option, cost, gain, lostIfNot: cost }
      }),
      ...(reply === undefined ? [] : [{ ...back, gain: reply.gain, lostIfNot: back.cost }]),
      { backer: name, option: 'stay out', cost: nothing, gain: nothing, lostIfNot: nothing },
    ]
  })
}

function timesWedge(cost: number | null, wedge: number | null): number | null {
  return product(cost, 1 + (wedge ?? 0))
}

function product(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b
}

function less(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b
}

function range(low: number | null, high: number | null): Extent {
  return { value: low === high ? low : null, low, high }
}
