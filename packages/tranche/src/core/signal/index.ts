/**
 * signal: what does an act of the holder (none, some or all) tell somebody who sees only the act?
 * Company values in one currency unit before the new money, standard deviations of log value without
 * unit, information in bits. The outsider believes value to be lognormal; the holder follows thresholds
 * that `decision` supplies, and does not act for the sake of the belief: a holder who does needs a
 * signalling equilibrium (Leland & Pyle 1977), which this room does not solve.
 * Sources: Shannon (1948); Cover & Thomas, Elements of Information Theory; Leland & Pyle (1977).
 */
export { divergenceBits, entropyBits } from './information.ts'
export { knowledgeGapsWithin } from './knowledge-gap.ts'
export { mapSignal, type SignalCell } from './map.ts'
export {
  type Act,
  type ActReading,
  readSignal,
  type SignalReading,
  type SignalSetting,
  type Thresholds,
} from './reading.ts'
export { thresholdWithSideBenefit } from './side-benefit.ts'
