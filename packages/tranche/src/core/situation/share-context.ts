import type { View } from '../fact/index.ts'
import type { PlainDate } from '../time/index.ts'
import type { Collector } from './collector.ts'
import type { CountEvent } from './counts.ts'
import type { Question } from './question.ts'

/** A change of the share count with its day; `order` tells those of one day apart. */
export type Dated = {
  readonly day: PlainDate
  readonly order: number
  readonly event: CountEvent
}

/** What the share history of one company is gathered into. */
export type ShareContext = {
  readonly question: Question
  readonly collector: Collector
  readonly base: PlainDate
  readonly view: View
  readonly gathered: Dated[]
  readonly includes: string[]
  readonly latest: string | null
}
