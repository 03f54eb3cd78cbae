import { seen } from '../../fact/index.ts'
import type { Price } from '../../grammar/index.ts'
import {
  beliefForParty,
  companyOf,
  holderOf,
  openingOf,
  type Question,
  type RightSituation,
  situationOf,
} from '../../situation/index.ts'
import { type Looked, lookedAt, movesUse } from '../one-right/looked-at.ts'

/**
 * All that a party holds of a company, at the part of it that a belief or a fact states, whatever its money came in at. Null where nobody
 * states that part, or where the company's value hangs on prices that are not known.
 */
export function statedHolding(
  funded: readonly Question[],
): { readonly right: RightSituation; readonly looked: Looked } | null {
  for (const question of funded) {
    if (!statesStake(question)) continue
    const right = situationOf({ ...question, tranche: atLatestRound(question) })
    if (right.collector.missing.some(({ need }) => need === 'use')) continue
    const looked = lookedAt(right, movesUse(right, false))
    const isKnown = looked.situations.every(({ situation }) => situation.ownStake !== null)
    if (isKnown && looked.situations.length > 0) return { right, looked }
  }
  return null
}

function statesStake(question: Question): boolean {
  const [holder, company] = [holderOf(question.tranche), companyOf(question.tranche)]
  const believed = beliefForParty(question, 'stake', holder)
  return (
    (believed?.value ?? []).some(({ name }) => name === company) ||
    seen(question.book.facts, 'stake', openingOf(question)).some(
      (fact) => fact.stake.value === holder && fact.in.value === company,
    )
  )
}

/** The price its money came in at moves neither the stated part nor the value: any price that is known will do. */
function atLatestRound({ tranche }: Question): Question['tranche'] {
  const price: Price = { kind: 'round', round: 'latest' }
  const terms = { ...tranche.terms, strike: { value: price, span: tranche.terms.span } }
  return { ...tranche, terms }
}
