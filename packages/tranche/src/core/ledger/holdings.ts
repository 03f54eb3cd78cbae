import type { PlainDate } from '../time/index.ts'
import type { ConvertibleHolding } from './convertible.ts'
import type { LedgerEvent } from './event.ts'
import type { LedgerFault, Refusal } from './fault.ts'
import type { Draft, Holding, UnitsOfClass } from './holding.ts'
import {
  recordConversion,
  recordConvertibleEnd,
  recordConvertibleIssuance,
  recordExercise,
} from './record-conversion.ts'
import { recordPool } from './record-pool.ts'
import { recordRatio, recordSplit } from './record-split.ts'
import { recordEnd, recordIssuance, recordTransfer, recordVesting } from './record-units.ts'
import type { ClassTerms, Register } from './share-class.ts'

/** Who holds what at the close of a day: a snapshot, from which replay can go on. */
export type Ledger = {
  /** The last day whose events are in it; null before the first. */
  readonly asOf: PlainDate | null
  readonly holders: ReadonlySet<string>
  /** As splits and adjustments have left them. */
  readonly classes: ReadonlyMap<string, ClassTerms>
  readonly holdings: ReadonlyMap<string, Holding>
  /** Of each class, in everybody's hands together. */
  readonly units: ReadonlyMap<string, UnitsOfClass>
  readonly convertibles: ReadonlyMap<string, ConvertibleHolding>
  /** What each pool has left to grant. */
  readonly pools: ReadonlyMap<string, bigint>
}

export type Replayed = { readonly ledger: Ledger; readonly faults: readonly LedgerFault[] }

export function emptyLedger({ holders, classes }: Register): Ledger {
  const none = new Map<string, never>()
  const empty = { holdings: none, units: none, convertibles: none, pools: none }
  return { asOf: null, holders, classes, ...empty }
}

/**
 * Who holds what at the close of `asOf`, by replay of every event from the first. Events may come
 * in any order; those of one day are taken as they stand.
 */
export function holdingsOn(
  register: Register,
  events: readonly LedgerEvent[],
  asOf: PlainDate,
): Replayed {
  return advance(emptyLedger(register), events, asOf)
}

/**
 * The ledger at the close of `asOf`: of `events` it records those after the day of the snapshot. A
 * snapshot stays as it is. Time grows with the events and holdings, and with holdings times splits.
 */
export function advance(ledger: Ledger, events: readonly LedgerEvent[], asOf: PlainDate): Replayed {
  const draft = draftOf(ledger)
  const faults: LedgerFault[] = []
  for (const index of inDayOrder(events)) {
    const event = events[index] as LedgerEvent
    if (event.day > asOf || (ledger.asOf !== null && event.day <= ledger.asOf)) continue
    const refusal = record(draft, event)
    if (refusal !== null) faults.push({ index, id: event.id, ...refusal })
  }
  const last = ledger.asOf !== null && ledger.asOf > asOf ? ledger.asOf : asOf
  return { ledger: { ...draft, asOf: last }, faults }
}

/** A copy of a ledger in which events can be recorded. */
export function draftOf(ledger: Ledger): Draft {
  return {
    holders: ledger.holders,
    classes: new Map(ledger.classes),
    holdings: new Map(ledger.holdings),
    units: new Map(ledger.units),
    convertibles: new Map(ledger.convertibles),
    pools: new Map(ledger.pools),
  }
}

/** The places of events in the order of their days; those of one day stay as they are. */
function inDayOrder(events: readonly LedgerEvent[]): number[] {
  const dayAt = (index: number) => (events[index] as LedgerEvent).day
  const inOrder = (a: number, b: number) => (dayAt(a) < dayAt(b) ? -1 : dayAt(a) > dayAt(b) ? 1 : 0)
  return Array.from(events.keys()).sort(inOrder)
}

/** Records one event whole or, where it is refused, not at all. */
export function record(draft: Draft, event: LedgerEvent): Refusal | null {
  switch (event.kind) {
    case 'issuance':
      return recordIssuance(draft, event)
    case 'transfer':
      return recordTransfer(draft, event)
    case 'cancellation':
    case 'repurchase':
      return recordEnd(draft, event)
    case 'conversion':
      return recordConversion(draft, event)
    case 'exercise':
      return recordExercise(draft, event)
    case 'split':
      return recordSplit(draft, event)
    case 'ratio-adjustment':
      return recordRatio(draft, event)
    case 'pool-reservation':
    case 'pool-release':
      return recordPool(draft, event)
    case 'vesting':
      return recordVesting(draft, event)
    case 'convertible-issuance':
      return recordConvertibleIssuance(draft, event)
    case 'convertible-conversion':
    case 'convertible-end':
      return recordConvertibleEnd(draft, event)
    default:
      return event satisfies never
  }
}
