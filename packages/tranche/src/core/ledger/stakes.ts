import { type Rational, whole } from '../quantity/index.ts'
import type { ConvertibleHolding } from './convertible.ts'
import type { Ledger } from './holdings.ts'
import { type ClassKind, commonPerUnit } from './share-class.ts'

/** Which units a count of shares holds, and as what. Each part is a switch. */
export type CapitalisationBasis = {
  readonly name: string
  /** Preferred shares as the common shares they convert into, else one for one. */
  readonly preferredAsConverted: boolean
  readonly optionsVested: boolean
  readonly optionsUnvested: boolean
  readonly warrants: boolean
  readonly promisedOptions: boolean
  readonly poolAvailable: boolean
  readonly convertibles: boolean
}

/** Shares issued, each counted once. */
export const outstanding: CapitalisationBasis = {
  name: 'outstanding',
  preferredAsConverted: false,
  optionsVested: false,
  optionsUnvested: false,
  warrants: false,
  promisedOptions: false,
  poolAvailable: false,
  convertibles: false,
}

/** Shares issued, as the common shares they would be. */
export const asConverted: CapitalisationBasis = {
  ...outstanding,
  name: 'as-converted',
  preferredAsConverted: true,
}

/** Everything that is or may become a common share. */
export const fullyDiluted: CapitalisationBasis = {
  name: 'fully diluted',
  preferredAsConverted: true,
  optionsVested: true,
  optionsUnvested: true,
  warrants: true,
  promisedOptions: true,
  poolAvailable: true,
  convertibles: true,
}

export type Stake = {
  /** null for what a pool has left, which nobody holds. */
  readonly holder: string | null
  readonly shares: Rational
  /** Of all shares counted; the fractions add up to 1. */
  readonly fraction: Rational
}

export type Stakes = {
  readonly basis: string
  readonly total: Rational
  readonly stakes: readonly Stake[]
  /** Convertibles the basis counts but for which no number of shares is known. */
  readonly uncounted: readonly ConvertibleHolding[]
}

/**
 * Who has which part, counted as `basis` says. A SAFE or note counts as the common shares that
 * `sharesOfConvertible` gives for it; it is left out, and named, where that is null.
 */
export function stakesOn(
  ledger: Ledger,
  basis: CapitalisationBasis,
  sharesOfConvertible: (held: ConvertibleHolding) => Rational | null = () => null,
): Stakes {
  const counts = new Map<string | null, Rational>()
  const add = (holder: string | null, shares: Rational) => {
    if (shares.compare(0) !== 0) counts.set(holder, (counts.get(holder) ?? whole(0)).add(shares))
  }
  const perUnit = new Map<string, Rational>()
  for (const id of ledger.classes.keys()) perUnit.set(id, sharesPerUnit(ledger, id, basis))
  const sharesIn = (id: string, units: bigint) => whole(units).mul(perUnit.get(id) ?? 0)
  for (const held of ledger.holdings.values()) {
    const kind = ledger.classes.get(held.class)?.kind
    const units = kind === undefined ? 0n : unitsCounted(kind, held, basis)
    add(held.holder, sharesIn(held.class, units))
  }
  if (basis.poolAvailable) {
    for (const [pool, available] of ledger.pools) add(null, sharesIn(pool, available))
  }
  const uncounted: ConvertibleHolding[] = []
  if (basis.convertibles) {
    for (const held of ledger.convertibles.values()) {
      if (ledger.classes.get(held.class)?.kind === 'participation') continue
      const shares = sharesOfConvertible(held)
      if (shares === null) uncounted.push(held)
      else add(held.holder, shares)
    }
  }
  return { basis: basis.name, ...partsOf(counts), uncounted }
}

/** How many shares a basis counts, convertibles left out; no slower for more holders. */
export function sharesCounted(ledger: Ledger, basis: CapitalisationBasis): Rational {
  let total = whole(0)
  for (const [id, all] of ledger.units) {
    const kind = ledger.classes.get(id)?.kind
    const units = kind === undefined ? 0n : unitsCounted(kind, all, basis)
    total = total.add(whole(units).mul(sharesPerUnit(ledger, id, basis)))
  }
  if (!basis.poolAvailable) return total
  for (const [pool, available] of ledger.pools) {
    total = total.add(whole(available).mul(sharesPerUnit(ledger, pool, basis)))
  }
  return total
}

/** Who has which part of the votes of the shares issued. */
export function votesOn(ledger: Ledger): Stakes {
  const counts = new Map<string | null, Rational>()
  for (const { class: id, holder, quantity } of ledger.holdings.values()) {
    const terms = ledger.classes.get(id)
    if (terms?.kind !== 'common' && terms?.kind !== 'preferred') continue
    const votes = terms.votesPerShare.mul(whole(quantity))
    if (votes.compare(0) > 0) counts.set(holder, (counts.get(holder) ?? whole(0)).add(votes))
  }
  return { basis: 'voting', ...partsOf(counts), uncounted: [] }
}

function partsOf(counts: ReadonlyMap<string | null, Rational>) {
  const total = [...counts.values()].reduce((sum, shares) => sum.add(shares), whole(0))
  const stakes = [...counts].map(([holder, shares]) => ({
    holder,
    shares,
    fraction: shares.div(total),
  }))
  return { total, stakes }
}

function sharesPerUnit({ classes }: Ledger, id: string, basis: CapitalisationBasis): Rational {
  if (basis.preferredAsConverted) return commonPerUnit(classes, id)
  const terms = classes.get(id)
  const isShare = terms?.kind === 'common' || terms?.kind === 'preferred'
  return isShare ? whole(1) : (terms?.becomes?.quantity ?? whole(0))
}

function unitsCounted(
  kind: ClassKind,
  { quantity, vested }: { readonly quantity: bigint; readonly vested: bigint },
  basis: CapitalisationBasis,
): bigint {
  switch (kind) {
    case 'common':
    case 'preferred':
      return quantity
    case 'option':
      return (basis.optionsVested ? vested : 0n) + (basis.optionsUnvested ? quantity - vested : 0n)
    case 'warrant':
      return basis.warrants ? quantity : 0n
    case 'promised option':
      return basis.promisedOptions ? quantity : 0n
    case 'pool':
    case 'convertible':
    case 'participation':
      return 0n
    default:
      return kind satisfies never
  }
}
