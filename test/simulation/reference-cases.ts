import { referenceCase } from '../../catalogue/reference-values.ts'
import {
  type Composition,
  valueComposition,
} from '../../packages/tranche/src/core/simulation/index.ts'
import { compositionOf, type Plain, several } from './composition-of.ts'

export type Given = ReturnType<typeof referenceCase>['given']

/** A published case as a composition. */
export type Question = {
  readonly composition: Composition
  /** The figure of the case is the value times `figure`, plus `plus` if it is given. */
  readonly figure: number
  readonly plus?: number
  /** The value by another route, where only an approximation has been published. */
  readonly closer?: number
}

/** A small right, so that its value is that of so many options on the company. */
const SMALL = 1e-3

/** An option on V as a right: X/(K + X) of it; a put as the company's call on the investor. */
function option(kind: 'call' | 'put', plain: Omit<Plain, 'X'>): Question {
  const X = SMALL * plain.K
  const composition = compositionOf({
    ...plain,
    X,
    right: { kind: kind === 'call' ? 'option' : 'company-call', ...plain.right },
  })
  return { composition, figure: ((kind === 'call' ? 1 : -1) * (plain.K + X)) / X }
}

const years = (given: Given) => given('T_days') / 365
const exact = 1

function european(kind: 'call' | 'put') {
  return (given: Given): Question =>
    option(kind, {
      V: given('S'),
      K: given('K'),
      r: given('r'),
      q: given('q'),
      vol: given('sigma'),
      dates: [given('T')],
    })
}

function american(kind: 'call' | 'put', more: (given: Given) => Partial<Plain> = () => ({})) {
  return (given: Given): Question =>
    option(kind, {
      V: given('S'),
      K: given('K'),
      r: given('r'),
      q: given('q'),
      vol: 0,
      dates: [],
      ...more(given),
    })
}

const inDays = (given: Given) => ({ vol: given('sig'), dates: { until: years(given) } })
const inYears = (given: Given) => ({ vol: given('sigma'), dates: { until: given('T') } })

function jumping(given: Given): Question {
  return option('call', {
    V: given('S'),
    K: given('K'),
    r: given('r'),
    q: given('q'),
    vol: given('sigma_diffusion'),
    dates: [given('T')],
    law: {
      jumps: {
        perYear: given('lam'),
        meanLog: given('mean_log_jump'),
        deviationLog: given('jump_sd'),
      },
    },
  })
}

/** A strike and a cheque that grow with the asset given away. */
function exchange(given: Given, dates: Plain['dates'] = [given('T')]): Question {
  const X = SMALL * given('S2')
  const { companies, ...rest } = compositionOf({
    V: given('S1'),
    K: given('S2'),
    X,
    r: 0.1,
    q: given('q1'),
    vol: given('sigma1'),
    dates,
    right: {
      amount: { amountCap: X, draw: 'any-amount', draws: 'one', index: 'given' },
      price: {
        kind: 'indexed',
        index: 'given',
        price: { kind: 'pre-money', value: given('S2') },
      },
    },
  })
  const law = { payoutAnnual: given('q2'), volatilityAnnual: given('sigma2') }
  return {
    composition: {
      ...rest,
      companies: companies.map((company) => ({ ...company, loading: given('rho') })),
      indices: [{ id: 'given', value: given('S2'), loading: 1, law }],
    },
    figure: (given('S2') + X) / X,
  }
}

/** One asset for another on any day: a call on their ratio, in units of the one given away. */
function americanExchange(given: Given): Question {
  const question = exchange(given, { until: given('T') })
  const [one, other] = [given('sigma1'), given('sigma2')]
  const ratio = option('call', {
    V: given('S1') / given('S2'),
    K: 1,
    r: given('q2'),
    q: given('q1'),
    vol: Math.sqrt(one ** 2 + other ** 2 - 2 * given('rho') * one * other),
    dates: { until: given('T') },
  })
  const found = valueComposition(ratio.composition)
  if (found.kind !== 'valued') throw new Error(JSON.stringify(found))
  return { ...question, closer: (given('S2') * ratio.figure * found.value) / question.figure }
}

function bestOf(
  count: number,
  spot: number,
  correlation: number,
  plain: Omit<Plain, 'V' | 'X' | 'r'>,
) {
  const X = SMALL * plain.K
  const each = Array.from({ length: count }, (_, i) => ({ id: `${i}`, V: spot, X, ...plain }))
  const composition = several(0.05, correlation, each)
  const rights = composition.rights.map(({ id }) => id)
  return {
    composition: { ...composition, budgets: [{ rights, oneOnly: true }] },
    figure: (plain.K + X) / X,
  }
}

/** The letters that most staged cases share. */
function staged(given: Given, more: Partial<Plain> = {}): Plain {
  const { K = given('K'), dates = [given('T')] } = more
  return {
    V: given('V'),
    X: given('X'),
    r: more.r ?? given('r'),
    q: given('q'),
    vol: given('sig'),
    ...more,
    K,
    dates,
  }
}

const alone = (plain: Plain): Question => ({ composition: compositionOf(plain), figure: exact })

function one(more: (given: Given) => Partial<Plain> = () => ({})) {
  return (given: Given) => alone(staged(given, { s: given('s'), ...more(given) }))
}

function datesOf(id: string): number[] {
  return referenceCase(id).list('dates') as number[]
}

/** One budget, or one of two, over two labs. */
function twoLabs(
  given: Given,
  budget: { amount?: number; oneOnly?: boolean },
  X: readonly number[],
) {
  const each = ([1, 2] as const).map((n, i) => ({
    id: `${n}`,
    V: given(`V${n}`),
    K: given(`K${n}`),
    X: X[i] as number,
    q: given(`q${n}`),
    vol: given(`s${n}`),
    dates: [given('T')],
  }))
  const composition = several(given('r'), given('rho'), each)
  const rights = composition.rights.map(({ id }) => id)
  return { composition: { ...composition, budgets: [{ rights, ...budget }] }, figure: exact }
}

function twoTranches(given: Given): Question {
  const company = { V: given('V'), s: given('s'), r: given('r'), q: given('q'), vol: given('sig') }
  const first = compositionOf({ ...company, K: given('K1'), X: given('X1'), dates: [given('T1')] })
  // The second strike is before the money on the shares there are after the first.
  const perShareToday = given('K2') / (1 + given('X1') / given('K1'))
  const second = compositionOf({
    ...company,
    K: perShareToday,
    X: given('X2'),
    dates: [given('T2')],
  })
  const whole = (amountCap: number) =>
    ({ amountCap, draw: 'all-or-nothing', draws: 'one' }) as const
  return {
    figure: exact,
    composition: {
      ...first,
      rights: [
        ...first.rights.map((right) => ({ ...right, id: 'first', amount: whole(given('X1')) })),
        ...second.rights.map((right) => ({
          ...right,
          id: 'second',
          amount: whole(given('X2')),
          condition: { kind: 'used-in-full', right: 'first' } as const,
        })),
      ],
    },
  }
}

/** What is paid for the call on a day buys next to no shares: the price is out of reach. */
function callOnCall(given: Given): Question {
  const options = 1e-6
  const company = { V: given('S'), r: given('r'), q: given('q'), vol: given('sigma') }
  const first = { ...company, K: 1e12, X: options * given('K1'), dates: [given('t1')] }
  const X = (options * given('K2')) / (1 - options)
  const second = compositionOf({ ...company, K: given('K2'), X, dates: [given('t2')] })
  const whole = (right: Composition['rights'][number], id: string) =>
    ({ ...right, id, amount: { ...right.amount, draw: 'all-or-nothing' } }) as const
  return {
    figure: 1 / options,
    composition: {
      ...second,
      rights: [
        ...compositionOf(first).rights.map((right) => whole(right, 'first')),
        ...second.rights.map((right) => ({
          ...whole(right, 'second'),
          condition: { kind: 'used-in-full', right: 'first' } as const,
        })),
      ],
    },
  }
}

/** What the greater and the lesser of two pay is what both pay. */
function lesserOfTwo(given: Given): Question {
  const plain = { K: 100, vol: 0.3, dates: [1] }
  const { composition, figure } = bestOf(2, 100, given('rho'), plain)
  const call = option('call', { ...plain, V: 100, r: 0.05 })
  const found = valueComposition(call.composition)
  if (found.kind !== 'valued') throw new Error(JSON.stringify(found))
  return { composition, figure: -figure, plus: 2 * call.figure * found.value }
}

/** All warrants together are a right to new shares of a company that is worth shares and warrants. */
function warrant(given: Given): Question {
  const [N, M, K] = [given('N'), given('M'), given('K')]
  const worth = referenceCase('R-W01').expected('warrant')
  const composition = compositionOf({
    V: N * given('S') + M * worth,
    K: N * K,
    X: M * K,
    r: given('r'),
    vol: given('sigma'),
    dates: [given('T')],
  })
  return { composition, figure: 1 / M }
}

function indexed(given: Given): Question {
  const price = { kind: 'pre-money', value: given('K') } as const
  const { companies, rights, ...rest } = compositionOf(
    staged(given, {
      s: given('s'),
      r: 0.04,
      right: {
        amount: { amountCap: given('X'), draw: 'any-amount', draws: 'one', index: 'peers' },
        price: { kind: 'indexed', index: 'peers', price },
      },
    }),
  )
  const law = { payoutAnnual: given('qI'), volatilityAnnual: given('sI') }
  return {
    figure: exact,
    composition: {
      ...rest,
      rights,
      companies: companies.map((company) => ({ ...company, loading: given('rho') })),
      indices: [{ id: 'peers', value: given('I0'), loading: 1, law }],
    },
  }
}

function note(given: Given): Question {
  const [M, V] = [given('M0'), given('V')]
  const instrument = {
    kind: 'note',
    yearsToConversion: given('T'),
    valuationCap: given('cap'),
    discount: given('d'),
    interestAnnual: given('coupon'),
  } as const
  const plain = { V: V - M, K: V - M, X: M, r: given('r'), vol: given('sig'), dates: [0] }
  const right = { kind: 'duty', instrument } as const
  return { composition: compositionOf({ ...plain, right }), figure: exact, plus: M }
}

export type Case = readonly [id: string, figure: string, question: (given: Given) => Question]

const jump = (given: Given) => ({
  jumps: { perYear: given('lam'), meanLog: given('mJ'), deviationLog: given('sJ') },
})
const failure = (given: Given) => ({
  failure: { hazardAnnual: given('h'), recovery: given('R') },
})
const lapse = (given: Given) => ({ right: { lapseAnnual: given('ell') } })
const preferred = (given: Given, draw: 'any-amount' | 'all-or-nothing') => ({
  right: {
    amount: { amountCap: given('X'), draw, draws: 'one' } as const,
    instrument: {
      kind: 'preferred',
      multiple: 1,
      exit: { kind: 'years', years: given('Te') - given('T') },
    } as const,
  },
})

// biome-ignore format: the columns are the point
export const cases: readonly Case[] = [
  ['R-E01', 'value', european('call')],
  ['R-E02', 'value', european('put')],
  ['R-E03', 'value', european('put')],
  ['R-E04', 'value', european('call')],
  ['R-E05', 'value', european('put')],
  ['R-E06', 'value', european('call')],
  ['R-A01', 'american', american('put', inDays)],
  ['R-A02', 'american', american('call', inDays)],
  ['R-A03', 'barone_adesi_whaley', american('call', inYears)],
  ['R-A04', 'barone_adesi_whaley', american('call', inYears)],
  ['R-A05', 'barone_adesi_whaley', american('call', inYears)],
  ['R-A06', 'barone_adesi_whaley', american('put', inYears)],
  ['R-A07', 'american', american('put', inDays)],
  ['R-A08', 'american', american('call', inDays)],
  ['R-J01', 'value', jumping],
  ['R-J02', 'value', jumping],
  ['R-J03', 'value', jumping],
  ['R-J04', 'value', jumping],
  ['R-J05', 'value', jumping],
  ['R-J06', 'value', jumping],
  ['R-J07', 'american', american('put', (g) => ({ ...inYears(g), law: jump(g) }))],
  ['R-X01', 'value', (g) => exchange(g)],
  ['R-X02', 'value', (g) => exchange(g)],
  ['R-X03', 'value', (g) => exchange(g)],
  ['R-X04', 'value', (g) => exchange(g)],
  ['R-X05', 'value', americanExchange],
  ['R-B01', 'value', (g) => bestOf(2, 100, g('rho'), { K: 100, vol: 0.3, dates: [1] })],
  ['R-B02', 'value', (g) => bestOf(2, 100, g('rho'), { K: 100, vol: 0.3, dates: [1] })],
  ['R-B03', 'value', (g) => bestOf(2, 100, g('rho'), { K: 100, vol: 0.3, dates: [1] })],
  ['R-B04', 'value', lesserOfTwo],
  ['R-C01', 'value', callOnCall],
  ['R-C02', 'value', callOnCall],
  ['R-C03', 'value', callOnCall],
  ['R-C04', 'value', callOnCall],
  ['R-W01', 'warrant', warrant],
  ['R-S01', 'value', one()],
  ['R-S02', 'value', one()],
  ['R-S03', 'value', one((g) => ({ right: { frictions: { othersInvest: g('y') } } }))],
  ['R-S04', 'value', (g) => alone(staged(g, { K: 0, s: g('s'), right: { price: { kind: 'post-money', value: g('P') } } }))],
  ['R-S05', 'value', one((g) => ({ law: failure(g) }))],
  ['R-S06', 'value', one((g) => ({ law: failure(g) }))],
  ['R-S07', 'value', one(lapse)],
  ['R-S08', 'value', (g) => alone(staged(g, { s: g('s'), dates: datesOf('R-S08') }))],
  ['R-S09', 'value', one((g) => ({ law: jump(g) }))],
  ['R-S10', 'value', (g) => alone(staged(g, { s: g('s'), dates: datesOf('R-S10'), law: jump(g) }))],
  ['R-S11', 'value', one((g) => ({ right: { frictions: { efficiency: g('eta') } } }))],
  ['R-S12', 'value', one((g) => ({ right: { frictions: { wedge: g('phi') } } }))],
  ['R-S13', 'value', one((g) => ({ right: { frictions: { quadraticCost: g('gamma') } } }))],
  ['R-S14', 'value', one((g) => ({ right: { frictions: { sideConcave: { limit: g('B'), scale: g('c') } } } }))],
  ['R-S15', 'value', (g) => alone(staged(g, { s: g('s'), dates: datesOf('R-S15'), right: { frictions: { sideStream: { perUnitYear: g('c'), untilYears: g('Tb') } } } }))],
  ['R-S16', 'value', twoTranches],
  ['R-S17', 'value', (g) => alone(staged(g, { s: g('s'), dates: [g('t1'), g('t2')], right: { amount: { amountCap: g('X'), draw: 'any-amount', draws: 'several' } } }))],
  ['R-S18', 'value', (g) => alone(staged(g, preferred(g, 'all-or-nothing')))],
  ['R-S19', 'value', (g) => alone(staged(g, preferred(g, 'any-amount')))],
  ['R-S20', 'value', note],
  ['R-S21', 'value', (g) => twoLabs(g, { oneOnly: true }, [g('X1'), g('X2')])],
  ['R-S22', 'value', (g) => twoLabs(g, { amount: g('X') }, [g('X'), g('X')])],
  ['R-S23', 'value', indexed],
  ['R-S26', 'value', (g) => alone(staged(g, { s: g('s'), dates: { until: years(g) }, ...lapse(g) }))],
  ['R-S27', 'value', (g) => alone(staged(g, { s: g('s'), dates: { until: years(g) }, law: { failure: { hazardAnnual: g('h'), recovery: 0 } } }))],
  ['R-S28', 'value', (g) => alone(staged(g, { s: g('s'), dates: { until: years(g) } }))],
]
