import { expect, test } from 'vitest'
import { sampleBook } from '../../../../../test/sample-book.ts'
import { decide, explain, stakesOn, valueOn } from '../answer/index.ts'
import { type Resolved, resolveScenario } from '../belief/index.ts'
import { type Book, readBook } from '../book/index.ts'
import { assert } from '../diagnostic/index.ts'
import type { PlainDate } from '../time/index.ts'
import { wireCheck, wireDecide, wireExplain, wireStakes, wireValue, writeJson } from './index.ts'

const day = '2024-03-27' as PlainDate

function read(text: string): { book: Book; scenario: Resolved } {
  const { value: book } = readBook('book.yaml', (path) => (path === 'book.yaml' ? text : null))
  assert(book !== null, 'the sample is read')
  const scenario = resolveScenario(book.scenarios, 'base')
  assert(scenario !== null, 'the scenario is there')
  return { book, scenario }
}

test('tranche.decide/1 has the fields that other programs rely on', () => {
  const { book, scenario } = read(sampleBook)
  const wire = JSON.parse(writeJson(wireDecide(decide(book, day, scenario))))
  const extent = { low: expect.any(Number), high: expect.any(Number) }
  expect(wire).toMatchObject({
    schema: 'tranche.decide/1',
    book: 'book.yaml',
    asOf: '2024-03-27',
    scenario: 'base',
    shareBase: {
      day: '2024-03-27',
      count: 'fully-diluted',
      includes: expect.arrayContaining([expect.any(String)]),
    },
    rights: [
      {
        id: 'amber-north-2023/second',
        holder: 'amber',
        holderName: 'Amber',
        company: 'north',
        companyName: 'North',
        window: {
          firstDay: '2023-09-25',
          lastDay: '2024-03-31',
          daysLeft: 4,
          lastPracticableDay: '2024-03-27',
        },
        available: { currency: 'USD', low: 2e8, high: 2e8 },
        verdict: {
          action: 'exercise',
          amount: 2e8,
          decideBy: '2024-03-27',
          robust: true,
          missing: [],
        },
        value: { value: null, ...extent, numerical: extent, method: expect.any(String) },
        waiting: { value: 0, low: 0, high: 0 },
        alternatives: expect.arrayContaining([
          expect.objectContaining({
            amount: 0,
            valueAdded: { value: 0, low: 0, high: 0 },
            sideBenefit: { value: 0, low: 0, high: 0 },
            stakeAfter: expect.objectContaining(extent),
          }),
        ]),
        breakEven: { companyValue: extent, strike: extent },
        signal: { bits: { low: null, high: null } },
      },
    ],
  })
  for (const reason of wire.rights[0].verdict.reasons) expect(reason).toMatch(/^[A-Z\d].*\.$/)
})

test('what an undetermined verdict lacks is named', () => {
  const { book, scenario } = read(sampleBook.replace(/strike: .*/, 'strike: undisclosed'))
  const [right] = wireDecide(decide(book, day, scenario)).rights
  expect(right?.verdict).toMatchObject({
    action: 'undetermined',
    robust: false,
    missing: expect.arrayContaining(['strike of amber-north-2023/second']),
  })
  expect(right?.value).toMatchObject({ value: null, low: 0, high: null })
})

test('stakes and values name their day, their side of it and their items', () => {
  const { book, scenario } = read(sampleBook)
  expect(wireStakes(stakesOn(book, day, scenario))).toMatchObject({
    schema: 'tranche.stakes/1',
    at: 'close',
    companies: [
      { id: 'north', stakes: [{ holder: 'amber', fullyDiluted: { low: 0.1, high: 0.1 } }] },
    ],
  })
  expect(wireValue(valueOn(book, day, scenario)).items[0]).toMatchObject({
    id: 'amber-north-2023/second',
    kind: 'right',
    holder: 'amber',
  })
})

test('every input of an explained figure is among its figures', () => {
  const { book, scenario } = read(sampleBook)
  const answer = explain(book, day, scenario, 'second/value')
  assert(answer.figure !== null, 'the figure is there')
  const { figure, figures } = wireExplain(answer, answer.figure, book.texts)
  const ids = figures.map(({ id }) => id)
  expect(figure).toBe('amber-north-2023/second/value')
  for (const { origin } of figures) {
    if (origin.kind === 'formula') for (const input of origin.inputs) expect(ids).toContain(input)
    if (origin.kind === 'written')
      expect(origin).toMatchObject({ file: 'book.yaml', line: expect.any(Number) })
  }
})

test('faults carry lines and columns counted from 1', () => {
  const { faults, texts } = readBook('book.yaml', () => sampleBook.replace('window:', 'windw:'))
  expect(wireCheck('book.yaml', faults, texts)).toMatchObject({
    schema: 'tranche.check/1',
    sound: false,
    faults: [{ code: 'shape/unknown-key', line: 20, column: 9, endColumn: 14 }],
  })
})

test('JSON escapes what steers a terminal and says the same', () => {
  const answer = { name: 'a\u001b[31m\u202e\u009b é 日' }
  expect(writeJson(answer)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
  expect(JSON.parse(writeJson(answer))).toEqual(answer)
})
