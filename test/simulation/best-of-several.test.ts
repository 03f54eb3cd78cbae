import { expect, test } from 'vitest'
import { referenceCase } from '../../catalogue/reference-values.ts'
import { valueComposition } from '../../packages/tranche/src/core/simulation/index.ts'
import { several } from './composition-of.ts'

const dates = Array.from({ length: 9 }, (_, k) => (k + 1) / 3)
const strike = 100
/** Small, so that a right is so many options. */
const amount = 0.1

// Sources: Glasserman (2004), p. 462; Andersen & Broadie (2004) for five, known to an interval only.
// biome-ignore format: the columns are the point
test.for([
  // case    companies  low           high
  ['R-M01',  2,         'value',     'value'],
  ['R-M02',  3,         'value',     'value'],
  ['R-M03',  5,         'lower',     'upper'],
] as const)('%s: the best of %i companies, on nine days', ([id, count, low, high]) => {
  const { list } = referenceCase(id)
  const each = Array.from({ length: count }, (_, i) => ({
    id: `${i}`,
    V: 100,
    K: strike,
    X: amount,
    q: 0.1,
    vol: 0.2,
    dates,
  }))
  const composition = several(0.05, 0, each)
  const rights = composition.rights.map((right) => right.id)
  const found = valueComposition(
    { ...composition, budgets: [{ rights, oneOnly: true }] },
    { route: 'simulation', paths: 8192, pathsMost: 8192, learningPaths: 8192 },
  )
  if (found.kind !== 'valued') throw new Error(JSON.stringify(found))
  const options = (strike + amount) / amount
  // The middle of the three spots: 90, 100 and 110.
  const at = (name: string) => (list(name) as readonly number[])[1] as number
  expect(found.low * options).toBeLessThanOrEqual(at(high))
  expect(found.high * options).toBeGreaterThanOrEqual(at(low))
})
