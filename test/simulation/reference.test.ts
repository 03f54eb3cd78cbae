import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import values from '../../catalogue/reference-values.json' with { type: 'json' }
import { referenceCase } from '../../catalogue/reference-values.ts'
import {
  fittingRoutes,
  valueComposition,
} from '../../packages/tranche/src/core/simulation/index.ts'
import { cases } from './reference-cases.ts'
import { elsewhere } from './reference-elsewhere.ts'

/** What was seen of each case, a line each: kept beside this file, so that a route that is lost is noticed. */
const file = new URL('reference-routes.txt', import.meta.url)
const seen = new Map<string, readonly string[]>()

/** Approximations are published for these: they are no closer to the value than this. */
const APPROXIMATE = 5e-3
/** A grid or a printed figure need not agree closer. */
const ALIKE = 1e-4

describe('published and computed cases, by every route that fits', () => {
  test.each(cases)('%s', (id, name, question) => {
    const { given, expected, offBy } = referenceCase(id)
    const { composition, figure, plus = 0, closer } = question(given)
    const routes = fittingRoutes(composition)
    const isApproximate = name === 'barone_adesi_whaley' || closer !== undefined
    let wanted = (expected(name) - plus) / figure
    if (closer !== undefined) {
      expect(Math.abs(closer / wanted - 1)).toBeLessThan(APPROXIMATE)
      wanted = closer
    }
    for (const route of routes) {
      const found = valueComposition(composition, { route })
      if (found.kind !== 'valued') throw new Error(JSON.stringify(found))
      const { value, low, high } = found
      const scale = Math.max(
        Math.abs(value),
        0.01 * composition.rights.reduce((sum, { amount }) => sum + amount.amountCap, 0),
      )
      if (route === 'simulation') {
        // The interval contains it and is narrow: nothing was asked for but an answer.
        expect(wanted).toBeGreaterThanOrEqual(low)
        expect(wanted).toBeLessThanOrEqual(high)
        expect((high - low) / scale).toBeLessThanOrEqual(0.005)
      } else if (isApproximate) {
        expect(Math.abs(value / wanted - 1)).toBeLessThan(APPROXIMATE)
        // The value itself, for the routes that follow.
        if (route === routes[0]) wanted = value
      } else if (offBy(name, figure * value + plus) > 1) {
        expect(Math.abs(value - wanted)).toBeLessThanOrEqual(found.numerical + ALIKE * scale)
      }
    }
    seen.set(id, routes)
  })
})

test('every case of the sections on rights is seen, or the reason why not is printed', () => {
  const rights = values.cases.filter(({ section }) => /^M[1-7]$/.test(section))
  const lines = rights.map(({ id, section }) => {
    const routes = seen.get(id)
    const how = routes?.join(', ') ?? elsewhere[id] ?? 'NOT SEEN'
    return `${id}  ${section}  ${how}\n`
  })
  const table = lines.join('')
  if (process.env.TRANCHE_UPDATE === '1') writeFileSync(file, table)
  expect(table).toBe(readFileSync(file, 'utf8'))
  expect(table).not.toContain('NOT SEEN')
})
