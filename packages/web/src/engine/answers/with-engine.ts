import { loadEngine, type RightEngine } from '../core.ts'

/** An answer that may need the engine: without it at first, and with it where the answer says so. */
export async function withEngine<T extends { readonly wantsEngine: boolean }>(
  answer: (engine: RightEngine | null) => T,
): Promise<T> {
  const quick = answer(null)
  return quick.wantsEngine ? answer(await loadEngine({})) : quick
}
