import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type Book, readBook } from '../../packages/tranche/src/core/book/index.ts'
import { englishWords } from '../language/english-words.ts'
import { calling } from './calling.ts'
import { expectAnswers, questions } from './every-question.ts'

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))

/** Asked on three days of their own in the files beside this one. */
const askedBeside = new Set([
  'amazon-anthropic-2023-2026', 'amazon-openai', 'amd-openai', 'google-anthropic', 'microsoft-inflection',
  'microsoft-mistral', 'microsoft-nvidia-anthropic', 'microsoft-openai', 'nvidia-openai', 'softbank-openai', 'thrive-openai',
]) // biome-ignore format: a list

const books = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

function read(name: string): Book {
  const main = join(examples, name, 'book.yaml')
  const { value } = readBook('book.yaml', (path) => readFileSync(join(dirname(main), path), 'utf8'))
  if (value === null) throw new Error(`${name} cannot be read`)
  return value
}

/** Three days on which something hangs: once the first thing is known, in the middle of everything dated, and on its last day. */
function daysOf({ terms, facts }: Book): string[] {
  const dated = [
    ...facts.map(({ day }) => day.value.lastDay),
    ...terms.flatMap(({ value: { announced, tranches } }) => [
      announced.value.lastDay,
      ...tranches.flatMap(({ value: { window, due } }) => [
        ...(window === undefined || window.value === 'undisclosed'
          ? []
          : [window.value.firstDay, window.value.lastDay]),
        ...(due === undefined ? [] : [due.value.lastDay]),
      ]),
    ]),
  ].sort()
  const place = (part: number) => dated[Math.floor(part * (dated.length - 1))] ?? '2024-01-02'
  return [...new Set([place(0), place(0.5), place(1)])]
}

/** Two English words in a row that the book itself does not say; what a page quotes of a book, or of its grammar, stays as it is. */
function englishOf(page: string, folder: string): string[] {
  const own = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => inOneLine(readFileSync(join(folder, file), 'utf8')))
    .join(' ')
  const flat = inOneLine(
    page
      .replaceAll(/^ *tranche explain .*$/gm, '')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/«[^»]*»/g, '')
      .replaceAll(/\(([^()]|\([^()]*\))*\)/g, ''),
  )
  const words = flat.split(' ')
  return [
    ...new Set(
      words.flatMap((word, i) => {
        const pair = `${word} ${words[i + 1] ?? ''}`
        return [word, words[i + 1] ?? ''].every((each) => englishWords.has(each)) &&
          !own.includes(pair)
          ? [words.slice(Math.max(0, i - 3), i + 5).join(' ')]
          : []
      }),
    ),
  ]
}

function inOneLine(text: string): string {
  return text.replaceAll(/[\s#]+/g, ' ').replaceAll(/[“”«»"()]/g, '')
}

test.for(books.filter((name) => !askedBeside.has(name)))(
  '%s is asked every question on days of its own',
  (name) => {
    const book = read(name)
    return expectAnswers(name, book.scenarios[0]?.name ?? null, daysOf(book))
  },
)

test.for(books)('%s answers in French, and no sentence stays English', async (name) => {
  const book = read(name)
  const [, day = '2024-01-02'] = daysOf(book)
  const scenario = book.scenarios[0]?.name
  for (const question of questions.filter((one) => one !== 'check')) {
    const about = [question, `${examples}${name}`, '--as-of', day, '--language', 'fr']
    const { code, out } = await calling([
      ...about,
      ...(scenario === undefined ? [] : ['--scenario', scenario]),
    ])
    expect([0, 3], about.join(' ')).toContain(code)
    expect(englishOf(out, join(examples, name)), about.join(' ')).toEqual([])
  }
})
