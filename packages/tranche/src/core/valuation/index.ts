/**
 * valuation: what is a right, a duty or a claim worth today, and how much of a right is best used?
 * Money in any one unit; time in years; rates continuous and per year; volatility per square root
 * of a year. `Law` says how the company's value moves under the pricing measure; probabilities and
 * mean amounts are under it too, and not discounted. Numerical errors come with the figures; what
 * the inputs leave open does not. Sources: in each file, from Black & Scholes (1973) onwards.
 */
export * from './closed/index.ts'
export * from './draw/index.ts'
export type { Law, News } from './law.ts'
export { discountFactor, type Lognormal, lawFrom, mixtureAt } from './mixture.ts'
export * from './stepping/index.ts'
