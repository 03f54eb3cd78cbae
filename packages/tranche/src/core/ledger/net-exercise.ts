import type { Rational } from '../quantity/index.ts'

/**
 * Shares left when the strike is paid in shares, exact: gross shares less what the whole strike
 * buys back at the price of one share. 0 or less where the right is not in the money. The
 * treasury-stock method counts options the same way. All money in major units, `pricePerShare`
 * above 0.
 */
export function sharesNetOfStrike(exercise: {
  readonly grossShares: Rational
  readonly strikeInAll: Rational
  readonly pricePerShare: Rational
}): Rational {
  return exercise.grossShares.sub(exercise.strikeInAll.div(exercise.pricePerShare))
}
