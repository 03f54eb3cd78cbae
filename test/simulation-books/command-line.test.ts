import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookOf, dayAfter, today } from '../decisions/book-of.ts'
import { calling } from '../gallery/calling.ts'

const beliefs = [
  'value: { company: 9 bn .. 11 bn }',
  'volatility: { company: 80 % }',
  'stake: { investor: { company: 10 % } }',
  'rate: 5 %',
]
const books = {
  level: 'valuation of: company, at least: 10.5 bn, holds: once',
  hidden: 'redacted: something',
  either: `valuation of: company, at least: 10.5 bn`,
} as const

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tranche engine '))
  for (const [name, when] of Object.entries(books)) {
    const right = `notice: none, amount: 1 bn, strike: 8 bn pre-money, when: { ${when} }`
    writeFileSync(join(folder, `${name}.yaml`), bookOf({ days: 30, right, beliefs }))
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

function asking(command: string, book: keyof typeof books, options = '') {
  const further = options === '' ? [] : options.split(' ')
  return calling([command, join(folder, `${book}.yaml`), '--as-of', today, ...further])
}

describe('the engine on the command line', () => {
  test('the same seed gives the same bytes, another seed others', async () => {
    const [first, again, other] = await Promise.all(
      [1, 1, 2].map((seed) => asking('value', 'level', `--json --paths 2048 --seed ${seed}`)),
    )
    expect(first?.code).toBe(0)
    expect(first?.out).toContain('"route": "simulation"')
    expect(again?.out).toBe(first?.out)
    expect(other?.out).not.toBe(first?.out)
  })

  test('a route that does not fit is said, and nothing else is answered', async () => {
    for (const command of ['value', 'decide']) {
      const { code, out } = await asking(command, 'level', '--route closed-form --json')
      expect(code).toBe(3)
      expect(out).toContain('value of deal/right by closed-form')
    }
  })

  test('an interval that stayed too wide is told once, and one unknown input as one', async () => {
    const { out } = await asking('value', 'level', '--json --route simulation --paths 1024')
    const { method } = JSON.parse(out).items[0]
    expect(method.match(/wider than/g)).toHaveLength(1)
    expect(method).not.toContain('1 unknown inputs')
  })

  test('more paths than one round asks for make the interval narrower', async () => {
    const width = async (options: string) => {
      const { out } = await asking('value', 'level', `--json ${options}`)
      const { low, high } = JSON.parse(out).items[0].numerical
      return high - low
    }
    expect(await width('--paths 16384')).toBeLessThan(await width('--paths 1024'))
    expect(await width('--width 2%')).toBeLessThan(0.02 * 0.4e9)
    expect(await width('--width 3M')).toBeLessThan(3e6)
  })

  test.for([
    ['--route magic', 'closed-form, fixed-point'],
    ['--route simulatoin', 'did you mean “simulation”'],
    ['--paths 3', 'from 256'],
    ['--paths many', 'from 256'],
    ['--seed -1', 'from 0'],
    ['--width 0', 'above 0'],
    ['--width 1..2%', 'above 0'],
    ['--width 1M EUR', 'kept in USD'],
  ] as const)('%s is told what to write', async ([options, help]) => {
    const [name = '', ...value] = options.split(' ')
    const { code, err } = await calling([
      'value',
      join(folder, 'level.yaml'),
      '--as-of',
      today,
      `${name}=${value.join(' ')}`,
    ])
    expect(code).toBe(2)
    expect(err).toContain(help)
  })

  test('what cannot be simulated is named, and its bounds stand', async () => {
    const { code, out } = await asking('value', 'hidden', '--json')
    const [line] = JSON.parse(out).items
    expect(code).toBe(0)
    expect(line.value.low).toBe(0)
    expect(line.value.high).toBeGreaterThan(0)
    expect(line.route).toBeNull()
    expect(line.why).toBe('chance that it is met in time: redacted: something')
  })

  test('where nothing says when a level is looked at, both readings are', async () => {
    const ends = async (book: keyof typeof books) => {
      const { out } = await asking('value', book, '--json --width 2%')
      return JSON.parse(out).items[0].value
    }
    const [once, either] = [await ends('level'), await ends('either')]
    expect(either.low).toBeLessThan(once.low)
    expect(either.high).toBeCloseTo(once.high, -7)
  })

  test('decide holds until the condition is met, and waiting is all it is worth', async () => {
    const { out } = await asking('decide', 'level', '--json --width 2%')
    const [line] = JSON.parse(out).rights
    expect(line.verdict).toMatchObject({ action: 'hold', decideBy: dayAfter(30) })
    expect(line.usedNow).toMatchObject({ low: 0, high: 0 })
    expect(line.waiting.high).toBeCloseTo(line.value.high, -6)
  })

  test('on its last practicable day nothing is simulated', async () => {
    const { out } = await calling([
      'decide',
      join(folder, 'level.yaml'),
      '--as-of',
      dayAfter(30),
      '--json',
      '--route',
      'simulation',
    ])
    expect(out).not.toContain('"route"')
  })

  test('explain tells the worth that decide does', async () => {
    const { out } = await asking('decide', 'level', '--json')
    const [line] = JSON.parse(out).rights
    const explained = await calling([
      'explain',
      join(folder, 'level.yaml'),
      'value',
      '--as-of',
      today,
      '--json',
    ])
    expect(explained.out).toContain(String(line.value.high))
  })
})
