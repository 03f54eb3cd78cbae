/**
 * chance: which numbers stand for chance, the same in every engine?
 * Random numbers are functions of a seed and a place, never of what was drawn before; Sobol points come in blocks, one row a
 * dimension. Exponential, logarithm and the normal distribution are written out in + − × ÷ and square roots, which IEEE 754 fixes
 * to the last bit, so that a figure of a simulation is the same bytes on any machine, in any JavaScript engine and in WebAssembly.
 * Numbers in, numbers out: no units. Each file names its source and its error.
 */
export {
  type BrownianBridge,
  bridgedPaths,
  brownianBridge,
} from './brownian-bridge.ts'
export { SOBOL_DIMENSIONS } from './directions.ts'
export { sameEverywhere } from './elementary.ts'
export { exp, expm1 } from './exp.ts'
export { fixedOrderSum } from './fixed-order-sum.ts'
export { log, log1p } from './log.ts'
export { type MeanWithInterval, meanWithInterval } from './mean-with-interval.ts'
export { inverseNormal, normalDistribution } from './normal.ts'
export { philox, type Seed, uniformAt, type Words, wordsAt } from './philox.ts'
export { pow } from './pow.ts'
export {
  powerOfTwoIn,
  type Scrambling,
  type SobolPlan,
  sobolNormals,
  sobolPlan,
  sobolUniforms,
} from './sobol.ts'
export { studentQuantile } from './student.ts'
