/**
 * run/browser: how is a long computation run in a page? On this thread or on Web Workers, with progress, cancelling, and stopping at
 * a width of the interval or at a time. The bytes of the outcome are those of run/node.
 */
import type { Kernels } from '../../core/paths/index.ts'
import { crewHere, crewOf, type FromWorker, type Port } from '../crew.ts'
import { type Outcome, type Progress, runBlocks, type Until } from '../run-blocks.ts'
import { estimateOf, type Task } from '../task.ts'
import { browserKernels } from './kernels.ts'

// What tasks and their setups are made of.
export * as chance from '../../core/chance/index.ts'
export * as paths from '../../core/paths/index.ts'
export * as simulation from '../../core/simulation/index.ts'
export { browserKernels, type Outcome, type Progress, type Task, type Until }

/** The part of a Web Worker that is used. */
type WebWorker = {
  postMessage(message: unknown): void
  terminate(): void
  onmessage: ((event: { readonly data: FromWorker }) => void) | null
  onerror: ((event: unknown) => void) | null
}

/** Runs a task as `run` of run/node does; `workers` makes a worker (by default from the script beside this one). */
export async function run(
  task: Task,
  options: {
    readonly layersMax: number
    readonly threads?: number
    readonly kernels?: Kernels
    readonly until?: Until
    readonly onProgress?: (progress: Progress) => void
    readonly newWorker?: () => WebWorker
  },
): Promise<Outcome> {
  const { threads = 0, kernels, newWorker = workerBeside, ...rest } = options
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
  const crew =
    threads === 0
      ? crewHere(task, kernels ?? (await browserKernels()), pause)
      : crewOf(
          task,
          Array.from({ length: threads }, () => portOf(newWorker())),
        )
  return runBlocks(crew, { ...rest, estimateOf: estimateOf(task), now: () => performance.now() })
}

function workerBeside(): WebWorker {
  const { Worker } = globalThis as unknown as {
    Worker: new (place: URL, kind: { type: 'module' }) => WebWorker
  }
  return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
}

function portOf(worker: WebWorker): Port {
  return {
    post: (message) => worker.postMessage(message),
    listen: (heard, failed) => {
      worker.onmessage = ({ data }) => heard(data)
      worker.onerror = failed
    },
    end: () => worker.terminate(),
  }
}
