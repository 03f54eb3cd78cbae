import { exp, log, sameEverywhere } from '../chance/index.ts'
import { gaussLegendre, maximise } from '../numeric/index.ts'
import {
  type DrawTerms,
  gainsOf,
  type Law,
  mixtureAt,
  mixtureCall,
  noteBreaks,
} from '../valuation/index.ts'
import type { Company, Exit } from './company.ts'
import type { Instrument } from './right.ts'

/** Gains that are not those of shares, for one day's terms. */
export type StrangeGains = {
  readonly gain: (value: number, amount: number) => number
  readonly best: (
    value: number,
    least: number,
    most: number,
  ) => { readonly amount: number; readonly gain: number }
}

/**
 * What an instrument other than plain shares gains; null for shares, whose gain is that of the terms.
 * What a share would gain by side benefits and frictions is kept; the claim alone is another.
 */
export function instrumentGains(
  instrument: Instrument,
  terms: DrawTerms,
  market: Law,
  company: Company | undefined,
  withSideBenefit: boolean,
): StrangeGains | null {
  if (instrument.kind === 'shares' || instrument.kind === 'if') return null
  if (instrument.kind === 'undetermined') return neverGains
  const asShares = gainsOf(terms, market, sameEverywhere)
  const claim =
    instrument.kind === 'note'
      ? noteClaim(instrument, market)
      : preferredClaim(instrument, terms, market, company?.exits ?? [])
  const gain = (companyValue: number, amount: number) => {
    if (amount === 0) return 0
    const { valueAdded, sideBenefit } = asShares({ companyValue, amount })
    const share = fractionOf(terms, amount)
    const before = companyValue + (terms.othersInvest ?? 0)
    const inside = insideOf(terms) * amount
    // The investor pays its own part of what the claim is worth above so many shares.
    const above = claim(before + inside, amount, share) - share * (before + inside)
    return valueAdded + (1 - terms.ownStake) * above + (withSideBenefit ? sideBenefit : 0)
  }
  return { gain, best: searched(gain) }
}

const neverGains: StrangeGains = { gain: () => 0, best: () => ({ amount: 0, gain: 0 }) }

function fractionOf({ strike, basis }: DrawTerms, amount: number): number {
  return basis === 'pre-money' ? amount / (strike + amount) : amount / strike
}

function insideOf({ efficiency = 1, inKind }: DrawTerms): number {
  const share = inKind?.share ?? 0
  return efficiency * (1 - share) + (inKind?.valueToCompany ?? 1) * share
}

/** The best amount by search on a table of amounts over the logarithm of the value. */
function searched(gain: (value: number, amount: number) => number): StrangeGains['best'] {
  const tables = new Map<string, Map<number, number>>()
  return (value, least, most) => {
    const key = `${least} ${most}`
    let table = tables.get(key)
    if (table === undefined) {
      table = new Map()
      tables.set(key, table)
    }
    const place = value > 0 ? log(value) * TABLE_STEPS : Number.NEGATIVE_INFINITY
    const candidates = Number.isFinite(place)
      ? [Math.floor(place), Math.ceil(place)].map((node) => {
          const known = table.get(node)
          if (known !== undefined) return known
          const level = exp(node / TABLE_STEPS)
          const { at } = maximise((amount) => gain(level, amount), least, most, { points: 24 })
          table.set(node, at)
          return at
        })
      : []
    let best = { amount: 0, gain: 0 }
    for (const amount of [...candidates, least, most]) {
      const worth = gain(value, amount)
      if (worth > best.gain) best = { amount, gain: worth }
    }
    return best
  }
}

/** Nodes of the table a unit of the logarithm. */
const TABLE_STEPS = 50

/** Worth of the new money's claim on a company worth `company` with it in. */
type Claim = (company: number, amount: number, share: number) => number

/** Source: M1 of the formulas: the larger of discount and cap, at most the whole company. */
function noteClaim(note: Extract<Instrument, { kind: 'note' }>, market: Law): Claim {
  const { yearsToConversion: years, interestAnnual = 0, valuationCap, discount } = note
  const mixture = mixtureAt(market, years, sameEverywhere)
  const factor = exp(-market.rateAnnual * years)
  return (company, amount) => {
    const balance = amount * (1 + interestAnnual * years)
    const { floorEnds, capStarts } = noteBreaks({ balance, valuationCap, discount })
    const call = (strike: number) =>
      mixtureCall(mixture, { companyValue: company, strike }, sameEverywhere)
    const atCap = balance / (valuationCap + balance)
    return factor * (call(0) - call(floorEnds) + atCap * call(capStarts))
  }
}

/**
 * Preferred, not participating, all others common: at the exit the larger of the preference and the
 * share, at most what there is. Until the exit the payout goes to all by their share.
 */
function preferredClaim(
  { multiple, exit }: Extract<Instrument, { kind: 'preferred' }>,
  terms: DrawTerms,
  market: Law,
  exits: readonly Exit[],
): Claim {
  const outcomes =
    exit.kind === 'years' ? outcomesAt(market, exit.years) : outcomesOfExits(market, exits)
  const whole = (amount: number, share: number) =>
    share > 0 ? multiple * (amount / share) : terms.strike
  return (company, amount, share) => {
    if (company <= 0) return 0
    let [common, atExit] = [0, 0]
    for (const { discount, mixture, converts } of outcomes) {
      const call = (strike: number) =>
        discount * mixtureCall(mixture, { companyValue: company, strike }, sameEverywhere)
      const all = call(0)
      atExit += all
      common += converts
        ? (1 - share) * all
        : call(multiple * amount) - share * call(whole(amount, share))
    }
    return company - common - (1 - share) * Math.max(0, company - atExit)
  }
}

type ExitOutcome = {
  /** Discount to the day times the chance of this outcome. */
  readonly discount: number
  readonly mixture: ReturnType<typeof mixtureAt>
  /** An initial public offering turns preferred into common. */
  readonly converts: boolean
}

function outcomesAt(market: Law, years: number): ExitOutcome[] {
  const discount = exp(-market.rateAnnual * years)
  return [{ discount, mixture: mixtureAt(market, years, sameEverywhere), converts: false }]
}

/** Exponential time of the exit by Gauss–Legendre nodes in its probability, by kind of exit. */
function outcomesOfExits(market: Law, exits: readonly Exit[]): ExitOutcome[] {
  const hazard = exits.reduce((sum, { hazardAnnual }) => sum + hazardAnnual, 0)
  if (hazard === 0) return []
  const paid = exits.reduce(
    (sum, { hazardAnnual, worth = 1 }) => sum + hazardAnnual * (1 - worth),
    0,
  )
  const { nodes, weights } = gaussLegendre(EXIT_NODES)
  return exits.flatMap(({ kind, hazardAnnual, worth = 1 }) =>
    Array.from(nodes, (node, i): ExitOutcome => {
      const years = -log(0.5 * (1 - node)) / hazard
      const weight = 0.5 * (weights[i] as number) * (hazardAnnual / hazard)
      const mixture = mixtureAt(market, years, sameEverywhere).map((part) => ({
        ...part,
        growth: part.growth * exp(paid * years) * worth,
      }))
      return {
        discount: weight * exp(-market.rateAnnual * years),
        mixture,
        converts: kind === 'ipo',
      }
    }),
  )
}

const EXIT_NODES = 12
