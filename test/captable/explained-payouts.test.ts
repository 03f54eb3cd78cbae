import { describe, expect, test } from 'vitest'
import { explain, parseExit } from '../../packages/tranche/src/core/answer/index.ts'
import { type Figure, figuresOf } from '../../packages/tranche/src/core/origin/index.ts'
import { type Company, soundBook, waterfallOf } from './company-book.ts'

const company: Company = {
  classes: [
    'common: { kind: common }',
    'a: { kind: preferred, price: 2.00, preference: 1 x }',
    'b: { kind: preferred, price: 5.00, preference: 1 x, participating: yes, cap: 2 x }',
    'options: { kind: option, strike: 1.00 }',
    'profits: { kind: profit participation, profit: [{ part: 20 %, times: 2 x }] }',
  ],
  besides: [
    'carve outs:',
    '  crew: { to: staff, part: 10 %, until: 500 }',
    'sale:',
    '  escrow: { part: 10 %, for: 1 year, borne: last paid }',
  ],
  facts: [
    'day: 2020-01-01, issued: common, to: founder, quantity: 1500',
    'day: 2020-01-01, issued: a, to: one, quantity: 500',
    'day: 2020-02-01, issued: a, to: two, quantity: 100',
    'day: 2020-01-01, issued: b, to: two, quantity: 300',
    'day: 2020-01-01, issued: options, to: staff, quantity: 200',
    'day: 2020-01-01, subscribed: profits, by: three, amount: 400',
    'day: 2021-01-01, borrowed: north, from: two, amount: 300',
  ],
}

function explained(name: string): Figure {
  const parsed = parseExit('8500', 'USD' as Parameters<typeof parseExit>[1])
  if (!parsed.ok) throw new Error(parsed.message)
  const book = soundBook(company)
  const day = '2030-01-01' as Parameters<typeof explain>[1]
  const { figure } = explain(book, day, { name: 'nothing assumed', chain: [] }, name, parsed.exit)
  if (figure === null) throw new Error(`no figure is named ${name}`)
  return figure
}

describe('every payout', () => {
  const [exit] = waterfallOf(company, '8500').exits

  test.each(exit?.payouts ?? [])('to $holder for $class says what the answer says', (payout) => {
    const { holder, class: name, amount } = payout
    expect(explained(`waterfall/north/${holder}/${name}`).extent.value).toBe(Number(amount))
  })

  test('leads to the line of the term and of the fact', () => {
    const figures = figuresOf([explained('two/b')])
    const ends = [...figures.values()].filter(({ origin }) => origin.kind === 'written')
    expect(ends.map(({ id }) => id.replace(/\d+$/, ''))).toEqual([
      'waterfall/north/b/kind',
      'waterfall/north/b/price',
      'waterfall/north/b/preference',
      'waterfall/north/b/participating',
      'waterfall/north/b/cap',
      'stakes/north/issued/2020-01-01/',
    ])
  })

  test('of a class that shares by shares leads through the price of a common share', () => {
    const figures = figuresOf([explained('founder/common')])
    expect(figures.has('waterfall/north/common-share')).toBe(true)
    expect(figures.has('waterfall/north/debt to two')).toBe(true)
  })

  test('from escrow leads to what is held back', () => {
    const { extent, origin } = explained('founder/common/escrow')
    expect(extent.low).toBe(0)
    expect(origin.kind === 'formula' && origin.inputs.map(({ id }) => id)).toContain(
      'waterfall/north/escrow/part',
    )
  })
})
