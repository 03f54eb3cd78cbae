import type { Fact } from '../fact/index.ts'
import { wordOf } from '../grammar/index.ts'
import { type Disclosed, type Rational, ratio, roundToWhole, whole } from '../quantity/index.ts'
import { type CapTableSource, subjectOf } from './source.ts'

/** A number of a cap table that is not known: what it is, between which ends, and whether only whole ones count. */
export type Unknown = {
  readonly what: string
  /** The term it is the number of. */
  readonly key: string
  readonly low: Rational
  readonly high: Rational
  readonly isWhole: boolean
  /** Not even a range is stated: the ends are those beyond which nothing changes. */
  readonly isUndisclosed: boolean
}

/** More than any price of a company is worth of anything. */
const beyondAll = whole(10n ** 15n)

/** Terms for which “undisclosed” still has two ends: whoever is paid first or last, nothing or everything. */
const endsOfTerm: Readonly<Record<string, { readonly low: Rational; readonly high: Rational }>> = {
  preference: { low: whole(0), high: beyondAll },
  cap: { low: whole(0), high: beyondAll },
  strike: { low: whole(0), high: beyondAll },
  rank: { low: whole(-1_000_000), high: whole(1_000_000) },
}

type Number = Disclosed<Rational>
type Visit = (known: Number, key: string, where: string) => Number

/**
 * Every number of a company's classes, carve-outs, sale and facts that is a range, or is not disclosed and has ends of
 * itself, in the order of the book.
 */
export function unknownsOf(
  source: CapTableSource,
  company: string,
  isSeen: (fact: Fact) => boolean,
): Unknown[] {
  const found: Unknown[] = []
  const visit: Visit = (known, key, where) => {
    const unknown = unknownOf(known, key, where)
    if (unknown !== null) found.push(unknown)
    return known
  }
  visited(source, company, isSeen, visit)
  return found
}

/** The same source with each unknown one number: `parts` says how far from its low end to its high one, 0 to 1. */
export function settledAt(
  source: CapTableSource,
  company: string,
  isSeen: (fact: Fact) => boolean,
  parts: readonly number[],
): CapTableSource {
  let next = 0
  return visited(source, company, isSeen, (known, key, where) => {
    const unknown = unknownOf(known, key, where)
    if (unknown === null) return known
    const part = parts[next++] ?? 0
    return { kind: 'exact', value: between(unknown, part) }
  })
}

function between({ low, high, isWhole }: Unknown, part: number): Rational {
  if (part === 0) return low
  if (part === 1) return high
  const value = low.add(high.sub(low).mul(ratio(Math.round(part * 1024), 1024)))
  return isWhole ? whole(roundToWhole(value, 'nearest')) : value
}

const countKeys: ReadonlySet<string> = new Set(['quantity', 'shares', 'rank', 'by'])

function unknownOf(known: Number, key: string, where: string): Unknown | null {
  const head = { key, what: `“${wordOf(key)}” of ${where}`, isWhole: countKeys.has(key) }
  if (known.kind === 'range') {
    return { ...head, low: known.low, high: known.high, isUndisclosed: false }
  }
  const ends = known.kind === 'undisclosed' ? endsOfTerm[key] : undefined
  return ends === undefined ? null : { ...head, ...ends, isUndisclosed: true }
}

function visited(
  source: CapTableSource,
  company: string,
  isSeen: (fact: Fact) => boolean,
  visit: Visit,
): CapTableSource {
  const parties = source.parties.map((party) => {
    if (party.name !== company) return party
    const { classes, carveOuts, sale } = party.value
    const named = <T>(
      entries: readonly { readonly name: string; readonly value: T }[] | undefined,
    ) => entries?.map((each) => ({ ...each, value: numbersIn(each.value, '', each.name, visit) }))
    const value = { ...party.value }
    if (classes !== undefined) Object.assign(value, { classes: named(classes) })
    if (carveOuts !== undefined) Object.assign(value, { carveOuts: named(carveOuts) })
    if (sale !== undefined) Object.assign(value, { sale: numbersIn(sale, '', 'the sale', visit) })
    return { ...party, value }
  })
  const facts = source.facts.map((fact) => {
    const about =
      fact.kind === 'borrowed'
        ? fact.borrowed
        : fact.kind === 'repaid'
          ? fact.repaid
          : fact.kind === 'paid'
            ? fact.paid
            : subjectOf(fact)
    if (about === null || !isSeen(fact)) return fact
    const full = source.resolve('class', about.value)
    if (about.value !== company && full?.startsWith(`${company}/`) !== true) return fact
    const where = `${about.value}, ${fact.day.value.lastDay}`
    return numbersIn(fact, '', where, visit)
  })
  return { ...source, parties, facts }
}

/** The same thing with each number in it as `visit` has it; what holds none stays as it is. */
function numbersIn<T>(value: T, key: string, where: string, visit: Visit): T {
  if (Array.isArray(value)) {
    const made = value.map((each) => numbersIn(each, key, where, visit))
    return made.some((each, i) => each !== value[i]) ? (made as T) : value
  }
  if (!isRecord(value)) return value
  if (value.kind === 'range' || value.kind === 'undisclosed') {
    return visit(value as unknown as Number, key, where) as T
  }
  let changed: Record<string, unknown> | null = null
  for (const [name, inner] of Object.entries(value)) {
    // A placed value and the number of an amount go by the name of the term they are of.
    const isPlace = name === 'value' || (name === 'amount' && 'currency' in value)
    const made = numbersIn(inner, isPlace && key !== '' ? key : name, where, visit)
    if (made !== inner) changed = { ...(changed ?? value), [name]: made }
  }
  return (changed ?? value) as T
}

/** A thing of the book; an exact number is none. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  )
}
