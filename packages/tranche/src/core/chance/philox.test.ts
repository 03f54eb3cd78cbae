import { expect, test } from 'vitest'
import { philox, uniformAt, type Words, wordsAt } from './index.ts'

// Source: the known answers published with Random123 1.09 (kat_vectors), philox4x32 with ten rounds.
// biome-ignore format: the columns are the point
test.for([
  // counter                                          key                        words
  [[0, 0, 0, 0],                                      [0, 0],                    [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]],
  [[0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],  [0xffffffff, 0xffffffff],  [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]],
  [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],  [0xa4093822, 0x299f31d0],  [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1]],
] satisfies [Words, [number, number], Words][])('the words of counter %o and key %o', ([counter, key, words]) => {
  expect(philox(counter, key)).toEqual(words)
})

test('a number depends on seed, path, step and stream, each up to its end', () => {
  const last = Number.MAX_SAFE_INTEGER
  const places = [
    wordsAt(0, 0, 0),
    wordsAt(1, 0, 0),
    wordsAt(2 ** 32, 0, 0),
    wordsAt(last, 0, 0),
    wordsAt(0, 1, 0),
    wordsAt(0, 2 ** 32, 0),
    wordsAt(0, last, 0),
    wordsAt(0, 0, 1),
    wordsAt(0, 0, 2 ** 32 - 1),
    wordsAt(0, 0, 0, 1),
  ]
  expect(new Set(places.map(String)).size).toBe(places.length)
})

test('numbers lie inside (0, 1) and fill it evenly', () => {
  const counts = new Array<number>(64).fill(0)
  const total = 64_000
  for (let path = 0; path < total; path++) {
    const u = uniformAt(7, path, path % 5)
    expect(u > 0 && u < 1).toBe(true)
    counts[Math.floor(u * 64)] = (counts[Math.floor(u * 64)] ?? 0) + 1
  }
  const chiSquared = counts.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)
  // Source: chi-squared with 63 degrees of freedom; a thousandth lies above 103.4, a thousandth below 31.4 (R 4.3, qchisq).
  expect(chiSquared).toBeGreaterThan(31.4)
  expect(chiSquared).toBeLessThan(103.4)
})
