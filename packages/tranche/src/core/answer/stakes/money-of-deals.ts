import { supersededOn } from '../../deal/index.ts'
import { type Extent, exactExtent, unknownExtent } from '../../origin/index.ts'
import { type Bounds, leftOfBounds, sumOfBounds } from '../../quantity/index.ts'
import {
  amountInTerms,
  boundsInBook,
  conditionStandings,
  fundings,
  partsOf,
  type Question,
} from '../../situation/index.ts'
import type { Amounts } from './stakes.ts'

/** The four amounts of one tranche for one party; null where an amount is not disclosed. */
type Money = {
  readonly announced: Bounds | null
  readonly committed: Bounds | null
  readonly callable: Bounds | null
  readonly funded: Bounds | null
}

const nothing: Bounds = { low: 0, high: 0, centre: 0 }

const noMoney: Money = {
  announced: nothing,
  committed: nothing,
  callable: nothing,
  funded: nothing,
}

/**
 * Announced, committed, callable and funded by party: four different amounts, each a sum over the tranches. Committed and callable are what
 * is still to come. A duty under a condition that is not met is committed from nothing to all of it, a letter of intent is announced and
 * nothing else, a deal that another replaced counts for what came in under it, and a part passed on is the money of who took it over.
 */
export function amountsOf(questions: readonly Question[]): Amounts[] {
  const replaced = new Set(
    questions[0] === undefined
      ? []
      : supersededOn(questions[0].book.terms, questions[0].asOf).keys(),
  )
  const parts = questions.flatMap((question) => {
    const money = moneyOf(question, replaced.has(question.tranche.dealName))
    return partsOf(question).map(({ holder, part }) => ({ holder, money, part }))
  })
  return [...new Set(parts.map(({ holder }) => holder))].map((holder) => {
    const own = parts.filter((each) => each.holder === holder)
    const total = (status: keyof Money) =>
      sumOf(own.map(({ money, part }) => partOf(money[status], part)))
    return {
      holder,
      announced: total('announced'),
      committed: total('committed'),
      callable: total('callable'),
      funded: total('funded'),
    }
  })
}

/** Each status over all parties and companies; the statuses themselves are never added up. */
export function amountsByParty(companies: readonly (readonly Amounts[])[]): Amounts[] {
  const all = companies.flat()
  return [...new Set(all.map(({ holder }) => holder))].map((holder) =>
    addedUp(
      holder,
      all.filter((each) => each.holder === holder),
    ),
  )
}

export function addedUp(holder: string, amounts: readonly Amounts[]): Amounts {
  const total = (status: keyof Money) =>
    amounts.map((each) => each[status]).reduce(plus, exactExtent(0))
  return {
    holder,
    announced: total('announced'),
    committed: total('committed'),
    callable: total('callable'),
    funded: total('funded'),
  }
}

function moneyOf(question: Question, isReplaced: boolean): Money {
  const { deal, terms } = question.tranche
  // A right to sell back asks for money and brings none; what the company pays is no part of what is invested.
  if (terms.kind === 'put' || terms.kind === 'payment') return noMoney
  const cap = amountInTerms(question)
  const funded = fundedOf(question, cap?.announced ?? null)
  const isLetter = deal.status?.value === 'letter of intent'
  if (isReplaced) return { ...noMoney, funded }
  const announced = cap?.announced ?? null
  if (isLetter) return { announced, committed: nothing, callable: nothing, funded }
  const left = isUsedUp(question)
    ? nothing
    : cap === null || funded === null
      ? null
      : leftOfBounds(cap.standing, funded)
  const isOpen = conditionStandings(question).some(({ standing }) => standing !== 'met')
  const owed = isOpen && left !== null ? { ...left, low: 0, centre: null } : left
  return {
    announced,
    committed: terms.kind === 'duty' ? owed : nothing,
    callable: terms.kind === 'call' ? left : nothing,
    funded,
  }
}

/** Money in without an amount is all of it, however much that is. */
export function isUsedUp(question: Question): boolean {
  return fundings(question, { asOf: question.asOf, at: 'opening' }, question.tranche).some(
    ({ amount }) => amount === undefined,
  )
}

function fundedOf(question: Question, cap: Bounds | null): Bounds | null {
  const uses = fundings(question, { asOf: question.asOf, at: 'opening' }, question.tranche)
  return sumOfBounds(
    uses.map(({ amount }) => (amount === undefined ? cap : boundsInBook(question, amount.value))),
  )
}

export function times(money: Bounds, part: Bounds): Bounds {
  const [low, high] = [money.low * part.low, money.high * part.high]
  return { low, high, centre: low === high ? low : null }
}

function partOf(money: Bounds | null, part: Bounds): Bounds | null {
  return money === null ? null : times(money, part)
}

function sumOf(amounts: readonly (Bounds | null)[]): Extent {
  const known = amounts.filter((each) => each !== null)
  const sum = sumOfBounds(known)
  if (sum === null || known.length === 0) return unknownExtent
  // What is not disclosed adds at least nothing: the sum keeps its lower end and loses its upper one.
  if (known.length < amounts.length) return { value: null, low: sum.low, high: null }
  return { value: sum.centre, low: sum.low, high: sum.high }
}

function plus(one: Extent, other: Extent): Extent {
  const add = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b)
  const low = add(one.low ?? 0, other.low ?? 0)
  const high = add(one.high, other.high)
  return { value: low === high ? low : null, low, high }
}
