import type { RaceAnswer, RaceGame } from '../answer/index.ts'
import { wireExtent, wireNumber } from './extent.ts'

/** The answer to `race` as other programs read it. */
export function wireRace(answer: RaceAnswer) {
  const { book, title, asOf, scenario, currency, game, missing, assumptions } = answer
  return {
    schema: 'tranche.race/1',
    book,
    title,
    asOf,
    at: 'opening',
    scenario,
    currency,
    odds: answer.odds.map(({ contender, probability }) => ({
      contender,
      probability: wireExtent(probability),
    })),
    noneOfThese: wireExtent(answer.noneOfThese),
    oddsFrom: answer.oddsFrom,
    equilibria: (game?.equilibria ?? []).map(({ profile, payoffs, nashConv }) => ({
      profile: profile.map(({ backer, bets }) => ({
        backer,
        bets: bets.map((bet) => ({ ...bet })),
      })),
      payoffs,
      nashConv: wireNumber(nashConv),
    })),
    complete: game?.complete ?? false,
    game: game === null ? null : wireGame(game),
    roulette: answer.roulette.map((line) => ({
      ...line,
      redWins: wireExtent(line.redWins),
      criticalChance: wireExtent(line.criticalChance),
      leaveRed: wireExtent(line.leaveRed),
      leaveBlack: wireExtent(line.leaveBlack),
      blackDiscount: wireExtent(line.blackDiscount),
    })),
    evidence: answer.evidence.map(({ figure, ...line }) => ({
      ...line,
      figure: figure === null ? null : { unit: figure.unit, ...wireExtent(figure.extent) },
    })),
    plans: answer.plans.map(({ contender, plan, actual, actualKind, part }) => ({
      contender,
      plan: wireExtent(plan),
      actual: wireExtent(actual),
      actualKind,
      part: wireExtent(part),
    })),
    positions: answer.positions.map(({ backer, contender, moneyIn, stake, otherWins }) => ({
      backer,
      contender,
      moneyIn: wireExtent(moneyIn),
      stake: wireExtent(stake),
      otherWins: wireExtent(otherWins),
    })),
    ...wireMoney(answer),
    missing: missing.map(({ what }) => what),
    remedies: missing.map(({ remedy }) => remedy),
    assumptions,
  }
}

export type WireRace = ReturnType<typeof wireRace>

/** Where money counts most. */
function wireMoney(answer: RaceAnswer) {
  const { kelly } = answer
  return {
    marginal: answer.marginal.map(({ backer, contender, amount, chance, gain }) => ({
      backer,
      contender,
      amount,
      chance: wireExtent(chance),
      gain: wireExtent(gain),
    })),
    splits: answer.splits.map(({ backer, budget, amounts, gainPerUnit }) => ({
      backer,
      budget: wireExtent(budget),
      amounts: amounts.map(({ contender, amount }) => ({ contender, amount: wireExtent(amount) })),
      gainPerUnit: wireExtent(gainPerUnit),
    })),
    kelly:
      kelly === null
        ? null
        : {
            stakes: kelly.stakes.map(({ contender, fraction }) => ({
              contender,
              fraction: wireExtent(fraction),
            })),
            cash: wireExtent(kelly.cash),
            growthNats: wireExtent(kelly.growth),
          },
    options: answer.options.map(({ backer, option, cost, gain, lostIfNot }) => ({
      backer,
      option,
      cost: wireExtent(cost),
      gain: wireExtent(gain),
      lostIfNot: wireExtent(lostIfNot),
    })),
  }
}

function wireGame({
  step,
  backers,
  contenders,
  method,
  actual,
  turnedBy,
  pointsLookedAt,
}: RaceGame) {
  return {
    step,
    backers,
    contenders,
    method,
    actual: {
      nashConv: wireExtent(actual.nashConv),
      replies: actual.replies.map(({ backer, bets, gain, robust }) => ({
        backer,
        bets: bets.map((bet) => ({ ...bet })),
        gain: wireExtent(gain),
        robust,
      })),
    },
    turnedBy,
    pointsLookedAt,
  }
}
