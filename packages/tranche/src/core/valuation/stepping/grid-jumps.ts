import { normalPdf } from '../../numeric/index.ts'
import type { Law } from '../law.ts'
import type { Space } from './grid-space.ts'

/** Fills `expected` with what the worth at every point is expected to be after one jump. */
export type JumpExpectation = (worth: Float64Array, expected: Float64Array) => void

/** Deviations of the jump that are kept on either side. */
const REACH = 5.5

/**
 * Expectation over one normal jump of ln V, as one fixed row of weights along the grid. Cubic
 * between points, so a narrow jump is as good as a wide one; straight in V beyond the ends.
 * Where the jump is much wider than the spacing the smooth result is taken at every few points
 * only, cubic in between (error below 1e-6 of the worth).
 */
export function jumpExpectation(jumps: NonNullable<Law['jumps']>, space: Space): JumpExpectation {
  const { size, spacing, companyValues } = space
  const { first, weights } = jumpWeights(jumps, spacing)
  const before = Math.max(0, -first)
  const after = Math.max(0, first + weights.length - 1)
  const padded = new Float64Array(before + size + after)
  const valueAt = (i: number) => (companyValues[0] as number) * Math.exp(i * spacing)
  const beyond = Float64Array.from({ length: before + after }, (_, i) =>
    valueAt(i < before ? i - before : size + i - before),
  )
  const stride = Math.max(1, Math.floor(jumps.deviationLog / (8 * spacing)))
  return (worth, expected) => {
    pad(worth, companyValues, beyond, before, padded)
    const at = (i: number) => {
      let sum = 0
      const from = before + i + first
      for (let k = 0; k < weights.length; k++) {
        sum += (weights[k] as number) * (padded[from + k] as number)
      }
      return sum
    }
    fillEvery(stride, size, at, expected)
  }
}

function jumpWeights(
  { meanLog, deviationLog }: NonNullable<Law['jumps']>,
  spacing: number,
): { first: number; weights: Float64Array } {
  const reach = REACH * deviationLog
  const first = Math.floor((meanLog - reach) / spacing) - 1
  const last = Math.floor((meanLog + reach) / spacing) + 2
  const weights = new Float64Array(last - first + 1)
  const samples = deviationLog === 0 ? 1 : 2 * Math.max(32, Math.ceil((4 * reach) / spacing)) + 1
  let total = 0
  for (let k = 0; k < samples; k++) {
    const normal = samples === 1 ? 0 : REACH * ((2 * k) / (samples - 1) - 1)
    const weight = normalPdf(normal)
    total += weight
    const place = (meanLog + deviationLog * normal) / spacing
    const left = Math.floor(place)
    const t = place - left
    const at = left - first
    weights[at - 1] = (weights[at - 1] as number) - (weight * t * (t - 1) * (t - 2)) / 6
    weights[at] = (weights[at] as number) + (weight * (t + 1) * (t - 1) * (t - 2)) / 2
    weights[at + 1] = (weights[at + 1] as number) - (weight * (t + 1) * t * (t - 2)) / 2
    weights[at + 2] = (weights[at + 2] as number) + (weight * (t + 1) * t * (t - 1)) / 6
  }
  return { first, weights: weights.map((weight) => weight / total) }
}

/** Continues the worth along straight lines in V at both ends. */
function pad(
  worth: Float64Array,
  companyValues: Float64Array,
  beyond: Float64Array,
  before: number,
  padded: Float64Array,
): void {
  const size = worth.length
  padded.set(worth, before)
  const line = (i: number, j: number) =>
    ((worth[j] as number) - (worth[i] as number)) /
    ((companyValues[j] as number) - (companyValues[i] as number))
  const [lowSlope, highSlope] = [line(0, 1), line(size - 2, size - 1)]
  for (let i = 0; i < beyond.length; i++) {
    const low = i < before
    const end = low ? 0 : size - 1
    const distance = (beyond[i] as number) - (companyValues[end] as number)
    padded[low ? i : size + i] = (worth[end] as number) + (low ? lowSlope : highSlope) * distance
  }
}

function fillEvery(
  stride: number,
  size: number,
  at: (i: number) => number,
  filled: Float64Array,
): void {
  if (stride === 1) {
    for (let i = 0; i < size; i++) filled[i] = at(i)
    return
  }
  const count = Math.floor((size - 1) / stride) + 1
  const coarse = Float64Array.from({ length: count }, (_, k) => at(k * stride))
  for (let i = 0; i < size; i++) {
    const left = Math.min(Math.max(Math.floor(i / stride), 1), count - 3)
    const t = i / stride - left
    filled[i] =
      (-t * (t - 1) * (t - 2) * (coarse[left - 1] as number)) / 6 +
      ((t + 1) * (t - 1) * (t - 2) * (coarse[left] as number)) / 2 -
      ((t + 1) * t * (t - 2) * (coarse[left + 1] as number)) / 2 +
      ((t + 1) * t * (t - 1) * (coarse[left + 2] as number)) / 6
  }
}
