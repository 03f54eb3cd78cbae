import { type Rational, roundToWhole, whole } from '../quantity/index.ts'
import { dayOf } from '../time/index.ts'
import { amountIn, type BookLines, decimal, type OwnConversion } from './book-classes.ts'
import type { BookNames } from './book-names.ts'
import { returnLines } from './book-pools.ts'
import { textOf } from './json.ts'
import type { OcfObject } from './package.ts'
import { beforeTaking, stepsOf } from './remaining.ts'
import type { Securities, Security, Split, Taking } from './securities.ts'
import { parseNumeric } from './shape.ts'
import type { VestingSource } from './vesting-days.ts'

/** A fact of a book, with the objects it says. */
export type BookFact = {
  readonly day: string
  /** Splits stand at the opening of their day, what comes back to a pool may be granted on it, and issues precede what happens to them. */
  readonly phase: 'split' | 'return' | 'issue' | 'event'
  readonly order: number
  readonly lines: BookLines
  readonly ids: readonly string[]
}

/** What is needed to say events in the words of a book. */
export type Teller = {
  readonly names: BookNames
  readonly currency: string
  readonly securities: Securities
  /** The class of a security in the book; null where a book cannot hold it. */
  readonly classOf: (security: Security) => string | null
  /** What one unit of a class turns into on the first day, by name of the class. */
  readonly conversions: ReadonlyMap<string, OwnConversion>
  /** Later ratios of stock classes, in the order of their days. */
  readonly adjustments: readonly Adjustment[]
  readonly vesting: VestingSource
  /** Plans to which comes back what of their grants is cancelled. */
  readonly returning: ReadonlySet<string>
  /** Into which class a grant or warrant is exercised. */
  readonly targetOf: (security: Security) => string | null
}

/** A ratio that an event states anew. */
export type Adjustment = {
  readonly day: string
  readonly order: number
  readonly class: string
  readonly ratio: Rational
  readonly object: OcfObject
}

/** What one unit of a class turns into at the close of a day; null where that is not stated. */
function conversionOn({ conversions, adjustments }: Teller, name: string, day: string) {
  const own = conversions.get(name) ?? null
  const last = adjustments.findLast((each) => each.class === name && each.day <= day)
  return own === null || last === undefined ? own : { ...own, ratio: last.ratio }
}

/** Securities of one holder and class that a book tells apart. */
export function lotLines(security: Security): BookLines {
  return security.kind === 'stock' ? {} : { security: security.id }
}

/**
 * What happened to securities, as facts. Issues that another event explains (the receivers of a
 * transfer, the balance of a cancellation, the shares of an exercise) are not said again; where the
 * parts of an event do not agree, what ends and what begins are said apart.
 */
export function eventFacts(teller: Teller): { facts: BookFact[]; explained: Set<string> } {
  const facts: BookFact[] = []
  const explained = new Set<string>()
  for (const security of teller.securities.byId.values()) {
    const name = teller.classOf(security)
    if (name === null) continue
    for (const { happening, before, after } of stepsOf(security, teller.securities, endOfDays)) {
      if (before === null || after === null) continue
      if ('ratio' in happening) {
        if (!isDecimal(happening.ratio)) {
          facts.push(...splitApart(teller, { happening, security, name, before, after }))
        }
        continue
      }
      // What is dated before its security is issued can only happen once it is.
      const day = happening.day < security.issued ? security.issued : happening.day
      const taking = { ...happening, day }
      const event = { taking, security, name, before, taken: before.sub(after) }
      facts.push(...factsOf(event, teller, explained))
    }
  }
  return { facts, explained }
}

/** Whether a book can write the number: a third has no last digit. */
function isDecimal(value: Rational): boolean {
  return parseNumeric(decimal(value))?.compare(value) === 0
}

/** A split by a ratio that a book cannot write: the old units end and the new ones begin. */
function splitApart(
  { names }: Teller,
  { happening, security, name, before, after }: SplitOfLot,
): BookFact[] {
  if (before.compare(0) === 0) return []
  const holder = names.holders.get(security.holder) ?? ''
  const ended = { cancelled: name, of: holder, quantity: decimal(before) }
  const begun = { issued: name, to: holder, quantity: decimal(after) }
  return [ended, begun].map((lines) => ({ ...factOf(happening, lines), phase: 'split' as const }))
}

type SplitOfLot = {
  readonly happening: Split
  readonly security: Security
  readonly name: string
  readonly before: Rational
  readonly after: Rational
}

const endOfDays = dayOf('9999-12-31')

type Event = {
  readonly taking: Taking
  readonly security: Security
  readonly name: string
  readonly before: Rational
  /** What the security loses, the balance that goes into another one included. */
  readonly taken: Rational
}

function factsOf(event: Event, teller: Teller, explained: Set<string>): BookFact[] {
  const balance = balanceOf(event, teller)
  // Whatever does not add up is an end of all that was lost, and its issues are said apart.
  const plain = balance === 'differs' ? null : plainFact(event, balance, teller)
  if (plain === null) return event.taken.compare(0) > 0 ? [ending(event, event.taken, teller)] : []
  for (const id of [...plain.explains, ...(balance === null ? [] : [balance])]) {
    if (id !== 'differs') explained.add(id)
  }
  return plain.fact === null ? [] : [plain.fact]
}

/** The security that goes on with what is left, where it holds just that. */
function balanceOf(
  { taking, security, before }: Event,
  { securities, classOf }: Teller,
): string | 'differs' | null {
  const { balance, quantity, day } = taking
  const next = balance === null ? undefined : securities.byId.get(balance)
  if (next === undefined || quantity === null) return null
  const isRest = next.quantity?.compare(before.sub(quantity)) === 0
  const same = next.holder === security.holder && classOf(next) === classOf(security)
  // Units a book tells apart by their security are issued anew under the next one's name.
  return isRest && same && next.issued === day && next.kind === 'stock' ? next.id : 'differs'
}

type Plain = { readonly fact: BookFact | null; readonly explains: readonly string[] }

function plainFact(event: Event, balance: string | null, teller: Teller): Plain | null {
  const { taking, security, before, taken } = event
  const moved = balance === null ? taken : (taking.quantity ?? before)
  const kind = taking.object.kind
  if (security.kind === 'convertible') return convertibleFact(event, teller)
  if (/_(?:TRANSFER|REISSUANCE|CONSOLIDATION)$/.test(kind)) {
    return transferFact(event, moved, teller)
  }
  if (kind === 'TX_STOCK_CONVERSION') return conversionFact(event, moved, teller)
  if (/_(?:EXERCISE|RELEASE)$/.test(kind)) return exerciseFact(event, moved, teller)
  return moved.compare(0) > 0 ? { fact: ending(event, moved, teller), explains: [] } : null
}

function ending(event: Event, quantity: Rational, teller: Teller): BookFact {
  const { names, currency } = teller
  const { taking, security, name } = event
  const { json, kind } = taking.object
  const holder = names.holders.get(security.holder) ?? ''
  const price = amountIn(json, 'price', currency)
  const count = security.kind === 'convertible' ? {} : { quantity: decimal(quantity) }
  const isBought = kind === 'TX_STOCK_REPURCHASE'
  const pool = returnLines(security, taking.object, teller)
  const fact = factOf(
    taking,
    isBought
      ? { repurchased: name, from: holder, ...count, ...(price !== null && { price }) }
      : { cancelled: name, of: holder, ...count, ...lotLines(security), ...pool },
  )
  return 'pool' in pool && isAllOfItsDay(event, teller) ? { ...fact, phase: 'return' } : fact
}

/** Whether nothing else happens on that day to a security of an earlier one. */
function isAllOfItsDay({ taking, security }: Event, { securities }: Teller): boolean {
  const ofDay = securities.takings.get(security.id)?.filter(({ day }) => day === taking.day) ?? []
  return ofDay.length === 1 && security.issued < taking.day
}

/** The securities that come out of an event; null where one is missing or of another day. */
function resultsOf({ taking }: Event, { securities }: Teller): readonly Security[] | null {
  const found = taking.results.map((id) => securities.byId.get(id))
  const all = found
    .filter((each) => each?.issued === taking.day)
    .filter((each) => each !== undefined)
  return all.length === found.length && all.length > 0 ? all : null
}

function sumOf(securities: readonly Security[]): Rational | null {
  const [first, ...rest] = securities.map(({ quantity }) => quantity)
  return rest.reduce<Rational | null>(
    (sum, each) => (sum === null || each === null ? null : sum.add(each)),
    first ?? null,
  )
}

/** More certificates than these in one event are told as their end and the issue of the new ones. */
const certificatesMax = 100

/**
 * Certificates that only change their number are no fact of a book. A part of a unit that a split
 * leaves may be lost with the old ones: a book’s split leaves none.
 */
function isOnlyPaper(event: Event, results: readonly Security[], teller: Teller): boolean {
  const { taking, security, name } = event
  const same = results.every(
    (each) => each.holder === security.holder && teller.classOf(each) === name,
  )
  if (!same || security.kind !== 'stock' || taking.of.length > certificatesMax) return false
  const olds = taking.of.map((id) => beforeTaking(taking, id, teller.securities))
  const total = olds.reduce<Rational | null>(
    (sum, each) => (sum === null || each === null ? null : sum.add(each)),
    whole(0),
  )
  return total !== null && sumOf(results)?.compare(roundToWhole(total, 'down')) === 0
}

/** Units that change hands. */
function transferFact(event: Event, moved: Rational, teller: Teller): Plain | null {
  const { names, classOf } = teller
  const { taking, security, name } = event
  const results = resultsOf(event, teller)
  const isAll = taking.quantity === null && results !== null
  if (isAll && isOnlyPaper(event, results, teller)) {
    return { fact: null, explains: results.map(({ id }) => id) }
  }
  const agrees = results !== null && sumOf(results)?.compare(moved) === 0
  // What several securities give together cannot be told apart by what came out.
  const several = taking.of.length > 1
  if (!agrees || several || results.some((each) => classOf(each) !== name)) return null
  if (security.kind !== 'stock') return null
  const receivers = new Map<string, Rational>()
  for (const { holder, quantity } of results) {
    if (holder === security.holder || quantity === null) continue
    receivers.set(holder, receivers.get(holder)?.add(quantity) ?? quantity)
  }
  const explains = results.map(({ id }) => id)
  const [only] = receivers
  if (only === undefined) return { fact: null, explains }
  const nameOf = (id: string) => names.holders.get(id) ?? ''
  const total = [...receivers.values()].reduce((sum, each) => sum.add(each))
  const to: string | BookLines =
    receivers.size === 1
      ? nameOf(only[0])
      : Object.fromEntries([...receivers].map(([id, units]) => [nameOf(id), decimal(units)]))
  const lines = { transferred: name, from: nameOf(security.holder), to, quantity: decimal(total) }
  return { fact: factOf(taking, lines), explains }
}

function conversionFact(event: Event, moved: Rational, teller: Teller): Plain | null {
  const { taking, security, name } = event
  const results = resultsOf(event, teller)
  const conversion = conversionOn(teller, name, taking.day)
  const sum = results === null ? null : sumOf(results)
  if (results === null || conversion === null || sum === null) return null
  if (!isDecimal(conversion.ratio)) return null
  const own = results.every(
    (each) => each.holder === security.holder && teller.classOf(each) === conversion.into,
  )
  if (!own || sum.compare(moved.mul(conversion.ratio)) !== 0) return null
  const by = teller.names.holders.get(security.holder) ?? ''
  const lines = { converted: name, by, quantity: decimal(moved), shares: decimal(sum) }
  return { fact: factOf(taking, lines), explains: results.map(({ id }) => id) }
}

function exerciseFact(event: Event, moved: Rational, teller: Teller): Plain | null {
  const { taking, security, name } = event
  const results = resultsOf(event, teller)
  const target = teller.targetOf(security)
  const own = results?.every(
    (each) => each.holder === security.holder && teller.classOf(each) === target,
  )
  if (results === null || own !== true || sumOf(results)?.compare(moved) !== 0) return null
  const by = teller.names.holders.get(security.holder) ?? ''
  const lines = { optionsExercised: name, by, quantity: decimal(moved), ...lotLines(security) }
  return { fact: factOf(taking, lines), explains: results.map(({ id }) => id) }
}

/** A SAFE or note turns into shares and ends; a part of one ends as a whole, and the rest is anew. */
function convertibleFact(event: Event, teller: Teller): Plain | null {
  const { taking, security, name } = event
  const results = resultsOf(event, teller)
  const [first] = results ?? []
  if (taking.object.kind !== 'TX_CONVERTIBLE_CONVERSION' || results === null) return null
  const sum = sumOf(results)
  const into = first === undefined ? null : teller.classOf(first)
  const own = results.every(
    (each) =>
      each.kind === 'stock' && each.holder === security.holder && teller.classOf(each) === into,
  )
  if (!own || into === null || sum === null || taking.balance !== null) return null
  const by = teller.names.holders.get(security.holder) ?? ''
  const lines = { converted: name, by, into, shares: decimal(sum), ...lotLines(security) }
  return { fact: factOf(taking, lines), explains: results.map(({ id }) => id) }
}

/**
 * Splits of a class. In a book they change what other classes turn into; in a package only an event
 * of its own does, so that each split is followed by the ratios as they were.
 */
export function splitFacts(teller: Teller): BookFact[] {
  const { securities, names, conversions } = teller
  const kept = new Map<string, BookFact>()
  const splits = [...securities.splits.values()].flat().flatMap((split: Split) => {
    const name = names.classes.get(split.class)
    if (name === undefined || !isDecimal(split.ratio)) return []
    for (const [own, { into }] of conversions) {
      const { ratio } = conversionOn(teller, own, split.day) ?? {}
      if ((own !== name && into !== name) || ratio === undefined) continue
      // Once, after all splits of the day.
      const order = Number.MAX_SAFE_INTEGER
      kept.set(`${split.day} ${own}`, adjusted({ ...split, order, class: own, ratio }))
    }
    return [factOf(split, { split: names.company, ratio: decimal(split.ratio), classes: [name] })]
  })
  return [...splits, ...kept.values()].map((fact) => ({ ...fact, phase: 'split' as const }))
}

/** Ratios that are stated anew. */
export function adjustmentFacts({ adjustments }: Teller): BookFact[] {
  return adjustments.map(adjusted)
}

function adjusted(adjustment: Adjustment): BookFact {
  const { class: name, ratio } = adjustment
  return factOf(adjustment, { adjusted: name, converts: decimal(ratio) })
}

function factOf(
  { day, order, object }: { readonly day: string; readonly order: number; object: OcfObject },
  lines: BookLines,
): BookFact {
  const comment = textOf(object.json, 'reason_text')
  const said = comment === undefined ? '' : `: ${comment}`
  const note = `${object.id}${said}`
  return { day, phase: 'event', order, lines: { ...lines, note }, ids: [object.id] }
}
