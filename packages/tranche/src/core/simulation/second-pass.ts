import { exp, type SobolPlan } from '../chance/index.ts'
import { allowedFor } from './choice.ts'
import { levelAt, nodeAfter } from './cluster.ts'
import type { Control } from './controls.ts'
import type { ClusterEngine, Engine } from './engine.ts'
import type { RightRule } from './offer.ts'
import type { Policy } from './policy.ts'
import { pointsOf, type Scene, sceneOf } from './scene.ts'

/** Sums over a block of paths under the frozen policy: plain numbers, to be added in any fixed order. */
export type BlockSums = {
  readonly paths: number
  /** Value, then controls. */
  readonly first: Float64Array
  /** Products of the value and the controls with one another. */
  readonly second: Float64Array
  /** By right: gain, use and amount. */
  readonly uses: Float64Array
}

export type Pass = {
  readonly engine: Engine
  readonly clusters: readonly ClusterEngine[]
  readonly policies: readonly Pick<Policy, 'left'>[]
  readonly controls: readonly Control[]
  /** Paths of a block, a power of two. */
  readonly points: number
  /** Point sets by seed and size: their keys are worked out once. */
  readonly plans: Map<string, SobolPlan>
}

/** Paths of a block at most; a power of two. */
export const PASS_BLOCK = 256

/**
 * Walks one block of one scrambling with the policy as it is. Blocks are independent of one another
 * and of who works them out.
 */
export function passBlock(pass: Pass, seed: number, block: number): BlockSums {
  return walked(pass, sceneOfBlock(pass, seed, block))
}

/** The same block under several policies, on the same chance. */
export function passBlocks(passes: readonly Pass[], seed: number, block: number): BlockSums[] {
  const [first] = passes
  if (first === undefined) return []
  const scene = sceneOfBlock(first, seed, block)
  return passes.map((pass) => walked(pass, scene))
}

function sceneOfBlock({ engine, points, plans }: Pass, seed: number, block: number): Scene {
  const name = `${seed} ${points}`
  const plan = plans.get(name) ?? pointsOf(engine.stage, points, { kind: 'owen', seed })
  plans.set(name, plan)
  return sceneOf(engine.stage, plan, block)
}

function walked(pass: Pass, scene: Scene): BlockSums {
  const { engine, controls, points } = pass
  const rights = engine.places.composition.rights.length
  const width = 1 + controls.length
  const sums = {
    paths: points,
    first: new Float64Array(width),
    second: new Float64Array(width * width),
    uses: new Float64Array(3 * rights),
  }
  const reads = readsOf(rights)
  const follow = followerOf(pass, sums.uses, reads)
  const row = new Float64Array(width)
  for (let path = 0; path < points; path++) {
    row[0] = follow(scene, path)
    controls.forEach((control, k) => {
      row[k + 1] = readControl(control, reads, scene, path)
    })
    for (let a = 0; a < width; a++) {
      sums.first[a] = (sums.first[a] as number) + (row[a] as number)
      for (let b = 0; b < width; b++) {
        const at = a * width + b
        sums.second[at] = (sums.second[at] as number) + (row[a] as number) * (row[b] as number)
      }
    }
  }
  return sums
}

/** On which steps rights were used on a path, and with how much of them. */
type Reads = {
  readonly right: Int32Array
  readonly step: Int32Array
  readonly part: Float64Array
  count: number
}

/** Draws of one right that are kept apart; the rest counts as waiting. */
const MOST_READS = 16

function readsOf(rights: number): Reads {
  const most = Math.max(1, MOST_READS * rights)
  return {
    right: new Int32Array(most),
    step: new Int32Array(most),
    part: new Float64Array(most),
    count: 0,
  }
}

/** The control where the right was used, part by part, and on its last day for what was not. */
function readControl(
  { mover, right, lastStep, of }: Control,
  reads: Reads,
  scene: Scene,
  path: number,
): number {
  let [left, read] = [1, 0]
  for (let k = 0; k < reads.count && left > 0; k++) {
    if (reads.right[k] !== right) continue
    const part = Math.min(left, reads.part[k] as number)
    const step = reads.step[k] as number
    read += part * of(grownBy(scene, mover, step, path), step)
    left -= part
  }
  if (left > 0) read += left * of(grownBy(scene, mover, lastStep, path), lastStep)
  return read
}

function grownBy(scene: Scene, mover: number, step: number, path: number): number {
  const growth = scene.growth[mover] as Float64Array
  let grown = 1
  for (let k = 0; k < step; k++) grown *= growth[k * scene.points + path] as number
  return grown
}

/** Present value of what one path brings. */
function followerOf(
  { engine, clusters, policies }: Pass,
  uses: Float64Array,
  reads: Reads,
): (scene: Scene, path: number) => number {
  const { places, walk } = engine
  const { rateAnnual } = places.composition
  const last = Math.max(0, ...clusters.flatMap(({ cluster }) => cluster.steps))
  const state = engine.newState()
  const nodes = new Int32Array(clusters.length)
  /** Nothing can be drawn any more. */
  const isOver = () => {
    for (let c = 0; c < clusters.length; c++) {
      if (!(clusters[c] as ClusterEngine).dead[nodes[c] as number]) return false
    }
    return true
  }
  return (scene, path) => {
    nodes.fill(0)
    reads.count = 0
    walk.start(state, scene, path)
    let worth = 0
    for (;;) {
      for (let c = 0; c < clusters.length; c++) {
        const { cluster, chooser, indexOf, dead } = clusters[c] as ClusterEngine
        const index = indexOf.get(state.step)
        if (index === undefined || dead[nodes[c] as number]) continue
        const left = policies[c]?.left[index]
        if (left === undefined) continue
        if (!chooser.picks(state, nodes[c] as number, left)) continue
        const lost = exp(-cluster.lapseAnnual * state.years)
        const discount = exp(-rateAnnual * state.years) * lost
        for (let position = 0; position < cluster.rights.length; position++) {
          const amount = chooser.amounts[position] as number
          if (amount === 0) continue
          const rule = cluster.rights[position] as RightRule
          rule.offer(state, allowedFor(cluster, position, state, places))
          const gain = discount * rule.gain(amount)
          const isFirst = levelAt(cluster, nodes[c] as number, position) === 0
          rule.draw(state, amount)
          nodes[c] = nodeAfter(cluster, nodes[c] as number, position, { state, places })
          worth += gain
          const at = 3 * rule.place
          uses[at] = (uses[at] as number) + gain
          if (isFirst) uses[at + 1] = (uses[at + 1] as number) + lost
          if (reads.count < reads.right.length) {
            const { draws, amountCap } = rule.right.amount
            reads.right[reads.count] = rule.place
            reads.step[reads.count] = state.step
            reads.part[reads.count++] = draws === 'one' ? 1 : amount / amountCap
          }
          uses[at + 2] = (uses[at + 2] as number) + lost * amount
        }
      }
      if (state.step >= last || isOver()) return worth
      walk.advance(state, scene, path)
    }
  }
}
