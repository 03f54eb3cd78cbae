import { expect, test } from 'vitest'
import {
  decideAndDraw,
  type EngineSettings,
  loadEngine,
  loadEngineInSteps,
} from '../../packages/tranche/src/core/answer/index.ts'
import { dayOf, type PlainDate } from '../../packages/tranche/src/core/time/index.ts'
import { bookOf, readSound, today } from '../decisions/book-of.ts'

const { book, scenario } = readSound(
  bookOf({
    days: 60,
    right:
      'notice: none, amount: 200 M, strike: 1 bn pre-money, when: { valuation of: company, at least: 3 bn, holds: once }',
    beliefs: [
      'value: { company: 1.5 bn }',
      'volatility: { company: 80 % .. 100 % }',
      'stake: { investor: { company: 10 % } }',
      'rate: 5 %',
    ],
  }),
)
const asked = { book, asOf: dayOf(today) as PlainDate, scenario, right: undefined }
const quick: EngineSettings = { paths: 1024, pathsOfLook: 256 }

test('an answer in steps is the answer, and may be left at any of them', async () => {
  const whole = decideAndDraw(asked, await loadEngine(quick))
  const run = (await loadEngineInSteps(quick))((engine) => decideAndDraw(asked, engine))
  let steps = 0
  let step = run.next()
  for (; !step.done; step = run.next()) steps++
  expect(steps).toBeGreaterThan(3)
  expect(step.value).toEqual(whole)
  expect(whole.answer.rights[0]?.value.engine?.route).toBe('simulation')
})

test('what is asked quickly overlaps what is asked with care, and is wider', async () => {
  const worthOf = async (settings: EngineSettings) => {
    const { answer } = decideAndDraw(asked, await loadEngine(settings), 'quick')
    const { low, high } = answer.rights[0]?.value.extent ?? { low: null, high: null }
    return { low: low ?? Number.NaN, high: high ?? Number.NaN }
  }
  const roughly = await worthOf(quick)
  const sharply = await worthOf({ paths: 65_536 })
  expect(roughly.low).toBeLessThan(sharply.high)
  expect(roughly.high).toBeGreaterThan(sharply.low)
  expect(roughly.high - roughly.low).toBeGreaterThan(sharply.high - sharply.low)
})
