/** Why an event could not be recorded. It changed nothing; the ones after it still count. */
export type LedgerFault = {
  /** Where the event stands in the list, from 0. */
  readonly index: number
  readonly id: string
  readonly code: FaultCode
  /** What is wrong, with the value, then what to do. */
  readonly message: string
}

export type FaultCode =
  | 'unknown-holder'
  | 'unknown-class'
  | 'unknown-security'
  | 'security-exists'
  | 'wrong-kind'
  | 'quantity-not-positive'
  | 'ratio-not-positive'
  | 'more-than-held'
  | 'more-than-vested'
  | 'more-than-in-pool'
  | 'unbalanced'
  | 'not-convertible'
  | 'nothing-results'
  | 'before-first-day'
  | 'after-last-day'

/** What is wrong with an event, before its place is known. */
export type Refusal = { readonly code: FaultCode; readonly message: string }

export function refuse(code: FaultCode, message: string): Refusal {
  return { code, message }
}
