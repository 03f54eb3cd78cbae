import type { ClassKind, ConvertibleTerms } from '../ledger/index.ts'
import type { Rational } from '../quantity/index.ts'
import { decimal } from './book-classes.ts'

/** An object of a package as it is written, without places. */
export type Written = { readonly [key: string]: WrittenValue }
type WrittenValue = string | number | boolean | null | Written | readonly WrittenValue[]

/** How a warrant is exercised: at will, into a fixed number of shares. */
export function warrantTrigger(id: string, quantity: string, into: string | null): Written {
  return {
    type: 'ELECTIVE_AT_WILL',
    trigger_id: `${id}.exercise`,
    conversion_right: {
      type: 'WARRANT_CONVERSION_RIGHT',
      conversion_mechanism: { type: 'FIXED_AMOUNT_CONVERSION', converts_to_quantity: quantity },
      ...(into !== null && { converts_to_stock_class_id: into }),
    },
  }
}

type Issued = { readonly id: string; readonly day: string; readonly currency: string }

/** How a SAFE or note converts: in the next round. */
export function convertibleTrigger(terms: ConvertibleTerms, issued: Issued): Written {
  return {
    type: 'AUTOMATIC_ON_CONDITION',
    trigger_id: `${issued.id}.conversion`,
    trigger_condition: 'Equity financing',
    conversion_right: {
      type: 'CONVERTIBLE_CONVERSION_RIGHT',
      conversion_mechanism: mechanismOf(terms, issued),
      converts_to_future_round: true,
    },
  }
}

function mechanismOf(
  { conversion, interest, mostFavoured }: ConvertibleTerms,
  issued: Issued,
): Written {
  const { valuationCap, discount } = conversion
  const price: Written = {
    ...(discount.compare(0) > 0 && { conversion_discount: decimal(discount) }),
    ...(valuationCap !== null && {
      conversion_valuation_cap: money(valuationCap.amount, issued.currency),
      conversion_timing: valuationCap.form === 'pre-money' ? 'PRE_MONEY' : 'POST_MONEY',
    }),
    conversion_mfn: mostFavoured,
  }
  if (interest === null) return { type: 'SAFE_CONVERSION', ...price }
  const isSimple = interest.compounding === 'simple'
  return {
    type: 'CONVERTIBLE_NOTE_CONVERSION',
    interest_rates: [{ rate: decimal(interest.rateAnnual), accrual_start_date: issued.day }],
    day_count_convention: interest.dayCount === '30/360' ? '30_360' : 'ACTUAL_365',
    interest_payout: 'DEFERRED',
    interest_accrual_period: 'ANNUAL',
    compounding_type: isSimple ? 'SIMPLE' : 'COMPOUNDING',
    ...price,
  }
}

/** Money as the format writes it. */
export function money(amount: Rational, currency: string): Written {
  return { amount: decimal(amount), currency }
}

/** The id of what a book names, so that a class and a holder of one name are two objects. */
export function idOf(what: 'issuer' | 'stakeholder' | 'class' | 'plan', name: string): string {
  return `${what}/${name}`
}

/** Beginnings of `object_type`, by the kind of the class. */
export const families: { readonly [K in ClassKind]: string } = {
  common: 'TX_STOCK',
  preferred: 'TX_STOCK',
  option: 'TX_EQUITY_COMPENSATION',
  'promised option': 'TX_EQUITY_COMPENSATION',
  warrant: 'TX_WARRANT',
  convertible: 'TX_CONVERTIBLE',
  participation: '',
  pool: '',
}
