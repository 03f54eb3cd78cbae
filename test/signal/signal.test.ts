import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referenceCase } from '../../catalogue/reference-values.ts'
import {
  type ActSignal,
  decide,
  type RightSignal,
  signalOn,
} from '../../packages/tranche/src/core/answer/index.ts'
import { normalCdf } from '../../packages/tranche/src/core/numeric/index.ts'
import { dayOf, type PlainDate } from '../../packages/tranche/src/core/time/index.ts'
import { bn, bookOf, readSound, today } from '../decisions/book-of.ts'

/** The signal of a right that may be used up to `amount` bn at a strike of `strike` bn, on its last day. */
function signalOf(right: {
  readonly amount?: number
  readonly strike: number
  readonly beliefs: readonly string[]
}): RightSignal {
  const { book, scenario } = readSound(
    bookOf({
      right: `amount: { up to: ${right.amount ?? 1} bn, draw: any amount }, strike: ${right.strike} bn pre-money`,
      beliefs: [
        'notice: { right: none }',
        'stake: { investor: { company: 0 % } }',
        ...right.beliefs,
      ],
    }),
  )
  const [signal] = signalOn(book, dayOf(today) as PlainDate, scenario).rights
  if (signal === undefined) throw new Error('the right is not open')
  return signal
}

function actOf({ acts }: RightSignal, act: ActSignal['act']): ActSignal {
  const found = acts.find((each) => each.act === act)
  if (found === undefined) throw new Error(`no act ${act}`)
  return found
}

/** The one number of a figure whose inputs are all known. */
function only(extent: { low: number | null; high: number | null } | null): number {
  expect(extent?.low).toBe(extent?.high)
  return extent?.low ?? Number.NaN
}

describe('cases of the catalogue, said as a book', () => {
  test('R-I01: a price impact of 13.5 % makes some of it best between 9 and 12 bn', () => {
    // Marginal gain at the whole amount: (V − 9)·9/(9 + 1)² = 2 · 13.5 % at V = 12.
    const known = referenceCase('R-I01')
    const signal = signalOf({
      strike: known.given('v1'),
      beliefs: [
        `value: { company: ${known.given('Vh')} bn }`,
        `insider: { investor: ${100 * known.given('tau')} % }`,
        'impact: { right: 13.5 % }',
      ],
    })
    expect(bn(only(signal.thresholds.some))).toBeCloseTo(known.given('v1'), 9)
    expect(bn(only(signal.thresholds.all))).toBeCloseTo(known.given('v2'), 6)
    const acts = ['none', 'some', 'all'] as const
    const expected = (name: string) => known.list(name) as readonly number[]
    acts.forEach((act, i) => {
      const read = actOf(signal, act)
      expect(only(read.probability)).toBeCloseTo(expected('P')[i] as number, 7)
      expect(bn(only(read.mean))).toBeCloseTo(expected('posterior_mean')[i] as number, 6)
      expect(only(read.bits)).toBeCloseTo(expected('surprise_bits')[i] as number, 6)
    })
    expect(only(signal.expectedBits)).toBeCloseTo(known.expected('mutual_information_bits'), 6)
  })

  test.for(['R-I02', 'R-I03'])('%s: a right in the money, and one at it', (id) => {
    const known = referenceCase(id)
    const signal = signalOf({
      strike: known.given('K'),
      beliefs: [
        `value: { company: ${known.given('Vh')} bn }`,
        `insider: { investor: ${100 * known.given('tau')} % }`,
      ],
    })
    const [all, none] = [actOf(signal, 'all'), actOf(signal, 'none')]
    expect(known.offBy('P_exercise', only(all.probability))).toBeLessThan(1)
    expect(known.offBy('surprise_bits_if_exercised', only(all.bits))).toBeLessThan(1)
    expect(known.offBy('expected_bits', only(signal.expectedBits))).toBeLessThan(1)
    expect(known.offBy('mean_if_exercised', bn(only(all.mean)))).toBeLessThan(1)
    expect(known.offBy('mean_if_declined', bn(only(none.mean)))).toBeLessThan(1)
    expect(actOf(signal, 'some')).toMatchObject({ offPath: true, bits: null, mean: null })
  })

  test('R-I04: an insider who sees with an error', () => {
    const known = referenceCase('R-I04')
    const signal = signalOf({
      strike: known.given('K'),
      beliefs: [
        `value: { company: ${known.given('Vh')} bn }`,
        `insider: { investor: ${100 * known.given('tau')} % }`,
        `insider noise: { investor: ${100 * known.given('omega')} % }`,
      ],
    })
    const [all, none] = [actOf(signal, 'all'), actOf(signal, 'none')]
    expect(known.offBy('P_exercise', only(all.probability))).toBeLessThan(1)
    expect(known.offBy('mean_if_exercised', bn(only(all.mean)))).toBeLessThan(1)
    expect(known.offBy('mean_if_declined', bn(only(none.mean)))).toBeLessThan(1)
    expect(known.offBy('mutual_information_bits', only(signal.expectedBits))).toBeLessThan(1)
  })

  test('R-I05: an insider with other motives', () => {
    const known = referenceCase('R-I05')
    const signal = signalOf({
      strike: known.given('K'),
      beliefs: [
        `value: { company: ${known.given('Vh')} bn }`,
        `insider: { investor: ${100 * known.given('tau')} % }`,
        `other motives: { investor: { exercises anyway: ${100 * known.given('eps')} %, declines anyway: ${100 * known.given('delta')} % } }`,
      ],
    })
    const [all, none] = [actOf(signal, 'all'), actOf(signal, 'none')]
    expect(known.offBy('P_exercise', only(all.probability))).toBeLessThan(1)
    expect(known.offBy('mean_if_exercised', bn(only(all.mean)))).toBeLessThan(1)
    expect(known.offBy('mean_if_declined', bn(only(none.mean)))).toBeLessThan(1)
    expect(known.offBy('mutual_information_bits', only(signal.expectedBits))).toBeLessThan(1)
  })
})

describe('what is not known', () => {
  const value = 'value: { company: 10 bn }'

  test('without a belief on the insider the map stands and the acts are not to be told', () => {
    const signal = signalOf({ strike: 9, beliefs: [value] })
    expect(actOf(signal, 'all').bits).toEqual({ value: null, low: null, high: null })
    expect(signal.missing.map(({ what }) => what)).toEqual([
      'how much more Investor knows of the company than outsiders',
    ])
    expect(signal.byGap.map(({ believed }) => believed)).not.toContain(true)
    expect(signal.map.length).toBeGreaterThan(0)
  })

  test('without a company value there is no map, and what is missing is named', () => {
    const signal = signalOf({ strike: 9, beliefs: ['insider: { investor: 20 % }'] })
    expect(signal.byGap).toEqual([])
    expect(signal.missing.map(({ what }) => what)).toContain('value of Company')
  })

  test('the bits that decide names are those of signal', () => {
    const said = {
      right: 'amount: { up to: 1 bn, draw: any amount }, strike: 7 bn .. 9 bn pre-money',
      beliefs: [
        'notice: { right: none }',
        'stake: { investor: { company: 0 % } }',
        'value: { company: 8 bn .. 10 bn }',
        'insider: { investor: 10 % .. 50 % }',
      ],
    }
    const { book, scenario } = readSound(bookOf(said))
    const day = dayOf(today) as PlainDate
    const [decided] = decide(book, day, scenario).rights
    const [signal] = signalOn(book, day, scenario).rights
    expect(decided?.signal.bits).toEqual(signal?.acts[0]?.bits)
  })
})

describe('properties', () => {
  const rights = fc.record({
    strike: fc.integer({ min: 1, max: 40 }),
    value: fc.integer({ min: 1, max: 40 }),
    gap: fc.integer({ min: 1, max: 150 }),
  })
  const asBook = ({ strike, value, gap }: { strike: number; value: number; gap: number }) =>
    signalOf({
      strike,
      beliefs: [`value: { company: ${value} bn }`, `insider: { investor: ${gap} % }`],
    })

  test('beliefs after the acts average to the belief before', () => {
    fc.assert(
      fc.property(rights, (right) => {
        const mean = asBook(right).acts.reduce(
          (sum, { probability, mean }) => sum + (probability.low ?? 0) * bn(mean?.low ?? 0),
          0,
        )
        expect(mean).toBeCloseTo(right.value, 8)
      }),
      { numRuns: 40 },
    )
  })

  test('a decision tells at most one bit between two acts', () => {
    fc.assert(
      fc.property(rights, (right) => {
        const bits = only(asBook(right).expectedBits)
        expect(bits).toBeGreaterThanOrEqual(0)
        expect(bits).toBeLessThanOrEqual(1 + 1e-12)
      }),
      { numRuns: 40 },
    )
  })

  test('at the gap named as the largest, using all of it tells just what is called thin', () => {
    fc.assert(
      fc.property(rights, (right) => {
        const { thin } = asBook(right)
        const gap = only(thin.knowledgeGap)
        if (right.value <= right.strike) expect(gap).toBe(0)
        else if (gap < 20) {
          const there = asBook({ ...right, gap: Number((100 * gap).toFixed(12)) })
          expect(only(actOf(there, 'all').bits)).toBeCloseTo(thin.bits, 8)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('a wider belief about the insider never narrows what is told', () => {
    fc.assert(
      fc.property(rights, fc.integer({ min: 1, max: 100 }), (right, more) => {
        const narrow = actOf(asBook(right), 'all').bits
        const wide = actOf(
          signalOf({
            strike: right.strike,
            beliefs: [
              `value: { company: ${right.value} bn }`,
              `insider: { investor: ${right.gap} % .. ${right.gap + more} % }`,
            ],
          }),
          'all',
        ).bits
        if (narrow === null || wide === null) return
        expect(wide.low ?? 0).toBeLessThanOrEqual((narrow.low ?? 0) + 1e-12)
        expect(wide.high ?? 0).toBeGreaterThanOrEqual((narrow.high ?? 0) - 1e-12)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the day as a signal', () => {
  const waiting = (beliefs: readonly string[]) => {
    const { book, scenario } = readSound(
      bookOf({
        days: 365,
        right: 'amount: { up to: 1 bn, draw: any amount }, strike: 9 bn pre-money',
        beliefs: [
          'notice: { right: none }',
          'execution: none',
          'stake: { investor: { company: 0 % } }',
          'value: { company: 10 bn }',
          'volatility: { company: 40 % }',
          'rate: 4 %',
          'insider: { investor: 60 % }',
          ...beliefs,
        ],
      }),
    )
    const day = dayOf(today) as PlainDate
    const [signal] = signalOn(book, day, scenario).rights
    return { timing: signal?.timing, decided: decide(book, day, scenario).rights[0] }
  }

  test('where waiting is free, early use gives up the worth of waiting and tells of another reason', () => {
    const { timing, decided } = waiting([])
    expect(timing?.kind).toBe('waiting is free')
    expect(timing).toMatchObject({ givesUp: decided?.waiting })
  })

  test('where waiting costs, today is used from the trigger on, and that is what the day tells', () => {
    const { timing, decided } = waiting(['payout: { company: 12 % }'])
    if (timing?.kind !== 'waiting costs') throw new Error(`${timing?.kind}`)
    const trigger = only(timing.trigger)
    expect(trigger).toBe(decided?.trigger.low)
    expect(trigger).toBeGreaterThan(9e9)
    // The closed form, ln V ~ N(ln 10 bn - tau²/2, tau²).
    const chance = 1 - normalCdf((Math.log(trigger / 10e9) + 0.18) / 0.6)
    expect(only(timing.used.probability)).toBeCloseTo(chance, 12)
    expect(only(timing.used.bits)).toBeCloseTo(-Math.log2(chance), 9)
    expect(only(timing.held.bits)).toBeCloseTo(-Math.log2(1 - chance), 9)
    // Beliefs after the two acts average to the belief before.
    expect(chance * only(timing.used.mean) + (1 - chance) * only(timing.held.mean)).toBeCloseTo(
      10e9,
      0,
    )
  })
})

describe('what outsiders then think, counted in the decision', () => {
  /** At a value just below the strike using it loses a little; the stake of 30 % is worth more in the eyes of outsiders if it is used. */
  const decided = (beliefs: readonly string[], value = 9) => {
    const { book, scenario } = readSound(
      bookOf({
        right: 'amount: { up to: 1 bn, draw: any amount }, strike: 9.2 bn pre-money',
        beliefs: [
          'notice: { right: none }',
          'stake: { investor: { company: 30 % } }',
          `value: { company: ${value} bn }`,
          'insider: { investor: 30 % }',
          ...beliefs,
        ],
      }),
    )
    return decide(book, dayOf(today) as PlainDate, scenario).rights[0]
  }

  test('it turns a small loss into use, stands apart, and is left out on request', () => {
    expect(decided([])?.verdict.action).toBe('let-lapse')
    const right = decided(['signal: { investor: 10 % }'])
    expect(right?.verdict).toMatchObject({ action: 'exercise', withoutSideBenefit: 'let-lapse' })
    // E[V | all] - E[V | none] at a threshold of 9.2 bn, by the closed forms of a lognormal.
    const d = (Math.log(9.2 / 9) + 0.045) / 0.3
    const [below, share] = [normalCdf(d), normalCdf(d - 0.3)]
    const gain = 0.1 * 0.3 * 9e9 * ((1 - share) / (1 - below) - share / below)
    expect(right?.signal.counted?.allOverNone?.low).toBeCloseTo(gain, -2)
    expect(right?.alternatives.at(-1)?.sideBenefit.low).toBeCloseTo(gain, -2)
    expect(right?.alternatives.at(-1)?.valueAdded.high).toBeLessThan(0)
    expect(right?.alternatives[0]?.sideBenefit).toMatchObject({ low: 0, high: 0 })
  })

  test('nothing of it counted changes nothing, and a range of it leaves the verdict open', () => {
    expect(decided(['signal: { investor: 0 % }'])?.verdict.action).toBe('let-lapse')
    expect(decided(['signal: { investor: 0 % .. 10 % }'])?.verdict.action).toBe('undetermined')
  })

  test('far in the money it is used either way, and the more is counted the better', () => {
    const full = (part: number) =>
      decided([`signal: { investor: ${part} % }`], 30)?.alternatives.at(-1)
    expect(decided(['signal: { investor: 50 % }'], 30)?.verdict.action).toBe('exercise')
    expect(full(50)?.sideBenefit.low ?? 0).toBeGreaterThan(full(10)?.sideBenefit.low ?? 0)
    expect(full(50)?.valueAdded).toEqual(full(10)?.valueAdded)
  })
})
