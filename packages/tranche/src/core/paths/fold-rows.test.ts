import { Decimal } from 'decimal.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { uniformAt } from '../chance/index.ts'
import { foldRows, solveTriangle } from './index.ts'

const Long = Decimal.clone({ precision: 80 })

/** The unknowns by the normal equations in 80 digits: another route, for which conditioning does not matter. */
function byNormalEquations(rows: readonly (readonly number[])[]): number[] {
  const unknowns = (rows[0]?.length ?? 1) - 1
  const cell = (i: number, j: number) =>
    rows.reduce((sum, row) => sum.plus(new Long(row[i] ?? 0).times(row[j] ?? 0)), new Long(0))
  const matrix = Array.from({ length: unknowns }, (_, i) =>
    Array.from({ length: unknowns + 1 }, (_, j) => cell(i, j)),
  )
  const at = (i: number, j: number) => matrix[i]?.[j] ?? new Long(0)
  for (let pivot = 0; pivot < unknowns; pivot++) {
    for (let i = 0; i < unknowns; i++) {
      if (i === pivot) continue
      const scale = at(i, pivot).div(at(pivot, pivot))
      matrix[i] = (matrix[i] ?? []).map((value, j) => value.minus(scale.times(at(pivot, j))))
    }
  }
  return matrix.map((_, i) => at(i, unknowns).div(at(i, i)).toNumber())
}

/** Folds rows a few at a time, filled up to a multiple of eight. */
function folded(rows: readonly (readonly number[])[], atOnce: number): Float64Array {
  const width = rows[0]?.length ?? 0
  const triangle = new Float64Array(width * width)
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce)
    const length = Math.ceil(some.length / 8) * 8
    const columns = new Float64Array(width * length)
    some.forEach((row, i) => {
      row.forEach((value, k) => {
        columns[k * length + i] = value
      })
    })
    foldRows(triangle, columns, length)
  }
  return triangle
}

const powers = (x: number, degree: number) => Array.from({ length: degree + 1 }, (_, k) => x ** k)

test('the unknowns are those of the normal equations in 80 digits, however the rows are cut', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 40 }),
      fc.nat(9999),
      (degree, atOnce, seed) => {
        const rows = Array.from({ length: 60 }, (_, i) => {
          const x = 0.5 + uniformAt(seed, i, 0)
          return [...powers(x, degree), Math.max(0, 1 - x) + uniformAt(seed, i, 1)]
        })
        const unknowns = solveTriangle(folded(rows, atOnce))
        const expected = byNormalEquations(rows)
        expected.forEach((value, k) => {
          expect(Math.abs((unknowns[k] as number) - value)).toBeLessThan(
            1e-9 * (1 + Math.abs(value)),
          )
        })
      },
    ),
    { numRuns: 60 },
  )
})

test('powers on a narrow interval, of condition 10⁸, keep eight digits; normal equations in doubles would keep none', () => {
  const exact = [3, -7, 5, -2]
  const rows = Array.from({ length: 200 }, (_, i) => {
    const x = 1 + i / 20_000
    const basis = powers(x, 3)
    return [...basis, basis.reduce((sum, power, k) => sum + power * (exact[k] ?? 0), 0)]
  })
  const unknowns = solveTriangle(folded(rows, 64))
  for (let i = 0; i < 200; i += 20) {
    const fitted = powers(1 + i / 20_000, 3).reduce(
      (sum, power, k) => sum + power * (unknowns[k] as number),
      0,
    )
    expect(Math.abs(fitted - (rows[i]?.[4] as number))).toBeLessThan(1e-13)
  }
})

test('what the equations leave open is 0, and no equations leave all of it open', () => {
  expect([...solveTriangle(new Float64Array(16))]).toEqual([0, 0, 0])
  // Two columns alike: the first carries what they share.
  const rows = [1, 2, 3, 4].map((x) => [x, x, 2 * x])
  const [first = 0, second = 0] = solveTriangle(folded(rows, 4))
  expect(first + second).toBeCloseTo(2, 12)
})
