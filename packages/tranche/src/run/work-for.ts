import type { Kernels } from '../core/paths/index.ts'
import type { FromWorker, ToWorker } from './crew.ts'
import { layersOf } from './task.ts'

/** What a thread does with each message: keeps the task, then computes the layers it is asked for. */
export function workFor(
  kernels: Kernels,
  answer: (message: FromWorker) => void,
): (message: ToWorker) => void {
  let compute: ((layer: number) => Float64Array) | null = null
  return (message) => {
    switch (message.kind) {
      case 'begin':
        compute = layersOf(message.task, kernels)
        return
      case 'layer': {
        const { layer } = message
        try {
          if (compute === null) throw new Error('asked for a layer before the task')
          answer({ kind: 'sums', layer, sums: compute(layer) })
        } catch (problem) {
          answer({ kind: 'failed', layer, message: String(problem) })
        }
        return
      }
      default:
        message satisfies never
    }
  }
}
