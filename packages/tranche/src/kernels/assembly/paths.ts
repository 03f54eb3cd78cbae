// Brownian bridge and lognormal evolution, two paths at a time.
import { exponential, plus, times } from './exp.ts'

/** Rows of a Brownian motion from rows of normal numbers; see `bridgedPaths` of core/chance. */
export function bridge(
  at: usize,
  left: usize,
  right: usize,
  leftWeight: usize,
  rightWeight: usize,
  deviation: usize,
  steps: i32,
  points: usize,
  normals: usize,
  into: usize,
): void {
  const bytes = points << 3
  for (let k: usize = 0; k < <usize>steps; k++) {
    const row = into + <usize>load<i32>(at + (k << 2)) * bytes
    const before = load<i32>(left + (k << 2))
    const after = load<i32>(right + (k << 2))
    const draws = normals + k * bytes
    const spread = v128.load_splat<f64>(deviation + (k << 3))
    const weightBefore = v128.load_splat<f64>(leftWeight + (k << 3))
    const weightAfter = v128.load_splat<f64>(rightWeight + (k << 3))
    const rowBefore: usize = before < 0 ? into : into + <usize>before * bytes
    const rowAfter: usize = after < 0 ? into : into + <usize>after * bytes
    for (let i: usize = 0; i < bytes; i += 16) {
      const a = before < 0 ? f64x2.splat(0) : times(weightBefore, v128.load(rowBefore + i))
      const b = after < 0 ? f64x2.splat(0) : times(weightAfter, v128.load(rowAfter + i))
      v128.store(row + i, plus(plus(a, b), times(spread, v128.load(draws + i))))
    }
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
