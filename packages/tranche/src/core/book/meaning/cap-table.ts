import { type CapTableCode, capTableFaults } from '../../captable/index.ts'
import type { Survey } from './survey.ts'

/** Codes of what a cap table cannot hold; null for what the reading of names and numbers reports already. */
const codes: Readonly<Record<CapTableCode, string | null>> = {
  'after-last-day': 'ledger/after-last-day',
  'another-company': 'ledger/another-company',
  'before-first-day': 'ledger/before-first-day',
  'circular-class': 'ledger/circular-class',
  'duplicate-claim': null,
  'more-than-all': 'capital/more-than-all',
  'more-than-held': 'ledger/more-than-held',
  'more-than-in-pool': 'ledger/more-than-in-pool',
  'more-than-vested': 'ledger/more-than-vested',
  'no-price': 'ledger/no-price',
  'not-convertible': 'ledger/not-convertible',
  'not-exact': 'ledger/not-exact',
  'not-whole': 'ledger/not-whole',
  'nothing-results': 'ledger/nothing-results',
  'other-currency': 'ledger/other-currency',
  'out-of-range': 'capital/out-of-range',
  'price-missing': 'capital/price-missing',
  'quantity-not-positive': null,
  'ratio-not-positive': null,
  'rest-unclaimed': null,
  'security-exists': 'ledger/security-exists',
  'terms-missing': 'capital/terms-missing',
  unbalanced: 'ledger/unbalanced',
  'unknown-class': null,
  'unknown-holder': null,
  'unknown-security': 'ledger/unknown-security',
  'wrong-kind': 'ledger/wrong-kind',
}

/** Who is said to hold what, against what they can hold; who is paid at an exit, against what there is. */
export function checkCapTable({ book, reading }: Survey): void {
  for (const { code, span, message, help } of capTableFaults(book)) {
    const name = codes[code]
    // What could not be read is not missing.
    const isUnread =
      code === 'terms-missing' &&
      reading.faults.some(
        (fault) =>
          fault.span.file === span.file &&
          fault.span.start >= span.start &&
          fault.span.end <= span.end,
      )
    if (name !== null && !isUnread) reading.report(name, span, message, help)
  }
}
