declare const currency: unique symbol

/** An ISO 4217 code. */
export type Currency = string & { readonly [currency]: true }

/**
 * Codes a book may use, with the decimal digits of their minor unit.
 * Source: ISO 4217:2015, list one, as maintained by SIX (currencies of listed and venture markets).
 */
const minorDigits: Readonly<Record<string, number>> = {
  AED: 2, ARS: 2, AUD: 2, BHD: 3, BRL: 2, CAD: 2, CHF: 2, CLP: 0, CNY: 2, COP: 2, CZK: 2, DKK: 2,
  EGP: 2, EUR: 2, GBP: 2, HKD: 2, HUF: 2, IDR: 2, ILS: 2, INR: 2, ISK: 0, JPY: 0, KES: 2, KRW: 0,
  KWD: 3, MXN: 2, MYR: 2, NGN: 2, NOK: 2, NZD: 2, PEN: 2, PHP: 2, PLN: 2, QAR: 2, RON: 2, SAR: 2,
  SEK: 2, SGD: 2, THB: 2, TRY: 2, TWD: 2, UAH: 2, USD: 2, VND: 0, ZAR: 2,
} // biome-ignore format: a table

export const currencyCodes: readonly string[] = Object.keys(minorDigits)

export function parseCurrency(text: string): Currency | null {
  return Object.hasOwn(minorDigits, text) ? (text as Currency) : null
}

/** Decimal digits of the minor unit: 2 for USD, 0 for JPY. */
export function minorDigitsOf(code: Currency): number {
  return minorDigits[code] ?? 2
}
