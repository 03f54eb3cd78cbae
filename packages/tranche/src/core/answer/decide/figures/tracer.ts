import type { Extent, Figure, Origin, Unit } from '../../../origin/index.ts'
import type { RightSituation } from '../../../situation/index.ts'
import type { Standing } from '../../one-right/standing.ts'
import type { RightDecision } from '../decide-answer.ts'

/** Makes the figures of one decision, each under the path of its right. */
export type Tracer<Told extends Standing = RightDecision> = {
  readonly decision: Told
  readonly right: RightSituation
  readonly figure: (
    name: string,
    label: string,
    extent: Extent,
    unit: Unit,
    origin: Origin,
  ) => Figure
  /** Numbers of the book whose path begins with one of these. */
  readonly leaves: (...prefixes: readonly string[]) => readonly Figure[]
}

export function tracerOf<Told extends Standing>(
  decision: Told,
  right: RightSituation,
): Tracer<Told> {
  const { figures, currency } = right.collector
  return {
    decision,
    right,
    figure: (name, label, extent, unit, origin) => ({
      id: `${decision.id}/${name}`,
      label,
      unit,
      currency: unit === 'money' ? currency : null,
      extent,
      words: null,
      origin,
    }),
    leaves: (...prefixes) =>
      figures.filter(({ id }) => prefixes.some((prefix) => id.startsWith(prefix))),
  }
}

export function formula(
  text: string,
  inputs: readonly Figure[],
  method: string | null = null,
): Origin {
  return { kind: 'formula', formula: text, inputs, method }
}
