import { type Input, outcomeAt, type Point, sweepOf, valueOnLastDay } from '../../decision/index.ts'
import { type Extent, unknownExtent } from '../../origin/index.ts'
import { fundings, openingOf, partsOf, type Question, situationOf } from '../../situation/index.ts'
import { yearsBetween } from '../../time/index.ts'
import { waitingAtPoints } from '../decide/decide.ts'
import { closedRight } from '../one-right/closed-right.ts'
import { followOnOf } from '../one-right/follow-on.ts'
import { claimItem } from './claim-item.ts'
import { heldSituation } from './held-item.ts'

/** What a tranche is worth on its day at a point of what is not known; null where it cannot be said there. */
export type WorthReader = {
  readonly inputs: readonly Input[]
  readonly at: (point: Point) => number | null
}

export const worthNothing: WorthReader = { inputs: [], at: () => 0 }

/**
 * The worth to one party of a tranche as a function of what is not known: of a holding, and of a right that nobody would use before its last practicable
 * day. Null for everything else, a note that is a claim of its own among them, whose worth is known as a range only.
 */
export function worthReader(question: Question, holder: string): WorthReader | null {
  const { tranche } = question
  const part = partsOf(question).find((each) => each.holder === holder)?.part.centre ?? null
  if (part === null) return null
  const uses = fundings(question, openingOf(question), tranche)
  if (uses.length > 0) return claimItem(question, uses) === null ? heldReader(question, part) : null
  if (tranche.terms.kind !== 'right' || tranche.terms.abandonment !== undefined) return null
  return closedRight(question) === null ? rightReader(question) : worthNothing
}

function heldReader(question: Question, part: number): WorthReader {
  const { model } = heldSituation(question)
  return {
    inputs: model.inputs,
    at: (point) => {
      const { companyValue, ownStake } = model.at(point)
      return companyValue === null || ownStake === null ? null : companyValue * ownStake * part
    },
  }
}

function rightReader(question: Question): WorthReader | null {
  const right = situationOf(question)
  const last = right.timing?.lastPracticable?.latest
  const isOpen = right.conditions.some(({ standing }) => standing !== 'met')
  if (last === undefined || isOpen || followOnOf(question, right.collector) !== null) return null
  if (last < question.asOf) return worthNothing
  const isLast = last === question.asOf
  if (!isLast && waitingAtPoints(right) !== 'free') return null
  const years = yearsBetween(question.asOf, last)
  return {
    inputs: right.model.inputs,
    at: (point) => {
      const situation = right.model.at(point)
      const outcome = outcomeAt(point, situation, null)
      if (outcome === null) return null
      const usedNow = Math.max(0, outcome.now)
      if (isLast) return usedNow
      if (situation.law === null) return null
      const { terms, companyValue } = outcome
      return Math.max(usedNow, valueOnLastDay(terms, situation.law, companyValue, years).value)
    },
  }
}

/**
 * The range of a number made of several worths, each unknown having one value in all of them; null where some worth cannot be said. An unknown that
 * is stated otherwise on another day is another unknown.
 */
export function overPoints(
  readers: readonly WorthReader[],
  number: (worths: readonly number[]) => number,
): Extent | null {
  const keyOf = ({ id, low, high }: Input) => `${id} ${low} ${high}`
  const inputs = new Map(
    readers.flatMap((reader) => reader.inputs.map((input) => [keyOf(input), input] as const)),
  )
  const places = new Map([...inputs.keys()].map((key, i) => [key, i]))
  const own = readers.map((reader) => reader.inputs.map((input) => places.get(keyOf(input)) ?? 0))
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const point of sweepOf({ inputs: [...inputs.values()] }).points) {
    const worths = readers.map((reader, k) => reader.at((own[k] ?? []).map((i) => point[i] ?? 0)))
    const known = worths.filter((worth) => worth !== null)
    if (known.length < worths.length) return null
    const value = number(known)
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return Number.isFinite(low) && Number.isFinite(high)
    ? { value: low === high ? low : null, low, high }
    : unknownExtent
}
