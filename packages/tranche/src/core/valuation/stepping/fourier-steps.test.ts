import { expect, test } from 'vitest'
import { referenceCase } from '../../../../../../catalogue/reference-values.ts'

/** A complex vector, real and imaginary parts apart. */
type Complex = { readonly re: Float64Array; readonly im: Float64Array }

/** In place, of a length that is a power of two; `sign` -1 forwards, 1 back without dividing. Source: Cooley & Tukey (1965). */
function transform({ re, im }: Complex, sign: 1 | -1): void {
  const size = re.length
  for (let i = 1, j = 0; i < size; i++) {
    let bit = size >> 1
    for (; j & bit; bit >>= 1) j ^= bit
    j ^= bit
    if (i < j) {
      ;[re[i], re[j]] = [re[j] as number, re[i] as number]
      ;[im[i], im[j]] = [im[j] as number, im[i] as number]
    }
  }
  for (let length = 2; length <= size; length *= 2) {
    const half = length / 2
    for (let k = 0; k < half; k++) {
      const angle = (sign * 2 * Math.PI * k) / length
      const [c, s] = [Math.cos(angle), Math.sin(angle)]
      for (let i = k; i < size; i += length) {
        const j = i + half
        const x = (re[j] as number) * c - (im[j] as number) * s
        const y = (re[j] as number) * s + (im[j] as number) * c
        re[j] = (re[i] as number) - x
        im[j] = (im[i] as number) - y
        re[i] = (re[i] as number) + x
        im[i] = (im[i] as number) + y
      }
    }
  }
}

/** A put in units of its strike at the money, under the law of Merton (1976). */
type Put = {
  readonly years: number
  readonly rate: number
  readonly volatility: number
  readonly perYear: number
  readonly meanLog: number
  readonly deviationLog: number
}

/** Half the width of the grid in ln S. */
const reach = 7.5

/**
 * Fourier space time-stepping: the characteristic function carries the worth over a step exactly, and
 * after each step it is at least what use pays. `points` in ln S on both sides of the strike, the
 * payoff read at the points as it is. Source: Surkov (2009), thesis, University of Toronto.
 */
function byFourierSteps(put: Put, points: number, steps: number): number {
  const { years, rate, volatility, perYear, meanLog, deviationLog } = put
  const spacing = (2 * reach) / points
  const length = years / steps
  const variance = volatility ** 2
  const jumpGain = Math.expm1(meanLog + 0.5 * deviationLog ** 2)
  const drift = rate - perYear * jumpGain - 0.5 * variance
  const use = Float64Array.from({ length: points }, (_, i) =>
    Math.max(0, -Math.expm1((i - points / 2) * spacing)),
  )
  const ahead = { re: new Float64Array(points), im: new Float64Array(points) }
  for (let k = 0; k < points; k++) {
    const w = (2 * Math.PI * (k < points / 2 ? k : k - points)) / (points * spacing)
    const jump = perYear * Math.exp(-0.5 * (deviationLog * w) ** 2)
    const size = Math.exp(
      length * (jump * Math.cos(w * meanLog) - perYear - 0.5 * variance * w * w - rate),
    )
    const angle = length * (w * drift + jump * Math.sin(w * meanLog))
    ahead.re[k] = (size * Math.cos(angle)) / points
    ahead.im[k] = (size * Math.sin(angle)) / points
  }
  const worth = { re: use.slice(), im: new Float64Array(points) }
  for (let step = 0; step < steps; step++) {
    transform(worth, -1)
    for (let k = 0; k < points; k++) {
      const [a, b] = [worth.re[k] as number, worth.im[k] as number]
      const [c, d] = [ahead.re[k] as number, ahead.im[k] as number]
      worth.re[k] = a * c - b * d
      worth.im[k] = a * d + b * c
    }
    transform(worth, 1)
    for (let i = 0; i < points; i++) {
      worth.re[i] = Math.max(worth.re[i] as number, use[i] as number)
      worth.im[i] = 0
    }
  }
  return worth.re[points / 2] as number
}

test('R-J07 by Fourier steps: the printed figure is that of 32,768 points and steps, and the limit lies above it', () => {
  const { given, expected, list } = referenceCase('R-J07')
  const put: Put = {
    years: given('T'),
    rate: given('r'),
    volatility: given('sigma'),
    perYear: given('lam'),
    meanLog: given('mJ'),
    deviationLog: given('sJ'),
  }
  const strike = given('K')
  const [rough, usual, fine] = [
    [2048, 128],
    [4096, 512],
    [8192, 2048],
  ].map(([points, steps]) => strike * byFourierSteps(put, points ?? 0, steps ?? 0)) as [
    number,
    number,
    number,
  ]
  // The same three by another program (numpy); two rows further it finds 3.24121143 (16,384 and 8,192) and 3.24124333 (32,768 and 32,768).
  expect([rough, usual, fine].map((value) => value.toFixed(8))).toEqual([
    '3.23849784',
    '3.24057246',
    '3.24108377',
  ])
  // Twice the points and four times the steps leave a quarter of the error.
  expect((fine - usual) / (usual - rough)).toBeCloseTo(0.25, 2)
  const limit = fine + (fine - usual) / 3
  const printed = expected('american')
  expect(Math.abs(limit - Number(list('american_converged')))).toBeLessThan(5e-7)
  const lastRow = limit - (limit - fine) / 16
  expect(Math.abs(lastRow - printed)).toBeLessThan(1e-6)
  expect(limit - printed).toBeGreaterThan(1e-5)
})
