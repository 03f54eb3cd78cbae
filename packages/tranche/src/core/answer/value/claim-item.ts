import { Widening } from '../../decision/index.ts'
import { unknownExtent } from '../../origin/index.ts'
import {
  type Funding,
  holderOf,
  noteClaimOf,
  type Question,
  situationOf,
} from '../../situation/index.ts'
import { valueConvertibleNote } from '../../valuation/index.ts'
import { evaluate } from '../one-right/evaluate.ts'
import { pricedSibling } from './held-item.ts'
import type { ValueItem } from './value-item.ts'

/**
 * A note or SAFE that converts at the better of a discount and a cap: a claim on the company value of its day. Null for anything else, which is valued as converted.
 */
export function claimItem(question: Question, uses: readonly Funding[]): ValueItem | null {
  const { tranche } = question
  const right = situationOf({ ...question, tranche: pricedSibling(question) })
  const claim = noteClaimOf(question, right.collector, uses)
  if (claim === null) return null
  const { years, note } = claim
  const worth = new Widening()
  if (note !== null && years !== null)
    for (const { point, situation } of evaluate(right, null, false).situations) {
      const { companyValue, law } = situation
      worth.add(
        companyValue === null || law === null
          ? null
          : valueConvertibleNote(note(point), { law, companyValue, years }),
      )
    }
  const value = note === null || years === null ? unknownExtent : worth.extent()
  return {
    id: tranche.id,
    kind: 'note',
    term: tranche.terms.kind,
    holder: holderOf(tranche),
    company: tranche.deal.company.value,
    value,
    error: null,
    inputs: right.collector.figures,
    method:
      'a claim on the company value, the note in it, at conversion: the better of discount and cap, closed form',
    missing:
      value.low === null
        ? right.collector.missing.map(({ what, remedy }) => ({ what, remedy }))
        : [],
  }
}
