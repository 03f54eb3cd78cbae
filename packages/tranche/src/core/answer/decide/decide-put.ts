import type { Waiting } from '../../decision/index.ts'
import type { Figure } from '../../origin/index.ts'
import { isSale, type Question, type RightSituation, situationOf } from '../../situation/index.ts'
import { yearsBetween } from '../../time/index.ts'
import { type Evaluated, evaluate, overOutcomes } from '../one-right/evaluate.ts'
import { worthIfMet } from '../one-right/worth-if-met.ts'
import {
  type RightWorth,
  unknownWorth,
  worthOnLastDay,
  worthTooLate,
} from '../one-right/worth-of-right.ts'
import { worthOfSale } from '../one-right/worth-of-sale.ts'
import { choose } from './choose.ts'
import type { PutDecision } from './decide-answer.ts'
import { describe, useOf } from './describe.ts'
import { figuresOfSale } from './figures/index.ts'

/** Should a holding be sold under a right to do so: all, some or none, now or later? */
export function decidePut(question: Question): {
  decision: PutDecision
  figures: readonly Figure[]
} {
  const right = situationOf(question)
  const onLastDay = right.timing?.lastPracticable?.latest === question.asOf
  const evaluated = evaluate(right, null, onLastDay)
  const waiting: Waiting = right.law.carry === null ? 'unknown' : 'costly'
  const worth = worthIfMet(worthOf(right, evaluated, waiting), right)
  const chosen = choose({ right, evaluated, worth, waiting, withSideBenefit: true })
  const described = describe(question, {
    right,
    evaluated,
    // Its neighbouring days are not valued.
    waiting: 'unknown',
    worth,
    chosen,
    without: chosen,
    followOn: null,
    use: useOf(question, null),
    counted: null,
  })
  const { terms, deal } = question.tranche
  const decision: PutDecision = {
    ...described,
    buyer: (terms.kind === 'put' ? terms.buyer?.value : undefined) ?? deal.company.value,
    toCompany: !isSale(question.tranche),
    window: { ...described.window, neighbours: [] },
    available: overOutcomes(evaluated, ({ draws }) => draws.at(-1)?.amount ?? null),
  }
  return { decision, figures: figuresOfSale(decision, right) }
}

/** Money had today earns interest, so that waiting is never free of itself. */
function worthOf(right: RightSituation, evaluated: Evaluated, waiting: Waiting): RightWorth {
  const { asOf } = right.question
  const day = right.timing?.lastPracticable?.latest
  if (day !== undefined && day < asOf) return worthTooLate
  if (day === undefined || !evaluated.complete) return unknownWorth(evaluated)
  if (day === asOf) return worthOnLastDay(evaluated)
  if (waiting === 'unknown') return unknownWorth(evaluated)
  const first = right.timing?.firstDay ?? asOf
  return worthOfSale(evaluated, {
    fromYears: first > asOf ? yearsBetween(asOf, first) : 0,
    years: yearsBetween(asOf, day),
  })
}
