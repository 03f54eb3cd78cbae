import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referenceCase } from '../../catalogue/reference-values.ts'
import { type FlowsAnswer, flowsOn } from '../../packages/tranche/src/core/answer/index.ts'
import { en, flowsPages, pageText } from '../../packages/tranche/src/core/report/index.ts'
import { dayOf, type PlainDate } from '../../packages/tranche/src/core/time/index.ts'
import { readSound } from '../decisions/book-of.ts'

/** Parties a, b, c, their deals and facts; amounts in bn. */
function flowsOf(said: {
  readonly terms?: readonly string[]
  readonly facts?: readonly string[]
  readonly beliefs?: readonly string[]
  readonly day?: string
}): FlowsAnswer {
  const { book, scenario } = readSound(
    [
      'tranche: 1',
      'currency: USD',
      'parties:',
      ...['a', 'b', 'c', 'd'].map((name) => `  ${name}: { name: ${name}, kind: company }`),
      'terms:',
      ...(said.terms ?? deal()),
      ...(said.facts === undefined
        ? []
        : ['facts:', ...said.facts.map((line) => `  - { ${line} }`)]),
      'beliefs:',
      '  base:',
      '    title: a network',
      ...(said.beliefs ?? []).map((line) => `    ${line}`),
    ].join('\n'),
  )
  return flowsOn(book, dayOf(said.day ?? '2026-01-01') as PlainDate, scenario)
}

/** a puts 5 bn into b, whatever stands beside it. */
function deal(commercial: readonly string[] = []): string[] {
  return [
    '  first:',
    '    investor: a',
    '    company: b',
    '    announced: 2024-01-01',
    '    tranches: { money: { duty: a, amount: 5 bn, due: 2024-01-31 } }',
    ...(commercial.length === 0
      ? []
      : ['    commercial:', ...commercial.map((line) => `      ${line}`)]),
  ]
}

const moneyIn = 'day: 2024-01-31, closed: money, amount: 5 bn'

/** What each owes the others, as commitments of a deal whose own money came in. */
function owing(liabilities: unknown): string[] {
  const names = ['a', 'b', 'c']
  return deal(
    (liabilities as readonly (readonly number[])[]).flatMap((row, i) =>
      row.flatMap((amount, j) =>
        amount === 0
          ? []
          : [
              `${names[i]}-${names[j]}: { from: ${names[i]}, to: ${names[j]}, kind: spend, amount: ${amount} bn }`,
            ],
      ),
    ),
  )
}

function cashOf(amounts: unknown): string {
  const names = ['a', 'b', 'c']
  const each = (amounts as readonly number[]).map((amount, i) => `${names[i]}: ${amount} bn`)
  return `cash: { ${each.join(', ')} }`
}

function paidBy({ clearing }: FlowsAnswer, which: 'pays' | 'paysLeast' = 'pays'): number[] {
  return ['a', 'b', 'c'].map(
    (name) => (clearing.parties.find(({ party }) => party === name)?.[which].low ?? 0) / 1e9,
  )
}

describe('cases of the catalogue, said as a book', () => {
  test.for(['R-Y01', 'R-Y02', 'R-Y03'])('%s: who pays what', (id) => {
    const known = referenceCase(id)
    const costs =
      id === 'R-Y03'
        ? [
            `default costs: { own cash kept: ${100 * known.given('alpha')} %, received kept: ${100 * known.given('beta')} % }`,
          ]
        : []
    const answer = flowsOf({
      terms: owing(known.list('L')),
      facts: [moneyIn],
      beliefs: [cashOf(known.list('e')), ...costs],
    })
    const expected = known.list('p') as readonly number[]
    paidBy(answer).forEach((paid, i) => {
      expect(paid).toBeCloseTo(expected[i] as number, 9)
    })
    expect(answer.clearing.unique).toBe(true)
  })

  test('R-Y04: a ring without outside cash may pay itself in full or not at all', () => {
    const known = referenceCase('R-Y04')
    const answer = flowsOf({
      terms: owing(known.list('L')),
      facts: [moneyIn],
      beliefs: [cashOf(known.list('e'))],
    })
    const both = (name: string) => [...(known.list(name) as readonly number[]), 0]
    expect(paidBy(answer)).toEqual(both('greatest'))
    expect(paidBy(answer, 'paysLeast')).toEqual(both('least'))
    expect(answer.clearing.unique).toBe(false)
  })

  test('R-Y05: what comes back of money put into one company', () => {
    const known = referenceCase('R-Y05')
    const names = ['a', 'b', 'c']
    const rows = (known.list('C') as readonly (readonly number[])[]).map((row, i) => {
      const parts = row.flatMap((share, j) =>
        share === 0 ? [] : [`${names[j]}: ${100 * share} %`],
      )
      return `${names[i]}: { ${parts.join(', ')} }`
    })
    const answer = flowsOf({ facts: [moneyIn], beliefs: [`spends: { ${rows.join(', ')} }`] })
    const [pair] = answer.pairs
    expect(known.offBy('first_return', pair?.firstReturnRatio.low ?? 0)).toBeLessThan(1)
    expect(known.offBy('gross_multiplier', pair?.grossRatio.low ?? 0)).toBeLessThan(1)
    expect(answer.investors[0]?.firstReturnRatio.low).toBeCloseTo(known.expected('first_return'), 9)
  })
})

describe('money both ways', () => {
  const spending = ['cloud: { from: b, to: a, kind: cloud spend, amount: undisclosed }']
  const paid = (day: string, amount: string) =>
    `day: ${day}, paid: b, to: a, amount: ${amount}, for: cloud`

  test('by year and cumulated, at revenue and at margin', () => {
    const answer = flowsOf({
      terms: deal(spending),
      facts: [moneyIn, paid('2024-12-31', '1 bn'), paid('2025-12-31', '2 bn .. 3 bn')],
      beliefs: ['margin: { cloud: 20 % .. 30 % }'],
    })
    const [pair] = answer.pairs
    expect(pair?.out).toEqual({ value: 5e9, low: 5e9, high: 5e9 })
    expect(pair?.back).toEqual({ value: null, low: 3e9, high: 4e9 })
    expect(pair?.net).toEqual({ value: null, low: -2e9, high: -1e9 })
    expect(pair?.backAtMargin.low).toBeCloseTo(0.2 * 3e9)
    expect(pair?.backAtMargin.high).toBeCloseTo(0.3 * 4e9)
    expect(pair?.years.map(({ year }) => year)).toEqual([2024, 2025])
    expect(pair?.years[0]?.inYear.net.low).toBe(-4e9)
    expect(pair?.years[1]?.cumulated.net).toEqual(pair?.net)
  })

  test('spending that nobody disclosed leaves the top open and is named', () => {
    const answer = flowsOf({ terms: deal(spending), facts: [moneyIn] })
    expect(answer.pairs[0]?.back).toEqual({ value: null, low: 0, high: null })
    expect(answer.missing.map(({ what }) => what)).toContain('what b paid a under first/cloud')
  })

  test('a payment after the day changes nothing, one on the day counts', () => {
    const facts = [moneyIn, paid('2024-12-31', '1 bn'), paid('2025-12-31', '2 bn')]
    const backOn = (day: string) =>
      flowsOf({ terms: deal(spending), facts, day }).pairs[0]?.back.high
    expect(backOn('2025-12-30')).toBe(1e9)
    expect(backOn('2025-12-31')).toBe(3e9)
  })

  test('a payment recorded for a tranche whose closing is recorded counts once', () => {
    const twice = 'day: 2024-01-31, paid: a, to: b, amount: 5 bn, for: money'
    expect(flowsOf({ facts: [moneyIn, twice] }).pairs[0]?.out.high).toBe(5e9)
    expect(flowsOf({ facts: [twice] }).pairs[0]?.out.high).toBe(5e9)
  })
})

describe('what is owed', () => {
  const promised = ['spend: { from: b, to: c, kind: spend, amount: 10 bn, period: 2026 }']

  test('calls stand against cash on the days they may come', () => {
    const { schedules } = flowsOf({
      terms: deal(promised),
      facts: [moneyIn, 'day: 2025-12-31, cash: b, amount: 4 bn'],
    })
    expect(schedules).toHaveLength(1)
    expect(schedules[0]).toMatchObject({
      party: 'b',
      overlap: { amount: { low: 10e9, high: 10e9 } },
    })
    expect(schedules[0]?.worst?.balance.low).toBe(-6e9)
  })

  test('the failure of one takes what it owes from the others, and frees them of what they owe it', () => {
    const answer = flowsOf({
      terms: deal([...promised, 'other: { from: c, to: d, kind: spend, amount: 6 bn }']),
      facts: [moneyIn],
      beliefs: ['cash: { b: 12 bn, c: 1 bn }', 'contracts cut: { b: 100 %, c: 50 %, d: 100 % }'],
    })
    const [failed] = answer.failures.filter(({ party }) => party === 'b')
    expect(failed?.defaults).toEqual([{ party: 'c', when: 'always' }])
    expect(failed?.losses).toEqual([
      { party: 'c', amount: { value: 5e9, low: 5e9, high: 5e9 } },
      { party: 'd', amount: { value: 5e9, low: 5e9, high: 5e9 } },
    ])
    expect(failed?.invested[0]).toMatchObject({ party: 'a', amount: { high: 5e9 } })
    const [relieved] = answer.failures.filter(({ party }) => party === 'c')
    expect(relieved?.losses.find(({ party }) => party === 'b')?.amount.high).toBe(-5e9)
  })

  test('a cut that nobody states is looked at from none to all, and named', () => {
    const answer = flowsOf({
      terms: deal(promised),
      facts: [moneyIn],
      beliefs: ['cash: { b: 12 bn }'],
    })
    const [failed] = answer.failures.filter(({ party }) => party === 'c')
    expect(failed?.losses.find(({ party }) => party === 'b')?.amount).toMatchObject({
      low: -10e9,
      high: 0,
    })
    expect(answer.missing.some(({ remedy }) => remedy.includes('contracts cut: { c'))).toBe(true)
  })
})

test('wider spending shares never narrow the ratios, and nothing comes back more than once', () => {
  const share = fc.integer({ min: 0, max: 45 })
  fc.assert(
    fc.property(share, share, share, fc.integer({ min: 0, max: 5 }), (toA, toC, back, wider) => {
      const ratioOf = (more: number) =>
        flowsOf({
          facts: [moneyIn],
          beliefs: [
            `spends: { b: { a: ${toA} % .. ${toA + more} %, c: ${toC} % }, c: { a: ${back} %, b: 20 % } }`,
          ],
        }).pairs[0]?.firstReturnRatio
      const [narrow, wide] = [ratioOf(0), ratioOf(wider)]
      // By hand: what reaches a from b, straight or through c, c sending a part on to b again.
      const [b, c, d] = [toA / 100, toC / 100, back / 100]
      expect(narrow?.low).toBeCloseTo((b + c * d) / (1 - 0.2 * c), 10)
      expect(wide?.low ?? 0).toBeLessThanOrEqual((narrow?.low ?? 0) + 1e-12)
      expect(wide?.high ?? 0).toBeGreaterThanOrEqual((narrow?.high ?? 0) - 1e-12)
      expect(wide?.high ?? 2).toBeLessThanOrEqual(1)
    }),
    { numRuns: 40 },
  )
})

describe('companies that hold parts of each other', () => {
  const circle = (parts: string, assets: string) =>
    flowsOf({ facts: [moneyIn], beliefs: [`assets: ${assets}`, `stake: ${parts}`] })

  test('R-Y06: worth with the parts of others, and what owners outside have', () => {
    const known = referenceCase('R-Y06')
    const [c, p] = [known.list('C') as readonly number[][], known.list('p') as readonly number[]]
    const part = (holder: number, company: number) => `${100 * (c[holder]?.[company] ?? 0)} %`
    const { crossHoldings } = circle(
      `{ a: { b: ${part(0, 1)} }, b: { a: ${part(1, 0)} } }`,
      `{ a: ${p[0]} bn, b: ${p[1]} bn }`,
    )
    const [totals, outside] = [known.list('V'), known.list('v')] as readonly (readonly number[])[]
    crossHoldings?.companies.forEach(({ total, toOutsiders }, i) => {
      expect((total.low ?? 0) / 1e9).toBeCloseTo(totals?.[i] ?? Number.NaN, 7)
      expect((toOutsiders.low ?? 0) / 1e9).toBeCloseTo(outside?.[i] ?? Number.NaN, 7)
    })
    expect((crossHoldings?.sumOfAssets.low ?? 0) / 1e9).toBeCloseTo(known.expected('sum_v'), 9)
    // Without the assets of a, b is worth 5 / (1 - 0.3 × 0.2).
    const lost = crossHoldings?.ifWorthless[0]?.losses[0]
    expect(lost?.party).toBe('b')
    expect((lost?.amount.low ?? 0) / 1e9).toBeCloseTo((totals?.[1] ?? 0) - 5 / 0.94, 7)
  })

  test('ranges hold what every point inside them comes to', () => {
    const { crossHoldings } = circle(
      '{ a: { b: 10 % .. 60 % }, b: { a: 0 % .. 50 % } }',
      '{ a: 10 bn, b: 5 bn .. 8 bn }',
    )
    const part = fc.integer({ min: 0, max: 100 }).map((n) => n / 100)
    fc.assert(
      fc.property(part, part, part, (x, y, z) => {
        const [ab, ba, b] = [0.1 + 0.5 * x, 0.5 * y, 5 + 3 * z]
        // By hand: V_a = 10 + ab V_b, V_b = b + ba V_a.
        const worthOfA = (10 + ab * b) / (1 - ab * ba)
        const { total, toOutsiders } = crossHoldings?.companies[0] ?? {}
        expect(worthOfA).toBeGreaterThanOrEqual((total?.low ?? Infinity) / 1e9 - 1e-9)
        expect(worthOfA).toBeLessThanOrEqual((total?.high ?? 0) / 1e9 + 1e-9)
        expect(worthOfA * (1 - ba)).toBeGreaterThanOrEqual(
          (toOutsiders?.low ?? Infinity) / 1e9 - 1e-9,
        )
        expect(worthOfA * (1 - ba)).toBeLessThanOrEqual((toOutsiders?.high ?? 0) / 1e9 + 1e-9)
      }),
    )
  })

  test('a circle that belongs to itself, and a part of a company without assets, are named', () => {
    const whole = circle('{ a: { b: 100 % }, b: { a: 100 % } }', '{ a: 1 bn, b: 1 bn }')
    expect(whole.crossHoldings).toBeNull()
    expect(whole.missing.some(({ what }) => what.startsWith('an owner outside'))).toBe(true)
    const unknown = circle('{ a: { c: 30 % } }', '{ a: 1 bn }')
    expect(unknown.missing.map(({ what }) => what)).toContain(
      'assets of c, of which a holds a part',
    )
  })
})

test('money for investment under no tranche is put in; what an investor pays for something is trade', () => {
  const pairOf = (facts: readonly string[]) =>
    flowsOf({ facts }).pairs.find(({ investor, company }) => investor === 'c' && company === 'd')
  const invested = 'day: 2024-05-01, paid: c, to: d, amount: 2 bn, for: investment'
  const rent = 'day: 2024-06-01, paid: c, to: d, amount: 1 bn, for: rent'
  expect(pairOf([moneyIn, invested, rent])?.out.high).toBe(2e9)
  expect(pairOf([moneyIn, rent])).toBeUndefined()
})

describe('a payment that hangs on something', () => {
  /** a invests in b, and somebody is to be paid 2 bn. */
  const terms = (paid: string) => [
    '  first:',
    '    investor: a',
    '    company: b',
    '    announced: 2024-01-01',
    '    tranches:',
    '      money: { duty: a, amount: 5 bn, due: 2024-01-31 }',
    `      reward: { payment: ${paid}, amount: 2 bn, due: 2026-06-30 }`,
  ]
  const owes = (paid: string) =>
    flowsOf({
      terms: terms(paid),
      facts: [
        moneyIn,
        'day: 2025-01-01, cash: a, amount: 9 bn',
        'day: 2025-01-01, cash: b, amount: 9 bn',
      ],
    }).clearing.obligations.map(({ from, to, amount }) => [from, to, amount.low])

  test.for([
    // Whoever is paid, it is not he who owes it.
    ['b', ['a', 'b', 2e9]],
    ['a', ['b', 'a', 2e9]],
    ['c', ['a', 'c', 2e9]],
  ] as const)('paid to %s', ([paid, owed]) => {
    expect(owes(paid)).toEqual([owed])
  })

  test('once closed it is money put in, or back, and nobody owes it', () => {
    const closed = (paid: string) =>
      flowsOf({
        terms: terms(paid),
        facts: [moneyIn, 'day: 2025-06-30, closed: reward, amount: 2 bn'],
      })
    expect(closed('b').pairs[0]?.out).toMatchObject({ low: 7e9, high: 7e9 })
    expect(closed('a').pairs[0]).toMatchObject({ out: { low: 5e9 }, back: { low: 2e9 } })
    const elsewhere = closed('c')
    expect(elsewhere.pairs).toHaveLength(1)
    expect(elsewhere.pairs[0]).toMatchObject({ out: { low: 5e9 }, back: { low: 0 } })
    expect(elsewhere.clearing.obligations).toEqual([])
  })

  test('shares bought from who holds them are owed to him, not to the company', () => {
    const { clearing } = flowsOf({
      terms: [
        '  first:',
        '    investor: a',
        '    company: b',
        '    announced: 2024-01-01',
        '    tranches: { rest: { duty: a, seller: c, amount: 5 bn, due: 2026-06-30 } }',
      ],
      facts: ['day: 2025-01-01, cash: a, amount: 9 bn'],
    })
    expect(clearing.obligations).toMatchObject([{ from: 'a', to: 'c', amount: { low: 5e9 } }])
  })
})

test('a network of many is shown by its largest, with totals and how many are left out', () => {
  const many = Array.from({ length: 40 }, (_, i) => i)
  const { book, scenario } = readSound(
    [
      'tranche: 1',
      'currency: USD',
      'parties:',
      '  hub: { name: Hub, kind: company }',
      ...many.map((i) => `  p${i}: { name: Party ${i}, kind: company }`),
      'terms:',
      '  deal:',
      '    investor: hub',
      '    company: p0',
      '    announced: 2024-01-01',
      '    tranches: { money: { duty: hub, amount: 1 M, due: 2024-01-31 } }',
      '    commercial:',
      ...many.map((i) => `      c${i}: { kind: spend, from: p${i}, to: hub, amount: ${i + 1} M }`),
      'facts:',
      ...many.map(
        (i) => `  - { day: 2024-05-01, paid: hub, to: p${i}, amount: ${i + 1} M, for: investment }`,
      ),
      ...many.map((i) => `  - { day: 2025-01-01, cash: p${i}, amount: ${i % 2} M }`),
      '  - { day: 2025-01-01, closed: money, amount: 1 M }',
      'beliefs: { base: { law: lognormal } }',
    ].join('\n'),
  )
  const answer = flowsOn(book, dayOf('2026-01-01') as PlainDate, scenario)
  expect(answer.total.out).toMatchObject({ low: 821e6, high: 821e6 })
  expect(answer.clearing.total).toMatchObject({
    owes: { low: 820e6 },
    pays: { low: 20e6 },
    fallShort: { low: 40, high: 40 },
  })
  const text = flowsPages(answer, en)
    .map((page) => pageText(page))
    .join('\n')
  for (const said of [
    'Shown are the 20 of 40 pairs',
    'Shown are the 20 of 41 parties',
    'everybody',
    'Party 39',
  ])
    expect(text).toContain(said)
  expect(text).not.toMatch(/Hub +Party 7 /)
})
