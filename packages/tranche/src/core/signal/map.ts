import { readSignal, type SignalSetting, type Thresholds } from './reading.ts'

export type SignalCell = {
  readonly knowledgeGap: number
  readonly strikePreMoney: number
  readonly valueMean: number
  readonly probabilityOfAll: number
  /** What a full exercise tells about value; null where it has probability zero. */
  readonly bitsOfAll: number | null
  /** The outsider's mean after a full exercise; null where it has probability zero. */
  readonly meanAfterAll: number | null
  readonly expectedBits: number
}

/**
 * The signal over every combination of gap, strike and mark, in that order, the mark running fastest.
 * `thresholdsAt` says what the holder does at a strike; without it, all at the strike and none below.
 */
export function mapSignal({
  knowledgeGaps,
  strikes,
  valueMeans,
  thresholdsAt = (strike) => ({ some: strike, all: strike }),
  ...insider
}: {
  readonly knowledgeGaps: readonly number[]
  readonly strikes: readonly number[]
  readonly valueMeans: readonly number[]
  readonly thresholdsAt?: (strikePreMoney: number) => Thresholds
} & Omit<SignalSetting, 'knowledgeGap' | 'valueMean' | 'thresholds'>): SignalCell[] {
  return knowledgeGaps.flatMap((knowledgeGap) =>
    strikes.flatMap((strikePreMoney) => {
      const thresholds = thresholdsAt(strikePreMoney)
      return valueMeans.map((valueMean): SignalCell => {
        const reading = readSignal({ ...insider, knowledgeGap, valueMean, thresholds })
        const all = reading.acts[2]
        return {
          knowledgeGap,
          strikePreMoney,
          valueMean,
          probabilityOfAll: all.probability,
          bitsOfAll: all.bits,
          meanAfterAll: all.mean,
          expectedBits: reading.expectedBits,
        }
      })
    }),
  )
}
