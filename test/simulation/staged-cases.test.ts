import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Composition,
  type ValueOptions,
  type ValueRoute,
  valueComposition,
} from '../../packages/tranche/src/core/simulation/index.ts'
import { compositionOf } from './composition-of.ts'
import { between, randomDates, randomRight, samples } from './random-rights.ts'

/** Few paths: the interval has to be honest whatever its width. */
const few: ValueOptions = { route: 'simulation', paths: 4096, pathsMost: 4096, learningPaths: 2048 }

function valueBy(composition: Composition, options: ValueOptions) {
  const found = valueComposition(composition, options)
  if (found.kind !== 'valued') throw new Error(JSON.stringify(found))
  return found
}

const preferred = { kind: 'preferred', multiple: 1, exit: { kind: 'years', years: 3 } } as const

const onOneDay = fc
  .record({ right: randomRight, years: between(0.1, 3), wedge: between(0, 0.2), kind: fc.nat(2) })
  .map(({ right, years, wedge, kind }) => {
    const terms = [{}, { frictions: { wedge } }, { instrument: preferred }][kind]
    return compositionOf({ ...right, dates: [years], ...(terms && { right: terms }) })
  })

const onSeveralDays = fc
  .record({ right: randomRight, q: between(0, 0.2), dates: randomDates, lapse: between(0, 0.5) })
  .map(({ right, q, dates, lapse }) =>
    compositionOf({ ...right, q, dates, right: { lapseAnnual: lapse } }),
  )

const inOrder = fc
  .record({ right: randomRight, later: between(0.1, 2), K: between(6, 20), X: between(0.5, 8) })
  .map(({ right, later, K, X }) => {
    const whole = { draw: 'all-or-nothing', draws: 'one' } as const
    const first = compositionOf({ ...right, dates: [0.5] })
    const second = compositionOf({ ...right, K, X, dates: [0.5 + later] })
    return {
      ...first,
      rights: [
        ...first.rights.map((one) => ({
          ...one,
          id: 'first',
          amount: { ...one.amount, ...whole },
        })),
        ...second.rights.map((one) => ({
          ...one,
          amount: { ...one.amount, ...whole },
          condition: { kind: 'used-in-full', right: 'first' } as const,
        })),
      ],
    }
  })

// biome-ignore format: the columns are the point
test.for([
  // rights                     compositions    count
  ['on one day',                onOneDay,       50],
  ['on several days',           onSeveralDays,  50],
  ['two tranches in order',     inOrder,        25],
] as const)('%s: an answer is narrower than half a percent where nothing is asked', ([, arbitrary, count]) => {
  for (const composition of samples<Composition>(arbitrary, count)) {
    const { value, low, high, method } = valueBy(composition, { route: 'simulation' })
    const caps = composition.rights.reduce((sum, { amount }) => sum + amount.amountCap, 0)
    expect(high - low).toBeLessThanOrEqual(0.005 * Math.max(value, 0.01 * caps))
    expect(method).not.toContain('wider than asked for')
  }
})

// biome-ignore format: the columns are the point
test.for([
  // rights                     compositions    count  value by        inside at least
  ['on one day',                onOneDay,       100,   null,           93],
  ['on several days',           onSeveralDays,  150,   'quadrature',  139],
  ['two tranches in order',     inOrder,         50,   'quadrature',   46],
] as const)('%s: the interval contains the value', ([, arbitrary, count, route, least]) => {
  let inside = 0
  for (const composition of samples<Composition>(arbitrary, count)) {
    const exact = valueBy(composition, route === null ? {} : { route: route as ValueRoute })
    const { low, high } = valueBy(composition, few)
    if (exact.low <= high && exact.high >= low) inside++
  }
  expect(inside).toBeGreaterThanOrEqual(least)
})
