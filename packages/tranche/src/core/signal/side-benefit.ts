import { assert } from '../diagnostic/index.ts'

/**
 * Company value (pre-money) from which investing `amount` pays, when a side benefit comes with it:
 * K - b(K + x) / ((1 - s)x), at least 0. The larger the benefit, the lower the threshold and the less
 * a full exercise says about value. Money in one unit; the benefit is worth to the holder, not revenue;
 * `stakeBefore` is the holder's fraction on the strike's own share base.
 */
export function thresholdWithSideBenefit(right: {
  readonly strikePreMoney: number
  readonly amount: number
  readonly stakeBefore: number
  readonly sideBenefit: number
}): number {
  const { strikePreMoney, amount, stakeBefore, sideBenefit } = right
  assert(amount > 0, `an amount is invested: ${amount}`)
  assert(stakeBefore >= 0 && stakeBefore < 1, `a stake below the whole: ${stakeBefore}`)
  const perGain = (strikePreMoney + amount) / ((1 - stakeBefore) * amount)
  return Math.max(0, strikePreMoney - sideBenefit * perGain)
}
