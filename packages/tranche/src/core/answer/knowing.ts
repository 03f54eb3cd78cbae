import { held } from '../belief/index.ts'
import { outcomeAt, pointAt, recurrence } from '../decision/index.ts'
import { gaussLegendre } from '../numeric/index.ts'
import type { RightSituation } from '../situation/index.ts'
import type { Evaluated } from './evaluate.ts'

const nodes = 8
const samples = 128

/**
 * Expected value of perfect information on each input alone: E[max over actions of E(gain | input)] − max over actions of E(gain), with every range read as
 * an independent uniform. Only where the scenario states that prior; a range is no distribution. Gauss–Legendre over the input, a low-discrepancy sweep
 * over the rest. Source: Raiffa & Schlaifer (1961), Applied Statistical Decision Theory, ch. 4.
 */
export function worthOfKnowing(
  right: RightSituation,
  evaluated: Evaluated,
): ReadonlyMap<string, number> | null {
  if (held(right.question.scenario, 'prior') === null || !evaluated.complete) return null
  const { inputs } = right.model
  const rule = gaussLegendre(nodes)
  const sweep = recurrence(inputs.length, samples)
  const gainOfAll = (parts: readonly number[]): number => {
    const point = pointAt(inputs, parts)
    const outcome = outcomeAt(point, right.model.at(point), null)
    const all = outcome?.draws.at(-1)
    return all === undefined ? 0 : all.valueAdded + all.sideBenefit
  }
  const prior = Math.max(0, mean(sweep.map(gainOfAll)))
  return new Map(
    inputs.map((input, i) => {
      const ends = input.choice
        ? [
            { at: 0, weight: 0.5 },
            { at: 1, weight: 0.5 },
          ]
        : Array.from(rule.nodes, (node, k) => ({
            at: (node + 1) / 2,
            weight: (rule.weights[k] ?? 0) / 2,
          }))
      const known = ends.reduce(
        (total, { at, weight }) =>
          total + weight * Math.max(0, mean(sweep.map((parts) => gainOfAll(parts.with(i, at))))),
        0,
      )
      return [input.id, Math.max(0, known - prior)]
    }),
  )
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length
}
