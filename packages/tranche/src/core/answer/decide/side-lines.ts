import { boundsOf } from '../../quantity/index.ts'
import { nameOf, type Question } from '../../situation/index.ts'
import { tightestLimit } from '../../valuation/index.ts'
import { type Evaluated, overOutcomes } from '../one-right/evaluate.ts'
import type { RightDecision } from './decide-answer.ts'

/** Limits the deal sets, with what using all of it does to them, and commitments beside it: what is tied to the tranche and what is not. */
export function sideLines(
  question: Question,
  evaluated: Evaluated,
): Pick<RightDecision, 'limits' | 'commitments'> {
  const { tranche, book } = question
  const { limits: stated, commercial } = tranche.deal
  const lines: string[] = []
  const cap = stated?.ownershipCap === undefined ? null : boundsOf(stated.ownershipCap.value)
  const after = overOutcomes(evaluated, ({ draws }) => draws.at(-1)?.stakeAfter ?? null)
  if (cap !== null) {
    const words =
      after.high === null
        ? 'the stake after is not known'
        : after.high <= cap.low + 1e-12
          ? evaluated.outcomes.some(({ terms }) => tightestLimit(terms)?.by === 'ownership-cap')
            ? 'kept, since it cuts the amount'
            : 'kept'
          : after.low !== null && after.low > cap.high
            ? 'crossed'
            : 'may be crossed'
    lines.push(`ownership cap of ${+(100 * cap.low).toFixed(6)} %: ${words}`)
  }
  for (const none of stated?.none ?? []) lines.push(`no ${none.value}`)
  return {
    limits: lines,
    commitments: (commercial ?? []).map(({ name, value }) => ({
      words: `${name}: ${value.kind.value} from ${nameOf(book, value.from.value)} to ${nameOf(book, value.to.value)}${value.amount === undefined || value.amount.value.amount.kind === 'undisclosed' ? ', amount undisclosed' : ''}`,
      tied: (value.tiedTo ?? []).some((tied) => book.resolve('tranche', tied.value) === tranche.id),
    })),
  }
}
