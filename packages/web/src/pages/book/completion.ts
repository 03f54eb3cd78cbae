import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { saying } from '../../language/saying.ts'
import { pathAt } from './cursor-path.ts'
import { namesIn } from './definition.ts'
import { bookSchema, type Schema, schemasAt } from './schema.ts'

/** Keys with what they mean, words that may stand as a value, examples, and names the book gives. */
export async function completeBook(context: CompletionContext): Promise<CompletionResult | null> {
  const { state, pos, explicit } = context
  const word = context.matchBefore(/[\p{L}\p{N}_-]*/u)
  if (word === null || (word.from === word.to && !explicit)) return null
  const { path, isValue } = pathAt(state, word.from)
  const schemas = schemasAt(await bookSchema(), path)
  const say = await saying()
  const options = isValue
    ? [...valuesOf(schemas, say), ...namesFor(schemas, state.doc.toString())]
    : keysOf(schemas, say)
  return options.length === 0
    ? null
    : { from: word.from, to: pos, options: unlike(options), validFor: /^[\p{L}\p{N} _-]*$/u }
}

type Say = Awaited<ReturnType<typeof saying>>

function keysOf(schemas: readonly Schema[], say: Say): Completion[] {
  return schemas.flatMap(({ properties = {} }) =>
    Object.entries(properties).map(([label, { description }]) => ({
      label,
      apply: `${label}: `,
      type: 'property',
      ...(description === undefined ? {} : { info: say(description) }),
    })),
  )
}

function valuesOf(schemas: readonly Schema[], say: Say): Completion[] {
  return schemas.flatMap(({ enum: words = [], examples = [], title }) => [
    ...words.map((label) => ({ label, type: 'enum' })),
    ...examples.map((label) => ({
      label,
      type: 'text',
      ...(title === undefined ? {} : { detail: say(title) }),
    })),
  ])
}

/** Names of the kind the place asks for: its schema is called “the name of a party”. */
function namesFor(schemas: readonly Schema[], text: string): Completion[] {
  const kinds = schemas.flatMap(({ title = '' }) => /^the name of an? (.+)$/.exec(title)?.[1] ?? [])
  if (kinds.length === 0) return []
  return namesIn(text, kinds).map((label) => ({ label, type: 'variable' }))
}

function unlike(options: readonly Completion[]): Completion[] {
  return [...new Map(options.map((option) => [option.label, option])).values()]
}
