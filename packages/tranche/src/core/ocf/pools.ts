import { type Rational, whole, writeDecimal } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'
import { fieldOf, textOf } from './json.ts'
import type { OcfPackage } from './package.ts'
import { remainingOn } from './remaining.ts'
import { numberIn, type Securities, type Security, securitiesOf } from './securities.ts'

/** Where the shares of a plan are. */
export type Pool = {
  readonly plan: string
  readonly reserved: string
  /** Granted and neither exercised nor ended; stock issued from the plan itself is here too. */
  readonly outstanding: string
  /** Exercised or released. */
  readonly exercised: string
  /** Reserved, less outstanding, less exercised, less what ended and did not come back. */
  readonly available: string
}

function decimal(quantity: Rational): string {
  return writeDecimal(quantity, 10)
}

/** Where the shares of each plan are at the close of `asOf`, in written order. */
export function poolsOn({ objects }: OcfPackage, asOf: PlainDate): Pool[] {
  const securities = securitiesOf(objects)
  const used = usedOn(securities, asOf)
  return objects
    .filter(({ kind }) => kind === 'STOCK_PLAN')
    .map(({ id, json }) => {
      const reserved = reservedOn(objects, id, asOf) ?? numberIn(json, 'initial_shares_reserved')
      const { outstanding, exercised, ended } = used.get(id) ?? nothingUsed
      const kept = comesBack(textOf(json, 'default_cancellation_behavior')) ? whole(0) : ended
      const returned = returnedOn(objects, id, asOf, kept.compare(0) > 0)
      const total = reserved ?? whole(0)
      return {
        plan: id,
        reserved: decimal(total),
        outstanding: decimal(outstanding),
        exercised: decimal(exercised),
        available: decimal(total.sub(outstanding).sub(exercised).sub(kept).add(returned)),
      }
    })
}

/** Without a word on it, what is cancelled comes back. */
export function comesBack(behaviour: string | undefined): boolean {
  return behaviour === undefined || behaviour === 'RETURN_TO_POOL'
}

type Used = {
  readonly outstanding: Rational
  readonly exercised: Rational
  readonly ended: Rational
}

const nothingUsed: Used = { outstanding: whole(0), exercised: whole(0), ended: whole(0) }

function usedOn(securities: Securities, asOf: PlainDate): Map<string, Used> {
  const used = new Map<string, Used>()
  const results = new Set<string>()
  for (const takings of securities.takings.values()) {
    for (const taking of takings) for (const id of taking.results) results.add(id)
  }
  for (const security of securities.byId.values()) {
    const plan = textOf(security.object.json, 'stock_plan_id')
    if (plan === undefined || (security.kind === 'stock' && results.has(security.id))) continue
    const before = used.get(plan) ?? nothingUsed
    const { exercised, ended } = takenOn(security, securities, asOf)
    used.set(plan, {
      outstanding: before.outstanding.add(remainingOn(security, securities, asOf) ?? whole(0)),
      exercised: before.exercised.add(exercised),
      ended: before.ended.add(ended),
    })
  }
  return used
}

function takenOn({ id }: Security, { takings }: Securities, asOf: PlainDate) {
  let [exercised, ended] = [whole(0), whole(0)]
  for (const { day, quantity, object } of takings.get(id) ?? []) {
    if (day > asOf || quantity === null) continue
    if (/_(?:EXERCISE|RELEASE)$/.test(object.kind)) exercised = exercised.add(quantity)
    else if (/_(?:CANCELLATION|REPURCHASE)$/.test(object.kind)) ended = ended.add(quantity)
  }
  return { exercised, ended }
}

function reservedOn(objects: OcfPackage['objects'], plan: string, asOf: PlainDate) {
  const changes = objects
    .filter(({ kind }) => kind === 'TX_STOCK_PLAN_POOL_ADJUSTMENT')
    .filter(({ json }) => textOf(json, 'stock_plan_id') === plan)
    .map(({ json }) => ({ day: textOf(json, 'date') ?? '', to: numberIn(json, 'shares_reserved') }))
    .filter(({ day }) => day <= asOf)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return changes.at(-1)?.to ?? null
}

/** What was given back to a plan by name: from another plan, or from its own that keeps nothing. */
function returnedOn(
  objects: OcfPackage['objects'],
  plan: string,
  asOf: PlainDate,
  fromItself: boolean,
): Rational {
  const plans = new Map(
    objects.flatMap(({ json }) => {
      const [id, of] = [textOf(json, 'security_id'), textOf(json, 'stock_plan_id')]
      return id !== undefined && of !== undefined && fieldOf(json, 'stakeholder_id') !== undefined
        ? [[id, of] as const]
        : []
    }),
  )
  return objects
    .filter(({ kind }) => kind === 'TX_STOCK_PLAN_RETURN_TO_POOL')
    .filter(({ json }) => textOf(json, 'stock_plan_id') === plan)
    .filter(({ json }) => (textOf(json, 'date') ?? '') <= asOf)
    .filter(({ json }) => fromItself || plans.get(textOf(json, 'security_id') ?? '') !== plan)
    .reduce((sum, { json }) => sum.add(numberIn(json, 'quantity') ?? whole(0)), whole(0))
}
