import type { Kernels, Layer } from '../core/paths/index.ts'
import type { FromWorker, ToWorker } from './crew.ts'
import { layersOf, type Task } from './task.ts'

/** What a thread does with each message: keeps the task, then computes the layers it is asked for. */
export function workFor(
  kernels: Kernels,
  answer: (message: FromWorker) => void,
): (message: ToWorker) => void {
  let compute = (_layer: number): Layer => {
    throw new Error('asked for a layer before the task')
  }
  return (message) => {
    switch (message.kind) {
      case 'begin':
        compute = begun(message.task, kernels)
        return
      case 'layer': {
        const { layer } = message
        try {
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

/** What computes layers; a task that cannot begin fails every layer, so that whoever waits for one hears of it. */
function begun(task: Task, kernels: Kernels): (layer: number) => Layer {
  try {
    return layersOf(task, kernels)
  } catch (problem) {
    return () => {
      throw problem
    }
  }
}
