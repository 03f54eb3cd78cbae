import fc from 'fast-check'

/** Evenly spread: a double of fast-check would prefer the ends. */
export const between = (min: number, max: number) =>
  fc.nat(1_000_000).map((part) => min + ((max - min) * part) / 1_000_000)

/** One right on one company, in and out of the money, small and large. */
export const randomRight = fc.record({
  V: between(4, 25),
  K: fc.constant(10),
  X: between(0.5, 12),
  s: between(0, 0.4),
  r: between(0, 0.08),
  vol: between(0.3, 1),
})

/** Between two and four days of use, evenly spread over up to two years. */
export const randomDates = fc
  .record({ count: fc.integer({ min: 2, max: 4 }), years: between(0.3, 2) })
  .map(({ count, years }) => Array.from({ length: count }, (_, i) => (years * (i + 1)) / count))

/** `count` of them, always the same. */
export function samples<T>(arbitrary: fc.Arbitrary<T>, count: number): T[] {
  return fc.sample(fc.noBias(arbitrary), { numRuns: count, seed: 20_240_327 })
}
