import type { Resolved } from '../../belief/index.ts'
import type { Book } from '../../book/index.ts'
import { contestPayoffs, type Spending, splitsUpTo, stepsIn } from '../../race/index.ts'
import { addDays, type PlainDate } from '../../time/index.ts'
import { paymentsSeen } from '../flows/cash.ts'
import { rightsNow } from '../one-right/right-now.ts'
import { wholeBook } from '../whole-book.ts'
import { contestsOf, placesToLook } from './contest.ts'
import { raceModel } from './model.ts'

/** More pairs of bets than this nobody reads, and a page should not hold. */
const pairsMax = 20_000

/** What every pair of bets of two backers pays each of them, all others betting nothing more. */
export type PayoffTable = {
  /** All who bet; the first of the two has the rows. */
  readonly backers: readonly string[]
  readonly rows: string
  readonly columns: string
  readonly contenders: readonly string[]
  /** Per bet, money on each contender in their order, in major units. */
  readonly rowBets: readonly (readonly number[])[]
  readonly columnBets: readonly (readonly number[])[]
  /** Expected worth to the two, in major units, by row and column; empty where there are too many pairs. */
  readonly cells: readonly (readonly (readonly [row: number, column: number])[])[]
  /** How many pairs there are. */
  readonly pairs: number
}

/**
 * The game of the race as a table, at the middle of every range. Null where the scenario does not state the game, or fewer than two bet. Backers
 * that nobody named are the first two.
 */
export function payoffsOn(
  book: Book,
  asOf: PlainDate,
  scenario: Resolved,
  { rows, columns }: { readonly rows?: string | undefined; readonly columns?: string | undefined },
): PayoffTable | null {
  const paid = paymentsSeen(wholeBook(book, addDays(asOf, -1), scenario))
  const model = raceModel(wholeBook(book, asOf, scenario), paid, rightsNow(book, asOf, scenario))
  const contests = model === null ? null : contestsOf(model)
  if (model === null || contests === null || contests.backers.length < 2) return null
  const [{ contest }] = placesToLook(model, contests)
  const backers = contests.backers.map(({ name }) => name)
  const across = Math.max(0, backers.indexOf(rows ?? ''))
  const wanted = backers.indexOf(columns ?? '')
  const down = wanted < 0 || wanted === across ? (across === 0 ? 1 : 0) : wanted
  const betsOf = (place: number) =>
    splitsUpTo(stepsIn(contest.backers[place]?.chest ?? 0, contests.step), contest.labs.length).map(
      (units) => units.map((count) => count * contests.step),
    )
  const [rowBets, columnBets] = [betsOf(across), betsOf(down)]
  const nothing = contest.labs.map(() => 0)
  const payoffsAt = (own: readonly number[], other: readonly number[]) => {
    const spending: Spending = backers.map((_, i) =>
      i === across ? own : i === down ? other : nothing,
    )
    const payoffs = contestPayoffs(contest, spending)
    return [payoffs[across] ?? 0, payoffs[down] ?? 0] as const
  }
  const pairs = rowBets.length * columnBets.length
  return {
    backers,
    rows: backers[across] ?? '',
    columns: backers[down] ?? '',
    contenders: contests.labs.map(({ name }) => name),
    rowBets,
    columnBets,
    cells:
      pairs > pairsMax
        ? []
        : rowBets.map((own) => columnBets.map((other) => payoffsAt(own, other))),
    pairs,
  }
}
