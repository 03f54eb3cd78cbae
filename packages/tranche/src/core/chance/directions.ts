import { assert } from '../diagnostic/index.ts'
import { DIRECTIONS } from './sobol-directions.ts'

/** Dimensions with direction numbers of their own; further ones are filled with random numbers. */
export const SOBOL_DIMENSIONS = 1111

/** Bits of a Sobol coordinate: a scrambled sequence has 2^32 points. */
export const SOBOL_BITS = 32

/**
 * Direction numbers of the first `dimensions` Sobol coordinates, 32 words each: word j is added (without carry) where bit j of the
 * index of a point is set. Each word is kept with its bits in reverse, the first binary digit of the coordinate lowest, because
 * scrambling works from that digit down.
 * Source: Bratley & Fox (1988), ACM TOMS 14, 88–100, recurrence (3); numbers of Joe & Kuo (2008).
 */
export function sobolDirections(dimensions: number): Uint32Array {
  assert(dimensions <= SOBOL_DIMENSIONS, `${SOBOL_DIMENSIONS} dimensions at most: ${dimensions}`)
  if (dimensions * SOBOL_BITS > kept.length) kept = directionsOf(dimensions)
  return kept.subarray(0, dimensions * SOBOL_BITS)
}

/** Those of the largest number of dimensions asked for so far; nobody writes into them. */
let kept = new Uint32Array(0)

function directionsOf(dimensions: number): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(dimensions * SOBOL_BITS)
  // The first coordinate is the index itself, mirrored at the point.
  for (let j = 0; j < SOBOL_BITS && dimensions > 0; j++) all[j] = 1 << j
  let dimension = 1
  for (let degree = 1; degree <= DIRECTIONS.length && dimension < dimensions; degree++) {
    const bits = (degree - 1) * (degree / 2 + 1)
    const letters = Math.ceil(bits / 6)
    const records = degree === 1 ? 1 : (DIRECTIONS[degree - 1] as string).length / letters
    for (let i = 0; i < records && dimension < dimensions; i++, dimension++) {
      const words = wordsOf(degree, i * letters)
      for (let j = 0; j < SOBOL_BITS; j++) {
        all[dimension * SOBOL_BITS + j] = reversed(words[j] as number)
      }
    }
  }
  return all
}

/** The 32 direction numbers of the record at `start`, the first binary digit highest. */
function wordsOf(degree: number, start: number): number[] {
  const bit = bitsFrom(DIRECTIONS[degree - 1] as string, start)
  const take = (count: number) => {
    let value = 0
    for (let i = 0; i < count; i++) value = value * 2 + bit()
    return value
  }
  const inner = take(degree - 1)
  const words: number[] = []
  for (let i = 0; i < degree; i++) words.push((2 * take(i) + 1) << (31 - i))
  for (let i = degree; i < SOBOL_BITS; i++) {
    const oldest = words[i - degree] as number
    let word = oldest ^ (oldest >>> degree)
    for (let k = 1; k < degree; k++) {
      if ((inner >> (degree - 1 - k)) & 1) word ^= words[i - k] as number
    }
    words.push(word)
  }
  return words
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-'

/** Bits of the letters from `start` on, highest first. */
function bitsFrom(text: string, start: number): () => number {
  let at = 6 * start
  return () => {
    const letter = LETTERS.indexOf(text[Math.floor(at / 6)] as string)
    const bit = (letter >> (5 - (at % 6))) & 1
    at += 1
    return bit
  }
}

/** The word with its 32 bits in reverse, as a signed number. */
export function reversed(word: number): number {
  let x = word
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1)
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2)
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4)
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8)
  return (x >>> 16) | (x << 16)
}
