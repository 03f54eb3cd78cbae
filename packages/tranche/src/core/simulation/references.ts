import type { Composition } from './composition.ts'
import type { Condition, Observation } from './condition.ts'
import type { Price } from './price.ts'
import type { Instrument, Right } from './right.ts'

/** Every condition in a right, each once for each place it stands in, inner ones too. */
export function conditionsOf(right: Right): Condition[] {
  const { condition, price, instrument, amount } = right
  return [
    ...(condition ? withInner(condition) : []),
    ...pricesIn(price).flatMap((one) => (one.kind === 'if' ? withInner(one.condition) : [])),
    ...instrumentsIn(instrument).flatMap((one) =>
      one.kind === 'if' ? withInner(one.condition) : [],
    ),
    ...(amount.stepDown ? withInner(amount.stepDown.unless) : []),
  ]
}

function withInner(condition: Condition): Condition[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return [condition, ...condition.of.flatMap(withInner)]
    case 'not':
    case 'by':
      return [condition, ...withInner(condition.of)]
    default:
      return [condition]
  }
}

/** Every price rule of a right, inner ones too. */
export function pricesIn(price: Price): Price[] {
  switch (price.kind) {
    case 'lowest':
    case 'highest':
      return [price, ...price.of.flatMap(pricesIn)]
    case 'blend':
      return [price, ...price.parts.flatMap((part) => pricesIn(part.price))]
    case 'indexed':
      return [price, ...pricesIn(price.price)]
    case 'if':
      return [price, ...pricesIn(price.use), ...pricesIn(price.else)]
    default:
      return [price]
  }
}

/** Every instrument of a right, inner ones too; none for plain shares left unsaid. */
export function instrumentsIn(instrument: Instrument | undefined): Instrument[] {
  if (instrument === undefined) return []
  if (instrument.kind !== 'if') return [instrument]
  return [instrument, ...instrumentsIn(instrument.use), ...instrumentsIn(instrument.else)]
}

/** Everything a right looks at over time. */
export function observationsOf(right: Right): Observation[] {
  const ofConditions = conditionsOf(right).flatMap((condition) =>
    condition.kind === 'hurdle' || condition.kind === 'outperforms' ? [condition.when] : [],
  )
  const ofPrices = pricesIn(right.price).flatMap((price) =>
    price.kind === 'average-price' ? [price.window] : [],
  )
  return [...ofConditions, ...ofPrices]
}

/** Companies and indices a right's worth hangs on besides its own company. */
export function processesOf(right: Right): string[] {
  const ofConditions = conditionsOf(right).flatMap((condition) => {
    if (condition.kind === 'hurdle') return [condition.of]
    if (condition.kind === 'outperforms') return [condition.company, condition.index]
    return []
  })
  const ofPrices = pricesIn(right.price).flatMap((price) =>
    price.kind === 'indexed' ? [price.index] : [],
  )
  const { index } = right.amount
  return [...new Set([right.company, ...ofConditions, ...ofPrices, ...(index ? [index] : [])])]
}

/** Days of an average in years from today; those before today cannot be seen and are left out. */
export function averageDays(window: {
  fromYears: number
  toYears: number
  days: number
}): number[] {
  const count = Math.max(1, Math.floor(window.days))
  const { fromYears, toYears } = window
  const days =
    count === 1
      ? [toYears]
      : Array.from(
          { length: count },
          (_, i) => fromYears + ((toYears - fromYears) * i) / (count - 1),
        )
  return days.filter((years) => years >= 0)
}

/** Companies and indices in the order of the slots. */
export function allProcesses({ companies, indices = [] }: Composition) {
  return [...companies, ...indices]
}
