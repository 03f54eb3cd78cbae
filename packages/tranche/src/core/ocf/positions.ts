import { type Rational, writeDecimal } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'
import { fieldOf, type JsonObject, textOf } from './json.ts'
import type { OcfPackage } from './package.ts'
import { remainingOn } from './remaining.ts'
import { type Security, type SecurityKind, securitiesOf } from './securities.ts'

/** What a stakeholder holds of one thing. */
export type Position = {
  readonly holder: string
  readonly security: SecurityKind
  /** Of stock. */
  readonly stockClass?: string
  /** Of a grant from a plan. */
  readonly plan?: string
  readonly compensationType?: string
  /** Of a grant or warrant, major units for one unit, as first written. */
  readonly exercisePrice?: string
  /** Of a convertible. */
  readonly currency?: string
  /** Units, or money in major units of a convertible; null where no number is stated. */
  readonly quantity: string | null
}

/**
 * What is open at the close of `asOf`: securities of one holder, class or plan and price are one
 * position. Quantities are decimals of at most ten digits after the point.
 */
export function positionsOn({ objects }: OcfPackage, asOf: PlainDate): Position[] {
  const securities = securitiesOf(objects)
  const prices = pricesOn(objects, asOf)
  const positions = new Map<string, { position: Position; quantity: Rational | null }>()
  for (const security of securities.byId.values()) {
    const quantity = remainingOn(security, securities, asOf)
    if (quantity !== null && quantity.compare(0) === 0) continue
    const position = describe(security, prices.get(security.id) ?? priceIn(security.object.json))
    const key = keyOf(position, quantity === null ? security.id : '')
    const same = positions.get(key)?.quantity ?? null
    const sum = same === null || quantity === null ? quantity : same.add(quantity)
    positions.set(key, { position: positions.get(key)?.position ?? position, quantity: sum })
  }
  return [...positions]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, { position, quantity }]) => ({
      ...position,
      quantity: quantity === null ? null : written(quantity),
    }))
}

function written(quantity: Rational): string {
  return writeDecimal(quantity, 10)
}

function describe({ kind, holder, object }: Security, exercisePrice: string | undefined): Position {
  const { json } = object
  const [stockClass, plan] = [textOf(json, 'stock_class_id'), textOf(json, 'stock_plan_id')]
  const compensationType = textOf(json, 'compensation_type')
  const money = fieldOf(json, 'investment_amount')
  const currency = money?.kind === 'object' ? textOf(money, 'currency') : undefined
  return {
    holder,
    security: kind,
    ...(kind === 'stock' && stockClass !== undefined && { stockClass }),
    ...(kind === 'equity_compensation' && plan !== undefined && { plan }),
    ...(exercisePrice !== undefined && { exercisePrice }),
    ...(compensationType !== undefined && { compensationType }),
    ...(currency !== undefined && { currency }),
    quantity: null,
  }
}

/** Positions of one key are one; a price written in two ways is one price. */
function keyOf(position: Position, own: string): string {
  const { holder, security, stockClass, plan, exercisePrice, compensationType, currency } = position
  const price = exercisePrice
    ?.replace(/^\+/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
  return [holder, security, stockClass, plan, price, compensationType, currency, own]
    .map((part) => part ?? '')
    .join('\u0000')
}

function priceIn(json: JsonObject): string | undefined {
  const price = fieldOf(json, 'exercise_price')
  return price?.kind === 'object' ? textOf(price, 'amount') : undefined
}

/** The prices that grants were changed to by the close of `asOf`. */
function pricesOn(objects: OcfPackage['objects'], asOf: PlainDate): Map<string, string> {
  const prices = new Map<string, string>()
  const changes = objects
    .filter(({ kind }) => kind === 'TX_EQUITY_COMPENSATION_REPRICING')
    .map(({ json }) => ({
      day: textOf(json, 'date') ?? '',
      security: textOf(json, 'security_id') ?? '',
      price: fieldOf(json, 'new_exercise_price'),
    }))
    .filter(({ day }) => day <= asOf)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  for (const { security, price } of changes) {
    const amount = price?.kind === 'object' ? textOf(price, 'amount') : undefined
    if (amount !== undefined) prices.set(security, amount)
  }
  return prices
}
