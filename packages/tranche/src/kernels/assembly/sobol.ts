// Scrambled Sobol coordinates of core/chance, four words at a time.
import { centralNormals, tailNormals } from './normal.ts'

/** How words are scrambled, as the caller writes it. */
const OWEN: i32 = 1

/**
 * Standard normal numbers at the points of one block: `dimensions` rows of 2^bits numbers into `into`. Directions are 32 words a
 * dimension, keys two. `scratch` is room for one row of words, then one of doubles, then one of words and one word more.
 */
export function normals(
  directions: usize,
  keys: usize,
  dimensions: i32,
  bits: i32,
  block: u32,
  scrambling: i32,
  scratch: usize,
  into: usize,
): void {
  const points: usize = (<usize>1) << bits
  const uniforms = scratch + (points << 2)
  const tails = uniforms + (points << 3)
  for (let dimension: i32 = 0; dimension < dimensions; dimension++) {
    coordinates(directions + ((<usize>dimension) << 7), bits, block, scratch)
    const key = keys + ((<usize>dimension) << 3)
    scramble(scratch, points, load<i32>(key), load<i32>(key + 4), scrambling === OWEN, uniforms)
    quantiles(uniforms, points, tails, into + ((<usize>dimension * points) << 3))
  }
}

/** Uniform numbers from the words of one row, each the middle of its interval. */
function scramble(
  words: usize,
  points: usize,
  key0: i32,
  key1: i32,
  isOwen: bool,
  uniforms: usize,
): void {
  for (let i: usize = 0; i < points; i += 4) {
    const word = v128.load(words + (i << 2))
    const digits = reversed(isOwen ? hashed(word, key0, key1) : v128.xor(word, i32x4.splat(key0)))
    const upper = i8x16.shuffle(
      digits,
      digits,
      8,
      9,
      10,
      11,
      12,
      13,
      14,
      15,
      0,
      1,
      2,
      3,
      4,
      5,
      6,
      7,
    )
    v128.store(uniforms + (i << 3), middleOf(digits))
    v128.store(uniforms + (i << 3), middleOf(upper), 16)
  }
}

function middleOf(digits: v128): v128 {
  const middle = f64x2.add(f64x2.convert_low_i32x4_u(digits), f64x2.splat(0.5))
  return f64x2.mul(middle, f64x2.splat(1.0 / 4294967296.0))
}

/**
 * Normal numbers from the uniform ones of one row: all as if they were central, then those in the tails again. Collecting the tails
 * first keeps the processor from guessing, wrongly for every seventh number, which of the two it will be.
 */
function quantiles(uniforms: usize, points: usize, tails: usize, into: usize): void {
  let count: usize = 0
  for (let i: usize = 0; i < points << 3; i += 16) {
    const uniform = v128.load(uniforms + i)
    const q = f64x2.sub(uniform, f64x2.splat(0.5))
    v128.store(into + i, centralNormals(q))
    const isTail = i64x2.bitmask(f64x2.gt(f64x2.abs(q), f64x2.splat(0.425)))
    store<u32>(tails + (count << 2), <u32>i)
    count += <usize>(isTail & 1)
    store<u32>(tails + (count << 2), <u32>i + 8)
    count += <usize>(isTail >> 1)
  }
  // An odd number of them is made even by taking the last twice.
  if (count & 1) store<u32>(tails + (count << 2), load<u32>(tails + (count << 2) - 4))
  for (let i: usize = 0; i < count; i += 2) {
    const first = <usize>load<u32>(tails + (i << 2))
    const second = <usize>load<u32>(tails + (i << 2) + 4)
    const uniform = v128.load_lane<f64>(second + uniforms, v128.load_zero<f64>(first + uniforms), 1)
    const normal = tailNormals(uniform)
    v128.store_lane<f64>(into + first, normal, 0)
    v128.store_lane<f64>(into + second, normal, 1)
  }
}

/** The words of the block before scrambling, each doubling of the run by one more direction. */
function coordinates(directions: usize, bits: i32, block: u32, words: usize): void {
  let start: u32 = 0
  let rest = block
  for (let j: usize = <usize>bits; rest > 0; j++, rest >>= 1) {
    if (rest & 1) start ^= load<u32>(directions + (j << 2))
  }
  const one = load<u32>(directions)
  const two = load<u32>(directions + 4)
  store<u32>(words, start)
  store<u32>(words + 4, start ^ one)
  store<u32>(words + 8, start ^ two)
  store<u32>(words + 12, start ^ one ^ two)
  let width: usize = 4
  for (let j: usize = 2; j < <usize>bits; j++, width <<= 1) {
    const direction = i32x4.splat(load<i32>(directions + (j << 2)))
    for (let i: usize = 0; i < width; i += 4) {
      const at = words + (i << 2)
      v128.store(at + (width << 2), v128.xor(v128.load(at), direction))
    }
  }
}

function hashed(word: v128, key0: i32, key1: i32): v128 {
  let x = v128.xor(word, i32x4.mul(word, i32x4.splat(0x3d20adea)))
  x = i32x4.add(x, i32x4.splat(key0))
  x = i32x4.mul(x, i32x4.splat(key1 | 1))
  x = v128.xor(x, i32x4.mul(x, i32x4.splat(0x05526c56)))
  return v128.xor(x, i32x4.mul(x, i32x4.splat(0x53a22864)))
}

/** Four words with their bits in reverse: the bits of each half byte by a table, then the bytes. */
function reversed(words: v128): v128 {
  const table = i8x16(0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15)
  const halves = i8x16.splat(15)
  const low = i8x16.shl(i8x16.swizzle(table, v128.and(words, halves)), 4)
  const high = i8x16.swizzle(table, i8x16.shr_u(words, 4))
  const bytes = v128.or(low, high)
  return i8x16.shuffle(bytes, bytes, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12)
}
