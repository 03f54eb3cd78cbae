import type { Ledger } from '../../ledger/index.ts'

/** What a pool has left, which nobody holds; no party can have this name. */
export const unissuedPool = '(unissued pool)'

/** Who has something in a ledger. */
export function holdersOf({ holdings, convertibles, pools }: Ledger): string[] {
  const held = [...holdings.values(), ...convertibles.values()].map(({ holder }) => holder)
  const isPooled = [...pools.values()].some((left) => left > 0n)
  return [...new Set([...held, ...(isPooled ? [unissuedPool] : [])])]
}
