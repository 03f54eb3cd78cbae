import { type Point, Widening } from '../../decision/index.ts'
import { type Contest, spendMore } from '../../race/index.ts'
import { nameOf } from '../../situation/index.ts'
import type { BackerInputs, LabInputs, RaceModel } from './model.ts'
import type { OddsCase } from './odds.ts'
import type { MarginalLine } from './race-answer.ts'
import { middleOdds } from './roulette.ts'

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
    if (strength === null && funds !== null && model.points.some((point) => !(funds(point) > 0)))
      collector.lacks(
        `own funds of ${said(name)} above nothing`,
        `“own funds: { ${name}: … }” above 0, or “strength: { ${name}: … }” in the race`,
      )
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

/** One place at which the contest is looked at: what moves there alone, or null where everything does. */
export type Look = { readonly point: Point; readonly odds: OddsCase; readonly moves: string | null }

/** A look with the contest there. */
export type Placed = Look & { readonly contest: Contest }

/** The middle of everything, each range alone at its ends, each corner of the odds alone, and corners of everything at once. */
export function placesToLook(model: RaceModel, contests: Contests): readonly [Placed, ...Placed[]] {
  const placed = (look: Look): Placed => ({ ...look, contest: contests.at(look.point, look.odds) })
  const { points, odds, middle, corners } = model
  const centre = middleOdds(odds)
  const alone = points.slice(1).map((point, i): Look => {
    return { point, odds: centre, moves: model.input(Math.floor(i / 2)) }
  })
  const byOdds = odds.length > 1 ? odds : []
  const others = [
    ...alone,
    ...byOdds.map((one): Look => ({ point: middle, odds: one, moves: 'the odds' })),
    ...corners.map((point, i): Look => {
      return { point, odds: odds[i % odds.length] ?? centre, moves: null }
    }),
  ]
  return [placed({ point: middle, odds: centre, moves: null }), ...others.map(placed)]
}

/** What one step more would change, everybody staying where he is now. */
export function marginalOf(model: RaceModel, contests: Contests): MarginalLine[] {
  const { backers, labs, step } = contests
  const looked = placesToLook(model, contests)
  return backers.flatMap(({ name }, backer) =>
    labs.map((lab, k): MarginalLine => {
      const [chance, gain] = [new Widening(), new Widening()]
      for (const { contest } of looked) {
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
