import type { Lot } from '../ledger/index.ts'

/** A security of a package that is still open while a book is written as one. */
export type OpenSecurity = {
  readonly id: string
  readonly quantity: bigint
  readonly issued: string
  /** The plan a grant was made from. */
  readonly plan: string | null
}

/** The open securities of each lot of a book. */
export class OpenSecurities {
  private readonly lots = new Map<string, OpenSecurity[]>()
  private count = 0

  /** A new id of a security. */
  nextId(): string {
    this.count++
    return `security-${this.count}`
  }

  of(lot: Lot): readonly OpenSecurity[] {
    return this.lots.get(keyOf(lot)) ?? []
  }

  set(lot: Lot, securities: readonly OpenSecurity[]): void {
    this.lots.set(keyOf(lot), [...securities])
  }
}

/** No name of a book holds a line break. */
function keyOf({ class: name, holder, security }: Lot): string {
  return `${name}\n${holder}\n${security ?? name}`
}
