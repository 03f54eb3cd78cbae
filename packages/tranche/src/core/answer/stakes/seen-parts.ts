import type { Book } from '../../book/index.ts'
import { classesOf, kindOf, type NumberTerm, sharesAtCap } from '../../captable/index.ts'
import {
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
import {
  greatestOf,
  leastOf,
  type Rational,
  toNumber,
  whole,
  writeDecimal,
} from '../../quantity/index.ts'
import type { PlainDate } from '../../time/index.ts'
import { unissuedPool } from './holders.ts'
import type { LedgerPlace } from './ledger-places.ts'
import type { ShareCounts, Stake } from './stakes.ts'

type Basis = 'outstanding' | 'asConverted' | 'fullyDiluted' | 'voting'
const bases: readonly Basis[] = ['outstanding', 'asConverted', 'fullyDiluted', 'voting']

/** Terms of classes without which a part on a basis cannot be told. */
const needed: Readonly<Record<Basis, readonly NumberTerm[]>> = {
  outstanding: [],
  asConverted: ['converts'],
  fullyDiluted: ['converts', 'valuationCap'],
  voting: ['converts', 'votes'],
}

/** A count of shares on one basis, by holder. */
type Count = Pick<Stakes, 'total' | 'uncounted'> & {
  readonly shares: ReadonlyMap<string, Rational>
}

type Asked = { readonly book: Book; readonly company: string; readonly asOf: PlainDate }

/** The least and the most part of each holder over the places that are added one by one. */
export class SeenParts {
  readonly #asked: Asked
  readonly #seen: ReadonlyMap<string, Map<Basis, Extent>>
  readonly #totals = new Map<Basis, { low: Rational; high: Rational }>()

  constructor(asked: Asked, holders: readonly string[]) {
    this.#asked = asked
    this.#seen = new Map(holders.map((holder) => [holder, new Map<Basis, Extent>()]))
  }

  add({ ledger, of }: LedgerPlace): void {
    for (const basis of bases) {
      const count = countOf(ledger, basis, this.#asked)
      if (of === null) this.#count(basis, count)
      const holders = of === null ? this.#seen.keys() : [of]
      for (const holder of holders) this.#widen(holder, basis, partOf(holder, count))
    }
  }

  /** Everybody at the least and at the most, where what one has says nothing of what another has. */
  addApart(least: Ledger, most: Ledger): void {
    for (const basis of bases) {
      const [low, high] = [countOf(least, basis, this.#asked), countOf(most, basis, this.#asked)]
      for (const count of [low, high]) this.#count(basis, count)
      for (const holder of this.#seen.keys()) {
        for (const [own, others] of [
          [low, high],
          [high, low],
        ] as const) {
          const shares = sharesOf(own, holder)
          const total = others.total.sub(sharesOf(others, holder)).add(shares)
          this.#widen(holder, basis, partOf(holder, { ...own, total }))
        }
      }
    }
  }

  /** How many shares there are in all, as decimals; null where that cannot be told. */
  counts(isKnown: boolean, open: ReadonlySet<NumberTerm>): ShareCounts {
    const on = (basis: Basis) => {
      const total = this.#totals.get(basis)
      const isOpen = !isKnown || needed[basis].some((term) => open.has(term))
      return total === undefined || isOpen
        ? null
        : { low: writeDecimal(total.low, 6), high: writeDecimal(total.high, 6) }
    }
    return {
      outstanding: on('outstanding'),
      asConverted: on('asConverted'),
      fullyDiluted: on('fullyDiluted'),
      voting: on('voting'),
    }
  }

  #count(basis: Basis, { total, uncounted }: Count): void {
    // Money without a count of shares leaves the total open.
    if (uncounted.length > 0) {
      this.#totals.delete(basis)
      return
    }
    const { low, high } = this.#totals.get(basis) ?? { low: total, high: total }
    this.#totals.set(basis, { low: leastOf(low, total), high: greatestOf(high, total) })
  }

  /** Parts on the bases that need none of the `open` terms, where everything that was held is known. */
  stakes(isKnown: boolean, open: ReadonlySet<NumberTerm>): Stake[] {
    return [...this.#seen].map(([holder, extents]) => {
      const on = (basis: Basis) =>
        isKnown && !needed[basis].some((term) => open.has(term))
          ? (extents.get(basis) ?? unknownExtent)
          : unknownExtent
      return {
        holder,
        outstanding: on('outstanding'),
        asConverted: on('asConverted'),
        fullyDiluted: on('fullyDiluted'),
        voting: on('voting'),
      }
    })
  }

  #widen(holder: string, basis: Basis, part: Extent): void {
    const extents = this.#seen.get(holder)
    const known = extents?.get(basis)
    extents?.set(basis, known === undefined ? part : over(known, part))
  }
}

/** From the least to the most of two; unknown where one of them is. */
function over(a: Extent, b: Extent): Extent {
  if (a.low === null || a.high === null || b.low === null || b.high === null) return unknownExtent
  const [low, high] = [Math.min(a.low, b.low), Math.max(a.high, b.high)]
  return { value: low === high ? low : null, low, high }
}

function sharesOf({ shares }: Count, holder: string): Rational {
  return shares.get(holder) ?? whole(0)
}

/** A holder's part; between the ends that money without a count of shares leaves open. */
function partOf(holder: string, count: Count): Extent {
  const { total, uncounted } = count
  if (total.compare(0) === 0) return unknownExtent
  const part = toNumber(sharesOf(count, holder).div(total))
  if (uncounted.length === 0) return exactExtent(part)
  const isHis = uncounted.some((held) => held.holder === holder)
  const [low, high] = [
    uncounted.every((held) => held.holder === holder) ? part : 0,
    isHis ? 1 : part,
  ]
  return { value: null, low, high }
}

function countOf(ledger: Ledger, basis: Basis, asked: Asked): Count {
  const { total, uncounted, stakes } = stakesOf(ledger, basis, asked)
  const shares = new Map(stakes.map((each) => [each.holder ?? unissuedPool, each.shares]))
  return { total, uncounted, shares }
}

function stakesOf(ledger: Ledger, basis: Basis, asked: Asked): Stakes {
  switch (basis) {
    case 'outstanding':
      return stakesOn(ledger, outstanding)
    case 'asConverted':
      return stakesOn(ledger, asConverted)
    case 'fullyDiluted':
      return withConvertibles(ledger, asked.asOf)
    case 'voting':
      return votesOn(withVotes(ledger, asked))
    default:
      return basis satisfies never
  }
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
