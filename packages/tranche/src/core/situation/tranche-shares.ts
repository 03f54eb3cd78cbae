import { isPriceRule, type TrancheOf, tranchesOf } from '../deal/index.ts'
import type { Reader } from '../decision/index.ts'
import { seen } from '../fact/index.ts'
import type { ConversionRule, Placed } from '../grammar/index.ts'
import { type Disclosed, exactly, type Rational, whole } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'
import { amountOf } from './amounts.ts'
import { Collector } from './collector.ts'
import { type Funding, fundings } from './fundings.ts'
import { instrumentOf } from './note-claim.ts'
import { partsOf } from './passed-on.ts'
import type { PricePoint } from './price-at-point.ts'
import { pricePointOf } from './price-point.ts'
import {
  beliefForParty,
  beliefForTranche,
  believed,
  companyName,
  companyOf,
  holderName,
  holderOf,
  isSale,
  observed,
  type Question,
} from './question.ts'
import { pricedRounds, roundName } from './rounds.ts'
import type { ShareContext } from './share-context.ts'
import { type StatedPrice, statedPrice, usable } from './strike.ts'
import { noShareOf } from './unvalued.ts'

/** The tranche after whose use the shares of the strike are counted. */
export function strikeAfter(question: Question): string | null {
  const price = statedPrice(question, new Collector(question.book.currency, () => 1))?.price
  if (price?.kind !== 'valuation' || price.sharesAfter === null) return null
  return question.book.resolve('tranche', price.sharesAfter)
}

/** Money that came in under the tranches of the book. */
export function addTranches(context: ShareContext, company: string): boolean {
  const { question, view, base } = context
  let ownKnown = true
  const earlier: Came[] = []
  for (const tranche of tranchesOf(question.book.terms, question.asOf)) {
    if (companyOf(tranche) !== company) continue
    const mine =
      question.ownOnly === undefined
        ? holderOf(tranche) === holderOf(question.tranche)
        : tranche.id === question.ownOnly
    const isStrikeBase = strikeAfter(question) === tranche.id
    const noShare = tranche.id === question.tranche.id ? null : noShareOf(question, tranche)
    for (const fact of fundings(question, view, tranche)) {
      if (noShare !== null) {
        context.collector.assume(
          `${tranche.id}: its money came in for what is no part of the shares (${noShare.value})`,
        )
        continue
      }
      if (isStrikeBase)
        context.gathered.push({
          day: fact.day.value.lastDay,
          order: 7,
          event: { kind: 'strike base' },
        })
      if (fact.day.value.lastDay < base) {
        earlier.push({ tranche, fact, mine, day: fact.day.value.lastDay })
        continue
      }
      const own = mine ? ownPart(question, tranche) : 0
      if (own < 1) addFunding(context, tranche, { fact, mine: false, part: 1 - own })
      const known = own === 0 || addFunding(context, tranche, { fact, mine: true, part: own })
      if (mine && !known) ownKnown = false
    }
  }
  return addEarlier(context, company, earlier) && ownKnown
}

/** The part of a tranche that its holder did not pass on; a range of it counts at its lower end. */
function ownPart(question: Question, tranche: TrancheOf): number {
  if (question.ownOnly !== undefined) return 1
  return partsOf({ ...question, tranche })[0]?.part.low ?? 1
}

/** Money that came in before the strike's base day. */
type Came = {
  readonly tranche: TrancheOf
  readonly fact: Funding
  readonly mine: boolean
  readonly day: PlainDate
}

/**
 * The base count holds every share there was, so what came in before it matters only to the part of it that is the investor's: from the first
 * of its own money on, unless a belief or a later fact states that part.
 */
function addEarlier(context: ShareContext, company: string, earlier: readonly Came[]): boolean {
  const { question, collector, view } = context
  const holder = holderOf(question.tranche)
  const own = earlier.filter(({ mine }) => mine).map(({ day }) => day)
  const first = own.reduce((least, day) => (day < least ? day : least), question.asOf)
  const last = own.reduce((most, day) => (day > most ? day : most), first)
  const stated =
    question.ownOnly === undefined &&
    (beliefForParty(question, 'stake', holder)?.value.some(({ name }) => name === company) ||
      seen(question.book.facts, 'stake', view).some(
        (fact) =>
          fact.stake.value === holder &&
          fact.in.value === company &&
          fact.day.value.lastDay >= last,
      ))
  if (own.length === 0 || stated) return true
  let known = true
  for (const { tranche, fact, mine, day } of earlier) {
    if (day < first) continue
    const principal = amountOf(question, collector, tranche, fact)
    const own = mine ? ownPart(question, tranche) : 0
    const isAdded = (part: number, isMine: boolean) =>
      part === 0 ||
      (principal !== null &&
        addAtOwnPrice(context, tranche, { fact, principal: scaled(principal, part), mine: isMine }))
    if (isAdded(1 - own, false) && isAdded(own, true)) continue
    known = false
    collector.lacks(
      `part of ${companyName(question)} held by ${holderName(question)}: ${tranche.id} came in before ${context.base} at a price that is not known`,
      `a fact “stake: ${holder}, in: ${company}, is: …”, or the strike of ${tranche.id}`,
    )
  }
  return known
}

function addFunding(
  context: ShareContext,
  tranche: TrancheOf,
  { fact, mine, part }: { fact: Funding; mine: boolean; part: number },
): boolean {
  const { question, collector, gathered, includes, latest } = context
  const day = fact.day.value.lastDay
  const whole = amountOf(question, collector, tranche, fact)
  if (whole === null) return false
  const principal = scaled(whole, part)
  if (tranche.terms.kind === 'put') return addSale(context, tranche, { fact, principal, mine })
  if (tranche.id === question.tranche.id)
    return addOwnDraw(context, tranche, { fact, principal, mine })
  const within = pricedRounds(question, companyOf(tranche)).find(
    (round) => roundName(round) === tranche.terms.countedIn?.value,
  )
  if (within !== undefined) {
    const { lastDay } = within.day.value
    const event = { kind: 'in round', principal, round: roundName(within), mine } as const
    gathered.push({ day: day < lastDay ? lastDay : day, order: 4, event })
    return true
  }
  const held = beliefForTranche(question, 'converts', tranche.id)
  if (held === null && addAtOwnPrice(context, tranche, { fact, principal, mine })) return true
  if (held === null) {
    collector.lacks(
      `price at which ${tranche.id} is counted as converted`,
      isNote(tranche)
        ? `a belief “converts: { ${tranche.name}: at the strike .. at the latest round }”`
        : `“strike: …” in the fact that it came in, a belief “converts: { ${tranche.name}: at the strike .. at the latest round }”, or “kind: perpetual preferred” or “loan” where it is no share`,
    )
    return false
  }
  const rule = conversionReader(
    collector,
    `${tranche.id}/converts`,
    `price at which ${tranche.id} converts`,
    held.value,
    believed(held, held.value.span),
    latest,
  )
  if (rule === null) return false
  gathered.push({
    day,
    order: 4,
    event: {
      kind: 'notes',
      principal,
      atStrike: rule.atStrike,
      round: rule.round,
      mine,
      sold: false,
    },
  })
  includes.push(`${tranche.id}, counted as converted`)
  return true
}

/** An earlier draw of the asked tranche itself: at the strike of the answer, or at the price of its own day. */
function addOwnDraw(
  context: ShareContext,
  tranche: TrancheOf,
  { fact, principal, mine }: { fact: Funding; principal: Reader; mine: boolean },
): boolean {
  const { collector, gathered, latest } = context
  const day = fact.day.value.lastDay
  if (isPricedOnUse(tranche)) {
    if (addAtOwnPrice(context, tranche, { fact, principal, mine })) return true
    collector.lacks(
      `price at which money came in under ${tranche.id} on ${day}`,
      '“strike: …” in the fact that it came in',
    )
    return false
  }
  gathered.push({
    day,
    order: 4,
    event: {
      kind: 'notes',
      principal,
      atStrike: () => 1,
      round: latest ?? '',
      mine,
      sold: tranche.terms.seller !== undefined,
    },
  })
  return true
}

/** Whether each draw comes in at a price of its own day, which no later day tells: the next round's price is told by that round. */
function isPricedOnUse({ terms: { strike } }: TrancheOf): boolean {
  if (strike === undefined || !isPriceRule(strike)) return false
  return strike.kind !== 'nextRound' && strike.kind !== 'if'
}

/** Whether the money turned into what converts one day, or nobody says into what. */
function isNote(tranche: TrancheOf): boolean {
  const kind = instrumentOf(tranche)?.kind.value
  return kind === undefined || ['convertible note', 'safe', 'undisclosed'].includes(kind)
}

function scaled(amount: Reader, part: number): Reader {
  return part === 1 ? amount : (at) => amount(at) * part
}

/** A sale takes shares away, at the price they were sold at. */
function addSale(
  context: ShareContext,
  tranche: TrancheOf,
  { fact, principal, mine }: { fact: Funding; principal: Reader; mine: boolean },
): boolean {
  const paid: Reader = (at) => -principal(at)
  if (addAtOwnPrice(context, tranche, { fact, principal: paid, mine })) return true
  context.collector.lacks(`price at which shares were sold under ${tranche.id}`, 'its strike')
  return false
}

/** Money whose own price per share is known: a pre- or post-money valuation in the closing, the terms or the scenario. */
function addAtOwnPrice(
  context: ShareContext,
  tranche: TrancheOf,
  { fact, principal, mine }: { fact: Funding; principal: Reader; mine: boolean },
): boolean {
  const { question, gathered, includes } = context
  const day = fact.day.value.lastDay
  const own = priceOfFunding(question, tranche, fact)
  const price = own === null ? null : ownPrice(context, tranche, own, principal)
  if (own === null || price === null) return false
  const priced = tranche.id
  const stands = sharesOf(own)?.firstDay ?? own.standsOn
  // Its price is one of the shares of its own base day, as the answer about that tranche has it; a day before this base is not replayed.
  if (stands >= context.base && stands < day)
    gathered.push({ day: stands, order: 0.5, event: { kind: 'base of', priced } })
  const sold = isSale(tranche)
  gathered.push({
    day,
    order: 4,
    event: { kind: 'equity', amount: principal, price, priced, mine, sold },
  })
  includes.push(`${tranche.id}, at its own price`)
  return true
}

function sharesOf({ price }: StatedPrice) {
  return price.kind === 'valuation' ? price.sharesOf : null
}

/** A price that is a figure by itself: a valuation whose basis is known, a price per share of counted shares, a rule none of whose parts is still to come. */
function ownPrice(
  { question, collector, latest }: ShareContext,
  tranche: TrancheOf,
  own: StatedPrice & { readonly standsOn: PlainDate },
  principal: Reader,
): PricePoint | null {
  const { price } = own
  if (price.kind === 'valuation' && price.basis === null) return null
  const asked: Question = { ...question, tranche }
  const ground = { latest, cap: principal, base: sharesOf(own)?.firstDay ?? own.standsOn }
  const read = (into: Collector) => pricePointOf(asked, into, own, ground)
  // Only looked for first: what is not there is no fault, since `converts` may say it.
  const found = read(new Collector(collector.currency, () => 1))
  return isFigure(found) ? read(collector) : null
}

/** Whether no part of a price is unknown or what a share is worth on some day. */
function isFigure(price: PricePoint): boolean {
  switch (price.kind) {
    case 'unknown':
    case 'fair':
      return false
    case 'scaled':
      return isFigure(price.price)
    case 'lowest':
    case 'highest':
      return price.of.every(isFigure)
    case 'blend':
      return price.parts.every((part) => isFigure(part.price))
    case 'either':
      return isFigure(price.use) && isFigure(price.else)
    case 'valuation':
    case 'today':
    case 'per share':
    case 'round':
    case 'brings to':
      return true
    default:
      return price satisfies never
  }
}

/**
 * The price at which money came in, and the day whose shares a valuation in it counts where it names none: as its closing states it, on that day;
 * else as the scenario or the terms have it, on the day of the deal. Only looked for: a price that is not there is no fault, since `converts` may say it.
 */
function priceOfFunding(
  question: Question,
  tranche: TrancheOf,
  fact: Funding,
): (StatedPrice & { readonly standsOn: PlainDate }) | null {
  const closedAt = fact.strike
  const price = closedAt === undefined ? null : usable(closedAt.value)
  if (price !== null)
    return {
      price,
      written: observed(fact, question.book),
      knownSince: null,
      standsOn: fact.day.value.lastDay,
    }
  const stated = statedPrice(question, new Collector(question.book.currency, () => 1), tranche)
  return stated === null ? null : { ...stated, standsOn: tranche.deal.announced.value.firstDay }
}

/**
 * How much of a note converts at the strike, as a part of it: exact for one price, all between 0 and 1 for a range of two.
 * Where no round is seen yet, both prices are the strike's.
 */
export function conversionReader(
  collector: Collector,
  id: string,
  label: string,
  rule: Placed<ConversionRule>,
  written: ReturnType<typeof believed>,
  latest: string | null,
): { atStrike: Reader; round: string } | null {
  if (rule.value.kind === 'undisclosed')
    return collector.lacks(label, '“at the strike .. at the latest round”')
  const { low, high } = rule.value
  const named = [low, high].find((point) => point.at === 'round')
  const round =
    named === undefined || named.at !== 'round'
      ? ''
      : named.round === 'latest'
        ? (latest ?? '')
        : named.round
  if (round === '' && low.at === 'round' && high.at === 'round') {
    return collector.lacks(
      `a round at whose price it converts: ${label}`,
      'a fact “round: …” with a valuation',
    )
  }
  const part = (point: typeof low) => (point.at === 'strike' || round === '' ? 1 : 0)
  const ends: [number, number] = [Math.min(part(low), part(high)), Math.max(part(low), part(high))]
  const known: Disclosed<Rational> =
    ends[0] === ends[1]
      ? exactly(whole(ends[0]))
      : { kind: 'range', low: whole(0), high: whole(1), centre: null }
  const atStrike = collector.disclosed(
    id,
    `${label}: part of it at the strike, the rest at ${round === '' ? 'no round' : round}`,
    'fraction',
    known,
    written,
    '',
  )
  return atStrike === null ? null : { atStrike, round }
}
