import { describe, expect, test } from 'vitest'
import { valueOn } from '../../packages/tranche/src/core/answer/index.ts'
import { dayOf } from '../../packages/tranche/src/core/time/index.ts'
import { answerTo, bn, bookOf, readSound, type Said, today } from './book-of.ts'
import { meanAt } from './second-route.ts'

const market = ['rate: 4 %', 'volatility: { company: 50 % }']
const right = 'amount: 1 bn, strike: 10 bn pre-money'
const put = (more: string, window = '2024-12-01 .. 2025-01-01') =>
  `back: { put: investor, window: ${window}, ${more} }`
const holding = (part: number) => `stake: { investor: { company: ${100 * part} % } }`

function saleOf(said: Partial<Said> & Pick<Said, 'tranches'>) {
  const { puts } = answerTo({ right, beliefs: [], ...said })
  const [sale] = puts
  if (sale === undefined) throw new Error('no right to sell is open')
  return sale
}

/** By counting shares: of N at price K/N each, x/(K/N) are sold; the company has x less, another buyer pays for itself. */
function gainByShares(
  { V, K, s }: { readonly V: number; readonly K: number; readonly s: number },
  x: number,
  toCompany: boolean,
): number {
  const sold = x / K
  const left = toCompany ? ((s - sold) / (1 - sold)) * (V - x) : (s - sold) * V
  return x + left - s * V
}

describe('On the last day a holding is sold above its worth and kept below', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // to           V     K    s     terms                                      sold  verdict
    ['company',     6,    10,  0.3,  'amount: 2 bn, strike: 10 bn pre-money',   2,    'exercise'],
    ['company',     14,   10,  0.3,  'amount: 2 bn, strike: 10 bn pre-money',   2,    'let-lapse'],
    ['company',     6,    10,  0.3,  'strike: 10 bn pre-money',                 3,    'exercise'],
    ['rival',       6,    10,  0.3,  'amount: 2 bn, buyer: rival, strike: 10 bn pre-money', 2, 'exercise'],
    ['rival',       14,   10,  0.3,  'buyer: rival, strike: 10 bn pre-money',   3,    'let-lapse'],
    ['rival',       10,   11,  0.3,  'buyer: rival, strike: { fair price: company, premium: 10 % }', 3.3, 'exercise'],
  ] as const)('to %s at %d bn against %d', ([to, V, K, s, terms, sold, verdict]) => {
    const sale = saleOf({
      tranches: [put(terms)],
      beliefs: [`value: { company: ${V} bn }`, holding(s), ...market],
    })
    expect(sale.buyer).toBe(to)
    expect(sale.verdict.action).toBe(verdict)
    const all = sale.alternatives.at(-1)
    const half = sale.alternatives[2]
    expect(bn(all?.amount)).toBeCloseTo(sold, 9)
    expect(bn(all?.valueAdded.value)).toBeCloseTo(gainByShares({ V, K, s }, sold, to === 'company'), 9)
    expect(bn(half?.valueAdded.value)).toBeCloseTo(gainByShares({ V, K, s }, sold / 2, to === 'company'), 9)
    const part = sold / K
    expect(all?.stakeAfter.value).toBeCloseTo(to === 'company' ? (s - part) / (1 - part) : s - part, 12)
  })

  test('its break-even is the price, and a range of values around it settles nothing', () => {
    const sale = saleOf({
      tranches: [put('amount: 2 bn, strike: 10 bn pre-money')],
      beliefs: ['value: { company: 8 bn .. 12 bn }', holding(0.3), ...market],
    })
    expect(sale.verdict.action).toBe('undetermined')
    expect(bn(sale.breakEven.companyValue.value)).toBeCloseTo(10, 9)
    expect(sale.verdict.missing.map(({ what }) => what)).toEqual([
      'value of Company before the new money',
    ])
  })
})

describe('Before the last day', () => {
  const said = (
    V: number,
    window: string,
    more: readonly string[] = [],
  ): Partial<Said> & Pick<Said, 'tranches'> => ({
    tranches: [put('amount: 2 bn, buyer: rival, strike: 10 bn pre-money', window)],
    beliefs: [`value: { company: ${V} bn }`, holding(0.3), ...market, ...more],
  })

  test('a single day a year ahead is worth the mean of what it pays', () => {
    const sale = saleOf(said(10, '2026-01-01 .. 2026-01-01'))
    const mean = meanAt({ V: 10, r: 0.04, sig: 0.5, T: 1 }, (V) => 0.2 * Math.max(0, 10 - V))
    expect(bn(sale.value.extent.value ?? sale.value.extent.low)).toBeCloseTo(mean, 6)
    expect(sale.verdict).toMatchObject({ action: 'hold', decideBy: '2026-01-01' })
  })

  test('any day of the year is worth more, and is waited for at the price', () => {
    const once = saleOf(said(10, '2026-01-01 .. 2026-01-01')).value.extent.low ?? 0
    const sale = saleOf(said(10, '2024-12-01 .. 2026-01-01'))
    expect(sale.value.extent.low ?? 0).toBeGreaterThan(once)
    expect(sale.verdict.action).toBe('hold')
  })

  test('deep in the money the interest on the price is worth more than waiting', () => {
    const sale = saleOf(said(1, '2024-12-01 .. 2026-01-01'))
    expect(sale.verdict).toMatchObject({ action: 'exercise', amount: 2e9 })
    expect(sale.verdict.reasons.map(({ code }) => code)).toContain('waiting-costs')
  })

  test('without a law it is undetermined, naming what is missing', () => {
    const sale = saleOf({
      tranches: [put('amount: 2 bn, strike: 10 bn pre-money', '2024-12-01 .. 2026-01-01')],
      beliefs: ['value: { company: 6 bn }', holding(0.3), 'rate: 4 %'],
    })
    expect(sale.verdict.action).toBe('undetermined')
    expect(sale.verdict.missing.map(({ what }) => what)).toContain('volatility of Company')
  })
})

test('a right to sell that was used or lapsed is over', () => {
  const tranches = [put('amount: 2 bn, strike: 10 bn pre-money', '2024-12-01 .. 2025-06-30')]
  const beliefs = ['value: { company: 6 bn }', holding(0.3), ...market]
  const { puts, closed } = answerTo({
    right,
    tranches,
    beliefs,
    facts: ['day: 2024-12-20, exercised: back'],
  })
  expect(puts).toEqual([])
  expect(closed.map(({ id, how }) => [id, how])).toEqual([['deal/back', 'used']])
})

describe('No more is bought from a seller than it holds', () => {
  const market4 = ['value: { company: 14 bn }', ...market]
  const callOf = (facts: readonly string[], beliefs: readonly string[] = []) => {
    const [call] = answerTo({
      right: 'amount: 12 bn, strike: 10 bn pre-money, seller: rival',
      facts,
      beliefs: [...market4, ...beliefs],
    }).rights
    return call
  }
  const own = 'day: 2024-12-15, stake: investor, in: company, is: 50 %'
  const seller = (part: number) => `day: 2024-12-15, stake: rival, in: company, is: ${part} %`
  // biome-ignore format: the columns are the point
  test.for([
    // facts                 beliefs                                  bought, bn  stake after  cut by
    [[own, seller(30)],      [],                                      3,          0.8,         'seller-stake'],
    [[own, seller(50)],      [],                                      5,          1,           'seller-stake'],
    [[own],                  ['stake: { rival: { company: 20 % } }'], 2,          0.7,         'seller-stake'],
    [[own],                  [],                                      5,          1,           'stake-of-others'],
    [[own, seller(70)],      [],                                      5,          1,           'stake-of-others'],
    [[],                     [],                                      10,         1,           'whole-company'],
  ] as const)('%j %j', ([facts, beliefs, bought, after, by]) => {
    const call = callOf(facts, beliefs)
    const all = call?.alternatives.at(-1)
    expect(bn(all?.amount)).toBeCloseTo(bought, 9)
    expect(all?.stakeAfter.value).toBeCloseTo(after, 12)
    // Of shares worth 14 bn, priced at 10 bn.
    expect(bn(all?.valueAdded.value)).toBeCloseTo(0.4 * bought, 9)
    expect(call?.verdict.reasons).toContainEqual(expect.objectContaining({ code: 'cut', by }))
  })
})

test('a right to buy that names no amount is on all the seller has', () => {
  const told = (facts: readonly string[]) =>
    answerTo({
      right: 'amount: 1 bn, strike: 9 bn pre-money',
      tranches: [
        'call: { right: investor, seller: rival, window: 2024-12-01 .. 2025-01-01, strike: 10 bn pre-money }',
      ],
      facts,
      beliefs: ['value: { company: 14 bn }', ...market],
    }).rights.find(({ id }) => id === 'deal/call')
  const all = told(['day: 2024-12-15, stake: rival, in: company, is: 30 %'])?.alternatives.at(-1)
  expect([bn(all?.amount), bn(all?.valueAdded.value)]).toEqual([3, 1.2])
  expect(told([])?.verdict.missing).toEqual([
    expect.objectContaining({ what: 'amount of deal/call, or the part of Company held by Rival' }),
  ])
})

test('a put whose holder has no holding in the book is not to be told, and names the stake', () => {
  const sale = saleOf({
    tranches: [put('amount: 2 bn, buyer: rival, strike: 10 bn pre-money')],
    beliefs: ['value: { company: 6 bn }', ...market],
  })
  expect(sale.verdict.action).toBe('undetermined')
  expect(sale.value.extent.high).toBeNull()
  expect(sale.verdict.missing).toEqual([
    expect.objectContaining({
      what: 'part of Company held by Investor, fully diluted',
      remedy: 'a belief “stake: { investor: { company: … } }”',
    }),
  ])
})

test('a right to sell is worth nothing once it is too late, and is no item once its window has closed', () => {
  const { book, scenario } = readSound(
    bookOf({
      right,
      tranches: [put('amount: 2 bn, buyer: rival, strike: 10 bn pre-money, notice: 10 days')],
      beliefs: ['value: { company: 6 bn }', ...market, holding(0.5)],
    }),
  )
  const worthOn = (day: string) =>
    valueOn(book, dayOf(day), scenario).items.find(({ id }) => id === 'deal/back')?.value.high
  expect(worthOn('2024-12-20')).toBeGreaterThan(0)
  expect(worthOn('2024-12-30')).toBe(0)
  expect(worthOn('2025-01-02')).toBeUndefined()
})

test('a draw at the average price of its days counts at the price its fact states', () => {
  const said = (strike: string) => {
    const { book, scenario } = readSound(
      bookOf({
        right:
          'amount: { up to: 3 bn, draws: several }, strike: { average price: company, over: 5 business days }',
        facts: [
          'day: 2024-12-01, shares: company, count: 500 M, basis: fully diluted',
          `day: 2024-12-20, exercised: right, amount: 1 bn${strike}`,
        ],
        beliefs: ['value: { company: 14 bn }', ...market],
      }),
    )
    return valueOn(book, dayOf(today), scenario).items.find(({ kind }) => kind === 'note')
  }
  // 50 M shares at 20 each beside 500 M: a part of 50/550.
  expect(bn(said(', strike: 20 USD per share')?.value.high)).toBeCloseTo((14 * 50) / 550, 9)
  expect(said('')?.missing.map(({ what }) => what)).toContain(
    'price at which money came in under deal/right on 2024-12-20',
  )
})
