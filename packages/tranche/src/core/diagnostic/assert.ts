/** Stops on a programmer's mistake. A user's mistake is a `Diagnostic` instead. */
export function assert(holds: boolean, claim: string): asserts holds {
  if (!holds) throw new Error(`Tranche defect: ${claim}`)
}
