import { held } from '../../belief/index.ts'
import { outcomeAt, pointAt, recurrence } from '../../decision/index.ts'
import { gaussLegendre } from '../../numeric/index.ts'
import type { RightSituation } from '../../situation/index.ts'
import type { Evaluated } from '../one-right/evaluate.ts'

const nodes = 8
const samples = 128

/** Parts of the way of an input at which the line through its nodes is read. */
const steps = 512

/**
 * Expected value of perfect information on each input alone: E[max over actions of E(gain | input)] − max over actions of E(gain), with every range read as
 * an independent uniform. Only where the scenario states that prior; a range is no distribution. The mean gain is smooth in the input: a polynomial through
 * Gauss–Legendre nodes is read finely for both terms, so that what the sweep over the rest misses cancels. Source: Raiffa & Schlaifer (1961), Applied Statistical Decision Theory, ch. 4.
 */
export function worthOfKnowing(
  right: RightSituation,
  evaluated: Evaluated,
): ReadonlyMap<string, number> | null {
  if (held(right.question.scenario, 'prior') === null || !evaluated.complete) return null
  const { inputs } = right.model
  const nodesAt = Array.from(gaussLegendre(nodes).nodes, (node) => (node + 1) / 2)
  const sweep = recurrence(inputs.length, samples)
  const gainOfAll = (parts: readonly number[]): number => {
    const point = pointAt(inputs, parts)
    const outcome = outcomeAt(point, right.model.at(point), null)
    const all = outcome?.draws.at(-1)
    return all === undefined ? 0 : all.valueAdded + all.sideBenefit
  }
  return new Map(
    inputs.map((input, i) => {
      const meanAt = (at: number) => mean(sweep.map((parts) => gainOfAll(parts.with(i, at))))
      const gains = input.choice ? [meanAt(0), meanAt(1)] : readFinely(nodesAt, meanAt)
      return [input.id, mean(gains.map((gain) => Math.max(0, gain))) - Math.max(0, mean(gains))]
    }),
  )
}

/** The polynomial through the nodes, at the middle of every step of the way. */
function readFinely(nodesAt: readonly number[], value: (at: number) => number): number[] {
  const known = nodesAt.map(value)
  return Array.from({ length: steps }, (_, k) => {
    const at = (k + 0.5) / steps
    return known.reduce(
      (sum, one, i) =>
        sum +
        nodesAt.reduce(
          (product, node, j) =>
            j === i ? product : (product * (at - node)) / ((nodesAt[i] ?? 0) - node),
          one,
        ),
      0,
    )
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length
}
