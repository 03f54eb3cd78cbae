import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { flowsOn } from '../../packages/tranche/src/core/answer/index.ts'
import { dayOf, type PlainDate } from '../../packages/tranche/src/core/time/index.ts'
import { wireFlows } from '../../packages/tranche/src/core/wire/index.ts'
import { readSound } from '../decisions/book-of.ts'
import { unexplained } from '../unexplained.ts'

function flowsIn(example: string, day: string) {
  const path = new URL(`../../examples/${example}/book.yaml`, import.meta.url)
  const { book, scenario } = readSound(readFileSync(path, 'utf8'))
  return flowsOn(book, dayOf(day) as PlainDate, scenario)
}

test('Amazon has put in 1.25 bn on the day before it used the right, 4 bn at the close of that day', () => {
  const outOn = (day: string) => flowsIn('amazon-anthropic', day).pairs[0]?.out.high
  expect(outOn('2024-03-26')).toBe(1.25e9)
  expect(outOn('2024-03-27')).toBe(4e9)
})

test('what came back is not disclosed: no end is made up, and the facts that are wanted are named', () => {
  const answer = flowsIn('amazon-anthropic', '2024-03-27')
  expect(answer.pairs[0]).toMatchObject({
    back: { low: 0, high: null },
    net: { low: -4e9, high: null },
    firstReturnRatio: { low: null, high: null },
  })
  expect(answer.missing.some(({ what }) => what.includes('amazon-anthropic-2023/aws'))).toBe(true)
})

test('the network: money in adds up over companies, and a letter of intent is no obligation', () => {
  const answer = flowsIn('network-2023-2026', '2026-06-30')
  const amazon = answer.investors.find(({ investor }) => investor === 'amazon')
  // 1.25 + 2.75 + 1.3 + 1.3 + 1.4 + 5 to Anthropic, 15 to OpenAI.
  expect(amazon?.out).toEqual({ value: 28e9, low: 28e9, high: 28e9 })
  expect(answer.clearing.obligations.map(({ what }) => what)).not.toContain(
    'nvidia-openai-letter/per-gigawatt',
  )
  for (const { firstReturnRatio } of answer.pairs) {
    expect(firstReturnRatio.high ?? 0).toBeLessThanOrEqual(1)
  }
})

test('the network: who pays what is paid by somebody, party by party', () => {
  const { clearing } = flowsIn('network-2023-2026', '2026-06-30')
  for (const { pays, owes, cash } of clearing.parties) {
    expect(pays.high ?? 0).toBeLessThanOrEqual((owes.high ?? 0) + 1)
    expect(cash.low ?? 0).toBeGreaterThan(0)
  }
})

test('the shape that other programs read', () => {
  const wire = wireFlows(flowsIn('network-2023-2026', '2026-06-30'))
  expect(wire.schema).toBe('tranche.flows/1')
  expect(Object.keys(wire.pairs[0] ?? {})).toEqual(
    expect.arrayContaining([
      'investor',
      'company',
      'out',
      'back',
      'net',
      'firstReturnRatio',
      'grossRatio',
    ]),
  )
})

test.for([
  ['amazon-anthropic', '2024-03-27'],
  ['network-2023-2026', '2026-06-30'],
] as const)('no figure of %s is without its tree', ([example, day]) => {
  expect(unexplained(flowsIn(example, day))).toEqual([])
})
