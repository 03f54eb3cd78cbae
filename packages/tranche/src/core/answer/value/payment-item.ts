import { sweepOf, widest } from '../../decision/index.ts'
import { unknownExtent } from '../../origin/index.ts'
import { holderOf, paymentSituation, type Question } from '../../situation/index.ts'
import { yearsBetween } from '../../time/index.ts'
import { missingOf, worthByConditions } from './owed-item.ts'
import type { ValueItem } from './value-item.ts'

/** An amount somebody owes, on its day or if something is met by it: its present value, times the chance where the scenario states one. That whoever owes it can pay is taken for granted. */
export function paymentItem(question: Question): ValueItem {
  const { tranche, asOf } = question
  const owed = paymentSituation(question)
  const { amount, rate, day, collector } = owed
  const isOver = day !== null && day < asOf
  const whole =
    amount === null || rate === null || day === null || isOver
      ? unknownExtent
      : widest(
          sweepOf({ inputs: collector.inputs }).points,
          (at) => amount(at) * Math.exp(-rate(at) * yearsBetween(asOf, day)),
        )
  const { value, words } = worthByConditions(owed, whole)
  return {
    id: tranche.id,
    kind: 'right',
    term: 'payment',
    holder: holderOf(tranche),
    company: tranche.deal.company.value,
    value,
    error: null,
    inputs: collector.figures,
    method: `what is owed, discounted at the riskless rate from its day${words}`,
    missing: value.low === null ? missingOf(question, owed, day ?? undefined) : [],
  }
}
