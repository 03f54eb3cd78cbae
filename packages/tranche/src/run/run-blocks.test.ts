import { expect, test } from 'vitest'
import { type Layer, meanOfSums } from '../core/paths/index.ts'
import { type Crew, runBlocks } from './run-blocks.ts'

/** Layers of sixteen replicates whose scatter falls as layers are added. */
const sumsOf = (layer: number): Layer =>
  Array.from({ length: 16 }, (_, r) => Float64Array.of(100 + ((r * 7 + layer * 5) % 16)))
const estimateOf = (layers: readonly Layer[]) => meanOfSums(layers, { points: 10 })

/** Answers what is asked in an order of its own: the latest of what waits first. */
function lateCrew(capacity: number): Crew & { ended: boolean } {
  const waiting: (() => void)[] = []
  let isPlanned = false
  const answer = () => {
    waiting.pop()?.()
    isPlanned = waiting.length > 0
    if (isPlanned) setImmediate(answer)
  }
  return {
    capacity,
    ended: false,
    layer(layer) {
      if (!isPlanned) setImmediate(answer)
      isPlanned = true
      return new Promise((resolve) => {
        waiting.push(() => resolve(sumsOf(layer)))
      })
    },
    end() {
      this.ended = true
    },
  }
}

const still = () => 0

test('the outcome does not depend on the crew or on the order of its answers', async () => {
  const outcomes = await Promise.all(
    [1, 2, 14].map((capacity) =>
      runBlocks(lateCrew(capacity), { estimateOf, layersMax: 9, now: still }),
    ),
  )
  expect(outcomes[0]).toMatchObject({ layers: 9, stopped: 'complete' })
  for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0])
})

test('a width stops at the same layer for any crew', async () => {
  const outcomes = await Promise.all(
    [1, 2, 14].map((capacity) =>
      runBlocks(lateCrew(capacity), {
        estimateOf,
        layersMax: 90,
        until: { width: 0.05 },
        now: still,
      }),
    ),
  )
  expect(outcomes[0]?.stopped).toBe('width')
  for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0])
})

test('a time stops after the layer in which it passes, and the outcome is that of so many layers', async () => {
  let clock = 0
  const now = () => (clock += 10)
  const stopped = await runBlocks(lateCrew(3), {
    estimateOf,
    layersMax: 90,
    until: { milliseconds: 45 },
    now,
  })
  expect(stopped.stopped).toBe('time')
  const whole = await runBlocks(lateCrew(1), { estimateOf, layersMax: stopped.layers, now: still })
  expect(whole.estimate).toEqual(stopped.estimate)
})

test('cancelling ends it at once with what there is, also while a layer is awaited, and the crew goes home', async () => {
  const signal = new AbortController()
  const crew = lateCrew(4)
  const seen: number[] = []
  const outcome = await runBlocks(crew, {
    estimateOf,
    layersMax: 90,
    until: { signal: signal.signal },
    now: still,
    onProgress: ({ layers }) => {
      seen.push(layers)
      if (layers === 3) signal.abort()
    },
  })
  expect(outcome).toMatchObject({ layers: 3, stopped: 'cancelled' })
  expect(seen).toEqual([1, 2, 3])
  expect(crew.ended).toBe(true)
  const silent: Crew = {
    capacity: 1,
    layer: () => new Promise(() => undefined),
    end: () => undefined,
  }
  const other = new AbortController()
  const awaited = runBlocks(silent, {
    estimateOf,
    layersMax: 1,
    until: { signal: other.signal },
    now: still,
  })
  other.abort()
  expect(await awaited).toEqual({ estimate: null, layers: 0, stopped: 'cancelled' })
})

test('a crew that fails fails the run, and still goes home', async () => {
  let ended = false
  const crew: Crew = {
    capacity: 3,
    layer: (layer) =>
      layer === 2 ? Promise.reject(new Error('no memory')) : Promise.resolve(sumsOf(layer)),
    end: () => {
      ended = true
    },
  }
  await expect(runBlocks(crew, { estimateOf, layersMax: 9, now: still })).rejects.toThrow(
    'no memory',
  )
  expect(ended).toBe(true)
})
