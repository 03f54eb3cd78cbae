import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { referenceCase } from '../../../../../../catalogue/reference-values.ts'
import { normalCdf } from '../../numeric/index.ts'
import { blackScholesCall, mixtureCall, mixturePut } from '../closed/index.ts'
import type { Law } from '../law.ts'
import { discountFactor, mixtureAt } from '../mixture.ts'
import { valueBermudan } from './bermudan-quadrature.ts'
import { valueOnGrid } from './grid.ts'

const call = (strike: number) => ({ at: (v: number) => v - strike, changesWithTime: false })
const put = (strike: number) => ({ at: (v: number) => strike - v, changesWithTime: false })

test('R-J07: an American put under jumps', () => {
  const { given, expected, list } = referenceCase('R-J07')
  const law = {
    rateAnnual: given('r'),
    payoutAnnual: given('q'),
    volatilityAnnual: given('sigma'),
    jumps: { perYear: given('lam'), meanLog: given('mJ'), deviationLog: given('sJ') },
  }
  const years = given('T')
  const right = { law, companyValue: given('S'), yearsToLastDay: years, payoff: put(given('K')) }
  // Printed by d'Halluin, Forsyth & Labahn (2004) to seven decimals; theirs is a grid as well, and ours of like detail agrees with it.
  const likeTheirs = valueOnGrid(right)
  expect(likeTheirs.value / expected('american')).toBeCloseTo(1, 5)
  // The limit lies 1.05e-5 above: cosine series (Fang & Oosterlee 2009) on 96 to 1,536 dates of use, extrapolated three times, 3.2412540 to 5e-8; decisions/0022.
  const limit = Number(list('american_converged'))
  expect(Math.abs(likeTheirs.value - limit)).toBeLessThan(likeTheirs.error)
  expect(Math.abs(valueOnGrid(right, { detail: 3 }).value - limit)).toBeLessThan(2e-6)
  // The last day alone has a formula; one date between is in reach of the quadrature.
  const last = valueOnGrid({ ...right, dates: [years] }).value
  const at = { companyValue: given('S'), strike: given('K') }
  const formula = discountFactor(law, years) * mixturePut(mixtureAt(law, years), at)
  expect(last / formula).toBeCloseTo(1, 5)
  const twice = { ...right, dates: [0.5 * years, years] }
  const quadrature = valueBermudan(twice, { nodes: 7 }).value
  expect(valueOnGrid(twice).value / quadrature).toBeCloseTo(1, 5)
}, 30_000)

const news = fc
  .record({
    years: fc.double({ min: 0.01, max: 3, noNaN: true }),
    up: fc.double({ min: 1.05, max: 2, noNaN: true }),
    // Bad news may leave nothing of the company.
    down: fc.oneof(fc.constant(0), fc.double({ min: 0.3, max: 0.95, noNaN: true })),
  })
  .map(({ years, up, down }) => {
    const probability = (1 - down) / (up - down)
    const moves = [
      { probability, factor: up },
      { probability: 1 - probability, factor: down },
    ]
    return { years, moves }
  })

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })

const diffusion = fc.record({
  rateAnnual: between(-0.01, 0.1),
  payoutAnnual: between(-0.02, 0.2),
  volatilityAnnual: between(0.15, 1),
})

const jumps = fc.record({
  perYear: between(0, 2),
  meanLog: between(-0.5, 0.3),
  deviationLog: between(0, 0.4),
})

const withoutJumps: fc.Arbitrary<Law> = fc.record(
  {
    rateAnnual: between(-0.01, 0.1),
    payoutAnnual: between(-0.02, 0.2),
    volatilityAnnual: between(0.15, 1),
    lapseAnnual: between(0, 1),
    failure: fc.record({ hazardAnnual: between(0, 0.6), recovery: between(0, 0.9) }),
    news: fc.array(news, { maxLength: 2 }),
  },
  { requiredKeys: ['rateAnnual', 'payoutAnnual', 'volatilityAnnual'] },
)

/** Jumps take most of the time: one law in ten has them. */
const laws: fc.Arbitrary<Law> = fc
  .tuple(withoutJumps, jumps, fc.integer({ min: 1, max: 10 }))
  .map(([law, some, draw]) => (draw === 10 ? { ...law, jumps: some } : law))

test('on the last day alone the grid agrees with the mixture of formulas, whatever the law', () => {
  fc.assert(
    // A strike of 0 asks for the company itself.
    fc.property(laws, between(0, 20), between(0.05, 3), (law, strike, years) => {
      const at = { companyValue: 10, yearsToLastDay: years, dates: [years] }
      const { value, error } = valueOnGrid({ law, ...at, payoff: call(strike) }, { detail: 1 / 4 })
      const mixture = mixtureAt(law, years)
      const formula = discountFactor(law, years) * mixtureCall(mixture, { ...at, strike })
      expect(Math.abs(value - formula)).toBeLessThan(10 * error + 3e-3)
    }),
    { numRuns: 1000, endOnFailure: true },
  )
}, 60_000)

test('any day is worth at least stated days and at least use today', () => {
  fc.assert(
    fc.property(withoutJumps, between(5, 20), between(0.05, 3), (law, companyValue, years) => {
      const right = { law, companyValue, yearsToLastDay: years, payoff: call(10) }
      const rough = { detail: 1 / 6 }
      const any = valueOnGrid(right, rough)
      const two = valueOnGrid({ ...right, dates: [0.5 * years, years] }, rough)
      expect(any.value).toBeGreaterThanOrEqual(two.value - 1e-3 * companyValue)
      expect(any.value).toBeGreaterThanOrEqual(any.valueIfUsedNow)
    }),
    { numRuns: 1000 },
  )
}, 60_000)

test('a jump that does not move, a failure that recovers all, and hazards of 0 change nothing', () => {
  const quiet: Partial<Law>[] = [
    { jumps: { perYear: 1, meanLog: 0, deviationLog: 0 } },
    { jumps: { perYear: 0, meanLog: -0.4, deviationLog: 0.3 } },
    { failure: { hazardAnnual: 0.3, recovery: 1 } },
    { failure: { hazardAnnual: 0, recovery: 0 } },
    { lapseAnnual: 0 },
  ]
  const additions = fc.constantFrom(...quiet)
  fc.assert(
    fc.property(diffusion, additions, between(0.05, 3), (law, addition, years) => {
      const right = { law, companyValue: 10, yearsToLastDay: years, payoff: call(10) }
      const twice = { ...right, dates: [0.5 * years, years] }
      const rough = { detail: 1 / 4 }
      const plain = valueOnGrid(twice, rough)
      const added = valueOnGrid({ ...twice, law: { ...law, ...addition } }, rough)
      const slack = 10 * (plain.error + added.error) + 1e-3
      expect(Math.abs(added.value - plain.value)).toBeLessThan(slack)
    }),
    { numRuns: 1000 },
  )
}, 30_000)

test('slope and day of waiting are those of the formula', () => {
  const law = { rateAnnual: 0.04, payoutAnnual: 0.02, volatilityAnnual: 0.6 }
  const right = { law, companyValue: 10, yearsToLastDay: 1, dates: [1], payoff: call(9) }
  const { delta, dayOfWaiting } = valueOnGrid(right)
  const high = (Math.log(10 / 9) + 0.02) / 0.6 + 0.3
  expect(delta / (Math.exp(-0.02) * normalCdf(high))).toBeCloseTo(1, 5)
  const european = (years: number) => blackScholesCall({ spot: 10, strike: 9, years, ...law })
  expect(dayOfWaiting / (european(364 / 365) - european(1))).toBeCloseTo(1, 3)
})

test('the error shrinks with the square of the detail, and the estimate covers it', () => {
  const law = { rateAnnual: 0.04, payoutAnnual: 0.02, volatilityAnnual: 0.6 }
  const right = { law, companyValue: 10, yearsToLastDay: 1, dates: [1], payoff: call(9) }
  const exact = blackScholesCall({ spot: 10, strike: 9, years: 1, ...law })
  const [rough, usual, fine] = [0.5, 1, 2].map((detail) => valueOnGrid(right, { detail })) as [
    ReturnType<typeof valueOnGrid>,
    ReturnType<typeof valueOnGrid>,
    ReturnType<typeof valueOnGrid>,
  ]
  for (const { value, error } of [rough, usual, fine]) {
    expect(Math.abs(value - exact)).toBeLessThan(error)
  }
  expect(usual.error / rough.error).toBeLessThan(0.3)
  expect(fine.error / usual.error).toBeLessThan(0.3)
  expect(Math.abs(usual.value - exact) / exact).toBeLessThan(1e-6)
})

test('news is waited for: before it the boundary is higher, and using just before it stays open', () => {
  const law = { rateAnnual: 0.04, payoutAnnual: 0.15, volatilityAnnual: 0.4 }
  const moves = [
    { probability: 0.5, factor: 1.5 },
    { probability: 0.5, factor: 0.5 },
  ]
  const right = { law, companyValue: 10, yearsToLastDay: 1, payoff: call(10) }
  const calm = valueOnGrid(right)
  const awaiting = valueOnGrid({ ...right, law: { ...law, news: [{ years: 0.1, moves }] } })
  expect(awaiting.value).toBeGreaterThan(calm.value)
  expect(awaiting.boundary[0]?.companyValue).toBeGreaterThan(calm.boundary[0]?.companyValue ?? 0)
  // News of nothing left ends the right in that branch; the other branch doubles.
  const doubling = {
    years: 0.5,
    moves: [
      { probability: 0.5, factor: 2 },
      { probability: 0.5, factor: 0 },
    ],
  }
  const doubled = { ...right, law: { ...law, news: [doubling] }, dates: [1] }
  const formula = 0.5 * blackScholesCall({ spot: 20, strike: 10, years: 1, ...law })
  expect(valueOnGrid(doubled).value / formula).toBeCloseTo(1, 5)
  // The only way left is up: what V can fall to by chance alone must be covered all the same.
  const short = { rateAnnual: 0, payoutAnnual: 0.096, volatilityAnnual: 0.533 }
  const soon = { ...doubling, years: 27 / 365 }
  const last = 30 / 365
  const month = {
    law: { ...short, news: [soon] },
    companyValue: 0.6402,
    yearsToLastDay: last,
    dates: [last],
    payoff: call(0.5203),
  }
  const twice = blackScholesCall({ spot: 1.2804, strike: 0.5203, years: last, ...short })
  expect(valueOnGrid(month).value / (0.5 * twice)).toBeCloseTo(1, 6)
})

test('volatility 0 with jumps, a day left and no time left are answered', () => {
  const jumps = { perYear: 0.8, meanLog: -0.3, deviationLog: 0.35 }
  const law = { rateAnnual: 0.05, payoutAnnual: 0, volatilityAnnual: 0, jumps }
  const right = { law, companyValue: 6, yearsToLastDay: 1, dates: [1], payoff: call(6) }
  const at = { companyValue: 6, strike: 6 }
  const formula = discountFactor(law, 1) * mixtureCall(mixtureAt(law, 1), at)
  expect(Math.abs(valueOnGrid(right).value - formula)).toBeLessThan(0.02 * formula)
  expect(valueOnGrid({ ...right, yearsToLastDay: 0, dates: [0], companyValue: 7 }).value).toBe(1)
  const lognormal = { rateAnnual: 0.05, payoutAnnual: 0.1, volatilityAnnual: 0.7 }
  const day = { law: lognormal, companyValue: 10, yearsToLastDay: 1 / 365, payoff: call(10) }
  const european = blackScholesCall({ spot: 10, strike: 10, years: 1 / 365, ...lognormal })
  expect(valueOnGrid(day).value / european).toBeCloseTo(1, 3)
})
