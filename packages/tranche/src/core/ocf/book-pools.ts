import { type Rational, whole } from '../quantity/index.ts'
import { decimal } from './book-classes.ts'
import type { BookFact } from './book-events.ts'
import type { BookNames } from './book-names.ts'
import { textOf } from './json.ts'
import type { OcfObject } from './package.ts'
import { numberIn } from './securities.ts'
import { parseNumeric } from './shape.ts'

/**
 * Reserves of plans as facts: made on the day the board approved the plan, or where that is later
 * or unknown on the day of its first grant.
 */
export function poolFacts(
  objects: readonly OcfObject[],
  names: BookNames,
  grants: readonly BookFact[],
): BookFact[] {
  return objects
    .filter(({ kind }) => kind === 'STOCK_PLAN')
    .flatMap((plan) => {
      const pool = names.pools.get(plan.id) ?? ''
      const changes = changesOf(objects, plan.id)
      const first = [
        textOf(plan.json, 'board_approval_date'),
        grants.find(({ lines }) => lines.pool === pool)?.day,
        changes[0]?.day,
      ]
      const [day] = first.filter((each) => each !== undefined).sort()
      const reserved = numberIn(plan.json, 'initial_shares_reserved') ?? whole(0)
      if (day === undefined) return []
      const start = { day, to: reserved, object: plan }
      return [start, ...changes].flatMap(({ to, ...at }, i, all) =>
        changeFact(pool, at, to.sub(all[i - 1]?.to ?? whole(0))),
      )
    })
}

type Change = { readonly day: string; readonly to: Rational; readonly object: OcfObject }

function changesOf(objects: readonly OcfObject[], plan: string): Change[] {
  return objects
    .filter(({ kind }) => kind === 'TX_STOCK_PLAN_POOL_ADJUSTMENT')
    .filter(({ json }) => textOf(json, 'stock_plan_id') === plan)
    .flatMap((object) => {
      const to = numberIn(object.json, 'shares_reserved')
      return to === null ? [] : [{ day: textOf(object.json, 'date') ?? '', to, object }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function changeFact(
  pool: string,
  { day, object }: Omit<Change, 'to'>,
  by: Rational,
): readonly BookFact[] {
  if (by.compare(0) === 0) return []
  const grows = by.compare(0) > 0
  const quantity = decimal(by.abs())
  const lines = grows ? { reserved: pool, quantity } : { released: pool, quantity }
  const phase = grows ? 'split' : 'event'
  return [{ day, phase, order: 0, lines: { ...lines, note: object.id }, ids: [object.id] }]
}

/** Pools that are never drawn below nothing: what is granted from others cannot be said with a pool. */
export function soundPools(facts: readonly BookFact[]): Set<string> {
  const left = new Map<string, Rational>()
  const short = new Set<string>()
  for (const { lines } of facts) {
    const pool = String(lines.reserved ?? lines.released ?? lines.pool ?? '')
    const quantity = parseNumeric(String(lines.quantity ?? ''))
    if (pool === '' || quantity === null) continue
    const drawn = 'issued' in lines || 'released' in lines
    const now = (left.get(pool) ?? whole(0)).add(drawn ? quantity.neg() : quantity)
    left.set(pool, now)
    if (now.compare(0) < 0 || quantity.d !== 1n) short.add(pool)
  }
  return new Set([...left.keys()].filter((pool) => !short.has(pool)))
}
