import { expect, test, vi } from 'vitest'
import { sampleBook } from '../../../../test/sample-book.ts'
import { commands } from './commands.ts'
import { run } from './run.ts'

async function call(args: string, language?: string) {
  const said = { out: '', err: '' }
  const code = await run(args.split(' '), {
    folder: '/',
    today: '2024-03-27',
    standardInput: () => new TextEncoder().encode(sampleBook),
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    language,
    debug: false,
    colour: { out: false, err: false },
  })
  return { code, ...said }
}

// The first call loads the whole engine.
vi.setConfig({ testTimeout: 60_000 })

const decide = 'decide - --as-of 2024-03-27'
const verdict = (page: string) => page.split('\n')[3]?.replaceAll('\u00a0', ' ')
const english = 'EXERCISE all of it, 200 M USD, on 2024-03-27'
const french = 'EXERCER LA TOTALITÉ, soit 200 M USD, le 27/03/2024'

// biome-ignore format: the columns are the point
test.for([
  // call                        environment  verdict
  [decide,                       undefined,   english],
  [decide,                       '',          english],
  [decide,                       'fr',        french],
  [`${decide} --language fr`,    undefined,   french],
  [`${decide} --language en`,    'fr',        english],
] as const)('%s with TRANCHE_LANGUAGE %s', async ([args, environment, expected]) => {
  expect(verdict((await call(args, environment)).out)).toBe(expected)
})

test('a language there is not is wrong usage, named with those there are', async () => {
  const { code, out, err } = await call(`${decide} --language de`)
  expect([code, out, err]).toEqual([2, '', 'tranche: no language is named “de”\n  known: en, fr\n'])
  expect((await call(decide, 'de')).err).toContain('“de” (TRANCHE_LANGUAGE)')
})

test('every command that answers with a page takes a language, and its JSON and CSV have none', async () => {
  const asked: string[] = []
  for (const { name, load } of commands) {
    const { options } = await load()
    if (!options.includes('language')) continue
    for (const form of ['json', 'csv'] as const) {
      if (!options.includes(form)) continue
      const args = `${name} - --as-of 2024-03-27 --${form}`
      const [plain, inFrench] = [await call(args), await call(args, 'fr')]
      // What cannot be answered is a message on standard error, in the language asked for.
      expect([inFrench.code, inFrench.out], args).toEqual([plain.code, plain.out])
      asked.push(`${name} ${form}`)
    }
  }
  const answering = ['stakes', 'rights', 'value', 'decide', 'race', 'signal', 'flows']
  for (const name of answering) expect(asked).toContain(`${name} json`)
})
