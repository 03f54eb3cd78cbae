import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import type * as Engine from '../../packages/tranche/src/run/node/index.ts'
import { root, runProgram, setUp } from '../built-cli.ts'

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
/** The learned use of a whole composition. */
let whole: Engine.Task
beforeAll(async () => {
  setUp()
  engine = await import(pathToFileURL(join(root, 'packages/tranche/dist/run/node/index.js')).href)
  const kernels = engine.nodeKernels()
  const { policy } = engine.paths.fitPolicy(option, { paths: 4096, degree: 3, seed: 1, kernels })
  const { composition } = await import(
    pathToFileURL(join(import.meta.dirname, 'composition.mjs')).href
  )
  const found = engine.simulation.learnedUse(composition, { paths: 2048, learningPaths: 512 })
  if (found.kind !== 'learned') throw new Error(JSON.stringify(found.missing))
  const { name: work } = engine.simulation.learnedUseValue
  whole = { work, setup: found.use, replicates: 16 }
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

test('a composition followed on two threads is cancelled with the layers it has', async () => {
  const signal = new AbortController()
  const seen: number[] = []
  const outcome = await engine.run(whole, {
    layersMax: 100_000,
    threads: 2,
    until: { signal: signal.signal },
    onProgress: ({ layers }) => {
      seen.push(layers)
      if (layers === 3) signal.abort()
    },
  })
  expect(outcome).toMatchObject({ stopped: 'cancelled', layers: 3 })
  expect(seen).toEqual([1, 2, 3])
  expect(outcome.estimate).toEqual((await engine.run(whole, { layersMax: 3 })).estimate)
})

test('a time stops a composition on two threads', async () => {
  const until = { milliseconds: 20 }
  const outcome = await engine.run(whole, { layersMax: 100_000, threads: 2, until })
  expect(outcome.stopped).toBe('time')
})

test('threads that end without an answer fail the run, which does not wait for them', async () => {
  const file = (name: string) => join(import.meta.dirname, name)
  const node = join(root, 'packages/tranche/dist/run/node')
  const args = ['--import', file('threads-that-die.mjs'), file('on-node.mjs'), node, 'plain', '2']
  const { code, err } = await runProgram(process.execPath, args, { folder: root })
  expect(err).toContain('a thread ended with code 3')
  expect(code).toBe(1)
})
