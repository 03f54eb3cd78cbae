import { describe, expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { getLanguageService, type LanguageService } from 'yaml-language-server'
import {
  type Grammar,
  listOf,
  mapOf,
  named,
  nameOf,
  optional,
  record,
  required,
  text,
  word,
} from '../../grammar/index.ts'
import { jsonSchemaOf } from './schema.ts'

const party = record('a party', {
  name: required(text, 'its name'),
  kind: optional(word('company', 'fund'), 'what it is'),
  owners: optional(
    named('owners', () => listOf(nameOf('party'))),
    'who owns it',
  ),
})
const small = named('small', () =>
  record('a book', {
    title: required(text, 'what the book is about'),
    asOf: optional(text, 'a day'),
    parties: optional(mapOf('parties', party, { declares: 'party' }), 'who takes part'),
  }),
)

/** A grammar, what an editor offers at «» and what it marks between « and ». */
type Case = {
  readonly name: string
  readonly grammar: Grammar<unknown>
  readonly offers: readonly (readonly [text: string, words: readonly string[]])[]
  readonly marks: readonly string[]
  readonly accepts: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'a small grammar',
    grammar: small,
    offers: [
      ['«»', ['title', 'as of', 'parties']],
      ['title: x\nparties:\n  a:\n    «»', ['name', 'kind', 'owners']],
      ['title: x\nparties:\n  a:\n    name: A\n    kind: «»', ['company', 'fund']],
    ],
    marks: [
      'title: x\n«partys»: {}\n',
      'title: x\nparties:\n  a: { name: A, kind: «club» }\n',
      'title: x\nparties:\n  a: { name: A, owners: «x» }\n',
    ],
    accepts: ['title: x\nas of: 2024-03-27\nparties:\n  a: { name: A, kind: fund, owners: [b] }\n'],
  },
]

/** The language service that editors run, reading the schema from the address in the first line. */
function serviceFor(schema: object): LanguageService {
  const service = getLanguageService({
    schemaRequestService: () => Promise.resolve(JSON.stringify(schema)),
    workspaceContext: { resolveRelativePath: (path) => path },
  })
  service.configure({ validate: true, completion: true, hover: true })
  return service
}

const address = 'https://example.org/book.schema.json'
const firstLine = `# yaml-language-server: $schema=${address}\n`

// The service remembers what it read of a version.
let version = 0

function documentOf(marked: string): { document: TextDocument; start: number; end: number } {
  const whole = firstLine + marked
  const content = whole.replace(/[«»]/g, '')
  const document = TextDocument.create('file:///book.yaml', 'yaml', ++version, content)
  return { document, start: whole.indexOf('«'), end: whole.indexOf('»') - 1 }
}

describe.each(cases)('$name as an editor sees it', ({ name, grammar, offers, marks, accepts }) => {
  const schema = jsonSchemaOf(grammar, { title: name, id: address })
  const service = serviceFor(schema)

  test('every definition that is referred to is there', () => {
    const referred = JSON.stringify(schema).matchAll(/"#\/definitions\/([^"]+)"/g)
    const known = Object.keys(schema.definitions as object)
    expect(known).toEqual(expect.arrayContaining(Array.from(referred, (match) => match[1])))
  })

  test.for(offers)('%j is completed with %j', async ([marked, words]) => {
    const { document, start } = documentOf(marked)
    const { items } = await service.doComplete(document, document.positionAt(start), false)
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining([...words]))
  })

  test.for(marks)('%j is marked there and nowhere else', async (marked) => {
    const { document, start, end } = documentOf(marked)
    const found = await service.doValidation(document, false)
    const places = found.map(({ range }) => [
      document.offsetAt(range.start),
      document.offsetAt(range.end),
    ])
    expect(places).toEqual([[start, end]])
  })

  test.for(accepts)('%j is accepted', async (accepted) => {
    expect(await service.doValidation(documentOf(accepted).document, false)).toEqual([])
  })
})
