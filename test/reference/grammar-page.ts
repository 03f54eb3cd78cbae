import { bookGrammar } from '../../packages/tranche/src/core/book/index.ts'
import type { Definitions } from '../../packages/tranche/src/core/grammar/index.ts'

/** The parts of JSON Schema that grammars write. */
type Schema = {
  readonly $ref?: string
  readonly title?: string
  readonly description?: string
  readonly enum?: readonly string[]
  readonly examples?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | false
  readonly required?: readonly string[]
}

/** Every group of keys of a book, as sections of a page: what each key means and how it is written. */
export function keysOfTheGrammar(): string {
  const definitions: Definitions = new Map()
  const book = bookGrammar.schema(definitions) as Schema
  return new Page(definitions as ReadonlyMap<string, Schema>).writtenFrom(book)
}

class Page {
  readonly #definitions: ReadonlyMap<string, Schema>
  readonly #headings = new Map<string, string>()
  readonly #waiting: { readonly heading: string; readonly schema: Schema }[] = []

  constructor(definitions: ReadonlyMap<string, Schema>) {
    this.#definitions = definitions
  }

  writtenFrom(book: Schema): string {
    this.#linkTo(book, '')
    const sections: string[] = []
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      const { heading, schema } = next
      const body =
        schema.anyOf === undefined ? this.#keys(schema, heading) : this.#kinds(schema, heading)
      sections.push(`### ${heading}\n\n${body}`)
    }
    return sections.join('\n\n')
  }

  #keys({ properties = {}, required = [] }: Schema, owner: string): string {
    const rows = Object.entries(properties).map(([key, value]) => {
      const isNeeded = required.includes(key) ? 'yes' : ''
      return `| \`${key}\` | ${isNeeded} | ${value.description ?? ''} | ${this.#form(value, owner)} |`
    })
    return ['| Key | Needed | What it means | Written as |', '|---|---|---|---|', ...rows].join(
      '\n',
    )
  }

  /** What all kinds share once, then each kind with the keys only it has. */
  #kinds({ anyOf = [] }: Schema, owner: string): string {
    const [first] = anyOf
    const shared = Object.keys(first?.properties ?? {}).filter((key) =>
      anyOf.every(({ properties }) => properties?.[key] !== undefined),
    )
    const pick = (schema: Schema, isShared: boolean): Schema => ({
      ...schema,
      properties: Object.fromEntries(
        Object.entries(schema.properties ?? {}).filter(
          ([key]) => shared.includes(key) === isShared,
        ),
      ),
    })
    const kinds = anyOf.map((kind) => {
      const own = this.#keys(pick(kind, false), owner)
      return `**${capital(kind.title ?? '')}**\n\n${own}`
    })
    const each =
      first === undefined || shared.length === 0 ? [] : [this.#keys(pick(first, true), owner)]
    const intro =
      each.length === 0
        ? 'Told apart by the first key of each:'
        : 'Told apart by the first key of each kind, below. Every kind may also say:'
    return [intro, ...each, ...kinds].join('\n\n')
  }

  /** How a value is written, in a few words. */
  #form(schema: Schema, owner: string): string {
    if (schema.$ref !== undefined) {
      const defined = this.#definitions.get(schema.$ref.replace('#/definitions/', '')) ?? {}
      return this.#form(defined, owner)
    }
    if (schema.enum !== undefined) return schema.enum.map((one) => `\`${one}\``).join(', ')
    if (schema.properties !== undefined || isKinds(schema)) return this.#linkTo(schema, owner)
    if (schema.anyOf !== undefined) return this.#alternatives(schema.anyOf, owner)
    if (schema.items !== undefined) return `a list: ${this.#form(schema.items, owner)}`
    if (typeof schema.additionalProperties === 'object') {
      return `names, under each: ${this.#form(schema.additionalProperties, owner)}`
    }
    const [example] = schema.examples ?? []
    return `${schema.title ?? 'text'}${example === undefined ? '' : `, \`${example}\``}`
  }

  #alternatives(all: readonly Schema[], owner: string): string {
    const [one, many] = all
    if (
      all.length === 2 &&
      one !== undefined &&
      JSON.stringify(many?.items) === JSON.stringify(one)
    ) {
      return `${this.#form(one, owner)}, or a list of them`
    }
    return all.map((schema) => this.#form(schema, owner)).join('; or ')
  }

  /** A link to the section of a group of keys, which is written once. */
  #linkTo(schema: Schema, owner: string): string {
    const identity = JSON.stringify({ ...schema, description: '' })
    const known = this.#headings.get(identity)
    if (known !== undefined) return linkOf(known)
    const name = capital(withArticle(schema))
    const isTaken = [...this.#headings.values()].includes(name)
    const heading = isTaken ? `${name} in ${owner.toLowerCase()}` : name
    this.#headings.set(identity, heading)
    this.#waiting.push({ heading, schema })
    return linkOf(heading)
  }
}

function isKinds({ title, anyOf }: Schema): boolean {
  return title !== undefined && anyOf !== undefined
}

/** A kind is named by its noun alone; a group of keys is named as a sentence would have it. */
function withArticle(schema: Schema): string {
  const title = schema.title ?? ''
  return schema.anyOf === undefined || /^(a|an|the) /.test(title) ? title : `a ${title}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function linkOf(heading: string): string {
  return `[${heading.toLowerCase()}](#${heading.toLowerCase().replaceAll(' ', '-')})`
}
