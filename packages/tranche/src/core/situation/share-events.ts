import type { Reader } from '../decision/index.ts'
import { type FactOf, seen, statesPriceOfShare } from '../fact/index.ts'
import type { Placed } from '../grammar/index.ts'
import type { Disclosed, Rational } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'
import { addAdjustments } from './adjustments.ts'
import type { Collector } from './collector.ts'
import type { CountEvent } from './counts.ts'
import {
  beliefForParty,
  believed,
  companyName,
  companyOf,
  holderName,
  holderOf,
  observed,
  openingOf,
  type Question,
} from './question.ts'
import { isPriced, pricedRounds, roundName, statesHeadline } from './rounds.ts'
import type { Dated, ShareContext } from './share-context.ts'
import { addTranches, conversionReader } from './tranche-shares.ts'

/** Where the count is replayed from, and which round is the last one seen. */
export type ShareHistory = {
  readonly events: readonly CountEvent[]
  readonly latestRound: FactOf<'round'> | null
  /** False where something that must be known to count the investor's own shares is missing. */
  readonly ownKnown: boolean
  /** Whether any line of the book tells of a holding of the investor. */
  readonly ownRecorded: boolean
  /** What the count holds, in words. */
  readonly includes: readonly string[]
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
  const context: ShareContext = {
    question,
    collector,
    base,
    view,
    gathered,
    includes,
    latest: latestRound === null ? null : roundName(latestRound),
  }
  addBelievedIssues(context, company)
  for (const round of rounds) addRound(context, round, latestRound)
  noteUnpricedRounds(context, company)
  const ownKnown = addTranches(context, company)
  addStakesAndCounts(context, company)
  addAdjustments(context, company)
  gathered.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.order - b.order))
  return {
    events: gathered.map(({ event }) => event),
    latestRound,
    ownKnown,
    ownRecorded: gathered.some(
      ({ event }) => event.kind === 'stake' || ('mine' in event && event.mine),
    ),
    includes: [...new Set(includes)],
  }
}

function issuesOf(question: Question, company: string) {
  return beliefForParty(question, 'issued', company)
}

function addBelievedIssues(context: ShareContext, company: string): void {
  const { question, collector, base, gathered, includes } = context
  const held = issuesOf(question, company)
  if (held === null) {
    collector.assume(
      `${companyName(question)}: no shares issued since ${base} but those the facts record (asserted by the law)`,
    )
    return
  }
  const { pool, shares } = held.value
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
    `option pool added at ${companyName(question)} since ${base}, of the count then`,
    pool,
  )
  part(
    `${company}/issued/shares`,
    `other shares issued by ${companyName(question)} since ${base}, of the count then`,
    shares,
  )
  if (pool !== undefined) includes.push('growth of the option pool since, as believed')
  addBelievedNotes(context, company, held)
}

/** Notes of others since the base that only a belief tells of. */
function addBelievedNotes(
  { question, collector, base, gathered, includes, latest }: ShareContext,
  company: string,
  held: NonNullable<ReturnType<typeof issuesOf>>,
): void {
  const { notes, converted } = held.value
  if (notes === undefined) return
  const principal = collector.amount(
    `${company}/issued/notes`,
    `notes issued by ${companyName(question)} to others since ${base}`,
    notes.value,
    believed(held, notes.span),
    `an amount for “issued: { ${company}: { notes: … } }”`,
  )
  if (principal === null) return
  if (converted === undefined) {
    collector.lacks(
      `price at which the other notes of ${companyName(question)} are counted as converted`,
      `“converted: at the strike .. at the latest round” in “issued: { ${company}: … }”`,
    )
    return
  }
  const rule = conversionReader(
    collector,
    `${company}/issued/converted`,
    `price at which the other notes of ${companyName(question)} convert`,
    converted,
    believed(held, converted.span),
    latest,
  )
  if (rule === null) return
  gathered.push({
    day: base,
    order: 2,
    event: {
      kind: 'notes',
      principal,
      atStrike: rule.atStrike,
      round: rule.round,
      mine: false,
      sold: false,
    },
  })
  includes.push('notes issued since to others, counted as converted, as believed')
}

function addRound(
  context: ShareContext,
  round: FactOf<'round'>,
  latest: FactOf<'round'> | null,
): void {
  const { gathered, includes } = context
  const name = roundName(round)
  const valuation = statesHeadline(round) ? valuationOf(context, round) : null
  const amount = newMoney(context, round)
  const headline =
    valuation === null ? null : { valuation, postMoney: holdsNewMoney(context, round) }
  const perShare = priceOfNewShare(context, round)
  const isStated = headline !== null || (perShare !== null && !statesHeadline(round))
  if (!isStated || amount === null) return
  gathered.push({
    day: round.day.value.lastDay,
    order: 3,
    event: { kind: 'round', name, headline, perShare, amount },
  })
  includes.push(`shares sold in ${name}${round === latest ? ', the latest round seen' : ''}`)
}

function valuationOf({ question, collector }: ShareContext, round: FactOf<'round'>): Reader | null {
  const name = roundName(round)
  return round.valuation === undefined
    ? null
    : collector.amount(
        `${name}/valuation`,
        `headline valuation of ${name}`,
        round.valuation.value,
        observed(round, question.book),
        `the valuation of ${name}`,
      )
}

/** 1 where the headline holds the new money, 0 where not; both where nobody says. */
function holdsNewMoney({ question, collector }: ShareContext, round: FactOf<'round'>): Reader {
  const name = roundName(round)
  const basis = round.basis?.value ?? 'undisclosed'
  return basis === 'undisclosed'
    ? collector.eitherOr(
        `${name}/basis`,
        `whether the headline of ${name} holds the new money`,
        'pre-money or post-money: the sources do not say',
        { kind: 'written', written: observed(round, question.book) },
      )
    : () => (basis === 'post-money' ? 1 : 0)
}

/** Money that came in with a round: as stated, else its shares times their price. */
function newMoney(context: ShareContext, round: FactOf<'round'>): Reader | null {
  const { question, collector } = context
  const name = roundName(round)
  if (round.amount !== undefined)
    return collector.amount(
      `${name}/amount`,
      `new money in ${name}`,
      round.amount.value,
      observed(round, question.book),
      `the amount of ${name}`,
    )
  const shares = newShares(context, round)
  const price = priceOfNewShare(context, round)
  if (shares !== null && price !== null) return (at) => shares(at) * price(at)
  return collector.asserted(
    `${name}/amount`,
    `new money in ${name}`,
    'money',
    0,
    'no amount is recorded',
  )
}

/** What one new share cost: as stated, else the money over the shares. */
function priceOfNewShare(context: ShareContext, round: FactOf<'round'>): Reader | null {
  const { question, collector } = context
  const name = roundName(round)
  if (round.pricePerShare !== undefined)
    return collector.amount(
      `${name}/price-per-share`,
      `price of one share in ${name}`,
      round.pricePerShare.value,
      observed(round, question.book),
      `the price per share of ${name}`,
    )
  if (round.amount === undefined || !statesPriceOfShare(round)) return null
  const amount = newMoney(context, round)
  const shares = newShares(context, round)
  return amount === null || shares === null ? null : (at) => amount(at) / shares(at)
}

function newShares({ question, collector }: ShareContext, round: FactOf<'round'>): Reader | null {
  const name = roundName(round)
  return round.shares === undefined
    ? null
    : collector.disclosed(
        `${name}/shares`,
        `shares sold in ${name}`,
        'shares',
        round.shares.value,
        observed(round, question.book),
        `the shares of ${name}`,
      )
}

/** A round whose headline nobody states cannot be counted; that is said, not passed over. */
function noteUnpricedRounds(
  { question, collector, base, view }: ShareContext,
  company: string,
): void {
  for (const round of seen(question.book.facts, 'round', view)) {
    if (round.round.value !== company || round.day.value.lastDay < base) continue
    if (isPriced(question, round)) continue
    collector.assume(
      statesPriceOfShare(round)
        ? `${roundName(round)} states a price per share, and no count of shares is known: its shares are counted only as far as the scenario’s “issued” holds them`
        : `${roundName(round)} states no valuation: its shares are counted only as far as the scenario’s “issued” holds them`,
    )
  }
}

function addStakesAndCounts(
  { question, collector, view, gathered, base }: ShareContext,
  company: string,
): void {
  const holder = holderOf(question.tranche)
  // A stake is all that the investor holds, and no figure of what one tranche has become.
  const stakes = question.ownOnly === undefined ? seen(question.book.facts, 'stake', view) : []
  for (const fact of stakes) {
    if (fact.in.value !== company || fact.stake.value !== holder) continue
    const part = collector.disclosed(
      `${holder}/stake`,
      `part of ${companyName(question)} held by ${holderName(question)} on ${fact.day.value.lastDay}`,
      'fraction',
      fact.is.value,
      observed(fact, question.book),
      `the stake of ${holderName(question)} in ${companyName(question)}`,
    )
    const day = fact.day.value.lastDay < base ? base : fact.day.value.lastDay
    if (part !== null) gathered.push({ day, order: 5, event: { kind: 'stake', part } })
  }
  for (const fact of seen(question.book.facts, 'shares', view)) {
    if (fact.shares.value !== company || fact.basis.value !== 'fully diluted') continue
    const shares = collector.disclosed(
      `${company}/shares/${fact.day.value.lastDay}`,
      `fully diluted shares of ${companyName(question)} on ${fact.day.value.lastDay}`,
      'shares',
      fact.count.value,
      observed(fact, question.book),
      `the share count of ${companyName(question)}`,
    )
    if (shares === null) continue
    // A count of an earlier day is of the shares there were before anything happened on the base day.
    const isEarlier = fact.day.value.lastDay < base
    const day = isEarlier ? base : fact.day.value.lastDay
    gathered.push({ day, order: isEarlier ? 0.2 : 6, event: { kind: 'count', shares } })
  }
}
