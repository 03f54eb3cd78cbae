/**
 * race: who may win, what is a bet on it worth, and what do rivals do about it?
 * Contenders and backers are numbered from 0; values, prizes and chests in one currency unit, chances
 * as fractions, growth in nats. Every chance is the caller's belief or follows from stated values; none
 * is a forecast by itself. A profile is called an equilibrium only with its measured NashConv.
 * Sources: Kelly (1956); Nash (1951); von Stengel (2002, 2007); Tullock (1980); each file names its own.
 */
export { type BudgetSplit, type Opportunity, splitBudget } from './budget-split.ts'
export { type ContestReplies, type MixedBet, replyToBets } from './contest-replies.ts'
export { leastDivergence, type Odds } from './divergence.ts'
export { removeDominated } from './dominance.ts'
export { type Equilibrium, type EquilibriumReport, findEquilibria } from './equilibria.ts'
export { bimatrixGame, type Game, gameFrom, type Profile, pureProfile } from './game.ts'
export {
  type BettingBook,
  drawdownChance,
  fractionalKelly,
  growthAdvantage,
  growthOf,
  type KellyBets,
  kellyBets,
} from './kelly.ts'
export { followLabel } from './lemke-howson.ts'
export { type Exploitability, measureExploitability } from './nash-conv.ts'
export { allowNobody, type Contender, winnerChances } from './odds.ts'
export { type PrivateBet, type PrivateBets, splitPrivateBets } from './private-bets.ts'
export { findPureEquilibria } from './pure-equilibria.ts'
export {
  playRoulette,
  type Roulette,
  type RouletteAnswer,
  type RouletteReply,
  type RouletteStakes,
  replyInRoulette,
  type Settled,
  settledWithoutChance,
} from './roulette.ts'
export {
  type Between,
  type InOrder,
  type MovingFirst,
  playInOrders,
  playInTurn,
  type Turns,
  worthOfMovingFirst,
} from './turns.ts'
export {
  type Backer,
  type Contest,
  chosen,
  contestChances,
  contestPayoffs,
  countSplits,
  type Lab,
  type MarginalSpending,
  type Spending,
  spendMore,
  splitsUpTo,
  stepsIn,
  type WarChestGame,
  warChestGame,
} from './war-chest.ts'
