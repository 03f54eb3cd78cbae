import { forcedAt } from '../../captable/index.ts'
import {
  type Currency,
  greatestOf,
  leastOf,
  type Money,
  majorOf,
  minorDigitsOf,
  moneyOf,
  type Rational,
  splitFairly,
  whole,
  writeDecimal,
  writeMoney,
} from '../../quantity/index.ts'
import { type Choice, inMoney, type LaterPayment, payInParts } from '../../waterfall/index.ts'
import type { CapitalAt } from './capital.ts'

/** Exact money as a decimal; its ends where it hangs on what is not known. */
export type PaidOut = {
  /** null where the ends differ. */
  readonly amount: string | null
  readonly low: string
  readonly high: string
}

/** What everybody is paid at one price of the company. */
export type ExitAnswer = {
  /** Price of the company after costs, major units, exact as a decimal. */
  readonly value: string
  /** At the sale; with what is held back they add up to the price, in whole minor units. */
  readonly payouts: readonly (PaidOut & { readonly holder: string; readonly class: string })[]
  readonly classes: readonly (PaidOut & {
    readonly class: string
    /**
     * What its holders do; `either` is a tie, `partly`: some of it converts, `depends` hangs on what is not known. null where there
     * is nothing to choose.
     */
    readonly choice: Choice | 'partly' | 'depends' | null
  })[]
  /** What one common share gets, as a decimal. */
  readonly commonPrice: PaidOut
  readonly later: readonly LaterPaid[]
}

/** Escrow and earn-outs: from the least to the most. */
export type LaterPaid = {
  readonly kind: 'escrow' | 'earn-out'
  readonly name: string
  readonly low: string
  readonly high: string
  readonly payouts: readonly {
    readonly holder: string
    readonly class: string
    readonly low: string
    readonly high: string
  }[]
}

/** Who is paid what at a price, over every place of what is not known. */
export function exitAt(
  places: readonly CapitalAt[],
  value: Rational,
  currency: Currency,
  isOffering = false,
): ExitAnswer {
  const seen = places.map((place) =>
    exitAtPlace(
      {
        ...place,
        ...forcedAt(place.table, place, value, isOffering),
        ...(isOffering && { sale: null }),
      },
      value,
      currency,
      shownAs(place, places.length === 1),
    ),
  )
  const [first] = seen
  return {
    value: writeDecimal(value, minorDigitsOf(currency)),
    payouts: spread(seen.map(({ payouts }) => payouts)).map(({ key, low, high }) => ({
      ...pairOf(key),
      ...paidOut(low, high, currency),
    })),
    classes: spread(seen.map(({ classes }) => classes)).map(({ key, low, high }) => ({
      class: key,
      ...paidOut(low, high, currency),
      choice: oneOf(seen.map(({ choices }) => choices.get(key) ?? null)),
    })),
    commonPrice: written(
      seen.map(({ commonPrice }) => commonPrice).reduce((a, b) => leastOf(a, b)),
      seen.map(({ commonPrice }) => commonPrice).reduce((a, b) => greatestOf(a, b)),
    ),
    later: (first?.later ?? []).map(({ name }, i): LaterPaid => {
      const all = seen.flatMap(({ later }) => later[i] ?? [])
      const lows = spread(all.map(({ low }) => low))
      const highs = new Map(
        spread(all.map(({ high }) => high)).map((each) => [each.key, each.high]),
      )
      const total = paidOut(
        all.map((each) => each.total.low).reduce((a, b) => leastOf(a, b)),
        all.map((each) => each.total.high).reduce((a, b) => greatestOf(a, b)),
        currency,
      )
      return {
        kind: name === null ? 'escrow' : 'earn-out',
        name: name ?? 'escrow',
        low: total.low,
        high: total.high,
        payouts: lows.map(({ key, low }) => {
          const ends = paidOut(low, highs.get(key) ?? low, currency)
          return { ...pairOf(key), low: ends.low, high: ends.high }
        }),
      }
    }),
  }
}

/**
 * The name under which a claim is shown: its class. With one place each strike of a grant stands apart; with several the strikes
 * themselves may differ.
 */
export function shownAs({ capital, classOf }: CapitalAt, isOne: boolean) {
  const strikes = new Set(capital.flatMap(({ id, kind }) => (kind === 'option' ? [id] : [])))
  return (claim: string) => (isOne && strikes.has(claim) ? claim : (classOf.get(claim) ?? claim))
}

type Amounts = ReadonlyMap<string, Rational>

type AtPlace = {
  readonly payouts: Amounts
  readonly classes: Amounts
  readonly choices: ReadonlyMap<string, Choice | 'partly' | null>
  readonly commonPrice: Rational
  readonly later: readonly (Pick<LaterPayment, 'name' | 'total'> & {
    readonly low: Amounts
    readonly high: Amounts
  })[]
}

function exitAtPlace(
  place: CapitalAt,
  value: Rational,
  currency: Currency,
  classOf: (claim: string) => string,
): AtPlace {
  const { capital, curve, sale } = place
  const terms = sale ?? { escrow: null, earnOuts: [] }
  const { atSale, later } = payInParts(capital, curve, value, terms)
  const keyOf = ({ holder, claim }: { holder: string; claim: string }) =>
    `${holder}\n${classOf(claim)}`
  const paid = inMoney(atSale, currency)
  const add = (sums: Map<string, Rational>, key: string, amount: Rational) =>
    sums.set(key, (sums.get(key) ?? whole(0)).add(amount))
  const [payouts, classes] = [new Map<string, Rational>(), new Map<string, Rational>()]
  for (const { claim } of atSale.claims) add(classes, classOf(claim), whole(0))
  for (const [i, each] of atSale.holders.entries()) {
    const amount = majorOf(paid[i] ?? { currency, minor: 0n })
    add(payouts, keyOf(each), amount)
    add(classes, classOf(each.claim), amount)
  }
  const choices = new Map<string, Choice | 'partly' | null>()
  for (const { claim, choice } of atSale.claims) {
    const known = choices.get(classOf(claim))
    choices.set(classOf(claim), known === undefined || known === choice ? choice : 'partly')
  }
  return {
    payouts,
    classes,
    choices,
    commonPrice: atSale.commonPrice,
    later: later.map(({ name, total, holders }) => {
      const end = (which: 'low' | 'high') => {
        const amounts = holders.map((each) => each[which])
        const money = name === null ? inCents(amounts, total[which], currency) : amounts
        const sums = new Map<string, Rational>()
        for (const [i, each] of atSale.holders.entries())
          add(sums, keyOf(each), money[i] ?? whole(0))
        return sums
      }
      return { name, total, low: end('low'), high: end('high') }
    }),
  }
}

/** The least and the most of each amount; nothing where a place has none. */
function spread(all: readonly Amounts[]): { key: string; low: Rational; high: Rational }[] {
  const keys = [...new Set(all.flatMap((amounts) => [...amounts.keys()]))]
  return keys.map((key) => {
    const amounts = all.map((each) => each.get(key) ?? whole(0))
    return {
      key,
      low: amounts.reduce((a, b) => leastOf(a, b)),
      high: amounts.reduce((a, b) => greatestOf(a, b)),
    }
  })
}

/** A holder and a class; no name holds a line break. */
function pairOf(key: string) {
  const [holder = '', name = ''] = key.split('\n')
  return { holder, class: name }
}

/** In whole minor units. */
function paidOut(low: Rational, high: Rational, currency: Currency): PaidOut {
  const [least, most] = [low, high].map((each) => writeMoney(moneyOf(currency, each, 'nearest')))
  return oneIfSame(least ?? '', most ?? '')
}

function written(low: Rational, high: Rational): PaidOut {
  return oneIfSame(writeDecimal(low, 6), writeDecimal(high, 6))
}

function oneIfSame(low: string, high: string): PaidOut {
  return { amount: low === high ? low : null, low, high }
}

function oneOf<T>(all: readonly T[]): T | 'depends' {
  const [first, ...others] = new Set(all)
  return first === undefined || others.length > 0 ? 'depends' : first
}

/** Amounts in whole minor units that add up to the total. */
function inCents(amounts: readonly Rational[], total: Rational, currency: Currency): Rational[] {
  const money: Money = moneyOf(currency, total, 'down')
  if (money.minor === 0n) return amounts.map(() => whole(0))
  return splitFairly(money, amounts).map(majorOf)
}
