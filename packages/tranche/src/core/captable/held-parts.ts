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

/** Some units in somebody's hands. */
export type Units = Pick<Holding, 'holder' | 'quantity'>

/** Units by holder, certificates of one holder added up. */
export function byHolder(held: readonly Units[]): HeldPart[] {
  const units = new Map<string, bigint>()
  for (const { holder, quantity } of held) {
    units.set(holder, (units.get(holder) ?? 0n) + quantity)
  }
  return [...units].flatMap(([holder, all]) => (all === 0n ? [] : [{ holder, units: whole(all) }]))
}
