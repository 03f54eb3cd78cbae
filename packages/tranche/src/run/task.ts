import type { MeanWithInterval } from '../core/chance/index.ts'
import { type BlockWork, type Kernels, type Layer, policyValue } from '../core/paths/index.ts'
import { learnedUseValue } from '../core/simulation/index.ts'

/** What is computed: a piece of work by its name, with its setup. Plain data, so that it can be posted to another thread. */
export type Task<Setup = unknown> = {
  readonly work: string
  readonly setup: Setup
  readonly replicates: number
}

// Each setup is made by whoever made the task, so its type is known there and not here.
const works: readonly BlockWork<never>[] = [policyValue, learnedUseValue]

/** The task's work; a name nobody knows is a defect. */
function workOf(task: Task): BlockWork<never> {
  const found = works.find(({ name }) => name === task.work)
  if (found === undefined) throw new Error(`no such work: ${task.work}`)
  return found
}

/** What computes the layers of a task on this thread. */
export function layersOf(task: Task, kernels: Kernels): (layer: number) => Layer {
  const sums = workOf(task).begin(task.setup as never, kernels)
  return (layer) =>
    Array.from({ length: task.replicates }, (_, replicate) => sums(replicate, layer))
}

/** What the layers of a task say. */
export function estimateOf(task: Task): (layers: readonly Layer[]) => MeanWithInterval {
  const { estimate } = workOf(task)
  return (layers) => estimate(task.setup as never, layers)
}
