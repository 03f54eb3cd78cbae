import { type Extent, type Figure, figuresOf } from '../packages/tranche/src/core/origin/index.ts'

/** Ranges of an answer that no figure of it has, each with the way to it: what could not be explained. */
export function unexplained(answer: { readonly figures: readonly Figure[] }): string[] {
  const { figures, ...rest } = answer
  const key = ({ low, high }: Pick<Extent, 'low' | 'high'>) => `${low} ${high}`
  const explained = new Set([...figuresOf(figures).values()].map(({ extent }) => key(extent)))
  const found: string[] = []
  const visit = (value: unknown, way: string): void => {
    if (typeof value !== 'object' || value === null) return
    if (isExtent(value)) {
      const isNothing = value.low === value.high && (value.low === 0 || value.low === null)
      if (!isNothing && !explained.has(key(value))) found.push(`${way}: ${key(value)}`)
      return
    }
    for (const [name, part] of Object.entries(value)) visit(part, `${way}/${name}`)
  }
  visit(rest, '')
  return found
}

function isExtent(value: object): value is Extent {
  return 'low' in value && 'high' in value && 'value' in value
}
