// Brownian bridge and lognormal evolution, two paths at a time.
import { exponential, plus, times } from './exp.ts'
import { normals } from './sobol.ts'

/**
 * Rows of a Brownian motion from the points of one block; see `bridgedPaths` of core/chance. Each row of normal numbers is used as soon
 * as it is there. `bridge` is the address of six rows of `steps`: at, left and right (whole numbers), then the two weights and the
 * deviation; `zeros` a row of the motion at its start; `scratch` as `normals` takes it, and one row more.
 */
export function motions(
  directions: usize,
  keys: usize,
  steps: usize,
  bits: i32,
  block: u32,
  scrambling: i32,
  bridge: usize,
  zeros: usize,
  scratch: usize,
  into: usize,
): void {
  const bytes = (8 as usize) << bits
  const weights = bridge + 3 * (steps << 2)
  const draws = scratch + 2 * bytes + 16
  for (let k: usize = 0; k < steps; k++) {
    normals(directions + (k << 7), keys + (k << 3), 1, bits, block, scrambling, scratch, draws)
    const before = load<i32>(bridge + ((steps + k) << 2))
    const after = load<i32>(bridge + ((2 * steps + k) << 2))
    step(
      into + <usize>load<i32>(bridge + (k << 2)) * bytes,
      before < 0 ? zeros : into + <usize>before * bytes,
      after < 0 ? zeros : into + <usize>after * bytes,
      draws,
      weights + (k << 3),
      steps << 3,
      bytes,
    )
  }
}

/** One row from the row before, the row after and fresh numbers; weights and deviation stand `apart` from one another. */
function step(
  row: usize,
  before: usize,
  after: usize,
  draws: usize,
  weights: usize,
  apart: usize,
  bytes: usize,
): void {
  const weightBefore = v128.load_splat<f64>(weights)
  const weightAfter = v128.load_splat<f64>(weights + apart)
  const deviation = v128.load_splat<f64>(weights + 2 * apart)
  for (let i: usize = 0; i < bytes; i += 16) {
    const a = times(weightBefore, v128.load(before + i))
    const b = times(weightAfter, v128.load(after + i))
    v128.store(row + i, plus(plus(a, b), times(deviation, v128.load(draws + i))))
  }
}

/** start × exp(drift + volatility × motion + jump), in place over the rows of the motion; `jumps` 0 where there are none. */
export function evolve(
  start: f64,
  drift: usize,
  volatility: f64,
  rows: i32,
  points: usize,
  motions: usize,
  jumps: usize,
): void {
  const bytes = points << 3
  for (let row: usize = 0; row < <usize>rows; row++) {
    const growth = v128.load_splat<f64>(drift + (row << 3))
    for (let i: usize = row * bytes; i < (row + 1) * bytes; i += 16) {
      let power = plus(growth, times(f64x2.splat(volatility), v128.load(motions + i)))
      if (jumps !== 0) power = plus(power, v128.load(jumps + i))
      v128.store(motions + i, times(f64x2.splat(start), exponential(power)))
    }
  }
}
