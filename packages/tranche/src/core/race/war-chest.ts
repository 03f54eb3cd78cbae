import { assert } from '../diagnostic/index.ts'
import { type Game, gameFrom } from './game.ts'

/** A contender in the contest. Money in one unit. */
export type Lab = {
  /** How well it turns money into a chance to win, against the others (theta). */
  readonly strength: number
  /** What it has to spend before the backers add anything (c). */
  readonly ownFunds: number
  /** Price of the whole before the money (K). */
  readonly preMoney: number
  /** What the whole is worth if it wins, nothing otherwise (M). */
  readonly prize: number
}

export type Backer = {
  /** Per lab, the fraction held already. */
  readonly stakesBefore: readonly number[]
  /** The most it can spend on all labs together (W). */
  readonly chest: number
  /** Strategic worth of being the only backer of the winner (S). */
  readonly soleGain: number
  /** The part of that left when a rival backs the winner too (alpha). */
  readonly sharedPart: number
  /** Loss when only rivals back the winner (H). */
  readonly rivalHarm: number
  /** Cost of capital above the money itself, per unit spent (phi). */
  readonly capitalWedge: number
}

export type Contest = {
  readonly labs: readonly Lab[]
  readonly backers: readonly Backer[]
  /** How much money decides: 0 not at all, 1 in proportion (rho). */
  readonly decisiveness: number
  /** Weight of the state in which none of the labs wins, beside strength times money; 0 by default. */
  readonly weightOfNobody?: number
}

/** Per backer, what it spends on each lab. */
export type Spending = readonly (readonly number[])[]

/**
 * Chance of each lab to win: strength times money to the power of decisiveness, as a part of the sum.
 * Where there is no money at all, by strength alone. Source: Tullock (1980), Efficient Rent Seeking.
 */
export function contestChances(contest: Contest, spending: Spending): number[] {
  const { labs, decisiveness, weightOfNobody = 0 } = contest
  let total = weightOfNobody
  const weights = labs.map(({ strength, ownFunds }, k) => {
    let money = ownFunds
    for (const bets of spending) money += bets[k] as number
    const weight = strength * money ** decisiveness
    total += weight
    return weight
  })
  if (total > 0) return weights.map((weight) => weight / total)
  const strengths = labs.reduce((sum, lab) => sum + lab.strength, 0)
  return labs.map((lab) => lab.strength / strengths)
}

/**
 * Per backer, expected worth of its stakes plus strategic gains and harms less what it spends. A stake
 * is the old one diluted plus the new money over the price after the money. Not discounted.
 */
export function contestPayoffs(contest: Contest, spending: Spending): number[] {
  const { labs, backers } = contest
  const chances = contestChances(contest, spending)
  const payoffs = backers.map((backer, i) => {
    let spent = 0
    for (const bet of spending[i] as readonly number[]) spent += bet
    return -(1 + backer.capitalWedge) * spent
  })
  for (let k = 0; k < labs.length; k++) {
    const { preMoney, prize } = labs[k] as Lab
    let [added, holders] = [0, 0]
    for (let i = 0; i < backers.length; i++) {
      const bet = spending[i]?.[k] as number
      added += bet
      if (bet > 0 || (backers[i]?.stakesBefore[k] as number) > 0) holders += 1
    }
    for (let i = 0; i < backers.length; i++) {
      const backer = backers[i] as Backer
      const money = (backer.stakesBefore[k] as number) * preMoney + (spending[i]?.[k] as number)
      const worth = (money / (preMoney + added)) * prize + strategicGain(backer, money > 0, holders)
      payoffs[i] = (payoffs[i] as number) + (chances[k] as number) * worth
    }
  }
  return payoffs
}

function strategicGain(backer: Backer, holds: boolean, holders: number): number {
  if (holders === 0) return 0
  if (!holds) return -backer.rivalHarm
  return holders === 1 ? backer.soleGain : backer.sharedPart * backer.soleGain
}

export type WarChestGame = {
  readonly game: Game
  /** Per backer and action, what it spends on each lab. */
  readonly spendings: readonly (readonly (readonly number[])[])[]
}

/**
 * The game in which every backer chooses at once what to spend on each lab, in whole steps within its
 * chest. Equilibria depend on the step: solve it for two. Combinations of actions grow as their product;
 * keep that below about three million.
 */
export function warChestGame(contest: Contest, step: number): WarChestGame {
  const { labs, backers } = contest
  assert(step > 0 && labs.length > 0, `a step above 0: ${step}`)
  assert(
    labs.every((lab) => lab.preMoney > 0 && lab.ownFunds >= 0 && lab.strength > 0),
    'labs',
  )
  assert(contest.decisiveness >= 0 && (contest.weightOfNobody ?? 0) >= 0, 'a contest')
  for (const { stakesBefore, chest } of backers) {
    assert(stakesBefore.length === labs.length && chest >= 0 && chest < Infinity, 'backers')
  }
  const spendings = backers.map(({ chest }) =>
    splitsUpTo(stepsIn(chest, step), labs.length).map((units) => units.map((u) => u * step)),
  )
  const game = gameFrom(
    spendings.map((actions) => actions.length),
    (combination) => contestPayoffs(contest, chosen(spendings, combination)),
  )
  return { game, spendings }
}

/** The spending that a combination of actions stands for. */
export function chosen(
  spendings: WarChestGame['spendings'],
  combination: readonly number[],
): Spending {
  return combination.map((action, i) => spendings[i]?.[action] as readonly number[])
}

/** A chest of 0.3 holds three steps of 0.1, whatever their binary rounding says. */
export function stepsIn(chest: number, step: number): number {
  return Math.floor(chest / step + 1e-9)
}

/** How many ways there are to put at most `units` into `places`. */
export function countSplits(units: number, places: number): number {
  let ways = 1
  for (let i = 1; i <= places; i++) ways *= (units + i) / i
  return Math.round(ways)
}

/** All ways to put at most `units` into `places`, the last place running fastest. */
export function splitsUpTo(units: number, places: number): number[][] {
  if (places === 0) return [[]]
  return [...Array(units + 1).keys()].flatMap((first) =>
    splitsUpTo(units - first, places - 1).map((rest) => [first, ...rest]),
  )
}

export type MarginalSpending = {
  /** Per lab, how much its chance to win changes. */
  readonly chances: readonly number[]
  /** Per backer, how much its expected payoff changes. */
  readonly payoffs: readonly number[]
}

/** What one more amount of a backer on a lab changes, everybody else staying where he is. */
export function spendMore(
  contest: Contest,
  spending: Spending,
  more: { readonly backer: number; readonly lab: number; readonly amount: number },
): MarginalSpending {
  const after = spending.map((bets, i) =>
    bets.map((bet, k) => (i === more.backer && k === more.lab ? bet + more.amount : bet)),
  )
  const change = (f: (contest: Contest, spending: Spending) => number[]) => {
    const before = f(contest, spending)
    return f(contest, after).map((value, i) => value - (before[i] as number))
  }
  return { chances: change(contestChances), payoffs: change(contestPayoffs) }
}
