/**
 * stepping: what is a right worth that may be used, or drawn on, before its last day?
 * Money in the unit of the company value, years from the valuation day, continuous annual rates;
 * values are present values to the holder under the pricing measure of the law. Errors are
 * numerical only. Sources: Andersen, Lake & Offengenden (2016) for plain calls and puts; panel
 * quadrature for stated dates; Crank & Nicolson (1947), Rannacher (1984), Forsyth & Vetzal (2002)
 * and d'Halluin, Forsyth & Labahn (2004) for the grid; Emanuel (1983) for several draws.
 */
export { type ExchangeSide, valueAmericanExchange } from './american-exchange.ts'
export {
  hasOneBoundary,
  type PlainAmerican,
  type PlainAmericanValue,
  valuePlainAmerican,
} from './american-fixed-point.ts'
export { suitsQuadrature, valueBermudan } from './bermudan-quadrature.ts'
export type { BoundaryPoint, EarlyRight, EarlyValue, UsePayoff } from './early-right.ts'
export { boundaryOfEarlyUse, type EarlyUse, type Route, valueWithEarlyUse } from './early-use.ts'
export { type GridValue, valueOnGrid } from './grid.ts'
export {
  type DrawExtent,
  type DrawRegimes,
  type DrawsRight,
  type DrawsValue,
  valueSeveralDraws,
} from './several-draws.ts'
