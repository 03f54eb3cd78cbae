import {
  bestDraw,
  bestDraws,
  type DrawTerms,
  type EarlyUse,
  type EarlyValue,
  feasibleAmounts,
  gainsOf,
  isPlainCall,
  type Law,
  lawFrom,
  linearGain,
  suitsQuadrature,
  valueAtDate,
  valueCompanyCall,
  valueDuty,
  valueSeveralDraws,
  valueWithEarlyUse,
} from '../valuation/index.ts'
import type { Company } from './company.ts'
import type { Composition } from './composition.ts'
import { isOfTheDay, strikeAt } from './price-of-day.ts'
import type { Right } from './right.ts'
import type { ValueRoute } from './valued.ts'

/** One way of valuing without simulation, not worked out yet. */
export type QuickRoute = {
  readonly route: ValueRoute
  readonly why: string
  readonly run: () => QuickValue
}

export type QuickValue = {
  readonly value: number
  readonly error: number
  readonly method: string
  readonly useNow: number
  /** By right, in the order of the composition. */
  readonly amountNow: readonly number[]
  readonly chanceOfUse: readonly (number | null)[]
  readonly expectedAmount: readonly (number | null)[]
}

/** The one right with everything its value hangs on. */
type Alone = {
  readonly right: Right
  readonly law: Law
  readonly companyValue: number
  readonly withSideBenefit: boolean
  /** Terms of a draw on a day, at a company value. */
  readonly termsAt: (years: number, companyValue: number) => DrawTerms
  /** The terms are the same at every company value. */
  readonly isFixed: boolean
  /** Years to the days of use, all from today on; null for any day from today. */
  readonly dates: readonly number[] | null
  readonly lastYears: number
}

/**
 * Every quick route that fits a composition of one right, the quickest first; none where its worth
 * hangs on more than the company's value of the day.
 */
export function routesOfOne(composition: Composition): QuickRoute[] {
  const alone = aloneOf(composition)
  if (alone === null) return []
  const { right } = alone
  if (right.kind === 'duty') return dutyRoutes(alone)
  if (right.kind === 'option' && right.amount.draws === 'several') return severalRoutes(alone)
  const single = alone.dates?.length === 1
  return [
    ...(right.kind === 'option' && single ? oneDateRoutes(alone) : []),
    ...(right.kind === 'company-call' && single ? callRoutes(alone) : []),
    ...earlyRoutes(alone),
  ]
}

function aloneOf(composition: Composition): Alone | null {
  const [right] = composition.rights
  if (composition.rights.length !== 1 || right === undefined) return null
  const company = composition.companies.find(({ id }) => id === right.company)
  const budget = Math.min(
    Number.POSITIVE_INFINITY,
    ...(composition.budgets ?? []).flatMap(({ amount }) => (amount === undefined ? [] : [amount])),
  )
  const firstYears = fromDay(right.condition)
  const { stepDown, perUnit, index } = right.amount
  if (company === undefined || firstYears === null || !isQuiet(company)) return null
  if (stepDown || perUnit || index !== undefined || (right.noticeYears ?? 0) > 0) return null
  if (!isOfTheDay(right.price) || !isQuickInstrument(right.instrument)) return null
  const dates = datesOf(right, firstYears)
  if (dates !== null && dates.length === 0) return null
  if (
    dates === null &&
    right.window.kind === 'any-day' &&
    Math.max(right.window.fromYears, firstYears) > 0
  )
    return null
  const law: Law = {
    ...company.law,
    rateAnnual: composition.rateAnnual,
    ...(right.lapseAnnual === undefined ? {} : { lapseAnnual: right.lapseAnnual }),
  }
  const lastYears = dates?.at(-1) ?? (right.window.kind === 'any-day' ? right.window.toYears : 0)
  return {
    right,
    law,
    companyValue: company.value,
    withSideBenefit: composition.withSideBenefit !== false,
    termsAt: termsOfDay(right, company, budget),
    isFixed: ['pre-money', 'post-money', 'per-share'].includes(right.price.kind),
    dates,
    lastYears,
  }
}

/** First day a condition allows; null where it hangs on anything but the day. */
function fromDay(condition: Right['condition']): number | null {
  if (condition === undefined || condition.kind === 'always') return 0
  if (condition.kind === 'from-day') return condition.years
  if (condition.kind !== 'all') return null
  const days = condition.of.map(fromDay)
  return days.reduce<number | null>(
    (latest, day) => (latest === null || day === null ? null : Math.max(latest, day)),
    0,
  )
}

function isQuiet({ rounds = [], exits = [] }: Company): boolean {
  return rounds.length === 0 && exits.length === 0
}

function isQuickInstrument(instrument: Right['instrument']): boolean {
  if (instrument === undefined || instrument.kind === 'shares') return true
  return instrument.kind === 'preferred' && instrument.exit.kind === 'years'
}

function datesOf({ window }: Right, firstYears: number): number[] | null {
  if (window.kind === 'any-day') return window.toYears <= 0 ? [0] : null
  return window.years.filter((years) => years >= firstYears && years >= 0)
}

function termsOfDay(right: Right, company: Company, budget: number): Alone['termsAt'] {
  const { amount, price, instrument, frictions = {}, kind } = right
  const { sideStream, ...others } = frictions
  const { ownStake = 0, shares = 1 } = company
  return (years, companyValue) => ({
    strike: strikeAt(price, companyValue, shares),
    basis: price.kind === 'post-money' ? 'post-money' : 'pre-money',
    amountMax: Math.min(amount.amountCap, budget),
    ...(amount.amountMin === undefined ? {} : { amountMin: amount.amountMin }),
    draw: kind === 'duty' || kind === 'company-call' ? 'all-or-nothing' : amount.draw,
    ownStake,
    ...others,
    ...(sideStream && {
      sideStream: { ...sideStream, untilYears: Math.max(0, sideStream.untilYears - years) },
    }),
    ...(instrument?.kind === 'preferred' &&
      instrument.exit.kind === 'years' && {
        preference: { multiple: instrument.multiple, yearsToExit: instrument.exit.years },
      }),
  })
}

/** What using it today gains, and what best use then puts in. */
function now({ right, law, companyValue, termsAt, withSideBenefit, dates }: Alone) {
  const usable = dates === null || dates[0] === 0
  if (!usable) return { useNow: 0, amount: 0 }
  const terms = termsAt(0, companyValue)
  if (right.kind === 'put') {
    const { amount, gain } = putGain(right, terms, companyValue)
    return { useNow: gain, amount }
  }
  const market = lawFrom(law, 0)
  if (right.kind === 'option') {
    const { amount, gain } = bestDraw(terms, market, { companyValue, withSideBenefit })
    return { useNow: gain, amount }
  }
  const { max: amount } = feasibleAmounts(terms)
  const { valueAdded, sideBenefit } = gainsOf(terms, market)({ companyValue, amount })
  const gain = valueAdded + (withSideBenefit ? sideBenefit : 0)
  if (right.kind === 'company-call' && gain >= 0) return { useNow: 0, amount: 0 }
  return { useNow: gain, amount }
}

function putGain({ amount }: Right, { strike, ownStake }: DrawTerms, companyValue: number) {
  if (ownStake >= 1 || companyValue >= strike) return { amount: 0, gain: 0 }
  const money = Math.min(amount.amountCap, ownStake * strike, companyValue)
  if (amount.draw === 'all-or-nothing' && money < amount.amountCap) return { amount: 0, gain: 0 }
  if (money < (amount.amountMin ?? 0)) return { amount: 0, gain: 0 }
  return {
    amount: money,
    gain: ((1 - ownStake) * (strike - companyValue) * money) / (strike - money),
  }
}

function quickValue(
  alone: Alone,
  found: { value: number; error: number; method: string },
  use: { chance?: number; amount?: number; drawNow?: number } = {},
): QuickValue {
  const today = now(alone)
  const waits = Math.abs(found.value) > Math.abs(today.useNow) + found.error
  return {
    ...found,
    useNow: today.useNow,
    amountNow: [use.drawNow ?? (waits ? 0 : today.amount)],
    chanceOfUse: [use.chance ?? null],
    expectedAmount: [use.amount ?? null],
  }
}

function dutyRoutes(alone: Alone): QuickRoute[] {
  const { right, law, companyValue, termsAt, withSideBenefit, dates, isFixed } = alone
  const years = dates?.[0]
  if (years === undefined || !isFixed || right.instrument?.kind === 'preferred') return []
  const terms = termsAt(years, companyValue)
  const { max } = feasibleAmounts(terms)
  const run = () => {
    const value = valueDuty(terms, law, { companyValue, years, withSideBenefit })
    const alive = Math.exp(-(law.lapseAnnual ?? 0) * years)
    const method = 'closed form: a forward'
    return quickValue(
      alone,
      { value, error: ROUNDING * scaleOf(alone), method },
      { chance: alive, amount: alive * max },
    )
  }
  return [{ route: 'closed-form', why: 'a duty without a choice is a forward', run }]
}

function callRoutes(alone: Alone): QuickRoute[] {
  const { right, law, companyValue, termsAt, withSideBenefit, dates, isFixed } = alone
  const years = dates?.[0]
  if (years === undefined || !isFixed || right.instrument?.kind === 'preferred') return []
  const run = () => {
    const inputs = { companyValue, years, withSideBenefit }
    const value = valueCompanyCall(termsAt(years, companyValue), law, inputs)
    const method = 'closed form: a put against the investor'
    return quickValue(alone, { value, error: ROUNDING * scaleOf(alone), method })
  }
  return [{ route: 'closed-form', why: 'a call of the company on one day is a put', run }]
}

function oneDateRoutes(alone: Alone): QuickRoute[] {
  const { law, companyValue, termsAt, withSideBenefit, dates, isFixed } = alone
  const years = dates?.[0]
  if (years === undefined || !isFixed) return []
  const terms = termsAt(years, companyValue)
  const isPlain = isPlainCall(terms, lawFrom(law, years), { withSideBenefit })
  const run = () => {
    const found = valueAtDate(terms, law, { companyValue, years, withSideBenefit })
    const use = { chance: found.exerciseProbability, amount: found.expectedDraw }
    return quickValue(alone, found, use)
  }
  return [
    {
      route: isPlain ? 'closed-form' : 'quadrature',
      why: isPlain ? 'one day and a gain in a straight line' : 'one day, any gain of the value',
      run,
    },
  ]
}

function severalRoutes(alone: Alone): QuickRoute[] {
  const { right, law, companyValue, termsAt, dates } = alone
  const isPlain =
    right.price.kind !== 'post-money' &&
    alone.isFixed &&
    right.frictions === undefined &&
    right.amount.amountMin === undefined &&
    right.amount.draw === 'any-amount' &&
    (right.instrument === undefined || right.instrument.kind === 'shares')
  if (!isPlain || dates === null || dates.length > MOST_DRAWS || !suitsQuadrature({ law }))
    return []
  const { strike, amountMax, ownStake } = termsAt(0, companyValue)
  if (!(strike > 0)) return []
  const run = () => {
    const found = valueSeveralDraws({ law, companyValue, strike, amountMax, ownStake, dates })
    const method = `quadrature in value over base, draws on ${dates.length} days`
    const error = found.error + ROUNDING * scaleOf(alone)
    return quickValue(alone, { value: found.value, error, method }, { drawNow: found.drawNow ?? 0 })
  }
  return [{ route: 'quadrature', why: 'several draws at one price on a few days', run }]
}

/** Days up to which several draws are integrated rather than simulated. */
const MOST_DRAWS = 12

/** Rights that may be used once, on several days or any, by each route that fits. */
function earlyRoutes(alone: Alone): QuickRoute[] {
  const { right, law, companyValue, dates, lastYears } = alone
  if (!(law.volatilityAnnual > 0) || lastYears === 0) return []
  const use: EarlyUse = {
    law,
    companyValue,
    yearsToLastDay: lastYears,
    payoff: payoffOf(alone),
    ...(dates === null ? {} : { dates }),
    ...(linearOf(alone) ?? {}),
  }
  const sign = right.kind === 'company-call' ? -1 : 1
  const run = (route: 'fixed-point' | 'quadrature' | 'grid') => () => {
    const found: EarlyValue = valueWithEarlyUse(use, { route })
    return quickValue(alone, {
      value: sign * found.value,
      error: found.error,
      // The route itself says why it was taken.
      method: found.method.replace(' (as asked)', ''),
    })
  }
  const simple = !law.jumps?.perYear && !law.news?.length && !law.failure?.hazardAnnual
  const few = (dates?.length ?? Infinity) <= (law.jumps?.perYear ? 1 : 12)
  return [
    ...(dates === null && use.linear !== undefined && simple
      ? [{ route: 'fixed-point' as const, why: 'a plain call on any day', run: run('fixed-point') }]
      : []),
    ...(dates !== null && few && suitsQuadrature(use)
      ? [{ route: 'quadrature' as const, why: 'few days of use', run: run('quadrature') }]
      : []),
    { route: 'grid', why: 'use on many days or any, of one value', run: run('grid') },
  ]
}

function payoffOf(alone: Alone): EarlyUse['payoff'] {
  const { right, law, termsAt, withSideBenefit, isFixed } = alone
  const changesWithTime = right.frictions?.sideStream !== undefined || (law.news?.length ?? 0) > 0
  const kept = new Map<number, (companyValue: number) => number>()
  const onDay = (years: number, companyValue: number) => {
    const terms = termsAt(years, companyValue)
    if (right.kind === 'put') return (value: number) => putGain(right, terms, value).gain
    const market = lawFrom(law, years)
    if (right.kind === 'company-call') {
      const { max: amount } = feasibleAmounts(terms)
      const gains = gainsOf(terms, market)
      return (value: number) => {
        const { valueAdded, sideBenefit } = gains({ companyValue: value, amount })
        return -(valueAdded + (withSideBenefit ? sideBenefit : 0))
      }
    }
    const best = bestDraws(terms, market, { withSideBenefit })
    return (value: number) => best(value).gain
  }
  return {
    at: (companyValue, years) => {
      if (!isFixed) return onDay(years, companyValue)(companyValue)
      const day = changesWithTime ? years : 0
      let worth = kept.get(day)
      if (worth === undefined) {
        worth = onDay(day, companyValue)
        kept.set(day, worth)
      }
      return worth(companyValue)
    },
    changesWithTime,
  }
}

/** The gain as a straight line above its break-even, the same on every day. */
function linearOf(alone: Alone): Pick<EarlyUse, 'linear'> | null {
  const { right, law, companyValue, termsAt, withSideBenefit, isFixed } = alone
  if (right.kind !== 'option' || !isFixed || right.frictions?.sideStream) return null
  const terms = termsAt(0, companyValue)
  if (!isPlainCall(terms, law, { withSideBenefit })) return null
  const { slope, breakEven } = linearGain(terms, law, { withSideBenefit })
  return slope > 0 && breakEven > 0 ? { linear: { strike: breakEven, factor: slope } } : null
}

const ROUNDING = 1e-12

function scaleOf({ companyValue, right }: Alone): number {
  return companyValue + right.amount.amountCap
}
