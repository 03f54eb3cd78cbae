import { type Rational, whole } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'
import { type CapTableSource, classNamed } from './source.ts'

export type Split = {
  readonly day: PlainDate
  /** New units for each old one. */
  readonly ratio: Rational
  /** null for all. */
  readonly classes: ReadonlySet<string> | null
}

/** Every split of a company whose ratio is known. */
export function splitsOf(source: CapTableSource, company: string): Split[] {
  return source.facts.flatMap((fact): Split[] => {
    if (fact.kind !== 'split' || fact.split.value !== company) return []
    const { value: ratio } = fact.ratio
    if (ratio.kind !== 'exact') return []
    const named = fact.classes?.map((placed) => classNamed(source, placed)?.name ?? '')
    const classes = named === undefined ? null : new Set(named)
    return [{ day: fact.day.value.lastDay, ratio: ratio.value, classes }]
  })
}

/** New units of a class for one old one, by the splits after `from` until `to`. */
export function splitFactor(
  splits: readonly Split[],
  name: string,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Rational {
  return splits
    .filter(({ day, classes }) => day > from && day <= to && (classes?.has(name) ?? true))
    .reduce((factor, { ratio }) => factor.mul(ratio), whole(1))
}
