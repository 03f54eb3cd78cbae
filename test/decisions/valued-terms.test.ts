import { describe, expect, test } from 'vitest'
import { valueOn } from '../../packages/tranche/src/core/answer/index.ts'
import { dayOf } from '../../packages/tranche/src/core/time/index.ts'
import { bn, bookOf, dayAfter, readSound, rightOf, type Said, today } from './book-of.ts'
import { bestOf, callAt, gainBySharesOf, meanAt } from './second-route.ts'

const beliefs = ['value: { company: 14 bn }', 'rate: 4 %', 'volatility: { company: 70 % }']
const plain = 'amount: 3 bn, strike: 10 bn pre-money'
const V = 14

/** What using all of it on its last day adds, low and high, and the verdict. */
function used(said: Said, day = today) {
  const { verdict, alternatives, available } = rightOf(said, day)
  const all = alternatives.at(-1)?.valueAdded
  return { action: verdict.action, low: bn(all?.low), high: bn(all?.high), available }
}

function itemOf(said: Said, id: string) {
  const { book, scenario } = readSound(bookOf(said))
  const found = valueOn(book, dayOf(today), scenario).items.find((item) => item.id === id)
  if (found === undefined) throw new Error(`${id} is not valued`)
  return found
}

/** Parts of the money at prices of their own: shares counted by hand, the company having one before. */
function blended(parts: readonly (readonly [money: number, price: number])[]): number {
  const bought = parts.reduce((sum, [money, price]) => sum + money / price, 0)
  const paid = parts.reduce((sum, [money]) => sum + money, 0)
  return (bought / (1 + bought)) * (V + paid) - paid
}

describe('Prices by rule, on the last day', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // the strike                                                                                                     gain of 3 bn, counted by hand
    ['{ lowest of: [10 bn pre-money, 20 bn pre-money] }',                                                             gainBySharesOf({ V, K: 10 }, 3)],
    ['{ lowest of: [16 bn pre-money, { next round: company, discount: 25 % }] }',                                     gainBySharesOf({ V, K: 10.5 }, 3)],
    ['{ blend: [{ share: 50 %, price: 10 bn pre-money }, { share: 50 %, price: 20 bn pre-money }] }',                 blended([[1.5, 10], [1.5, 20]])],
    ['{ blend: [{ share: 50 %, price: 10 bn pre-money }, { share: 50 %, price: { average price: company, over: 20 business days } }] }', blended([[1.5, 10], [1.5, V]])],
    ['{ average price: company, over: 20 business days, discount: 10 % }',                                            gainBySharesOf({ V, K: 12.6 }, 3)],
    ['{ average price: company, over: 20 business days }',                                                            0],
    ['{ highest of: [10 bn pre-money, 8 bn pre-money] }',                                                             gainBySharesOf({ V, K: 10 }, 3)],
    ['{ highest of: [9 bn pre-money, { average price: company, over: 20 business days, discount: 10 % }] }',          gainBySharesOf({ V, K: 12.6 }, 3)],
    ['{ lowest of: [11 bn pre-money, { highest of: [9 bn pre-money, { next round: company, discount: 50 % }] }] }',   gainBySharesOf({ V, K: 9 }, 3)],
    ['{ lowest of: [{ blend: [{ share: 100 %, price: 11 bn pre-money }] }, { lowest of: [12 bn pre-money] }] }',      gainBySharesOf({ V, K: 11 }, 3)],
  ] as const)('%s', ([strike, gain]) => {
    const { low, high } = used({ right: `amount: 3 bn, strike: ${strike}`, beliefs })
    expect(low).toBeCloseTo(gain, 9)
    expect(high).toBeCloseTo(gain, 9)
  })

  // The price of all shares is times × measure − less: what a purchase agreement calls enterprise value less net debt.
  // biome-ignore format: the columns are the point
  test.for([
    // the strike                                                 EBITDA             net debt           K, low  K, high
    ['multiple of: EBITDA, times: 8 x, less: net debt',           '1.5 bn',          '2 bn',            10,     10],
    ['multiple of: EBITDA, times: 7 .. 8 x, less: net debt',      '1.5 bn',          '2 bn',            8.5,    10],
    ['multiple of: EBITDA, times: 8 x',                           '1.25 .. 1.5 bn',  '0',               10,     12],
    ['multiple of: EBITDA, times: 8 x, plus: net debt',           '1 bn',            '2 bn',            10,     10],
  ] as const)('%s of %s and %s', ([rule, ebitda, debt, low, high]) => {
    const told = used({
      right: `amount: 3 bn, strike: { ${rule} }`,
      beliefs,
      facts: [
        'day: 2023-12-31, measure: EBITDA, of: company, is: 9 bn',
        `day: 2024-12-20, measure: EBITDA, of: company, is: ${ebitda}`,
        `day: 2024-12-20, measure: net debt, of: company, is: ${debt}`,
        'day: 2025-06-30, measure: EBITDA, of: company, is: 5 bn',
      ],
    })
    expect(told.low).toBeCloseTo(gainBySharesOf({ V, K: high }, 3), 9)
    expect(told.high).toBeCloseTo(gainBySharesOf({ V, K: low }, 3), 9)
  })

  test('a figure that nobody reports is named, and a belief of it beats the report', () => {
    const right = 'amount: 3 bn, strike: { multiple of: EBITDA, times: 8 x }'
    const { verdict } = rightOf({ right, beliefs })
    expect(verdict.action).toBe('undetermined')
    expect(verdict.missing.map(({ what }) => what)).toContain('figure “EBITDA” of Company')
    const believed = 'measures: [{ of: EBITDA, in: company, is: 1.25 bn }]'
    const facts = ['day: 2024-12-20, measure: EBITDA, of: company, is: 9 bn']
    const { low } = used({ right, facts, beliefs: [...beliefs, believed] })
    expect(low).toBeCloseTo(gainBySharesOf({ V, K: 10 }, 3), 9)
  })

  test('a price that depends is read both ways, and one way once the facts say which', () => {
    const right =
      'amount: 3 bn, strike: { if: { event: split done, by: 2024-12-20 }, use: 10 bn pre-money, else: 8 bn pre-money }'
    const both = used({ right, beliefs })
    expect(both.low).toBeCloseTo(gainBySharesOf({ V, K: 10 }, 3), 9)
    expect(both.high).toBeCloseTo(gainBySharesOf({ V, K: 8 }, 3), 9)
    const told = (fact: string) => used({ right, beliefs, facts: [fact] })
    const done = told('day: 2024-12-15, event: split done')
    expect([done.low, done.high]).toEqual([both.low, both.low])
    const late = told('day: 2024-12-25, event: split done')
    expect([late.low, late.high]).toEqual([both.high, both.high])
  })

  test('the next round sets the price once it is there, at most at the cap', () => {
    const round =
      'day: 2024-12-15, round: company, name: b, amount: 2 bn, valuation: 20 bn, basis: pre-money'
    const said = (strike: string): Said => ({
      right: `amount: 3 bn, strike: { next round: company, ${strike} }`,
      facts: [round],
      beliefs: ['value: { company: 22 bn }', 'rate: 4 %', 'volatility: { company: 70 % }'],
    })
    // 20 bn over one share, a fifth off; 2 bn bought a tenth of a share, so that there are 1.1 today.
    const K = 0.8 * 20 * 1.1
    expect(used(said('discount: 20 %')).low).toBeCloseTo(gainBySharesOf({ V: 22, K }, 3), 9)
    const capped = used(said('discount: 20 %, valuation cap: 12 bn'))
    expect(capped.low).toBeCloseTo(gainBySharesOf({ V: 22, K: 12 }, 3), 9)
  })

  test('while there is no next round the right waits for it', () => {
    const right = 'amount: 3 bn, strike: { next round: company, discount: 20 % }'
    const { verdict, value } = rightOf({ right, beliefs, days: 200 })
    expect(verdict).toMatchObject({ action: 'hold', decideBy: dayAfter(200) })
    expect(value.extent.low).toBe(0)
    expect(bn(value.extent.high)).toBeCloseTo(gainBySharesOf({ V, K: 11.2 }, 3), 6)
  })
})

describe('Amounts that change', () => {
  const strike = 'strike: 10 bn pre-money'

  // biome-ignore format: the columns are the point
  test.for([
    // the amount                                                                               facts                                                       least  most
    ['amount: { up to: 3 bn, step down: { to: 2 bn, unless: { event: recap, by: 2024-12-20 } } }', [],                                                      2,     3],
    ['amount: { up to: 3 bn, step down: { to: 2 bn, unless: { event: recap, by: 2024-12-20 } } }', ['day: 2024-12-10, event: recap'],                       3,     3],
    ['amount: { up to: 3 bn, step down: { to: 2 bn, unless: { event: recap, by: 2024-12-20 } } }', ['day: 2024-12-24, event: recap'],                       2,     2],
    ['amount: { up to: 3 bn, per unit: { amount: 500 M, of: GW deployed } }',                   ['day: 2024-12-10, units: GW deployed, count: 4'],          2,     2],
    ['amount: { up to: 3 bn, per unit: { amount: 500 M, of: GW deployed } }',                   ['day: 2024-12-10, units: GW deployed, count: 9'],          3,     3],
    ['amount: { per unit: { amount: 500 M, of: GW deployed, units: 6 } }',                      ['day: 2024-12-10, units: GW deployed, count: 4'],          2,     2],
    ['amount: 3 bn, assigned: [{ to: rival, amount: 1 bn, day: 2024-12 }]',                     [],                                                         2,     2],
    ['amount: 3 bn, assigned: [{ to: rival, amount: 1 bn, day: 2025-06 }]',                     [],                                                         3,     3],
    ['amount: 3 bn, vests: [{ share: 40 %, when: { units: sold, at least: 1 } }, { share: 60 %, when: { units: sold, at least: 2 } }]', ['day: 2024-12-10, units: sold, count: 1'], 1.2, 1.2],
    ['amount: 3 bn, vests: [{ share: 40 %, when: { redacted: a test } }, { share: 60 %, when: { units: sold, at least: 1 } }]', ['day: 2024-12-10, units: sold, count: 1'], 1.8, 3],
  ] as const)('%s with %j: %d .. %d bn on the last day', ([amount, facts, least, most]) => {
    const answer = used({ right: `${amount}, ${strike}`, beliefs, facts })
    expect(bn(answer.available.low)).toBeCloseTo(least, 9)
    expect(bn(answer.available.high)).toBeCloseTo(most, 9)
    expect(answer.low).toBeCloseTo(gainBySharesOf({ V, K: 10 }, least), 9)
    expect(answer.high).toBeCloseTo(gainBySharesOf({ V, K: 10 }, most), 9)
    expect(answer.action).toBe('exercise')
  })

  test('before the last day what may still vest makes a range of worths', () => {
    const vests =
      'vests: [{ share: 40 %, when: { units: sold, at least: 1 } }, { share: 60 %, when: { units: sold, at least: 2 } }]'
    const facts = ['day: 2024-12-10, units: sold, count: 1']
    const { value } = rightOf({
      right: `amount: 3 bn, ${strike}, ${vests}`,
      beliefs,
      facts,
      days: 365,
    })
    const call = callAt({ V, r: 0.04, sig: 0.7, T: 1 }, 10)
    expect(bn(value.extent.low)).toBeCloseTo((1.2 / 11.2) * call, 5)
    expect(bn(value.extent.high)).toBeCloseTo((3 / 13) * call, 5)
  })

  test('shares at a price each are money, and a share of what they come to', () => {
    const { low } = used({
      right: 'shares: 150 M, strike: 20 USD per share',
      facts: ['day: 2024-12-01, shares: company, count: 500 M, basis: fully diluted'],
      beliefs,
    })
    // 500 M shares worth 14 bn; 150 M more for 3 bn.
    expect(low).toBeCloseTo((150 / 650) * 17 - 3, 9)
  })

  test('more shares once something is crossed: counted, left out, or both looked at', () => {
    const deal = [
      'adjustments: [{ when: { event: crossed, by: 2024-12-25 }, to: investor, share: 50 % }]',
    ]
    const said = { right: plain, deal, beliefs }
    const first = ['first: { duty: investor, amount: 2 bn, strike: 8 bn pre-money }']
    const closed = 'day: 2024-12-05, closed: first, amount: 2 bn'
    const stakeOf = (facts: readonly string[]) => {
      const { ownStake } = rightOf({ ...said, tranches: first, facts: [closed, ...facts] })
      return [ownStake.low, ownStake.high]
    }
    // A quarter of a share on one; half as many again is 0.375 on 1.375.
    const [without, withExtra] = [0.25 / 1.25, 0.375 / 1.375]
    const near = (pair: readonly (number | null)[], low: number, high: number) => {
      expect(pair[0]).toBeCloseTo(low, 12)
      expect(pair[1]).toBeCloseTo(high, 12)
    }
    near(stakeOf([]), without, withExtra)
    near(stakeOf(['day: 2024-12-20, event: crossed']), withExtra, withExtra)
    near(stakeOf(['day: 2024-12-28, event: crossed']), without, without)
  })
})

describe('What letting it lapse is worth', () => {
  const right = `${plain}, abandonment: 400 M`
  /** The best of many amounts when a draw gives up what the lapse is worth in proportion. */
  const bestGain = (V: number, lapse: number) =>
    bestOf((x) => gainBySharesOf({ V, K: 10 }, x) - (lapse * x) / 3, { to: 3, steps: 300 }).gain

  test('is given up by using it: less gain, less of it used, and nothing where it is worth more', () => {
    const { alternatives, best } = rightOf({ right, beliefs })
    expect(bn(alternatives.at(-1)?.valueAdded.value)).toBeCloseTo(
      gainBySharesOf({ V, K: 10 }, 3) - 0.4,
      9,
    )
    expect(bn(best?.valueAdded.value)).toBeCloseTo(bestGain(V, 0.4), 6)
    // The first unit brings 4/10 and gives up a third of the worth of the lapse: 1.2 bn is where it stops paying.
    const verdictAt = (lapse: string) =>
      rightOf({ right: `${plain}, abandonment: ${lapse}`, beliefs })
    expect(verdictAt('1.19 bn').verdict.action).toBe('exercise')
    const over = verdictAt('1.21 bn')
    expect(over.verdict.action).toBe('let-lapse')
    expect(bn(over.value.extent.value)).toBeCloseTo(1.21, 9)
  })

  test('belongs to the worth of the right before its last day', () => {
    const { value, verdict } = rightOf({ right, beliefs, days: 365 })
    const law = { V, r: 0.04, sig: 0.7, T: 1 }
    const best = meanAt(law, (value) => 0.4 + bestGain(value, 0.4), 2000)
    expect(bn(value.extent.value)).toBeCloseTo(best, 4)
    expect(verdict.action).toBe('hold')
  })
})

describe('Duties, calls and puts whose price or condition moves', () => {
  const law = { V, r: 0.04, sig: 0.7, T: 1 }
  const due = `due: ${dayAfter(365)}`
  const withTranche = (line: string): Said => ({ right: plain, tranches: [line], beliefs })

  test('a duty at the next round with a fifth off is worth the bargain, whatever the round', () => {
    const { value } = itemOf(
      withTranche(
        `bridge: { duty: investor, amount: 2 bn, ${due}, strike: { average price: company, over: 20 days, discount: 20 % } }`,
      ),
      'deal/bridge',
    )
    const worth = meanAt(law, (value) => gainBySharesOf({ V: value, K: 0.8 * value }, 2))
    expect(bn(value.value)).toBeCloseTo(worth, 6)
  })

  test('at the fair price nothing is gained or lost by it', () => {
    const { value } = itemOf(
      withTranche(
        `bridge: { duty: investor, amount: 2 bn, ${due}, strike: { average price: company, over: 20 days } }`,
      ),
      'deal/bridge',
    )
    expect(bn(value.value)).toBeCloseTo(0, 9)
  })

  test('a duty that waits for a milestone is worth from nothing to its forward', () => {
    const line = (when: string) =>
      withTranche(`firm: { duty: investor, amount: 2 bn, ${due}, strike: 12 bn pre-money${when} }`)
    const free = itemOf(line(''), 'deal/firm').value
    const waits = itemOf(line(', when: { milestone: launch }'), 'deal/firm')
    expect(waits.value).toEqual({ value: null, low: 0, high: free.high })
    expect(waits.method).toContain('if met: milestone “launch”')
  })

  test('a put on its only day is the mirror of a draw', () => {
    const [line, facts] = [
      `back: { put: investor, amount: 1 bn, window: ${dayAfter(365)} .. ${dayAfter(365)}, strike: 12 bn pre-money }`,
      ['day: 2024-12-15, stake: investor, in: company, is: 25 %'],
    ]
    const { value } = itemOf({ ...withTranche(line), facts }, 'deal/back')
    // A quarter of one share; 1 bn back for 1/12 of a share: cash, and what is left of a smaller company.
    const worth = meanAt(law, (V) => {
      const sold = 1 / 12
      const after = ((0.25 - sold) / (1 - sold)) * (V - 1) + 1
      return Math.max(0, after - 0.25 * V)
    })
    expect(bn(value.value)).toBeCloseTo(worth, 5)
  })

  test('a put on any day is worth at least the put on its last day, and the whole holding at most', () => {
    const facts = ['day: 2024-12-15, stake: investor, in: company, is: 25 %']
    const put = (window: string, amount: string) =>
      bn(
        itemOf(
          {
            ...withTranche(
              `back: { put: investor, ${amount}window: ${window}, strike: 12 bn pre-money }`,
            ),
            facts,
          },
          'deal/back',
        ).value.high,
      )
    const last = dayAfter(365)
    const only = put(`${last} .. ${last}`, 'amount: 1 bn, ')
    const later = put(`${dayAfter(180)} .. ${last}`, 'amount: 1 bn, ')
    const any = put(`${today} .. ${last}`, 'amount: 1 bn, ')
    expect(later).toBeGreaterThanOrEqual(only)
    expect(any).toBeGreaterThanOrEqual(later)
    expect(put(`${last} .. ${last}`, '')).toBeCloseTo(
      put(`${last} .. ${last}`, 'amount: 3 bn, '),
      9,
    )
  })
})

describe('Claims other than shares', () => {
  const first = 'first: { duty: investor, amount: 1 bn, instrument: note }'
  const claim = (instrument: string, more: readonly string[] = []): Said => ({
    right: plain,
    tranches: [first],
    deal: [`instruments: { note: { ${instrument} } }`],
    facts: ['day: 2024-12-31, closed: first, amount: 1 bn'],
    beliefs: [...beliefs, 'converts: { first: at the strike }', ...more],
  })

  // biome-ignore format: the columns are the point
  test.for([
    // the instrument                                                                                    balance      cap               discount
    ['kind: convertible note, valuation cap: 8 bn, discount: 20 %, interest: 6 %, maturity: 2025-12-31', 1.06,        8,                0.2],
    ['kind: convertible note, discount: 20 %, maturity: 2025-12-31',                                     1,           1e9,              0.2],
    ['kind: convertible note, valuation cap: 8 bn, maturity: 2025-12-31',                                1,           8,                0],
  ] as const)('%s: a claim on the company, by its payoff at conversion', ([instrument, M, cap, off]) => {
    const { value, kind } = itemOf(claim(instrument), 'deal/first')
    const worth = meanAt({ V, r: 0.04, sig: 0.7, T: 364 / 365 }, (V) =>
      Math.min(V, Math.max(M / (1 - off), (V * M) / (cap + M))),
    )
    expect(kind).toBe('note')
    expect(bn(value.value)).toBeCloseTo(worth, 5)
  })

  test('without a day of conversion it names it, and a scenario may state it', () => {
    const safe = 'kind: safe, valuation cap: 8 bn'
    expect(itemOf(claim(safe), 'deal/first').missing.map(({ what }) => what)).toContain(
      'day on which deal/first converts',
    )
    const stated = itemOf(claim(safe, ['converts on: { first: 2026-06-30 }']), 'deal/first')
    expect(stated.value.value).toBeGreaterThan(1e9)
  })

  test('a price of a share that knows of a warrant leaves its worth out of the shares', () => {
    const said = (days: number): Said => ({
      right: 'shares: 100 M, strike: 20 USD per share, instrument: paper',
      deal: ['instruments: { paper: { kind: warrant } }'],
      facts: [
        'day: 2024-12-01, shares: company, count: 500 M, basis: fully diluted',
        'day: 2024-12-30, quote: company, price: 28 USD',
      ],
      beliefs: [
        'value: { company: 100 % of the latest quote }',
        'rate: 4 %',
        'volatility: { company: 70 % }',
      ],
      days,
    })
    // On the last day each warrant brings a share at 28 for 20: the price has the dilution in it.
    expect(used(said(0)).low).toBeCloseTo(0.1 * (28 - 20), 9)
    // Before it, Galai and Schneller’s fixed point, by plain repetition: prices per share.
    let w = 0
    for (let i = 0; i < 200; i++)
      w = (5 / 6) * callAt({ V: 28 + w / 5, r: 0.04, sig: 0.7, T: 1 }, 20, 4000)
    const { value } = rightOf(said(365))
    expect(bn(value.extent.value)).toBeCloseTo(0.1 * w, 6)
    expect(itemOf(said(365), 'deal/right').kind).toBe('warrant')
  })
})

test('the price of another tranche stands on the shares of its own day, whenever its money comes', () => {
  const { ownStake } = rightOf({
    right: plain,
    tranches: ['first: { duty: investor, amount: 2 bn, strike: 8 bn pre-money }'],
    facts: [
      'day: 2024-12-10, round: company, name: b, amount: 2 bn, valuation: 20 bn, basis: pre-money',
      'day: 2024-12-20, closed: first, amount: 2 bn',
    ],
    beliefs,
  })
  // One share on the day of the deal, a tenth sold in the round, a quarter for 2 bn at 8 bn a share.
  expect(ownStake.value).toBeCloseTo(0.25 / 1.35, 12)
})

describe('What other industries write', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // the right                                                                          gain of 3 bn, counted by hand
    ['amount: 3 bn, strike: { average price: company, over: 30 days, premium: 5 % }',     gainBySharesOf({ V, K: 14.7 }, 3)],
    ['amount: 3 bn, strike: { fair price: company }',                                     0],
    ['amount: 3 bn, strike: { fair price: company, discount: 10 % }',                     gainBySharesOf({ V, K: 12.6 }, 3)],
    // A quarter of what there is then, 14 + 3 bn.
    ['amount: 3 bn, strike: { buys: 25 % }',                                              0.25 * 17 - 3],
    // From others: 3 bn for 3/10 of shares worth 14 bn, and no money reaches the company.
    ['amount: 3 bn, strike: 10 bn pre-money, seller: rival',                              0.3 * 14 - 3],
    ['amount: 3 bn, strike: 10 bn post-money, seller: rival',                             0.3 * 14 - 3],
    ['amount: 3 bn, strike: { buys: 25 % }, seller: rival',                               0.25 * 14 - 3],
  ] as const)('%s', ([right, gain]) => {
    const { alternatives } = rightOf({ right, beliefs })
    expect(bn(alternatives.at(-1)?.valueAdded.value)).toBeCloseTo(gain, 9)
  })

  test('money that brings the holder to a part of the whole buys what is missing of it', () => {
    const allOf = (seller: string) =>
      rightOf({
        right: `amount: 3 bn, strike: { brings to: 60 % }${seller}`,
        facts: ['day: 2024-12-15, stake: investor, in: company, is: 20 %'],
        beliefs,
      }).alternatives.at(-1)
    expect(allOf('')?.stakeAfter.value).toBeCloseTo(0.6, 12)
    expect(bn(allOf('')?.valueAdded.value)).toBeCloseTo(0.6 * 17 - 3 - 0.2 * 14, 9)
    expect(allOf(', seller: rival')?.stakeAfter.value).toBeCloseTo(0.6, 12)
    expect(bn(allOf(', seller: rival')?.valueAdded.value)).toBeCloseTo(0.4 * 14 - 3, 9)
  })

  test('bought from others adds to a stake what it is, and dilutes nobody', () => {
    const { alternatives, value } = rightOf({
      right: 'amount: 3 bn, strike: 10 bn pre-money, seller: rival',
      facts: ['day: 2024-12-15, stake: investor, in: company, is: 20 %'],
      beliefs,
    })
    const all = alternatives.at(-1)
    expect(all?.stakeAfter.value).toBeCloseTo(0.2 + 0.3, 12)
    expect(all?.dilution.value).toBe(0)
    expect(bn(all?.valueAdded.value)).toBeCloseTo(0.3 * 14 - 3, 9)
    expect(bn(value.extent.value)).toBeCloseTo(1.2, 9)
  })

  test('before its last day it is a call on the part bought', () => {
    const { value } = rightOf({
      right: 'amount: 3 bn, strike: 10 bn pre-money, seller: rival',
      beliefs,
      days: 365,
    })
    expect(bn(value.extent.value)).toBeCloseTo(0.3 * callAt({ V, r: 0.04, sig: 0.7, T: 1 }, 10), 5)
  })

  test('money that bought shares there were, or shares at a price each, or a part, is counted so', () => {
    const stakeAfter = (first: string, more: readonly string[] = []) =>
      rightOf({
        right: plain,
        tranches: [`first: { duty: investor, amount: 2 bn, ${first} }`],
        facts: [...more, 'day: 2024-12-20, closed: first, amount: 2 bn'],
        beliefs,
      }).ownStake.value
    expect(stakeAfter('strike: 8 bn pre-money, seller: rival')).toBeCloseTo(0.25, 12)
    expect(stakeAfter('strike: { buys: 20 % }')).toBeCloseTo(0.2, 12)
    expect(stakeAfter('strike: { buys: 20 % }, seller: rival')).toBeCloseTo(0.2, 12)
    const counted = ['day: 2024-12-01, shares: company, count: 400 M, basis: fully diluted']
    expect(stakeAfter('strike: 20 USD per share', counted)).toBeCloseTo(100 / 500, 12)
  })

  test('a put on somebody else is a put on the part sold', () => {
    const day = dayAfter(365)
    const { value } = itemOf(
      {
        right: plain,
        tranches: [
          `back: { put: investor, buyer: rival, amount: 1 bn, window: ${day} .. ${day}, strike: 12 bn pre-money }`,
        ],
        facts: ['day: 2024-12-15, stake: investor, in: company, is: 25 %'],
        beliefs,
      },
      'deal/back',
    )
    const worth = meanAt({ V, r: 0.04, sig: 0.7, T: 1 }, (V) => Math.max(0, 1 - V / 12))
    expect(bn(value.value)).toBeCloseTo(worth, 5)
  })

  test('the chance of a condition, where it is stated, stands between nothing and its worth if met', () => {
    const when = 'when: [{ milestone: launch }, { any: [{ event: a }, { event: b }] }]'
    const said = (more: readonly string[]): Said => ({
      right: `${plain}, ${when}`,
      beliefs: [...beliefs, ...more],
      days: 365,
    })
    const free = rightOf({ right: plain, beliefs, days: 365 }).value.extent.value ?? 0
    const { value, verdict } = rightOf(
      said(['chances: [{ of: launch, is: 50 % }, { of: a, is: 20 % }, { of: b, is: 40 % }]']),
    )
    expect(value.extent.value).toBeCloseTo(0.5 * (1 - 0.8 * 0.6) * free, 3)
    expect(verdict.action).toBe('hold')
    const ranged = rightOf(
      said([
        'chances: [{ of: launch, is: 40 % .. 60 % }, { of: a, is: 20 % }, { of: b, is: 40 % }]',
      ]),
    ).value
    expect(ranged.extent.low).toBeCloseTo(0.4 * 0.52 * free, 3)
    expect(ranged.extent.high).toBeCloseTo(0.6 * 0.52 * free, 3)
    expect(rightOf(said(['chances: [{ of: launch, is: 50 % }]'])).value.extent.low).toBe(0)
  })
})

test('a payment the company owes is worth its present value, if something is met from nothing to it, and nothing once it was missed', () => {
  const claim = (when: string, more: Partial<Said> = {}) =>
    itemOf(
      {
        right: plain,
        tranches: [`cvr: { payment: investor, amount: 1 bn, due: ${dayAfter(365)}${when} }`],
        beliefs,
        ...more,
      },
      'deal/cvr',
    ).value
  const whole = 1 * Math.exp(-0.04)
  expect(bn(claim('').value)).toBeCloseTo(whole, 9)
  const when = ', when: { milestone: approval, by: 2024-12-31 }'
  expect(claim(', when: { milestone: approval, by: 2025-12-31 }')).toMatchObject({ low: 0 })
  expect(
    bn(
      claim(', when: { milestone: approval, by: 2025-12-31 }', {
        beliefs: [...beliefs, 'chances: [{ of: approval, is: 30 % }]'],
      }).value,
    ),
  ).toBeCloseTo(0.3 * whole, 9)
  expect(claim(when, { facts: ['day: 2024-12-31, milestone: approval, met: no'] })).toMatchObject({
    low: 0,
    high: 0,
  })
})

test('shares sold back leave the count, and shares sold to somebody else only the holding', () => {
  const stakeAfter = (buyer: string) =>
    rightOf({
      right: plain,
      tranches: [
        'first: { duty: investor, amount: 2 bn, strike: 8 bn pre-money }',
        `back: { put: investor${buyer}, amount: 1 bn, window: 2024-12-01 .. 2025-06-30, strike: 10 bn pre-money }`,
      ],
      facts: [
        'day: 2024-12-10, closed: first, amount: 2 bn',
        'day: 2024-12-20, closed: back, amount: 1 bn',
      ],
      beliefs,
    }).ownStake.value
  // A quarter of a share for 2 bn; a tenth of a share goes for 1 bn, both on the shares of the day of the deal.
  expect(stakeAfter('')).toBeCloseTo((0.25 - 0.1) / (1.25 - 0.1), 12)
  expect(stakeAfter(', buyer: rival')).toBeCloseTo((0.25 - 0.1) / 1.25, 12)
})
