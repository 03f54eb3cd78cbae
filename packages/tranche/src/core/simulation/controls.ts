import { exp, sameEverywhere } from '../chance/index.ts'
import { discountFactor, type Law, lawFrom, mixtureAt, mixtureCall } from '../valuation/index.ts'
import type { Company } from './company.ts'
import type { Composition } from './composition.ts'
import type { Places } from './places.ts'
import type { Price } from './price.ts'
import type { Right } from './right.ts'
import { useDates } from './steps.ts'

/** Something on a path whose mean is known exactly, wherever along the path it is read. */
export type Control = {
  readonly mover: number
  /** Read when this right is used, or on its last day. */
  readonly right: number
  readonly lastStep: number
  /** From the growth since today, at a step; a martingale. */
  readonly of: (growth: number, step: number) => number
  readonly mean: number
}

const MOST_RIGHTS = 4

/**
 * Controls: a company's growth less what it earns, and the European call at a fixed strike, by
 * closed form under the whole law. Both are read on the day the right is used: they are
 * martingales, and there they move most with the gain.
 * Source: Rasmussen (2005), J. Computational Finance 9(1), 69–90.
 */
export function controlsOf(composition: Composition, places: Places): Control[] {
  const { times, at } = places.steps
  if (times.length < 2) return []
  return composition.rights.slice(0, MOST_RIGHTS).flatMap((right, place): Control[] => {
    const mover = places.company(right.company)
    const company = composition.companies[mover]
    const lastStep = Math.min(times.length - 1, at(useDates(right.window).at(-1) ?? 0))
    if (company === undefined || lastStep < 1) return []
    const drift = composition.rateAnnual - company.law.payoutAnnual
    const grown = (growth: number, step: number) => exp(-drift * (times[step] as number)) * growth
    const of = { mover, right: place, lastStep }
    const call = callControl(right, company, composition, { places, lastStep })
    return [{ ...of, of: grown, mean: 1 }, ...(call === null ? [] : [{ ...of, ...call }])]
  })
}

/** Null where the law from a day on depends on more than the level, or the strike is not known. */
function callControl(
  right: Right,
  company: Company,
  { rateAnnual }: Composition,
  { places, lastStep }: { places: Places; lastStep: number },
): Pick<Control, 'of' | 'mean'> | null {
  const { failure } = company.law
  const partly = failure !== undefined && failure.recovery !== 0 && failure.hazardAnnual > 0
  const strike = strikeOf(right.price, right.amount.amountCap, company.shares ?? 1)
  const steady = (company.exits ?? []).every(({ worth = 1 }) => worth === 1)
  if (strike === null || partly || !steady) return null
  const { times } = places.steps
  const last = times[lastStep] as number
  const law: Law = { ...company.law, rateAnnual }
  const ratio = strike / company.value
  const mixtures = Array.from(times, (years) => ({
    mixture: mixtureAt(lawFrom(law, years), Math.max(0, last - years), sameEverywhere),
    discount: discountFactor(law, last, sameEverywhere),
  }))
  const of = (growth: number, step: number) => {
    const { mixture, discount } = mixtures[step] as (typeof mixtures)[number]
    return growth <= 0
      ? 0
      : discount * mixtureCall(mixture, { companyValue: growth, strike: ratio }, sameEverywhere)
  }
  return { of, mean: of(1, 0) }
}

function strikeOf(price: Price, amount: number, shares: number): number | null {
  switch (price.kind) {
    case 'pre-money':
      return price.value
    case 'post-money':
      return Math.max(0, price.value - amount)
    case 'per-share':
      return price.price * shares
    default:
      return null
  }
}
