import { assert } from '../diagnostic/index.ts'
import { reversed, SOBOL_BITS, SOBOL_DIMENSIONS, sobolDirections } from './directions.ts'
import { inverseNormal } from './normal.ts'
import { type Seed, uniformAt, wordsAt } from './philox.ts'

/**
 * How chance enters Sobol points: by permuting their binary digits, each by those before it (Owen), by one shift a dimension, or
 * not at all. Each seed gives an independent, unbiased set of points.
 */
export type Scrambling =
  | { readonly kind: 'owen'; readonly seed: Seed }
  | { readonly kind: 'digital-shift'; readonly seed: Seed }
  | { readonly kind: 'none' }

/** Everything blocks of points have in common. Made by `sobolPlan`; plain data. */
export type SobolPlan = {
  readonly dimensions: number
  /** Points of a block: a power of two, because blocks are then sound point sets of their own. */
  readonly points: number
  readonly scrambling: Scrambling
  /** Of the dimensions that have them, 32 words each (see `sobolDirections`). */
  readonly directions: Uint32Array
  /** Two words a dimension. */
  readonly keys: Uint32Array
}

/** Streams of one seed: scrambling keys never meet the numbers of `uniformAt`. */
const KEYS = 0x6b657973

/** The largest power of two that is not above a number from 1 to 2^31 - 1. */
export function powerOfTwoIn(number: number): number {
  return 2 ** (31 - Math.clz32(number))
}

/** A plan of points in `dimensions`, `points` at a time: a power of two up to 65,536. */
export function sobolPlan({
  dimensions,
  points,
  scrambling,
}: {
  dimensions: number
  points: number
  scrambling: Scrambling
}): SobolPlan {
  assert(powerOfTwoIn(points) === points && points <= 65_536, `a power of two: ${points}`)
  const own = Math.min(dimensions, SOBOL_DIMENSIONS)
  const keys = new Uint32Array(2 * own)
  if (scrambling.kind !== 'none') {
    for (let d = 0; d < own; d++) keys.set(wordsAt(scrambling.seed, 0, d, KEYS).slice(0, 2), 2 * d)
  }
  return { dimensions, points, scrambling, directions: sobolDirections(own), keys }
}

/**
 * Uniform numbers of (0, 1) for the points `block × points` and on: one row a dimension, the points of the block beside one
 * another. Each is the middle of one of 2^32 equal intervals. Dimensions past the table hold the random numbers of `uniformAt`.
 * Source: Sobol (1967); scrambling of Owen (1995), hashed as Laine & Karras (2011) with two keys a dimension.
 */
export function sobolUniforms(plan: SobolPlan, block: number, into: Float64Array): void {
  const { dimensions, points } = plan
  assert(into.length >= dimensions * points, 'room for every dimension of every point')
  assert((block + 1) * points <= 2 ** SOBOL_BITS, `a sequence has 2^32 points: block ${block}`)
  const words = new Uint32Array(points)
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const row = dimension * points
    if (dimension < SOBOL_DIMENSIONS) {
      coordinates(plan, dimension, block, words)
      for (let i = 0; i < points; i++) into[row + i] = ((words[i] as number) + 0.5) / 4294967296
    } else {
      const seed = plan.scrambling.kind === 'none' ? 0 : plan.scrambling.seed
      for (let i = 0; i < points; i++) {
        into[row + i] = uniformAt(seed, block * points + i, dimension)
      }
    }
  }
}

/** Standard normal numbers at the points of `sobolUniforms`, in the same order. */
export function sobolNormals(plan: SobolPlan, block: number, into: Float64Array): void {
  sobolUniforms(plan, block, into)
  const count = plan.dimensions * plan.points
  for (let i = 0; i < count; i++) into[i] = inverseNormal(into[i] as number)
}

/** One scrambled coordinate of the points of a block, as 32-bit words, the first binary digit highest. */
function coordinates(plan: SobolPlan, dimension: number, block: number, words: Uint32Array): void {
  const { points, directions, keys, scrambling } = plan
  const first = dimension * SOBOL_BITS
  const bitsInside = 31 - Math.clz32(points)
  let start = 0
  for (let j = bitsInside, rest = block; rest > 0; j++, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) start ^= directions[first + j] as number
  }
  words[0] = start
  for (let j = 0, width = 1; width < points; j++, width *= 2) {
    const direction = directions[first + j] as number
    for (let i = 0; i < width; i++) words[width + i] = (words[i] as number) ^ direction
  }
  const [key0, key1] = [keys[2 * dimension] as number, keys[2 * dimension + 1] as number]
  const isOwen = scrambling.kind === 'owen'
  for (let i = 0; i < points; i++) {
    const word = words[i] as number
    words[i] = reversed(isOwen ? hashed(word, key0, key1) : word ^ key0)
  }
}

/**
 * A permutation of words in which no bit depends on a higher one: on words whose first binary digit is lowest, a nested
 * permutation of digits, which is what Owen's scrambling asks for. The constants are even where a product is added to its factor.
 * Source: Laine & Karras (2011), Stratified Sampling for Stochastic Transparency; constants of Vegdahl, in Burley (2020), JCGT 9(4).
 */
function hashed(word: number, key0: number, key1: number): number {
  let x = word
  x ^= Math.imul(x, 0x3d20adea)
  x = (x + key0) | 0
  x = Math.imul(x, key1 | 1)
  x ^= Math.imul(x, 0x05526c56)
  return x ^ Math.imul(x, 0x53a22864)
}
