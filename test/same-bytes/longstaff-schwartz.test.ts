import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import values from '../../catalogue/reference-values.json' with { type: 'json' }
import type * as Engine from '../../packages/tranche/src/run/node/index.ts'
import { root, setUp } from '../built-cli.ts'

let engine: typeof Engine
beforeAll(async () => {
  setUp()
  engine = await import(pathToFileURL(join(root, 'packages/tranche/dist/run/node/index.js')).href)
})

// Source: Longstaff & Schwartz (2001), Table 1: their simulation with its standard error; the value on the same dates by quadrature.
const rows = values.longstaff_schwartz_table1

test.for(rows)('a put at $S of volatility $sigma over $T years', async (row) => {
  const option = {
    kind: 'put' as const,
    spot: row.S,
    strike: 40,
    years: row.T,
    dates: 50 * row.T,
    rateAnnual: 0.06,
    payoutAnnual: 0,
    volatilityAnnual: row.sigma,
  }
  const kernels = engine.nodeKernels()
  const { policy, inSample } = engine.paths.fitPolicy(option, {
    paths: 32_768,
    degree: 4,
    seed: 1,
    kernels,
  })
  const task = { work: 'policy-value', setup: { option, policy, seed: 100 }, replicates: 16 }
  const { estimate } = await engine.run(task, { layersMax: 2 })
  const { mean = Number.NaN, low = Number.NaN, high = Number.NaN } = estimate ?? {}
  const exact = row.bermudan_50_per_year
  // A policy that is fitted is worth less than the best one, here by less than a quarter of a percent.
  expect(low).toBeLessThan(exact)
  expect(high).toBeGreaterThan(exact * 0.9975)
  expect(high - low).toBeLessThan(0.02 * exact)
  expect(Math.abs(mean - row.paper_lsm)).toBeLessThan(3 * row.paper_lsm_se)
  expect(Math.abs(inSample / exact - 1)).toBeLessThan(0.01)
})
