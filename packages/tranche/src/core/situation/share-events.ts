import { type TrancheOf, tranchesOf } from '../deal/index.ts'
import type { Reader } from '../decision/index.ts'
import { type Fact, type FactOf, seen, type View } from '../fact/index.ts'
import type { Amount, ConversionRule, Placed } from '../grammar/index.ts'
import { type Disclosed, exactly, type Rational, whole } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'
import { amountOf } from './amounts.ts'
import { Collector } from './collector.ts'
import type { CountEvent } from './counts.ts'
import { type Funding, fundings } from './fundings.ts'
import {
  beliefForParty,
  beliefForTranche,
  believed,
  companyOf,
  holderOf,
  observed,
  openingOf,
  type Question,
} from './question.ts'
import { statedPrice } from './strike.ts'

/** Where the count is replayed from, and which round is the last one seen. */
export type ShareHistory = {
  readonly events: readonly CountEvent[]
  readonly latestRound: FactOf<'round'> | null
  /** False where something that must be known to count the investor's own shares is missing. */
  readonly ownKnown: boolean
  readonly countKnown: boolean
  /** What the count holds, in words. */
  readonly includes: readonly string[]
}

type Dated = { readonly day: PlainDate; readonly order: number; readonly event: CountEvent }

/** The name a round goes by in the count: its own, or its day where it has none. */
export function roundName(round: FactOf<'round'>): string {
  return round.name?.value ?? `round-${round.day.value.firstDay}`
}

/** The rounds of a company a view sees that state a headline valuation. */
export function pricedRounds(question: Question, company: string): FactOf<'round'>[] {
  return seen(question.book.facts, 'round', openingOf(question)).filter(
    (fact) =>
      fact.round.value === company &&
      fact.valuation !== undefined &&
      fact.valuation.value.amount.kind !== 'undisclosed',
  )
}

/**
 * Everything that changed the share count of the company from the strike's base day to the opening of `asOf`.
 * Shares of a pool or of notes that only a belief tells of are counted before the rounds of that time.
 */
export function shareHistory(
  question: Question,
  collector: Collector,
  base: PlainDate,
): ShareHistory {
  const company = companyOf(question.tranche)
  const view = openingOf(question)
  const rounds = pricedRounds(question, company)
  const latestRound = rounds.at(-1) ?? null
  const gathered: Dated[] = [{ day: base, order: 0, event: { kind: 'base' } }]
  const includes: string[] = [`every share there was at the opening of ${base}`]
  const context: Context = {
    question,
    collector,
    base,
    view,
    gathered,
    includes,
    latest: latestRound === null ? null : roundName(latestRound),
  }
  const countKnown = addBelievedIssues(context, company)
  for (const round of rounds) addRound(context, round, latestRound)
  noteUnpricedRounds(context, company)
  const ownKnown = addTranches(context, company)
  addStakesAndCounts(context, company)
  gathered.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.order - b.order))
  return { events: gathered.map(({ event }) => event), latestRound, ownKnown, countKnown, includes }
}

type Context = {
  readonly question: Question
  readonly collector: Collector
  readonly base: PlainDate
  readonly view: View
  readonly gathered: Dated[]
  readonly includes: string[]
  readonly latest: string | null
}

function addBelievedIssues(
  { question, collector, base, gathered, includes, latest }: Context,
  company: string,
): boolean {
  const held = beliefForParty(question, 'issued', company)
  if (held === null) {
    collector.assume(
      `no shares of ${company} were issued after ${base} but those the facts record (asserted by the law)`,
    )
    return true
  }
  const { notes, converted, pool, shares } = held.value
  const part = (id: string, label: string, known: Placed<Disclosed<Rational>> | undefined) => {
    if (known === undefined) return
    const reader = collector.disclosed(
      id,
      label,
      'fraction',
      known.value,
      believed(held, known.span),
      `a range for “issued: { ${company}: … }”`,
    )
    if (reader !== null)
      gathered.push({ day: base, order: 1, event: { kind: 'pool', part: reader } })
  }
  part(
    `${company}/issued/pool`,
    `option pool added at ${company} since ${base}, of the count then`,
    pool,
  )
  part(
    `${company}/issued/shares`,
    `other shares issued by ${company} since ${base}, of the count then`,
    shares,
  )
  if (pool !== undefined) includes.push('growth of the option pool since, as believed')
  if (notes === undefined) return true
  const principal = collector.amount(
    `${company}/issued/notes`,
    `notes issued by ${company} to others since ${base}`,
    notes.value,
    believed(held, notes.span),
    `an amount for “issued: { ${company}: { notes: … } }”`,
  )
  if (principal === null) return false
  if (converted === undefined) {
    collector.lacks(
      `price at which the other notes of ${company} are counted as converted`,
      `“converted: at the strike .. at the latest round” in “issued: { ${company}: … }”`,
    )
    return false
  }
  const rule = conversionReader(
    collector,
    `${company}/issued/converted`,
    `price at which the other notes of ${company} convert`,
    converted,
    believed(held, converted.span),
    latest,
  )
  if (rule === null) return false
  gathered.push({
    day: base,
    order: 2,
    event: { kind: 'notes', principal, atStrike: rule.atStrike, round: rule.round, mine: false },
  })
  includes.push('notes issued since to others, counted as converted, as believed')
  return true
}

function addRound(
  { question, collector, gathered, includes }: Context,
  round: FactOf<'round'>,
  latest: FactOf<'round'> | null,
): void {
  const name = roundName(round)
  const written = observed(round, question.book)
  const valuation =
    round.valuation === undefined
      ? null
      : collector.amount(
          `${name}/valuation`,
          `headline valuation of ${name}`,
          round.valuation.value,
          written,
          `the valuation of ${name}`,
        )
  const money =
    round.amount === undefined
      ? collector.asserted(
          `${name}/amount`,
          `new money in ${name}`,
          'money',
          0,
          'no amount is recorded',
        )
      : collector.amount(
          `${name}/amount`,
          `new money in ${name}`,
          round.amount.value,
          written,
          `the amount of ${name}`,
        )
  if (valuation === null || money === null) return
  const basis = round.basis?.value ?? 'undisclosed'
  const postMoney: Reader =
    basis === 'undisclosed'
      ? collector.eitherOr(
          `${name}/basis`,
          `whether the headline of ${name} holds the new money`,
          'pre-money or post-money: the sources do not say',
          { kind: 'written', written },
        )
      : () => (basis === 'post-money' ? 1 : 0)
  gathered.push({
    day: round.day.value.lastDay,
    order: 3,
    event: { kind: 'round', name, valuation, amount: money, postMoney },
  })
  includes.push(`shares sold in ${name}${round === latest ? ', the latest round seen' : ''}`)
}

/** A round whose headline nobody states cannot be counted; that is said, not passed over. */
function noteUnpricedRounds({ question, collector, base, view }: Context, company: string): void {
  for (const round of seen(question.book.facts, 'round', view)) {
    if (round.round.value !== company || round.day.value.lastDay < base) continue
    if (round.valuation !== undefined && round.valuation.value.amount.kind !== 'undisclosed')
      continue
    collector.assume(
      `${roundName(round)} states no valuation: its shares are counted only as far as the scenario’s “issued” holds them`,
    )
  }
}

/** Money that came in under the tranches of the book. */
function addTranches(context: Context, company: string): boolean {
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
    for (const fact of fundings(question, view, tranche)) {
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
      const known = addFunding(context, tranche, fact, mine)
      if (mine && !known) ownKnown = false
    }
  }
  return addEarlier(context, company, earlier) && ownKnown
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
function addEarlier(context: Context, company: string, earlier: readonly Came[]): boolean {
  const { question, collector, view } = context
  const holder = holderOf(question.tranche)
  const own = earlier.filter(({ mine }) => mine).map(({ day }) => day)
  const first = own.reduce((least, day) => (day < least ? day : least), question.asOf)
  const last = own.reduce((most, day) => (day > most ? day : most), first)
  const stated =
    (question.ownOnly === undefined &&
      beliefForParty(question, 'stake', holder)?.value.some(({ name }) => name === company)) ||
    seen(question.book.facts, 'stake', view).some(
      (fact) =>
        fact.stake.value === holder && fact.in.value === company && fact.day.value.lastDay >= last,
    )
  if (own.length === 0 || stated) return true
  let known = true
  for (const { tranche, fact, mine, day } of earlier) {
    if (day < first) continue
    const principal = amountOf(question, collector, tranche, fact)
    if (principal !== null && addAtOwnPrice(context, tranche, { day, principal, mine })) continue
    known = false
    collector.lacks(
      `part of ${company} held by ${holder}: ${tranche.id} came in before ${context.base} at a price that is not known`,
      `a fact “stake: ${holder}, in: ${company}, is: …”, or the strike of ${tranche.id}`,
    )
  }
  return known
}

/** The tranche after whose use the shares of the strike are counted. */
export function strikeAfter(question: Question): string | null {
  const price = statedPrice(question, new Collector(question.book.currency, () => 1))?.price
  if (price?.kind !== 'valuation' || price.sharesAfter === null) return null
  return question.book.resolve('tranche', price.sharesAfter)
}

function addFunding(
  context: Context,
  tranche: TrancheOf,
  fact: Fact & { readonly amount?: Placed<Amount> },
  mine: boolean,
): boolean {
  const { question, collector, gathered, includes, latest } = context
  const day = fact.day.value.lastDay
  const principal = amountOf(question, collector, tranche, fact)
  if (principal === null) return false
  if (tranche.id === question.tranche.id) {
    gathered.push({
      day,
      order: 4,
      event: { kind: 'notes', principal, atStrike: () => 1, round: latest ?? '', mine },
    })
    return true
  }
  const held = beliefForTranche(question, 'converts', tranche.id)
  if (held === null && addAtOwnPrice(context, tranche, { day, principal, mine })) return true
  if (held === null) {
    collector.lacks(
      `price at which ${tranche.id} is counted as converted`,
      `a belief “converts: { ${tranche.name}: at the strike .. at the latest round }”`,
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
    event: { kind: 'notes', principal, atStrike: rule.atStrike, round: rule.round, mine },
  })
  includes.push(`${tranche.id}, counted as converted`)
  return true
}

/** Money whose own price per share is known: a pre- or post-money valuation in the terms or the scenario. */
function addAtOwnPrice(
  context: Context,
  tranche: TrancheOf,
  { day, principal, mine }: { day: PlainDate; principal: Reader; mine: boolean },
): boolean {
  const { question, collector, gathered, includes } = context
  // Only looked for: a price that is not there is no fault, since `converts` may say it.
  const own = statedPrice(question, new Collector(collector.currency, () => 1), tranche)
  if (own === null || own.price.kind !== 'valuation' || own.price.basis === null) return false
  const { basis } = own.price
  const headline = collector.amount(
    `${tranche.id}/strike`,
    `strike of ${tranche.id} as written, ${basis}`,
    own.price,
    own.written,
    'a valuation',
  )
  if (headline === null) return false
  const preMoney: Reader = basis === 'post-money' ? (at) => headline(at) - principal(at) : headline
  gathered.push({ day, order: 4, event: { kind: 'equity', amount: principal, preMoney, mine } })
  includes.push(`${tranche.id}, at its own price`)
  return true
}

/**
 * How much of a note converts at the strike, as a part of it: exact for one price, all between 0 and 1 for a range of two.
 * Where no round is seen yet, both prices are the strike's.
 */
function conversionReader(
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

function addStakesAndCounts(
  { question, collector, view, gathered, base }: Context,
  company: string,
): void {
  const holder = holderOf(question.tranche)
  for (const fact of seen(question.book.facts, 'stake', view)) {
    if (fact.in.value !== company || fact.stake.value !== holder) continue
    const part = collector.disclosed(
      `${holder}/stake`,
      `part of ${company} held by ${holder} on ${fact.day.value.lastDay}`,
      'fraction',
      fact.is.value,
      observed(fact, question.book),
      `the stake of ${holder} in ${company}`,
    )
    const day = fact.day.value.lastDay < base ? base : fact.day.value.lastDay
    if (part !== null) gathered.push({ day, order: 5, event: { kind: 'stake', part } })
  }
  for (const fact of seen(question.book.facts, 'shares', view)) {
    if (fact.shares.value !== company || fact.basis.value !== 'fully diluted') continue
    const shares = collector.disclosed(
      `${company}/shares/${fact.day.value.lastDay}`,
      `fully diluted shares of ${company} on ${fact.day.value.lastDay}`,
      'shares',
      fact.count.value,
      observed(fact, question.book),
      `the share count of ${company}`,
    )
    const day = fact.day.value.lastDay < base ? base : fact.day.value.lastDay
    if (shares !== null) gathered.push({ day, order: 6, event: { kind: 'count', shares } })
  }
}
