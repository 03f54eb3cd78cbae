import type { Elementary } from '../numeric/index.ts'
import { exp, expm1 } from './exp.ts'
import { log } from './log.ts'
import { normalDistribution } from './normal.ts'

/** The elementary functions with the same bytes in every engine. */
export const sameEverywhere: Elementary = { exp, expm1, log, normalCdf: normalDistribution }
