import { heldFor } from '../belief/index.ts'
import { breakEvenValue } from '../decision/index.ts'
import { unknownExtent } from '../origin/index.ts'
import { boundsOf } from '../quantity/index.ts'
import { readSignal } from '../signal/index.ts'
import { holderOf, type Question } from '../situation/index.ts'
import type { RightDecision } from './decide-answer.ts'
import { type Evaluated, overOutcomes } from './evaluate.ts'

/**
 * What using all of it would tell an outsider, in bits, where the scenario says how much more the insider knows. The outsider's mean is the believed company
 * value, the threshold the break-even value. The larger and the smaller gap are both looked at.
 */
export function signalOf(question: Question, evaluated: Evaluated): RightDecision['signal'] {
  const gap = heldFor(question.scenario, 'insider', (name) => name === holderOf(question.tranche))
  const bounds = gap === null ? null : boundsOf(gap.value.value)
  if (bounds === null)
    return {
      bits: unknownExtent,
      why: `no belief says how much more ${holderOf(question.tranche)} knows than outsiders (“insider”)`,
    }
  if (!evaluated.complete) return { bits: unknownExtent, why: 'an input is missing' }
  const bitsAt = (knowledgeGap: number) =>
    overOutcomes(evaluated, (outcome) => {
      const threshold = breakEvenValue(outcome, true)
      if (!(threshold > 0) || !(outcome.companyValue > 0)) return 0
      return readSignal({
        valueMean: outcome.companyValue,
        knowledgeGap,
        thresholds: { some: threshold, all: threshold },
      }).acts[2].bits
    })
  const [a, b] = [bitsAt(bounds.low), bitsAt(bounds.high)]
  const ends = [a.low, a.high, b.low, b.high].filter((end) => end !== null)
  if (ends.length < 4) return { bits: unknownExtent, why: 'nobody would expect it to be used' }
  const value = bounds.low === bounds.high ? a.value : null
  return { bits: { value, low: Math.min(...ends), high: Math.max(...ends) }, why: null }
}
