import type { Fact } from '../fact/index.ts'
import type { Placed } from '../grammar/index.ts'
import type { LedgerEvent, Lot } from '../ledger/index.ts'
import type { Disclosed, Rational } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'
import { atEnd, type Direction, type EndOf } from './ends.ts'
import { currencyFaults } from './register.ts'
import { type CapTableFact, type CapTableFault, type CapTableSource, classNamed } from './source.ts'
import type { Split } from './splits.ts'

/** An event with the fact it comes from; `planned`: it follows from a plan, not from a fact of its own. */
export type Recorded = {
  readonly event: LedgerEvent
  readonly fact: CapTableFact
  readonly planned: boolean
}

/** A priced round as it was solved, major units: `postMoney` is its price times all shares after it. */
export type SoldRound = {
  readonly class: string
  readonly day: PlainDate
  readonly price: Rational
  readonly newMoney: Rational
  readonly preMoney: Rational
  readonly postMoney: Rational
}

/** Where facts are turned into events: what they are read from, and what is noticed on the way. */
export type Desk = {
  readonly source: CapTableSource
  readonly company: string
  readonly splits: readonly Split[]
  readonly endOf: EndOf
  readonly isSeen: (fact: Fact) => boolean
  readonly faults: CapTableFault[]
  /** Price of one share in the first round that sold the class, on its day. */
  readonly roundPrices: Map<string, Rational>
  /** Every round that came to a price, in its order. */
  readonly soldRounds: SoldRound[]
  /** The first day on which shares of each class came out. */
  readonly firstIssues: ReadonlyMap<string, PlainDate>
  /** Facts left out because how much they are about is not disclosed. */
  readonly undisclosed: CapTableFact[]
}

export type FactNamed<K extends CapTableFact['kind']> = Extract<CapTableFact, { kind: K }>

/** Units of a fact in whole; null, with what was noticed, where they cannot be told. */
export function units(
  desk: Desk,
  fact: CapTableFact,
  known: Placed<Disclosed<Rational>>,
  direction: Direction,
): bigint | null {
  const value = atEnd(known.value, desk.endOf(direction, fact))
  if (value === null) {
    desk.undisclosed.push(fact)
    return null
  }
  if (value.d === 1n) return value.s * value.n
  const message = `${value.toString()} is no whole number of units`
  desk.faults.push({
    code: 'not-whole',
    span: known.span,
    message,
    help: 'write whole units, or a class of which one unit is less',
  })
  return null
}

/** The name within the company; another company's class is a fault. */
export function classIn(desk: Desk, placed: Placed<string>): string | null {
  const found = classNamed(desk.source, placed)
  if (found === null) return null
  if (found.company === desk.company) return found.name
  desk.faults.push({
    code: 'another-company',
    span: placed.span,
    message: `${found.name} is a class of ${found.company}, not of ${desk.company}`,
    help: `name a class of ${desk.company}`,
  })
  return null
}

/** The one value of a term; null, and the fact left out, where there is no single one. */
export function exactIn(
  desk: Desk,
  fact: CapTableFact,
  { value }: Placed<Disclosed<Rational>>,
): Rational | null {
  if (value.kind === 'exact') return value.value
  desk.undisclosed.push(fact)
  return null
}

/** Money in the currency of the cap table, where it is one amount. */
export function exactMoney(
  desk: Desk,
  fact: CapTableFact,
  placed: FactNamed<'subscribed'>['amount'],
): Rational | null {
  const faults = currencyFaults(desk.source, placed)
  desk.faults.push(...faults)
  if (faults.length > 0) return null
  return exactIn(desk, fact, { value: placed.value.amount, span: placed.span })
}

export function lotOf(name: string, holder: string, security: Placed<string> | undefined): Lot {
  return security === undefined
    ? { class: name, holder }
    : { class: name, holder, security: security.value }
}
