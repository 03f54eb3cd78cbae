import type { Rational, RoundingRule } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'
import type { ConvertibleTerms } from './convertible.ts'

/**
 * Units of one class held by one holder. `security` tells one certificate or grant from another;
 * without it, everything the holder has of the class is one.
 */
export type Lot = {
  readonly class: string
  readonly holder: string
  readonly security?: string
}

export type Receipt = {
  readonly holder: string
  readonly quantity: bigint
  readonly security?: string
}

/** Where units go that come out of a conversion or an exercise, in the hands of the same holder. */
export type Resulting = { readonly security?: string }

/** What a grant or share says beyond its class. */
export type GrantTerms = {
  /** Instead of the class's own, major units for one unit. */
  readonly strike?: Rational
  /** Only what `vesting` events release is vested; else all is, from the first day. */
  readonly vestsByEvent?: true
  /** Conversion or exercise on these days only, both included. */
  readonly firstDay?: PlainDate
  readonly lastDay?: PlainDate
}

export type Settlement =
  | { readonly kind: 'cash' }
  /** Shares worth the strike are kept back at this price of one share, major units. */
  | { readonly kind: 'net'; readonly pricePerShare: Rational; readonly withheldToPool?: string }

type Happening<Kind extends string, Body> = {
  readonly kind: Kind
  readonly id: string
  readonly day: PlainDate
} & Readonly<Body>

/** Something that happened to who holds what. Quantities are whole units, more than 0. */
export type LedgerEvent =
  | Happening<'issuance', { to: Lot; quantity: bigint; grant?: GrantTerms; fromPool?: string }>
  /** What the receivers get must be what is given, unit for unit. */
  | Happening<'transfer', { from: Lot; quantity: bigint; to: readonly Receipt[] }>
  /** Units that end, those not vested first. */
  | Happening<'cancellation', { of: Lot; quantity: bigint; toPool?: string }>
  /** Units the company buys back, those not vested first; they end. */
  | Happening<'repurchase', { of: Lot; quantity: bigint; toPool?: string }>
  | Happening<'conversion', Conversion>
  | Happening<'exercise', { of: Lot; quantity: bigint; settlement: Settlement; into?: Resulting }>
  /** New units for each old one, of all classes unless some are named. */
  | Happening<'split', { ratio: Rational; classes?: readonly string[]; fractions: RoundingRule }>
  /** What one unit of the class turns into from now on. */
  | Happening<'ratio-adjustment', { class: string; becomes: Rational }>
  /** A pool is made or topped up. */
  | Happening<'pool-reservation', { pool: string; quantity: bigint }>
  /** Part of a pool is given up. */
  | Happening<'pool-release', { pool: string; quantity: bigint }>
  | Happening<'vesting', { of: Lot; quantity: bigint }>
  | Happening<'convertible-issuance', ConvertibleIssuance>
  /** A SAFE or note turns into shares and ends. */
  | Happening<'convertible-conversion', ConvertibleConversion>
  /** A SAFE or note is repaid or given up. */
  | Happening<'convertible-end', { of: Lot }>

type Conversion = {
  of: Lot
  quantity: bigint
  into?: Resulting
  /** The certificate of the units not converted, where they get a new one. */
  balance?: string
  fractions: RoundingRule
  /** What came out as reported; it must be what the class's ratio gives. */
  resultingQuantity?: bigint
}

type ConvertibleIssuance = {
  to: Lot
  /** Major units. */
  principal: Rational
  terms: ConvertibleTerms
  /** No conversion before this day. */
  convertsFrom?: PlainDate
}

type ConvertibleConversion = {
  of: Lot
  into: { readonly class: string; readonly security?: string }
  quantity: bigint
}

export type EventOf<K extends LedgerEvent['kind']> = Extract<LedgerEvent, { kind: K }>
