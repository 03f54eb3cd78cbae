import { allCorners, widest } from '../../decision/index.ts'
import { type Extent, exactExtent, unknownExtent } from '../../origin/index.ts'
import {
  playRoulette,
  type Roulette,
  type RouletteReply,
  replyInRoulette,
  type Settled,
  settledWithoutChance,
} from '../../race/index.ts'
import { nameOf } from '../../situation/index.ts'
import type { RightNow } from '../one-right/right-now.ts'
import type { BackerInputs, RaceModel } from './model.ts'
import type { OddsCase } from './odds.ts'
import type { RouletteLine, RouletteSettled } from './race-answer.ts'

/**
 * Every backer against the main bet of every rival: should it be on the other colour? Red and black are two of several contenders, so
 * that chances are those given that one of the two wins; what happens otherwise is the same either way. The price advantage of black is
 * the worth of using a right to it now, less that of a right to red.
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
        if (black === null || !isStaked(model, backer) || !isStaked(model, rival)) return []
        return lineOf({ model, rights, backer, rival, red, black }) ?? []
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

/** Null where the only backer of the winner has nothing to gain, or neither colour can win. */
function lineOf({ model, rights, backer, rival, red, black }: Table): RouletteLine | null {
  const name = (k: number) => model.labs[k]?.name ?? ''
  const colours = { red: name(red), black: name(black) }
  const discount = discountOf(rights, backer.name, colours)
  const own = stakesOf(model, backer, discount)
  const theirs = stakesOf(model, rival, discountOf(rights, rival.name, colours))
  const chances = model.odds.flatMap((odds) => chanceOfRed(odds, { red, black }) ?? [])
  const plays = chances.map((at) => ({
    at,
    own: allCorners(own).flatMap((corner) => replyAt(at, corner) ?? []),
    theirs: allCorners(theirs).flatMap((corner) => replyAt(at, corner) ?? []),
  }))
  const replies = plays.flatMap(({ at, own: seen }) => seen.map((reply) => ({ at, reply })))
  if (replies.length === 0) return null
  const yes = replies.filter(({ reply }) => reply.blackAgainstRed).length
  const [soleGain, sharedPart, rivalHarm] = own.map(({ low, high }) => range(low, high))
  return {
    backer: backer.name,
    rival: rival.name,
    ...colours,
    redWins: widest(chances, ({ redWins }) => redWins),
    soleGain: soleGain ?? unknownExtent,
    sharedPart: sharedPart ?? unknownExtent,
    rivalHarm: rivalHarm ?? unknownExtent,
    discountIfEither: widest(
      chances.flatMap(({ either }) => [(own[3]?.low ?? 0) / either, (own[3]?.high ?? 0) / either]),
      (each) => each,
    ),
    criticalChance: widest(replies, ({ reply }) => reply.criticalChance),
    leaveRed: widest(replies, ({ at, reply }) => at.either * reply.leaveRed),
    leaveBlack: widest(replies, ({ at, reply }) => at.either * reply.leaveBlack),
    blackDiscount: discount,
    blackAgainstRed: yes === replies.length ? 'always' : yes > 0 ? 'sometimes' : 'never',
    settles: waysToSettle(plays),
    equilibria: atMiddle(model, { red, black }, own, theirs),
  }
}

type Colours = { readonly red: string; readonly black: string }

/** Worth of using a right to black now, less that of a right to red. */
function discountOf(rights: readonly RightNow[], holder: string, { red, black }: Colours): Extent {
  const worth = (company: string): Extent =>
    rights.find((right) => right.holder === holder && right.company === company)?.usedNow ??
    exactExtent(0)
  const [ofBlack, ofRed] = [worth(black), worth(red)]
  if (ofRed.low === 0 && ofRed.high === 0) return ofBlack
  return range(
    (ofBlack.low ?? 0) - (ofRed.high ?? ofRed.low ?? 0),
    (ofBlack.high ?? ofBlack.low ?? 0) - (ofRed.low ?? 0),
  )
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

/** Chance that red or black wins, and of red given that. */
type RedChance = { readonly either: number; readonly redWins: number }

function chanceOfRed(
  { chances }: OddsCase,
  { red, black }: { readonly red: number; readonly black: number },
): RedChance | null {
  const redChance = chances[red] ?? 0
  const either = redChance + (chances[black] ?? 0)
  return either > 0 ? { either, redWins: Math.min(1, redChance / either) } : null
}

type Corner = readonly number[]

/** Gains and harms come with the chance that one of the two wins, the discount in any case. Null where nothing is to be gained. */
function tableAt(
  { either, redWins }: RedChance,
  [soleGain = 0, sharedPart = 0, rivalHarm = 0, discount = 0]: Corner,
): Roulette | null {
  return soleGain > 0
    ? { redWins, soleGain, sharedPart, rivalHarm, blackDiscount: discount / either }
    : null
}

function replyAt(at: RedChance, corner: Corner): RouletteReply | null {
  const table = tableAt(at, corner)
  return table === null ? null : replyInRoulette(table)
}

type Played = {
  readonly own: readonly RouletteReply[]
  readonly theirs: readonly RouletteReply[]
}

/** Own figures and those of the rival do not hang together, so that every pair of corners is possible. */
function waysToSettle(plays: readonly Played[]): RouletteSettled[] {
  const found = new Set<RouletteSettled>()
  for (const { own, theirs } of plays) {
    for (const mine of distinct(own))
      for (const other of distinct(theirs)) found.add(inWords(settledWithoutChance(mine, other)))
  }
  return settledInOrder.filter((way) => found.has(way))
}

const settledInOrder = [
  'one each',
  'both on red',
  'both on black',
  'both on the same',
  'only by chance',
] as const satisfies readonly RouletteSettled[]

/** One reply of each pattern of signs: nothing else enters how two backers settle. */
function distinct(replies: readonly RouletteReply[]): RouletteReply[] {
  const sign = (reply: RouletteReply) =>
    `${Math.sign(reply.leaveRed)} ${Math.sign(reply.leaveBlack)}`
  return [...new Map(replies.map((reply) => [sign(reply), reply])).values()]
}

function inWords(ways: readonly Settled[]): RouletteSettled {
  if (ways.includes('red, black') || ways.includes('black, red')) return 'one each'
  if (ways.length === 2) return 'both on the same'
  if (ways.includes('red, red')) return 'both on red'
  return ways.includes('black, black') ? 'both on black' : 'only by chance'
}

function atMiddle(
  model: RaceModel,
  colours: { readonly red: number; readonly black: number },
  own: readonly { readonly low: number; readonly high: number }[],
  theirs: readonly { readonly low: number; readonly high: number }[],
): RouletteLine['equilibria'] {
  const at = chanceOfRed(middleOdds(model.odds), colours)
  const middle = (ends: typeof own) => ends.map(({ low, high }) => (low + high) / 2)
  const [table, rival] = at === null ? [] : [tableAt(at, middle(own)), tableAt(at, middle(theirs))]
  if (table == null || rival == null) return []
  return playRoulette(table, rival).equilibria.equilibria.map(({ profile, nashConv }) => ({
    redOfBacker: profile[0]?.[0] ?? 0,
    redOfRival: profile[1]?.[0] ?? 0,
    nashConv,
  }))
}

function range(low: number, high: number): Extent {
  return { value: low === high ? low : null, low, high }
}
