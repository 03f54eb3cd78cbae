import type { Span } from '../diagnostic/index.ts'
import type { Fact } from '../fact/index.ts'
import {
  advance,
  emptyLedger,
  type FaultCode,
  holdingsOn,
  type Ledger,
  type LedgerFault,
} from '../ledger/index.ts'
import { type Rational, whole } from '../quantity/index.ts'
import { addDays, type PlainDate } from '../time/index.ts'
import { adjustmentsAfter, originalPrice, type Priced } from './anti-dilution.ts'
import type { Desk, Recorded } from './desk.ts'
import type { EndOf } from './ends.ts'
import { eventsOf } from './events.ts'
import { roundEvents } from './priced-round.ts'
import { inTwo, registerOf } from './register.ts'
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
  readonly ledger: Ledger
  /** Every event of the ledger with the fact it comes from. */
  readonly recorded: readonly Recorded[]
  readonly faults: readonly CapTableFault[]
  /** Facts left out because how much they are about is not disclosed. */
  readonly undisclosed: readonly CapTableFact[]
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
    faults: [],
    undisclosed: [],
    roundPrices: new Map(),
  }
  const recorded: Recorded[] = []
  const facts = capTableFacts(source, company, replay.isSeen)
  const sold = new Set<string>()
  let closed = emptyLedger(register)
  // What has happened by now, the facts of the same day that stand before among it.
  const soFar = (day: PlainDate) => {
    const events = recorded.map(({ event }) => event)
    closed = advance(closed, events, addDays(day, -1)).ledger
    return advance(closed, events, day).ledger
  }
  for (const [index, fact] of facts.entries()) {
    const id = `fact ${index + 1}`
    const before = () => soFar(fact.day.value.lastDay)
    if (fact.kind === 'pricedRound') recorded.push(...roundEvents(desk, fact, before(), id))
    else {
      recorded.push(...saleBefore(desk, fact, { facts, sold, before, id }))
      recorded.push(...eventsOf(desk, fact, id))
    }
  }
  const events = recorded.map(({ event }) => event)
  const { ledger, faults } = holdingsOn(register, events, replay.asOf)
  return {
    source,
    company,
    splits: desk.splits,
    roundPrices: desk.roundPrices,
    ledger,
    recorded,
    faults: [...desk.faults, ...faults.flatMap((fault) => placed(desk, recorded, fault))],
    undisclosed: desk.undisclosed,
  }
}

/** What a sale of shares adjusts, once for all its buyers: those of one class on one day. */
function saleBefore(
  desk: Desk,
  fact: CapTableFact,
  {
    facts,
    sold,
    before,
    id,
  }: {
    readonly facts: readonly CapTableFact[]
    readonly sold: Set<string>
    readonly before: () => Ledger
    readonly id: string
  },
): Recorded[] {
  if (fact.kind !== 'issued' || fact.price === undefined || !mayAdjust(desk, fact)) return []
  const { source } = desk
  const name = classNamed(source, fact.issued)?.name ?? ''
  const day = fact.day.value.lastDay
  if (sold.has(`${day} ${name}`)) return []
  sold.add(`${day} ${name}`)
  let [money, shares]: [Rational, Rational] = [whole(0), whole(0)]
  for (const each of facts) {
    if (each.kind !== 'issued' || each.day.value.lastDay !== day) continue
    if (classNamed(source, each.issued)?.name !== name) continue
    const [price, quantity] = [exactAmount(source, each.price), exactOf(each.quantity)]
    if (price === null || quantity === null) continue
    money = money.add(price.mul(quantity))
    shares = shares.add(quantity)
  }
  if (shares.compare(0) === 0) return []
  const sale = { money, shares, class: name, id, day }
  return adjustmentsAfter(desk, before(), sale).map((event) => ({
    event,
    fact,
    planned: false,
  }))
}

/** Whether a sale can be below a conversion price at all, told without a replay where that is plain. */
function mayAdjust(desk: Desk, fact: Extract<CapTableFact, { kind: 'issued' }>): boolean {
  const { source, company, splits } = desk
  const day = fact.day.value.lastDay
  const sold = exactAmount(source, fact.price)
  if (sold === null) return false
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
