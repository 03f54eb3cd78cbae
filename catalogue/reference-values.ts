import values from './reference-values.json' with { type: 'json' }

type Figures = Readonly<Record<string, unknown>>
type Case = {
  readonly id: string
  readonly source: string
  readonly inputs: Figures
  readonly published: Figures | null
  readonly computed: Figures | null
  readonly target: string
  readonly tolerance: { readonly kind: string; readonly value: number | null }
}

/**
 * One case of reference-values.json. `given` and `expected` are single figures by name, `list` any
 * other figure, as it stands. `offBy` is the distance of an answer from the expected figure in
 * units of the case's tolerance, so that a test asks for at most 1.
 */
export function referenceCase(id: string) {
  const found = (values.cases as readonly Case[]).find((candidate) => candidate.id === id)
  if (!found) throw new Error(`no reference case ${id}`)
  const target = (found.target === 'published' ? found.published : found.computed) ?? {}
  const all: Figures = { ...found.inputs, ...found.published, ...found.computed, ...target }
  const expected = (name: string) => single(target, name, id)
  const { kind, value: width } = found.tolerance
  return {
    source: found.source,
    given: (name: string) => single(found.inputs, name, id),
    expected,
    list: (name: string): unknown => all[name],
    offBy: (name: string, answer: number) => {
      const figure = expected(name)
      const allowed =
        kind === 'printed'
          ? halfLastDigit(figure)
          : (width ?? 0) * (figure === 0 ? 1 : Math.abs(figure))
      return Math.abs(answer - figure) / allowed
    },
  }
}

function single(figures: Figures, name: string, id: string): number {
  const figure = figures[name]
  if (typeof figure !== 'number') throw new Error(`${id} has no single figure ${name}`)
  return figure
}

/** Half a unit of the last digit printed; a figure printed without decimals counts whole units. */
function halfLastDigit(figure: number): number {
  const decimals = String(figure).split('.')[1] ?? ''
  return 0.5 * 10 ** -decimals.length
}
