import type { Composition } from '../../packages/tranche/src/core/simulation/index.ts'

type Right = Composition['rights'][number]
type Company = Composition['companies'][number]

/** A right on one company in the letters of the formulas; what is left out has no effect. */
export type Plain = {
  readonly V: number
  readonly K: number
  readonly X: number
  readonly s?: number
  readonly r: number
  readonly q?: number
  readonly vol: number
  /** Days of use, in years; or any day until then. */
  readonly dates: readonly number[] | { readonly until: number }
  readonly law?: Partial<Company['law']>
  readonly right?: Partial<Right>
}

export function compositionOf({
  V,
  K,
  X,
  s,
  r,
  q = 0,
  vol,
  dates,
  law,
  right,
}: Plain): Composition {
  const company: Company = {
    id: 'company',
    value: V,
    law: { payoutAnnual: q, volatilityAnnual: vol, ...law },
    ...(s === undefined ? {} : { ownStake: s }),
  }
  return {
    rateAnnual: r,
    companies: [company],
    rights: [rightOf({ K, X, dates, ...(right && { right }) })],
  }
}

/** An investor's option at a price before the money, unless the terms say otherwise. */
function rightOf({ K, X, dates, right }: Pick<Plain, 'K' | 'X' | 'dates' | 'right'>): Right {
  return {
    id: 'right',
    company: 'company',
    kind: 'option',
    window:
      'until' in dates
        ? { kind: 'any-day', fromYears: 0, toYears: dates.until }
        : { kind: 'dates', years: dates },
    amount: { amountCap: X, draw: 'any-amount', draws: 'one' },
    price: { kind: 'pre-money', value: K },
    ...right,
  }
}

/** Companies whose diffusions correlate by `correlation`, with a right on each. */
export function several(
  rateAnnual: number,
  correlation: number,
  each: readonly (Omit<Plain, 'r'> & { readonly id: string })[],
): Composition {
  const size = Math.sqrt(Math.abs(correlation))
  const parts = each.map(({ id, ...plain }, place) => {
    const { companies, rights } = compositionOf({ ...plain, r: rateAnnual })
    const loading = place > 0 && correlation < 0 ? -size : size
    return {
      company: { ...(companies[0] as Company), id, loading },
      right: { ...(rights[0] as Right), id: `right to ${id}`, company: id },
    }
  })
  return {
    rateAnnual,
    companies: parts.map(({ company }) => company),
    rights: parts.map(({ right }) => right),
  }
}
