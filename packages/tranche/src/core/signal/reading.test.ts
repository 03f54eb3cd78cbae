import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { integrate, normalCdf, normalPdf } from '../numeric/index.ts'
import { readSignal, type SignalSetting, thresholdWithSideBenefit } from './index.ts'

const relativeError = (value: number | null, expected: number) =>
  Math.abs((value ?? Number.NaN) / expected - 1)

const allOrNone = (strike: number) => ({ some: strike, all: strike })

// Source: closed forms in double precision with an own program (reference cases R-I01 to R-I05).
const cases: Record<string, SignalSetting> = {
  'R-I01': { valueMean: 10, knowledgeGap: 0.6, thresholds: { some: 9, all: 12 } },
  'R-I02': { valueMean: 15, knowledgeGap: 0.3, thresholds: allOrNone(4.5) },
  'R-I03': { valueMean: 15, knowledgeGap: 0.3, thresholds: allOrNone(15) },
  'R-I04': { valueMean: 10, knowledgeGap: 0.6, thresholds: allOrNone(9), observationNoise: 0.4 },
  'R-I05': {
    valueMean: 10,
    knowledgeGap: 0.6,
    thresholds: allOrNone(9),
    exercisesAnyway: 0.5,
    declinesAnyway: 0.05,
  },
}

// biome-ignore format: the columns are the point
test.for([
  // case     act  probability     mean
  ['R-I01',   0,   0.549500373105, 5.77214133096],
  ['R-I01',   1,   0.177534343528, 10.3847077091],
  ['R-I01',   2,   0.272965283366, 18.2607980681],
  ['R-I02',   2,   0.999944054125, 15.0006039022],
  ['R-I02',   0,   5.5945875e-5,   4.20620262634],
  ['R-I03',   2,   0.44038230763,  19.0613138633],
  ['R-I03',   0,   0.55961769237,  11.8040131763],
  ['R-I04',   2,   0.484616961023, 13.9796819898],
  ['R-I04',   0,   0.515383038977, 6.25788734617],
  ['R-I05',   2,   0.702724832103, 11.4877010381],
  ['R-I05',   0,   0.297275167897, 6.48324321998],
] as const)('%s: act %d has probability %d and leaves the mean %d', ([id, act, probability, mean]) => {
  const reading = readSignal(cases[id] as SignalSetting).acts[act]
  expect(Math.abs(reading.probability - probability)).toBeLessThan(1e-11)
  expect(relativeError(reading.mean, mean)).toBeLessThan(1e-11)
})

// Source: as above. The tenth of a millibit and the fourteen bits stand at two ends of one setting.
// biome-ignore format: the columns are the point
test.for([
  // case     expected           entropy
  ['R-I01',   1.42872454907,     1.42872454907],
  ['R-I02',   0.000870980111213, 0.000870980111213],
  ['R-I03',   0.989720107094,    0.989720107094],
  ['R-I04',   0.429649539227,    0.999317099627],
  ['R-I05',   0.199412441509,    null],
] as const)('%s: %d bits are expected of an act of entropy %d', ([id, expected, entropy]) => {
  const reading = readSignal(cases[id] as SignalSetting)
  expect(relativeError(reading.expectedBits, expected)).toBeLessThan(1e-11)
  if (entropy !== null) expect(relativeError(reading.entropyBits, entropy)).toBeLessThan(1e-11)
})

// biome-ignore format: the columns are the point
test.for([
  // case     act  bits
  ['R-I01',   0,   0.863807634136],
  ['R-I01',   1,   2.4938299579],
  ['R-I01',   2,   1.87321061884],
  ['R-I02',   2,   8.07150935963e-5],
  ['R-I03',   2,   1.18317158513],
] as const)('%s: act %d carries %d bits', ([id, act, bits]) => {
  const reading = readSignal(cases[id] as SignalSetting).acts[act]
  expect(relativeError(reading.bits, bits)).toBeLessThan(1e-11)
  expect(relativeError(reading.surpriseBits, bits)).toBeLessThan(1e-11)
})

test('not exercising far in the money would carry fourteen bits', () => {
  expect(readSignal(cases['R-I02'] as SignalSetting).acts[0].bits).toBeCloseTo(14.125, 2)
})

describe('limits', () => {
  test('all or none leaves some off the path, and says so', () => {
    const some = readSignal(cases['R-I03'] as SignalSetting).acts[1]
    expect(some).toEqual({
      act: 'some',
      probability: 0,
      offPath: true,
      surpriseBits: null,
      bits: null,
      mean: null,
    })
  })

  test('where the outsider knows as much, the act is certain and says nothing', () => {
    const setting = { valueMean: 10, knowledgeGap: 0, thresholds: { some: 8, all: 10 } }
    const { acts, expectedBits } = readSignal(setting)
    expect(acts.map((a) => a.probability)).toEqual([0, 0, 1])
    expect(acts[2]).toMatchObject({ bits: 0, surpriseBits: 0, mean: 10 })
    expect(expectedBits).toBe(0)
    expect(readSignal({ ...setting, observationNoise: 0.5 }).acts[2].bits).toBe(0)
  })

  test('thresholds of nothing and beyond every value make an act certain', () => {
    const never = Number.POSITIVE_INFINITY
    const setting = { valueMean: 10, knowledgeGap: 0.6 }
    const always = readSignal({ ...setting, thresholds: allOrNone(0) })
    expect(always.acts[2]).toMatchObject({ probability: 1, bits: 0, mean: 10 })
    const refused = readSignal({ ...setting, thresholds: allOrNone(never), observationNoise: 0.1 })
    expect(refused.acts[0]).toMatchObject({ probability: 1, bits: 0, mean: 10 })
    expect(refused.acts[2].offPath).toBe(true)
  })

  test('an act that value does not move says nothing', () => {
    const { acts } = readSignal({
      ...(cases['R-I05'] as SignalSetting),
      exercisesAnyway: 0.95,
      declinesAnyway: 0.05,
    })
    expect(acts[2].bits).toBeLessThan(1e-30)
    expect(acts[2].surpriseBits).toBeGreaterThan(0.07)
  })
})

const setting: fc.Arbitrary<SignalSetting> = fc
  .record({
    valueMean: fc.double({ min: 0.1, max: 100, noNaN: true }),
    knowledgeGap: fc.double({ min: 0.01, max: 2.5, noNaN: true }),
    // In hundredths: thresholds are equal or plainly apart.
    moneyness: fc.tuple(fc.integer({ min: 5, max: 500 }), fc.integer({ min: 5, max: 500 })),
    observationNoise: fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 3, noNaN: true })),
    exercisesAnyway: fc.constantFrom(0, 0.02, 0.5),
    declinesAnyway: fc.constantFrom(0, 0.05, 0.4),
  })
  .map(({ moneyness, ...rest }) => {
    const [some, all] = moneyness.map((m) => (m / 100) * rest.valueMean).sort((a, b) => a - b)
    return { ...rest, thresholds: { some: some as number, all: all as number } }
  })

test('the beliefs after the acts average to the belief before (iterated expectations)', () => {
  fc.assert(
    fc.property(setting, (s) => {
      const { acts } = readSignal(s)
      const mean = acts.reduce((sum, a) => sum + a.probability * (a.mean ?? 0), 0)
      expect(relativeError(mean, s.valueMean)).toBeLessThan(1e-12)
      expect(acts.reduce((sum, a) => sum + a.probability, 0)).toBeCloseTo(1, 13)
    }),
    { numRuns: 1000 },
  )
})

test('information is at least nothing, at most the entropy, and that at most the log of the acts', () => {
  fc.assert(
    fc.property(setting, (s) => {
      const { acts, expectedBits, entropyBits } = readSignal(s)
      for (const act of acts) {
        expect(act.bits ?? 0).toBeGreaterThanOrEqual(0)
        const most = (act.surpriseBits ?? 0) * (1 + 1e-9) + 1e-15
        expect(act.bits ?? 0).toBeLessThanOrEqual(most)
      }
      expect(expectedBits).toBeLessThanOrEqual(entropyBits * (1 + 1e-9) + 1e-15)
      expect(entropyBits).toBeLessThanOrEqual(Math.log2(3) + 1e-12)
    }),
    { numRuns: 500 },
  )
})

test('probability, mean and information agree with integrals over company value itself', () => {
  const entropy = (ps: number[]) => ps.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0)
  fc.assert(
    fc.property(setting, (s) => {
      const { knowledgeGap: tau, observationNoise: omega = 0 } = s
      // Panels of this quadrature do not follow a sharp rise: it serves for visible noise only.
      fc.pre(omega > 0.3 * tau)
      const { exercisesAnyway: eps = 0, declinesAnyway: delta = 0 } = s
      const logValue = (z: number) => Math.log(s.valueMean) - tau ** 2 / 2 + tau * z
      const weight = tau ** 2 / (tau ** 2 + omega ** 2)
      const observed = (threshold: number) => {
        const centre = Math.log(s.valueMean) - tau ** 2 / 2
        return centre + (Math.log(threshold) - centre - ((1 - weight) * tau ** 2) / 2) / weight
      }
      const chances = (z: number) => {
        const below = (v: number) => normalCdf((observed(v) - logValue(z)) / omega)
        const [none, notAll] = [below(s.thresholds.some), below(s.thresholds.all)]
        const [some, all] = [notAll - none, 1 - notAll]
        return [
          (1 - eps) * none + delta * (some + all),
          (1 - delta) * some,
          (1 - delta) * all + eps * none,
        ]
      }
      const over = (f: (z: number) => number) =>
        integrate((z) => normalPdf(z) * f(z), -10, 10, { panels: 40, order: 12 })
      const reading = readSignal(s)
      const expectedEntropy = over((z) => entropy(chances(z)))
      const mutual = reading.entropyBits - expectedEntropy
      expect(Math.abs(reading.expectedBits - mutual)).toBeLessThan(1e-10)
      reading.acts.forEach((act, i) => {
        const probability = over((z) => chances(z)[i] as number)
        expect(Math.abs(act.probability - probability)).toBeLessThan(1e-11)
        const share = over((z) => (chances(z)[i] as number) * Math.exp(logValue(z)))
        const mean = act.probability * (act.mean ?? 0)
        expect(Math.abs(mean - share) / s.valueMean).toBeLessThan(1e-9)
      })
    }),
    { numRuns: 150 },
  )
})

test('a fading observation error leads to the insider who knows', () => {
  const exact = readSignal(cases['R-I01'] as SignalSetting)
  const nearly = readSignal({ ...(cases['R-I01'] as SignalSetting), observationNoise: 1e-7 })
  nearly.acts.forEach((act, i) => {
    expect(relativeError(act.bits, exact.acts[i]?.bits ?? 0)).toBeLessThan(1e-5)
  })
})

test('the larger the side benefit, the less a full exercise says about value', () => {
  const terms = { strikePreMoney: 12, amount: 2.75, stakeBefore: 0.1 }
  let [threshold, bits] = [12.0001, Number.POSITIVE_INFINITY]
  for (const sideBenefit of [0, 0.2, 0.5, 1, 1.7]) {
    const next = thresholdWithSideBenefit({ ...terms, sideBenefit })
    const { acts } = readSignal({ valueMean: 10, knowledgeGap: 0.6, thresholds: allOrNone(next) })
    expect(next).toBeLessThan(threshold)
    expect(acts[2].bits).toBeLessThan(bits)
    ;[threshold, bits] = [next, acts[2].bits as number]
  }
})

test('at the threshold with a side benefit the gain and the benefit cancel', () => {
  const right = { strikePreMoney: 12, amount: 2.75, stakeBefore: 0.1, sideBenefit: 0.4 }
  const value = thresholdWithSideBenefit(right)
  const gain = (0.9 * 2.75 * (value - 12)) / (12 + 2.75)
  expect(gain).toBeCloseTo(-0.4, 14)
  expect(thresholdWithSideBenefit({ ...right, sideBenefit: 9 })).toBe(0)
})
