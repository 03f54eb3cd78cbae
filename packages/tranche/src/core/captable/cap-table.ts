import type { ShareClass } from '../deal/index.ts'
import type { Span } from '../diagnostic/index.ts'
import type { Fact } from '../fact/index.ts'
import type { Named } from '../grammar/index.ts'
import {
  type FaultCode,
  holdingsOn,
  type Ledger,
  type LedgerFault,
  RunningLedger,
} from '../ledger/index.ts'
import { type Rational, whole } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'
import { adjustmentsAfter, firstIssuesOf, originalPrice, type Priced } from './anti-dilution.ts'
import type { Desk, FactNamed, Recorded, SoldRound } from './desk.ts'
import type { EndOf } from './ends.ts'
import { eventsOf } from './events.ts'
import { payToPlayEvents } from './pay-to-play.ts'
import { roundEvents } from './priced-round.ts'
import { inTwo, kindOf, registerOf } from './register.ts'
import {
  type CapTableFact,
  type CapTableFault,
  type CapTableSource,
  capTableFacts,
  classesOf,
  classNamed,
  exactAmount,
  exactOf,
  subjectOf,
} from './source.ts'
import { splitsOf } from './splits.ts'

/** Who holds what of a company on a day, with what could not be recorded. */
export type CapTable = Priced & {
  readonly isSeen: (fact: Fact) => boolean
  readonly ledger: Ledger
  /** Every event of the ledger with the fact it comes from. */
  readonly recorded: readonly Recorded[]
  readonly faults: readonly CapTableFault[]
  /** Facts left out because how much they are about is not disclosed. */
  readonly undisclosed: readonly CapTableFact[]
  /** Every round that came to a price, in its order. */
  readonly soldRounds: readonly SoldRound[]
}

export type Replay = {
  readonly asOf: PlainDate
  readonly isSeen: (fact: Fact) => boolean
  readonly endOf: EndOf
}

/** The cap table at the close of `asOf`, from the facts that are seen; ranges count at the end that `endOf` says. */
export function capTableOn(source: CapTableSource, company: string, replay: Replay): CapTable {
  const register = registerOf(source, company)
  const desk: Desk = {
    source,
    company,
    splits: splitsOf(source, company),
    endOf: replay.endOf,
    isSeen: replay.isSeen,
    faults: [],
    undisclosed: [],
    soldRounds: [],
    roundPrices: new Map(),
    firstIssues: firstIssuesOf(source, company),
  }
  const recorded: Recorded[] = []
  const facts = capTableFacts(source, company, replay.isSeen)
  const sales = salesIn(source, facts)
  const running = new RunningLedger(register)
  let added = 0
  for (const [index, fact] of facts.entries()) {
    const id = `fact ${index + 1}`
    // What has happened by now, the facts of the same day that stand before among it.
    const before = () => {
      running.add(recorded.slice(added).map(({ event }) => event))
      added = recorded.length
      return running.on(fact.day.value.lastDay)
    }
    if (fact.kind === 'pricedRound') {
      if (fact.payToPlay !== undefined) recorded.push(...payToPlayEvents(desk, fact, before(), id))
      recorded.push(...roundEvents(desk, fact, before(), id))
    } else {
      recorded.push(...adjustedBy(desk, sales.get(fact), { before, id }))
      recorded.push(...eventsOf(desk, fact, id))
    }
  }
  const events = recorded.map(({ event }) => event)
  const { ledger, faults } = holdingsOn(register, events, replay.asOf)
  return {
    source,
    company,
    isSeen: replay.isSeen,
    splits: desk.splits,
    roundPrices: desk.roundPrices,
    firstIssues: desk.firstIssues,
    ledger,
    recorded,
    faults: [...desk.faults, ...faults.flatMap((fault) => placed(desk, recorded, fault))],
    undisclosed: desk.undisclosed,
    soldRounds: desk.soldRounds,
  }
}

type SoldOnDay = {
  readonly fact: FactNamed<'issued'>
  readonly class: string
  money: Rational
  shares: Rational
}

/** What was sold of one class on one day to all its buyers, by the first fact that says so. */
function salesIn(source: CapTableSource, facts: readonly CapTableFact[]) {
  const sales = new Map<string, SoldOnDay>()
  for (const fact of facts) {
    if (fact.kind !== 'issued') continue
    const [paid, quantity] = [exactAmount(source, fact.price), exactOf(fact.quantity)]
    const found = classNamed(source, fact.issued)
    const price = found === null || paid === null ? null : priceInAll(source, fact, found, paid)
    if (found === null || price === null || quantity === null) continue
    const { name } = found
    const key = `${fact.day.value.lastDay} ${name}`
    const sale = sales.get(key) ?? { fact, class: name, money: whole(0), shares: whole(0) }
    sale.money = sale.money.add(price.mul(quantity))
    sale.shares = sale.shares.add(quantity)
    sales.set(key, sale)
  }
  return new Map<CapTableFact, SoldOnDay>([...sales.values()].map((sale) => [sale.fact, sale]))
}

/**
 * What a share costs by a sale: for a warrant what was paid for it and the strike, null for options of those who work there, whose
 * grants are outside such clauses.
 * Source: NVCA model certificate of incorporation, article fourth, B, 4.4 (exempted securities, deemed issue of additional shares).
 */
function priceInAll(
  source: CapTableSource,
  fact: FactNamed<'issued'>,
  { company, name }: { readonly company: string; readonly name: string },
  paid: Rational,
): Rational | null {
  const value = classesOf(source, company).find((each) => each.name === name)?.value
  const kind = value === undefined ? null : kindOf(value)
  if (kind === 'common' || kind === 'preferred') return paid
  const strike = exactAmount(source, fact.strike) ?? exactAmount(source, value?.strike)
  return kind === 'warrant' && strike !== null ? paid.add(strike) : null
}

/** What a sale of shares adjusts, once for all its buyers. */
function adjustedBy(
  desk: Desk,
  sale: SoldOnDay | undefined,
  { before, id }: { readonly before: () => Ledger; readonly id: string },
): Recorded[] {
  if (sale === undefined || sale.shares.compare(0) === 0 || !mayAdjust(desk, sale)) return []
  const { fact, money, shares } = sale
  if (money.compare(0) === 0 && classesOf(desk.source, desk.company).some(isRatcheted)) {
    desk.faults.push({
      code: 'no-price',
      span: fact.price?.span ?? fact.span,
      message: `${sale.class} came out for nothing, which leaves a full ratchet no price`,
      help: 'leave “price” out where nothing was sold, or write what was paid',
    })
    return []
  }
  const sold = { money, shares, class: sale.class, id, day: fact.day.value.lastDay }
  return adjustmentsAfter(desk, before(), sold).map((event) => ({ event, fact, planned: false }))
}

function isRatcheted({ value }: Named<ShareClass>): boolean {
  return value.antiDilution?.value === 'full ratchet'
}

/** Whether a sale can be below a conversion price at all, told without a replay where that is plain. */
function mayAdjust(desk: Desk, { fact, money, shares }: SoldOnDay): boolean {
  const { source, company, splits } = desk
  const day = fact.day.value.lastDay
  const sold = money.div(shares)
  // A split of some classes alone can raise a conversion price.
  const mayRise = splits.some(({ classes }) => classes !== null)
  return classesOf(source, company).some((named) => {
    const { antiDilution, converts } = named.value
    if (antiDilution === undefined || antiDilution.value === 'none') return false
    const price = originalPrice(desk, named, day)
    return mayRise || (price !== null && sold.compare(price.div(exactOf(converts) ?? 1)) < 0)
  })
}

/** Shortages that a quantity which is not disclosed may explain. */
const shortages: ReadonlySet<FaultCode> = new Set([
  'more-than-held',
  'more-than-vested',
  'more-than-in-pool',
  'unknown-security',
])

function placed(
  { undisclosed }: Desk,
  recorded: readonly Recorded[],
  { index, code, message }: LedgerFault,
): CapTableFault[] {
  const found = recorded[index]
  // A plan goes on after its units have ended: that is no fault of anybody's.
  if (found === undefined || found.planned) return []
  if (shortages.has(code) && undisclosed.length > 0) return []
  return [{ code, span: spanFor(found.fact, code), ...inTwo(message) }]
}

function spanFor(fact: CapTableFact, code: FaultCode): Span {
  const subject = subjectOf(fact)?.span ?? fact.span
  switch (code) {
    case 'more-than-held':
    case 'more-than-vested':
    case 'more-than-in-pool':
    case 'quantity-not-positive':
    case 'unbalanced':
    case 'nothing-results':
      return 'quantity' in fact && fact.quantity !== undefined ? fact.quantity.span : subject
    case 'before-first-day':
    case 'after-last-day':
      return fact.day.span
    default:
      return subject
  }
}
