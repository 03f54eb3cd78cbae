import type { Input, Point } from '../../decision/index.ts'
import type { Budget, Composition } from '../../simulation/index.ts'
import type { ComposedRight } from './compose.ts'
import type { At } from './desk.ts'

/** Rights that are decided together, over all that is not known of any of them. */
export type ComposedRights = {
  readonly inputs: readonly Input[]
  readonly at: At<Composition | null>
}

/** One composition of several rights of one holder, under the one budget each of them stands under. */
export function composeTogether(parts: readonly ComposedRight[]): ComposedRights {
  const keyOf = ({ id, low, high }: Input) => `${id} ${low} ${high}`
  const inputs = new Map(
    parts.flatMap(({ inputs }) => inputs.map((input) => [keyOf(input), input] as const)),
  )
  const places = new Map([...inputs.keys()].map((key, place) => [key, place]))
  const own = parts.map((part) => part.inputs.map((input) => places.get(keyOf(input)) ?? 0))
  return {
    inputs: [...inputs.values()],
    at: (point: Point) => {
      const each = parts.map((part, k) => part.at((own[k] ?? []).map((i) => point[i] ?? 0)))
      const known = each.filter((one) => one !== null)
      return known.length < parts.length ? null : merged(known)
    },
  }
}

function merged(parts: readonly Composition[]): Composition {
  const all = <T>(list: (part: Composition) => readonly T[] | undefined) =>
    parts.flatMap((part) => list(part) ?? [])
  const once = <T extends { readonly id: string }>(
    list: (part: Composition) => readonly T[] | undefined,
  ) => [...new Map(all(list).map((one) => [one.id, one])).values()]
  const rights = all((part) => part.rights)
  return {
    rateAnnual: parts[0]?.rateAnnual ?? 0,
    companies: once((part) => part.companies),
    indices: once((part) => part.indices),
    milestones: once((part) => part.milestones),
    deliveries: once((part) => part.deliveries),
    chances: once((part) => part.chances),
    rights,
    budgets: budgetsOf(
      parts,
      rights.map(({ id }) => id),
    ),
    withSideBenefit: parts.every((part) => part.withSideBenefit !== false),
    undetermined: all((part) => part.undetermined),
  }
}

/** The least of the budgets: they differ only where a part is paid in kind, and cash then buys the least. */
function budgetsOf(parts: readonly Composition[], rights: readonly string[]): Budget[] {
  const amounts = parts.flatMap(({ budgets = [] }) => budgets.flatMap(({ amount }) => amount ?? []))
  return amounts.length === 0 ? [] : [{ rights, amount: Math.min(...amounts) }]
}
