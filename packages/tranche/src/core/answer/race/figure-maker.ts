import type { Extent, Figure, Unit } from '../../origin/index.ts'
import type { RaceAnswer } from './race-answer.ts'

export type Told = Omit<RaceAnswer, 'figures' | 'missing'>

/** Makes figures of one race over the lines of the book that enter them. */
export type Maker = {
  readonly answer: Told
  readonly name: (id: string) => string
  readonly figure: (
    id: string,
    label: string,
    unit: Unit,
    extent: Extent,
    formula: string,
    inputs: readonly Figure[],
  ) => Figure
  /** Lines and figures of the book whose path says yes. */
  readonly of: (isMeant: (id: string) => boolean) => readonly Figure[]
}

export const ofOffers = (id: string) => /\/(price|prize)$/.test(id)
export const ofContest = (id: string) => /\/(own-funds|strength|decisiveness)$/.test(id)
