import type { Outcome } from '../decision/index.ts'

/**
 * The outcomes among which the greatest and the least worth of a right must be found. With a plain payoff that worth rises in the company value and the
 * amount and falls in the strike and the own stake, whatever the law; a point that another beats in all four cannot be greatest, one that beats another in
 * all four cannot be least. With other payoffs every outcome is kept.
 */
export function worthFrontier(outcomes: readonly Outcome[]): readonly Outcome[] {
  if (!outcomes.every(isPlain)) return outcomes
  const standing = outcomes.map((outcome) => ({ outcome, ...coordinates(outcome) }))
  type Standing = (typeof standing)[number]
  const beats = (a: Standing, b: Standing) =>
    a.value >= b.value &&
    a.amount >= b.amount &&
    a.strike <= b.strike &&
    a.stake <= b.stake &&
    a.volatility >= b.volatility
  const distinct = standing.filter(
    (a, i) => !standing.some((b, k) => k < i && beats(a, b) && beats(b, a)),
  )
  return distinct
    .filter(
      (a) =>
        !distinct.some((b) => b !== a && beats(b, a)) ||
        !distinct.some((b) => b !== a && beats(a, b)),
    )
    .map(({ outcome }) => outcome)
}

function coordinates({ companyValue, terms, market }: Outcome) {
  return {
    value: companyValue,
    amount: terms.amountMax,
    strike: terms.strike,
    stake: terms.ownStake,
    volatility: market.volatilityAnnual,
  }
}

function isPlain({ terms, market }: Outcome): boolean {
  const {
    preference,
    quadraticCost,
    sideConcave,
    sideStream,
    sideLinear,
    efficiency,
    inKind,
    wedge,
    othersInvest,
    ownershipCap,
    budget,
    amountMin,
    basis,
  } = terms
  const nothingElse = [
    preference,
    quadraticCost,
    sideConcave,
    sideStream,
    sideLinear,
    efficiency,
    inKind,
    wedge,
    othersInvest,
    ownershipCap,
    budget,
    amountMin,
  ].every((friction) => friction === undefined)
  return (
    nothingElse &&
    basis === 'pre-money' &&
    market.jumps === undefined &&
    market.failure === undefined &&
    market.news === undefined &&
    market.payoutAnnual === 0 &&
    (market.lapseAnnual ?? 0) === 0
  )
}
