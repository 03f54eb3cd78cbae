import { assert } from '../diagnostic/index.ts'
import { gaussLegendre } from './gauss-legendre.ts'
import { normalCdf } from './normal.ts'

/**
 * Probability that two standard normal variables with correlation `rho` are at most `h` and `k`.
 * Absolute error about 1e-15, also at rho near and at ±1.
 * Source: Genz (2004), Statistics and Computing 14, 251–260, after Drezner & Wesolowsky (1990).
 */
export function bivariateNormalCdf(h: number, k: number, rho: number): number {
  assert(rho >= -1 && rho <= 1, `a correlation lies in [-1, 1]: ${rho}`)
  if (h === Number.NEGATIVE_INFINITY || k === Number.NEGATIVE_INFINITY) return 0
  if (h === Number.POSITIVE_INFINITY) return normalCdf(k)
  if (k === Number.POSITIVE_INFINITY) return normalCdf(h)
  return Math.abs(rho) < 0.925 ? moderate(h, k, rho) : nearlyDependent(h, k, rho)
}

const RULE = gaussLegendre(20)

/** Integral over the correlation from 0 to rho, in the angle whose sine it is. */
function moderate(h: number, k: number, rho: number): number {
  const halfAngle = Math.asin(rho) / 2
  const halfSquares = (h * h + k * k) / 2
  let sum = 0
  for (let i = 0; i < RULE.nodes.length; i++) {
    const sine = Math.sin(halfAngle * (1 + (RULE.nodes[i] as number)))
    const exponent = (sine * h * k - halfSquares) / (1 - sine * sine)
    sum += (RULE.weights[i] as number) * Math.exp(exponent)
  }
  return (halfAngle * sum) / (2 * Math.PI) + normalCdf(h) * normalCdf(k)
}

/** The dependent case (rho = ±1) less an integral over the rest, its singular part done exactly. */
function nearlyDependent(h: number, k: number, rho: number): number {
  const sign = rho < 0 ? -1 : 1
  const gap = lackOfDependence(-h, -sign * k, rho)
  if (rho > 0) return normalCdf(Math.min(h, k)) + gap
  // Both events at rho = -1: a band between -k and h, empty when h < -k.
  const band = h > -k ? (h < 0 ? normalCdf(h) - normalCdf(-k) : normalCdf(k) - normalCdf(-h)) : 0
  return band - gap
}

/** Genz's correction, at most 0; upper tails at h and k with positive correlation |rho|. */
function lackOfDependence(h: number, k: number, rho: number): number {
  const variance = (1 - rho) * (1 + rho)
  if (variance === 0) return 0
  const deviation = Math.sqrt(variance)
  const hk = h * k
  const distance = Math.abs(h - k)
  const square = distance * distance
  const c = (4 - hk) / 8
  const d = (12 - hk) / 16
  const series = 1 - (c * (square - variance) * (1 - (d * square) / 5)) / 3
  const leading = series + (c * d * variance * variance) / 5
  let sum = deviation * Math.exp(-(square / variance + hk) / 2) * leading
  if (hk > -100) {
    const tail = Math.sqrt(2 * Math.PI) * normalCdf(-distance / deviation)
    sum -= Math.exp(-hk / 2) * tail * distance * (1 - (c * square * (1 - (d * square) / 5)) / 3)
  }
  const half = deviation / 2
  for (let i = 0; i < RULE.nodes.length; i++) {
    const x = half * (1 + (RULE.nodes[i] as number))
    const x2 = x * x
    const root = Math.sqrt(1 - x2)
    const exact = Math.exp((-hk * (1 - root)) / (2 * (1 + root))) / root
    const removed = 1 + c * x2 * (1 + d * x2)
    const weight = half * (RULE.weights[i] as number)
    sum += weight * Math.exp(-(square / x2 + hk) / 2) * (exact - removed)
  }
  return -sum / (2 * Math.PI)
}
