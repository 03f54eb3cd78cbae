import type { RaceAnswer, RaceEquilibrium, RaceGame, RaceTurns } from '../answer/index.ts'
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
    equilibria: (game?.equilibria ?? []).map(wireEquilibrium),
    complete: game?.complete ?? false,
    game: game === null ? null : wireGame(game),
    roulette: answer.roulette.map((line) => ({
      ...line,
      redWins: wireExtent(line.redWins),
      criticalChance: wireExtent(line.criticalChance),
      soleGain: wireExtent(line.soleGain),
      sharedPart: wireExtent(line.sharedPart),
      rivalHarm: wireExtent(line.rivalHarm),
      discountIfEither: wireExtent(line.discountIfEither),
      leaveRed: wireExtent(line.leaveRed),
      leaveBlack: wireExtent(line.leaveBlack),
      blackDiscount: wireExtent(line.blackDiscount),
    })),
    fair: answer.fair.map((line) => ({
      contender: line.contender,
      price: wireExtent(line.price),
      prize: wireExtent(line.prize),
      fairChance: wireExtent(line.fairChance),
      believed: wireExtent(line.believed),
      worthPerUnit: wireExtent(line.worthPerUnit),
    })),
    overPrices: wireOverPrices(answer),
    revenueOdds: wireRevenueOdds(answer),
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
    scenariosWithRace: answer.scenariosWithRace,
    assumptions,
  }
}

export type WireRace = ReturnType<typeof wireRace>

function wireOverPrices({ overPrices }: RaceAnswer) {
  if (overPrices === null) return null
  const { divergence, restFair, restBelieved } = overPrices
  return {
    divergenceNats: wireExtent(divergence),
    restFair: wireExtent(restFair),
    restBelieved: wireExtent(restBelieved),
  }
}

function wireRevenueOdds({ revenueOdds }: RaceAnswer) {
  if (revenueOdds === null) return null
  return {
    allFromRevenue: revenueOdds.allFromRevenue,
    lines: revenueOdds.lines.map((line) => ({
      contender: line.contender,
      multiple: wireExtent(line.multiple),
      valueAsPlanned: wireExtent(line.valueAsPlanned),
      valueAsCame: wireExtent(line.valueAsCame),
      oddsAsPlanned: wireExtent(line.oddsAsPlanned),
      oddsAsCame: wireExtent(line.oddsAsCame),
      tenthMore: wireExtent(line.tenthMore),
    })),
  }
}

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
    splits: answer.splits.map(({ backer, budget, amounts, gainPerUnit, nextStep }) => ({
      backer,
      budget: wireExtent(budget),
      amounts: amounts.map(({ contender, amount }) => ({ contender, amount: wireExtent(amount) })),
      gainPerUnit: wireExtent(gainPerUnit),
      nextStep:
        nextStep === null ? null : { amount: nextStep.amount, gain: wireExtent(nextStep.gain) },
    })),
    purses: answer.purses.map(({ backer, wealth, amounts, cash, growth }) => ({
      backer,
      wealth: wireExtent(wealth),
      amounts: amounts.map(({ contender, amount }) => ({ contender, amount: wireExtent(amount) })),
      cash: wireExtent(cash),
      growthNats: wireExtent(growth),
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
            fractions: kelly.fractions.map(({ fraction, growth, leftIfLost, everHalved }) => ({
              fraction,
              growthNats: wireExtent(growth),
              leftIfLost: wireExtent(leftIfLost),
              everHalved,
            })),
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

function wireEquilibrium({ profile, payoffs, nashConv }: RaceEquilibrium) {
  return {
    profile: profile.map(wireBets),
    payoffs,
    nashConv: wireNumber(nashConv),
  }
}

function wireBets({ backer, bets }: RaceEquilibrium['profile'][number]) {
  return { backer, bets: bets.map((bet) => ({ ...bet })) }
}

function wireGame(game: RaceGame) {
  const { step, backers, contenders, method, actual, turnedBy, pointsLookedAt } = game
  return {
    step,
    backers,
    contenders,
    method,
    combinations: game.combinations,
    degenerate: game.degenerate,
    nearest: game.nearest === null ? null : wireEquilibrium(game.nearest),
    elsewhere: wireExtent(game.elsewhere),
    inTurn: game.inTurn === null ? null : wireTurns(game.inTurn),
    actual: {
      nashConv: wireExtent(actual.nashConv),
      replies: actual.replies.map(({ backer, bets, gain, robust, holdsWhile }) => ({
        backer,
        bets: bets.map((bet) => ({ ...bet })),
        gain: wireExtent(gain),
        robust,
        holdsWhile,
      })),
    },
    turnedBy,
    pointsLookedAt,
  }
}

function wireTurns({ orders, movingFirst, atOnceComplete }: RaceTurns) {
  return {
    orders: orders.map(({ order, profile, payoffs, payoffRanges, indifferent }) => ({
      order,
      profile: profile.map(wireBets),
      payoffs,
      payoffRanges: payoffRanges.map(wireExtent),
      indifferent,
    })),
    movingFirst: movingFirst.map(({ backer, ...line }) => ({
      backer,
      first: wireExtent(line.first),
      last: wireExtent(line.last),
      atOnce: wireExtent(line.atOnce),
      firstOverLast: wireExtent(line.firstOverLast),
      firstOverAtOnce: wireExtent(line.firstOverAtOnce),
      lastOverAtOnce: wireExtent(line.lastOverAtOnce),
    })),
    atOnceComplete,
  }
}
