import type { Input, Reader } from '../decision/index.ts'
import type { Amount } from '../grammar/index.ts'
import type { Written } from '../origin/index.ts'
import { exactExtent, type Figure, type Origin, type Unit, unknownExtent } from '../origin/index.ts'
import { type Bounds, boundsOf, type Disclosed, type Rational } from '../quantity/index.ts'
import type { Exchange } from './exchange.ts'

/** Something an answer needs and the book does not say. */
export type Missing = {
  /** What it is, as a reader would call it. */
  readonly what: string
  /** The line to add. */
  readonly remedy: string
  /** What cannot be said without it: the last practicable day, what using the right pays, what it is worth before, or what using it opens. */
  readonly need: Need
}

export type Need = 'days' | 'use' | 'value' | 'next'

/**
 * Gathers the numbers a situation stands on: each with its bounds and its origin. Known numbers become constants,
 * ranges become inputs, and what is not known is named.
 */
export class Collector {
  readonly inputs: Input[] = []
  readonly figures: Figure[] = []
  readonly missing: Missing[] = []
  readonly assumptions: string[] = []
  readonly #exchange: Exchange
  readonly #read = new Map<string, Reader>()
  readonly #byId = new Map<string, Figure>()
  readonly #inputOf = new Map<string, number>()
  readonly currency: string
  /** What the numbers now being read are needed for. */
  need: Need = 'use'
  /** What the numbers now being read move. */
  moves: Input['moves'] = 'use'

  constructor(currency: string, exchange: Exchange) {
    this.currency = currency
    this.#exchange = exchange
  }

  /** One that knows all this one has read and keeps what it reads itself: its inputs come after these. */
  apart(): Collector {
    const beside = new Collector(this.currency, this.#exchange)
    beside.inputs.push(...this.inputs)
    for (const [key, reader] of this.#read) beside.#read.set(key, reader)
    for (const [id, figure] of this.#byId) beside.#byId.set(id, figure)
    for (const [id, place] of this.#inputOf) beside.#inputOf.set(id, place)
    return beside
  }

  /** What one apart has read for its own: it is part of the answer where its worth is. */
  takeOver({ figures, assumptions }: Pick<Collector, 'figures' | 'assumptions'>): void {
    for (const figure of figures) if (!this.figures.includes(figure)) this.figures.push(figure)
    for (const line of assumptions) this.assume(line)
  }

  /** A number with its bounds; the reader gives its value at a point of the unknown. One line read twice is one number. */
  number(id: string, label: string, unit: Unit, bounds: Bounds, origin: Origin): Reader {
    const line = origin.kind === 'written' ? origin.written.span : null
    const key = `${id} ${line?.file} ${line?.start}`
    const known = this.#read.get(key)
    if (known !== undefined) return known
    const reader = this.#newNumber(id, label, unit, bounds, origin)
    this.#read.set(key, reader)
    return reader
  }

  #newNumber(id: string, label: string, unit: Unit, bounds: Bounds, origin: Origin): Reader {
    const figure: Figure = {
      id,
      label,
      unit,
      currency: unit === 'money' ? this.currency : null,
      extent:
        bounds.low === bounds.high
          ? exactExtent(bounds.low)
          : { value: bounds.centre, low: bounds.low, high: bounds.high },
      words: null,
      origin,
    }
    this.figures.push(figure)
    this.#byId.set(id, figure)
    if (bounds.low === bounds.high) return () => bounds.low
    const index = this.inputs.length
    this.#inputOf.set(id, index)
    this.inputs.push({ id, label, unit, ...bounds, choice: false, moves: this.moves, figure })
    return (at) => at[index] ?? bounds.low
  }

  /** One of two readings of a text, 0 or 1, both looked at. */
  eitherOr(id: string, label: string, words: string, origin: Origin): Reader {
    const known = this.#read.get(id)
    if (known !== undefined) return known
    const reader = this.#newChoice(id, label, words, origin)
    this.#read.set(id, reader)
    return reader
  }

  #newChoice(id: string, label: string, words: string, origin: Origin): Reader {
    const figure: Figure = {
      id,
      label,
      unit: 'words',
      currency: null,
      extent: unknownExtent,
      words,
      origin,
    }
    this.figures.push(figure)
    const index = this.inputs.length
    this.inputs.push({
      id,
      label,
      unit: 'words',
      low: 0,
      high: 1,
      centre: null,
      choice: true,
      moves: this.moves,
      figure,
    })
    return (at) => at[index] ?? 0
  }

  /** What a law asserts to be nil because nothing is stated. */
  asserted(id: string, label: string, unit: Unit, value: number, by: string): Reader {
    return this.number(
      id,
      label,
      unit,
      { low: value, high: value, centre: value },
      { kind: 'asserted', by, written: null },
    )
  }

  /** A disclosed number of the book, or null, named as missing, where it is not disclosed. */
  disclosed(
    id: string,
    label: string,
    unit: Unit,
    known: Disclosed<Rational>,
    written: Written,
    remedy: string,
  ): Reader | null {
    const bounds = boundsOf(known)
    if (bounds === null) return this.lacks(label, remedy)
    return this.number(id, label, unit, bounds, { kind: 'written', written })
  }

  /** An amount of the book in the currency of the answer. */
  amount(
    id: string,
    label: string,
    amount: Amount,
    written: Written,
    remedy: string,
  ): Reader | null {
    const bounds = boundsOf(amount.amount)
    if (bounds === null) return this.lacks(label, remedy)
    const rate = this.#exchange(amount.currency)
    if (rate === null) {
      return this.lacks(
        `exchange rate ${amount.currency}/${this.currency}`,
        `a fact “exchange: ${amount.currency}/${this.currency}, is: …”`,
      )
    }
    const converted: Bounds = {
      low: bounds.low * rate,
      high: bounds.high * rate,
      centre: bounds.centre === null ? null : bounds.centre * rate,
    }
    return this.number(id, label, 'money', converted, { kind: 'written', written })
  }

  /** The number read last under a path. */
  figureOf(id: string): Figure | undefined {
    return this.#byId.get(id)
  }

  /** The place among the inputs of the number read last under a path; undefined where it is exact or was not read. */
  inputOf(id: string): number | undefined {
    return this.#inputOf.get(id)
  }

  lacks(what: string, remedy: string): null {
    if (!this.missing.some((known) => known.what === what))
      this.missing.push({ what, remedy, need: this.need })
    return null
  }

  assume(line: string): void {
    if (!this.assumptions.includes(line)) this.assumptions.push(line)
  }
}
