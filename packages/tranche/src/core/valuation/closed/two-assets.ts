import { assert } from '../../diagnostic/index.ts'
import { bivariateNormalCdf } from '../../numeric/index.ts'
import { blackCall } from './black-scholes.ts'

/** One of two correlated lognormal assets; rates continuous and per year. */
export type Asset = {
  readonly spot: number
  readonly payoutAnnual: number
  readonly volatilityAnnual: number
}

/**
 * The right to receive the first asset for the second after `years`. No interest rate enters.
 * Source: Margrabe (1978), J. Finance 33, 177–186.
 */
export function exchangeOption(
  receive: Asset,
  give: Asset,
  { years, correlation }: { years: number; correlation: number },
): number {
  const deviation = spread(receive, give, correlation) * Math.sqrt(years)
  return blackCall(withoutPayout(receive, years), withoutPayout(give, years), deviation)
}

/** What an option on the better or the worse of two assets depends on. */
export type TwoAssetOption = {
  readonly assets: readonly [Asset, Asset]
  readonly correlation: number
  readonly strike: number
  readonly years: number
  readonly rateAnnual: number
}

/**
 * European call on the larger of two assets. Spots, strike, volatilities and years above 0.
 * Source: Stulz (1982), J. Financial Economics 10, 161–185; Johnson (1987), JFQA 22.
 */
export function callOnMaximum(option: TwoAssetOption): number {
  const parts = pieces(option)
  if (parts.deviation === 0) {
    const larger = parts.first.forward >= parts.second.forward ? parts.first : parts.second
    return parts.discount * blackCall(larger.forward, option.strike, larger.deviation)
  }
  const { first, second, ahead, deviation, correlation } = parts
  const own = first.forward * bivariateNormalCdf(first.upper, ahead, parts.firstCorrelation)
  const other =
    second.forward * bivariateNormalCdf(second.upper, deviation - ahead, parts.secondCorrelation)
  const bothBelow = bivariateNormalCdf(-first.lower, -second.lower, correlation)
  return parts.discount * (own + other - option.strike * (1 - bothBelow))
}

/** European call on the smaller of two assets; everything as for `callOnMaximum`. */
export function callOnMinimum(option: TwoAssetOption): number {
  const parts = pieces(option)
  if (parts.deviation === 0) {
    const smaller = parts.first.forward < parts.second.forward ? parts.first : parts.second
    return parts.discount * blackCall(smaller.forward, option.strike, smaller.deviation)
  }
  const { first, second, ahead, deviation, correlation } = parts
  const own = first.forward * bivariateNormalCdf(first.upper, -ahead, -parts.firstCorrelation)
  const other =
    second.forward * bivariateNormalCdf(second.upper, ahead - deviation, -parts.secondCorrelation)
  const bothAbove = bivariateNormalCdf(first.lower, second.lower, correlation)
  return parts.discount * (own + other - option.strike * bothAbove)
}

function pieces({ assets, correlation, strike, years, rateAnnual }: TwoAssetOption) {
  const [a, b] = assets
  const inDomain = [a.spot, b.spot, a.volatilityAnnual, b.volatilityAnnual, strike, years]
  assert(Math.min(...inDomain) > 0, 'spots, strike, volatilities and years are above 0')
  const volatility = spread(a, b, correlation)
  const deviation = volatility * Math.sqrt(years)
  const leg = (asset: Asset) => {
    const forward = withoutPayout(asset, years) * Math.exp(rateAnnual * years)
    const own = asset.volatilityAnnual * Math.sqrt(years)
    const upper = Math.log(forward / strike) / own + 0.5 * own
    return { forward, deviation: own, upper, lower: upper - own }
  }
  const [first, second] = [leg(a), leg(b)]
  const alignment = (own: number, other: number) =>
    Math.max(-1, Math.min(1, (own - correlation * other) / volatility))
  return {
    first,
    second,
    correlation,
    deviation,
    discount: Math.exp(-rateAnnual * years),
    ahead: Math.log(first.forward / second.forward) / deviation + 0.5 * deviation,
    firstCorrelation: alignment(a.volatilityAnnual, b.volatilityAnnual),
    secondCorrelation: alignment(b.volatilityAnnual, a.volatilityAnnual),
  }
}

/** Volatility of the ratio of the two, per year. */
function spread(first: Asset, second: Asset, correlation: number): number {
  const [a, b] = [first.volatilityAnnual, second.volatilityAnnual]
  return Math.sqrt((a - b) ** 2 + 2 * (1 - correlation) * a * b)
}

function withoutPayout({ spot, payoutAnnual }: Asset, years: number): number {
  return spot * Math.exp(-payoutAnnual * years)
}
