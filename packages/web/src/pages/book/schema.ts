import { engine } from '../../engine/engine.ts'

/** What of the JSON Schema of books the editor reads. */
export type Schema = {
  readonly $ref?: string
  readonly description?: string
  readonly title?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly examples?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly required?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly definitions?: Readonly<Record<string, Schema>>
}

let asked: Promise<Schema> | null = null

/** The schema of books, from the engine; asked for once. */
export function bookSchema(): Promise<Schema> {
  asked ??= engine('aside').schema() as Promise<Schema>
  return asked
}

/** Everything that may stand at a path of keys; `-` steps into an entry of a list. */
export function schemasAt(root: Schema, path: readonly string[]): readonly Schema[] {
  let found = readings(root, root)
  for (const step of path) {
    found = found.flatMap((schema) => inside(schema, step)).flatMap((next) => readings(root, next))
  }
  return found
}

function inside({ properties, additionalProperties, items }: Schema, step: string): Schema[] {
  if (step === '-') return items === undefined ? [] : [items]
  const own = properties?.[step]
  if (own !== undefined) return [own]
  return typeof additionalProperties === 'object' ? [additionalProperties] : []
}

/** A schema and every alternative in it, with references followed; a description goes down with it. */
function readings(root: Schema, schema: Schema, depth = 0): Schema[] {
  if (depth > 12) return []
  const { $ref, anyOf, oneOf } = schema
  const name = $ref?.replace('#/definitions/', '')
  const target = name === undefined ? undefined : root.definitions?.[name]
  const further = [...(target === undefined ? [] : [target]), ...(anyOf ?? []), ...(oneOf ?? [])]
  return [schema, ...further.flatMap((next) => readings(root, next, depth + 1))]
}
