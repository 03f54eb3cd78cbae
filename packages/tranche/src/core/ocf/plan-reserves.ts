/**
 * What plans of a package have reserved. There nothing but the reserve is stated of a plan: what is
 * left of it is the reserve less what was granted and did not come back.
 */
export class PlanReserves {
  private readonly drawn = new Map<string, bigint>()
  private readonly reserved = new Map<string, bigint>()

  /** Units of a grant leave the plan; fewer than none come back. */
  draw(plan: string | null, quantity: bigint): void {
    if (plan !== null) this.drawn.set(plan, (this.drawn.get(plan) ?? 0n) + quantity)
  }

  /** The reserves with which each plan has left what the pools of a book have, where they are new. */
  changesTo(pools: ReadonlyMap<string, bigint>): [plan: string, reserved: bigint][] {
    return [...pools].flatMap(([plan, available]) => {
      const reserved = available + (this.drawn.get(plan) ?? 0n)
      if (reserved === (this.reserved.get(plan) ?? 0n)) return []
      this.reserved.set(plan, reserved)
      return [[plan, reserved] as [string, bigint]]
    })
  }
}
