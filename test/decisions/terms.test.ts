import { describe, expect, test } from 'vitest'
import {
  decide,
  rightsOn,
  stakesOn,
  valueOn,
} from '../../packages/tranche/src/core/answer/index.ts'
import { dayOf } from '../../packages/tranche/src/core/time/index.ts'
import { answerTo, bn, bookOf, dayAfter, readSound, rightOf, type Said, today } from './book-of.ts'
import { gainBySharesOf, meanAt } from './second-route.ts'

const right = 'amount: 3 bn, strike: 10 bn pre-money'
const beliefs = ['value: { company: 14 bn }', 'rate: 4 %', 'volatility: { company: 70 % }']
const said: Said = { right, beliefs }

function without<T extends object, K extends keyof T>(whole: T, ...keys: K[]): Omit<T, K> {
  return Object.fromEntries(
    Object.entries(whole).filter(([key]) => !keys.includes(key as K)),
  ) as Omit<T, K>
}

describe('Conditions on the last day', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // condition                                                facts                                                            verdict
    ['milestone: launch',                                       ['day: 2024-12-20, milestone: launch, met: yes'],                'exercise'],
    ['milestone: launch',                                       ['day: 2024-12-20, milestone: launch, met: no'],                 'let-lapse'   ],
    ['milestone: launch',                                       [],                                                              'undetermined'],
    ['milestone: launch',                                       ['day: 2025-01-02, milestone: launch, met: yes'],                'undetermined'],
    ['event: restructuring done',                               ['day: 2024-12-20, event: restructuring done'],                  'exercise'],
    ['event: restructuring done',                               [],                                                              'undetermined'],
    ['filed: IPO',                                              ['day: 2024-12-20, filed: company, what: IPO'],                  'exercise'],
    ['from: 2024-12-15',                                        [],                                                              'exercise'],
    ['from: 2025-06-01',                                        [],                                                              'let-lapse'],
    ['units: GW delivered, at least: 5',                        ['day: 2024-12-20, units: GW delivered, count: 6'],              'exercise'],
    ['units: GW delivered, at least: 5',                        ['day: 2024-12-20, units: GW delivered, count: 4'],              'let-lapse'   ],
    ['units: GW delivered, at least: 5',                        ['day: 2024-12-20, units: GW delivered, count: 4 .. 6'],         'undetermined'],
    ['price of: rival, at least: 100 USD',                      ['day: 2024-12-20, quote: rival, price: 120 USD'],               'exercise'],
    ['valuation of: other, at least: 20 bn',                    ['day: 2024-12-20, round: other, amount: 1 bn, valuation: 25 bn, basis: pre-money'], 'exercise'],
    ['outperforms: the index, margin: 5 %',                     [],                                                              'undetermined'],
    ['redacted: a technical condition',                         [],                                                              'undetermined'],
    ['all: [{ milestone: launch }, { filed: IPO }]',            ['day: 2024-12-20, milestone: launch, met: yes'],                'undetermined'],
    ['any: [{ milestone: launch }, { filed: IPO }]',            ['day: 2024-12-20, milestone: launch, met: yes'],                'exercise'],
    ['any: [{ redacted: something }, { milestone: launch }]',   ['day: 2024-12-20, milestone: launch, met: yes'],                'exercise'],
    ['milestone: launch, by: 2024-12-10',                       ['day: 2024-12-20, milestone: launch, met: yes'],                'let-lapse'],
    ['milestone: launch, by: 2024-12-10',                       [],                                                              'undetermined'],
    ['event: restructuring done',                               ['day: 2024-12-20, event: restructuring done, happened: no'],    'let-lapse'],
    ['filed: IPO',                                              ['day: 2024-12-20, filed: company, what: IPO, happened: no'],    'let-lapse'],
    ['price of: rival, at least: 100 USD',                      ['day: 2024-12-20, quote: rival, price: 80 USD'],                'let-lapse'],
    ['price of: rival, at least: 100 USD, over: 30 days',       ['day: 2024-12-20, quote: rival, price: 120 USD'],               'undetermined'],
    ['price of: rival, at least: 100 USD, over: 30 days',       ['day: 2024-12-20, quote: rival, price: 120 USD, over: 30 days'], 'exercise'],
    ['any: [{ milestone: launch }, { filed: IPO }]',            ['day: 2024-12-20, milestone: launch, met: no'],                 'undetermined'],
    ['all: [{ milestone: launch }, { filed: IPO }]',            ['day: 2024-12-20, milestone: launch, met: no'],                 'let-lapse'],
  ] as const)('%s with %j: %s', ([when, facts, action]) => {
    const { verdict } = rightOf({ ...said, right: `${right}, when: { ${when} }`, facts })
    expect(verdict.action).toBe(action)
    if (action === 'undetermined') expect(verdict.missing).not.toEqual([])
  })

  // Lapsed: it ended with something left unused. One used for an amount nobody tells may have been used in full.
  // biome-ignore format: the columns are the point
  test.for([
    // the other right closes   further terms            facts                                                       verdict
    ['2024-12-20',              '',                      [],                                                         'exercise'],
    ['2024-12-20',              '',                      ['day: 2024-12-10, exercised: first, amount: 1 bn'],        'let-lapse'],
    ['2024-12-20',              '',                      ['day: 2024-12-10, exercised: first, amount: 400 M'],       'exercise'],
    ['2024-12-20',              '',                      ['day: 2024-12-10, exercised: first'],                      'undetermined'],
    ['2025-06-01',              '',                      [],                                                         'undetermined'],
    ['2025-06-01',              '',                      ['day: 2024-12-20, lapsed: first'],                         'exercise'],
    ['2025-06-01',              ', by: 2024-12-10',      ['day: 2024-12-20, lapsed: first'],                         'let-lapse'],
    ['2025-06-01',              ', by: 2024-12-10',      [],                                                         'let-lapse'],
    ['2024-12-20',              ', by: 2024-12-10',      [],                                                         'let-lapse'],
    ['2024-12-20',              ', by: 2024-12-20',      [],                                                         'exercise'],
  ] as const)('open once a right until %s has lapsed%s, with %j: %s', ([last, more, facts, action]) => {
    const { verdict } = rightOf({
      ...said,
      right: `${right}, when: { lapsed: first${more} }`,
      tranches: [`first: { right: investor, amount: 1 bn, strike: 10 bn pre-money, window: 2024-12-01 .. ${last} }`],
      facts,
    })
    expect(verdict.action).toBe(action)
    if (action === 'undetermined') expect(verdict.missing).not.toEqual([])
  })

  // The lapse of one right opens another of the same holder: letting it lapse is not worth nothing.
  // biome-ignore format: the columns are the point
  test.for([
    // holder of the other   what the lapse is worth   verdict
    ['rival',                '',                       'exercise'],
    ['investor',             '',                       'undetermined'],
    ['investor',             ', abandonment: 10 M',    'exercise'],
    ['investor',             ', abandonment: 2 bn',    'let-lapse'],
  ] as const)('a right whose lapse opens one of %s%s: %s', ([holder, more, action]) => {
    const { verdict } = rightOf({
      ...said,
      right: `${right}${more}`,
      deals: [
        'another:',
        `  investor: ${holder}`,
        '  company: company',
        '  announced: 2024-12-01',
        '  tranches:',
        `    next: { right: ${holder}, amount: 1 bn, strike: 10 bn pre-money, window: 2025-01-02 .. 2025-12-31, when: { lapsed: deal/right } }`,
      ],
    })
    expect(verdict.action).toBe(action)
    expect(JSON.stringify(verdict.missing).includes('opens if deal/right lapses')).toBe(action === 'undetermined')
  })

  // A day by which it must be met and is not: the right is open no more, and needs no cash.
  test.each([
    ['day: 2024-12-20, milestone: launch, met: yes', 'condition-failed'],
    ['day: 2024-12-09, milestone: launch, met: yes', 'open'],
  ] as const)('due by 10 December and told by “%s”: %s', (fact, status) => {
    const { book, scenario } = readSound(
      bookOf({
        ...said,
        days: 100,
        right: `${right}, when: { milestone: launch, by: 2024-12-10 }`,
        facts: [fact],
      }),
    )
    const [line] = rightsOn(book, dayOf(today), scenario).rights
    expect(line?.status).toBe(status)
    expect(line?.cash === null).toBe(status === 'condition-failed')
  })

  test('before the last day a condition that is not met yet is waited for', () => {
    const { verdict } = rightOf({
      ...said,
      days: 100,
      right: `${right}, when: { milestone: launch }`,
    })
    expect(verdict).toMatchObject({ action: 'hold', decideBy: dayAfter(100) })
  })

  test('while one is open the right is worth from nothing to what it is worth with it met', () => {
    const wait = { ...said, days: 100 }
    const free = rightOf(wait)
    const { value, waiting, usedNow, window } = rightOf({
      ...wait,
      right: `${right}, when: { milestone: launch }`,
    })
    expect(value.extent).toEqual({ value: null, low: 0, high: free.value.extent.high })
    expect(usedNow).toEqual({ value: null, low: 0, high: free.usedNow.high })
    expect(waiting).toEqual({ value: null, low: 0, high: free.value.extent.high })
    expect(value.method).toContain('if met: milestone “launch”')
    for (const { value: then } of window.neighbours) expect(then.low).toBe(0)
  })

  test('a condition given up is no condition', () => {
    const facts = ['day: 2024-12-20, waived: right, condition: launch']
    const { verdict } = rightOf({ ...said, right: `${right}, when: { milestone: launch }`, facts })
    expect(verdict.action).toBe('exercise')
  })
})

describe('Terms that are understood and not valued: undetermined on the last day, each by its name', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // what                                  the right                                                                                                    named
    ['average price',                        'amount: 3 bn, strike: { average price: rival, over: 20 business days, discount: 5 % }',                       'price of another company'],
    ['price of another company’s round',     'amount: 3 bn, strike: { next round: other }',                                                                'price of another company'],
    ['shares at a valuation',                'shares: 100 M, strike: 10 bn pre-money',                                                                     'amount of deal/right'],
    ['shares of a company nobody counted',   'shares: 100 M, strike: 20 USD per share',                                                                    'share count'],
    ['an index',                             'amount: 3 bn, strike: { indexed: chips, start: 10 bn pre-money }',                                           'index'],
    ['a draw nobody disclosed',              'amount: { up to: 3 bn, draw: undisclosed }, strike: 10 bn pre-money',                                        ''],
    ['an undisclosed strike',                'amount: 3 bn, strike: undisclosed',                                                                          'strike of deal/right'],
    ['an undisclosed amount',                'amount: undisclosed, strike: 10 bn pre-money',                                                               'amount of deal/right'],
    ['an undisclosed window',                'amount: 3 bn, strike: 10 bn pre-money, window: undisclosed',                                                 'window of deal/right'],
    ['an undisclosed notice',                'amount: 3 bn, strike: 10 bn pre-money, notice: undisclosed',                                                 'notice of deal/right'],
  ] as const)('%s', ([, terms, named]) => {
    const text = bookOf({ ...said, right: terms })
    const once = terms.includes('window: undisclosed')
      ? text.replace(/window: 2024-12-01 \.\. \S+, /, '')
      : text
    const { book, scenario } = readSound(once)
    const [line] = rightsOn(book, dayOf(today), scenario).rights
    expect(line?.id).toBe('deal/right')
    const answer = valueOn(book, dayOf(today), scenario)
    expect(answer.items.map(({ id }) => id)).toContain('deal/right')
    const { verdict } = answerOf(once)
    if (named !== '') {
      expect(verdict.action).toBe('undetermined')
      expect(verdict.missing.map(({ what }) => what).join('; ')).toContain(named)
    }
  })

  // biome-ignore format: the columns are the point
  test.for([
    ['a preference',              'kind: preferred, preference: { multiple: 1 }'],
    ['a note with a cap',         'kind: convertible note, valuation cap: 8 bn'],
    ['a note with a discount',    'kind: safe, discount: 20 %'],
    ['a profit participation',    'kind: profit participation, profit: [{ share: 49 %, until: recouped }]'],
    ['a warrant',                 'kind: warrant'],
    ['credits',                   'kind: credits'],
  ] as const)('an instrument with %s is not taken for common shares in silence', ([, instrument]) => {
    const deal = [`instruments: { paper: { ${instrument} } }`]
    const { assumptions, verdict } = rightOf({ ...said, deal, right: `${right}, instrument: paper` })
    const told = [...assumptions, ...verdict.missing.map(({ what }) => what)].join('; ')
    expect(told).toContain('paper')
  })
})

function answerOf(text: string) {
  const { book, scenario } = readSound(text)
  const { rights } = decide(book, dayOf(today), scenario)
  const [first] = rights
  if (first === undefined) throw new Error('no right is open')
  return first
}

describe('What does not depend on the tranche changes nothing', () => {
  test('a commitment beside it is listed, tied or not, and enters no figure', () => {
    const commercial = (tied: string) => [
      `commercial: { aws: { from: company, to: investor, kind: cloud spend, amount: 2 bn${tied} } }`,
    ]
    const plain = rightOf(said)
    for (const tied of ['', ', tied to: right']) {
      const answer = rightOf({ ...said, deal: commercial(tied) })
      expect(answer.commitments).toEqual([
        { words: 'aws: cloud spend from Company to Investor', tied: tied !== '' },
      ])
      expect(without(answer, 'commitments')).toEqual(without(plain, 'commitments'))
    }
  })
})

describe('Amendments', () => {
  const amended = (change: string) => ({
    ...said,
    days: 30,
    deal: [`amendments: [{ day: 2024-12-20, tranches: { right: { ${change} } } }]`],
  })

  test('change the window from their day on', () => {
    const later = amended(`window: 2024-12-01 .. ${dayAfter(90)}`)
    expect(rightOf(later, '2024-12-19').window.lastDay).toBe(dayAfter(30))
    expect(rightOf(later, '2024-12-20').window.lastDay).toBe(dayAfter(90))
    expect(rightOf(later, dayAfter(60)).verdict).toMatchObject({
      action: 'hold',
      decideBy: dayAfter(90),
    })
  })

  test('change the amount from their day on, and what was drawn before stays drawn', () => {
    const more = {
      ...amended('amount: 5 bn'),
      facts: ['day: 2024-12-10, exercised: right, amount: 1 bn'],
    }
    expect(bn(rightOf(more, '2024-12-15').available.value)).toBeCloseTo(2, 9)
    expect(bn(rightOf(more, '2024-12-25').available.value)).toBeCloseTo(4, 9)
  })

  test('end a right', () => {
    const ended = {
      ...said,
      days: 30,
      tranches: [
        'rest: { duty: investor, amount: 1 bn, due: 2026-01-01, strike: 10 bn pre-money }',
      ],
      deal: ['amendments: [{ day: 2024-12-20, ends: [right] }]'],
    }
    expect(answerTo(ended, '2024-12-19').rights).toHaveLength(1)
    expect(answerTo(ended, '2024-12-21').rights).toHaveLength(0)
  })
})

describe('What was used before', () => {
  const open = { ...said, days: 30 }

  test('a right that may be drawn once is over when part of it was drawn', () => {
    const once = { ...open, right: 'amount: { up to: 3 bn, draws: one }, strike: 10 bn pre-money' }
    const facts = ['day: 2024-12-20, exercised: right, amount: 1 bn']
    const { rights, closed } = answerTo({ ...once, facts })
    expect(rights).toEqual([])
    expect(closed[0]).toMatchObject({ id: 'deal/right', how: 'used' })
  })

  test('a draw that is closed and one that is not are both counted', () => {
    const facts = [
      'day: 2024-12-05, exercised: right, amount: 1 bn',
      'day: 2024-12-10, closed: right, amount: 1 bn',
      'day: 2024-12-20, exercised: right, amount: 500 M',
    ]
    const several = 'amount: { up to: 3 bn, draws: several }, strike: 10 bn pre-money'
    expect(bn(rightOf({ ...said, right: several, facts }).available.value)).toBeCloseTo(1.5, 9)
  })

  test('one draw told by two sources is one draw', () => {
    const several = 'amount: { up to: 3 bn, draws: several }, strike: 10 bn pre-money'
    const text = bookOf({
      ...said,
      right: several,
      facts: [
        'day: 2024-12-05, exercised: right, amount: 1 bn, source: a',
        'day: 2024-12-05, exercised: right, amount: 1 bn, source: b',
      ],
    }).replace('parties:', 'sources: { a: { title: A }, b: { title: B } }\nparties:')
    expect(bn(answerOf(text).available.value)).toBeCloseTo(2, 9)
  })
})

describe('Duties, calls and holdings', () => {
  const item = (more: Said, id: string) => {
    const { book, scenario } = readSound(bookOf(more))
    return valueOn(book, dayOf(today), scenario).items.find((one) => one.id === id)
  }

  test('a firm duty is a forward: what comes in less what is paid, today', () => {
    const duty = `firm: { duty: investor, amount: 2 bn, due: ${dayAfter(365)}, strike: 12 bn pre-money }`
    const worth = meanAt({ V: 14, r: 0.04, sig: 0.7, T: 1 }, (V) => gainBySharesOf({ V, K: 12 }, 2))
    expect(bn(item({ ...said, tranches: [duty] }, 'deal/firm')?.value.value)).toBeCloseTo(worth, 6)
  })

  test('a right that opens once another has lapsed is worth its chance of that', () => {
    const next = `next: { right: investor, amount: 2 bn, window: 2025-02-01 .. ${dayAfter(365)}, strike: 12 bn pre-money, when: { lapsed: right } }`
    const worth = meanAt({ V: 14, r: 0.04, sig: 0.7, T: 1 }, (V) =>
      Math.max(0, gainBySharesOf({ V, K: 12 }, 2)),
    )
    const asked = { ...said, tranches: [next], beliefs: [...beliefs, 'chances: [{ of: right lapsed, is: 30 % }]'] } // biome-ignore format: what is said
    expect(bn(item(asked, 'deal/next')?.value.value)).toBeCloseTo(0.3 * worth, 6)
  })

  test('a call of the company is used against the investor', () => {
    const call = `call: { call: company, on: investor, amount: 2 bn, window: 2024-12-01 .. ${dayAfter(365)}, strike: 12 bn pre-money }`
    const worth = meanAt({ V: 14, r: 0.04, sig: 0.7, T: 1 }, (V) =>
      Math.min(0, gainBySharesOf({ V, K: 12 }, 2)),
    )
    const value = bn(item({ ...said, tranches: [call] }, 'deal/call')?.value.value)
    expect(value).toBeLessThan(0)
    // Usable on any day it is worth at least this to the company.
    expect(value).toBeLessThanOrEqual(worth + 1e-6)
  })

  test('what came in is worth its part of the company', () => {
    const first = 'first: { duty: investor, amount: 1 bn, strike: 9 bn pre-money }'
    const facts = ['day: 2024-12-10, closed: first, amount: 1 bn']
    const note = item({ ...said, tranches: [first], facts }, 'deal/first')
    expect(bn(note?.value.value)).toBeCloseTo(14 * 0.1, 9)
    const { book, scenario } = readSound(bookOf({ ...said, tranches: [first], facts }))
    const [company] = stakesOn(book, dayOf(today), scenario).companies
    expect(company?.id).toBe('company')
  })
})

describe('A window that closes later if something comes about before it closes', () => {
  const right =
    'amount: 3 bn, strike: 10 bn pre-money, extended: { to: 2025-03-31, if: { event: review open } }'
  const beliefs = ['value: { company: 14 bn }', 'rate: 4 %', 'volatility: { company: 70 % }']
  // biome-ignore format: the columns are the point
  test.for([
    // what a fact says                                              asked on        the last day
    ['day: 2024-06-30, event: another',                              '2025-01-05',   '2025-01-11'],
    ['day: 2025-01-10, event: review open',                          '2025-01-05',   '2025-01-11'],
    ['day: 2025-01-10, event: review open',                          '2025-01-10',   '2025-03-31'],
    ['day: 2025-01-10, event: review open',                          '2025-02-20',   '2025-03-31'],
    ['day: 2025-01-10, event: review open, happened: no',            '2025-01-11',   '2025-01-11'],
    ['day: 2025-01-10, known: 2025-01-20, event: review open',       '2025-01-11',   '2025-01-11'],
    ['day: 2025-01-12, event: review open',                          '2025-02-20',   null],
  ] as const)('%s, asked on %s: %s', ([fact, day, last]) => {
    const { rights } = answerTo({ right, beliefs, facts: [fact], days: 10 }, day)
    expect(rights[0]?.window.lastDay ?? null).toBe(last)
  })
})
