import { type Deal, isPriceRule, type PriceTerm, termsOn } from '../../deal/index.ts'
import type { Span } from '../../diagnostic/index.ts'
import { type FactOf, newMoneyOf } from '../../fact/index.ts'
import type { Amount, Placed, Price } from '../../grammar/index.ts'
import { type Bounds, boundsOf } from '../../quantity/index.ts'
import type { Period, PlainDate } from '../../time/index.ts'
import { capOf, currencyOf } from './amounts.ts'
import { type Survey, type Surveyed, termOn } from './survey.ts'

/**
 * Money or shares by which an investor comes to hold more than its deal allows: what it buys at the prices stated, less what rounds of others take away. Shares that no
 * fact tells of are not counted and a limit may be given up, so a warning; the first such fact of each holder is shown.
 */
export function checkOwnership(survey: Survey): void {
  const seen = new Set<string>()
  for (const { value: deal } of survey.book.terms) {
    if (!statesCap(deal)) continue
    for (const { value: holder } of deal.investor) {
      const pair = `${holder}/${deal.company.value}`
      if (seen.has(pair)) continue
      seen.add(pair)
      checkHolding(survey, deal, holder)
    }
  }
}

function statesCap({ limits, amendments = [] }: Deal): boolean {
  return [limits, ...amendments.map((change) => change.limits)].some(
    (stated) => stated?.ownershipCap !== undefined,
  )
}

function checkHolding(survey: Survey, deal: Deal, holder: string): void {
  const counts: Counted[] = []
  let now: Counted = { day: deal.announced.value.firstDay, held: 0, shares: 1 }
  for (const { day, span, after } of eventsOf(survey, deal.company.value, holder)) {
    const before = now
    now = { day, ...after(before, (on) => sharesOn(counts, on)) }
    counts.push(now)
    const cap = termsOn(deal, day).limits?.ownershipCap
    const most = cap === undefined ? null : boundsOf(cap.value)
    const isMore = now.held > before.held && most !== null && now.held > most.high + 1e-9
    if (most === null || span === null || !isMore) continue
    survey.reading.warn(
      'meaning/above-ownership-cap',
      span,
      `by the amounts and prices stated ${holder} now holds about ${percent(now.held)} % of ${deal.company.value}, and its limit is ${percent(most.high)} %`,
      'correct the amount, the price or the limit; where the limit was given up, say so in an amendment with “limits”',
    )
    return
  }
}

/** The part a holder has, and all shares there are, for one before the first change. */
type Counted = { readonly day: PlainDate; readonly held: number; readonly shares: number }

function sharesOn(counts: readonly Counted[], day: PlainDate): number {
  return counts.findLast((counted) => counted.day < day)?.shares ?? 1
}

/** Something that changed the part a holder has; without a place where it is no act of its own. */
type Change = {
  readonly day: PlainDate
  readonly span: Span | null
  readonly after: (
    now: Counted,
    sharesOn: (day: PlainDate) => number,
  ) => Pick<Counted, 'held' | 'shares'>
}

function eventsOf(survey: Survey, company: string, holder: string): Change[] {
  const changes: Change[] = []
  for (const fact of survey.book.facts) {
    const day = fact.day.value.lastDay
    if (fact.kind === 'stake' && fact.stake.value === holder && fact.in.value === company) {
      const part = boundsOf(fact.is.value)
      if (part !== null)
        changes.push({
          day,
          span: fact.is.span,
          after: ({ shares }) => ({ held: part.low, shares }),
        })
    } else if (fact.kind === 'round' && fact.round.value === company) {
      const kept = keptAfter(fact)
      if (kept !== null && kept > 0)
        changes.push({
          day,
          span: null,
          after: ({ held, shares }) => ({ held: held * kept, shares: shares / kept }),
        })
    }
  }
  for (const tranche of survey.tranches.values()) {
    if (tranche.deal.company.value !== company || holderOf(tranche) !== holder) continue
    changes.push(...purchases(survey, tranche))
  }
  return changes.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function holderOf({ terms }: Surveyed): string | null {
  if (terms.kind === 'right') return terms.right.value
  if (terms.kind === 'duty') return terms.duty.value
  return terms.kind === 'call' ? terms.on.value : null
}

/** What is left of a part once a round has been sold; null where its price is not told. */
function keptAfter(round: FactOf<'round'>): number | null {
  const money = newMoneyOf(round)
  const [headline, added] = [round.valuation?.value, money].map((known) =>
    known === undefined ? null : boundsOf(known.amount),
  )
  if (headline == null || added == null) return null
  return round.basis?.value === 'post-money'
    ? Math.max(0, 1 - added.high / headline.low)
    : headline.low / (headline.low + added.high)
}

const notShares: ReadonlySet<string> = new Set(['convertible note', 'safe', 'profit participation', 'perpetual preferred', 'loan', 'stream', 'royalty', 'credits', 'warrant', 'undisclosed']) // biome-ignore format: a list

/** Shares bought under a tranche: by its closings, else by its uses. Notes are no shares yet. */
function purchases(survey: Survey, tranche: Surveyed): Change[] {
  const { instrument } = tranche.terms
  const kind =
    instrument !== undefined && 'value' in instrument
      ? tranche.deal.instruments?.find(({ name }) => name === instrument.value)?.value.kind.value
      : undefined
  if (tranche.terms.seller !== undefined || (kind !== undefined && notShares.has(kind))) return []
  const closings = tranche.facts.filter((fact) => fact.kind === 'closed')
  const uses = tranche.facts.filter((fact) => fact.kind === 'exercised' || fact.kind === 'called')
  const came = closings.length > 0 ? closings : uses
  return came.filter(isFirstTold).flatMap((fact): Change[] => {
    const day = fact.day.value.lastDay
    const cap = capOf(termOn(tranche, 'amount', day))
    const money = fact.amount ?? cap ?? undefined
    const { strike } = fact
    const base = baseBefore(survey, strike ?? termOn(tranche, 'strike', day), money, {
      company: tranche.deal.company.value,
      day,
      countedIn: tranche.terms.countedIn?.value,
    })
    const paid = money === undefined ? null : boundsOf(money.value.amount)
    if (base === null || paid === null || !(base > 0)) return []
    const { low } = paid
    // A valuation in the terms counts the shares there were then.
    const standsOn =
      strike === undefined && isValuation(termOn(tranche, 'strike', day))
        ? tranche.deal.announced.value.firstDay
        : null
    return [
      {
        day,
        span: (fact.amount ?? fact.day).span,
        after: ({ held, shares }, sharesOn) => {
          const worth = standsOn === null ? base : (base * shares) / sharesOn(standsOn)
          const grown = (worth + low) / worth
          return { held: (held + low / worth) / grown, shares: shares * grown }
        },
      },
    ]
  })
}

function isValuation(price: PriceTerm | undefined): boolean {
  return (
    price !== undefined &&
    !isPriceRule(price) &&
    (price as Placed<Price>).value.kind === 'valuation'
  )
}

/** Several sources of one day tell of the same money. */
function isFirstTold(
  fact: { readonly day: Placed<Period> },
  i: number,
  all: readonly (typeof fact)[],
) {
  return all.findIndex(({ day }) => day.value.lastDay === fact.day.value.lastDay) === i
}

/** What all shares there were come to at the price, before the money; null where it is not told. */
function baseBefore(
  { book }: Survey,
  price: PriceTerm | undefined,
  money: Placed<Amount> | undefined,
  { company, day, countedIn }: Bought,
): number | null {
  const round = book.facts.find((fact) => fact.kind === 'round' && fact.name?.value === countedIn)
  if (countedIn !== undefined && round?.kind === 'round') return baseInRound(round, money)
  if (price === undefined || money === undefined || isPriceRule(price)) return null
  const { value } = price as Placed<Price>
  if (value.kind !== 'valuation' && value.kind !== 'per share') return null
  if (currencyOf(value, book) !== currencyOf(money.value, book)) return null
  const [stated, paid] = [boundsOf(value.amount), boundsOf(money.value.amount)]
  if (stated === null || paid === null) return null
  if (value.kind === 'valuation')
    return value.basis === 'post-money' ? stated.high - paid.low : stated.high
  const counted = book.facts
    .filter(
      (fact): fact is FactOf<'shares'> =>
        fact.kind === 'shares' &&
        fact.shares.value === company &&
        fact.basis.value === 'fully diluted' &&
        fact.day.value.lastDay <= day,
    )
    .sort((a, b) => (a.day.value.lastDay < b.day.value.lastDay ? -1 : 1))
    .at(-1)
  const count: Bounds | null = counted === undefined ? null : boundsOf(counted.count.value)
  return count === null ? null : stated.high * count.high
}

type Bought = {
  readonly company: string
  readonly day: PlainDate
  readonly countedIn: string | undefined
}

/** All shares after the round but those bought with the money. */
function baseInRound(round: FactOf<'round'>, money: Placed<Amount> | undefined): number | null {
  const added = newMoneyOf(round)
  const [headline, whole, paid] = [round.valuation?.value, added, money?.value].map((known) =>
    known === undefined ? null : boundsOf(known.amount),
  )
  if (headline == null || whole == null || paid == null) return null
  const after = round.basis?.value === 'post-money' ? headline.high : headline.high + whole.high
  return after - paid.low
}

function percent(part: number): string {
  return `${+(100 * part).toPrecision(3)}`
}
