import type { Reader } from '../decision/index.ts'
import { seen } from '../fact/index.ts'
import type { CompanyWorth } from '../grammar/index.ts'
import type { Written } from '../origin/index.ts'
import type { Collector } from './collector.ts'
import type { Counted } from './counts.ts'
import {
  beliefForParty,
  believed,
  companyName,
  companyOf,
  openingOf,
  type Question,
} from './question.ts'
import { pricedRounds, roundName } from './rounds.ts'

/** How the company value follows from the share count at a point. */
export type Worth = {
  readonly value: (at: readonly number[], counted: Counted) => number | null
  /** The step from a round's price to value, where it is stated as one. */
  readonly step: Reader | null
  readonly round: string | null
}

/** What the scenario believes the company to be worth, on the share base of the day; null, named, where it cannot be said. */
export function worthOf(question: Question, collector: Collector): Worth | null {
  const company = companyOf(question.tranche)
  const held = beliefForParty(question, 'value', company)
  const remedy = `a belief “value: { ${company}: 65 % .. 100 % of the latest round }”`
  if (held === null || held.value.value.kind === 'undisclosed')
    return collector.lacks(`value of ${companyName(question)}`, remedy)
  const worth = held.value.value
  const written = believed(held, held.value.span)
  switch (worth.kind) {
    case 'total': {
      const total = collector.amount(
        `${company}/value`,
        `value of ${companyName(question)} before the new money`,
        worth,
        written,
        remedy,
      )
      return total === null ? null : { value: (at) => total(at), step: null, round: null }
    }
    case 'per share': {
      const price = collector.amount(
        `${company}/value-per-share`,
        `value of one share of ${companyName(question)}`,
        worth,
        written,
        remedy,
      )
      if (price === null) return null
      if (!countIsSeen(question, company)) {
        return collector.lacks(
          `fully diluted share count of ${companyName(question)}`,
          `a fact “shares: ${company}, count: …, basis: fully diluted”`,
        )
      }
      return {
        value: (at, { shares, realShares }) =>
          realShares === null ? null : price(at) * shares * realShares,
        step: null,
        round: null,
      }
    }
    case 'share of round':
      return worthByRound(question, collector, worth, written, remedy)
    default:
      return worth satisfies never
  }
}

/** A part of a round's price per share, times the shares of the day. */
function worthByRound(
  question: Question,
  collector: Collector,
  worth: Extract<CompanyWorth, { kind: 'share of round' }>,
  written: Written,
  remedy: string,
): Worth | null {
  const company = companyOf(question.tranche)
  const rounds = pricedRounds(question, company)
  const round =
    worth.round === 'latest'
      ? rounds.at(-1)
      : rounds.find((fact) => roundName(fact) === worth.round)
  if (round === undefined) {
    const which = worth.round === 'latest' ? 'a priced round' : `the round ${worth.round}`
    return collector.lacks(
      `a mark of ${companyName(question)}: ${which} is not seen by ${question.asOf}`,
      `a fact “round: ${company}, valuation: …” of an earlier day, or a belief that states the value itself`,
    )
  }
  const name = roundName(round)
  const step = collector.disclosed(
    `${company}/step`,
    `value of a share of ${companyName(question)} as a part of its price in ${name}`,
    'fraction',
    worth.fraction,
    written,
    remedy,
  )
  if (step === null) return null
  return {
    value: (at, { shares, rounds: prices }) => {
      const price = prices.get(name)
      return price === undefined ? null : step(at) * price * shares
    },
    step,
    round: name,
  }
}

export function countIsSeen(question: Question, company: string): boolean {
  return seen(question.book.facts, 'shares', openingOf(question)).some(
    (fact) => fact.shares.value === company && fact.basis.value === 'fully diluted',
  )
}
