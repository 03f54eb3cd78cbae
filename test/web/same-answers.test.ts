import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeJson } from '../../packages/tranche/src/index.ts'
import { answerQuestion } from '../../packages/web/src/engine/answer-question.ts'
import { openBook } from '../../packages/web/src/engine/opened-book.ts'
import { root, runTranche, setUp } from '../built-cli.ts'
import { calling } from '../gallery/calling.ts'

beforeAll(() => setUp())

const commands = ['stakes', 'rights', 'value', 'decide', 'race', 'signal', 'flows'] as const

// Every example, on days its own page asks about; the archetype and a cap table on a second one.
// biome-ignore format: the columns are the point
const days: Readonly<Record<string, readonly string[]>> = {
  'amazon-anthropic':           ['2024-03-27', '2023-12-15'],
  'amazon-anthropic-2023-2026': ['2026-06-30'],
  'amazon-openai':              ['2026-04-15'],
  'amd-openai':                 ['2026-03-02'],
  'down-round':                 ['2026-10-02', '2023-10-01'],
  'google-anthropic':           ['2026-04-01'],
  'microsoft-inflection':       ['2024-03-22'],
  'microsoft-mistral':          ['2024-06-12'],
  'microsoft-nvidia-anthropic': ['2026-03-02'],
  'microsoft-openai':           ['2025-12-31'],
  'network-2023-2026':          ['2026-06-30'],
  'nvidia-openai':              ['2025-12-31'],
  'shares-sold-on':             ['2024-01-01'],
  'softbank-openai':            ['2025-12-31'],
  'three-rounds':               ['2026-06-30'],
  'thrive-openai':              ['2024-12-16'],
}

const folders = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

/** A book as the page holds it: every text of its folder. */
function bookOf(name: string) {
  const folder = `examples/${name}`
  const files = Object.fromEntries(
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => [`${folder}/${file}`, readFileSync(join(root, folder, file), 'utf8')]),
  )
  const opened = openBook({ main: `${folder}/book.yaml`, files })
  if (opened.book === null) throw new Error(`${name} is sound`)
  return { book: opened.book, company: opened.outline.exits[0] }
}

/** What the command line says of an example: for the archetype the one that was built, for the others in this process, which is sooner. */
async function said(name: string, command: string, options: readonly string[]): Promise<string> {
  const call = [command, `examples/${name}`, ...options, '--json']
  const { out } = name === 'amazon-anthropic' ? await runTranche(call) : await calling(call)
  return out
}

describe.each(folders.map((name) => ({ name })))(
  '$name, asked by the page and by the command line',
  ({ name }) => {
    const asked = days[name] ?? ['2026-06-30']
    const { book, company } = bookOf(name)

    test.for(commands)('%s: the same bytes', async (command) => {
      for (const asOf of asked) {
        const page = writeJson(await answerQuestion(book, { command, asOf }))
        expect(await said(name, command, ['--as-of', asOf])).toBe(page)
      }
    })

    // A book without classes of shares has no waterfall to ask for.
    if (company === undefined) return
    test('waterfall: the same bytes', async () => {
      const asOf = asked[0] ?? ''
      const page = await answerQuestion(book, { command: 'waterfall', asOf, company })
      const options = ['--company', company, '--as-of', asOf]
      expect(await said(name, 'waterfall', options)).toBe(writeJson(page))
    })
  },
)

test('explain: the same bytes', async () => {
  const { book } = bookOf('amazon-anthropic')
  const question = { asOf: '2024-03-27', figure: 'amazon-anthropic-2023/second/value' }
  const page = await answerQuestion(book, { command: 'explain', ...question })
  const options = [question.figure, '--as-of', question.asOf]
  expect(await said('amazon-anthropic', 'explain', options)).toBe(writeJson(page))
})
