import { describe, expect, test } from 'vitest'
import { rightsOn } from '../../packages/tranche/src/core/answer/index.ts'
import { dayOf } from '../../packages/tranche/src/core/time/index.ts'
import { bn, bookOf, readSound, rightOf, today } from './book-of.ts'
import { gainBySharesOf, gainPostMoney, meanAt } from './second-route.ts'

const market = ['rate: 4 %', 'volatility: { company: 70 % }']
const tenPercent = 'stake: { investor: { company: 10 % } }'

const gains = (right: ReturnType<typeof rightOf>) =>
  right.alternatives.map(({ valueAdded }) => bn(valueAdded.value))

describe('A post-money strike', () => {
  const right = 'amount: 3 bn, strike: 13 bn post-money'
  const valued = (value: string) => [`value: { company: ${value} }`, tenPercent, ...market]

  test('all is used above P − X, though little of it would lose', () => {
    const answer = rightOf({ right, beliefs: valued('10.5 bn') })
    const expected = [0, 0.75, 1.5, 2.25, 3].map((x) =>
      gainPostMoney({ V: 10.5, P: 13, s: 0.1 }, x),
    )
    for (const [i, gain] of gains(answer).entries()) expect(gain).toBeCloseTo(expected[i] ?? 0, 9)
    expect(expected[1]).toBeLessThan(0)
    expect(answer.verdict).toMatchObject({ action: 'exercise', amount: 3e9 })
    expect(bn(answer.breakEven.companyValue.value)).toBeCloseTo(10, 9)
  })

  test('none below it', () => {
    expect(rightOf({ right, beliefs: valued('9.9 bn') }).verdict.action).toBe('let-lapse')
  })

  test('a year before, worth the mean of the better of all and none', () => {
    const answer = rightOf({ right, days: 365, beliefs: valued('10.5 bn') })
    const value = meanAt({ V: 10.5, r: 0.04, sig: 0.7, T: 1 }, (V) =>
      Math.max(0, gainPostMoney({ V, P: 13, s: 0.1 }, 3)),
    )
    expect(answer.verdict.action).toBe('hold')
    expect(bn(answer.value.extent.value)).toBeCloseTo(value, 6)
  })

  test('shares issued since keep the price per share: (P − X)/N, carried to the count of today', () => {
    const issued = 'issued: { company: { from: 2024-12-01, pool: 10 % } }'
    const answer = rightOf({ right, beliefs: [...valued('10.5 bn'), issued] })
    expect(bn(answer.strike.today.value)).toBeCloseTo(10 * 1.1, 9)
    expect(answer.verdict.action).toBe('let-lapse')
    expect(answer.assumptions).toContain(
      'the strike of deal/right stands on the shares of 2024-12-01, the day the deal was announced: it names no other',
    )
    const named = {
      right: right.replace('13 bn post-money', '13 bn post-money on the shares of 2024-12-01'),
    }
    expect(
      rightOf({ ...named, beliefs: [...valued('10.5 bn'), issued] }).assumptions.join(),
    ).not.toContain('it names no other')
  })

  test('what was drawn under it before came in at that same price per share', () => {
    // 1 of 3 drawn at (13 − 3)/N: 0.1 N shares more, and the rest at 10/N on 1.1 N shares; own 0.1/1.1.
    const facts = ['day: 2024-12-10, exercised: right, amount: 1 bn']
    const several = 'amount: { up to: 3 bn, draws: several }, strike: 13 bn post-money'
    const answer = rightOf({
      right: several,
      facts,
      beliefs: ['value: { company: 14 bn }', ...market],
    })
    expect(bn(answer.available.value)).toBeCloseTo(2, 9)
    expect(bn(answer.strike.today.value)).toBeCloseTo(11, 9)
    expect(answer.ownStake.value).toBeCloseTo(0.1 / 1.1, 9)
    const gain = gainBySharesOf({ V: 14, K: 11, s: 0.1 / 1.1 }, 2)
    expect(gains(answer).at(-1)).toBeCloseTo(gain, 9)
  })
})

describe('A price per share', () => {
  const right = 'amount: 3 bn, strike: 20 USD per share'

  test('times the fully diluted count is the strike; a value per share likewise', () => {
    const answer = rightOf({
      right,
      facts: ['day: 2024-12-15, shares: company, count: 500 M, basis: fully diluted'],
      beliefs: ['value: { company: 24 USD per share }', tenPercent, ...market],
    })
    expect(bn(answer.strike.today.value)).toBeCloseTo(10, 9)
    expect(bn(answer.companyValue.value)).toBeCloseTo(12, 9)
    expect(gains(answer).at(-1)).toBeCloseTo(gainBySharesOf({ V: 12, K: 10, s: 0.1 }, 3), 9)
  })

  test('a count known as a range makes a range of strikes, and of gains', () => {
    const { strike, alternatives } = rightOf({
      right,
      facts: ['day: 2024-12-15, shares: company, count: 500 M .. 600 M, basis: fully diluted'],
      beliefs: ['value: { company: 15 bn }', ...market],
    })
    expect([bn(strike.today.low), bn(strike.today.high)]).toEqual([
      expect.closeTo(10, 9),
      expect.closeTo(12, 9),
    ])
    const all = alternatives.at(-1)?.valueAdded
    expect(bn(all?.low)).toBeCloseTo(gainBySharesOf({ V: 15, K: 12 }, 3), 9)
    expect(bn(all?.high)).toBeCloseTo(gainBySharesOf({ V: 15, K: 10 }, 3), 9)
  })

  test('without a count: undetermined, naming it', () => {
    const { verdict } = rightOf({ right, beliefs: ['value: { company: 15 bn }', ...market] })
    expect(verdict.action).toBe('undetermined')
    expect(verdict.missing.map(({ what }) => what)).toContain(
      'fully diluted share count of Company',
    )
  })
})

describe('A round sold by the share', () => {
  // By hand: 10 M shares at first; the investor buys 1 M of them at 10 each, then others 2 M at 16: 13 M shares at 16 are worth 0.208 bn. The right buys at 10.
  const right = 'amount: 0.02 bn, strike: 10 USD per share'
  const tranches = ['first: { duty: investor, amount: 0.01 bn, strike: 10 USD per share }']
  const closed = 'day: 2024-12-05, closed: first, amount: 0.01 bn'
  const b = 'day: 2024-12-10, round: company, name: b'
  const count = (millions: number, day: string) =>
    `day: ${day}, shares: company, count: ${millions} M, basis: fully diluted`
  const beliefs = ['value: { company: 100 % of the latest round }', ...market]
  // biome-ignore format: the columns are the point
  test.for([
    // said how                                   round                                                         counts
    ['shares and price, counted before',          `${b}, shares: 2 M, price per share: 16 USD`,                 [count(10, '2024-12-01')]],
    ['shares and price, counted after',           `${b}, shares: 2 M, price per share: 16 USD`,                 [count(13, '2024-12-20')]],
    ['shares and price, counted between',         `${b}, shares: 2 M, price per share: 16 USD`,                 [count(11, '2024-12-08')]],
    ['money and price',                           `${b}, amount: 0.032 bn, price per share: 16 USD`,            [count(13, '2024-12-20')]],
    ['money and shares',                          `${b}, amount: 0.032 bn, shares: 2 M`,                        [count(13, '2024-12-20')]],
    ['headline and price tell the count',         `${b}, shares: 2 M, price per share: 16 USD, valuation: 0.208 bn, basis: post-money`, []],
    ['the same before the money',                 `${b}, shares: 2 M, price per share: 16 USD, valuation: 0.176 bn, basis: pre-money`,  []],
  ] as const)('%s', ([, round, counts]) => {
    const answer = rightOf({ right, tranches, facts: [closed, round, ...counts], beliefs })
    expect(bn(answer.companyValue.value)).toBeCloseTo(0.208, 12)
    expect(bn(answer.mark.extent.value)).toBeCloseTo(0.208, 12)
    expect(bn(answer.strike.today.value)).toBeCloseTo(0.13, 12)
    expect(answer.ownStake.value).toBeCloseTo(1 / 13, 12)
    expect(gains(answer).at(-1)).toBeCloseTo(gainBySharesOf({ V: 0.208, K: 0.13, s: 1 / 13 }, 0.02), 12)
  })

  test('a headline and a price alone tell the count', () => {
    const answer = rightOf({
      right,
      facts: [`${b}, shares: 2 M, price per share: 16 USD, valuation: 0.208 bn, basis: post-money`],
      beliefs,
    })
    expect(bn(answer.strike.today.value)).toBeCloseTo(0.13, 12)
    expect(bn(answer.companyValue.value)).toBeCloseTo(0.208, 12)
  })

  test('without any count, what it lacks is named', () => {
    const { verdict } = rightOf({
      right,
      tranches,
      facts: [closed, `${b}, shares: 2 M, price per share: 16 USD`],
      beliefs,
    })
    expect(verdict.missing.map(({ what }) => what)).toContain(
      'fully diluted share count of Company',
    )
  })
})

describe('Money that buys no share', () => {
  // By hand: a straight loan of 5 bn changes no share, so that the right is what it would be without it.
  const right = 'amount: 3 bn, strike: 10 bn pre-money'
  const valued = ['value: { company: 14 bn }', ...market]
  // biome-ignore format: the columns are the point
  test.for([
    // instrument
    ['loan'], ['perpetual preferred'], ['profit participation'], ['credits'],
  ] as const)('%s', ([kind]) => {
    const answer = rightOf({
      right,
      tranches: ['first: { duty: investor, amount: 5 bn, instrument: paper }'],
      deal: [`instruments: { paper: { kind: ${kind} } }`],
      facts: ['day: 2024-12-10, closed: first, amount: 5 bn'],
      beliefs: valued,
    })
    expect(bn(answer.strike.today.value)).toBeCloseTo(10, 12)
    expect(answer.ownStake.value).toBe(0)
    expect(gains(answer).at(-1)).toBeCloseTo(gainBySharesOf({ V: 14, K: 10, s: 0 }, 3), 12)
    expect(answer.assumptions.join(' ')).toContain(`no part of the shares (${kind})`)
  })

  test('a call under a price rule is counted at the price its fact states', () => {
    const line =
      'line: { call: company, on: investor, amount: { up to: 2 bn, draws: several }, window: 2024-12-01 .. 2025-06-30, strike: { average price: company, over: 5 days } }'
    const drawn = 'day: 2024-12-10, called: line, amount: 1 bn, strike: 20 USD per share'
    const answer = rightOf({
      right,
      tranches: [line],
      facts: [drawn, 'day: 2024-12-05, shares: company, count: 450 M, basis: fully diluted'],
      beliefs: valued,
    })
    // 50 M of 500 M shares.
    expect(answer.ownStake.value).toBeCloseTo(0.1, 12)
  })
})

describe('The investor’s own stake', () => {
  const right = 'amount: 3 bn, strike: 10 bn pre-money'
  const valued = ['value: { company: 14 bn }', ...market]
  const first = (more: string) => [`first: { duty: investor, amount: 1 bn, ${more} }`]
  const closed = ['day: 2024-12-10, closed: first, amount: 1 bn']

  // By hand: 1 bn at 5 bn before it buys 0.2 of N shares, at the strike of 10 bn 0.1 of N; the price per share is then that of more shares.
  // biome-ignore format: the columns are the point
  test.for([
    // said how                              tranches                          facts     beliefs                            K today  s
    ['by belief',                            [],                               [],       [tenPercent],                      10,      0.1],
    ['by a fact',                            [],                               ['day: 2024-12-20, stake: investor, in: company, is: 10 %'], [], 10, 0.1],
    ['by an earlier tranche at its price',   first('strike: 5 bn pre-money'),  closed,   [],                                12,      0.2 / 1.2],
    ['the same, priced after its money',     first('strike: 6 bn post-money'), closed,   [],                                12,      0.2 / 1.2],
    ['by a note converted at the strike',    first('strike: undisclosed'),     closed,   ['converts: { first: at the strike }'], 11, 0.1 / 1.1],
    ['by belief, over what tranches say',    first('strike: 5 bn pre-money'),  closed,   [tenPercent],                      12,      0.1],
  ] as const)('%s', ([, tranches, facts, beliefs, strike, stake]) => {
    const answer = rightOf({ right, tranches, facts, beliefs: [...valued, ...beliefs] })
    expect(bn(answer.strike.today.value)).toBeCloseTo(strike, 9)
    expect(answer.ownStake.value).toBeCloseTo(stake, 12)
    const all = gainBySharesOf({ V: 14, K: strike, s: stake }, 3)
    expect(gains(answer).at(-1)).toBeCloseTo(all, 9)
    const after = (stake + 3 / strike) / (1 + 3 / strike)
    expect(answer.alternatives.at(-1)?.stakeAfter.value).toBeCloseTo(after, 12)
  })

  test('a note that converts somewhere between the strike and a round spans both', () => {
    const answer = rightOf({
      right,
      tranches: first('strike: undisclosed'),
      facts: [
        ...closed,
        'day: 2024-12-20, round: company, name: b, amount: 1 bn, valuation: 21 bn, basis: post-money',
      ],
      beliefs: [...valued, 'converts: { first: at the strike .. at the latest round }'],
    })
    // At the strike: 1.1 N shares before the round, which sells them at 20/1.1. At the round: 1 bn waits, 19 for N shares.
    const [atStrike, atRound] = [(0.1 * 20) / 21 / 1.1, 1 / 21]
    expect(answer.ownStake.low).toBeCloseTo(atRound, 9)
    expect(answer.ownStake.high).toBeCloseTo(atStrike, 9)
  })

  test('a note whose conversion nobody states leaves the stake unknown: undetermined, naming it', () => {
    const { verdict } = rightOf({
      right,
      tranches: first('strike: undisclosed'),
      facts: closed,
      beliefs: valued,
    })
    expect(verdict.action).toBe('undetermined')
    expect(verdict.missing.map(({ what }) => what)).toContain(
      'price at which deal/first is counted as converted',
    )
  })
})

describe('Two deals on one company', () => {
  const right = 'amount: 3 bn, strike: 10 bn pre-money'
  const beliefs = ['value: { company: 14 bn }', ...market]
  const earlier = (holder: string, announced: string, strike: string) => [
    'before:',
    `  investor: ${holder}`,
    '  company: company',
    `  announced: ${announced}`,
    `  tranches: { only: { duty: ${holder}, amount: 1 bn, strike: ${strike} } }`,
  ]

  test('shares a rival bought since the strike was fixed raise the strike of today', () => {
    const answer = rightOf({
      right,
      deals: earlier('rival', '2024-06-01', '20 bn pre-money'),
      facts: ['day: 2024-12-10, closed: before/only, amount: 1 bn'],
      beliefs,
    })
    expect(bn(answer.strike.today.value)).toBeCloseTo(10.5, 9)
    expect(answer.ownStake.value).toBe(0)
  })

  test('shares a rival bought at a price nobody knows leave the count unknown', () => {
    const { verdict } = rightOf({
      right,
      deals: earlier('rival', '2024-06-01', 'undisclosed'),
      facts: ['day: 2024-12-10, closed: before/only, amount: 1 bn'],
      beliefs,
    })
    expect(verdict.action).toBe('undetermined')
    expect(verdict.missing.map(({ what }) => what)).toContain(
      'price at which before/only is counted as converted',
    )
  })

  test('what the investor bought under an earlier deal is its own stake', () => {
    const answer = rightOf({
      right,
      deals: earlier('investor', '2024-06-01', '4 bn pre-money'),
      facts: ['day: 2024-06-10, closed: before/only, amount: 1 bn'],
      beliefs,
    })
    expect(bn(answer.strike.today.value)).toBeCloseTo(10, 9)
    expect(answer.ownStake.value).toBeCloseTo(0.2, 12)
    expect(gains(answer).at(-1)).toBeCloseTo(gainBySharesOf({ V: 14, K: 10, s: 0.2 }, 3), 9)
  })

  test('at a price nobody knows it leaves the stake unknown, and a later stake fact settles it', () => {
    const said = {
      right,
      deals: earlier('investor', '2024-06-01', 'undisclosed'),
      facts: ['day: 2024-06-10, closed: before/only, amount: 1 bn'],
      beliefs,
    }
    expect(rightOf(said).verdict.action).toBe('undetermined')
    const stated = 'day: 2024-11-01, stake: investor, in: company, is: 15 %'
    expect(rightOf({ ...said, facts: [...said.facts, stated] }).ownStake.value).toBeCloseTo(
      0.15,
      12,
    )
  })

  test('each right is decided for itself', () => {
    const second = [
      'later:',
      '  investor: rival',
      '  company: company',
      '  announced: 2024-12-01',
      '  tranches: { right: { right: rival, window: 2024-12-01 .. 2025-01-01, amount: 1 bn, strike: 15 bn pre-money } }',
    ]
    const said = { right, deals: second, beliefs }
    expect(rightOf(said).verdict.action).toBe('exercise')
    expect(rightOf(said, undefined, 'later/right').verdict.action).toBe('let-lapse')
  })
})

describe('A second currency', () => {
  const right = 'amount: 3 bn, strike: 10 bn EUR pre-money'
  const beliefs = ['value: { company: 14 bn }', ...market]

  test('needs a dated rate, and names it where there is none', () => {
    const { verdict } = rightOf({ right, beliefs })
    expect(verdict.action).toBe('undetermined')
    expect(verdict.missing.map(({ what }) => what)).toContain('exchange rate EUR/USD')
  })

  // biome-ignore format: the columns are the point
  test.for([
    ['as written',       'day: 2024-12-15, exchange: EUR/USD, is: 1.1'],
    ['the other way on', 'day: 2024-12-15, exchange: USD/EUR, is: 0.90909090909090909'],
  ] as const)('is carried over at the rate, %s', ([, fact]) => {
    const answer = rightOf({ right, facts: [fact], beliefs })
    expect(bn(answer.strike.today.value)).toBeCloseTo(11, 9)
    expect(gains(answer).at(-1)).toBeCloseTo(gainBySharesOf({ V: 14, K: 11 }, 3), 9)
  })

  test('the amount of the right, and what was drawn of it, may be in it too', () => {
    const facts = [
      'day: 2024-12-15, exchange: EUR/USD, is: 1.1',
      'day: 2024-12-20, exercised: right, amount: 1.1 bn USD',
    ]
    const answer = rightOf({
      right: 'amount: { up to: 3 bn EUR, draws: several }, strike: 10 bn pre-money',
      facts,
      beliefs,
    })
    expect(bn(answer.available.value)).toBeCloseTo(2.2, 9)
    const inEuro = [
      'day: 2024-12-15, exchange: EUR/USD, is: 1.1',
      'day: 2024-12-20, exercised: right, amount: 1 bn EUR',
    ]
    const same = rightOf({
      right: 'amount: { up to: 3.3 bn, draws: several }, strike: 10 bn pre-money',
      facts: inEuro,
      beliefs,
    })
    expect(bn(same.available.value)).toBeCloseTo(2.2, 9)
  })
})

test('what is left of a right is told in the book’s currency, whatever its terms are written in', () => {
  const { book, scenario } = readSound(
    bookOf({
      right: 'amount: { up to: 3 bn EUR, draws: several }, strike: 10 bn pre-money',
      facts: [
        'day: 2024-12-15, exchange: EUR/USD, is: 1.1',
        'day: 2024-12-20, exercised: right, amount: 1.1 bn',
      ],
      beliefs: ['value: { company: 14 bn }', ...market],
    }),
  )
  const [line] = rightsOn(book, dayOf(today), scenario).rights
  expect(
    [line?.amountCap, line?.amountUsed, line?.amountLeft].map((one) => bn(one?.value)),
  ).toEqual([3.3, 1.1, 2.2].map((amount) => expect.closeTo(amount, 9)))
})
