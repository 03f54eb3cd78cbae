import { type Point, Widening } from '../decision/index.ts'
import {
  type Contest,
  findEquilibria,
  measureExploitability,
  type Profile,
  pureProfile,
  spendMore,
  type WarChestGame,
  warChestGame,
} from '../race/index.ts'
import { nameOf } from '../situation/index.ts'
import type { Bet, MarginalLine, RaceGame } from './race-answer.ts'
import type { BackerInputs, LabInputs, RaceModel } from './race-model.ts'
import type { OddsCase } from './race-odds.ts'
import { middleOdds } from './race-roulette.ts'

/** Larger games are not solved: a wider step is asked for. */
const combinationsMax = 30_000
/** The game is solved at no more points than this for the sensitivity of its answer. */
const workMax = 400_000

/** A contest at each point, over the contenders that can be bet on and the backers whose stakes are known. */
export type Contests = {
  readonly labs: readonly LabInputs[]
  readonly backers: readonly BackerInputs[]
  readonly step: number
  readonly at: (point: Point, odds: OddsCase) => Contest
}

/**
 * The war-chest contest. Contenders without a price cannot be bet on; their winning counts as nobody's. Without stated strengths they are
 * those at which the odds are as believed while nobody adds anything.
 */
export function contestsOf(model: RaceModel): Contests | null {
  const { whole, decisiveness, step } = model
  const { collector } = whole
  const before = collector.missing.length
  const said = (id: string) => nameOf(whole.book, id)
  const places = [...model.labs.keys()].filter((k) => model.labs[k]?.price !== null)
  const labs = places.flatMap((k) => model.labs[k] ?? [])
  if (labs.length === 0)
    collector.lacks('a price at which a backer can buy', '“price: …” in the race')
  for (const { name, prize, funds, strength } of labs) {
    if (prize === null)
      collector.lacks(`prize of ${said(name)}`, `“prize: { ${name}: … }” in the race`)
    if (funds === null)
      collector.lacks(`own funds of ${said(name)}`, `“own funds: { ${name}: … }” in the race`)
    if (strength === null && model.odds.length === 0)
      collector.lacks(
        `strength of ${said(name)}`,
        `“strength: { ${name}: … }” in the race, or odds`,
      )
  }
  if (decisiveness === null)
    collector.lacks('how much money decides', '“decisiveness: …” in the race')
  if (step === null) collector.lacks('the step of the bets', '“step: …” in the race')
  const backers = model.backers.filter((backer) => {
    for (const key of ['soleGain', 'sharedPart', 'rivalHarm'] as const)
      if (backer[key] === null)
        collector.lacks(
          `${words[key]} of ${said(backer.name)}`,
          `“${words[key]}: …” of ${backer.name} in the race`,
        )
    return backer.chest !== null && places.every((k) => backer.stakeReaders[k] !== null)
  })
  if (collector.missing.length > before || backers.length === 0 || step === null) return null
  return {
    labs,
    backers,
    step,
    at: (point, odds) => contestAt(model, { labs, places, backers }, point, odds),
  }
}

const words = { soleGain: 'sole gain', sharedPart: 'shared part', rivalHarm: 'rival harm' }

function contestAt(
  { decisiveness }: RaceModel,
  sides: {
    readonly labs: readonly LabInputs[]
    readonly places: readonly number[]
    readonly backers: readonly BackerInputs[]
  },
  point: Point,
  odds: OddsCase,
): Contest {
  const rho = decisiveness?.(point) ?? 0
  const labs = sides.labs.map(({ price, prize, funds, strength }, i) => {
    const ownFunds = funds?.(point) ?? 0
    const chance = odds.chances[sides.places[i] ?? 0] ?? 0
    return {
      strength: strength?.(point) ?? Math.max(1e-12, chance) / ownFunds ** rho,
      ownFunds,
      preMoney: price?.(point) ?? 1,
      prize: prize?.(point) ?? 0,
    }
  })
  const weight = labs.reduce((sum, lab) => sum + lab.strength * lab.ownFunds ** rho, 0)
  const inside = sides.places.reduce((sum, k) => sum + (odds.chances[k] ?? 0), 0)
  return {
    labs,
    decisiveness: rho,
    weightOfNobody: inside > 0 && inside < 1 ? (weight * (1 - inside)) / inside : 0,
    backers: sides.backers.map((backer) => ({
      stakesBefore: sides.places.map((k) => backer.stakeReaders[k]?.(point) ?? 0),
      chest: backer.chest?.(point) ?? 0,
      soleGain: backer.soleGain?.(point) ?? 0,
      sharedPart: backer.sharedPart?.(point) ?? 0,
      rivalHarm: backer.rivalHarm?.(point) ?? 0,
      capitalWedge: backer.wedge(point),
    })),
  }
}

/** Where the contest is looked at: the middle of everything, each range alone at its ends, each corner of the odds. */
function placesToLook({
  points,
  odds,
  middle,
}: RaceModel): { point: Point; odds: OddsCase; what: number }[] {
  const centre = middleOdds(odds)
  return [
    ...points.map((point, i) => ({ point, odds: centre, what: Math.floor((i - 1) / 2) })),
    ...(odds.length > 1 ? odds.map((one) => ({ point: middle, odds: one, what: -2 })) : []),
  ]
}

export function gameOf(model: RaceModel, contests: Contests): RaceGame | null {
  const looks = placesToLook(model)
  const [first] = looks
  if (first === undefined) return null
  const central = contests.at(first.point, first.odds)
  const size = combinationsOf(central, contests.step)
  if (size > combinationsMax)
    return model.whole.collector.lacks(
      `a coarser grid: ${Math.round(size)} combinations of bets`,
      'a wider “step: …” in the race',
    )
  const solved = warChestGame(central, contests.step)
  const report = findEquilibria(solved.game)
  const bets = (game: WarChestGame, profile: Profile) => betsOf(contests, game, profile)
  const selected = firstBets(contests, solved)
  const others = looks.slice(1, 1 + Math.floor(workMax / Math.max(1, size)))
  const replies = contests.backers.map(() => ({ gain: new Widening(), bets: new Set<string>() }))
  const nashConv = new Widening()
  const turnedBy = new Set<string>()
  const look = (game: WarChestGame) => {
    const now = measureExploitability(
      game.game,
      pureProfile(
        game.game,
        game.spendings.map(() => 0),
      ),
    )
    nashConv.add(now.nashConv)
    now.gains.forEach((gain, i) => {
      replies[i]?.gain.add(gain)
      replies[i]?.bets.add(String(game.spendings[i]?.[now.bestReplies[i]?.[0] ?? 0]))
    })
    return now
  }
  const atMiddle = look(solved)
  for (const { point, odds, what } of others) {
    const contest = contests.at(point, odds)
    if (combinationsOf(contest, contests.step) > combinationsMax) continue
    const game = warChestGame(contest, contests.step)
    look(game)
    if (firstBets(contests, game) !== selected)
      turnedBy.add(what === -2 ? 'the odds' : model.input(what))
  }
  return {
    step: contests.step,
    backers: contests.backers.map(({ name }) => name),
    contenders: contests.labs.map(({ name }) => name),
    equilibria: report.equilibria.map((found) => ({
      profile: contests.backers.map(({ name }, i) => ({
        backer: name,
        bets: bets(solved, found.profile)[i] ?? [],
      })),
      payoffs: found.payoffs,
      nashConv: found.nashConv,
    })),
    complete: report.complete,
    method: report.method,
    actual: {
      nashConv: nashConv.extent(),
      replies: contests.backers.map(({ name }, i) => ({
        backer: name,
        bets: betsOfAction(contests, solved.spendings[i]?.[atMiddle.bestReplies[i]?.[0] ?? 0], 1),
        gain: replies[i]?.gain.extent() ?? { value: null, low: null, high: null },
        robust: (replies[i]?.bets.size ?? 0) <= 1,
      })),
    },
    turnedBy: [...turnedBy],
    pointsLookedAt: 1 + others.length,
  }
}

/** Bets of the first equilibrium as one text, for comparison. */
function firstBets(contests: Contests, game: WarChestGame): string {
  const [first] = findEquilibria(game.game).equilibria
  return first === undefined ? '' : JSON.stringify(betsOf(contests, game, first.profile))
}

function combinationsOf({ backers, labs }: Contest, step: number): number {
  return backers.reduce((product, { chest }) => {
    const units = Math.floor(chest / step + 1e-9)
    let ways = 1
    for (let i = 1; i <= labs.length; i++) ways *= (units + i) / i
    return product * ways
  }, 1)
}

function betsOf(contests: Contests, { spendings }: WarChestGame, profile: Profile): Bet[][] {
  return profile.map((mix, i) =>
    mix.flatMap((probability, action) =>
      probability > 1e-9 ? betsOfAction(contests, spendings[i]?.[action], probability) : [],
    ),
  )
}

/** What an action puts on each contender; one line with nothing where it bets on none. */
function betsOfAction(
  { labs }: Contests,
  spending: readonly number[] | undefined,
  probability: number,
): Bet[] {
  const bets = (spending ?? []).flatMap((amount, k) =>
    amount > 0 ? [{ contender: labs[k]?.name ?? '', amount, probability }] : [],
  )
  return bets.length > 0 ? bets : [{ contender: 'none', amount: 0, probability }]
}

/** What one step more would change, everybody staying where he is now. */
export function marginalOf(model: RaceModel, contests: Contests): MarginalLine[] {
  const { backers, labs, step } = contests
  const looks = placesToLook(model)
  return backers.flatMap(({ name }, backer) =>
    labs.map((lab, k): MarginalLine => {
      const [chance, gain] = [new Widening(), new Widening()]
      for (const { point, odds } of looks) {
        const contest = contests.at(point, odds)
        const nothing = contest.backers.map(() => contest.labs.map(() => 0))
        const change = spendMore(contest, nothing, { backer, lab: k, amount: step })
        chance.add(change.chances[k] ?? 0)
        gain.add(change.payoffs[backer] ?? 0)
      }
      return {
        backer: name,
        contender: lab.name,
        amount: step,
        chance: chance.extent(),
        gain: gain.extent(),
      }
    }),
  )
}
