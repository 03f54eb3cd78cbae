import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeJson } from '../../packages/tranche/src/index.ts'
import { answerQuestion } from '../../packages/web/src/engine/answer-question.ts'
import { openBook } from '../../packages/web/src/engine/opened-book.ts'
import { root, runTranche, setUp } from '../built-cli.ts'

beforeAll(setUp)

const commands = ['stakes', 'rights', 'value', 'decide', 'race', 'signal', 'flows'] as const

// The days on which the examples' own pages ask.
// biome-ignore format: the columns are the point
const books = [
  // book                 day           a second one
  ['amazon-anthropic',    '2024-03-27', '2023-12-15'],
  ['network-2023-2026',   '2026-06-30'],
  ['three-rounds',        '2026-06-30'],
  ['down-round',          '2026-10-02', '2023-10-01'],
  ['shares-sold-on',      '2024-01-01'],
] as const

describe.each(books.map(([name, ...days]) => ({ name, days })))(
  '$name, asked by the page and by the command line',
  ({ name, days }) => {
    const main = `examples/${name}/book.yaml`
    const text = readFileSync(join(root, main), 'utf8')
    const { book } = openBook({ main, files: { [main]: text } })
    if (book === null) throw new Error(`${name} is sound`)

    test.for(commands)('%s: the same bytes', async (command) => {
      for (const asOf of days) {
        const page = writeJson(await answerQuestion(book, { command, asOf }))
        const { out } = await runTranche([command, `examples/${name}`, '--as-of', asOf, '--json'])
        expect(out).toBe(page)
      }
    })

    const [company] = openBook({ main, files: { [main]: text } }).outline.exits
    test.skipIf(company === undefined)('waterfall: the same bytes', async () => {
      const asOf = days[0] ?? ''
      const asked = ['--company', company ?? '', '--as-of', asOf, '--json']
      const { out } = await runTranche(['waterfall', `examples/${name}`, ...asked])
      expect(out).toBe(
        writeJson(await answerQuestion(book, { command: 'waterfall', asOf, company })),
      )
    })
  },
)

test('explain: the same bytes', async () => {
  const main = 'examples/amazon-anthropic/book.yaml'
  const { book } = openBook({ main, files: { [main]: readFileSync(join(root, main), 'utf8') } })
  if (book === null) throw new Error('the example is sound')
  const question = { asOf: '2024-03-27', figure: 'amazon-anthropic-2023/second/value' }
  const args = [question.figure, '--as-of', question.asOf, '--json']
  const { out } = await runTranche(['explain', 'examples/amazon-anthropic', ...args])
  expect(out).toBe(writeJson(await answerQuestion(book, { command: 'explain', ...question })))
})
