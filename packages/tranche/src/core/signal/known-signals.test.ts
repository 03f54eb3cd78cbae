import { expect, test } from 'vitest'
import { readSignal, type SignalSetting } from './index.ts'

const all = (setting: Omit<SignalSetting, 'thresholds'>, threshold: number) => {
  const reading = readSignal({ ...setting, thresholds: { some: threshold, all: threshold } })
  const act = reading.acts.find((one) => one.act === 'all')
  return { ...act, expectedBits: reading.expectedBits }
}

// P = 1 − N((ln(v/V̂) + τ²/2)/τ), bits = −log₂ P, mean V̂ (1 − N((ln(v/V̂) − τ²/2)/τ)) / P; N from printed tables to four digits.
// biome-ignore format: the columns are the point
test.for([
  // mean  τ    threshold               P        mean then
  [1,      0.4, Math.exp(-0.08),        0.5,     1.3108],   // at the median: N(0.4) = 0.6554 over 0.5
  [1,      0.2, 1,                      0.4602,  1.1731],   // N(−0.1); N(0.1) = 0.5398 over it
  [10,     1,   10 * Math.exp(-0.5),    0.5,     16.8269],  // N(1) = 0.8413 over 0.5
  [1,      0.5, Math.exp(-1.125),       0.9772,  1.0220],   // two deviations below: N(2.5) = 0.9938 over N(2)
  [1,      0.5, Math.exp(0.875),        0.0228,  2.9329],   // two above: N(−1.5) = 0.0668 over N(−2)
] as const)('mean %d, knows %d more, uses it from %d', ([valueMean, knowledgeGap, threshold, chance, mean]) => {
  const act = all({ valueMean, knowledgeGap }, threshold)
  expect(Math.abs((act.probability ?? Number.NaN) - chance)).toBeLessThan(6e-5)
  expect((act.mean ?? Number.NaN) / mean).toBeCloseTo(1, 2)
  expect(act.bits).toBeCloseTo(-Math.log2(act.probability ?? Number.NaN), 12)
})

test('who sees as much noise as news acts on half of it', () => {
  // a = 1/2, threshold at the mean: y* = 0, P = N(−0.045/√0.18) = N(−0.10607), mean N(0.10607)/P = 1.1846.
  const act = all({ valueMean: 1, knowledgeGap: 0.3, observationNoise: 0.3 }, 1)
  expect(act.probability).toBeCloseTo(0.45776, 5)
  expect(act.mean).toBeCloseTo(0.54224 / 0.45776, 4)
  expect(act.bits).toBeLessThan(-Math.log2(act.probability ?? Number.NaN))
})

test('an act that errs one time in ten either way is a channel of 1 − h(0.1) bits', () => {
  // Source: Cover & Thomas, section 7.1.4: the binary symmetric channel, 0.531 bits at even odds.
  const { expectedBits, probability } = all(
    { valueMean: 1, knowledgeGap: 0.4, exercisesAnyway: 0.1, declinesAnyway: 0.1 },
    Math.exp(-0.08),
  )
  expect(probability).toBeCloseTo(0.5, 12)
  expect(expectedBits).toBeCloseTo(0.5310044, 6)
})

test('an act that errs only one way: the Z-channel', () => {
  // Uses it one time in two although the value speaks against it, at even odds: h(3/4) − 1/2.
  const { expectedBits } = all(
    { valueMean: 1, knowledgeGap: 0.4, exercisesAnyway: 0.5 },
    Math.exp(-0.08),
  )
  const entropy = -0.75 * Math.log2(0.75) - 0.25 * Math.log2(0.25)
  expect(expectedBits).toBeCloseTo(entropy - 0.5, 12)
})
