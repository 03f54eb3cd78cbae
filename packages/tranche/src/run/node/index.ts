/**
 * run/node: how is a long computation run on Node? On this thread or on several, with progress, cancelling, and stopping at a width
 * of the interval or at a time. The bytes of the outcome do not depend on how many threads there are.
 */
import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Kernels } from '../../core/paths/index.ts'
import { crewHere, crewOf, type Port } from '../crew.ts'
import { type Outcome, type Progress, runBlocks, type Until } from '../run-blocks.ts'
import { estimateOf, type Task } from '../task.ts'
import { nodeKernels } from './kernels.ts'

// What tasks and their setups are made of.
export * as chance from '../../core/chance/index.ts'
export * as paths from '../../core/paths/index.ts'
export * as simulation from '../../core/simulation/index.ts'
export { nodeKernels, type Outcome, type Progress, type Task, type Until }

/** Runs a task in layers of one block a replicate, at most `layersMax`; `threads` 0 is this thread, with `kernels` of its own choice. */
export async function run(
  task: Task,
  options: {
    readonly layersMax: number
    readonly threads?: number
    readonly kernels?: Kernels
    readonly until?: Until
    readonly onProgress?: (progress: Progress) => void
  },
): Promise<Outcome> {
  const { threads = 0, kernels = nodeKernels(), ...rest } = options
  const pause = () => setImmediate(undefined)
  const crew =
    threads === 0
      ? crewHere(task, kernels, pause)
      : crewOf(task, Array.from({ length: threads }, workerPort))
  return runBlocks(crew, { ...rest, estimateOf: estimateOf(task), now: () => performance.now() })
}

function workerPort(): Port {
  const worker = new Worker(new URL('./worker.js', import.meta.url))
  return {
    post: (message) => worker.postMessage(message),
    listen: (heard, failed) => {
      worker.on('message', heard)
      worker.on('error', failed)
      // One that ends without an error tells nobody else; one that is ended is no longer awaited.
      worker.on('exit', (code) => failed(new Error(`a thread ended with code ${code}`)))
    },
    end: () => {
      void worker.terminate()
    },
  }
}
