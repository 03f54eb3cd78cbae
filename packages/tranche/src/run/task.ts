import { type BlockWork, type Kernels, layerSums, policyValue } from '../core/paths/index.ts'

/** What is computed: a piece of work by its name, with its setup. Plain data, so that it can be posted to another thread. */
export type Task<Setup = unknown> = {
  readonly work: string
  readonly setup: Setup
  readonly replicates: number
}

// Each setup is made by whoever made the task, so its type is known there and not here.
const works: readonly BlockWork<never>[] = [policyValue]

/** The task's work; a name nobody knows is a defect. */
function workOf(task: Task): BlockWork<never> {
  const found = works.find(({ name }) => name === task.work)
  if (found === undefined) throw new Error(`no such work: ${task.work}`)
  return found
}

export function pointsOf(task: Task): number {
  return workOf(task).points
}

/** What computes the layers of a task on this thread. */
export function layersOf(task: Task, kernels: Kernels): (layer: number) => Float64Array {
  const sumOf = workOf(task).begin(task.setup as never, kernels)
  return (layer) => layerSums(sumOf, task.replicates, layer)
}
