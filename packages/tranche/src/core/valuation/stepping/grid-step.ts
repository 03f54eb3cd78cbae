/**
 * The law's generator on the grid: ½σ²·W'' + (drift - ½σ²)·W' - decay·W in ln V, as the three
 * weights of a point's neighbours and itself.
 */
export type Generator = {
  readonly lower: number
  readonly centre: number
  readonly upper: number
}

/**
 * Central differences, with the diffusion widened to b·h/2·coth(b·h/σ²): second order where the
 * grid resolves the drift, never a negative weight where it does not (σ = 0 included).
 * Source: Il'in's exponential fitting; Duffy (2006), Finite Difference Methods, chapter 19.
 */
export function generatorFor(
  { volatility, drift, decay }: { volatility: number; drift: number; decay: number },
  spacing: number,
): Generator {
  const variance = volatility * volatility
  const slope = drift - 0.5 * variance
  const peclet = Math.abs((slope * spacing) / variance)
  const fitted =
    peclet < 1e-6 ? 0.5 * variance : Math.abs(slope * spacing * 0.5) / Math.tanh(peclet)
  const spread = fitted / (spacing * spacing)
  const tilt = slope / (2 * spacing)
  return { lower: spread - tilt, centre: -2 * spread - decay, upper: spread + tilt }
}

/** What one step back needs besides the worth. Lengths are those of the grid. */
export type Step = {
  readonly generator: Generator
  readonly length: number
  readonly implicit: boolean
  /** Worth gained per year from outside the generator (jumps, failure). Null: nothing. */
  readonly source: Float64Array | null
  /** Worth of using the right at the step's earlier end. Null: not a day of use. */
  readonly use: Float64Array | null
  /** Worth at the two ends of the grid, at the step's earlier end. */
  readonly low: number
  readonly high: number
}

/** Room to work in, kept from step to step; `used` also remembers where the right was used. */
export type Workspace = {
  readonly right: Float64Array
  readonly ratio: Float64Array
  readonly used: Uint8Array
}

export function workspaceFor(size: number): Workspace {
  return {
    right: new Float64Array(size),
    ratio: new Float64Array(size),
    used: new Uint8Array(size),
  }
}

const MOST_POLICIES = 100

/**
 * Replaces `worth` by its value one step earlier. Where the right may be used the discrete
 * complementarity problem is solved by policy iteration: solve, then let every point choose.
 * Sources: Crank & Nicolson (1947); Forsyth & Vetzal (2002); Reisinger & Witte (2012).
 */
export function stepBack(worth: Float64Array, step: Step, room: Workspace): void {
  const { generator, length, implicit } = step
  const weight = implicit ? length : 0.5 * length
  setRightSide(worth, step, length - weight, room.right)
  const lower = -weight * generator.lower
  const centre = 1 - weight * generator.centre
  const upper = -weight * generator.upper
  if (step.use === null) room.used.fill(0)
  for (let policy = 0; policy < MOST_POLICIES; policy++) {
    solve(worth, { lower, centre, upper }, step.use, room)
    if (step.use === null || !choose(worth, { lower, centre, upper }, step.use, room)) return
  }
}

function setRightSide(
  worth: Float64Array,
  step: Step,
  explicit: number,
  right: Float64Array,
): void {
  const { lower, centre, upper } = step.generator
  const last = worth.length - 1
  const [below, here, above] = [explicit * lower, 1 + explicit * centre, explicit * upper]
  for (let i = 1; i < last; i++) {
    right[i] =
      below * (worth[i - 1] as number) +
      here * (worth[i] as number) +
      above * (worth[i + 1] as number)
  }
  if (step.source) {
    for (let i = 1; i < last; i++) {
      right[i] = (right[i] as number) + step.length * (step.source[i] as number)
    }
  }
  right[0] = step.low
  right[last] = step.high
}

/** Elimination from the bottom up; a point that uses the right has its worth already. */
function solve(
  worth: Float64Array,
  { lower, centre, upper }: Generator,
  use: Float64Array | null,
  { right, ratio, used }: Workspace,
): void {
  const last = worth.length - 1
  worth[0] = right[0] as number
  ratio[0] = 0
  // After elimination worth[i] = worth[i] (so far) - ratio[i]·worth[i + 1].
  for (let i = 1; i < last; i++) {
    if (used[i] === 1) {
      worth[i] = (use as Float64Array)[i] as number
      ratio[i] = 0
      continue
    }
    const pivot = 1 / (centre - lower * (ratio[i - 1] as number))
    worth[i] = ((right[i] as number) - lower * (worth[i - 1] as number)) * pivot
    ratio[i] = upper * pivot
  }
  worth[last] = right[last] as number
  for (let i = last - 1; i > 0; i--) {
    worth[i] = (worth[i] as number) - (ratio[i] as number) * (worth[i + 1] as number)
  }
}

/** Lets every point use or wait, whichever the other points now make better. */
function choose(
  worth: Float64Array,
  { lower, centre, upper }: Generator,
  use: Float64Array,
  { right, used }: Workspace,
): boolean {
  let changed = false
  for (let i = 1; i < worth.length - 1; i++) {
    const useWorth = use[i] as number
    const tolerance = 1e-13 * useWorth
    if (used[i] === 1) {
      const waiting =
        (right[i] as number) -
        lower * (worth[i - 1] as number) -
        upper * (worth[i + 1] as number) -
        centre * useWorth
      if (waiting <= tolerance) continue
      used[i] = 0
    } else {
      if ((worth[i] as number) >= useWorth - tolerance || useWorth <= 0) continue
      used[i] = 1
    }
    changed = true
  }
  return changed
}
