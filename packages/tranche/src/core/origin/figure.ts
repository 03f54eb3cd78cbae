import type { Span } from '../diagnostic/index.ts'

export type Unit =
  | 'money'
  | 'fraction'
  | 'per year'
  | 'years'
  | 'days'
  | 'shares'
  | 'bits'
  | 'multiple'
  | 'number'
  | 'words'

/** How far a number is known: `value` is null without a stated centre, an end is null where nothing bounds it. */
export type Extent = {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

/** A line somebody wrote: a term, a fact or a belief. */
export type Written = {
  readonly kind: 'term' | 'fact' | 'belief'
  readonly span: Span
  /** The scenario that holds a belief. */
  readonly scenario: string | null
  readonly sources: readonly string[]
  readonly grade: string | null
}

/**
 * Where a figure comes from: a line of the book, a formula over other figures, something the law of a scenario
 * asserts because nothing else is stated, or nowhere: it is missing.
 */
export type Origin =
  | { readonly kind: 'written'; readonly written: Written }
  | {
      readonly kind: 'formula'
      readonly formula: string
      readonly inputs: readonly Figure[]
      /** The numerical method and section of the formulas' reference, where it is more than arithmetic. */
      readonly method: string | null
    }
  | { readonly kind: 'asserted'; readonly by: string; readonly written: Written | null }
  | { readonly kind: 'missing'; readonly remedy: string }

/** One figure of an answer, with the tree it grew from. */
export type Figure = {
  /** Path within its answer, for example `second/value`. */
  readonly id: string
  readonly label: string
  readonly unit: Unit
  readonly currency: string | null
  readonly extent: Extent
  /** What it is in words, where it is no number. */
  readonly words: string | null
  readonly origin: Origin
}

export function exactExtent(value: number): Extent {
  return { value, low: value, high: value }
}

export const unknownExtent: Extent = { value: null, low: null, high: null }

/** Every figure of a tree by its id; the first one met where an id is shared. */
export function figuresOf(roots: readonly Figure[]): Map<string, Figure> {
  const found = new Map<string, Figure>()
  const visit = (figure: Figure): void => {
    if (found.has(figure.id)) return
    found.set(figure.id, figure)
    if (figure.origin.kind === 'formula') figure.origin.inputs.forEach(visit)
  }
  roots.forEach(visit)
  return found
}
