import { allCorners, widest } from '../decision/index.ts'
import type { Extent } from '../origin/index.ts'
import { playRoulette, type RouletteAnswer } from '../race/index.ts'
import { nameOf } from '../situation/index.ts'
import type { RouletteLine } from './race-answer.ts'
import type { BackerInputs, RaceModel } from './race-model.ts'
import type { OddsCase } from './race-odds.ts'
import type { RightNow } from './right-now.ts'

/**
 * Every backer against the main bet of every rival: should it be on the other colour? Red and black are two of several contenders, so
 * that chances are those given that one of the two wins; what happens otherwise is the same either way. The price advantage of black is
 * the worth of using a right to it now.
 */
export function rouletteOf(model: RaceModel, rights: readonly RightNow[]): RouletteLine[] {
  const { backers, whole } = model
  return backers.flatMap((backer) =>
    backers
      .filter((rival) => rival !== backer)
      .flatMap((rival) => {
        const red = mainBet(rival)
        if (red === null) {
          whole.collector.lacks(
            `what ${nameOf(whole.book, rival.name)} has bet on`,
            `facts by which its money came in, or a belief “stake: { ${rival.name}: … }”`,
          )
          return []
        }
        const black = blackFor(model, backer, red)
        if (black === null || !isStaked(model, backer)) return []
        return [lineOf({ model, rights, backer, rival, red, black })]
      }),
  )
}

/** Names what the table needs and the race does not state. */
function isStaked({ whole }: RaceModel, backer: BackerInputs): boolean {
  const needs = [
    ['soleGain', 'sole gain'],
    ['sharedPart', 'shared part'],
    ['rivalHarm', 'rival harm'],
  ] as const
  for (const [key, words] of needs) {
    if (backer[key] === null)
      whole.collector.lacks(
        `${words} of ${nameOf(whole.book, backer.name)}`,
        `“${words}: …” of ${backer.name} in the race`,
      )
  }
  return needs.every(([key]) => backer[key] !== null)
}

/** Where most of its money is, else where its largest part is. */
function mainBet({ moneyIn, stakes }: BackerInputs): number | null {
  const by = (sizes: readonly (number | null)[]): number | null => {
    let best: number | null = null
    sizes.forEach((size, i) => {
      if ((size ?? 0) > 0 && (best === null || (size ?? 0) > (sizes[best] ?? 0))) best = i
    })
    return best
  }
  return by(moneyIn.map(({ low }) => low)) ?? by(stakes.map(({ high }) => high))
}

/** The backer's own main bet where it is another colour, else the other contender with the best odds. */
function blackFor({ odds, labs }: RaceModel, backer: BackerInputs, red: number): number | null {
  const own = mainBet(backer)
  if (own !== null && own !== red) return own
  const middle = middleOdds(odds)
  const others = [...labs.keys()].filter((k) => k !== red)
  return others.reduce<number | null>(
    (best, k) =>
      best === null || (middle.chances[k] ?? 0) > (middle.chances[best] ?? 0) ? k : best,
    null,
  )
}

/** The mean of all corners: it adds up to one, and every chance lies within its ends. */
export function middleOdds(cases: readonly OddsCase[]): OddsCase {
  const mean = (number: (one: OddsCase) => number) =>
    cases.reduce((sum, one) => sum + number(one), 0) / Math.max(1, cases.length)
  return {
    chances: (cases[0]?.chances ?? []).map((_, k) => mean(({ chances }) => chances[k] ?? 0)),
    none: mean(({ none }) => none),
  }
}

type Table = {
  readonly model: RaceModel
  readonly rights: readonly RightNow[]
  readonly backer: BackerInputs
  readonly rival: BackerInputs
  readonly red: number
  readonly black: number
}

function lineOf(table: Table): RouletteLine {
  const { model, rights, backer, rival, red, black } = table
  const name = (k: number) => model.labs[k]?.name ?? ''
  const right = rights.find(
    ({ holder, company }) => holder === backer.name && company === name(black),
  )
  const discount = right?.usedNow ?? { value: 0, low: 0, high: 0 }
  const stakes = stakesOf(model, backer, discount)
  const corners = allCorners(stakes)
  const plays = model.odds.flatMap((odds) =>
    corners.flatMap((corner) => play({ odds, red, black }, corner) ?? []),
  )
  const over = (number: (played: Played) => number) => widest(plays, number)
  const middle = play(
    { odds: middleOdds(model.odds), red, black },
    stakes.map(({ low, high }) => (low + high) / 2),
  )
  const yes = plays.filter(({ answer }) => answer.blackAgainstRed).length
  return {
    backer: backer.name,
    rival: rival.name,
    red: name(red),
    black: name(black),
    redWins: over(({ redWins }) => redWins),
    criticalChance: over(({ answer }) => answer.criticalChance),
    leaveRed: over(({ answer, either }) => either * answer.leaveRed),
    leaveBlack: over(({ answer, either }) => either * answer.leaveBlack),
    blackDiscount: discount,
    blackAgainstRed: yes === plays.length ? 'always' : yes > 0 ? 'sometimes' : 'never',
    settles: [...new Set(plays.map(({ answer }) => howSettled(answer)))],
    equilibria: (middle?.answer.equilibria.equilibria ?? []).map(({ profile, nashConv }) => ({
      redOfBacker: profile[0]?.[0] ?? 0,
      redOfRival: profile[1]?.[0] ?? 0,
      nashConv,
    })),
  }
}

/** Sole gain, shared part, harm and discount, each with its ends. */
function stakesOf(
  { points }: RaceModel,
  { soleGain, sharedPart, rivalHarm }: BackerInputs,
  discount: Extent,
): { readonly low: number; readonly high: number }[] {
  const ends = [soleGain, sharedPart, rivalHarm].map((reader) => {
    const seen = points.map((point) => reader?.(point) ?? 0)
    return { low: Math.min(...seen), high: Math.max(...seen) }
  })
  return [...ends, { low: discount.low ?? 0, high: discount.high ?? discount.low ?? 0 }]
}

type Played = {
  readonly answer: RouletteAnswer
  /** Chance that red or black wins, and of red given that. */
  readonly either: number
  readonly redWins: number
}

function play(
  { odds, red, black }: { readonly odds: OddsCase; readonly red: number; readonly black: number },
  [soleGain = 0, sharedPart = 0, rivalHarm = 0, discount = 0]: readonly number[],
): Played | null {
  const redChance = odds.chances[red] ?? 0
  const either = redChance + (odds.chances[black] ?? 0)
  if (!(either > 0) || !(soleGain > 0)) return null
  const redWins = Math.min(1, redChance / either)
  // Gains and harms come with the chance that one of the two wins, the discount in any case.
  const blackDiscount = discount / either
  const answer = playRoulette({ redWins, soleGain, sharedPart, rivalHarm, blackDiscount })
  return { answer, either, redWins }
}

function howSettled({ leaveRed, leaveBlack }: RouletteAnswer): RouletteLine['settles'][number] {
  if (leaveRed > 0 && leaveBlack > 0) return 'one each'
  if (leaveRed <= 0 && leaveBlack <= 0) return 'both on the same'
  return leaveRed <= 0 ? 'both on red' : 'both on black'
}
