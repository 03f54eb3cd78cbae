import { unknownExtent } from '../../origin/index.ts'
import { holderName, type Question } from '../../situation/index.ts'
import type { Evaluated } from '../one-right/evaluate.ts'
import type { RightDecision } from './decide-answer.ts'
import { insiderOf, overReadings, readingsAt, type Sight, sightsOf } from './insider.ts'

/**
 * What using all of it would tell an outsider, in bits, where the scenario says how much more the insider knows. The outsider's mean is the believed company
 * value; the map over what is not known is the answer to `signal`.
 */
export function signalOf(
  question: Question,
  evaluated: Evaluated,
): Omit<RightDecision['signal'], 'counted'> {
  const insider = insiderOf(question)
  if (insider.gap === null)
    return {
      bits: unknownExtent,
      why: `no belief says how much more ${holderName(question)} knows than outsiders (“insider”)`,
    }
  if (!evaluated.complete) return { bits: unknownExtent, why: 'an input is missing' }
  const reads = readingsAt(telling(sightsOf(evaluated)), insider, insider.gap)
  if (reads.some(({ reading }) => reading.acts[2].bits === null))
    return { bits: unknownExtent, why: 'nobody would expect it to be used' }
  return { bits: overReadings(reads, ({ reading }) => reading.acts[2].bits), why: null }
}

/**
 * The sights between which the bits of all the others lie: with one threshold for all or none, what an act tells depends on the ratio of
 * value to threshold alone and falls as it rises. With two thresholds every sight counts.
 */
function telling(sights: readonly Sight[]): readonly Sight[] {
  const ratio = ({ outcome, thresholds }: Sight) => outcome.companyValue / thresholds.all
  if (sights.some(({ thresholds }) => thresholds.some !== thresholds.all)) return sights
  let least: Sight | null = null
  let most: Sight | null = null
  for (const sight of sights) {
    if (least === null || ratio(sight) < ratio(least)) least = sight
    if (most === null || ratio(sight) > ratio(most)) most = sight
  }
  return least === null || most === null || least === most ? sights.slice(0, 1) : [least, most]
}
