import type { Book } from '../book/index.ts'
import {
  type CapTable,
  type CapTableFact,
  capTableFacts,
  capTableOn,
  classesOf,
  type EndOf,
  forHolder,
  kindOf,
  mostHeld,
  type NumberTerm,
  openTerms,
  sharesAtCap,
  subjectOf,
} from '../captable/index.ts'
import { type Fact, isVisible } from '../fact/index.ts'
import { wordOf } from '../grammar/index.ts'
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
} from '../ledger/index.ts'
import { type Extent, exactExtent, unknownExtent } from '../origin/index.ts'
import { toNumber } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'
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
  const replay = (endOf: EndOf) => capTableOn(book, company, tableOn(asOf, endOf))
  const most = replay(mostHeld)
  if (most.recorded.length === 0 && most.undisclosed.length === 0) return null
  const isOpen = isRanged(book, company, asOf)
  const terms = openTerms(book, company, ['converts', 'votes', 'valuationCap', 'interest'])
  const ends = (holder: string) =>
    isOpen
      ? { low: replay(forHolder(holder, 'low')), high: replay(forHolder(holder, 'high')) }
      : { low: most, high: most }
  const holders = holdersOf(most.ledger)
  const tables = new Map(holders.map((holder) => [holder, ends(holder)]))
  const open = new Set(terms.map(({ term }) => term))
  const known = most.undisclosed.length === 0
  const asked: Asked = { book, company, asOf, known, open, counted: new Map() }
  return {
    holdings: holdingsOf(most.ledger, tables, asOf),
    stakes: holders.map((holder) => stakeOf(holder, tables, asked)),
    assumed: assumptions(book, company, most),
    missing: [
      ...most.undisclosed.map((fact) => ({
        what: `how much “${subjectOf(fact)?.value}” of ${fact.day.value.lastDay} is about`,
        remedy: 'a quantity or a range for that fact',
      })),
      ...terms.map((each) => ({
        what: `“${wordOf(each.term)}” of ${each.class}`,
        remedy: 'one number for that term',
      })),
    ],
  }
}

/** What is seen at the close of a day. */
export function tableOn(asOf: PlainDate, endOf: EndOf = mostHeld) {
  return { asOf, endOf, isSeen: (fact: Fact) => isVisible(fact, { asOf, at: 'close' }) }
}

/** Whether a quantity that counts on a day is a range. */
export function isRanged(book: Book, company: string, asOf: PlainDate): boolean {
  return capTableFacts(book, company, tableOn(asOf).isSeen).some(hasRange)
}

function hasRange(fact: CapTableFact): boolean {
  return 'quantity' in fact && fact.quantity !== undefined && fact.quantity.value.kind === 'range'
}

function holdersOf({ holdings, convertibles, pools }: Ledger): string[] {
  const held = [...holdings.values(), ...convertibles.values()].map(({ holder }) => holder)
  const isPooled = [...pools.values()].some((left) => left > 0n)
  return [...new Set([...held, ...(isPooled ? [unissuedPool] : [])])]
}

type Tables = ReadonlyMap<string, { readonly low: CapTable; readonly high: CapTable }>

function holdingsOf(most: Ledger, tables: Tables, asOf: PlainDate): Holding[] {
  const units = [...most.holdings].map(([key, held]): Holding => {
    const ends = tables.get(held.holder)
    const low = ends?.low.ledger.holdings.get(key)?.quantity ?? 0n
    const high = ends?.high.ledger.holdings.get(key)?.quantity ?? held.quantity
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
  const notes = [...most.convertibles.values()].map(
    (held): Holding => ({
      holder: held.holder,
      security: held.security,
      class: held.class,
      ...none,
      funded: exactExtent(toNumber(amountDue(held, asOf))),
    }),
  )
  const pools = [...most.pools].flatMap(([pool, left]): Holding[] => {
    const pooled = { holder: unissuedPool, security: pool, class: pool, funded: null }
    return left === 0n ? [] : [{ ...pooled, ...none, quantity: left.toString() }]
  })
  return [...units, ...notes, ...pools]
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

function stakeOf(holder: string, tables: Tables, asked: Asked): Stake {
  const ends = tables.get(holder)
  const over = (count: keyof Counts, ...terms: readonly NumberTerm[]): Extent => {
    const isOpen = terms.some((term) => asked.open.has(term))
    if (ends === undefined || !asked.known || isOpen) return unknownExtent
    const low = partOf(holder, countsOf(ends.low.ledger, asked)[count])
    const high = partOf(holder, countsOf(ends.high.ledger, asked)[count])
    return low.low === null || high.high === null
      ? unknownExtent
      : { value: low.low === high.high ? low.low : null, low: low.low, high: high.high }
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
function assumptions(book: Book, company: string, { ledger }: CapTable): string[] {
  const said: string[] = []
  for (const { name, value } of classesOf(book, company)) {
    if (![...ledger.convertibles.values()].some((held) => held.class === name)) continue
    const cap = value.valuationCap?.value.amount
    said.push(
      cap?.kind === 'exact'
        ? `fully diluted counts ${name} as converted at its valuation cap`
        : `${name} has no valuation cap: what it will be in shares is open`,
    )
  }
  return said
}
