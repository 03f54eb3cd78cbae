import type { BookNode } from '../../engine/core.ts'
import { placesOfNames } from './definition.ts'
import { type Schema, schemasAt } from './schema.ts'
import { inYaml } from './text-edits.ts'

/** Something that may be written at a place, with what it begins as. */
export type Choice = { readonly name: string; readonly about: string; readonly said: string }

/** What first values are made with: the names a book gives, and the day somebody looks at. */
export type Known = {
  readonly schema: Schema
  readonly names: (kind: string) => readonly string[]
  readonly day: string
}

/** The names of a kind that a book gives, however it is laid out. */
export function namesOf(root: BookNode, kind: string): readonly string[] {
  const under = (node: BookNode, depth: number): readonly string[] =>
    node.kind !== 'map'
      ? []
      : depth === 1
        ? node.entries.map(({ key }) => key.text)
        : node.entries.flatMap(({ value }) => under(value, depth - 1))
  const places = placesOfNames.filter((place) => kind.includes(place.kind))
  const found = places.flatMap(({ head, part, depth }) => {
    const top = root.kind === 'map' ? root.entries.find(({ key }) => key.text === head) : undefined
    if (top === undefined) return []
    if (part === undefined) return under(top.value, depth)
    if (top.value.kind !== 'map') return []
    return top.value.entries.flatMap(({ value }) =>
      value.kind !== 'map'
        ? []
        : value.entries.flatMap(({ key, value: inner }) =>
            key.text === part ? under(inner, 1) : [],
          ),
    )
  })
  return [...new Set(found)]
}

/** The keys that may stand at a path and do not yet, each with a first value. */
export function keysToAdd(
  known: Known,
  path: readonly string[],
  present: readonly string[],
): readonly Choice[] {
  const { schema: root } = known
  const found = new Map<string, Choice>()
  for (const { properties = {} } of schemasAt(root, path))
    for (const [name, schema] of Object.entries(properties)) {
      if (present.includes(name) || found.has(name)) continue
      const about = schemasAt(root, [...path, name]).find(({ description }) => description)
      found.set(name, {
        name,
        about: about?.description ?? '',
        said: firstValue(known, schema, name),
      })
    }
  return [...found.values()]
}

/** The kinds of thing that a named place or a list takes: a right, a duty …; one where they are all alike. */
export function kindsToAdd(known: Known, path: readonly string[]): readonly Choice[] {
  const kinds = schemasAt(known.schema, path).flatMap(({ items, additionalProperties }) => {
    const inner = items ?? (typeof additionalProperties === 'object' ? additionalProperties : null)
    return inner === null ? [] : (inner.anyOf ?? [inner])
  })
  const named = kinds.map((schema) => ({
    name: /“(.+)”/.exec(schema.title ?? '')?.[1] ?? schema.title ?? '',
    about: schema.description ?? '',
    said: firstValue(known, schema),
  }))
  return [...new Map(named.map((choice) => [choice.name, choice])).values()]
}

/** Whether things at a path have names of their own, such as parties and tranches. */
export function isNamed(root: Schema, path: readonly string[]): boolean {
  return schemasAt(root, path).some(
    ({ additionalProperties }) => typeof additionalProperties === 'object',
  )
}

const depthMax = 4

/** Beside what they cannot be without, what nearly every one of them says. */
const usual: Readonly<Record<string, readonly string[]>> = {
  'tranche “right”': ['amount', 'window', 'strike'],
  'tranche “duty”': ['amount', 'due'],
  'fact “closed”': ['amount'],
  'fact “exercised”': ['amount'],
  'fact “round”': ['amount', 'valuation'],
  'a party': ['kind'],
}

/** The smallest that may stand there: the first word, name or example, and of a group what it cannot be without. */
function firstValue(known: Known, schema: Schema, key = '', depth = 0): string {
  const readings = readingsOf(known.schema, schema)
  for (const { enum: [word] = [], title = '', examples: [example] = [] } of readings) {
    if (word !== undefined) return inYaml(word)
    const kind = /^the name of an? (.+)$/.exec(title)?.[1]
    if (kind !== undefined) return inYaml(nameFor(known, kind, key))
    if (example !== undefined) return onDay(example, known.day)
  }
  const group = readings.find(({ properties }) => properties !== undefined)
  if (group !== undefined && depth < depthMax) {
    const keys = new Set([...(group.required ?? []), ...(usual[group.title ?? ''] ?? [])])
    const pairs = [...keys].flatMap((inner) => {
      const found = group.properties?.[inner]
      return found === undefined ? [] : [`${inner}: ${firstValue(known, found, inner, depth + 1)}`]
    })
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
  }
  if (readings.some(({ additionalProperties }) => typeof additionalProperties === 'object'))
    return '{}'
  const items = readings.find((reading) => reading.items !== undefined)?.items
  if (items !== undefined && depth < depthMax)
    return `[${firstValue(known, items, key, depth + 1)}]`
  return inYaml(key === '' ? 'to be said' : key)
}

/** The company last written down for what a company does, the party first written down for the rest. */
function nameFor({ names }: Known, kind: string, key: string): string {
  const found = names(kind)
  const isLast = kind !== 'party' || /company|round|about|on$/.test(key)
  return (isLast ? found.at(-1) : found[0]) ?? 'undisclosed'
}

/** An example with the day somebody looks at in place of its own, and a window of a year from there. */
function onDay(example: string, day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(day)) return example
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace('-02-29', '-02-28')
  if (/^\d{4}-\d{2}-\d{2} \.\. \d{4}-\d{2}-\d{2}$/.test(example)) return `${day} .. ${later}`
  return /^\d{4}-\d{2}(-\d{2})?$/.test(example) ? day : example
}

function readingsOf(root: Schema, schema: Schema): readonly Schema[] {
  return schemasAt({ ...root, properties: { at: schema } }, ['at'])
}
