import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Scrambling,
  SOBOL_DIMENSIONS,
  sobolNormals,
  sobolPlan,
  sobolUniforms,
  uniformAt,
} from './index.ts'

const plain: Scrambling = { kind: 'none' }

/** The words behind the points of one block, one array a dimension. */
function wordsOf(
  dimensions: number,
  points: number,
  scrambling: Scrambling,
  block = 0,
): number[][] {
  const into = new Float64Array(dimensions * points)
  sobolUniforms(sobolPlan({ dimensions, points, scrambling }), block, into)
  return Array.from({ length: dimensions }, (_, d) =>
    Array.from(into.subarray(d * points, (d + 1) * points), (u) => u * 2 ** 32 - 0.5),
  )
}

// Source: SciPy 1.17.1, stats.qmc.Sobol without scrambling, 32 bits, at the place of the index in Gray code.
// biome-ignore format: the columns are the point
test.for([
  // index  dimension  coordinate × 2^32
  [1,       1,         2147483648],
  [5,       2,          536870912],
  [6,       3,         2684354560],
  [13,      10,        3489660928],
  [100,     50,        4261412864],
  [777,     210,       3384803328],
  [2047,    500,       3701473280],
  [4095,    1000,      1657798656],
  [3000,    1111,       837812224],
  [4095,    1111,      1838153728],
] as const)('point %d has in dimension %d the coordinate %d', ([index, dimension, expected]) => {
  const block = Math.floor(index / 64)
  expect(wordsOf(dimension, 64, plain, block)[dimension - 1]?.[index % 64]).toBe(expected)
})

describe('every scrambling keeps what makes the points good', () => {
  const scramblings: Scrambling[] = [
    plain,
    { kind: 'owen', seed: 11 },
    { kind: 'digital-shift', seed: 11 },
  ]

  test.for(scramblings)(
    '%o: each of 256 intervals has one of 256 points, in every dimension and block',
    (scrambling) => {
      for (const block of [0, 1, 77]) {
        for (const words of wordsOf(SOBOL_DIMENSIONS, 256, scrambling, block)) {
          expect(new Set(words.map((word) => word >>> 24)).size).toBe(256)
        }
      }
    },
  )

  test.for(scramblings)(
    '%o: each box of area 1/256 has one of 256 points, in the first two dimensions',
    (scrambling) => {
      const [across = [], up = []] = wordsOf(2, 256, scrambling, 3)
      for (let bits = 0; bits <= 8; bits++) {
        const boxes = across.map(
          (word, i) =>
            Math.floor(word / 2 ** (32 - bits)) * 2 ** (8 - bits) +
            Math.floor((up[i] as number) / 2 ** (24 + bits)),
        )
        expect(new Set(boxes).size).toBe(256)
      }
    },
  )
})

test('Owen’s scrambling is nested: two coordinates part at the digit at which they parted before', () => {
  const before = wordsOf(20, 512, plain)
  const after = wordsOf(20, 512, { kind: 'owen', seed: 5 })
  const place = fc.integer({ min: 0, max: 511 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 19 }), place, place, (d, i, j) => {
      const parting = (words: number[][]) =>
        Math.clz32((words[d]?.[i] as number) ^ (words[d]?.[j] as number))
      expect(parting(after)).toBe(parting(before))
    }),
    { numRuns: 2000 },
  )
})

/** Scrambling digit by digit with a random choice for each run of digits before it: Owen's definition, slow and by another route. */
function scrambledByTree(word: number, dimension: number, seed: number): number {
  let out = 0
  for (let digit = 0; digit < 32; digit++) {
    const prefix = digit === 0 ? 0 : word >>> (32 - digit)
    const flips = uniformAt(seed * 64 + digit, prefix, dimension) < 0.5
    const bit = (word >>> (31 - digit)) & 1
    out = out * 2 + (flips ? 1 - bit : bit)
  }
  return out
}

test('the hash scatters estimates as Owen’s definition does: within chance, and far less than random points', () => {
  const [dimensions, points, seeds] = [4, 128, 120]
  const product = (u: (d: number) => number) => {
    let value = 1
    for (let d = 0; d < dimensions; d++) value *= 1 + (u(d) - 0.5)
    return value
  }
  const start = wordsOf(dimensions, points, plain)
  const [hash, tree] = [0, 0]
  const sums = { hash, tree, mean: 0 }
  for (let seed = 1; seed <= seeds; seed++) {
    const hashed = wordsOf(dimensions, points, { kind: 'owen', seed })
    const average = (word: (d: number, i: number) => number) => {
      let total = 0
      for (let i = 0; i < points; i++) total += product((d) => (word(d, i) + 0.5) / 2 ** 32)
      return total / points - 1
    }
    const byHash = average((d, i) => hashed[d]?.[i] as number)
    sums.hash += byHash ** 2
    sums.mean += byHash
    sums.tree += average((d, i) => scrambledByTree(start[d]?.[i] as number, d, seed)) ** 2
  }
  // The ratio of two variances of 120 values lies in (0.55, 1.83) but for a thousandth (F distribution).
  expect(sums.hash / sums.tree).toBeGreaterThan(0.55)
  expect(sums.hash / sums.tree).toBeLessThan(1.83)
  // Random points have variance ((1 + 1/12)^4 - 1) / 128.
  expect(sums.hash / seeds).toBeLessThan((((13 / 12) ** 4 - 1) / points) * 0.03)
  expect(Math.abs(sums.mean / seeds)).toBeLessThan(4 * Math.sqrt(sums.hash / seeds / seeds))
})

test('a block is the same whatever else is asked, and longer blocks hold shorter ones', () => {
  const scrambling: Scrambling = { kind: 'owen', seed: 2 ** 40 + 1 }
  const long = wordsOf(7, 1024, scrambling, 1)
  const short = wordsOf(30, 256, scrambling, 6)
  for (let d = 0; d < 7; d++) expect(short[d]).toEqual(long[d]?.slice(512, 768))
})

test('dimensions past the table hold random numbers, none of them an end', () => {
  const plan = sobolPlan({
    dimensions: SOBOL_DIMENSIONS + 2,
    points: 16,
    scrambling: { kind: 'owen', seed: 3 },
  })
  const into = new Float64Array(plan.dimensions * 16)
  sobolUniforms(plan, 2, into)
  expect(into[SOBOL_DIMENSIONS * 16 + 5]).toBe(uniformAt(3, 37, SOBOL_DIMENSIONS))
  expect(into.every((u) => u > 0 && u < 1)).toBe(true)
})

test('normal numbers have mean 0, variance 1 and no infinity, also unscrambled', () => {
  for (const scrambling of [plain, { kind: 'owen', seed: 9 }] as const) {
    const into = new Float64Array(8 * 4096)
    sobolNormals(sobolPlan({ dimensions: 8, points: 4096, scrambling }), 0, into)
    const mean = into.reduce((sum, z) => sum + z, 0) / into.length
    const variance = into.reduce((sum, z) => sum + z * z, 0) / into.length
    expect(Math.abs(mean)).toBeLessThan(3e-3)
    expect(Math.abs(variance - 1)).toBeLessThan(1e-2)
  }
})

test('what cannot be asked is refused', () => {
  expect(() => sobolPlan({ dimensions: 2, points: 100, scrambling: plain })).toThrow('power of two')
  const plan = sobolPlan({ dimensions: 2, points: 64, scrambling: plain })
  expect(() => sobolUniforms(plan, 2 ** 26, new Float64Array(128))).toThrow('2^32')
  expect(() => sobolUniforms(plan, 0, new Float64Array(127))).toThrow('room')
})
