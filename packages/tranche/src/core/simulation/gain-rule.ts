import { exp, sameEverywhere } from '../chance/index.ts'
import {
  bestDraws,
  type DrawTerms,
  feasibleAmounts,
  gainsOf,
  type Law,
  lawFrom,
} from '../valuation/index.ts'
import { conditionRule, type Rule } from './condition-rule.ts'
import { instrumentGains, type StrangeGains } from './instrument-gain.ts'
import type { PathState } from './path-state.ts'
import type { Places } from './places.ts'
import type { PriceRule } from './price-rule.ts'
import type { Instrument, Right } from './right.ts'

/** What amounts gain on one day of one path. `prepare` first; the others are about that day. */
export type GainRule = {
  /** The most that can be drawn, at most `most`. */
  readonly prepare: (
    state: PathState,
    most: number,
    of: { readonly left: number; readonly whole: boolean },
  ) => number
  readonly gain: (amount: number) => number
  readonly best: (
    state: PathState,
    least: number,
    most: number,
  ) => { readonly amount: number; readonly gain: number }
  /** What a draw does to the company: money kept inside, shares to the investor and to others. */
  readonly issue: (
    state: PathState,
    amount: number,
  ) => { readonly money: number; readonly bought: number; readonly boughtByOthers: number }
}

const nothing = { amount: 0, gain: 0 }

export function gainRule(right: Right, price: PriceRule, places: Places): GainRule {
  if (right.kind === 'put') return putRule(right, price, places)
  return isPlain(right) ? plainRule(right, price, places) : termsRule(right, price, places)
}

/** Shares without any friction: (1 - s)(V - K)x/(K + x), K being the price before the money, or that after it less x. */
function isPlain({ instrument, frictions }: Right): boolean {
  return (instrument === undefined || instrument.kind === 'shares') && frictions === undefined
}

/** Growth expected, and time lost, between deciding and the money moving. */
function forward({ noticeYears = 0, company }: Right, { composition }: Places) {
  const law = composition.companies.find(({ id }) => id === company)?.law
  const rate = composition.rateAnnual
  return {
    growth: exp((rate - (law?.payoutAnnual ?? 0)) * noticeYears),
    discount: exp(-rate * noticeYears),
  }
}

function plainRule(right: Right, price: PriceRule, places: Places): GainRule {
  const { layout } = places
  const owner = places.company(right.company)
  const [level, shares] = [layout.level[owner], layout.shares[owner]] as [number, number]
  const own = layout.own[owner] as number
  const { growth, discount } = forward(right, places)
  let [strike, others, value, isAfter] = [0, 0, 0, false]
  const gain = (amount: number) => {
    if (amount === 0) return 0
    const before = isAfter ? strike - amount : strike
    return (discount * others * (growth * value - before) * amount) / (before + amount)
  }
  return {
    prepare: (state, most) => {
      const { slots } = state
      strike = price.strike(state)
      isAfter = price.isPostMoney(state)
      others = 1 - (slots[own] as number) / (slots[shares] as number)
      value = slots[level] as number
      // At the price after the money no more than the whole company can be bought.
      if (isAfter) return Math.min(most, strike)
      return strike < Infinity ? most : 0
    },
    gain,
    // Where any amount gains, more gains more.
    best: (_, __, most) => {
      const gained = gain(most)
      return gained > 0 ? { amount: most, gain: gained } : nothing
    },
    issue: ({ slots }, amount) => {
      const before = isAfter ? strike - amount : strike
      const bought = before > 0 ? (amount / before) * (slots[shares] as number) : 0
      return { money: amount, bought, boughtByOthers: 0 }
    },
  }
}

/** The investor hands back shares for money of the company: (1 - s)(K - V)x/(K - x). */
function putRule(right: Right, price: PriceRule, places: Places): GainRule {
  const { layout } = places
  const owner = places.company(right.company)
  const [level, shares] = [layout.level[owner], layout.shares[owner]] as [number, number]
  const own = layout.own[owner] as number
  let [strike, excess] = [0, 0]
  const gain = (amount: number) => (amount === 0 ? 0 : (excess * amount) / (strike - amount))
  return {
    prepare: (state, most) => {
      const { slots } = state
      strike = price.strike(state)
      const stake = (slots[own] as number) / (slots[shares] as number)
      excess = (1 - stake) * (strike - (slots[level] as number))
      // A company pays no more than it is worth.
      const affordable = Math.min(most, stake * strike, slots[level] as number)
      return strike < Infinity && stake < 1 ? affordable : 0
    },
    gain,
    best: (_, __, most) => (excess > 0 ? { amount: most, gain: gain(most) } : nothing),
    issue: ({ slots }, amount) => ({
      money: -amount,
      bought: -(amount / strike) * (slots[shares] as number),
      boughtByOthers: 0,
    }),
  }
}

/** Everything else, by the terms of a draw in `core/valuation`. */
function termsRule(right: Right, price: PriceRule, places: Places): GainRule {
  const { layout, composition, steps } = places
  const owner = places.company(right.company)
  const [level, shares] = [layout.level[owner], layout.shares[owner]] as [number, number]
  const own = layout.own[owner] as number
  const company = composition.companies[owner]
  const { rateAnnual } = composition
  const withSideBenefit = composition.withSideBenefit !== false
  const law: Law = { ...(company?.law ?? noLaw), rateAnnual }
  const instrument = instrumentRule(right.instrument ?? { kind: 'shares' }, places)
  const { growth, discount } = forward(right, places)
  // Terms of the last path that asked on each step: mostly the same on the next.
  const prepared: (Prepared & { readonly index: number })[] = []
  let [now, value]: [Prepared | null, number] = [null, 0]
  const prepare: GainRule['prepare'] = (state, most, { left, whole }) => {
    const { slots, step } = state
    value = growth * (slots[level] as number)
    const strike = price.strike(state)
    if (!(strike < Infinity) || !(strike >= 0)) return 0
    const basis = price.isPostMoney(state) ? 'post-money' : 'pre-money'
    const ownStake = (slots[own] as number) / (slots[shares] as number)
    const into = instrument(state)
    const kept = prepared[step]
    const isSame =
      kept !== undefined &&
      kept.index === into.index &&
      kept.terms.strike === strike &&
      kept.terms.ownStake === ownStake &&
      kept.terms.amountMax === left &&
      kept.terms.basis === basis
    if (isSame) now = kept
    else {
      const years = steps.times[step] as number
      const market = lawFrom(law, years)
      const terms = termsOf(right, { strike, basis, ownStake, amountMax: left, whole, years })
      const strange = instrumentGains(into.instrument, terms, market, company, withSideBenefit)
      const fresh = { ...preparedOf(terms, market, strange, withSideBenefit), index: into.index }
      prepared[step] = fresh
      now = fresh
    }
    return Math.min(most, feasibleAmounts(now.terms).max)
  }
  return {
    prepare,
    gain: (amount) => (amount === 0 || now === null ? 0 : discount * now.gain(value, amount)),
    best: (_, least, most) => {
      if (now === null) return nothing
      const { amount, gain } = now.best(value, least, most)
      return { amount, gain: discount * gain }
    },
    issue: ({ slots }, amount) => {
      const { terms } = now as Prepared
      const base = terms.basis === 'pre-money' ? terms.strike : terms.strike - amount
      const others = terms.othersInvest ?? 0
      const worth = valueInside(terms)
      const each = base > 0 ? (slots[shares] as number) / base : 0
      return {
        money: worth * amount + others,
        bought: amount * each,
        boughtByOthers: others * each,
      }
    },
  }
}

const noLaw = { payoutAnnual: 0, volatilityAnnual: 0 }

function termsOf(
  right: Right,
  day: {
    strike: number
    basis: DrawTerms['basis']
    ownStake: number
    amountMax: number
    whole: boolean
    years: number
  },
): DrawTerms {
  const { sideStream, ...frictions } = right.frictions ?? {}
  const { whole, years, ...rest } = day
  return {
    ...rest,
    draw: whole ? 'all-or-nothing' : 'any-amount',
    ...frictions,
    ...(sideStream && {
      sideStream: { ...sideStream, untilYears: Math.max(0, sideStream.untilYears - years) },
    }),
  }
}

/** What a unit paid is worth once inside. */
function valueInside({ efficiency = 1, inKind }: DrawTerms): number {
  const share = inKind?.share ?? 0
  return efficiency * (1 - share) + (inKind?.valueToCompany ?? 1) * share
}

type Prepared = {
  readonly terms: DrawTerms
  readonly gain: (value: number, amount: number) => number
  readonly best: (
    value: number,
    least: number,
    most: number,
  ) => { readonly amount: number; readonly gain: number }
}

function preparedOf(
  terms: DrawTerms,
  market: Law,
  strange: StrangeGains | null,
  withSideBenefit: boolean,
): Prepared {
  if (strange !== null) return { terms, ...strange }
  const gains = gainsOf(terms, market, sameEverywhere)
  let kept: { least: number; most: number; best: ReturnType<typeof bestDraws> } | null = null
  return {
    terms,
    gain: (companyValue, amount) => {
      const { valueAdded, sideBenefit } = gains({ companyValue, amount })
      return valueAdded + (withSideBenefit ? sideBenefit : 0)
    },
    best: (companyValue, least, most) => {
      if (kept === null || kept.least !== least || kept.most !== most) {
        const narrowed = { ...terms, amountMin: least, amountMax: most }
        kept = {
          least,
          most,
          best: bestDraws(narrowed, market, { withSideBenefit }, sameEverywhere),
        }
      }
      return kept.best(companyValue)
    },
  }
}

/** The instrument of the day, with a number that tells it from the others. */
function instrumentRule(
  instrument: Instrument,
  places: Places,
): Rule<{ readonly instrument: Instrument; readonly index: number }> {
  let count = 0
  const ruleOf = (one: Instrument): ReturnType<typeof instrumentRule> => {
    if (one.kind !== 'if') {
      const result = { instrument: one, index: count++ }
      return () => result
    }
    const holds = conditionRule(one.condition, places)
    const [use, other] = [ruleOf(one.use), ruleOf(one.else)]
    return (state) => (holds(state) ? use(state) : other(state))
  }
  return ruleOf(instrument)
}
