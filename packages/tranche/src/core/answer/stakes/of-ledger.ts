import type { Book } from '../../book/index.ts'
import {
  type CapTable,
  capTableOn,
  classesOf,
  type EndOf,
  forHolder,
  kindOf,
  mostHeld,
  type NumberTerm,
  openTerms,
  settledAt,
  sharesAtCap,
  subjectOf,
  unknownsOf,
} from '../../captable/index.ts'
import { type Fact, isVisible } from '../../fact/index.ts'
import { wordOf } from '../../grammar/index.ts'
import {
  amountDue,
  asConverted,
  commonPerUnit,
  fullyDiluted,
  type Ledger,
  outstanding,
  type Stakes,
  stakesOn,
  votesOn,
} from '../../ledger/index.ts'
import { type Extent, exactExtent, unknownExtent } from '../../origin/index.ts'
import { toNumber } from '../../quantity/index.ts'
import type { PlainDate } from '../../time/index.ts'
import { pointsOf } from './places.ts'
import type { Holding, Stake } from './stakes.ts'

/** What a pool has left, which nobody holds; no party can have this name. */
export const unissuedPool = '(unissued pool)'

/** Holdings and parts as a company's cap table gives them. */
export type LedgerStakes = {
  readonly holdings: readonly Holding[]
  readonly stakes: readonly Stake[]
  readonly assumed: readonly string[]
  readonly missing: readonly { readonly what: string; readonly remedy: string }[]
}

/** The cap table of a company at the close of a day; null where no fact of the book has changed one. */
export function ledgerStakes(book: Book, company: string, asOf: PlainDate): LedgerStakes | null {
  const most = capTableOn(book, company, tableOn(asOf))
  if (most.recorded.length === 0 && most.undisclosed.length === 0) return null
  const { ledgersOf, first } = ledgersOver(book, company, asOf, most)
  const terms = openTerms(first.source, company, ['converts', 'votes', 'valuationCap', 'interest'])
  const holders = holdersOf(first.ledger)
  const open = new Set(terms.map(({ term }) => term))
  const known = first.undisclosed.length === 0
  const asked: Asked = { book, company, asOf, known, open, counted: new Map() }
  return {
    holdings: holdingsOf(first.ledger, ledgersOf, asOf),
    stakes: holders.map((holder) => stakeOf(holder, ledgersOf(holder), asked)),
    assumed: assumptions(first),
    missing: [
      ...first.undisclosed.map((fact) => ({
        what: `how much “${subjectOf(fact)?.value}” of ${fact.day.value.lastDay} is about`,
        remedy: 'a quantity or a range for that fact',
      })),
      ...terms.map((each) => ({
        what: `“${wordOf(each.term)}” of ${each.class}`,
        remedy: 'a number or a range for that term',
      })),
    ],
  }
}

type LedgersOver = {
  /** Ledgers among which the least and the most of a holder are. */
  readonly ledgersOf: (holder: string) => readonly Ledger[]
  readonly first: CapTable
}

/** Terms of classes, carve-outs and sales that move nobody's part of the company. */
const noPart: ReadonlySet<string> = new Set([
  ...['preference', 'rank', 'cap', 'strike', 'dividend', 'part', 'until', 'times', 'released'],
  ...['automaticConversion', 'ipoRatchet'],
])

/**
 * The cap table at each place of what is not known. Where quantities alone are ranges and their corners too many, a replay with the most
 * for a holder and the least for all others, and one the other way round, hold the ends of that holder.
 */
function ledgersOver(book: Book, company: string, asOf: PlainDate, most: CapTable): LedgersOver {
  const { isSeen } = tableOn(asOf)
  const unknowns = unknownsOf(book, company, isSeen)
  const moving = unknowns.flatMap(({ key }, i) => (noPart.has(key) ? [] : [i]))
  if (moving.length === 0) return { ledgersOf: () => [most.ledger], first: most }
  const { points } = pointsOf(moving.length)
  const areQuantities = moving.every((i) => unknowns[i]?.key === 'quantity')
  if (areQuantities && points.length > 2 * holdersOf(most.ledger).length) {
    const replay = (endOf: EndOf) => capTableOn(book, company, tableOn(asOf, endOf)).ledger
    const ends = (holder: string) => [
      replay(forHolder(holder, 'low')),
      replay(forHolder(holder, 'high')),
    ]
    const found = new Map(holdersOf(most.ledger).map((holder) => [holder, ends(holder)]))
    return { ledgersOf: (holder) => found.get(holder) ?? [], first: most }
  }
  const tables = points.map((point) => {
    const parts = unknowns.map((_, i) => point[moving.indexOf(i)] ?? 0)
    return capTableOn(settledAt(book, company, isSeen, parts), company, tableOn(asOf))
  })
  const ledgers = tables.map(({ ledger }) => ledger)
  return { ledgersOf: () => ledgers, first: tables[0] ?? most }
}

/** What is seen at the close of a day. */
export function tableOn(asOf: PlainDate, endOf: EndOf = mostHeld) {
  return { asOf, endOf, isSeen: (fact: Fact) => isVisible(fact, { asOf, at: 'close' }) }
}

function holdersOf({ holdings, convertibles, pools }: Ledger): string[] {
  const held = [...holdings.values(), ...convertibles.values()].map(({ holder }) => holder)
  const isPooled = [...pools.values()].some((left) => left > 0n)
  return [...new Set([...held, ...(isPooled ? [unissuedPool] : [])])]
}

function holdingsOf(
  first: Ledger,
  ledgersOf: LedgersOver['ledgersOf'],
  asOf: PlainDate,
): Holding[] {
  const units = [...first.holdings].map(([key, held]): Holding => {
    const quantities = ledgersOf(held.holder).map(
      (ledger) => ledger.holdings.get(key)?.quantity ?? 0n,
    )
    const [low, high] = [
      quantities.reduce((a, b) => (a < b ? a : b), held.quantity),
      quantities.reduce((a, b) => (a > b ? a : b), held.quantity),
    ]
    const isExact = low === high
    return {
      holder: held.holder,
      security: held.security,
      class: held.class,
      quantity: isExact ? high.toString() : null,
      range: isExact ? null : { low: low.toString(), high: high.toString() },
      vested: held.vested === held.quantity ? null : held.vested.toString(),
      funded: null,
    }
  })
  const none = { quantity: null, range: null, vested: null }
  const notes = [...first.convertibles].map(
    ([key, held]): Holding => ({
      holder: held.holder,
      security: held.security,
      class: held.class,
      ...none,
      funded: extentOver(
        ledgersOf(held.holder).flatMap((ledger) => {
          const same = ledger.convertibles.get(key)
          return same === undefined ? [] : [toNumber(amountDue(same, asOf))]
        }),
      ),
    }),
  )
  const pools = [...first.pools].flatMap(([pool, left]): Holding[] => {
    const pooled = { holder: unissuedPool, security: pool, class: pool, funded: null }
    return left === 0n ? [] : [{ ...pooled, ...none, quantity: left.toString() }]
  })
  return [...units, ...notes, ...pools]
}

/** From the least to the most. */
function extentOver(values: readonly number[]): Extent {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return { value: low === high ? low : null, low, high }
}

type Asked = {
  readonly book: Book
  readonly company: string
  readonly asOf: PlainDate
  readonly known: boolean
  /** Terms of classes that are no single number. */
  readonly open: ReadonlySet<NumberTerm>
  /** Where every ledger looked at so far has been counted. */
  readonly counted: Map<Ledger, Counts>
}

/** A count of shares on one basis, by holder. */
type Count = Stakes & { readonly parts: ReadonlyMap<string, number> }
type Counts = Readonly<Record<'outstanding' | 'asConverted' | 'fullyDiluted' | 'voting', Count>>

function stakeOf(holder: string, ledgers: readonly Ledger[], asked: Asked): Stake {
  const over = (count: keyof Counts, ...terms: readonly NumberTerm[]): Extent => {
    const isOpen = terms.some((term) => asked.open.has(term))
    if (ledgers.length === 0 || !asked.known || isOpen) return unknownExtent
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const ledger of ledgers) {
      const part = partOf(holder, countsOf(ledger, asked)[count])
      if (part.low === null || part.high === null) return unknownExtent
      ;[low, high] = [Math.min(low, part.low), Math.max(high, part.high)]
    }
    return { value: low === high ? low : null, low, high }
  }
  return {
    holder,
    outstanding: over('outstanding'),
    asConverted: over('asConverted', 'converts'),
    fullyDiluted: over('fullyDiluted', 'converts', 'valuationCap'),
    voting: over('voting', 'converts', 'votes'),
  }
}

/** Each ledger is counted once for all its holders. */
function countsOf(ledger: Ledger, asked: Asked): Counts {
  const known = asked.counted.get(ledger)
  if (known !== undefined) return known
  const counts: Counts = {
    outstanding: byHolder(stakesOn(ledger, outstanding)),
    asConverted: byHolder(stakesOn(ledger, asConverted)),
    fullyDiluted: byHolder(withConvertibles(ledger, asked.asOf)),
    voting: byHolder(votesOn(withVotes(ledger, asked))),
  }
  asked.counted.set(ledger, counts)
  return counts
}

function byHolder(stakes: Stakes): Count {
  const entries = stakes.stakes.map(
    ({ holder, fraction }) => [holder ?? unissuedPool, toNumber(fraction)] as const,
  )
  return { ...stakes, parts: new Map(entries) }
}

/** A holder's part; between the ends that money without a count of shares leaves open. */
function partOf(holder: string, { parts, total, uncounted }: Count): Extent {
  if (total.compare(0) === 0) return unknownExtent
  const part = parts.get(holder) ?? 0
  if (uncounted.length === 0) return exactExtent(part)
  const isHis = uncounted.some((held) => held.holder === holder)
  const [low, high] = [
    uncounted.every((held) => held.holder === holder) ? part : 0,
    isHis ? 1 : part,
  ]
  return { value: null, low, high }
}

/** SAFEs and notes count as the shares they are at their valuation cap. */
function withConvertibles(ledger: Ledger, asOf: PlainDate): Stakes {
  const base = stakesOn(ledger, { ...fullyDiluted, convertibles: false }).total
  return stakesOn(ledger, fullyDiluted, sharesAtCap(ledger, asOf, base))
}

/** Votes of preferred shares that state none are those of the common shares they convert into today. */
function withVotes(ledger: Ledger, { book, company }: Asked): Ledger {
  const classes = new Map(ledger.classes)
  for (const { name, value } of classesOf(book, company)) {
    const terms = classes.get(name)
    const asCommon = kindOf(value) === 'preferred' && value.votes === undefined
    if (terms === undefined || !asCommon || terms.votesPerShare.compare(0) === 0) continue
    const perShare = commonPerUnit(ledger.classes, name)
    if (perShare.compare(0) > 0) classes.set(name, { ...terms, votesPerShare: perShare })
  }
  return { ...ledger, classes }
}

/** What the parts stand on beside the facts. */
function assumptions({ source, company, ledger }: CapTable): string[] {
  const said: string[] = []
  for (const { name, value } of classesOf(source, company)) {
    const isHeld = [...ledger.convertibles.values()].some((held) => held.class === name)
    if (!isHeld || kindOf(value) !== 'convertible') continue
    const cap = value.valuationCap?.value.amount
    said.push(
      cap?.kind === 'exact'
        ? `fully diluted counts ${name} as converted at its valuation cap`
        : `${name} has no valuation cap: what it will be in shares is open`,
    )
  }
  return said
}
