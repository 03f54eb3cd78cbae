import type { Resolved } from '../../belief/index.ts'
import type { Book } from '../../book/index.ts'
import { addDays, type PlainDate } from '../../time/index.ts'
import { paymentsSeen } from '../flows/cash.ts'
import { namesOf } from '../names.ts'
import { type RightNow, rightsNow } from '../one-right/right-now.ts'
import { wholeBook } from '../whole-book.ts'
import { raceOf, scenariosWithRace } from './belief.ts'
import { fairOf, kellyOf, optionsOf, overPricesOf, pursesOf, splitsOf } from './bets.ts'
import { type Contests, contestsOf, marginalOf } from './contest.ts'
import { evidenceOf, plansOf } from './evidence.ts'
import { figuresOfRace } from './figures.ts'
import { gameOf, type Solving } from './game.ts'
import { type RaceModel, raceModel } from './model.ts'
import type { RaceAnswer } from './race-answer.ts'
import { revenueOddsOf } from './revenue.ts'
import { rouletteOf } from './roulette.ts'
import { assumptionsOf, oddsSaid, positionsOf } from './standing.ts'

/** Who may win, what has each backer bet on it, and what should it bet now that its rivals have bet? */
export function raceOn(
  book: Book,
  asOf: PlainDate,
  scenario: Resolved,
  solving: Solving = () => undefined,
): RaceAnswer {
  const whole = wholeBook(book, asOf, scenario)
  // The opening of a day is the close of the day before. Ranges of payments are not ranges of the race.
  const paidBy = wholeBook(book, addDays(asOf, -1), scenario)
  const paid = paymentsSeen(paidBy)
  const rights = rightsNow(book, asOf, scenario)
  const model = raceModel(whole, paid, rights)
  const told = model === null ? null : betsTold(model, rights, solving)
  const names = model?.labs.map(({ name }) => name) ?? []
  // What is observed stands beside the race and moves none of its figures.
  const seen = wholeBook(book, asOf, scenario)
  const held = raceOf(whole)
  const odds = oddsSaid(model, told?.contests ?? null)
  const answer = {
    book: book.file,
    title: book.title,
    currency: book.currency,
    asOf,
    scenario: scenario.name,
    names: namesOf(book),
    ...odds,
    evidence: evidenceOf(seen, names),
    plans: plansOf(seen, names),
    revenueOdds: held === null ? null : revenueOddsOf(seen, held, names),
    positions: model === null ? [] : positionsOf(model, odds.odds),
    ...(told?.lines ?? nothingTold),
    scenariosWithRace: held === null ? scenariosWithRace(book) : [],
    assumptions: model === null ? [] : assumptionsOf(model),
  }
  const missing = [...whole.collector.missing, ...seen.collector.missing.filter(isNeeded)]
  const leaves = [whole, seen, paidBy].flatMap(({ collector }) => collector.figures)
  const ofRights = rights.flatMap(({ figures }) => figures)
  return {
    ...answer,
    missing: missing.map(({ what, remedy }) => ({ what, remedy })),
    figures: model === null ? [] : figuresOfRace(answer, [...leaves, ...ofRights], paid),
  }
}

/** What is not disclosed of an observation is no fault of the question; a rate of exchange or a horizon is needed to say anything. */
function isNeeded({ what }: { readonly what: string }): boolean {
  return !/^(headline valuation|revenue) of /.test(what)
}

type BetsTold = Pick<
  RaceAnswer,
  | 'fair'
  | 'overPrices'
  | 'roulette'
  | 'game'
  | 'marginal'
  | 'splits'
  | 'kelly'
  | 'purses'
  | 'options'
>

const nothingTold: BetsTold = {
  fair: [],
  overPrices: null,
  roulette: [],
  game: null,
  marginal: [],
  splits: [],
  kelly: null,
  purses: [],
  options: [],
}

function betsTold(
  model: RaceModel,
  rights: readonly RightNow[],
  solving: Solving,
): { readonly contests: Contests | null; readonly lines: BetsTold } {
  const contests = contestsOf(model)
  const fair = fairOf(model)
  const game = contests === null ? null : gameOf(model, contests, solving)
  return {
    contests,
    lines: {
      fair,
      overPrices: overPricesOf(model, fair),
      roulette: model.odds.length === 0 ? [] : rouletteOf(model, rights),
      game,
      marginal: contests === null ? [] : marginalOf(model, contests),
      splits: splitsOf(model),
      kelly: kellyOf(model),
      purses: pursesOf(model),
      options: optionsOf(model, game),
    },
  }
}
