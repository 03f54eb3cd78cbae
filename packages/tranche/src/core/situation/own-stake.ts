import type { Point } from '../decision/index.ts'
import type { Collector } from './collector.ts'
import {
  beliefForParty,
  believed,
  companyName,
  companyOf,
  holderName,
  holderOf,
  type Question,
} from './question.ts'
import type { ShareHistory } from './share-events.ts'

/** The investor's own part: as the scenario states it, else from what came in under its tranches. */
export function ownStake(
  question: Question,
  collector: Collector,
  { ownKnown, ownRecorded }: Pick<ShareHistory, 'ownKnown' | 'ownRecorded'>,
): ((at: Point, mineOverShares: number) => number) | null {
  const holder = holderOf(question.tranche)
  const company = companyOf(question.tranche)
  const belief = beliefForParty(question, 'stake', holder)
  const entry =
    question.ownOnly === undefined ? belief?.value.find(({ name }) => name === company) : undefined
  const label = `part of ${companyName(question)} held by ${holderName(question)}, fully diluted`
  const remedy = `a belief “stake: { ${holder}: { ${company}: … } }”`
  if (belief !== null && entry !== undefined) {
    const stated = collector.disclosed(
      `${holder}/stake`,
      label,
      'fraction',
      entry.value.value,
      believed(belief, entry.value.span),
      remedy,
    )
    return stated === null ? null : (at) => stated(at)
  }
  if (!ownKnown) return null
  // Who may sell holds something; a book that tells of no holding leaves it out.
  if (question.tranche.terms.kind === 'put' && !ownRecorded && question.ownOnly === undefined)
    return collector.lacks(label, remedy)
  return (_at, mineOverShares) => mineOverShares
}
