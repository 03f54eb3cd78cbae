import type { ExplainAnswer } from '../answer/index.ts'
import { placeOf, type Texts } from '../diagnostic/index.ts'
import { type Figure, figuresOf, type Origin, type Written } from '../origin/index.ts'
import { wireExtent } from './extent.ts'

/** The tree of one figure: `figure` names its root, `figures` holds every figure of the tree once, inputs by their ids. */
export function wireExplain(answer: ExplainAnswer, root: Figure, texts: Texts) {
  const { book, title, asOf, scenario, currency } = answer
  return {
    schema: 'tranche.explain/1',
    book,
    title,
    asOf,
    scenario,
    currency,
    figure: root.id,
    figures: [...figuresOf([root]).values()].map(
      ({ id, label, unit, currency, extent, words, origin }) => ({
        id,
        label,
        unit,
        currency,
        ...wireExtent(extent),
        words,
        origin: wireOrigin(origin, texts),
      }),
    ),
  }
}

export type WireExplain = ReturnType<typeof wireExplain>

function wireOrigin(origin: Origin, texts: Texts) {
  switch (origin.kind) {
    case 'written':
      return { kind: origin.kind, ...wireWritten(origin.written, texts) }
    case 'formula':
      return {
        kind: origin.kind,
        formula: origin.formula,
        method: origin.method,
        inputs: origin.inputs.map(({ id }) => id),
      }
    case 'asserted':
      return { kind: origin.kind, by: origin.by }
    case 'missing':
      return { kind: origin.kind, remedy: origin.remedy }
    default:
      return origin satisfies never
  }
}

function wireWritten({ kind, span, scenario, sources, grade }: Written, texts: Texts) {
  const { line, column } = placeOf(texts.get(span.file) ?? '', span.start)
  return { layer: kind, file: span.file, line, column, scenario, sources, grade }
}

/** The figures that can be explained. */
export function wireFigures({ book, title, asOf, scenario, currency, known }: ExplainAnswer) {
  return {
    schema: 'tranche.explain/1',
    book,
    title,
    asOf,
    scenario,
    currency,
    figure: null,
    figures: known.map(({ id, label }) => ({ id, label })),
  }
}

export type WireFigures = ReturnType<typeof wireFigures>
