import type { Kernels, Layer } from '../core/paths/index.ts'
import type { Crew } from './run-blocks.ts'
import { layersOf, type Task } from './task.ts'

/** The way to another thread, whatever kind of thread it is. */
export type Port = {
  readonly post: (message: ToWorker) => void
  readonly listen: (
    heard: (message: FromWorker) => void,
    failed: (problem: unknown) => void,
  ) => void
  readonly end: () => void
}

export type ToWorker =
  | { readonly kind: 'begin'; readonly task: Task }
  | { readonly kind: 'layer'; readonly layer: number }

export type FromWorker =
  | { readonly kind: 'sums'; readonly layer: number; readonly sums: Layer }
  | { readonly kind: 'failed'; readonly layer: number; readonly message: string }

/** Layers on their way to each thread, so that none waits for the next. */
const AHEAD = 2

/** This thread alone. Between layers others have their turn, so that progress is seen and cancelling heard. */
export function crewHere(task: Task, kernels: Kernels, pause: () => Promise<void>): Crew {
  const compute = layersOf(task, kernels)
  return {
    capacity: 1,
    layer: async (layer) => {
      await pause()
      return compute(layer)
    },
    end: () => undefined,
  }
}

type Waiting = {
  readonly resolve: (sums: Layer) => void
  readonly reject: (problem: unknown) => void
}

/** Several threads; each layer goes to whichever has least to do. A thread that fails fails what it was asked. */
export function crewOf(task: Task, ports: readonly Port[]): Crew {
  const members = ports.map((port) => {
    const waiting = new Map<number, Waiting>()
    const member = { port, waiting, broken: null as { problem: unknown } | null }
    const fail = (problem: unknown) => {
      member.broken = { problem }
      for (const { reject } of waiting.values()) reject(problem)
      waiting.clear()
    }
    port.listen((message) => {
      const asked = waiting.get(message.layer)
      waiting.delete(message.layer)
      if (message.kind === 'sums') asked?.resolve(message.sums)
      else asked?.reject(new Error(message.message))
    }, fail)
    port.post({ kind: 'begin', task })
    return member
  })
  return {
    capacity: AHEAD * ports.length,
    layer: (layer) =>
      new Promise((resolve, reject) => {
        const { port, waiting, broken } = members.reduce((least, member) =>
          member.waiting.size < least.waiting.size ? member : least,
        )
        if (broken !== null) return reject(broken.problem)
        waiting.set(layer, { resolve, reject })
        port.post({ kind: 'layer', layer })
      }),
    end: () => {
      for (const { port } of members) port.end()
    },
  }
}
