import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decide, stakesOn } from '../../packages/tranche/src/core/answer/index.ts'
import { resolveScenario } from '../../packages/tranche/src/core/belief/index.ts'
import { readBook } from '../../packages/tranche/src/core/book/index.ts'
import { dayOf } from '../../packages/tranche/src/core/time/index.ts'

const text = readFileSync(
  new URL('../../examples/amazon-anthropic/book.yaml', import.meta.url),
  'utf8',
)

/** The archetype, changed in its text as a person would change it. */
function bookWith(...changes: readonly (readonly [from: string, to: string])[]) {
  let changed = text
  for (const [from, to] of changes) {
    expect(changed, `the book says “${from}”`).toContain(from)
    changed = changed.replace(from, to)
  }
  const { value, faults } = readBook('book.yaml', (path) => (path === 'book.yaml' ? changed : null))
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
  if (value === null) throw new Error('the book cannot be read')
  return value
}

function answerOn(
  day: string,
  scenario = 'base',
  ...changes: readonly (readonly [string, string])[]
) {
  const book = bookWith(...changes)
  const resolved = resolveScenario(book.scenarios, scenario)
  if (resolved === null) throw new Error(`no scenario ${scenario}`)
  return decide(book, dayOf(day), resolved)
}

function rightOn(
  day: string,
  scenario = 'base',
  ...changes: readonly (readonly [string, string])[]
) {
  const right = answerOn(day, scenario, ...changes).rights.find(
    ({ id }) => id === 'amazon-anthropic-2023/second',
  )
  if (right === undefined) throw new Error('the right is not open')
  return right
}

const noExercise = [
  '  - { day: 2024-03-27, exercised: second, amount: 2.75 bn, source: TechCrunch }\n',
  '',
] as const
const belowStrike = [
  'value: { anthropic: 65 % .. 100 % of the latest round }',
  'value: { anthropic: 3 bn }',
] as const
const noStrike = [
  '    strike: { second: 3.5 bn .. 5 bn pre-money on the shares of 2023-09 }\n',
  '',
] as const
const twoDays = ['execution: 1 business day', 'execution: 2 business days'] as const

describe('September’s price, one day to execute on NYSE days', () => {
  test('on 27 March 2024 all of it is exercised, because the last practicable day has come', () => {
    const { verdict, window, waiting, alternatives } = rightOn('2024-03-27')
    expect(verdict).toMatchObject({
      action: 'exercise',
      amount: 2.75e9,
      decideBy: '2024-03-27',
      robust: true,
      missing: [],
    })
    expect(verdict.reasons.map(({ code }) => code)).toContain('last-day-has-come')
    expect(window).toMatchObject({
      firstDay: '2023-09-25',
      lastDay: '2024-03-31',
      daysLeft: 4,
      lastPracticableDay: '2024-03-27',
    })
    expect(waiting).toEqual({ value: 0, low: 0, high: 0 })
    const gains = alternatives.map(({ valueAdded }) => valueAdded)
    for (let i = 1; i < gains.length; i++) {
      expect(gains[i]?.low).toBeGreaterThan(gains[i - 1]?.low ?? Number.NaN)
      expect(gains[i]?.high).toBeGreaterThan(gains[i - 1]?.high ?? Number.NaN)
    }
  })

  test('the neighbours of the last practicable day are 28, 27 and 26 March; on US bank days 29, 28 and 27', () => {
    expect(rightOn('2024-03-26').window.neighbours.map(({ day }) => day)).toEqual([
      '2024-03-28',
      '2024-03-27',
      '2024-03-26',
    ])
    expect(rightOn('2024-03-26', 'us-bank-days').window.neighbours.map(({ day }) => day)).toEqual([
      '2024-03-29',
      '2024-03-28',
      '2024-03-27',
    ])
  })

  test('the verdict stops holding at a step of 12/19, worked out by hand at the corner that is worst for it', () => {
    // Dear strike 5, most shares issued between (pool 15 %, own note 1.25 and notes 2 at the strike), cheap round 15 with its 0.75 in it:
    // base 1 + 0.15 + 3.25/5 = 1.8 shares, round price (15 − 0.75)/1.8 = 7.91667, and 5/7.91667 = 12/19.
    const { breakEven, verdict } = rightOn('2024-03-27')
    expect(breakEven.step.high).toBeCloseTo(12 / 19, 12)
    expect(verdict.reasons.find(({ code }) => code === 'step-stops')).toMatchObject({
      at: expect.closeTo(12 / 19, 12),
    })
  })

  test('the least gain, worked out by hand at that corner', () => {
    // N = 1.8 + 0.75/7.91667, K = 5N, V = 0.65·7.91667·N, s = 0.25/N: gain (1−s)·X·(V−K)/(K+X).
    const price = 14.25 / 1.8
    const shares = 1.8 + 0.75 / price
    const [strike, value, own, amount] = [5 * shares, 0.65 * price * shares, 0.25 / shares, 2.75]
    const gain = ((1 - own) * amount * (value - strike)) / (strike + amount)
    const all = rightOn('2024-03-27').alternatives.at(-1)
    expect((all?.valueAdded.low ?? 0) / 1e9).toBeCloseTo(gain, 9)
  })

  test.each(['2024-03-26', '2023-12-15'])(
    'on %s it is held by dominance, with the day by which to decide',
    (day) => {
      const { verdict, waiting } = rightOn(day)
      expect(verdict).toMatchObject({
        action: 'hold',
        decideBy: '2024-03-27',
        robust: true,
        amount: null,
      })
      expect(verdict.reasons[0]?.code).toBe('waiting-is-free')
      if (waiting.low !== null) expect(waiting.low).toBeGreaterThanOrEqual(0)
    },
  )

  test('before the February round there is no mark: the worth has no figure, and the verdict does not need one', () => {
    const { value, verdict, mark } = rightOn('2023-12-15')
    expect(value.extent).toEqual({ value: null, low: 0, high: null })
    expect(mark.extent.low).toBeNull()
    expect(verdict.action).toBe('hold')
  })

  test('waiting is never worth less than nothing on any day of the window', () => {
    for (const day of [
      '2024-02-29',
      '2024-03-01',
      '2024-03-10',
      '2024-03-20',
      '2024-03-25',
      '2024-03-26',
    ]) {
      const { waiting, value, usedNow } = rightOn(day)
      expect(waiting.low).toBeGreaterThanOrEqual(0)
      expect(value.extent.low).toBeGreaterThanOrEqual(usedNow.low ?? 0)
    }
  })

  test('with a company worth less than the strike: let lapse on the 27th, hold on the 26th', () => {
    expect(rightOn('2024-03-27', 'base', belowStrike).verdict).toMatchObject({
      action: 'let-lapse',
      amount: null,
    })
    expect(rightOn('2024-03-26', 'base', belowStrike).verdict).toMatchObject({
      action: 'hold',
      decideBy: '2024-03-27',
    })
  })

  test('with no belief on the strike: undetermined on the 27th, naming it, and hold on the 26th', () => {
    const { verdict } = rightOn('2024-03-27', 'base', noStrike)
    expect(verdict).toMatchObject({ action: 'undetermined', robust: false, amount: null })
    expect(verdict.missing.map(({ what }) => what)).toContain(
      'strike of amazon-anthropic-2023/second',
    )
    expect(rightOn('2024-03-26', 'base', noStrike).verdict.action).toBe('hold')
  })

  test('without the exercise in the facts the 28th is too late, and so is the 27th with two days to execute', () => {
    const late = rightOn('2024-03-28', 'base', noExercise)
    expect(late.verdict).toMatchObject({ action: 'let-lapse' })
    expect(late.verdict.reasons[0]).toMatchObject({
      code: 'too-late',
      practicable: '2024-03-27',
      daysThatWouldDo: 0,
    })
    const slow = rightOn('2024-03-27', 'base', noExercise, twoDays)
    expect(slow.verdict.action).toBe('let-lapse')
    expect(slow.verdict.reasons[0]).toMatchObject({
      code: 'too-late',
      practicable: '2024-03-26',
      daysThatWouldDo: 1,
    })
  })

  test('on the 28th the book itself says that the right was used on the 27th', () => {
    const { rights, closed } = answerOn('2024-03-28')
    expect(rights).toEqual([])
    expect(closed).toEqual([
      {
        id: 'amazon-anthropic-2023/second',
        how: 'used',
        day: '2024-03-27',
        amount: { value: 2.75e9, low: 2.75e9, high: 2.75e9 },
      },
    ])
  })

  test('what was done enters the comparison and nothing else', () => {
    const { done, ...with_ } = rightOn('2024-03-27')
    const { done: none, ...without } = rightOn('2024-03-27', 'base', noExercise)
    expect(done).toMatchObject({ day: '2024-03-27', agrees: true })
    expect(none).toBeNull()
    expect(without).toEqual(with_)
  })
})

describe('The price of the last round', () => {
  test('the verdict hangs on the step: nobody gains below the headline, all tie at it', () => {
    const { verdict, breakEven } = rightOn('2024-03-27', 'last-valuation')
    expect(verdict.action).toBe('let-lapse')
    expect(breakEven.step.low).toBeCloseTo(1, 12)
    expect(breakEven.step.high).toBeCloseTo(1, 12)
    expect(verdict.reasons.find(({ code }) => code === 'step-stops')).toMatchObject({
      at: expect.closeTo(1, 12),
      above: true,
    })
  })

  test('a step of exactly one is a tie: undetermined, indifferent', () => {
    const { verdict } = rightOn('2024-03-27', 'last-valuation', [
      'value: { anthropic: 65 % .. 100 % of the latest round }',
      'value: { anthropic: 100 % of the latest round }',
    ])
    expect(verdict).toMatchObject({ action: 'undetermined', robust: false })
    expect(verdict.reasons.map(({ code }) => code)).toContain('indifferent')
  })

  test('a side benefit tied to the tranche decides the tie, and stands apart', () => {
    const { verdict, alternatives } = rightOn('2024-03-27', 'last-valuation', [
      'value: { anthropic: 65 % .. 100 % of the latest round }',
      'value: { anthropic: 100 % of the latest round }\n    side benefit: { second: { per unit: 2 % } }',
    ])
    expect(verdict).toMatchObject({
      action: 'exercise',
      amount: 2.75e9,
      withoutSideBenefit: 'undetermined',
    })
    const all = alternatives.at(-1)
    expect(all?.sideBenefit.low).toBeCloseTo(0.02 * 2.75e9, 3)
    expect(Math.abs(all?.valueAdded.high ?? 1)).toBeLessThan(1)
  })
})

describe('What is not known', () => {
  test('an undisclosed notice that no belief states makes every day undetermined that it could change', () => {
    const noNotice = ['    notice: { second: none }\n', ''] as const
    for (const day of ['2023-12-15', '2024-03-26', '2024-03-27']) {
      const { verdict } = rightOn(day, 'base', noNotice)
      expect(verdict.action).toBe('undetermined')
      expect(verdict.missing.map(({ what }) => what)).toContain(
        'notice of amazon-anthropic-2023/second',
      )
    }
  })

  test('a notice known as a range leaves only the days between its ends open', () => {
    const range = ['notice: { second: none }', 'notice: { second: 0 .. 3 business days }'] as const
    expect(rightOn('2024-03-21', 'base', range).verdict).toMatchObject({
      action: 'hold',
      decideBy: '2024-03-22',
    })
    expect(rightOn('2024-03-25', 'base', range).verdict.action).toBe('undetermined')
    expect(rightOn('2024-03-28', 'base', range, noExercise).verdict.action).toBe('let-lapse')
  })

  test('a wider step leaves the verdict undetermined and names what would settle it', () => {
    const { verdict, unknowns } = rightOn('2024-03-27', 'base', ['65 % .. 100 %', '40 % .. 100 %'])
    expect(verdict).toMatchObject({ action: 'undetermined', robust: false })
    expect(unknowns.length).toBeGreaterThan(0)
  })

  test('without a law nothing may be left out', () => {
    const { verdict } = rightOn('2024-03-26', 'base', ['    law: lognormal\n', ''])
    expect(verdict.action).toBe('undetermined')
    expect(verdict.missing.map(({ what }) => what)).toContain('law of the value of Anthropic PBC')
  })
})

describe('The two rules of the day', () => {
  test('decisions see the opening of the day, stakes its close', () => {
    const book = bookWith()
    const scenario = resolveScenario(book.scenarios, 'base')
    if (scenario === null) throw new Error('no scenario')
    expect(decide(book, dayOf('2024-03-27'), scenario).rights).toHaveLength(1)
    const funded = (day: string) =>
      stakesOn(book, dayOf(day), scenario)
        .companies.find(({ id }) => id === 'anthropic')
        ?.amounts.find(({ holder }) => holder === 'amazon')?.funded.value
    expect(funded('2024-03-26')).toBe(1.25e9)
    expect(funded('2024-03-27')).toBe(4e9)
  })

  test('a round of the day is seen by the decision of that day', () => {
    const dated = ['  - day: 2024-02\n', '  - day: 2024-03-27\n'] as const
    expect(rightOn('2024-03-26', 'base', dated).mark.extent.low).toBeNull()
    expect(rightOn('2024-03-27', 'base', dated).mark.extent.low).not.toBeNull()
  })
})
