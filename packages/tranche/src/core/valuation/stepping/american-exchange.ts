import { type PlainAmericanValue, valuePlainAmerican } from './american-fixed-point.ts'

/** One side of an exchange: what it is worth, pays out and how it moves. */
export type ExchangeSide = {
  readonly value: number
  readonly payoutAnnual: number
  readonly volatilityAnnual: number
}

/**
 * Value of the right to give one asset for another on any day up to the last, in the unit of
 * both. Measured in the asset given it is a plain call with strike 1, the payout of the asset given
 * as its rate and the volatility of the ratio; the interest rate does not matter.
 * Null as for `valuePlainAmerican`.
 * Source: Margrabe (1978), J. Finance 33, section III; Bjerksund & Stensland (1993).
 */
export function valueAmericanExchange({
  receive,
  give,
  correlation,
  yearsToLastDay,
}: {
  receive: ExchangeSide
  give: ExchangeSide
  correlation: number
  yearsToLastDay: number
}): PlainAmericanValue | null {
  const [a, b] = [receive.volatilityAnnual, give.volatilityAnnual]
  return valuePlainAmerican({
    kind: 'call',
    companyValue: receive.value,
    strike: give.value,
    yearsToLastDay,
    rateAnnual: give.payoutAnnual,
    payoutAnnual: receive.payoutAnnual,
    volatilityAnnual: Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b)),
  })
}
