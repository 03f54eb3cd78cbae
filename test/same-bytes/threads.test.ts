import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import type * as Engine from '../../packages/tranche/src/run/node/index.ts'
import { root, setUp } from '../built-cli.ts'

const option = {
  kind: 'put',
  spot: 36,
  strike: 40,
  years: 1,
  dates: 20,
  rateAnnual: 0.06,
  payoutAnnual: 0,
  volatilityAnnual: 0.2,
} as const

let engine: typeof Engine
let task: Engine.Task
beforeAll(async () => {
  setUp()
  engine = await import(pathToFileURL(join(root, 'packages/tranche/dist/run/node/index.js')).href)
  const kernels = engine.nodeKernels()
  const { policy } = engine.paths.fitPolicy(option, { paths: 4096, degree: 3, seed: 1, kernels })
  task = { work: 'policy-value', setup: { option, policy, seed: 5 }, replicates: 16 }
})

test('threads are cancelled in the middle of a long run, and answer with what they have', async () => {
  const signal = new AbortController()
  const outcome = await engine.run(task, {
    layersMax: 1_000_000,
    threads: 2,
    until: { signal: signal.signal },
    onProgress: ({ layers }) => {
      if (layers === 4) signal.abort()
    },
  })
  expect(outcome).toMatchObject({ stopped: 'cancelled', layers: 4 })
  const four = await engine.run(task, { layersMax: 4 })
  expect(outcome.estimate).toEqual(four.estimate)
})

test('a time stops a run that would take hours, on threads and on this one', async () => {
  for (const threads of [0, 2]) {
    const outcome = await engine.run(task, {
      layersMax: 1_000_000,
      threads,
      until: { milliseconds: 50 },
    })
    expect(outcome.stopped).toBe('time')
    expect(outcome.layers).toBeGreaterThan(0)
  }
})

test('a setup that cannot begin fails the run', async () => {
  const broken = { ...task, setup: { option: { ...option, dates: -1 }, policy: [], seed: 5 } }
  await expect(engine.run(broken, { layersMax: 2, threads: 2 })).rejects.toThrow()
  await expect(engine.run(broken, { layersMax: 2 })).rejects.toThrow()
})
