import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referenceCase } from '../../../../../../catalogue/reference-values.ts'
import { integrate, normalPdf } from '../../numeric/index.ts'
import { splitBudget } from './budget.ts'
import { type TwoLabs, valueOneOfTwo, valueSplitOfTwo } from './two-labs.ts'

function twoLabs(id: string): TwoLabs {
  const { given } = referenceCase(id)
  const lab = (n: 1 | 2) => ({
    companyValue: given(`V${n}`),
    strike: given(`K${n}`),
    payoutAnnual: given(`q${n}`),
    volatilityAnnual: given(`s${n}`),
  })
  return {
    labs: [lab(1), lab(2)],
    correlation: given('rho'),
    years: given('T'),
    rateAnnual: given('r'),
  }
}

/** Discounted mean of a payoff of both values: two plain integrals, split at the two strikes only. */
function byTwoIntegrals(inputs: TwoLabs, payoff: (first: number, second: number) => number) {
  const { labs, correlation, years, rateAnnual } = inputs
  const levelOf = (i: 0 | 1, z: number) => {
    const deviation = labs[i].volatilityAnnual * Math.sqrt(years)
    const drift = (rateAnnual - labs[i].payoutAnnual) * years - 0.5 * deviation ** 2
    return labs[i].companyValue * Math.exp(drift + deviation * z)
  }
  const rest = Math.sqrt(1 - correlation ** 2)
  const split = (f: (z: number) => number, kink: number) => {
    const rule = { panels: 150, order: 6 }
    const middle = Math.max(-9, Math.min(9, kink))
    return integrate(f, -9, middle, rule) + integrate(f, middle, 9, rule)
  }
  const atStrike = (i: 0 | 1, from: number) =>
    Math.log(labs[i].strike / from) / (labs[i].volatilityAnnual * Math.sqrt(years))
  const outer = (z: number) => {
    const first = levelOf(0, z)
    const inner = (w: number) =>
      normalPdf(w) * payoff(first, levelOf(1, correlation * z + rest * w))
    return normalPdf(z) * split(inner, atStrike(1, levelOf(1, correlation * z)) / rest)
  }
  return Math.exp(-rateAnnual * years) * split(outer, atStrike(0, levelOf(0, 0)))
}

describe('one budget, two labs, one day', () => {
  test('R-S21: the right to back one of two', () => {
    const { given, offBy } = referenceCase('R-S21')
    const inputs = twoLabs('R-S21')
    const value = valueOneOfTwo(inputs, [given('X1'), given('X2')])
    expect(offBy('value', value)).toBeLessThan(1)
    const share = (n: 1 | 2) => given(`X${n}`) / (given(`K${n}`) + given(`X${n}`))
    const direct = byTwoIntegrals(inputs, (first, second) =>
      Math.max(0, share(1) * (first - given('K1')), share(2) * (second - given('K2'))),
    )
    expect(offBy('value', direct)).toBeLessThan(1)
  })

  test('R-S22: one budget split between two', () => {
    const { given, offBy } = referenceCase('R-S22')
    const inputs = twoLabs('R-S22')
    const { value, expectedAmounts } = valueSplitOfTwo(inputs, given('X'))
    expect(offBy('value', value)).toBeLessThan(1)
    expect(offBy('expected_x1', expectedAmounts[0])).toBeLessThan(1)
    const [k1, k2, x] = [given('K1'), given('K2'), given('X')]
    const amountToFirst = (first: number, second: number) => {
      const [a, b] = [
        Math.sqrt(Math.max(first - k1, 0) * k1),
        Math.sqrt(Math.max(second - k2, 0) * k2),
      ]
      return a === 0 ? 0 : Math.max(0, Math.min(x, ((x + k1 + k2) * a) / (a + b) - k1))
    }
    const direct = byTwoIntegrals(inputs, (first, second) => {
      const own = amountToFirst(first, second)
      const toFirst = (Math.max(first - k1, 0) * own) / (k1 + own)
      return toFirst + (Math.max(second - k2, 0) * (x - own)) / (k2 + x - own)
    })
    expect(offBy('value', direct)).toBeLessThan(1)
    // The amounts jump where a lab passes its strike; conditioning on the other lab still sees them.
    const turned = valueSplitOfTwo({ ...inputs, labs: [inputs.labs[1], inputs.labs[0]] }, x)
    expect(offBy('expected_x1', turned.expectedAmounts[1])).toBeLessThan(1)
    expect(turned.value).toBeCloseTo(value, 10)
  })

  test('a lab that is all one’s own, or worth nothing against its price, leaves the other', () => {
    const inputs = twoLabs('R-S21')
    const [one, two] = inputs.labs
    const own = { ...inputs, labs: [one, { ...two, ownStake: 1 }] as const }
    const dear = { ...inputs, labs: [one, { ...two, strike: 1e9 }] as const }
    const alone = valueOneOfTwo(inputs, [4, 0])
    expect(valueSplitOfTwo(own, 4).value).toBeCloseTo(alone, 10)
    expect(valueSplitOfTwo(dear, 4).value).toBeCloseTo(alone, 10)
    expect(valueOneOfTwo(own, [4, 4])).toBeCloseTo(alone, 12)
  })
})

describe('a split', () => {
  const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
  const labs = fc.array(
    fc.record({
      companyValue: between(1, 50),
      strike: between(1, 50),
      amountMax: between(0, 10),
      ownStake: between(0, 1),
    }),
    { minLength: 1, maxLength: 5 },
  )

  test('no shift of money between two labs gains more', () => {
    fc.assert(
      fc.property(
        labs,
        between(0.1, 20),
        between(0, 1),
        fc.nat(),
        fc.nat(),
        (some, budget, part, i, j) => {
          const { amounts, gain } = splitBudget(some, budget)
          const spent = amounts.reduce((sum, amount) => sum + amount, 0)
          expect(spent).toBeLessThan(budget * (1 + 1e-12))
          const [from, to] = [i % some.length, j % some.length]
          const room = (some[to]?.amountMax ?? 0) - (amounts[to] ?? 0)
          const shift = from === to ? 0 : part * Math.min(amounts[from] ?? 0, room)
          const moved = amounts.map((x, k) => x + (k === to ? shift : 0) - (k === from ? shift : 0))
          const gainOf = moved.reduce((sum, x, k) => {
            const { companyValue, strike, ownStake } = some[k] as (typeof some)[0]
            return sum + ((1 - ownStake) * Math.max(companyValue - strike, 0) * x) / (strike + x)
          }, 0)
          expect(gainOf).toBeLessThan(gain + 1e-11)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('two labs without limits have the closed form', () => {
    const { amounts } = splitBudget(
      [
        { companyValue: 15, strike: 10 },
        { companyValue: 20, strike: 11 },
      ],
      4,
    )
    const [a, b] = [Math.sqrt(5 * 10), Math.sqrt(9 * 11)]
    expect(amounts[0]).toBeCloseTo(Math.max(0, (25 * a) / (a + b) - 10), 10)
    expect(amounts[1]).toBeCloseTo((25 * b) / (a + b) - 11, 10)
  })

  test('nothing goes to a lab below its strike, and a budget for everybody gives everybody all', () => {
    const poor = { companyValue: 5, strike: 10, amountMax: 3 }
    const rich = { companyValue: 15, strike: 10, amountMax: 3 }
    expect(splitBudget([poor, rich], 100).amounts).toEqual([0, 3])
    expect(splitBudget([poor], 100)).toEqual({ amounts: [0], gain: 0 })
    expect(splitBudget([rich, rich], 2).amounts[0]).toBeCloseTo(1, 12)
    expect(splitBudget([rich], 0)).toEqual({ amounts: [0], gain: 0 })
  })
})
