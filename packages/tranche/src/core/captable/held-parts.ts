import type { Holding } from '../ledger/index.ts'
import { whole } from '../quantity/index.ts'
import type { Claim, HeldPart } from '../waterfall/index.ts'
import type { Context } from './context.ts'

export function heldOnly(claims: readonly Claim[]): Claim[] {
  return claims.filter(({ holders }) => holders.length > 0)
}

export function holdingsOf({ table }: Context, name: string): Holding[] {
  return [...table.ledger.holdings.values()].filter((held) => held.class === name)
}

/** Units by holder, certificates of one holder added up. */
export function byHolder(
  held: readonly Holding[],
  unitsOf: (each: Holding) => bigint = ({ quantity }) => quantity,
): HeldPart[] {
  const units = new Map<string, bigint>()
  for (const each of held) {
    units.set(each.holder, (units.get(each.holder) ?? 0n) + unitsOf(each))
  }
  return [...units].flatMap(([holder, all]) => (all === 0n ? [] : [{ holder, units: whole(all) }]))
}
