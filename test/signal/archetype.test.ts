import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { signalOn } from '../../packages/tranche/src/core/answer/index.ts'
import { resolveScenario } from '../../packages/tranche/src/core/belief/index.ts'
import { readSignal } from '../../packages/tranche/src/core/signal/index.ts'
import { dayOf, type PlainDate } from '../../packages/tranche/src/core/time/index.ts'
import { readSound } from '../decisions/book-of.ts'
import { unexplained } from '../unexplained.ts'

const { book } = readSound(
  readFileSync(new URL('../../examples/amazon-anthropic/book.yaml', import.meta.url), 'utf8'),
)

function signalIn(name: string) {
  const scenario = resolveScenario(book.scenarios, name)
  if (scenario === null) throw new Error(`no scenario ${name}`)
  const answer = signalOn(book, dayOf('2024-03-27') as PlainDate, scenario)
  const signal = answer.rights.find(({ id }) => id === 'amazon-anthropic-2023/second')
  if (signal === undefined) throw new Error('the right is not open')
  return { answer, signal }
}

test.for(['base', 'last-valuation'])(
  '%s: a map over gap, strike and value on one share base',
  (name) => {
    const { answer, signal } = signalIn(name)
    expect(unexplained(answer)).toEqual([])
    expect(answer.shareBase.day).toBe('2024-03-27')
    expect(answer.shareBase.includes.length).toBeGreaterThan(0)
    const gaps = new Set(signal.map.map(({ knowledgeGap }) => knowledgeGap))
    expect(gaps.size).toBeGreaterThanOrEqual(8)
    expect(new Set(signal.map.map(({ strike }) => strike)).size).toBe(3)
    expect(new Set(signal.map.map(({ companyValue }) => companyValue)).size).toBe(4)
    expect(signal.map.every(({ bitsOfAll }) => bitsOfAll === null || bitsOfAll >= 0)).toBe(true)
  },
)

test('at September’s price there is a gap up to which using all of it is thin, at the last price there is none', () => {
  const { low, high } = signalIn('base').signal.thin.knowledgeGap
  expect(low).toBeGreaterThan(0)
  expect(high).toBeLessThan(1)
  expect(signalIn('last-valuation').signal.thin.knowledgeGap).toMatchObject({ low: 0, high: 0 })
})

test('at the largest thin gap of every strike and value using all of it tells just a hundredth of a bit', () => {
  const { bits, at } = signalIn('base').signal.thin
  expect(at).toHaveLength(12)
  for (const { strike, companyValue, knowledgeGap } of at) {
    const reading = readSignal({
      valueMean: companyValue,
      knowledgeGap: knowledgeGap ?? Number.NaN,
      thresholds: { some: strike, all: strike },
    })
    expect(reading.acts[2].bits).toBeCloseTo(bits, 9)
  }
  const atLast = signalIn('last-valuation').signal.thin.at.filter(({ believed }) => believed)
  expect(new Set(atLast.map(({ knowledgeGap }) => knowledgeGap))).toEqual(new Set([0]))
})

test('at the last price, at or above value, every exercise tells at least one bit', () => {
  const { signal } = signalIn('last-valuation')
  for (const { bitsOfAll } of signal.byGap) expect(bitsOfAll.low).toBeGreaterThanOrEqual(1)
})

test('the figures of the signal lead to the belief about the insider', () => {
  const { answer } = signalIn('base')
  const told = answer.figures.find(({ id }) => id.endsWith('/signal/told-by/all'))
  const inputs = told?.origin.kind === 'formula' ? told.origin.inputs.map(({ id }) => id) : []
  expect(inputs).toContain('amazon/insider')
  expect(inputs).toContain('amazon-anthropic-2023/second/company-value')
})
