import { expect, test } from 'vitest'
import { referenceCase } from '../../../../../catalogue/reference-values.ts'
import { leastSquares } from './least-squares.ts'

/** Coefficients of columns on one right-hand side. */
function fit(rows: readonly (readonly number[])[]): Float64Array {
  const columns = (rows[0]?.length ?? 1) - 1
  const system = leastSquares(columns, 1)
  for (const row of rows) system.add(Float64Array.from(row))
  return system.solve()[0] as Float64Array
}

test('R-L21: the eight paths of Longstaff & Schwartz (2001)', () => {
  const { expected, list } = referenceCase('R-L21')
  // biome-ignore format: the columns are the point
  const paths = [
    [1.09, 1.08, 1.34], [1.16, 1.26, 1.54], [1.22, 1.07, 1.03], [0.93, 0.97, 0.92],
    [1.11, 1.56, 1.52], [0.76, 0.77, 0.90], [0.92, 0.84, 1.01], [0.88, 1.22, 1.34],
  ] as const
  const pays = (price: number) => Math.max(0, 1.1 - price)
  const discount = Math.exp(-0.06)
  let worth = paths.map(([, , last]) => pays(last))
  const coefficients: Float64Array[] = []
  for (const day of [1, 0] as const) {
    worth = worth.map((value) => discount * value)
    const inMoney = paths.flatMap((path, i) => (pays(path[day]) > 0 ? [i] : []))
    const rows = inMoney.map((i) => {
      const price = (paths[i] as (typeof paths)[number])[day]
      return [1, price, price ** 2, worth[i] as number]
    })
    const [a = 0, b = 0, c = 0] = fit(rows)
    coefficients.push(Float64Array.of(a, b, c))
    for (const i of inMoney) {
      const price = (paths[i] as (typeof paths)[number])[day]
      if (pays(price) > a + b * price + c * price ** 2) worth[i] = pays(price)
    }
  }
  const american = (discount * worth.reduce((sum, value) => sum + value, 0)) / paths.length
  expect(american).toBeCloseTo(expected('american'), 7)
  ;(list('coef_t2') as number[]).forEach((coefficient, k) => {
    expect(coefficients[0]?.[k]).toBeCloseTo(coefficient, 7)
  })
  ;(list('coef_t1') as number[]).forEach((coefficient, k) => {
    expect(coefficients[1]?.[k]).toBeCloseTo(coefficient, 7)
  })
})

test('a polynomial is found again from more rows than are held at once, block by block', () => {
  const rows = Array.from({ length: 3000 }, (_, i) => {
    const x = Math.sin(i)
    return [1, x, x ** 2, x ** 3, 2 - x + 3 * x ** 3]
  })
  const found = fit(rows)
  ;[2, -1, 0, 3].forEach((coefficient, k) => {
    expect(found[k]).toBeCloseTo(coefficient, 9)
  })
})

test('a column made of others adds nothing, whatever stands in it', () => {
  const rows = Array.from({ length: 50 }, (_, i) => [1, i, 2 * i + 1, 5 + 4 * i])
  const [a = 0, b = 0, c = 0] = fit(rows)
  expect(c).toBe(0)
  expect(a).toBeCloseTo(5, 9)
  expect(b).toBeCloseTo(4, 9)
})
