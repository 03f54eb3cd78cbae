import { describe, expect, test } from 'vitest'
import { referenceCase } from '../../../../../../catalogue/reference-values.ts'
import { integrate, normalPdf } from '../../numeric/index.ts'
import type { Law } from '../law.ts'
import { bestDraw } from './best-draw.ts'
import { gainsOf } from './gain.ts'
import type { DrawTerms } from './terms.ts'
import { drawRegimes, valueAtDate } from './value-at-date.ts'

/** Terms and law of a case with the usual letters; what a case adds is given by its test. */
function caseOf(id: string, added: Partial<DrawTerms> = {}, addedLaw: Partial<Law> = {}) {
  const reference = referenceCase(id)
  const optional = (name: string) =>
    reference.list(name) === undefined ? 0 : reference.given(name)
  const basis = reference.list('P') === undefined ? 'pre-money' : 'post-money'
  const terms: DrawTerms = {
    strike: reference.given(basis === 'pre-money' ? 'K' : 'P'),
    basis,
    amountMax: reference.given('X'),
    draw: 'any-amount',
    ownStake: optional('s'),
    ...added,
  }
  const law: Law = {
    rateAnnual: reference.given('r'),
    payoutAnnual: reference.given('q'),
    volatilityAnnual: reference.given('sig'),
    ...addedLaw,
  }
  return { ...reference, terms, law, companyValue: reference.given('V') }
}

// Source: catalogue/reference-values.json, each formula there integrated in double precision.
// biome-ignore format: the columns are the point
const plain: readonly [string, Partial<DrawTerms>, Partial<Law>, number, string][] = [
  // case    terms beside the usual                            law beside the usual
  ['R-S01', {},                                                {},                                                        0.5,  'value'],
  ['R-S02', {},                                                {},                                                        0.5,  'value'],
  ['R-S03', { othersInvest: 3 },                               {},                                                        1,    'value'],
  ['R-S04', {},                                                {},                                                        0.75, 'value'],
  ['R-S05', {},                                                { failure: { hazardAnnual: 0.3, recovery: 0 } },           1,    'value'],
  ['R-S06', {},                                                { failure: { hazardAnnual: 0.3, recovery: 0.5 } },         1,    'value'],
  ['R-S07', {},                                                { lapseAnnual: 0.5 },                                      1,    'value'],
  ['R-S09', {},                                                { jumps: { perYear: 0.8, meanLog: -0.3, deviationLog: 0.35 } }, 1, 'value'],
  ['R-S15', { sideStream: { perUnitYear: 0.04, untilYears: 2 } }, {},                                                     1,    'value_last_date_only'],
  ['R-S17', {},                                                {},                                                        1,    'value_last_date_only'],
]

test.for(plain)(
  '%s: a plain call, by formula and by integral',
  ([id, added, addedLaw, years, figure]) => {
    const { terms, law, companyValue, offBy } = caseOf(id, added, addedLaw)
    const inputs = { companyValue, years, withSideBenefit: true }
    const formula = valueAtDate(terms, law, inputs)
    expect(formula.method).toBe('closed form')
    expect(offBy(figure, formula.value)).toBeLessThan(1)
    // A quadratic cost too small to matter takes the other route.
    const integral = valueAtDate({ ...terms, quadraticCost: 1e-15 }, law, inputs)
    expect(integral.method).toBe('quadrature')
    expect(offBy(figure, integral.value)).toBeLessThan(1)
    expect(Math.abs(integral.value - formula.value)).toBeLessThan(integral.error + 1e-13)
    expect(integral.exerciseProbability).toBeCloseTo(formula.exerciseProbability, 10)
    expect(integral.expectedDraw).toBeCloseTo(formula.expectedDraw, 9)
  },
)

test('R-S01 and R-S03: chance of use, and what a rival investor leaves', () => {
  const single = caseOf('R-S01')
  const inputs = { companyValue: 5, years: 0.5, withSideBenefit: false }
  const { exerciseProbability } = valueAtDate(single.terms, single.law, inputs)
  expect(single.offBy('exercise_prob', exerciseProbability)).toBeLessThan(1)
  const shared = caseOf('R-S03', { othersInvest: 3 })
  const gain = (companyValue: number) =>
    gainsOf(shared.terms, shared.law)({ companyValue, amount: 4 }).valueAdded
  expect(shared.offBy('coefficient', gain(29) - gain(28))).toBeLessThan(1)
  expect(gain(28)).toBeCloseTo(0, 13)
})

describe('some, not all', () => {
  /** The payoff a test states, integrated piece by piece against the lognormal law. */
  const integralOf = (
    { law, companyValue }: { law: Law; companyValue: number },
    years: number,
    edges: readonly number[],
    payoff: (value: number) => number,
  ) => {
    const deviation = law.volatilityAnnual * Math.sqrt(years)
    const centre = Math.log(companyValue) + law.rateAnnual * years - 0.5 * deviation ** 2
    const cuts = [-10, ...edges.map((edge) => (Math.log(edge) - centre) / deviation), 10]
    let sum = 0
    for (let i = 1; i < cuts.length; i++) {
      const integrand = (z: number) => normalPdf(z) * payoff(Math.exp(centre + deviation * z))
      sum += integrate(integrand, cuts[i - 1] as number, cuts[i] as number, {
        panels: 4,
        order: 16,
      })
    }
    return Math.exp(-law.rateAnnual * years) * sum
  }

  test('R-S11: money that loses value inside is drawn in part', () => {
    const some = caseOf('R-S11', { efficiency: 0.85 })
    const { offBy, terms, law, companyValue } = some
    const inputs = { companyValue, years: 1, withSideBenefit: false }
    const { value, expectedDraw } = valueAtDate(terms, law, inputs)
    expect(offBy('value', value)).toBeLessThan(1)
    expect(offBy('expected_draw', expectedDraw)).toBeLessThan(1)
    const [start, full] = drawRegimes(terms, law, { low: 1, high: 100, withSideBenefit: false })
    expect(offBy('V_start', start?.companyValue ?? 0)).toBeLessThan(1)
    expect(offBy('V_full', full?.companyValue ?? 0)).toBeLessThan(1)
    const all = valueAtDate({ ...terms, draw: 'all-or-nothing' }, law, inputs)
    expect(offBy('value_all_or_nothing', all.value)).toBeLessThan(1)

    const [k, s, eta] = [9, 0.1, 0.85]
    const payoff = (v: number) => {
      const a = (1 - s) * v - (1 - s * eta) * k
      if (a <= 0) return 0
      const x = Math.min(6, k * (Math.sqrt(1 + a / ((1 - eta) * k)) - 1))
      return (x * (a - (1 - eta) * x)) / (k + x)
    }
    const edges = [some.expected('V_start'), some.expected('V_full')]
    expect(offBy('value', integralOf(some, 1, edges, payoff))).toBeLessThan(1)
  })

  test('R-S12: dear capital is drawn in part', () => {
    const some = caseOf('R-S12', { wedge: 0.15 })
    const { offBy, terms, law, companyValue } = some
    const inputs = { companyValue, years: 1, withSideBenefit: false }
    const { value, expectedDraw } = valueAtDate(terms, law, inputs)
    expect(offBy('value', value)).toBeLessThan(1)
    expect(offBy('expected_draw', expectedDraw)).toBeLessThan(1)
    const [start, full] = drawRegimes(terms, law, { low: 1, high: 100, withSideBenefit: false })
    expect(offBy('V_start', start?.companyValue ?? 0)).toBeLessThan(1)
    expect(offBy('V_full', full?.companyValue ?? 0)).toBeLessThan(1)

    const [k, s, phi] = [9, 0.1, 0.15]
    const payoff = (v: number) => {
      const x = Math.min(6, Math.sqrt(Math.max(0, ((1 - s) * (v - k) * k) / phi)) - k)
      return x <= 0 ? 0 : ((1 - s) * (v - k) * x) / (k + x) - phi * x
    }
    const edges = [some.expected('V_start'), some.expected('V_full')]
    expect(offBy('value', integralOf(some, 1, edges, payoff))).toBeLessThan(1)
  })

  // biome-ignore format: the columns are the point
  test.for([
    ['R-S13', { quadraticCost: 0.08 },                                            1,   'none partial maximum'],
    ['R-S14', { sideConcave: { limit: 0.35, scale: 1.2 } },                       1,   'none partial maximum'],
    ['R-S19', { preference: { multiple: 1, yearsToExit: 3.5 }, ownStake: 0 },     0.5, 'none partial maximum'],
  ] as const)('%s: drawn in part, found by search and by brute force', ([id, added, years, order]) => {
    const some = caseOf(id, added)
    const { offBy, terms, law, companyValue } = some
    const { value, expectedDraw } = valueAtDate(terms, law, { companyValue, years, withSideBenefit: true })
    expect(offBy('value', value)).toBeLessThan(1)
    expect(offBy('expected_draw', expectedDraw)).toBeLessThan(1)
    const regimes = drawRegimes(terms, law, { low: 1, high: 100, withSideBenefit: true })
    expect([regimes[0]?.from, ...regimes.map((change) => change.to)].join(' ')).toBe(order)
    const printed = some.list('regimes') as readonly (readonly number[])[]
    printed.forEach(([level], i) => {
      expect(Math.abs((regimes[i]?.companyValue ?? 0) / (level as number) - 1)).toBeLessThan(1e-5)
    })

    const gains = gainsOf(terms, law)
    const bruteForce = (companyValue: number) => {
      let best = 0
      for (let i = 1; i <= 2000; i++) {
        const gain = gains({ companyValue, amount: (terms.amountMax * i) / 2000 })
        best = Math.max(best, gain.valueAdded + gain.sideBenefit)
      }
      return best
    }
    const edges = printed.map(([level]) => level as number)
    expect(offBy('value', integralOf(some, years, edges, bruteForce))).toBeLessThan(1)
  })
})

test('R-S18: a preferred share is worth drawing well below its strike', () => {
  const { offBy, terms, law, companyValue } = caseOf('R-S18', {
    draw: 'all-or-nothing',
    preference: { multiple: 1, yearsToExit: 3 },
  })
  const inputs = { companyValue, years: 0.5, withSideBenefit: false }
  const preferred = valueAtDate(terms, law, inputs)
  expect(offBy('value', preferred.value)).toBeLessThan(1)
  const [start] = drawRegimes(terms, law, { low: 1, high: 100, withSideBenefit: false })
  expect(offBy('trigger', start?.companyValue ?? 0)).toBeLessThan(1)
  const { preference: _, ...common } = terms
  const asCommon = valueAtDate(common, law, inputs)
  expect(offBy('value_as_common', asCommon.value)).toBeLessThan(1)
  // A preference of nothing converts always: it is common.
  const ofNothing = { ...terms, preference: { multiple: 0, yearsToExit: 3 } }
  expect(offBy('value_as_common', valueAtDate(ofNothing, law, inputs).value)).toBeLessThan(1)
})

test('R-S15: used today', () => {
  const { offBy, terms, law, companyValue } = caseOf('R-S15', {
    sideStream: { perUnitYear: 0.04, untilYears: 3 },
  })
  const today = bestDraw(terms, law, { companyValue, withSideBenefit: true })
  expect(offBy('invest_now', today.gain)).toBeLessThan(1)
  const onDay = valueAtDate(terms, law, { companyValue, years: 0, withSideBenefit: true })
  expect(offBy('invest_now', onDay.value)).toBeLessThan(1)
})

test('what is certain needs no integral: no time, no volatility, no value', () => {
  const terms: DrawTerms = {
    strike: 5,
    basis: 'pre-money',
    amountMax: 5,
    draw: 'any-amount',
    ownStake: 0,
    quadraticCost: 0.01,
  }
  const law: Law = { rateAnnual: 0.1, payoutAnnual: 0, volatilityAnnual: 0.7 }
  const common = { withSideBenefit: false }
  const now = bestDraw(terms, law, { ...common, companyValue: 10 })
  expect(valueAtDate(terms, law, { ...common, companyValue: 10, years: 0 }).value).toBe(now.gain)
  const sure: Law = { ...law, volatilityAnnual: 0 }
  const later = bestDraw(terms, law, { ...common, companyValue: 10 * Math.exp(0.1) })
  const certain = valueAtDate(terms, sure, { ...common, companyValue: 10, years: 1 })
  expect(certain.value).toBeCloseTo(Math.exp(-0.1) * later.gain, 13)
  expect(valueAtDate(terms, law, { ...common, companyValue: 0, years: 1 }).value).toBe(0)
})
