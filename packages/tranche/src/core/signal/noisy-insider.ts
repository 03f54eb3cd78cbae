import { gaussLegendre, normalPdf } from '../numeric/index.ts'
import { divergenceNats, excessOf } from './information.ts'
import { normalMass } from './normal-mass.ts'

/**
 * What an act tells about value when the insider sees log value with an error: the divergence of the
 * belief after from the belief before, in bits, integrated over standardised log value. Gauss–Legendre
 * on panels that follow both the bell of the belief and the rise of the act's chance at each threshold,
 * however sharp; relative error below 1e-9.
 */
export function noisyBits(sight: {
  readonly knowledgeGap: number
  readonly observationNoise: number
  readonly act: number
  readonly edges: readonly number[]
  readonly motives: readonly (readonly number[])[]
  readonly seen: { readonly probability: number; readonly complement: number }
}): number {
  const { knowledgeGap, observationNoise, act, edges, motives, seen } = sight
  const observedSpread = Math.hypot(knowledgeGap, observationNoise)
  const chancesAt = (z: number) => {
    const steps = edges.map((e) => (e * observedSpread - knowledgeGap * z) / observationNoise)
    const here = { probability: 0, complement: 0 }
    motives.forEach((row, region) => {
      const mass = normalMass(steps[region] as number, steps[region + 1] as number)
      row.forEach((p, i) => {
        here[i === act ? 'probability' : 'complement'] += mass * p
      })
    })
    return here
  }
  const centres = edges.filter(Number.isFinite).map((e) => (e * observedSpread) / knowledgeGap)
  const { nodes, weights } = gaussLegendre(16)
  const points = panelEnds(centres, observationNoise / knowledgeGap)
  let sum = 0
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1] as number, points[i] as number]
    const half = (to - from) / 2
    for (let n = 0; n < nodes.length; n++) {
      const z = from + half * (1 + (nodes[n] as number))
      const density = half * (weights[n] as number) * normalPdf(z)
      sum += density * divergenceNats(excessOf(chancesAt(z), seen))
    }
  }
  return sum / Math.LN2
}

/** Half steps over the bell, reaching beyond every threshold, and finer steps around each rise. */
function panelEnds(centres: readonly number[], width: number): readonly number[] {
  const reach = Math.min(38, 9 + Math.max(0, ...centres.map(Math.abs)))
  const ends: number[] = []
  for (let z = -reach; z < reach; z += 0.5) ends.push(z)
  ends.push(reach)
  for (const centre of centres) {
    for (const offset of [-9, -6, -4, -2.5, -1.2, 0, 1.2, 2.5, 4, 6, 9]) {
      const end = centre + offset * Math.min(width, 1)
      if (Math.abs(end) < reach) ends.push(end)
    }
  }
  return ends.sort((a, b) => a - b)
}
