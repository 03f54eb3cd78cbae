/**
 * numeric: the plain mathematics the models share: normal distributions, integrals, roots, maxima.
 * Numbers in, numbers out: no units, no money, no model. Each file names its source and its error.
 * A caller's mistake (an empty bracket, a correlation of 2) throws; it is never a user's mistake.
 */
export { bivariateNormalCdf } from './bivariate-normal.ts'
export { type Elementary, ofEngine } from './elementary.ts'
export { findRoot } from './find-root.ts'
export { type GaussLegendreRule, gaussLegendre } from './gauss-legendre.ts'
export { integrate } from './integrate.ts'
export { interpolate } from './interpolate.ts'
export { interpolateAsAsked } from './interpolate-as-asked.ts'
export { type Maximum, maximise } from './maximise.ts'
export { normalCdf, normalCentre, normalPdf, normalQuantile, normalTailRatio } from './normal.ts'
export * as wichura from './wichura.ts'
