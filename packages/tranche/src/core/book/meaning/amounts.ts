import type { Deal, Tranche } from '../../deal/index.ts'
import type { Amount, Placed, Reading } from '../../grammar/index.ts'
import { type Rational, whole, writeDecimal } from '../../quantity/index.ts'
import type { Book } from '../book.ts'
import type { Survey } from './survey.ts'

/** Amounts of the terms against one another: smallest draw, step-down, and all tranches together. */
export function checkAmounts({ book, reading, tranches }: Survey): void {
  for (const { terms, changes } of tranches.values()) {
    for (const { amount } of [terms, ...changes.map((change) => change.terms)]) {
      if (amount === undefined || 'value' in amount || amount.upTo === undefined) continue
      const { upTo, atLeast, stepDown } = amount
      if (atLeast !== undefined && exceeds(atLeast.value, upTo.value, book)) {
        reading.report(
          'meaning/draw-above-cap',
          atLeast.span,
          'the smallest draw is more than all draws together may be',
          'correct “at least” or “up to”',
        )
      }
      if (stepDown !== undefined && exceeds(stepDown.to.value, upTo.value, book)) {
        reading.report(
          'meaning/step-down-above-cap',
          stepDown.to.span,
          'the amount steps down to more than it was',
          'correct “to” or “up to”',
        )
      }
    }
  }
  for (const { value: deal } of book.terms) checkTogether(deal, book, reading)
}

function checkTogether(deal: Deal, book: Book, reading: Reading): void {
  const { amount } = deal
  const announced = amount === undefined ? null : mostOf(amount.value)
  if (amount === undefined || announced === null) return
  const currency = currencyOf(amount.value, book)
  let sum = whole(0)
  for (const { value: terms } of deal.tranches) {
    const cap = capOf(terms.amount)
    if (terms.kind === 'put' || cap === null || currencyOf(cap.value, book) !== currency) continue
    sum = sum.add(leastOf(cap.value) ?? 0)
  }
  if (sum.compare(announced) <= 0) return
  reading.report(
    'meaning/tranches-above-deal',
    amount.span,
    `the tranches add up to ${writeAmount(sum)} ${currency}, more than the deal`,
    'correct the amount of the deal or of a tranche; an amount that was added later is an amendment or a deal of its own',
  )
}

/** The most that all draws together may come to, where the terms state it. */
export function capOf(amount: Tranche['amount']): Placed<Amount> | null {
  if (amount === undefined) return null
  return 'value' in amount ? amount : (amount.upTo ?? null)
}

export function currencyOf({ currency }: Amount, book: Book): string {
  return currency ?? book.currency
}

/** The least an amount can be; null where nothing is known of it. */
export function leastOf({ amount }: Amount): Rational | null {
  if (amount.kind === 'undisclosed') return null
  return amount.kind === 'exact' ? amount.value : amount.low
}

/** The most an amount can be; null where nothing is known of it. */
export function mostOf({ amount }: Amount): Rational | null {
  if (amount.kind === 'undisclosed') return null
  return amount.kind === 'exact' ? amount.value : amount.high
}

/** An amount in digits with commas between thousands. */
export function writeAmount(value: Rational): string {
  const [digits = '', fraction] = writeDecimal(value, 2).split('.')
  const grouped = digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Whether one amount is more than another for certain. */
function exceeds(one: Amount, other: Amount, book: Book): boolean {
  const [least, most] = [leastOf(one), mostOf(other)]
  if (least === null || most === null || currencyOf(one, book) !== currencyOf(other, book)) {
    return false
  }
  return least.compare(most) > 0
}
