import {
  exchangeOption,
  type Lab,
  type Law,
  valueOneOfTwo,
  valueSplitOfTwo,
  valueTwoTranches,
} from '../valuation/index.ts'
import type { Company } from './company.ts'
import type { Composition } from './composition.ts'
import type { QuickRoute, QuickValue } from './one-right.ts'
import type { Right } from './right.ts'

/** Quick routes for what hangs together or moves with an index, where there is a formula. */
export function routesOfSeveral(composition: Composition): QuickRoute[] {
  return [...indexedRoutes(composition), ...trancheRoutes(composition), ...labRoutes(composition)]
}

const unknown = [null, null]

function quick(value: number, error: number, method: string, rights: number): QuickValue {
  return {
    value,
    error,
    method,
    useNow: 0,
    amountNow: Array.from({ length: rights }, () => 0),
    chanceOfUse: unknown.slice(0, rights),
    expectedAmount: unknown.slice(0, rights),
  }
}

/** All or nothing at one fixed price before the money, on one day to come, without anything else. */
function isPlain(right: Right): right is Right & { price: { kind: 'pre-money'; value: number } } {
  const { stepDown, perUnit, amountMin } = right.amount
  return (
    right.kind === 'option' &&
    right.price.kind === 'pre-money' &&
    dayOf(right) > 0 &&
    right.frictions === undefined &&
    (right.instrument === undefined || right.instrument.kind === 'shares') &&
    right.noticeYears === undefined &&
    right.lapseAnnual === undefined &&
    stepDown === undefined &&
    perUnit === undefined &&
    amountMin === undefined
  )
}

function dayOf({ window }: Right): number {
  return window.kind === 'dates' && window.years.length === 1 ? (window.years[0] ?? 0) : 0
}

/** Nothing but volatility. */
function isLognormal({ law, rounds = [], exits = [] }: Company): boolean {
  const isStill = !law.jumps?.perYear && !law.failure?.hazardAnnual && !law.news?.length
  return isStill && rounds.length === 0 && exits.length === 0 && law.volatilityAnnual > 0
}

/** Price and cheque grow with an index: Margrabe (1978). */
function indexedRoutes(composition: Composition): QuickRoute[] {
  const { companies, indices = [], rights } = composition
  const [right] = rights
  if (rights.length !== 1 || right === undefined || right.price.kind !== 'indexed') return []
  const { price: inner, index: name } = right.price
  const company = companies.find(({ id }) => id === right.company)
  const index = indices.find(({ id }) => id === name)
  const plain = { ...right, price: inner }
  if (!company || !index || right.amount.index !== name || right.condition || !isPlain(plain))
    return []
  if (!isLognormal(company) || !isLognormal(index)) return []
  const { amountCap } = right.amount
  const strike = plain.price.value
  const correlation = (company.loading ?? 0) * (index.loading ?? 0)
  const run = () => {
    const exchange = exchangeOption(
      { spot: company.value, ...company.law },
      { spot: strike, ...index.law },
      { years: dayOf(right), correlation },
    )
    const share = ((1 - (company.ownStake ?? 0)) * amountCap) / (strike + amountCap)
    return quick(share * exchange, 1e-12 * company.value, 'closed form: an exchange option', 1)
  }
  return [{ route: 'closed-form', why: 'price and amount move with one index, on one day', run }]
}

/** The second only after the whole first, on one company. */
function trancheRoutes({ companies, rights, rateAnnual, budgets = [] }: Composition): QuickRoute[] {
  const second = rights.find(({ condition }) => condition?.kind === 'used-in-full')
  const first = rights.find((right) => right !== second)
  const company = companies.find(({ id }) => id === first?.company)
  if (rights.length !== 2 || !first || !second || !company || budgets.length > 0) return []
  if (first.company !== second.company || first.condition || !isQuietCompany(company)) return []
  const awaited = second.condition?.kind === 'used-in-full' ? second.condition.right : ''
  if (awaited !== first.id || !isPlain(first) || !isPlain(second)) return []
  if (dayOf(second) < dayOf(first) || first.amount.draw !== 'all-or-nothing') return []
  const law: Law = { ...company.law, rateAnnual }
  const tranche = (right: typeof first & { price: { value: number } }, strike: number) => ({
    strike,
    amount: right.amount.amountCap,
    years: dayOf(right),
  })
  // The second price is per share; shares are more after the first.
  const more = 1 + first.amount.amountCap / first.price.value
  const run = () => {
    const found = valueTwoTranches(
      {
        first: tranche(first, first.price.value),
        second: tranche(second, more * second.price.value),
        ownStake: company.ownStake ?? 0,
      },
      law,
      company.value,
    )
    const value = quick(found.value, found.error, 'quadrature: two tranches in order', 2)
    const firstPlace = rights.indexOf(first)
    const chanceOfUse = [null, null].map((_, place) =>
      place === firstPlace ? found.probabilityFirst : null,
    )
    return { ...value, chanceOfUse }
  }
  return [{ route: 'quadrature', why: 'two tranches, the second after the first', run }]
}

function isQuietCompany({ rounds = [], exits = [] }: Company): boolean {
  return rounds.length === 0 && exits.length === 0
}

/** One budget for two labs on one day: either of them, or split. */
function labRoutes({ companies, rights, rateAnnual, budgets = [] }: Composition): QuickRoute[] {
  const [one, other] = rights
  const [budget] = budgets
  if (rights.length !== 2 || !one || !other || !budget || budgets.length > 1) return []
  if (one.company === other.company || one.condition || other.condition) return []
  if (!isPlain(one) || !isPlain(other) || dayOf(one) !== dayOf(other)) return []
  if (rights.some(({ id }) => !budget.rights.includes(id))) return []
  const labOf = (right: typeof one): (Lab & { loading: number }) | null => {
    const company = companies.find(({ id }) => id === right.company)
    if (company === undefined || !isLognormal(company) || right.price.value <= 0) return null
    return {
      companyValue: company.value,
      strike: right.price.value,
      payoutAnnual: company.law.payoutAnnual,
      volatilityAnnual: company.law.volatilityAnnual,
      ownStake: company.ownStake ?? 0,
      loading: company.loading ?? 0,
    }
  }
  const [first, second] = [labOf(one), labOf(other)]
  if (first === null || second === null || Math.abs(first.loading * second.loading) >= 1) return []
  const correlation = first.loading * second.loading
  const labs = { labs: [first, second] as const, correlation, years: dayOf(one), rateAnnual }
  const most = budget.amount ?? Number.POSITIVE_INFINITY
  const [a, b] = [one.amount.amountCap, other.amount.amountCap]
  if (budget.oneOnly === true) {
    const run = () => {
      const value = valueOneOfTwo(labs, [Math.min(a, most), Math.min(b, most)])
      return quick(value, 1e-9 * (a + b), 'quadrature: the better of two', 2)
    }
    const isWhole = most >= Math.max(a, b)
    const isFree = one.amount.draw === 'any-amount' && other.amount.draw === 'any-amount'
    return isWhole || isFree
      ? [{ route: 'quadrature', why: 'one of two companies on one day', run }]
      : []
  }
  const isSplit = most <= Math.min(a, b)
  if (!isSplit || one.amount.draw !== 'any-amount' || other.amount.draw !== 'any-amount') return []
  const run = () => {
    const found = valueSplitOfTwo(labs, most)
    const value = quick(found.value, 1e-8 * most, 'quadrature: one budget over two', 2)
    return { ...value, expectedAmount: [...found.expectedAmounts] }
  }
  return [{ route: 'quadrature', why: 'one budget over two companies on one day', run }]
}
