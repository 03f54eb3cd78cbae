import { tranchesOf } from '../deal/index.ts'
import type { Reader } from '../decision/index.ts'
import { seen } from '../fact/index.ts'
import type { Collector } from './collector.ts'
import { fundings } from './fundings.ts'
import {
  beliefForParty,
  believed,
  companyName,
  companyOf,
  nameOf,
  observed,
  openingOf,
  type Question,
} from './question.ts'

/**
 * The part of the company that the seller of shares there are already holds: as the scenario states it, else as the latest fact has it. Null where nothing is stated, or where the
 * seller sold more after that fact; then no more is known than that it is not the holder's.
 */
export function sellerStake(question: Question, collector: Collector): Reader | null {
  const { book, tranche } = question
  const seller = tranche.terms.seller?.value
  if (seller === undefined) return null
  const company = companyOf(tranche)
  const label = `part of ${companyName(question)} held by ${nameOf(book, seller)}`
  const belief = beliefForParty(question, 'stake', seller)
  const entry = belief?.value.find(({ name }) => name === company)
  if (belief !== null && entry !== undefined && entry.value.value.kind !== 'undisclosed')
    return collector.disclosed(
      `${seller}/stake`,
      `${label}, fully diluted`,
      'fraction',
      entry.value.value,
      believed(belief, entry.value.span),
      '',
    )
  const fact = seen(book.facts, 'stake', openingOf(question)).findLast(
    (one) => one.in.value === company && one.stake.value === seller,
  )
  if (fact === undefined || fact.is.value.kind === 'undisclosed') return null
  const day = fact.day.value.lastDay
  const hasSoldSince = tranchesOf(book.terms, question.asOf)
    .filter((other) => companyOf(other) === company && other.terms.seller?.value === seller)
    .flatMap((other) => fundings(question, openingOf(question), other))
    .some((sold) => sold.day.value.lastDay > day)
  return hasSoldSince
    ? null
    : collector.disclosed(
        `${seller}/stake`,
        `${label} on ${day}`,
        'fraction',
        fact.is.value,
        observed(fact, book),
        '',
      )
}

/** Whether a right to buy from a seller names neither money nor shares: then it is on all that the seller has. */
export function isWholeHolding({ tranche: { terms } }: Question): boolean {
  const { seller, amount, shares } = terms
  return (
    seller !== undefined && amount === undefined && shares === undefined && terms.kind !== 'put'
  )
}

/** No bound but what the seller has; null, named as missing, where the book does not say how much that is. */
export function wholeHolding(
  question: Question,
  collector: Collector,
  stake: Reader | null,
): Reader | null {
  const { book, tranche } = question
  const seller = tranche.terms.seller?.value ?? ''
  const company = companyOf(tranche)
  if (stake === null)
    return collector.lacks(
      `amount of ${tranche.id}, or the part of ${companyName(question)} held by ${nameOf(book, seller)}`,
      `“amount: …” in its terms, or a fact “stake: ${seller}, in: ${company}, is: …”`,
    )
  collector.assume(
    `${tranche.id} is on all that ${nameOf(book, seller)} holds: its terms name no amount`,
  )
  return () => Number.POSITIVE_INFINITY
}
