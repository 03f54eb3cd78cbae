import { greatestOf, type Rational, whole } from '../quantity/index.ts'
import { dayOf, type PlainDate } from '../time/index.ts'
import { textOf } from './json.ts'
import { limits } from './limits.ts'
import type { OcfObject } from './package.ts'
import type { Securities, Security, Split, Taking } from './securities.ts'

/** A step in the life of a security: what it held before, and after what happened. */
export type Step = {
  readonly happening: Taking | Split
  readonly before: Rational | null
  readonly after: Rational | null
}

/**
 * What is left of a security at the close of `asOf`: 0 before its issue and after its end, null
 * where its number is not stated. Its issue precedes whatever else names it on that day; a
 * security that holds a balance replaces its parent on the day it is issued; a split changes what
 * stock is open at the opening of its day, so that what it reissues is counted once, and neither
 * grants nor warrants.
 */
export function remainingOn(
  security: Security,
  securities: Securities,
  asOf: PlainDate,
): Rational | null {
  if (security.issued > asOf) return whole(0)
  const last = stepsOf(security, securities, asOf).at(-1)
  return last === undefined ? security.quantity : last.after
}

/** Everything that happened to a security by the close of `asOf`, in order. */
export function stepsOf(security: Security, securities: Securities, asOf: PlainDate): Step[] {
  const taken = (securities.takings.get(security.id) ?? []).filter(({ day }) => day <= asOf)
  const split = splitsOf(security, securities).filter(({ day }) => day <= asOf)
  const steps: Step[] = []
  let before = security.quantity
  for (const happening of inOrder(taken, split)) {
    const after =
      'ratio' in happening
        ? afterSplit(before, happening)
        : afterTaking(before, happening, security, securities, asOf)
    steps.push({ happening, before, after })
    before = after
  }
  return steps
}

/** What each event finds, by security: found once, or a long life would be followed for each of its events. */
const found = new WeakMap<Securities, Map<string, ReadonlyMap<OcfObject, Rational | null>>>()

/** What a security holds right before something is taken from it; null where that is not known. */
export function beforeTaking(
  { object }: Taking,
  id: string,
  securities: Securities,
): Rational | null {
  const lives = found.get(securities) ?? new Map<string, ReadonlyMap<OcfObject, Rational | null>>()
  found.set(securities, lives)
  const security = securities.byId.get(id)
  if (security === undefined) return null
  const life =
    lives.get(id) ??
    new Map(
      stepsOf(security, securities, dayOf('9999-12-31')).map(
        ({ happening, before }) => [happening.object, before] as const,
      ),
    )
  lives.set(id, life)
  return life.get(object) ?? null
}

function splitsOf(security: Security, { splits }: Securities): readonly Split[] {
  if (security.kind !== 'stock') return []
  const shareClass = textOf(security.object.json, 'stock_class_id') ?? ''
  return (splits.get(shareClass) ?? []).filter(({ day }) => day > security.issued)
}

/** Splits stand at the opening of their day, before whatever is taken on it. */
function inOrder(taken: readonly Taking[], split: readonly Split[]): (Taking | Split)[] {
  return [...split, ...taken].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function afterSplit(before: Rational | null, { ratio }: Split): Rational | null {
  const after = before?.mul(ratio) ?? null
  return after !== null && isWithinDigits(after.n) && isWithinDigits(after.d) ? after : null
}

const tooGreat = 10n ** BigInt(limits.quantityDigits)

function isWithinDigits(size: bigint): boolean {
  return size < tooGreat
}

function afterTaking(
  before: Rational | null,
  { quantity, balance }: Taking,
  security: Security,
  { byId }: Securities,
  asOf: PlainDate,
): Rational | null {
  if (quantity === null) return whole(0)
  const replacement = balance === null || balance === security.id ? undefined : byId.get(balance)
  if (replacement !== undefined && replacement.issued <= asOf) return whole(0)
  return before === null ? null : greatestOf(before.sub(quantity), whole(0))
}
