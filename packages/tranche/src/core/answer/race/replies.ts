import { Widening } from '../../decision/index.ts'
import { unknownExtent } from '../../origin/index.ts'
import { type Contest, type ContestReplies, type MixedBet, replyToBets } from '../../race/index.ts'
import type { Contests, Placed } from './contest.ts'
import type { RaceModel } from './model.ts'
import type { OddsCase } from './odds.ts'
import type { Bet, RaceGame, ReplyLine } from './race-answer.ts'
import { middleOdds } from './roulette.ts'

/** Nobody bets any more than it has: what each would gain by moving alone, and how far the odds may move before it would do something else. */
export function actualOf(
  model: RaceModel,
  contests: Contests,
  looks: readonly Placed[],
): RaceGame['actual'] {
  const replies = contests.backers.map(() => ({ gain: new Widening(), bets: new Set<string>() }))
  const nashConv = new Widening()
  const seen = looks.map(({ contest }) => repliesNow(contests, contest))
  for (const now of seen) {
    nashConv.add(now.nashConv)
    now.gains.forEach((gain, i) => {
      replies[i]?.gain.add(gain)
      replies[i]?.bets.add(String(now.replies[i]))
    })
  }
  const holds = oddsThatHold(model, contests)
  return {
    nashConv: nashConv.extent(),
    replies: contests.backers.map(({ name }, i): ReplyLine => {
      const spending = seen[0]?.replies[i] ?? []
      return {
        backer: name,
        bets: betsOf(contests, [{ spending, probability: 1 }]),
        gain: replies[i]?.gain.extent() ?? unknownExtent,
        robust: (replies[i]?.bets.size ?? 0) <= 1,
        holdsWhile: holds[i] ?? [],
      }
    }),
  }
}

function repliesNow({ step }: Contests, contest: Contest): ContestReplies {
  const nothing = contest.labs.map(() => 0)
  const bets = contest.backers.map(() => [{ spending: nothing, probability: 1 }])
  return replyToBets(contest, step, bets)
}

/** Places between the middle and an end of a chance at which a reply is compared, before the change is found by halving. */
const placesAlong = 12

/** Per backer, between which chances of each contender its best reply stays what it is at the middle of every range. */
function oddsThatHold(model: RaceModel, contests: Contests): ReplyLine['holdsWhile'][] {
  const centre = middleOdds(model.odds)
  const repliesAt = (contender: number, chance: number) =>
    repliesNow(contests, contests.at(model.middle, shifted(centre, contender, chance))).replies.map(
      String,
    )
  const found = contests.backers.map((): ReplyLine['holdsWhile'][number][] => [])
  if (model.odds.length < 2) return found
  model.labs.forEach(({ name }, k) => {
    const middle = centre.chances[k] ?? 0
    const ends = model.odds.map(({ chances }) => chances[k] ?? 0)
    const at = repliesAt(k, middle)
    const [above, below] = [Math.min(...ends), Math.max(...ends)].map((end) => {
      const along = Array.from({ length: placesAlong }, (_, i) => {
        const chance = middle + ((end - middle) * (i + 1)) / placesAlong
        return { chance, replies: repliesAt(k, chance) }
      })
      return contests.backers.map((_, i) => {
        const first = along.findIndex(({ replies }) => replies[i] !== at[i])
        if (first === -1) return null
        const from = along[first - 1]?.chance ?? middle
        const to = along[first]?.chance ?? end
        return halved(from, to, (chance) => repliesAt(k, chance)[i] === at[i])
      })
    })
    found.forEach((all, i) => {
      const line = { contender: name, above: above?.[i] ?? null, below: below?.[i] ?? null }
      if (line.above !== null || line.below !== null) all.push(line)
    })
  })
  return found
}

/** Where something that holds at the one end and not at the other ceases to, within a thousandth of the way. */
function halved(from: number, to: number, holds: (at: number) => boolean): number {
  let [kept, lost] = [from, to]
  for (let i = 0; i < 10; i++) {
    const middle = (kept + lost) / 2
    if (holds(middle)) kept = middle
    else lost = middle
  }
  return kept
}

/** The odds with one chance moved and all others in their proportions. */
function shifted({ chances, none }: OddsCase, contender: number, chance: number): OddsCase {
  const rest = 1 - (chances[contender] ?? 0)
  const times = rest > 0 ? (1 - chance) / rest : 0
  return {
    chances: chances.map((one, k) => (k === contender ? chance : one * times)),
    none: none * times,
  }
}

/** What bets put on each contender; one line with nothing where they are on none. */
export function betsOf({ labs }: Contests, bets: readonly MixedBet[]): Bet[] {
  return bets.flatMap(({ spending, probability }, choice) => {
    const placed = spending.flatMap((amount, k) =>
      amount > 0 ? [{ contender: labs[k]?.name ?? '', amount, probability, choice }] : [],
    )
    return placed.length > 0 ? placed : [{ contender: 'none', amount: 0, probability, choice }]
  })
}
