import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referenceCase } from '../../catalogue/reference-values.ts'
import { only, raceOf } from './race-book.ts'

describe('Kelly: cases of the catalogue, said as a book', () => {
  const names = ['a', 'b', 'c', 'd']
  const betsOn = (chances: readonly number[], odds: readonly number[]) => {
    const contenders = names.slice(0, chances.length)
    const each = (values: readonly number[], unit: string, times: number) =>
      contenders.map((name, i) => `${name}: ${times * (values[i] as number)} ${unit}`).join(', ')
    return raceOf({
      contenders,
      beliefs: [`odds: { ${each(chances, '%', 100)} }`],
      race: [
        `price: { ${contenders.map((name) => `${name}: 1 bn`).join(', ')} }`,
        `prize: { ${each(odds, 'bn', 1)} }`,
      ],
    }).kelly
  }

  test('R-K01: three horses at 3 for 1', () => {
    const known = referenceCase('R-K01')
    const kelly = betsOn(known.list('p') as number[], known.list('o') as number[])
    expect(known.offBy('growth_bits', only(kelly?.growth) / Math.LN2)).toBeLessThan(1)
    kelly?.stakes.forEach(({ fraction }, i) => {
      expect(only(fraction)).toBeCloseTo([0.25, 0, 0][i] as number, 12)
    })
  })

  test('R-K02: a bet at even money', () => {
    const known = referenceCase('R-K02')
    const kelly = betsOn([known.given('p')], [1 + known.given('b')])
    expect(known.offBy('fraction', only(kelly?.stakes[0]?.fraction))).toBeLessThan(1)
    expect(known.offBy('growth_nats', only(kelly?.growth))).toBeLessThan(1)
  })

  test.for(['R-K03', 'R-K04'])('%s: several outcomes', (id) => {
    const known = referenceCase(id)
    const kelly = betsOn(known.list('p') as number[], known.list('o') as number[])
    expect(known.offBy('growth_nats', only(kelly?.growth))).toBeLessThan(1)
    const fractions = known.list('fractions') as readonly number[]
    kelly?.stakes.forEach(({ fraction }, i) => {
      expect(only(fraction)).toBeCloseTo(fractions[i] as number, 9)
    })
    expect(only(kelly?.cash)).toBeCloseTo(known.expected('cash'), 9)
  })
})

test.for(['R-K05', 'R-K06'])('%s: odds from company values', (id) => {
  const known = referenceCase(id)
  const [v, sigma, beta] = ['V', 'sigma', 'beta'].map((key) => known.list(key) as number[])
  const { odds, oddsFrom } = raceOf({
    contenders: ['a', 'b'],
    beliefs: [
      `value: { a: ${v?.[0]} bn, b: ${v?.[1]} bn }`,
      `volatility: { a: ${100 * (sigma?.[0] ?? 0)} %, b: ${100 * (sigma?.[1] ?? 0)} % }`,
    ],
    race: [
      `common: { a: ${100 * (beta?.[0] ?? 0)} %, b: ${100 * (beta?.[1] ?? 0)} % }`,
      `horizon: ${known.given('T')} ${known.given('T') === 1 ? 'year' : 'years'}`,
    ],
  })
  expect(oddsFrom).toBe('values')
  const expected = known.list('win_probabilities') as readonly number[]
  odds.forEach(({ probability }, i) => {
    expect(only(probability)).toBeCloseTo(expected[i] as number, 8)
  })
})

describe('roulette: if your rival bets red, bet black?', () => {
  const table = (red: number, gain: number, shared: number, harm: number) => {
    const stakes = `{ sole gain: ${gain} bn, shared part: ${shared} %, rival harm: ${harm} bn }`
    const { roulette } = raceOf({
      contenders: ['a', 'b'],
      beliefs: [`odds: { a: ${red} %, b: ${100 - red} % }`, 'stake: { y: { a: 10 % } }'],
      race: [`backers: { x: ${stakes}, y: ${stakes} }`],
    })
    const line = roulette.find(({ backer }) => backer === 'x')
    if (line === undefined) throw new Error('x has no table')
    return line
  }

  test('R-N07: the saying fails, both crowd on red', () => {
    const known = referenceCase('R-N07')
    const line = table(55, 10, 50, 6)
    expect(line).toMatchObject({
      red: 'a',
      black: 'b',
      blackAgainstRed: 'never',
      settles: ['both on red'],
    })
    expect(known.offBy('critical_p', only(line.criticalChance))).toBeLessThan(1)
    const [a, b] = [
      known.expected('u_black_vs_red') - known.expected('u_both_red'),
      known.expected('u_red_vs_black') - known.expected('u_both_black'),
    ]
    expect(only(line.leaveRed) / 1e9).toBeCloseTo(a, 9)
    expect(only(line.leaveBlack) / 1e9).toBeCloseTo(b, 9)
    expect(line.equilibria).toEqual([{ redOfBacker: 1, redOfRival: 1, nashConv: 0 }])
  })

  test('R-N08: the saying holds, one each', () => {
    const known = referenceCase('R-N08')
    const line = table(50, 10, 20, 3)
    expect(line).toMatchObject({ blackAgainstRed: 'always', settles: ['one each'] })
    expect(known.offBy('critical_p', only(line.criticalChance))).toBeLessThan(1)
    const reds = line.equilibria.map(({ redOfBacker, redOfRival }) => [redOfBacker, redOfRival])
    expect(reds).toHaveLength(3)
    expect(reds).toEqual(
      expect.arrayContaining([
        [1, 0],
        [0, 1],
      ]),
    )
    expect(reds.at(-1)?.[0]).toBeCloseTo(0.5, 9)
    for (const { nashConv } of line.equilibria) expect(nashConv).toBeLessThan(1e-9 * 10e9)
  })

  test('where odds decide it, it is not settled', () => {
    const stakes = '{ sole gain: 10 bn, shared part: 20 %, rival harm: 3 bn }'
    const { roulette } = raceOf({
      contenders: ['a', 'b'],
      beliefs: ['odds: { a: 40 % .. 80 %, b: 20 % .. 60 % }', 'stake: { y: { a: 10 % } }'],
      race: [`backers: { x: ${stakes}, y: ${stakes} }`],
    })
    expect(roulette.find(({ backer }) => backer === 'x')?.blackAgainstRed).toBe('sometimes')
  })

  test('what hangs on the bet is named where the race does not state it', () => {
    const { roulette, missing } = raceOf({
      contenders: ['a', 'b'],
      beliefs: ['odds: { a: 50 % }', 'stake: { y: { a: 10 % } }'],
      race: ['backers: { x: { sole gain: 10 bn }, y: { sole gain: 10 bn } }'],
    })
    expect(roulette).toEqual([])
    expect(missing.map(({ what }) => what)).toContain('rival harm of x')
  })
})

describe('R-N09: two war chests and two contenders', () => {
  const known = referenceCase('R-N09')
  const backer = '{ chest: 2 bn, sole gain: 12 bn, shared part: 30 %, rival harm: 6 bn }'
  const answer = raceOf({
    contenders: ['a', 'b'],
    beliefs: ['wedge: { x: 5 %, y: 5 % }'],
    race: [
      'strength: { a: 1, b: 1 }',
      'own funds: { a: 5 bn, b: 3 bn }',
      'price: { a: 50 bn, b: 25 bn }',
      'prize: { a: 120 bn, b: 120 bn }',
      'decisiveness: 1',
      'step: 1 bn',
      `backers: { x: ${backer}, y: ${backer} }`,
    ],
  })

  test('the one equilibrium, with what all could still gain', () => {
    const { game } = answer
    expect(game?.complete).toBe(true)
    expect(game?.equilibria).toHaveLength(1)
    const [found] = game?.equilibria ?? []
    expect(found?.profile[0]?.bets).toEqual([
      { contender: 'a', amount: 1e9, probability: 1, choice: 0 },
      { contender: 'b', amount: 1e9, probability: 1, choice: 0 },
    ])
    expect((found?.payoffs[0] ?? 0) / 1e9).toBeCloseTo(4.69800569801, 9)
    expect(found?.nashConv).toBe(0)
  })

  test('replies and gains where nobody bets any more, by the table of payoffs', () => {
    // Against nothing, the column of A for (0, 0): its largest entry is (1, 1).
    const against = (known.list('A') as readonly (readonly number[])[]).map(
      (row) => row[0] as number,
    )
    const [reply] = answer.game?.actual.replies ?? []
    expect(only(reply?.gain) / 1e9).toBeCloseTo(Math.max(...against) - (against[0] as number), 9)
    expect(reply?.bets.map(({ contender }) => contender)).toEqual(['a', 'b'])
  })

  test('odds are those of the contest while nobody bets', () => {
    expect(answer.oddsFrom).toBe('strengths')
    expect(answer.odds.map(({ probability }) => only(probability))).toEqual([0.625, 0.375])
  })
})

describe('what the day sees', () => {
  const facts = [
    'day: 2024-03-01, score: a, benchmark: exam, is: 86.8, model: one, grade: B',
    'day: 2024-06-01, revenue: a, amount: 1 bn, as: plan',
    'day: 2024-12-31, revenue: a, amount: 0.8 bn .. 0.9 bn, as: run rate',
    'day: 2025-02-01, score: b, benchmark: exam, is: 90',
  ]

  test('evidence up to the day, and a plan beside what came of it', () => {
    const { evidence, plans } = raceOf({ contenders: ['a', 'b'], facts })
    expect(evidence.map(({ contender, kind }) => [contender, kind])).toEqual([
      ['a', 'score'],
      ['a', 'revenue'],
      ['a', 'revenue'],
    ])
    expect(plans).toHaveLength(1)
    expect(plans[0]?.part.low).toBeCloseTo(0.8)
    expect(plans[0]?.part.high).toBeCloseTo(0.9)
  })

  test('without odds, values or strengths the odds are not to be told, by name', () => {
    const { oddsFrom, missing } = raceOf({ contenders: ['a', 'b'] })
    expect(oddsFrom).toBeNull()
    expect(missing.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['odds of a', 'odds of b']),
    )
  })
})

test('odds leave room for each other, and for none of them', () => {
  const part = fc.integer({ min: 5, max: 30 })
  fc.assert(
    fc.property(part, part, fc.integer({ min: 0, max: 30 }), (a, b, none) => {
      const { odds, noneOfThese } = raceOf({
        contenders: ['a', 'b', 'c'],
        beliefs: [`odds: { a: ${a} % .. ${a + 10} %, b: ${b} %, c: 0 % .. 100 % }`],
        race: [`none of these: ${none} % .. ${none + 5} %`],
      })
      const low = [...odds.map(({ probability }) => probability.low ?? 0), noneOfThese.low ?? 0]
      const high = [...odds.map(({ probability }) => probability.high ?? 0), noneOfThese.high ?? 0]
      const sum = (parts: readonly number[]) => parts.reduce((total, each) => total + each, 0)
      expect(sum(low)).toBeLessThanOrEqual(1 + 1e-9)
      expect(sum(high)).toBeGreaterThanOrEqual(1 - 1e-9)
      // Each end can be had: the others then have room for the rest.
      odds.forEach(({ probability }, i) => {
        expect((probability.high ?? 0) + sum(low.filter((_, k) => k !== i))).toBeLessThanOrEqual(
          1 + 1e-9,
        )
      })
    }),
    { numRuns: 40 },
  )
})
