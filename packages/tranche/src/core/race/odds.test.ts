import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bivariateNormalCdf, normalPdf } from '../numeric/index.ts'
import { allowNobody, type Contender, winnerChances } from './index.ts'

const contender = (
  value: number,
  volatilityAnnual: number,
  commonVolatilityAnnual: number,
): Contender => ({ value, volatilityAnnual, commonVolatilityAnnual })

describe('two contenders', () => {
  // Source: R-K05 and R-K06, the closed form N((ln V1/V2 - (s1² - s2²)T/2) / sd) in double precision.
  test('equal ones have equal chances', () => {
    const lab = contender(30, 0.6, 0.3)
    expect(winnerChances([lab, lab], { years: 1 })).toEqual([0.5, 0.5])
  })

  test('fifty at sixty percent against thirty at ninety', () => {
    const labs = [contender(50, 0.6, 0.4), contender(30, 0.9, 0.5)]
    const [first, second] = winnerChances(labs, { years: 2 })
    expect(first).toBeCloseTo(0.780610099478, 11)
    expect(second).toBeCloseTo(0.219389900522, 11)
  })

  test('a third without a chance changes nothing: quadrature meets the closed form', () => {
    const labs = [contender(50, 0.6, 0.4), contender(30, 0.9, 0.5), contender(1e-6, 0.3, 0.1)]
    const chances = winnerChances(labs, { years: 2 })
    expect(Math.abs((chances[0] ?? 0) - 0.780610099478)).toBeLessThan(1e-11)
    expect(chances[2]).toBeLessThan(1e-15)
  })
})

describe('limits', () => {
  const labs = [contender(5, 0.6, 0.2), contender(7, 0.8, 0.5), contender(7, 0.9, -0.3)]

  test('without time the most valuable wins, and a tie is shared', () => {
    expect(winnerChances(labs, { years: 0 })).toEqual([0, 0.5, 0.5])
    expect(winnerChances(labs.slice(0, 2), { years: 0 })).toEqual([0, 1])
  })

  test('one contender alone wins, unless nobody does', () => {
    expect(winnerChances(labs.slice(0, 1), { years: 1 })).toEqual([1])
    expect(allowNobody([0.75, 0.25], 0.2)).toEqual([0.75 * 0.8, 0.25 * 0.8])
  })

  test('where all luck is common the order turns at the crossings and nowhere else', () => {
    const swept = [contender(10, 0.5, 0.5), contender(10, 0.5, -0.5), contender(1e-9, 0.1, 0.1)]
    const chances = winnerChances(swept, { years: 1 })
    expect(chances[0]).toBeCloseTo(0.5, 15)
    expect(chances[1]).toBeCloseTo(0.5, 15)
    // The same, by quadrature, once one of them has a little luck of its own.
    const nearly = winnerChances([contender(10, 0.5, 0.4999999), ...swept.slice(1)], { years: 1 })
    expect(Math.abs((nearly[0] ?? 0) - 0.5)).toBeLessThan(1e-6)
  })
})

const contenders = (least: number, most: number) =>
  fc.array(
    fc
      .tuple(
        fc.double({ min: 1, max: 20, noNaN: true }),
        fc.double({ min: 0.2, max: 1.2, noNaN: true }),
        fc.double({ min: -0.9, max: 0.9, noNaN: true }),
      )
      .map(([value, sigma, part]) => contender(value, sigma, part * sigma)),
    { minLength: least, maxLength: most },
  )
const years = fc.double({ min: 0.1, max: 5, noNaN: true })

test('of three contenders each wins with the bivariate normal chance of being above both others', () => {
  fc.assert(
    fc.property(contenders(3, 3), years, (labs, t) => {
      const chances = winnerChances(labs, { years: t })
      labs.forEach((lab, k) => {
        const [a, b] = labs
          .filter((_, i) => i !== k)
          .map((other) => {
            const own = (c: Contender) => c.volatilityAnnual ** 2 - c.commonVolatilityAnnual ** 2
            const slope = lab.commonVolatilityAnnual - other.commonVolatilityAnnual
            const spread = Math.sqrt((own(lab) + own(other) + slope ** 2) * t)
            const drift = (lab.volatilityAnnual ** 2 - other.volatilityAnnual ** 2) * (t / 2)
            return { lead: (Math.log(lab.value / other.value) - drift) / spread, slope, spread }
          }) as [Lead, Lead]
        const shared = lab.volatilityAnnual ** 2 - lab.commonVolatilityAnnual ** 2
        const rho = ((shared + a.slope * b.slope) * t) / (a.spread * b.spread)
        const expected = bivariateNormalCdf(a.lead, b.lead, Math.min(1, rho))
        expect(Math.abs((chances[k] ?? 0) - expected)).toBeLessThan(1e-9)
      })
    }),
    { numRuns: 150 },
  )
})

type Lead = { readonly lead: number; readonly slope: number; readonly spread: number }

test('the chances of any number of contenders sum to one', () => {
  fc.assert(
    fc.property(contenders(2, 3), years, (labs, t) => {
      const chances = winnerChances(labs, { years: t })
      expect(Math.abs(chances.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-12)
    }),
    { numRuns: 500 },
  )
})

test('the chances follow the contenders when these change places', () => {
  fc.assert(
    fc.property(contenders(2, 5), years, (labs, t) => {
      const chances = winnerChances(labs, { years: t })
      const reversed = winnerChances([...labs].reverse(), { years: t }).reverse()
      chances.forEach((chance, i) => {
        expect(Math.abs(chance - (reversed[i] ?? 0))).toBeLessThan(1e-10)
      })
    }),
    { numRuns: 30 },
  )
})

test('five contenders agree with a plain grid over the factor and the own luck', () => {
  const labs = [4, 6, 9, 5, 7].map((value, i) => contender(value, 0.5 + 0.1 * i, 0.1 + 0.08 * i))
  const chances = winnerChances(labs, { years: 1.5 })
  const step = 0.05
  const grid = Array.from({ length: 321 }, (_, i) => -8 + i * step)
  const law = labs.map((c) => ({
    centre: Math.log(c.value) - c.volatilityAnnual ** 2 * 0.75,
    common: c.commonVolatilityAnnual * Math.sqrt(1.5),
    own: Math.sqrt((c.volatilityAnnual ** 2 - c.commonVolatilityAnnual ** 2) * 1.5),
  }))
  const cumulative = (x: number) => bivariateNormalCdf(x, Number.POSITIVE_INFINITY, 0)
  const [first] = law as [(typeof law)[number]]
  let sum = 0
  for (const z of grid) {
    for (const luck of grid) {
      const x = first.centre + first.common * z + first.own * luck
      const below = law.slice(1).map((l) => cumulative((x - l.centre - l.common * z) / l.own))
      sum += normalPdf(z) * normalPdf(luck) * below.reduce((a, b) => a * b)
    }
  }
  expect(Math.abs(sum * step * step - (chances[0] ?? 0))).toBeLessThan(1e-9)
})
