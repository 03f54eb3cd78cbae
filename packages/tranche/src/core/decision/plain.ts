import {
  type BestDraw,
  bestDraw,
  blackScholesCall,
  type DrawTerms,
  type Law,
} from '../valuation/index.ts'

/**
 * Whether a draw is the plain one: a pre-money strike and nothing but strike, amount and own stake. Most books state no friction, and an answer looks at
 * hundreds of points; for these the formulas of M1 are used as they stand. `plain.test.ts` holds them against the general route.
 */
export function isFrictionless(terms: DrawTerms): boolean {
  if (terms.basis !== 'pre-money' || terms.strike <= 0 || terms.draw !== 'any-amount') return false
  const names = Object.keys(terms)
  if (names.length === known.size) return true
  return names.every((name) => known.has(name) || terms[name as keyof DrawTerms] === undefined)
}

/** What every draw states. */
const known: ReadonlySet<string> = new Set(['strike', 'basis', 'amountMax', 'draw', 'ownStake'])

/** (1 − s) x (V − K) / (K + x): what investing x gains. */
export function plainGain(
  { strike, ownStake }: DrawTerms,
  companyValue: number,
  amount: number,
): number {
  return ((1 - ownStake) * amount * (companyValue - strike)) / (strike + amount)
}

/** All of it above the strike, nothing below; a tie at it. */
export function plainBest(terms: DrawTerms, companyValue: number): BestDraw {
  const all = plainGain(terms, companyValue, terms.amountMax)
  const tie = Math.abs(all) <= 1e-12 * terms.amountMax
  const use = all > 0 && !tie
  const other = { amount: use ? 0 : terms.amountMax, gain: use ? 0 : all }
  return {
    valueAdded: use ? all : 0,
    sideBenefit: 0,
    amount: use ? terms.amountMax : 0,
    gain: use ? all : 0,
    position: use ? 'maximum' : 'none',
    runnerUp: other,
    tie,
  }
}

/** Whether the company value is lognormal with nothing else: no payout, jump, failure, lapse or news. */
export function isPlainLaw({ payoutAnnual, jumps, failure, lapseAnnual = 0, news }: Law): boolean {
  return (
    payoutAnnual === 0 &&
    jumps === undefined &&
    failure === undefined &&
    lapseAnnual === 0 &&
    news === undefined
  )
}

/** (1 − s) X / (K + X) calls on V struck at K: a right used at best on one day, `years` ahead. */
export function plainValue(
  terms: DrawTerms,
  law: Law,
  companyValue: number,
  years: number,
): number {
  const { strike, amountMax, ownStake } = terms
  const { rateAnnual, payoutAnnual, volatilityAnnual } = law
  const call = blackScholesCall({
    spot: companyValue,
    strike,
    years,
    rateAnnual,
    payoutAnnual,
    volatilityAnnual,
  })
  return (((1 - ownStake) * amountMax) / (strike + amountMax)) * call
}

/**
 * Bounds on the worth of a draw used at best on one day, under several laws; a cost of capital above par may stand beside the plain terms. The gain of the best
 * amount bends upwards in V and never rises faster than that of all of it, so that its mean is at least the gain at the mean, and chance adds at most what it
 * adds to as many calls struck there. Null where a law or the draw is another.
 */
export function boundsOnLastDay(
  { terms, companyValue }: { readonly terms: DrawTerms; readonly companyValue: number },
  laws: readonly { readonly law: Law | null }[],
  years: number,
): { readonly low: number; readonly high: number } | null {
  const { wedge = 0, ...others } = terms
  if (!isFrictionless(others)) return null
  const { strike, amountMax, ownStake } = terms
  const slope = ((1 - ownStake) * amountMax) / (strike + amountMax)
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const { law } of laws) {
    if (law === null || !isPlainLaw(law)) return null
    const discount = Math.exp(-law.rateAnnual * years)
    const forward = companyValue / discount
    const certain =
      wedge > 0
        ? bestDraw(terms, law, { companyValue: forward, withSideBenefit: false }).gain
        : slope * Math.max(0, forward - strike)
    // A call struck at the forward is worth (2N(σ√T/2) − 1) of the value, at most 0.4 σ√T of it; one struck elsewhere owes less to chance.
    const most = wedge > 0 ? companyValue : Math.min(companyValue, strike * discount)
    const chance = slope * most * Math.min(1, 0.4 * law.volatilityAnnual * Math.sqrt(years))
    low = Math.min(low, discount * certain)
    high = Math.max(high, discount * certain + chance)
  }
  return low <= high ? { low, high } : null
}
