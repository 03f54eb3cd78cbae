import { dayOf, parseDay } from '../time/index.ts'
import { amountIn, type BookLines, decimal } from './book-classes.ts'
import { convertibleLines } from './book-convertibles.ts'
import { type BookFact, lotLines, type Teller } from './book-events.ts'
import type { BookNames } from './book-names.ts'
import { fieldOf, textOf } from './json.ts'
import type { OcfObject } from './package.ts'
import { stepsOf } from './remaining.ts'
import { moneyIn, type Securities, type Security } from './securities.ts'
import { targetIdOf } from './targets.ts'
import { type VestingDay, vestingOf } from './vesting-days.ts'
import { vestsInTime } from './vesting-fit.ts'

/** Classes that a book needs for grants, warrants and convertibles, beside the stock classes. */
export type FurtherClasses = {
  readonly lines: ReadonlyMap<string, BookLines>
  /** The class of a security; null where a book cannot hold it. */
  readonly classOf: (security: Security) => string | null
  readonly targetOf: (security: Security) => string | null
}

/** One class for the grants of a plan and kind of share, one for each kind of warrant and convertible. */
export function furtherClasses(
  securities: Securities,
  objects: readonly OcfObject[],
  names: BookNames,
  currency: string,
): FurtherClasses {
  const lines = new Map<string, BookLines>()
  const classes = new Map<string, string>()
  const plans = new Map(objects.map((object) => [object.id, object]))
  const targetOf = (security: Security) => names.classes.get(targetIdOf(security, plans)) ?? null
  const called = (key: string, wanted: string, said: BookLines): string => {
    const known = classes.get(key)
    if (known !== undefined) return known
    const name = names.newClass(wanted)
    classes.set(key, name)
    lines.set(name, said)
    return name
  }
  const byId = new Map<string, string | null>()
  for (const security of securities.byId.values()) {
    const sayable = isSayable(security, currency) && staysWhole(security, securities)
    const naming = { names, currency, targetOf, called }
    byId.set(security.id, sayable ? ownClass(security, naming) : null)
  }
  return { lines, classOf: ({ id }) => byId.get(id) ?? null, targetOf }
}

type Naming = {
  readonly names: BookNames
  readonly currency: string
  readonly targetOf: (security: Security) => string | null
  readonly called: (key: string, wanted: string, said: BookLines) => string
}

function ownClass(security: Security, naming: Naming): string | null {
  const { json } = security.object
  const { names, currency, targetOf, called } = naming
  const into = targetOf(security)
  const target = into === null ? {} : { into }
  switch (security.kind) {
    case 'stock':
      return names.classes.get(textOf(json, 'stock_class_id') ?? '') ?? null
    case 'equity_compensation': {
      const plan = textOf(json, 'stock_plan_id') ?? ''
      const wanted = `${names.pools.get(plan) ?? (plan === '' ? 'plan-less' : plan)} grants`
      return called(`grant ${plan} ${into}`, wanted, { kind: 'option', ...target })
    }
    case 'warrant':
      return called(`warrant ${into}`, `warrants ${into ?? ''}`, { kind: 'warrant', ...target })
    case 'convertible': {
      const said = convertibleLines(security.object, currency)
      return called(`convertible ${JSON.stringify(said)}`, `${said.kind}`, said)
    }
    default:
      return security.kind satisfies never
  }
}

/** Whole units above zero; money in the one currency of the book; no right that is settled in cash. */
function isSayable({ kind, quantity, object }: Security, currency: string): boolean {
  if (quantity === null || quantity.compare(0) <= 0) return false
  if (/^[CS]SAR$/.test(textOf(object.json, 'compensation_type') ?? '')) return false
  if (kind !== 'convertible') return quantity.d === 1n
  const money = fieldOf(object.json, 'investment_amount')
  return money?.kind === 'object' && textOf(money, 'currency') === currency
}

/** Whether no day ends with a part of a unit; money has parts. */
function staysWhole(security: Security, securities: Securities): boolean {
  if (security.kind === 'convertible') return true
  const steps = stepsOf(security, securities, dayOf('9999-12-31'))
  const closing = steps.filter(
    ({ happening }, at) => steps[at + 1]?.happening.day !== happening.day,
  )
  return closing.every(({ after }) => after?.d === 1n)
}

/** The issues of securities, without those that another event explains. */
export function issueFacts(teller: Teller, explained: ReadonlySet<string>): BookFact[] {
  return [...teller.securities.byId.values()].flatMap((security, order) => {
    const name = teller.classOf(security)
    if (name === null || explained.has(security.id)) return []
    const vesting = security.kind === 'convertible' ? null : vestingOf(security, teller.vesting)
    const fits = vesting !== null && vestsInTime(security, vesting.days, teller.securities)
    const vests = fits ? { vests: vestingLines(vesting.days) } : {}
    return [
      {
        day: security.issued,
        phase: 'issue' as const,
        order,
        lines: { ...issueLines(security, name, teller), ...vests, note: noteOf(security) },
        ids: [security.object.id, ...(fits ? vesting.ids : [])],
      },
    ]
  })
}

/** A step a day; nothing has come yet where there is none. */
function vestingLines(days: readonly VestingDay[]): string | BookLines[] {
  if (days.length === 0) return 'as facts say'
  return days.map(({ day, quantity }) => ({ day, quantity: String(quantity) }))
}

function noteOf({ object }: Security): string {
  const custom = textOf(object.json, 'custom_id')
  return custom === undefined ? object.id : `${object.id}, ${custom}`
}

function issueLines(security: Security, name: string, teller: Teller): BookLines {
  const { names, currency } = teller
  const { kind, holder, quantity, object } = security
  const { json } = object
  const who = names.holders.get(holder) ?? ''
  const count = quantity === null ? '' : decimal(quantity)
  if (kind === 'convertible') {
    return { subscribed: name, by: who, amount: count, ...lotLines(security) }
  }
  const issued = { issued: name, to: who, quantity: count }
  if (kind === 'stock') {
    const price = amountIn(json, 'share_price', currency)
    return { ...issued, ...(price !== null && { price }) }
  }
  const last = textOf(json, 'expiration_date') ?? textOf(json, 'warrant_expiration_date')
  const usableUntil = parseDay(last ?? '')
  const pool = names.pools.get(textOf(json, 'stock_plan_id') ?? '')
  return {
    ...issued,
    ...lotLines(security),
    ...strikeLines(security, currency),
    ...(usableUntil !== null && usableUntil >= security.issued && { usableUntil }),
    ...(pool !== undefined && { pool }),
  }
}

function strikeLines({ object }: Security, currency: string): BookLines {
  const money = moneyIn(object.json, 'exercise_price')
  const strike = amountIn(object.json, 'exercise_price', currency)
  return money !== null && money.compare(0) > 0 && strike !== null ? { strike } : {}
}
