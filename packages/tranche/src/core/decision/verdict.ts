import type { PlainDate } from '../time/index.ts'
import type { Outcome } from './outcome.ts'

export type Action = 'exercise' | 'hold' | 'let-lapse' | 'undetermined'

/** What using the right today should be, over everything that is not known. */
export type UseVerdict = {
  readonly action: 'exercise' | 'let-lapse' | 'undetermined'
  /** The amount, where it is one; null where nothing is used or the best amount depends on what is not known. */
  readonly amount: number | null
  readonly amountLow: number
  readonly amountHigh: number
  /** Both actions gain the same wherever one looks. */
  readonly indifferent: boolean
}

export type Verdict = {
  readonly action: Action
  readonly amount: number | null
  readonly decideBy: PlainDate | null
  readonly robust: boolean
}

/** Gains this close, as a part of the amount, are a tie. */
const tieOfAmount = 1e-9

/**
 * The action that is best at every point looked at. Exercising holds as a verdict where using something beats using nothing everywhere, even
 * if the best amount moves; where nothing is best everywhere the right lapses; where both are best everywhere it is a tie.
 */
export function useVerdict(outcomes: readonly Outcome[], withSideBenefit: boolean): UseVerdict {
  const bests = outcomes.map((outcome) => (withSideBenefit ? outcome.best : outcome.bestWithout))
  const amounts = bests.map((best) => best.amount)
  const amountLow = Math.min(...amounts)
  const amountHigh = Math.max(...amounts)
  let useIsBest = true
  let nothingIsBest = true
  for (const [i, best] of bests.entries()) {
    const outcome = outcomes[i]
    if (outcome === undefined) continue
    const tolerance = tieOfAmount * outcome.terms.amountMax
    if (best.gain > tolerance) nothingIsBest = false
    else if (!gainsNothingSomewhere(outcome, withSideBenefit, tolerance)) useIsBest = false
  }
  const verdict = (action: UseVerdict['action'], indifferent = false): UseVerdict => ({
    action,
    amount: action === 'exercise' && close(amountLow, amountHigh) ? amountHigh : null,
    amountLow,
    amountHigh,
    indifferent,
  })
  if (useIsBest && nothingIsBest) return verdict('undetermined', true)
  if (useIsBest) return exerciseVerdict(outcomes, bests, verdict('exercise'), withSideBenefit)
  return verdict(nothingIsBest ? 'let-lapse' : 'undetermined')
}

/** At points where using it only ties with nothing, the amount used elsewhere is as good; it does not widen the amount. */
function exerciseVerdict(
  outcomes: readonly Outcome[],
  bests: readonly Outcome['best'][],
  verdict: UseVerdict,
  _withSide: boolean,
): UseVerdict {
  const amounts = bests
    .filter((best, i) => best.gain > tieOfAmount * (outcomes[i]?.terms.amountMax ?? 0))
    .map((best) => best.amount)
  const amountLow = Math.min(...amounts)
  const amountHigh = Math.max(...amounts)
  return {
    ...verdict,
    amount: close(amountLow, amountHigh) ? amountHigh : null,
    amountLow,
    amountHigh,
  }
}

/** Whether some amount other than none gains as much as nothing does. */
function gainsNothingSomewhere(
  outcome: Outcome,
  withSideBenefit: boolean,
  tolerance: number,
): boolean {
  return outcome.draws.some(({ amount, allowed, valueAdded, sideBenefit }) => {
    const opened = amount === outcome.terms.amountMax ? outcome.opens : 0
    return (
      amount > 0 &&
      allowed &&
      Math.abs(valueAdded + (withSideBenefit ? sideBenefit : 0) + opened) <= tolerance
    )
  })
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b))
}
