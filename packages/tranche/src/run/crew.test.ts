import { expect, test } from 'vitest'
import { fitPolicy, plainKernels, policyValue } from '../core/paths/index.ts'
import { crewHere, crewOf, type FromWorker, type Port } from './crew.ts'
import { runBlocks } from './run-blocks.ts'
import { estimateOf, type Task } from './task.ts'
import { workFor } from './work-for.ts'

const option = {
  kind: 'put',
  spot: 36,
  strike: 40,
  years: 1,
  dates: 5,
  rateAnnual: 0.06,
  payoutAnnual: 0,
  volatilityAnnual: 0.2,
} as const
const { policy } = fitPolicy(option, { paths: 1024, degree: 2, seed: 1, kernels: plainKernels })
const task: Task = { work: policyValue.name, setup: { option, policy, seed: 9 }, replicates: 16 }

/** A thread in name only: messages are copied, as they are between threads, and answered later. */
function portHere(): Port {
  let heard: (message: FromWorker) => void = () => undefined
  const take = workFor(plainKernels, (message) => heard(structuredClone(message)))
  return {
    post: (message) => {
      const copy = structuredClone(message)
      setImmediate(() => take(copy))
    },
    listen: (listener) => {
      heard = listener
    },
    end: () => undefined,
  }
}

const asked = { estimateOf: estimateOf(task), layersMax: 3, now: () => 0 }
const here = () => crewHere(task, plainKernels, () => Promise.resolve())

test('one thread, two or three give the same outcome as this one', async () => {
  const alone = await runBlocks(here(), asked)
  expect(alone.estimate?.mean).toBeGreaterThan(4.3)
  for (const count of [1, 2, 3]) {
    const ports = Array.from({ length: count }, portHere)
    expect(await runBlocks(crewOf(task, ports), asked)).toEqual(alone)
  }
})

test('work that nobody knows is a defect, here and in a thread', async () => {
  const unknown = { ...task, work: 'nothing' }
  expect(() => estimateOf(unknown)).toThrow('no such work: nothing')
  await expect(runBlocks(crewOf(unknown, [portHere()]), asked)).rejects.toThrow('no such work')
})

test('a thread that breaks fails what it was asked and all it is asked later', async () => {
  let fail: (problem: unknown) => void = () => undefined
  const broken: Port = {
    post: () => undefined,
    listen: (_, failed) => {
      fail = failed
    },
    end: () => undefined,
  }
  const crew = crewOf(task, [broken])
  const before = crew.layer(0)
  fail(new Error('out of memory'))
  await expect(before).rejects.toThrow('out of memory')
  await expect(crew.layer(1)).rejects.toThrow('out of memory')
})
