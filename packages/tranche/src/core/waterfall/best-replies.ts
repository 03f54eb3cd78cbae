import { leastOf, type Rational, whole } from '../quantity/index.ts'
import { preferencesByRank, type Residual } from './residual.ts'

/**
 * What the holders of a class do with a right to convert or exercise. `either`: both are best, and
 * everybody is paid the same both ways.
 */
export type Choice = 'converts' | 'keeps' | 'exercises' | 'lapses' | 'either'

export function choiceAt(residual: Residual, commonPrice: Rational): Choice | null {
  if (residual.threshold === null) return null
  const isOption = residual.kind === 'option'
  const order = commonPrice.compare(residual.threshold)
  if (order > 0) return isOption ? 'exercises' : 'converts'
  if (order < 0) return isOption ? 'lapses' : 'keeps'
  return 'either'
}

/**
 * Classes that would be paid more than `paid` (by place in the capital structure) if they alone
 * chose otherwise; none at mutual best replies. The route is another than that of the curve:
 * choices are given, and the value of all shares, strikes added, is paid out from the top.
 */
export function gainsFromDeviating(
  residuals: readonly Residual[],
  paid: readonly Rational[],
  choices: ReadonlyMap<number, Choice | null>,
): string[] {
  const amountOf = ({ claim }: Residual) => paid[claim] ?? whole(0)
  const equity = residuals.reduce((sum, each) => sum.add(amountOf(each)), whole(0))
  const takes = (choice: Choice | null | undefined) =>
    choice === 'converts' || choice === 'exercises'
  const taken = new Set(residuals.filter(({ claim }) => takes(choices.get(claim))))
  return residuals
    .filter((each) => each.threshold !== null)
    .filter((each) => {
      const others = new Set(taken)
      if (!others.delete(each)) others.add(each)
      const amount = payByChoices(residuals, equity, others).get(each) ?? whole(0)
      return amount.compare(amountOf(each)) > 0
    })
    .map(({ id }) => id)
}

/**
 * What each class is paid of `equity`, the value of all shares, when exactly `taken` convert or
 * exercise; for options, net of their strike, and so below 0 where exercising was a mistake.
 */
export function payByChoices(
  residuals: readonly Residual[],
  equity: Rational,
  taken: ReadonlySet<Residual>,
): Map<Residual, Rational> {
  const paid = new Map<Residual, Rational>(residuals.map((each) => [each, whole(0)]))
  const pay = (to: Residual, amount: Rational) =>
    paid.set(to, (paid.get(to) ?? whole(0)).add(amount))
  let left = equity
  for (const each of taken) {
    const strikes = each.strike.mul(each.shares)
    left = left.add(strikes)
    pay(each, strikes.mul(-1))
  }
  for (const classes of preferencesByRank(residuals)) {
    const owed = classes.map((each) => (taken.has(each) ? each.keptOnConversion : each.preference))
    const all = owed.reduce((sum, each) => sum.add(each), whole(0))
    if (all.equals(0)) continue
    const toAll = leastOf(left, all)
    for (const [i, each] of classes.entries()) {
      pay(each, toAll.mul(owed[i] ?? whole(0)).div(all))
    }
    left = left.sub(toAll)
  }
  for (const [each, amount] of shareByShares(residuals, left, taken)) pay(each, amount)
  return paid
}

/** Divides what preferences leave by shares; who reaches a cap leaves the rest to the others. */
function shareByShares(
  residuals: readonly Residual[],
  rest: Rational,
  taken: ReadonlySet<Residual>,
): Map<Residual, Rational> {
  const paid = new Map<Residual, Rational>()
  const roomOf = ({ cap, preference }: Residual) => (cap === null ? null : cap.sub(preference))
  let left = rest
  let sharing = residuals.filter((each) => taken.has(each) || each.kind !== 'option')
  for (;;) {
    const shares = sharing.reduce((sum, each) => sum.add(each.shares), whole(0))
    if (shares.equals(0)) return paid
    const perShare = left.div(shares)
    const full = sharing.filter((each) => {
      const room = taken.has(each) ? null : roomOf(each)
      return room !== null && room.compare(perShare.mul(each.shares)) <= 0
    })
    if (full.length === 0) {
      for (const each of sharing) paid.set(each, perShare.mul(each.shares))
      return paid
    }
    for (const each of full) {
      const room = roomOf(each) ?? whole(0)
      paid.set(each, room)
      left = left.sub(room)
    }
    sharing = sharing.filter((each) => !full.includes(each))
  }
}
