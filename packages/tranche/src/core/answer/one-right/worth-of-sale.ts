import { type EarlyWorth, type Outcome, Widening } from '../../decision/index.ts'
import { unknownExtent } from '../../origin/index.ts'
import { valueSaleBack } from '../../valuation/index.ts'
import type { Evaluated } from './evaluate.ts'
import { oneDayInYears, type RightWorth, unknownWorth } from './worth-of-right.ts'

/** Points that the stepping routes are run at. */
const pointsInFull = 12

/** Years from today to the first and the last day of a sale. */
type Span = { readonly fromYears: number; readonly years: number }

/**
 * What the right to sell is worth under its best use, before its last practicable day. Of many points those are run that a single sale on the last day makes extreme; the worth
 * lies between theirs as far as early use does not change their order.
 */
export function worthOfSale(evaluated: Evaluated, span: Span): RightWorth {
  const chosen = tellingOf(evaluated, span)
  if (chosen.length === 0) return unknownWorth(evaluated)
  const [value, usedNow, waiting, oneDay] = Array.from({ length: 4 }, () => new Widening())
  const early: EarlyWorth[] = []
  let method = ''
  for (const outcome of chosen) {
    const worth = worthAt(outcome, span)
    const now = span.fromYears > 0 ? 0 : outcome.best.gain
    const tomorrow = worthAt(outcome, dayLater(span)).value
    const most = Math.max(worth.value, now)
    value?.add(most, worth.error)
    usedNow?.add(now)
    waiting?.add(most - now)
    oneDay?.add(tomorrow - most)
    method = worth.method
    early.push({
      ...worth,
      useNow: now > 0 && now >= worth.value - worth.error,
      amount: outcome.best.amount,
      tomorrow,
      trigger: null,
      boundary: [],
    })
  }
  const note =
    chosen.length < evaluated.outcomes.length
      ? `; run at ${chosen.length} telling points of ${evaluated.outcomes.length}`
      : ''
  return {
    ...unknownWorth(evaluated),
    extent: value?.extent() ?? unknownExtent,
    usedNow: usedNow?.extent() ?? unknownExtent,
    waiting: waiting?.extent() ?? unknownExtent,
    oneDay: oneDay?.extent() ?? unknownExtent,
    method: `${method}${note}`,
    early,
    earlyWithout: early,
  }
}

function worthAt(outcome: Outcome, span: Span) {
  const { companyValue, market, situation } = outcome
  return valueSaleBack(situation.terms ?? outcome.terms, market, { companyValue, ...span })
}

function dayLater({ fromYears, years }: Span): Span {
  return {
    fromYears: Math.max(0, fromYears - oneDayInYears),
    years: Math.max(0, years - oneDayInYears),
  }
}

/** All points where a law is known, or those of most and least worth by closed forms. */
function tellingOf({ outcomes }: Evaluated, { years }: Span): readonly Outcome[] {
  const known = outcomes.filter(({ situation }) => situation.law !== null)
  if (known.length <= pointsInFull) return known
  const ranked = known
    .map((outcome) => ({
      outcome,
      rank:
        outcome.terms.moving === undefined
          ? worthAt(outcome, { fromYears: years, years }).value
          : outcome.best.gain,
    }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ outcome }) => outcome)
  const half = pointsInFull / 2
  return [...ranked.slice(0, half), ...ranked.slice(-half)]
}
