import { type Rational, whole } from '../quantity/index.ts'
import { type BookLines, decimal, type OwnConversion } from './book-classes.ts'
import type { BookFact } from './book-events.ts'
import type { BookNames } from './book-names.ts'
import { textOf, textsOf } from './json.ts'
import type { OcfObject } from './package.ts'
import { comesBack } from './pools.ts'
import { numberIn, type Security } from './securities.ts'
import { parseNumeric } from './shape.ts'

/** What one unit of each pool stands for: a share of the class its plan names first. */
export function poolTargets(
  objects: readonly OcfObject[],
  names: BookNames,
): Map<string, OwnConversion> {
  return new Map(
    objects.flatMap(({ id, json }) => {
      const pool = names.pools.get(id)
      const target = textOf(json, 'stock_class_id') ?? textsOf(json, 'stock_class_ids')[0] ?? ''
      const into = names.classes.get(target)
      if (pool === undefined || into === undefined) return []
      return [[pool, { into, ratio: whole(1) }] as const]
    }),
  )
}

/** Plans to which comes back what of their grants is cancelled. */
export function returningPlans(objects: readonly OcfObject[]): Set<string> {
  return new Set(
    objects
      .filter(({ kind }) => kind === 'STOCK_PLAN')
      .filter(({ json }) => comesBack(textOf(json, 'default_cancellation_behavior')))
      .map(({ id }) => id),
  )
}

/** The pool to which what `object` ends of a grant comes back; nothing where it does not. */
export function returnLines(
  { kind, object: { json } }: Security,
  object: OcfObject,
  { names, returning }: { readonly names: BookNames; readonly returning: ReadonlySet<string> },
): BookLines {
  const plan = textOf(json, 'stock_plan_id') ?? ''
  const pool = names.pools.get(plan)
  const isUsed = /_(?:EXERCISE|RELEASE)$/.test(object.kind)
  const isKept = /_CANCELLATION$/.test(object.kind) && !returning.has(plan)
  const isGrant = kind === 'equity_compensation'
  return pool === undefined || !isGrant || isUsed || isKept ? {} : { pool }
}

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
  // What is given up is what the day leaves.
  const order = grows ? 0 : Number.MAX_SAFE_INTEGER
  return [{ day, phase, order, lines: { ...lines, note: object.id }, ids: [object.id] }]
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
