import { heldFor } from '../belief/index.ts'
import { Widening } from '../decision/index.ts'
import { type Extent, exactExtent } from '../origin/index.ts'
import { boundsOf } from '../quantity/index.ts'
import { kellyBets, splitBudget } from '../race/index.ts'
import type { KellyLine, OptionLine, RaceGame, SplitLine } from './race-answer.ts'
import { raceOf } from './race-belief.ts'
import type { RaceModel } from './race-model.ts'

/** Kelly's stakes at the odds that prices offer: the worth of the whole if it wins over its price. */
export function kellyOf({ odds, labs, points }: RaceModel): KellyLine | null {
  const places = [...labs.keys()].filter((k) => labs[k]?.price !== null && labs[k]?.prize !== null)
  if (places.length === 0 || odds.length === 0) return null
  const stakes = places.map(() => new Widening())
  const [cash, growth] = [new Widening(), new Widening()]
  for (const { chances } of odds) {
    for (const point of points) {
      const bets = kellyBets({
        chances: places.map((k) => chances[k] ?? 0),
        grossOdds: places.map(
          (k) => (labs[k]?.prize?.(point) ?? 0) / (labs[k]?.price?.(point) ?? 1),
        ),
      })
      bets.stakes.forEach((stake, i) => {
        stakes[i]?.add(stake)
      })
      cash.add(bets.cash)
      growth.add(bets.growth)
    }
  }
  return {
    stakes: places.map((k, i) => ({
      contender: labs[k]?.name ?? '',
      fraction: stakes[i]?.extent() ?? exactExtent(0),
    })),
    cash: cash.extent(),
    growth: growth.extent(),
  }
}

/** Each chest spread where its last unit earns most: expected prize less price, per contender, odds as they stand. */
export function splitsOf({ odds, labs, points, backers }: RaceModel): SplitLine[] {
  const places = [...labs.keys()].filter((k) => labs[k]?.price !== null && labs[k]?.prize !== null)
  if (places.length === 0 || odds.length === 0) return []
  return backers.flatMap(({ name, chest }) => {
    if (chest === null) return []
    const amounts = places.map(() => new Widening())
    const [budget, perUnit] = [new Widening(), new Widening()]
    for (const { chances } of odds) {
      for (const point of points) {
        const split = splitBudget(
          places.map((k) => {
            const price = labs[k]?.price?.(point) ?? 1
            return {
              valueAboveStrike: (chances[k] ?? 0) * (labs[k]?.prize?.(point) ?? 0) - price,
              strikePreMoney: price,
            }
          }),
          chest(point),
        )
        split.amounts.forEach((amount, i) => {
          amounts[i]?.add(amount)
        })
        budget.add(chest(point))
        perUnit.add(split.gainPerUnit)
      }
    }
    return [
      {
        backer: name,
        budget: budget.extent(),
        amounts: places.map((k, i) => ({
          contender: labs[k]?.name ?? '',
          amount: amounts[i]?.extent() ?? exactExtent(0),
        })),
        gainPerUnit: perUnit.extent(),
      },
    ]
  })
}

/** Build, buy, back or stay out: expected gains over spending nothing more, and what is lost if it does not win. */
export function optionsOf(model: RaceModel, game: RaceGame | null): OptionLine[] {
  const { whole } = model
  const race = raceOf(whole)?.value
  return (race?.backers ?? []).flatMap(({ name, value }) => {
    const wedge = heldFor(whole.scenario, 'wedge', (party) => party === name)
    const above = wedge === null ? null : boundsOf(wedge.value.value)
    const ownWays = (['build', 'buy'] as const).flatMap((option): OptionLine[] => {
      const way = value[option]
      if (way === undefined) return []
      const [cost, odds, prize] = [
        boundsOf(way.cost.value.amount),
        boundsOf(way.odds.value),
        boundsOf(way.prize.value.amount),
      ]
      if (cost === null || odds === null || prize === null) return []
      const [low, high] = [(1 + (above?.low ?? 0)) * cost.low, (1 + (above?.high ?? 0)) * cost.high]
      return [
        {
          backer: name,
          option,
          cost: range(low, high),
          gain: range(odds.low * prize.low - high, odds.high * prize.high - low),
          lostIfNot: range(low, high),
        },
      ]
    })
    const reply = game?.actual.replies.find(({ backer }) => backer === name)
    const spent = (reply?.bets ?? []).reduce((sum, { amount }) => sum + amount, 0)
    const back: OptionLine[] =
      reply === undefined
        ? []
        : [
            {
              backer: name,
              option: 'back',
              cost: exactExtent(spent),
              gain: reply.gain,
              lostIfNot: exactExtent(spent),
            },
          ]
    const nothing = exactExtent(0)
    return [
      ...ownWays,
      ...back,
      { backer: name, option: 'stay out', cost: nothing, gain: nothing, lostIfNot: nothing },
    ]
  })
}

function range(low: number, high: number): Extent {
  return { value: low === high ? low : null, low, high }
}
