/** A seed is a whole number from 0 to 2^53 - 1. */
export type Seed = number

const MULTIPLIER_0 = 0xd2511f53
const MULTIPLIER_1 = 0xcd9e8d57
const KEY_STEP_0 = 0x9e3779b9
const KEY_STEP_1 = 0xbb67ae85

/** Four 32-bit words, each from 0 to 2^32 - 1. */
export type Words = readonly [number, number, number, number]

/**
 * Philox 4×32 of ten rounds: four random words from a counter and a key, with no state between calls.
 * Source: Salmon, Moraes, Dror & Shaw (2011), Parallel Random Numbers: As Easy as 1, 2, 3, SC '11.
 */
export function philox(counter: Words, key: readonly [number, number]): Words {
  // Single variables, no arrays: this runs for every number that is drawn.
  let a = counter[0]
  let b = counter[1]
  let c = counter[2]
  let d = counter[3]
  let key0 = key[0] | 0
  let key1 = key[1] | 0
  for (let round = 0; round < 10; round++) {
    const before = a
    a = highProduct(MULTIPLIER_1, c) ^ b ^ key0
    b = Math.imul(MULTIPLIER_1, c)
    c = highProduct(MULTIPLIER_0, before) ^ d ^ key1
    d = Math.imul(MULTIPLIER_0, before)
    key0 = (key0 + KEY_STEP_0) | 0
    key1 = (key1 + KEY_STEP_1) | 0
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0]
}

/** The upper 32 bits of the product of two 32-bit words. */
function highProduct(x: number, y: number): number {
  const xHigh = x >>> 16
  const xLow = x & 0xffff
  const yHigh = y >>> 16
  const yLow = y & 0xffff
  const cross = xHigh * yLow + ((xLow * yLow) >>> 16)
  const carry = xLow * yHigh + (cross % 0x10000)
  return xHigh * yHigh + Math.floor(cross / 0x10000) + Math.floor(carry / 0x10000)
}

/**
 * The four words of `seed` at a place (path, step) of one `stream`; streams keep uses of one seed apart.
 * Path up to 2^53 - 1, step and stream up to 2^32 - 1.
 */
export function wordsAt(seed: Seed, path: number, step: number, stream = 0): Words {
  const counter = [step, path >>> 0, Math.floor(path / 2 ** 32), stream] as const
  return philox(counter, [seed >>> 0, Math.floor(seed / 2 ** 32)])
}

/**
 * A number of (0, 1), never an end, that depends on seed, path and step alone: whatever else is drawn, in whatever order,
 * it stays the same. 52 bits, and half of the last one, so that neither end is met.
 */
export function uniformAt(seed: Seed, path: number, step: number): number {
  const [high, low] = wordsAt(seed, path, step)
  return ((high >>> 6) * 67108864 + (low >>> 6) + 0.5) / 4503599627370496
}
