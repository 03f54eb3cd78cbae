import { Widening } from '../../decision/index.ts'
import {
  type Contest,
  countSplits,
  type Equilibrium,
  findEquilibria,
  type MixedBet,
  replyToBets,
  stepsIn,
  type WarChestGame,
  warChestGame,
} from '../../race/index.ts'
import { type Contests, type Placed, placesToLook } from './contest.ts'
import { inTurnOf } from './in-turn.ts'
import type { RaceModel } from './model.ts'
import type { RaceEquilibrium, RaceGame } from './race-answer.ts'
import { actualOf, betsOf } from './replies.ts'

/** Larger games are not solved: a wider step is asked for. Three backers with 126 bets each on four contenders are 2 million. */
const combinationsMax = 3_000_000
/** Own bets of one backer beyond which not even its best reply is looked for. */
const betsMax = 1000

/** Told before a game is solved, which may take seconds where it has many combinations of bets. */
export type Solving = (combinations: number) => void

/** What all would bet now: equilibria at the middle of every range, how they fare elsewhere, and the replies to what stands. */
export function gameOf(model: RaceModel, contests: Contests, solving: Solving): RaceGame | null {
  const { collector } = model.whole
  const looks = placesToLook(model, contests)
  const [first] = looks
  const { step } = contests
  const most = Math.max(...looks.map(({ contest }) => largestChoice(contest, step)))
  if (most > betsMax)
    return collector.lacks(
      `a coarser grid: ${most} bets of one backer`,
      'a wider “step: …” in the race',
    )
  const combinations = combinationsOf(first.contest, step)
  if (combinations <= combinationsMax) solving(combinations)
  const solved = combinations > combinationsMax ? null : warChestGame(first.contest, step)
  if (solved === null)
    collector.lacks(
      `a coarser grid for equilibria: ${combinations} combinations of bets`,
      'a wider “step: …” in the race',
    )
  const report = solved === null ? null : findEquilibria(solved.game)
  const [selected] = report?.equilibria ?? []
  const played = solved === null || selected === undefined ? null : mixedBets(solved, selected)
  const said = (found: Equilibrium): RaceEquilibrium => ({
    profile: contests.backers.map(({ name }, i) => ({
      backer: name,
      bets: solved === null ? [] : betsOf(contests, mixedBets(solved, found)[i] ?? []),
    })),
    payoffs: found.payoffs,
    nashConv: found.nashConv,
  })
  return {
    step,
    backers: contests.backers.map(({ name }) => name),
    contenders: contests.labs.map(({ name }) => name),
    combinations,
    equilibria: (report?.equilibria ?? []).map(said),
    nearest: report?.nearest == null ? null : said(report.nearest),
    complete: report?.complete ?? false,
    degenerate: report?.degenerate ?? null,
    method: report?.method ?? 'not solved: the grid is too fine',
    ...keptElsewhere(played, looks, step),
    inTurn: solved === null || report === null ? null : inTurnOf(contests, solved, report),
    actual: actualOf(model, contests, looks),
    pointsLookedAt: looks.length,
  }
}

/** What the bets of an equilibrium at the middle leave to gain at all the other places, and what alone makes them one no more. */
function keptElsewhere(
  played: readonly (readonly MixedBet[])[] | null,
  looks: readonly Placed[],
  step: number,
): Pick<RaceGame, 'elsewhere' | 'turnedBy'> {
  const left = new Widening()
  const turnedBy = new Set<string>()
  if (played === null) return { elsewhere: left.extent(), turnedBy: [] }
  for (const { contest, moves } of looks) {
    const seen = contest.backers.every(({ chest }, i) => canPay(played[i] ?? [], chest, step))
      ? replyToBets(contest, step, played)
      : null
    if (seen !== null) left.add(seen.nashConv)
    const size = seen?.payoffs.reduce((most, payoff) => Math.max(most, Math.abs(payoff)), 0) ?? 0
    const holds = seen !== null && seen.nashConv <= 1e-9 * size
    if (!holds && moves !== null) turnedBy.add(moves)
  }
  return { elsewhere: left.extent(), turnedBy: [...turnedBy] }
}

function canPay(bets: readonly MixedBet[], chest: number, step: number): boolean {
  const spent = (spending: readonly number[]) => spending.reduce((sum, bet) => sum + bet, 0)
  return bets.every(({ spending }) => spent(spending) <= (stepsIn(chest, step) + 1e-9) * step)
}

function largestChoice({ backers, labs }: Contest, step: number): number {
  return Math.max(0, ...backers.map(({ chest }) => countSplits(stepsIn(chest, step), labs.length)))
}

function combinationsOf({ backers, labs }: Contest, step: number): number {
  return backers.reduce(
    (product, { chest }) => product * countSplits(stepsIn(chest, step), labs.length),
    1,
  )
}

function mixedBets({ spendings }: WarChestGame, { profile }: Equilibrium): MixedBet[][] {
  return profile.map((mix, i) =>
    mix.flatMap((probability, action) => {
      const spending = spendings[i]?.[action]
      return probability > 1e-9 && spending !== undefined ? [{ spending, probability }] : []
    }),
  )
}
