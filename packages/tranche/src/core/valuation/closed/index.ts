/**
 * closed: what options with a formula are worth.
 * Money in any one unit, time in years, rates continuous and per year, volatility per square root
 * of a year. European unless the name says otherwise. Each file names its source and its limits.
 */
export {
  blackCall,
  blackPut,
  blackScholesCall,
  blackScholesPut,
  mixtureAbove,
  mixtureCall,
  mixturePut,
  type Vanilla,
} from './black-scholes.ts'
export {
  type ConvertibleNote,
  noteAtConversion,
  noteBreaks,
  valueConvertibleNote,
  type Warrants,
  warrantValue,
} from './claims.ts'
export { type CompoundCall, compoundCall } from './compound.ts'
export {
  type Asset,
  callOnMaximum,
  callOnMinimum,
  exchangeOption,
  type TwoAssetOption,
} from './two-assets.ts'
export { callAtRandomDate, perpetualCall, type UndatedCall } from './without-date.ts'
