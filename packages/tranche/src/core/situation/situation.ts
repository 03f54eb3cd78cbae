import { held } from '../belief/index.ts'
import type { PriceTerm } from '../deal/index.ts'
import type { Model, Point, Situation } from '../decision/index.ts'
import { type PlainDate, yearsBetween } from '../time/index.ts'
import {
  type DrawTerms,
  type Law,
  type MovingStrike,
  scaledStrike,
  strikeAt,
} from '../valuation/index.ts'
import { amountTerms } from './amount-terms.ts'
import { amountOf, capOf } from './amounts.ts'
import { Collector } from './collector.ts'
import { type ConditionStanding, conditionStandings } from './conditions.ts'
import { type CountEvent, replayCount } from './counts.ts'
import { exchangeInto } from './exchange.ts'
import { type Frictions, frictionsOf } from './frictions.ts'
import { fundings } from './fundings.ts'
import { type LawReaders, lawOf, missingForValue } from './law.ts'
import { instrumentOf } from './note-claim.ts'
import { ownStake } from './own-stake.ts'
import type { PricePoint } from './price-at-point.ts'
import { pricePointOf, pricePointOfTerm } from './price-point.ts'
import { agreed, beliefForTranche, believed, isSale, openingOf, type Question } from './question.ts'
import { type Release, usableToday } from './released.ts'
import { roundName } from './rounds.ts'
import { isWholeHolding, sellerStake, wholeHolding } from './seller-stake.ts'
import { shareHistory } from './share-events.ts'
import { type StatedPrice, statedPrice } from './strike.ts'
import { type Timing, timingOf } from './timing.ts'
import { unvaluedTerms } from './unvalued.ts'
import { sharesAndWarrant } from './warrant-worth.ts'
import { worthOf } from './worth.ts'

/** Everything one right stands on, on one day, in one scenario. */
export type RightSituation = {
  readonly question: Question
  readonly collector: Collector
  readonly model: Model
  readonly timing: Timing | null
  readonly conditions: readonly ConditionStanding[]
  readonly law: LawReaders
  /** Growth under the measure of chances shown to people. */
  readonly drift: ((at: Point) => number) | null
  readonly price: StatedPrice | null
  readonly shareBase: {
    readonly day: PlainDate
    readonly strikeDay: PlainDate
    readonly includes: readonly string[]
  }
  readonly latestRound: string | null
  /** Whether rate and volatility move what using the right pays: with a preference or a yearly benefit. */
  readonly lawEntersUse: boolean
  /** Terms that are understood and do not enter any figure. */
  readonly unvalued: readonly string[]
  /** The price of all shares of the day by another price of the book than the strike; null at a point where it is not known. */
  readonly priceBy: (collector: Collector, term: PriceTerm, path: string) => PriceAt
  /** What has been drawn under the right itself before today. */
  readonly drawn: (at: Point) => number
}

/** The price of all shares at a point, which may follow what the company is worth. */
export type PriceAt = (at: Point) => MovingStrike | null

export function situationOf(question: Question): RightSituation {
  const { book, tranche, asOf } = question
  const view = openingOf(question)
  const collector = new Collector(book.currency, exchangeInto(book.currency, book.facts, view))
  collector.need = 'days'
  const timing = timingOf(question, collector)
  collector.need = 'use'
  const price = statedPrice(question, collector)
  const base =
    price?.price.kind === 'valuation' && price.price.sharesOf !== null
      ? price.price.sharesOf.firstDay
      : tranche.deal.announced.value.firstDay
  const money = moneyOf(question, collector, releaseOn(asOf, timing))
  const history = shareHistory(question, collector, base)
  if (history.events.length > 0) sayItsShares(question, collector, price, base)
  const latest = history.latestRound === null ? null : roundName(history.latestRound)
  const ground = { latest, cap: money.cap, base }
  const strike = pricePointOf(question, collector, price, ground)
  const worth = worthOf(question, collector)
  collector.moves = 'value'
  const law = lawOf(question, collector)
  collector.moves = 'use'
  const frictions = frictionsOf(question, collector)
  const stake = ownStake(question, collector, history)
  collector.moves = 'chance'
  const drift = driftOf(question, collector)
  collector.moves = 'use'
  if (drawsAllowed(question) === 'undisclosed')
    collector.assume(
      `${tranche.id} is used once: whether it may be drawn more than once is not disclosed`,
    )
  const unvalued = unvaluedTerms(question, collector)
  collector.need = 'value'
  missingForValue(question, collector)
  const parts: Parts = {
    ...money,
    usable: releaseOn(asOf, timing) === 'by now' ? null : usableToday(question, collector),
    events: history.events,
    strike,
    worth,
    law,
    frictions,
    stake,
    drift,
    drawn: drawnSoFar(question, collector),
    smallest: smallestDraw(question, collector),
    question,
    price,
    addsWarrant: worth?.quoted === true && instrumentOf(tranche)?.kind.value === 'warrant',
    years: yearsLeft(asOf, timing),
  }
  return {
    question,
    collector,
    model: { inputs: collector.inputs, at: (point) => situationAt(parts, point) },
    timing,
    conditions: conditionStandings(question),
    law,
    drift,
    price,
    shareBase: { day: asOf, strikeDay: base, includes: history.includes },
    latestRound: latest,
    lawEntersUse: entersUse(question),
    unvalued,
    priceBy: (beside, term, path) =>
      priceAt(history.events, pricePointOfTerm(question, beside, term, { ground, path })),
    drawn: parts.drawn,
  }
}

function entersUse(question: Question): boolean {
  return (
    beliefForTranche(question, 'preference') !== null ||
    beliefForTranche(question, 'sideBenefit')?.value.perYear !== undefined
  )
}

/** A price on the count of the day. */
function priceAt(events: readonly CountEvent[], price: PricePoint): PriceAt {
  return (at) => {
    const counted = replayCount(events, price, at)
    return counted?.strike == null ? null : scaledStrike(counted.strike, counted.shares)
  }
}

/** A valuation that names no count of shares stands on that of the day of the deal. */
function sayItsShares(
  { tranche }: Question,
  collector: Collector,
  stated: StatedPrice | null,
  base: PlainDate,
): void {
  if (stated?.price.kind !== 'valuation' || stated.price.sharesOf !== null) return
  collector.assume(
    `the strike of ${tranche.id} stands on the shares of ${base}, the day the deal was announced: it names no other`,
  )
}

/** How much there is to draw: what the terms state, or all that a seller has where they name no amount. */
function moneyOf(
  question: Question,
  collector: Collector,
  release: Release,
): Pick<Parts, 'cap' | 'seller' | 'isWhole'> {
  const seller = sellerStake(question, collector)
  const isWhole = isWholeHolding(question)
  const cap = isWhole
    ? wholeHolding(question, collector, seller)
    : capOf(question, collector, question.tranche, release)
  return { cap, seller, isWhole }
}

/** On its last practicable day only what is released by then can be used. */
function releaseOn(asOf: PlainDate, timing: Timing | null): Release {
  const latest = timing?.lastPracticable?.latest
  return latest !== undefined && latest <= asOf ? 'by now' : 'by its last day'
}

function yearsLeft(asOf: PlainDate, timing: Timing | null): number | null {
  const latest = timing?.lastPracticable?.latest
  return latest === undefined ? null : Math.max(0, yearsBetween(asOf, latest))
}

type Parts = {
  readonly cap: ((at: Point) => number) | null
  /** The part of the cap that can be used today; null where all of it can. */
  readonly usable: ((at: Point) => number) | null
  readonly events: readonly CountEvent[]
  readonly strike: PricePoint
  readonly worth: ReturnType<typeof worthOf>
  readonly law: LawReaders
  readonly frictions: Frictions
  readonly stake: ((at: Point, mineOverShares: number) => number) | null
  /** The part the seller of shares there are already holds; null where nobody says. */
  readonly seller: ((at: Point) => number) | null
  /** The right is on all that the seller has, whatever it comes to. */
  readonly isWhole: boolean
  readonly drift: ((at: Point) => number) | null
  readonly drawn: (at: Point) => number
  readonly smallest: ((at: Point) => number) | null
  readonly question: Question
  readonly price: StatedPrice | null
  /** Whether the worth of the company comes from a share price and the right is a warrant, which that price knows of. */
  readonly addsWarrant: boolean
  /** To the last practicable day. */
  readonly years: number | null
}

const nothingKnown: Situation = {
  companyValue: null,
  terms: null,
  law: null,
  shareGrowth: null,
  mark: null,
  step: null,
  ownStake: null,
  driftAnnual: null,
}

function situationAt(parts: Parts, at: Point): Situation {
  const counted = replayCount(parts.events, parts.strike, at)
  const law = parts.law.law?.(at) ?? null
  const driftAnnual = parts.drift?.(at) ?? null
  if (counted === null) return { ...nothingKnown, law, driftAnnual }
  const stake = parts.stake === null ? null : parts.stake(at, counted.mine / counted.shares)
  const sharesAlone = parts.worth?.value(at, counted) ?? null
  const companyValue = withWarrant(parts, at, { ...counted, companyValue: sharesAlone, stake }, law)
  const latestPrice = counted.latest === null ? undefined : counted.rounds.get(counted.latest)
  return {
    companyValue,
    terms: termsAt(parts, at, { ...counted, companyValue, stake }),
    law,
    shareGrowth: counted.shares,
    mark: latestPrice === undefined ? null : latestPrice * counted.shares,
    step: parts.worth?.step?.(at) ?? null,
    ownStake: stake,
    driftAnnual,
    ...usableNow(parts, at),
  }
}

/** What has been drawn counts against what is vested. */
function usableNow({ usable, cap, drawn }: Parts, at: Point): Pick<Situation, 'usableNow'> {
  return usable === null || cap === null
    ? {}
    : { usableNow: Math.max(0, cap(at) * usable(at) - drawn(at)) }
}

/** What a draw stands on at a point: the price of a share, the count, the worth of the whole and the holder's part of it. */
type Footing = {
  readonly strike: MovingStrike | null
  readonly shares: number
  readonly companyValue: number | null
  readonly stake: number | null
}

function termsAt(
  parts: Parts,
  at: Point,
  { strike: perShare, shares, companyValue, stake }: Footing,
): DrawTerms | null {
  if (perShare === null || stake === null || parts.cap === null) return null
  const whole = parts.cap(at)
  const priced = pricedAt(parts, whole, { strike: perShare, shares, companyValue, stake })
  if (priced === null) return null
  const amountMax = parts.isWhole
    ? (parts.seller?.(at) ?? 0) * priced.strike
    : Math.max(0, whole - parts.drawn(at))
  const draw = amountTerms(parts.question.tranche.terms).draw
  return {
    ...priced,
    ...(parts.question.tranche.terms.kind === 'put' ? { sale: true as const } : {}),
    ...(parts.seller === null ? {} : { sellerStake: parts.seller(at) }),
    amountMax,
    ...(parts.smallest === null ? {} : { amountMin: parts.smallest(at) }),
    draw: draw === 'all or nothing' ? 'all-or-nothing' : 'any-amount',
    ownStake: stake,
    ...parts.frictions(at, amountMax),
  }
}

/** The worth of all claims, where a share price leaves out the warrant it knows of. */
function withWarrant(parts: Parts, at: Point, footing: Footing, law: Law | null): number | null {
  const { companyValue } = footing
  if (companyValue === null || !parts.addsWarrant || parts.years === null) return companyValue
  const terms = termsAt(parts, at, footing)
  return terms === null
    ? companyValue
    : sharesAndWarrant(companyValue, { terms, law, years: parts.years })
}

/** The price of all shares on the count of the day; null where it follows a company value that is not known. */
function pricedAt(
  { price, question }: Parts,
  whole: number,
  { strike, shares, companyValue }: Footing & { readonly strike: MovingStrike },
): Pick<DrawTerms, 'strike' | 'basis' | 'moving' | 'secondary'> | null {
  const sale = isSale(question.tranche) ? ({ basis: 'post-money', secondary: true } as const) : {}
  if (strike.kind !== 'fixed') {
    const moving = scaledStrike(strike, shares)
    return companyValue === null
      ? null
      : { strike: strikeAt(moving, companyValue), basis: 'pre-money', moving, ...sale }
  }
  const perShare = strike.strike
  const stated = price?.price
  // A post-money price P on the whole amount X fixes a price per share, (P − X) / N. Where no share was issued in between it is kept as written.
  const postMoney = stated?.kind === 'valuation' && stated.basis === 'post-money'
  return postMoney && shares === 1 && !isSale(question.tranche)
    ? { strike: perShare + whole, basis: 'post-money' }
    : { strike: perShare * shares, basis: 'pre-money', ...sale }
}

function driftOf(question: Question, collector: Collector): ((at: Point) => number) | null {
  const world = held(question.scenario, 'realWorld')
  if (world === null) return null
  return collector.disclosed(
    'real-world/drift',
    'growth of the company value in the real world',
    'per year',
    world.value.drift.value,
    believed(world, world.value.drift.span),
    'a drift',
  )
}

/** What has been drawn under the right itself before today. */
function drawnSoFar(question: Question, collector: Collector): (at: Point) => number {
  const amounts = fundings(question, openingOf(question), question.tranche).map((fact) =>
    amountOf(question, collector, question.tranche, fact),
  )
  return (at) => amounts.reduce((sum, amount) => sum + (amount?.(at) ?? 0), 0)
}

function smallestDraw(question: Question, collector: Collector): ((at: Point) => number) | null {
  const { smallest } = amountTerms(question.tranche.terms)
  if (smallest === null) return null
  return collector.amount(
    `${question.tranche.id}/smallest`,
    `smallest draw of ${question.tranche.id}`,
    smallest.value,
    agreed(smallest.span, question.tranche, question.book),
    'a smallest draw',
  )
}

/** Whether more than one draw is allowed: as the terms say, else as the scenario believes. */
export function drawsAllowed(question: Question): 'one' | 'several' | 'undisclosed' {
  const { draws } = amountTerms(question.tranche.terms)
  return draws === 'undisclosed'
    ? (beliefForTranche(question, 'draws')?.value.value ?? 'undisclosed')
    : draws
}
