import { Widening } from '../../decision/index.ts'
import { type Extent, exactExtent, unknownExtent } from '../../origin/index.ts'
import { contestChances } from '../../race/index.ts'
import { nameOf } from '../../situation/index.ts'
import type { Contests } from './contest.ts'
import type { RaceModel } from './model.ts'
import type { PositionLine, RaceAnswer } from './race-answer.ts'

/** Chances as believed or implied by values, else as the contest has them while nobody bets more. */
export function oddsSaid(
  model: RaceModel | null,
  contests: Contests | null,
): Pick<RaceAnswer, 'odds' | 'noneOfThese' | 'oddsFrom'> {
  const names = model?.labs.map(({ name }) => name) ?? []
  if (model === null || contests === null || model.oddsFrom !== null)
    return {
      odds: names.map((contender, k) => ({ contender, probability: chanceOf(model, k) })),
      noneOfThese: overOdds(model, ({ none }) => none),
      oddsFrom: model?.oddsFrom ?? null,
    }
  const chances = contests.labs.map(() => new Widening())
  for (const point of model.points) {
    const contest = contests.at(point, { chances: [], none: 0 })
    contestChances(contest, []).forEach((chance, k) => {
      chances[k]?.add(chance)
    })
  }
  return {
    odds: contests.labs.map(({ name }, k) => ({
      contender: name,
      probability: chances[k]?.extent() ?? unknownExtent,
    })),
    noneOfThese: exactExtent(0),
    oddsFrom: 'strengths',
  }
}

function chanceOf(model: RaceModel | null, contender: number): Extent {
  return overOdds(model, ({ chances }) => chances[contender] ?? 0)
}

function overOdds(
  model: RaceModel | null,
  number: (odds: RaceModel['odds'][number]) => number,
): Extent {
  const seen = new Widening()
  for (const odds of model?.odds ?? []) seen.add(number(odds))
  return seen.extent()
}

export function positionsOf(model: RaceModel, odds: RaceAnswer['odds']): PositionLine[] {
  return model.backers.flatMap(({ name, moneyIn, stakes }) =>
    model.labs.flatMap((lab, k): PositionLine[] => {
      const [money, stake] = [moneyIn[k] ?? unknownExtent, stakes[k] ?? unknownExtent]
      if (money.high === 0 && stake.high === 0) return []
      const { low, high } =
        odds.find(({ contender }) => contender === lab.name)?.probability ?? unknownExtent
      return [
        {
          backer: name,
          contender: lab.name,
          moneyIn: money,
          stake,
          otherWins:
            low === null || high === null
              ? unknownExtent
              : { value: low === high ? 1 - low : null, low: 1 - high, high: 1 - low },
        },
      ]
    }),
  )
}

export function assumptionsOf({ whole, oddsFrom, labs, backers }: RaceModel): string[] {
  const { scenario } = whole
  const unpriced = labs
    .filter(({ price }) => price === null)
    .map(({ name }) => nameOf(whole.book, name))
  return [
    oddsFrom === 'values'
      ? 'odds are the chances to be the most valuable at the horizon, lognormal with one common factor and equal drift: no forecast'
      : 'odds are beliefs; one contender wins, or none of them',
    `backers know each other’s chests, holdings, prizes and odds as scenario ${scenario.name} states them, choose at once, and want the largest expected worth: stakes, gains as a backer of the winner, harm from a rival’s, less what they spend`,
    'a contender is worth its prize if it wins and nothing otherwise; nothing is discounted',
    'a backer holds a contender where it has any part of it, however small',
    ...(unpriced.length === 0
      ? []
      : [
          `${unpriced.join(', ')}: no price at which a backer could buy, so no bets; its winning counts as nobody’s among backers`,
        ]),
    ...backers
      .filter(({ name }) =>
        whole.scenario.chain.every(
          ({ scenario: { wedge } }) => !wedge?.some((entry) => entry.name === name),
        ),
      )
      .map(
        ({ name }) =>
          `${nameOf(whole.book, name)} has no cost of capital above par (no belief “wedge”)`,
      ),
  ]
}
