import { assert } from '../diagnostic/index.ts'
import { linksOf, solveLeakyFlow } from './leaky-flow.ts'

/** `holder` owns the fraction `share` of the equity of `company`. */
export type CrossHolding = {
  readonly holder: number
  readonly company: number
  readonly share: number
}

/**
 * Values of companies that own parts of each other. `total` counts every holding and so counts the same
 * assets more than once; `toOutsiders` is what owners outside the circle have, and sums to the assets.
 * Assets per company at least 0, before holdings; what others own of a company sums to at most 1, and
 * no circle of companies belongs entirely to itself. Relative error about 1e-13.
 * Source: Elliott, Golub & Jackson (2014), American Economic Review 104, 3115–3153.
 */
export function valueCrossHoldings(
  assets: readonly number[],
  holdings: readonly CrossHolding[],
): { readonly total: readonly number[]; readonly toOutsiders: readonly number[] } {
  const outside = new Float64Array(assets.length).fill(1)
  for (const { holder, company, share } of holdings) {
    assert(holder in assets && company in assets, `companies: ${holder}, ${company}`)
    assert(share >= 0 && share <= 1, `a share of equity: ${share}`)
    outside[company] = (outside[company] as number) - share
  }
  for (const value of assets) assert(value >= 0 && value < Infinity, `assets: ${value}`)
  for (const share of outside) assert(share > -1e-12, `owned at most in full: ${1 - share}`)
  const links = holdings.map(({ holder, company, share }) => ({ to: holder, from: company, share }))
  const total = [...solveLeakyFlow(Float64Array.from(assets), linksOf(links))]
  return { total, toOutsiders: total.map((value, i) => value * Math.max(0, outside[i] as number)) }
}
