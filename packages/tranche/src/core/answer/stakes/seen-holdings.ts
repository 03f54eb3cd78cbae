import { amountDue, type Ledger } from '../../ledger/index.ts'
import { type Extent, unknownExtent } from '../../origin/index.ts'
import { toNumber } from '../../quantity/index.ts'
import type { PlainDate } from '../../time/index.ts'
import { unissuedPool } from './holders.ts'
import type { LedgerPlace } from './ledger-places.ts'
import type { Holding } from './stakes.ts'

type Ends = { low: bigint; high: bigint }

/** What everybody holds, from the least to the most over the places that are added one by one. */
export class SeenHoldings {
  readonly #first: Ledger
  readonly #asOf: PlainDate
  readonly #units = new Map<string, Ends>()
  readonly #pools = new Map<string, Ends>()
  readonly #due = new Map<string, Extent>()

  constructor(first: Ledger, asOf: PlainDate) {
    this.#first = first
    this.#asOf = asOf
  }

  add({ ledger, of }: LedgerPlace): void {
    const { holdings, convertibles, pools } = this.#first
    for (const [key, { holder }] of holdings) {
      if (of !== null && of !== holder) continue
      widen(this.#units, key, ledger.holdings.get(key)?.quantity ?? 0n)
    }
    for (const [key, { holder }] of convertibles) {
      const same = ledger.convertibles.get(key)
      if (same === undefined || (of !== null && of !== holder)) continue
      const due = toNumber(amountDue(same, this.#asOf))
      const { low, high } = this.#due.get(key) ?? { low: due, high: due }
      const ends = [Math.min(low ?? due, due), Math.max(high ?? due, due)] as const
      const value = ends[0] === ends[1] ? due : null
      this.#due.set(key, { value, low: ends[0], high: ends[1] })
    }
    if (of !== null && of !== unissuedPool) return
    for (const pool of pools.keys()) widen(this.#pools, pool, ledger.pools.get(pool) ?? 0n)
  }

  holdings(): Holding[] {
    const { holdings, convertibles, pools } = this.#first
    const units = [...holdings].map(
      ([key, { holder, security, class: name, quantity, vested }]): Holding => ({
        holder,
        security,
        class: name,
        ...written(this.#units.get(key), quantity),
        vested: vested === quantity ? null : vested.toString(),
        funded: null,
      }),
    )
    const none = { quantity: null, range: null, vested: null }
    const notes = [...convertibles].map(
      ([key, { holder, security, class: name }]): Holding => ({
        holder,
        security,
        class: name,
        ...none,
        funded: this.#due.get(key) ?? unknownExtent,
      }),
    )
    const pooled = [...pools].flatMap(([pool, left]): Holding[] => {
      const ends = this.#pools.get(pool)
      if ((ends?.high ?? left) === 0n) return []
      const head = { holder: unissuedPool, security: pool, class: pool }
      return [{ ...head, ...none, ...written(ends, left), funded: null }]
    })
    return [...units, ...notes, ...pooled]
  }
}

function widen(seen: Map<string, Ends>, key: string, quantity: bigint): void {
  const known = seen.get(key) ?? { low: quantity, high: quantity }
  if (quantity < known.low) known.low = quantity
  if (quantity > known.high) known.high = quantity
  seen.set(key, known)
}

/** One number, or the ends where they differ. */
function written(ends: Ends | undefined, known: bigint): Pick<Holding, 'quantity' | 'range'> {
  const { low, high } = ends ?? { low: known, high: known }
  return low === high
    ? { quantity: high.toString(), range: null }
    : { quantity: null, range: { low: low.toString(), high: high.toString() } }
}
