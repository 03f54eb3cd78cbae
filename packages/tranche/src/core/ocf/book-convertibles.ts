import { whole } from '../quantity/index.ts'
import { amountIn, type BookLines, decimal } from './book-classes.ts'
import { fieldOf, type Json, type JsonObject, textOf } from './json.ts'
import type { OcfObject } from './package.ts'
import { numberIn } from './securities.ts'

/**
 * A convertible as a class of a book: cap, discount and interest where all of its triggers that
 * convert it into shares say one thing. How often compound interest gathers is not in the format,
 * so that such interest is left out.
 */
export function convertibleLines({ json, id }: OcfObject, currency: string): BookLines {
  const isNote = textOf(json, 'convertible_type') === 'NOTE'
  const said = new Map<string, BookLines>()
  for (const mechanism of mechanismsOf(json)) {
    const lines = termsOf(mechanism, currency)
    said.set(JSON.stringify(lines), lines)
  }
  const [only, ...others] = said.values()
  const kind = isNote ? 'convertible note' : 'safe'
  if (others.length === 0) return { kind, ...only }
  return { kind, note: `${id} says several terms of conversion` }
}

function mechanismsOf(json: JsonObject): JsonObject[] {
  return objectsIn(fieldOf(json, 'conversion_triggers')).flatMap((trigger) => {
    const right = fieldOf(trigger, 'conversion_right')
    const mechanism = right?.kind === 'object' ? fieldOf(right, 'conversion_mechanism') : undefined
    return mechanism?.kind === 'object' ? [mechanism] : []
  })
}

function objectsIn(value: Json | undefined): JsonObject[] {
  return value?.kind === 'list' ? value.items.filter((item) => item.kind === 'object') : []
}

const dayCounts: Readonly<Record<string, string>> = { ACTUAL_365: 'actual/365', '30_360': '30/360' }

function termsOf(mechanism: JsonObject, currency: string): BookLines {
  const valuationCap = amountIn(mechanism, 'conversion_valuation_cap', currency)
  const hasCap = valuationCap !== null && /[1-9]/.test(valuationCap)
  const discount = numberIn(mechanism, 'conversion_discount')
  const timing = textOf(mechanism, 'conversion_timing')
  const form = timing === 'PRE_MONEY' ? 'pre-money' : 'post-money'
  const isDiscount = discount !== null && discount.compare(0) > 0 && discount.compare(1) < 0
  const favoured = fieldOf(mechanism, 'conversion_mfn')
  return {
    ...(hasCap && { valuationCap }),
    ...(hasCap && timing !== undefined && { capForm: form }),
    ...(isDiscount && { discount: `${decimal(discount.mul(whole(100)))} %` }),
    ...(favoured?.kind === 'flag' && favoured.value && { mostFavoured: 'yes' }),
    ...interestLines(mechanism),
  }
}

function interestLines(mechanism: JsonObject): BookLines {
  const [first, ...others] = objectsIn(fieldOf(mechanism, 'interest_rates'))
  const rate = first === undefined ? null : numberIn(first, 'rate')
  if (rate === null || rate.compare(0) < 0 || others.length > 0) return {}
  if (textOf(mechanism, 'compounding_type') !== 'SIMPLE') return {}
  const dayCount = dayCounts[textOf(mechanism, 'day_count_convention') ?? '']
  return {
    interest: `${decimal(rate.mul(whole(100)))} %`,
    ...(dayCount !== undefined && { dayCount }),
  }
}
