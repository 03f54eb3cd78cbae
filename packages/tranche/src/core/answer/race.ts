import type { Resolved } from '../belief/index.ts'
import type { Book } from '../book/index.ts'
import { Widening } from '../decision/index.ts'
import { type Extent, exactExtent, type Figure, unknownExtent } from '../origin/index.ts'
import { contestChances } from '../race/index.ts'
import { nameOf } from '../situation/index.ts'
import { addDays, type PlainDate } from '../time/index.ts'
import { paymentsSeen } from './flows-cash.ts'
import { namesOf } from './names.ts'
import type { PositionLine, RaceAnswer } from './race-answer.ts'
import { kellyOf, optionsOf, splitsOf } from './race-bets.ts'
import { evidenceOf, plansOf } from './race-evidence.ts'
import { type Contests, contestsOf, gameOf, marginalOf } from './race-game.ts'
import { type RaceModel, raceModel } from './race-model.ts'
import { rouletteOf } from './race-roulette.ts'
import { rightsNow } from './right-now.ts'
import { wholeBook } from './whole-book.ts'

/** Who may win, what has each backer bet on it, and what should it bet now that its rivals have bet? */
export function raceOn(book: Book, asOf: PlainDate, scenario: Resolved): RaceAnswer {
  const whole = wholeBook(book, asOf, scenario)
  // The opening of a day is the close of the day before. Ranges of payments are not ranges of the race.
  const paid = paymentsSeen(wholeBook(book, addDays(asOf, -1), scenario))
  const rights = rightsNow(book, asOf, scenario)
  const model = raceModel(whole, paid, rights)
  const contests = model === null ? null : contestsOf(model)
  const game = model === null || contests === null ? null : gameOf(model, contests)
  const names = model?.labs.map(({ name }) => name) ?? []
  const { collector } = whole
  return {
    book: book.file,
    title: book.title,
    currency: book.currency,
    asOf,
    scenario: scenario.name,
    names: namesOf(book),
    ...oddsSaid(model, contests),
    evidence: evidenceOf(whole, names),
    plans: plansOf(whole, names),
    positions: model === null ? [] : positionsOf(model),
    roulette: model === null || model.odds.length === 0 ? [] : rouletteOf(model, rights),
    game,
    marginal: model === null || contests === null ? [] : marginalOf(model, contests),
    splits: model === null ? [] : splitsOf(model),
    kelly: model === null ? null : kellyOf(model),
    options: model === null ? [] : optionsOf(model, game),
    missing: collector.missing.map(({ what, remedy }) => ({ what, remedy })),
    assumptions: model === null ? [] : assumptionsOf(model),
    figures: model === null ? [] : figuresOf(model, collector.figures),
  }
}

/** The figures of the race that can be traced; nothing is solved for them. */
export function raceFigures(book: Book, asOf: PlainDate, scenario: Resolved): readonly Figure[] {
  const whole = wholeBook(book, asOf, scenario)
  const paid = paymentsSeen(wholeBook(book, addDays(asOf, -1), scenario))
  const model = raceModel(whole, paid, rightsNow(book, asOf, scenario))
  return model === null ? [] : figuresOf(model, whole.collector.figures)
}

/** Chances as believed or implied by values, else as the contest has them while nobody bets more. */
function oddsSaid(
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

function positionsOf(model: RaceModel): PositionLine[] {
  return model.backers.flatMap(({ name, moneyIn, stakes }) =>
    model.labs.flatMap((lab, k): PositionLine[] => {
      const [money, stake] = [moneyIn[k] ?? unknownExtent, stakes[k] ?? unknownExtent]
      if (money.high === 0 && stake.high === 0) return []
      const { low, high } = chanceOf(model, k)
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

function assumptionsOf({ whole, oddsFrom, labs, backers }: RaceModel): string[] {
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

function figuresOf(model: RaceModel, leaves: readonly Figure[]): Figure[] {
  const inputs = leaves.filter(({ id }) => /\/(odds|value|volatility)$/.test(id))
  return model.labs.map(
    ({ name }, k): Figure => ({
      id: `race/odds/${name}`,
      label: `chance that ${nameOf(model.whole.book, name)} wins`,
      unit: 'fraction',
      currency: null,
      extent: chanceOf(model, k),
      words: null,
      origin: {
        kind: 'formula',
        formula:
          model.oddsFrom === 'values'
            ? 'P(largest at the horizon), M10'
            : 'as believed, cut to what leaves all chances adding up to 100 %',
        inputs,
        method: 'M10',
      },
    }),
  )
}
