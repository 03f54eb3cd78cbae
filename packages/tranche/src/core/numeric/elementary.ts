import { normalCdf } from './normal.ts'

/**
 * The functions whose last digits IEEE 754 leaves open. Whoever needs the same bytes in every engine hands in those of
 * `core/chance`; everybody else takes the engine's own, which are quicker from the first call.
 */
export type Elementary = {
  readonly exp: (x: number) => number
  readonly expm1: (x: number) => number
  readonly log: (x: number) => number
  readonly normalCdf: (x: number) => number
}

export const ofEngine: Elementary = {
  exp: Math.exp,
  expm1: Math.expm1,
  log: Math.log,
  normalCdf,
}
