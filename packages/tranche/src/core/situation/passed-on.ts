import { type Bounds, leftOfBounds, sumOfBounds } from '../quantity/index.ts'
import { amountInTerms } from './amount-in-terms.ts'
import { boundsInBook } from './amount-terms.ts'
import { holderOf, type Question } from './question.ts'

const all: Bounds = { low: 1, high: 1, centre: 1 }
const none: Bounds = { low: 0, high: 0, centre: 0 }

/** The holder's part of a tranche and the parts it had passed on by the opening of the day, each as a part of the whole. */
export function partsOf(question: Question): { holder: string; part: Bounds }[] {
  const { tranche, asOf } = question
  const whole = amountInTerms(question)?.announced ?? null
  const passedOn = (tranche.terms.assigned ?? [])
    .filter(({ day }) => day === undefined || day.value.lastDay < asOf)
    .flatMap(({ to, amount }) => {
      const bounds = boundsInBook(question, amount.value)
      if (bounds === null || whole === null || whole.high === 0) return []
      const low = Math.min(1, bounds.low / whole.high)
      const high = Math.min(1, whole.low === 0 ? 1 : bounds.high / whole.low)
      return [{ holder: to.value, part: { low, high, centre: low === high ? low : null } }]
    })
  const gone = sumOfBounds(passedOn.map(({ part }) => part)) ?? none
  return [{ holder: holderOf(tranche), part: leftOfBounds(all, gone) }, ...passedOn]
}
