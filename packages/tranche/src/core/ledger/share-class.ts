import { type Rational, whole } from '../quantity/index.ts'

/**
 * `promised option` is agreed, not yet granted; `convertible` is a SAFE or note, held as money; `participation` is money put in for a
 * part of profit or revenue, no share until it is turned into some.
 */
export type ClassKind =
  | 'common'
  | 'preferred'
  | 'option'
  | 'warrant'
  | 'promised option'
  | 'pool'
  | 'convertible'
  | 'participation'

/** What one unit of a class is. Splits and adjustments change it, so it stands in the ledger. */
export type ClassTerms = {
  readonly kind: ClassKind
  /** Votes of one share; rights, pools and convertibles have none. */
  readonly votesPerShare: Rational
  /** What one unit turns into by conversion or exercise; null for what stays as it is. */
  readonly becomes: { readonly class: string; readonly quantity: Rational } | null
  /** Paid to exercise one unit, major units; null where nothing is exercised. */
  readonly strike: Rational | null
}

/** Who may hold something in the company, and what there is to hold, on the first day. */
export type Register = {
  readonly holders: ReadonlySet<string>
  readonly classes: ReadonlyMap<string, ClassTerms>
}

export type RegisterFault = {
  readonly code: 'unknown-class' | 'circular-class' | 'quantity-not-positive'
  readonly class: string
  readonly message: string
}

/** What is wrong with the classes themselves: each must lead, in the end, to one that stays. */
export function faultsOfRegister({ classes }: Register): RegisterFault[] {
  const faults: RegisterFault[] = []
  for (const [id, { becomes }] of classes) {
    if (becomes === null) continue
    const target = becomes.class
    if (!classes.has(target)) {
      const message = `${id} turns into ${target}, which is no class: declare ${target}`
      faults.push({ code: 'unknown-class', class: id, message })
    } else if (becomes.quantity.compare(0) <= 0) {
      const units = becomes.quantity.toFraction()
      const message = `one ${id} turns into ${units} ${target}: write more than 0`
      faults.push({ code: 'quantity-not-positive', class: id, message })
    } else if (reachedFrom(classes, target).has(id)) {
      const message = `${id} turns into itself in the end: let one of the circle stay as it is`
      faults.push({ code: 'circular-class', class: id, message })
    }
  }
  return faults
}

function reachedFrom(classes: ReadonlyMap<string, ClassTerms>, start: string): Set<string> {
  const reached = new Set<string>()
  for (let at: string | undefined = start; at !== undefined && !reached.has(at); ) {
    reached.add(at)
    at = classes.get(at)?.becomes?.class
  }
  return reached
}

/**
 * Common shares that one unit of the class is in the end: 1 for common itself, 0 for what leads to
 * no common share (shares that do not convert, or classes in a circle).
 */
export function commonPerUnit(classes: ReadonlyMap<string, ClassTerms>, id: string): Rational {
  const seen = new Set<string>()
  let units = whole(1)
  for (let at = id; !seen.has(at); ) {
    const terms = classes.get(at)
    if (terms === undefined) return whole(0)
    if (terms.becomes === null) return terms.kind === 'common' ? units : whole(0)
    seen.add(at)
    units = units.mul(terms.becomes.quantity)
    at = terms.becomes.class
  }
  return whole(0)
}
