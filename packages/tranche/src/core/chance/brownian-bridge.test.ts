import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bridgedPaths, brownianBridge } from './index.ts'

/** Values at the times where one normal number alone is 1: the columns of the matrix that the bridge applies. */
function columns(times: readonly number[]): Float64Array {
  const count = times.length
  const normals = new Float64Array(count * count)
  for (let k = 0; k < count; k++) normals[k * count + k] = 1
  const into = new Float64Array(count * count)
  bridgedPaths(brownianBridge(times), count, normals, into)
  return into
}

test('the covariance of any two times is the earlier of them', () => {
  const gaps = fc.array(fc.double({ min: 1e-3, max: 5, noNaN: true }), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(gaps, (steps) => {
      let now = 0
      const times = steps.map((step) => (now += step))
      const rows = columns(times)
      for (let a = 0; a < times.length; a++) {
        for (let b = 0; b <= a; b++) {
          let covariance = 0
          for (let k = 0; k < times.length; k++) {
            covariance +=
              (rows[a * times.length + k] as number) * (rows[b * times.length + k] as number)
          }
          expect(Math.abs(covariance / (times[b] as number) - 1)).toBeLessThan(1e-11)
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('the last time comes first, then the one with the largest variance left', () => {
  expect([...brownianBridge([1, 2, 3, 4]).at]).toEqual([3, 1, 0, 2])
  // Between 0 and 10 the time 4 leaves 2.4 and the time 9 leaves 0.9; then 9 between 4 and 10 leaves 5/6, more than 1 between 0 and 4: 3/4.
  expect([...brownianBridge([1, 4, 9, 10]).at]).toEqual([3, 1, 2, 0])
  expect([...brownianBridge([]).at]).toEqual([])
})

test('times that stand still or come before the start are refused', () => {
  expect(() => brownianBridge([1, 1])).toThrow('increase')
  expect(() => brownianBridge([0])).toThrow('increase')
})
