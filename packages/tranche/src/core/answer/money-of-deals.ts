import type { TrancheOf } from '../deal/index.ts'
import { type Extent, unknownExtent } from '../origin/index.ts'
import { boundsOf } from '../quantity/index.ts'
import { fundings, holderOf, type Question } from '../situation/index.ts'
import type { Amounts } from './stakes.ts'

/** Announced, committed, callable and funded by investor: four different amounts, each a sum over its tranches. */
export function amountsOf(questions: readonly Question[]): Amounts[] {
  const holders = [...new Set(questions.map(({ tranche }) => holderOf(tranche)))]
  const capOf = ({ terms }: TrancheOf) => {
    const amount = terms.amount
    const stated = amount === undefined ? undefined : 'value' in amount ? amount : amount.upTo
    return stated === undefined ? null : boundsOf(stated.value.amount)
  }
  return holders.map((holder) => {
    const own = questions.filter(({ tranche }) => holderOf(tranche) === holder)
    const sum = (part: (question: Question) => { low: number; high: number } | null): Extent => {
      let low = 0
      let high = 0
      for (const question of own) {
        const bounds = part(question)
        if (bounds === null) return unknownExtent
        low += bounds.low
        high += bounds.high
      }
      return { value: low === high ? low : null, low, high }
    }
    const nothing = { low: 0, high: 0 }
    const used = (question: Question) => {
      const uses = fundings(question, { asOf: question.asOf, at: 'opening' }, question.tranche)
      let low = 0
      let high = 0
      for (const fact of uses) {
        const bounds =
          fact.amount === undefined ? capOf(question.tranche) : boundsOf(fact.amount.value.amount)
        if (bounds === null) return null
        low += bounds.low
        high += bounds.high
      }
      return { low, high }
    }
    const left = (question: Question, kind: string) => {
      if (
        question.tranche.terms.kind !== kind ||
        question.tranche.deal.status?.value === 'letter of intent'
      )
        return nothing
      const cap = capOf(question.tranche)
      const spent = used(question)
      return cap === null || spent === null
        ? null
        : { low: Math.max(0, cap.low - spent.high), high: Math.max(0, cap.high - spent.low) }
    }
    return {
      holder,
      announced: sum(({ tranche }) => capOf(tranche)),
      committed: sum((question) => left(question, 'duty')),
      callable: sum((question) => left(question, 'call')),
      funded: sum(used),
    }
  })
}
