import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mixtureAt } from '../mixture.ts'
import { mixtureCall } from './black-scholes.ts'
import { callCurve } from './call-curve.ts'

const rates = { rateAnnual: 0.04, payoutAnnual: 0.01 }
const jumps = { perYear: 1, meanLog: -0.3, deviationLog: 0.3 }
const laws = {
  lognormal: { ...rates, volatilityAnnual: 0.7 },
  jumps: { ...rates, volatilityAnnual: 0.5, jumps },
  'jumps of a certain size and death': {
    ...rates,
    volatilityAnnual: 0,
    jumps: { ...jumps, deviationLog: 0 },
    failure: { hazardAnnual: 0.3, recovery: 0 },
  },
  'jumps and partial failure': {
    ...rates,
    volatilityAnnual: 0.6,
    jumps,
    failure: { hazardAnnual: 0.3, recovery: 0.4 },
  },
}

test.for(Object.entries(laws))('with %s the curve is the sum over the mixture', ([, law]) => {
  const mixture = mixtureAt(law, 3)
  const curve = callCurve(mixture)
  const strikes = fc.oneof(
    fc.double({ min: -1, max: 5, noNaN: true }),
    fc.double({ min: -30, max: 30, noNaN: true }).map(Math.exp),
  )
  fc.assert(
    fc.property(strikes, (strike) => {
      const exact = mixtureCall(mixture, { companyValue: 1, strike })
      expect(Math.abs(curve(strike) - exact)).toBeLessThan(1e-12 * (1 + Math.max(0, -strike)))
    }),
    { numRuns: 1000 },
  )
})
