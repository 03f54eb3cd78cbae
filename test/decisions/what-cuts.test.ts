import { describe, expect, test } from 'vitest'
import { explain, rightsOn } from '../../packages/tranche/src/core/answer/index.ts'
import { type Figure, figuresOf } from '../../packages/tranche/src/core/origin/index.ts'
import { dayOf } from '../../packages/tranche/src/core/time/index.ts'
import { bookOf, readSound, rightOf, type Said, today } from './book-of.ts'

const valued = ['value: { company: 14 bn }', 'rate: 4 %', 'volatility: { company: 70 % }']
const right = 'amount: { up to: 3 bn, at least: 1 bn }, strike: 10 bn pre-money'
const capped = (cap: string) => ({ right, deal: [`limits: { ownership cap: ${cap} }`] })

const told = (said: Said, more: readonly string[] = []) => {
  const { verdict } = rightOf({ ...said, beliefs: [...valued, ...more] })
  return verdict.reasons.flatMap((reason) =>
    reason.code === 'cut' || reason.code === 'leaves-none'
      ? [
          `${reason.code} ${reason.by} ${(reason.leaves.low ?? 0) / 1e9} .. ${(reason.leaves.high ?? 0) / 1e9}`,
        ]
      : [],
  )
}

describe('What keeps the amount below all of it is named', () => {
  // By hand: with none of the company before, x/(10 + x) = 20 % at x = 2.5, 5 % at 0.526.
  // biome-ignore format: the columns are the point
  test.for([
    // what                                said               beliefs                        reasons
    ['nothing',                            { right },         [],                            []],
    ['an ownership cap',                   capped('20 %'),    [],                            ['cut ownership-cap 2.5 .. 2.5']],
    ['a cap that leaves room',             capped('25 %'),    [],                            []],
    ['a budget',                           { right },         ['budget: { investor: 2 bn }'], ['cut budget 2 .. 2']],
    ['a budget that may be enough',        { right },         ['budget: { investor: 2 bn .. 4 bn }'], ['cut budget 2 .. 2.9']],
    ['the tighter of the two',             capped('20 %'),    ['budget: { investor: 2 bn }'], ['cut budget 2 .. 2']],
    ['no budget at all',                   { right },         ['budget: { investor: 0 bn }'], ['leaves-none budget 0 .. 0']],
    ['a budget below the smallest draw',   { right },         ['budget: { investor: 0.5 bn }'], ['leaves-none budget 0.5 .. 0.5']],
    ['a cap reached before',               capped('10 %'),    ['stake: { investor: { company: 10 % } }'], ['leaves-none ownership-cap 0 .. 0']],
  ] as const)('%s', ([, said, beliefs, expected]) => {
    expect(told({ ...said, beliefs: [] }, beliefs)).toEqual(
      expected.map((line) => expect.stringMatching(new RegExp(`^${line}`))),
    )
  })

  test('only vested shares can be used: none where none has vested', () => {
    const vesting =
      'shares: 100 M, strike: 20 USD per share, vests: [{ share: 100 %, when: { milestone: x } }]'
    const facts = ['day: 2024-12-15, shares: company, count: 500 M, basis: fully diluted']
    expect(told({ right: vesting, facts, beliefs: [] })).toEqual([
      'leaves-none nothing-left 0 .. 0',
    ])
  })

  test('the cash that rights asks for keeps within the cap', () => {
    const { book, scenario } = readSound(bookOf({ ...capped('20 %'), beliefs: valued }))
    const [line] = rightsOn(book, dayOf(today), scenario).rights
    expect(line?.cash?.amount.high).toBeCloseTo(2.5e9, 0)
    expect(line?.amountLeft.high).toBe(3e9)
  })
})

describe('Using it today counts only what has vested', () => {
  // By hand, at 20 a share on 500 M shares worth 14 bn, 28 each: 100 M shares gain 10 x/(10 + x) of 4 bn for x = 2 bn; half of them less.
  const facts = ['day: 2024-12-15, shares: company, count: 500 M, basis: fully diluted']
  const gain = (x: number) => (x * (14 - 10)) / (10 + x)
  // biome-ignore format: the columns are the point
  test.for([
    // steps                                                                                   used now       worth at most
    ['nothing by now, all perhaps later',   '[{ share: 100 %, when: { milestone: x } }]',                                       0,          gain(2)],
    ['half by now, half on a later day',    '[{ share: 50 %, when: { from: 2024-12-20 } }, { share: 50 %, when: { from: 2025-06-30 } }]', gain(1), gain(2)],
    ['half by now, half perhaps later',     '[{ share: 50 %, when: { from: 2024-12-20 } }, { share: 50 %, when: { milestone: x } }]',     gain(1), gain(2)],
    ['all by now',                          '[{ share: 100 %, when: { from: 2024-12-20 } }]',                                   gain(2),    gain(2)],
  ] as const)('%s', ([, vests, now, most]) => {
    const answer = rightOf({
      right: `shares: 100 M, strike: 20 USD per share, vests: ${vests}`,
      days: 365,
      facts,
      beliefs: valued,
    })
    expect((answer.usedNow.high ?? 0) / 1e9).toBeCloseTo(now, 9)
    expect((answer.value.extent.high ?? 0) / 1e9).toBeGreaterThan(most)
  })

  test('where waiting costs, only what has vested is used at once', () => {
    const answer = rightOf({
      right:
        'shares: 100 M, strike: 20 USD per share, vests: [{ share: 50 %, when: { from: 2024-12-20 } }, { share: 50 %, when: { from: 2025-06-30 } }]',
      days: 365,
      facts,
      beliefs: ['value: { company: 60 bn }', ...valued.slice(1), 'payout: { company: 30 % }'],
    })
    expect(answer.verdict.action).toBe('exercise')
    expect(answer.verdict.amountExtent.high).toBeCloseTo(1e9, 0)
  })
})

describe('When a payment falls due', () => {
  const paid = (terms: string) => {
    const tranches = [`fee: { payment: investor, amount: 1 bn${terms} }`]
    const { book, scenario } = readSound(bookOf({ right, tranches, beliefs: valued }))
    const line = rightsOn(book, dayOf(today), scenario).rights.find(({ id }) => id === 'deal/fee')
    return [line?.due?.lastDay ?? null, line?.fallsDueBy ?? null]
  }
  // biome-ignore format: the columns are the point
  test.for([
    ['on its day',                     ', due: 2025-06-30',                                      ['2025-06-30', null]],
    ['once its condition is met',      ', when: { milestone: x, by: 2025-09-30 }',               [null, '2025-09-30']],
    ['at the last of its conditions',  ', when: [{ milestone: x, by: 2025-09-30 }, { milestone: y, by: 2025-12-31 }]', [null, '2025-12-31']],
    ['nobody says',                    ', when: { milestone: x }',                               [null, null]],
  ] as const)('%s', ([, terms, expected]) => {
    expect(paid(terms)).toEqual(expected)
  })
})

describe('A figure is followed to its lines', () => {
  const listed = {
    right: 'shares: 100 M, strike: 20 USD per share, instrument: warrant',
    tranches: ['first: { duty: investor, amount: 1 bn, strike: 5 bn pre-money }'],
    deal: ['instruments: { warrant: { kind: warrant } }'],
    facts: [
      'day: 2024-12-10, closed: first, amount: 1 bn',
      'day: 2024-12-15, shares: company, count: 500 M, basis: fully diluted',
      'day: 2024-12-20, quote: company, price: 24 USD',
    ],
    beliefs: ['value: { company: 100 % of the latest quote }', ...valued.slice(1)],
  }
  const figure = (name: string): Figure | null => {
    const { book, scenario } = readSound(bookOf(listed))
    return explain(book, dayOf(today), scenario, name).figure
  }

  test('the worth of a listed company to the quote', () => {
    const found = figure('deal/right/company-value')
    const quoted = found === null ? undefined : figuresOf([found]).get('company/quote')
    expect(quoted?.extent.value).toBe(24)
    expect(quoted?.origin.kind).toBe('written')
  })

  test('what came in, and not only what may', () => {
    expect(figure('deal/first/value')?.extent.value).toBeGreaterThan(0)
    expect(figure('value')?.id).toBe('deal/right/value')
  })

  test('the right to exercise a warrant is no purchase of one', () => {
    expect(rightOf(listed).assumptions.join(' ')).not.toMatch(/exercise price of|purchase price/)
  })
})
