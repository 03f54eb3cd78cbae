import type { Figure, Unit } from '../origin/index.ts'
import type { DrawTerms, Law } from '../valuation/index.ts'

/** The value of a number at a point of the unknown: one coordinate for each input, in their order. */
export type Reader = (at: Point) => number
export type Point = readonly number[]

/** Something that is known only as a range, or to be one of two readings. */
export type Input = {
  readonly id: string
  readonly label: string
  readonly unit: Unit
  readonly low: number
  readonly high: number
  readonly centre: number | null
  /** Only the two ends are meant, nothing between. */
  readonly choice: boolean
  /** Whether it moves what using the right pays, only what it is worth before its last day, or only chances shown to people. */
  readonly moves: 'use' | 'value' | 'chance'
  readonly figure: Figure
}

/**
 * What a right stands on at one point of the unknown. Money in major units of one currency; everything on the share
 * base of the day. The parts of the law may be absent where no decision needs them.
 */
export type Situation = {
  /** Fair value V of all equity before the new money; null where nothing says what the company is worth. */
  readonly companyValue: number | null
  /** Null where the strike, the amount or the own stake is not known. */
  readonly terms: DrawTerms | null
  readonly law: Law | null
  /** What can be used today, where more may be released by the last day. */
  readonly usableNow?: number
  /** Shares today for one share of the strike's own base. */
  readonly shareGrowth: number | null
  /** Price per share of the latest round times the shares of today; null where no round is seen. */
  readonly mark: number | null
  /** The step: company value over that mark; null where the value is not stated as one. */
  readonly step: number | null
  readonly ownStake: number | null
  /** Growth a year under the measure of chances shown to people. */
  readonly driftAnnual: number | null
}

export type Model = {
  readonly inputs: readonly Input[]
  readonly at: (point: Point) => Situation
}
