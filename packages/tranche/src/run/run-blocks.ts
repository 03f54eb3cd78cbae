import type { MeanWithInterval } from '../core/chance/index.ts'
import type { Layer } from '../core/paths/index.ts'

/** Whoever computes layers: this thread, or several others. */
export type Crew = {
  /** Layers worth asking for at once. */
  readonly capacity: number
  readonly layer: (layer: number) => Promise<Layer>
  /** No answer is awaited any more. */
  readonly end: () => void
}

/** When to stop before every layer is done: what is set and met first. */
export type Until = {
  /** Width of the interval, high less low, in the unit of the estimate. */
  readonly width?: number
  readonly milliseconds?: number
  readonly signal?: AbortSignal
}

export type Progress = {
  readonly layers: number
  readonly layersMax: number
  readonly estimate: MeanWithInterval
}

export type Outcome = {
  /** Null where it was cancelled before one layer was done. */
  readonly estimate: MeanWithInterval | null
  readonly layers: number
  readonly stopped: 'complete' | 'width' | 'time' | 'cancelled'
}

/**
 * Asks a crew for layer after layer and puts them together in their order, whoever is first: the outcome after a number of layers,
 * and the layer at which a width is reached, are the same for any crew. A time is not: it decides how many layers there are, and
 * the outcome says how many there were. Of each layer only its sums are kept. The estimate is
 * looked at after each of the first layers and then sixteen times while their number doubles.
 */
export async function runBlocks(
  crew: Crew,
  {
    estimateOf,
    layersMax,
    until = {},
    onProgress,
    now,
  }: {
    estimateOf: (layers: readonly Layer[]) => MeanWithInterval
    layersMax: number
    until?: Until
    onProgress?: (progress: Progress) => void
    now: () => number
  },
): Promise<Outcome> {
  const begun = now()
  const done: Layer[] = []
  const asked: Promise<Layer>[] = []
  const outcome = (stopped: Outcome['stopped']): Outcome => ({
    estimate: done.length === 0 ? null : estimateOf(done),
    layers: done.length,
    stopped,
  })
  try {
    for (let layer = 0; layer < layersMax; layer++) {
      while (asked.length < Math.min(layersMax, layer + crew.capacity)) {
        asked.push(quiet(crew.layer(asked.length)))
      }
      const sums = await firstOf(asked[layer] as Promise<Layer>, until.signal)
      if (sums === null) return outcome('cancelled')
      done.push(sums)
      if (isDue(done.length)) {
        const estimate = estimateOf(done)
        onProgress?.({ layers: done.length, layersMax, estimate })
        if (until.width !== undefined && estimate.high - estimate.low <= until.width) {
          return outcome('width')
        }
      }
      if (until.signal?.aborted) return outcome('cancelled')
      const isLate = until.milliseconds !== undefined && now() - begun >= until.milliseconds
      if (isLate && layer < layersMax - 1) return outcome('time')
    }
    return outcome('complete')
  } finally {
    crew.end()
  }
}

/** Whether the estimate is looked at after so many layers. */
function isDue(layers: number): boolean {
  const step = 2 ** Math.max(0, Math.floor(Math.log2(layers)) - 4)
  return layers % step === 0
}

/** A layer that is asked for and no longer awaited must not count as an unhandled failure. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}

/** What is awaited, or null as soon as the signal comes. */
function firstOf<T>(awaited: Promise<T>, signal: AbortSignal | undefined): Promise<T | null> {
  if (signal === undefined) return awaited
  if (signal.aborted) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    const cancel = () => resolve(null)
    signal.addEventListener('abort', cancel, { once: true })
    awaited.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel))
  })
}
