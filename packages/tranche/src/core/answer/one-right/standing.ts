import { holderOf, type RightSituation } from '../../situation/index.ts'
import type { RightDecision } from '../decide/decide-answer.ts'
import type { Evaluated } from './evaluate.ts'
import { overSituations } from './looked-at.ts'

/** Where a right stands before anything is decided: price, mark, value of the company and the part held, on one share base. */
export type Standing = Pick<
  RightDecision,
  'id' | 'holder' | 'company' | 'available' | 'companyValue' | 'mark' | 'shareGrowth' | 'ownStake'
> & { readonly strike: Pick<RightDecision['strike'], 'today'> }

export function standingOf({ question, latestRound }: RightSituation, at: Evaluated): Standing {
  const { tranche } = question
  return {
    id: tranche.id,
    holder: holderOf(tranche),
    company: tranche.deal.company.value,
    available: overSituations(at, ({ terms }) => terms?.amountMax ?? null),
    strike: { today: overSituations(at, ({ terms }) => terms?.strike ?? null) },
    companyValue: overSituations(at, ({ companyValue }) => companyValue),
    mark: {
      extent: overSituations(at, ({ mark }) => mark),
      round: latestRound,
      discount: overSituations(at, ({ mark, terms }) =>
        mark === null || terms === null ? null : 1 - terms.strike / mark,
      ),
    },
    shareGrowth: overSituations(at, ({ shareGrowth }) => shareGrowth),
    ownStake: overSituations(at, ({ ownStake }) => ownStake),
  }
}
