import type { Composition } from './composition.ts'
import { faultsOf } from './faults.ts'
import { type QuickRoute, routesOfOne } from './one-right.ts'
import { partsOf } from './parts.ts'
import { conditionsOf } from './references.ts'
import { routesOfSeveral } from './several-rights.ts'
import type { SimulationProgress } from './simulate.ts'
import { simulating } from './simulated-value.ts'
import type { RightUse, ValuedComposition, ValueOptions, ValueRoute } from './valued.ts'

type Valued = Extract<ValuedComposition, { kind: 'valued' }>

/**
 * Value and best use of a composition, by the quickest route that fits each group of rights that
 * hang together; `route` forces one. A composition that cannot be valued says what is missing.
 */
export function valueComposition(
  composition: Composition,
  options: ValueOptions = {},
): ValuedComposition {
  const run = valuingBy(composition, options, false)
  for (;;) {
    const step = run.next()
    if (step.done) return step.value
  }
}

/**
 * `valueComposition` step by step: tells how far it has come, a first estimate soon and sharper ones after it; `next(true)` ends a
 * simulation with what is known. Followed to its end it gives the same answer.
 */
export function valuingComposition(
  composition: Composition,
  options: ValueOptions = {},
): Generator<SimulationProgress, ValuedComposition, boolean | undefined> {
  return valuingBy(composition, options, true)
}

function* valuingBy(
  composition: Composition,
  options: ValueOptions,
  isWatched: boolean,
): Generator<SimulationProgress, ValuedComposition, boolean | undefined> {
  const missing = faultsOf(composition)
  if (missing.length > 0) return { kind: 'undetermined', missing }
  const parts = partsOf(composition)
  const valued: Valued[] = []
  const unfit: string[] = []
  for (const part of parts) {
    const routes = quickRoutes(part)
    const forced = options.route
    const quick = forced === undefined ? routes[0] : routes.find(({ route }) => route === forced)
    if (quick !== undefined) valued.push(quicklyValued(part, quick))
    else if (forced === undefined || forced === 'simulation') {
      const why = forced === undefined ? whySimulated(part) : 'as asked'
      // Parts share the width as they share the value.
      const width = options.width === undefined ? {} : { width: options.width / parts.length }
      valued.push(yield* simulating(part, { ...options, ...width }, { why, isWatched }))
    } else unfit.push(part.rights.map(({ id }) => id).join(', '))
  }
  if (unfit.length > 0) {
    const what = `value of ${unfit.join(', ')} by ${options.route}`
    const fitting = [...new Set(parts.flatMap(fittingRoutes))].join(', ')
    return { kind: 'undetermined', missing: [{ what, remedy: `another route: ${fitting}` }] }
  }
  return together(composition, valued)
}

/** Every route that fits a composition whose rights hang together, the quickest first. */
export function fittingRoutes(composition: Composition): ValueRoute[] {
  return [
    ...new Set([...quickRoutes(composition).map(({ route }) => route), 'simulation' as const]),
  ]
}

function quickRoutes(composition: Composition): QuickRoute[] {
  return [...routesOfOne(composition), ...routesOfSeveral(composition)]
}

function quicklyValued({ rights }: Composition, { route, why, run }: QuickRoute): Valued {
  const { value, error, method, useNow, amountNow, chanceOfUse, expectedAmount } = run()
  const decided = rights.every(({ kind }) => kind === 'option' || kind === 'put')
  return {
    kind: 'valued',
    value,
    low: value - error,
    high: value + error,
    numerical: error,
    route,
    method,
    why,
    useNow,
    amountNow: rights.map(({ id }, place) => ({ right: id, amount: amountNow[place] ?? 0 })),
    waiting: decided ? Math.max(0, value - useNow) : value - useNow,
    rights: rights.map(
      ({ id }, place): RightUse => ({
        right: id,
        value: rights.length === 1 ? value : null,
        chanceOfUse: chanceOfUse[place] ?? null,
        expectedAmount: expectedAmount[place] ?? null,
      }),
    ),
  }
}

function whySimulated({ rights, budgets = [] }: Composition): string {
  if (rights.length > 1 || budgets.length > 0) return 'rights that have to be decided together'
  const looks = rights
    .flatMap(conditionsOf)
    .some(({ kind }) => kind !== 'always' && kind !== 'from-day')
  if (looks) return 'conditions that are met or not along a path'
  return 'a worth that hangs on more than the company’s value of the day'
}

function together({ rights }: Composition, parts: readonly Valued[]): Valued {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  const sum = (number: (part: Valued) => number) =>
    parts.reduce((total, part) => total + number(part), 0)
  const slowest = [...parts].sort((a, b) => order.indexOf(b.route) - order.indexOf(a.route))[0]
  const uses = parts.flatMap((part) => part.rights)
  const amounts = parts.flatMap(({ amountNow }) => amountNow)
  return {
    kind: 'valued',
    value: sum(({ value }) => value),
    low: sum(({ low }) => low),
    high: sum(({ high }) => high),
    numerical: sum(({ numerical }) => numerical),
    route: slowest?.route ?? 'closed-form',
    method: [...new Set(parts.map(({ method }) => method))].join('; '),
    why: [...new Set(parts.map(({ why }) => why))].join('; '),
    useNow: sum(({ useNow }) => useNow),
    amountNow: rights.flatMap(({ id }) => amounts.filter(({ right }) => right === id)),
    waiting: sum(({ waiting }) => waiting),
    rights: rights.flatMap(({ id }) => uses.filter(({ right }) => right === id)),
  }
}

const order: readonly ValueRoute[] = [
  'closed-form',
  'fixed-point',
  'quadrature',
  'grid',
  'simulation',
]
