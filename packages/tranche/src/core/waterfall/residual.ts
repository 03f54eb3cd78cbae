import { greatestOf, type Rational, whole } from '../quantity/index.ts'
import { type CapitalStructure, type Preferred, unitsOf } from './capital.ts'

/** A class of shares or options as a function of the price of a common share. */
export type Residual = {
  /** Where the claim stands in the capital structure. */
  readonly claim: number
  readonly id: string
  readonly kind: 'common' | 'preferred' | 'option'
  /** 1 is paid its preference first. */
  readonly rank: number
  /** Paid before common, dividends included, major units, of the whole class. */
  readonly preference: Rational
  /** What of it stays with one who converts. */
  readonly keptOnConversion: Rational
  /** Common shares of the whole class once converted or exercised. */
  readonly shares: Rational
  /**
   * The most it has without converting, preference included: the preference itself where it does
   * not participate, null where nothing limits it.
   */
  readonly cap: Rational | null
  /** Paid for one common share; 0 for all but options. */
  readonly strike: Rational
  /** Price of a common share above which it converts or exercises; null where it has no choice. */
  readonly threshold: Rational | null
}

/** The shares and options of a capital structure that somebody holds. */
export function residualsOf(capital: CapitalStructure): Residual[] {
  const nothing = { rank: 0, preference: whole(0), keptOnConversion: whole(0), strike: whole(0) }
  return capital.flatMap((claim, index): Residual[] => {
    const units = unitsOf(claim)
    if (units.compare(0) === 0) return []
    const common = { ...nothing, claim: index, id: claim.id, cap: null, threshold: null }
    switch (claim.kind) {
      case 'debt':
      case 'participation':
        return []
      case 'common':
        return [{ ...common, kind: 'common', shares: units }]
      case 'preferred':
        return [{ ...common, kind: 'preferred', ...preferredTerms(claim, units) }]
      case 'option': {
        const strike = claim.strike.div(claim.commonPerUnit)
        const shares = units.mul(claim.commonPerUnit)
        return [{ ...common, kind: 'option', shares, strike, threshold: strike }]
      }
      default:
        return claim satisfies never
    }
  })
}

function preferredTerms(claim: Preferred, units: Rational) {
  const { price, participation, accruedPerShare } = claim
  const accrued = accruedPerShare.mul(units)
  const preference = price.mul(claim.preferenceMultiple).mul(units).add(accrued)
  const keptOnConversion = claim.accruedOnConversion === 'is paid' ? accrued : whole(0)
  const shares = claim.commonPerShare.mul(units)
  const cap =
    participation.kind === 'full'
      ? null
      : participation.kind === 'none'
        ? preference
        : greatestOf(preference, participation.capMultiple.mul(price).mul(units))
  const converts = cap !== null && shares.compare(0) > 0
  const threshold = converts ? cap.sub(keptOnConversion).div(shares) : null
  return { rank: claim.rank, preference, keptOnConversion, shares, cap, threshold }
}

/** Ranks from the first paid to the last, and who has a preference in each. */
export function preferencesByRank(residuals: readonly Residual[]): Residual[][] {
  const ranks = new Map<number, Residual[]>()
  for (const each of residuals) {
    if (each.preference.compare(0) === 0) continue
    ranks.set(each.rank, [...(ranks.get(each.rank) ?? []), each])
  }
  return [...ranks].sort(([a], [b]) => a - b).map(([, classes]) => classes)
}
