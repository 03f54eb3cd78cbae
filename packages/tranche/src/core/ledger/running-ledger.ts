import type { PlainDate } from '../time/index.ts'
import type { LedgerEvent } from './event.ts'
import type { Draft } from './holding.ts'
import { draftOf, emptyLedger, type Ledger, record } from './holdings.ts'
import type { Register } from './share-class.ts'

/**
 * A ledger that is asked again and again while its events are still being found, each event recorded once. Events come in any
 * order, but none of a day that has been asked about and left. An event that cannot be recorded is passed over: `holdingsOn`
 * names it.
 */
export class RunningLedger {
  readonly #draft: Draft
  /** Events to come by their day, those of one day as they came. */
  readonly #coming = new Map<PlainDate, LedgerEvent[]>()
  /** The days of those events, the latest first. */
  readonly #days: PlainDate[] = []

  constructor(register: Register) {
    this.#draft = draftOf(emptyLedger(register))
  }

  add(events: readonly LedgerEvent[]): void {
    for (const event of events) {
      const sameDay = this.#coming.get(event.day)
      if (sameDay !== undefined) sameDay.push(event)
      else {
        this.#coming.set(event.day, [event])
        this.#days.splice(this.#placeOf(event.day), 0, event.day)
      }
    }
  }

  /** What everything added until `day` comes to. It is good until the next call: the next one changes it. */
  on(day: PlainDate): Ledger {
    for (
      let next = this.#days.at(-1);
      next !== undefined && next <= day;
      next = this.#days.at(-1)
    ) {
      for (const event of this.#coming.get(next) ?? []) record(this.#draft, event)
      this.#coming.delete(next)
      this.#days.pop()
    }
    return { ...this.#draft, asOf: day }
  }

  #placeOf(day: PlainDate): number {
    let [low, high] = [0, this.#days.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#days[middle] as PlainDate) > day) low = middle + 1
      else high = middle
    }
    return low
  }
}
