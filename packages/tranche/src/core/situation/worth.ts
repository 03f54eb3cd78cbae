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
  observed,
  openingOf,
  type Question,
} from './question.ts'
import { countIsSeen, pricedRounds, roundName } from './rounds.ts'

/** How the company value follows from the share count at a point. */
export type Worth = {
  readonly value: (at: readonly number[], counted: Counted) => number | null
  /** The step from a round's price to value, where it is stated as one. */
  readonly step: Reader | null
  readonly round: string | null
  /** It comes from a price of one share, which may know of the right already. */
  readonly quoted?: true
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
    case 'per share':
      return worthPerShare(
        question,
        collector,
        collector.amount(
          `${company}/value-per-share`,
          `value of one share of ${companyName(question)}`,
          worth,
          written,
          remedy,
        ),
      )
    case 'share of quote':
      return worthByQuote(question, collector, worth, written, remedy)
    case 'share of round':
      return worthByRound(question, collector, worth, written, remedy)
    default:
      return worth satisfies never
  }
}

/** Shares times what one is worth, where they are counted. */
function worthPerShare(
  question: Question,
  collector: Collector,
  price: Reader | null,
): Worth | null {
  if (price === null) return null
  const company = companyOf(question.tranche)
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
    quoted: true,
  }
}

/** A part of the last price of one share that is seen, an average over days not counted. */
function worthByQuote(
  question: Question,
  collector: Collector,
  { fraction }: Extract<CompanyWorth, { kind: 'share of quote' }>,
  written: Written,
  remedy: string,
): Worth | null {
  const company = companyOf(question.tranche)
  const quote = seen(question.book.facts, 'quote', openingOf(question))
    .filter((fact) => fact.quote.value === company && fact.over === undefined)
    .at(-1)
  if (quote === undefined)
    return collector.lacks(
      `a price of one share of ${companyName(question)} seen by ${question.asOf}`,
      `a fact “quote: ${company}, price: …” of an earlier day`,
    )
  const price = collector.amount(
    `${company}/quote`,
    `price of one share of ${companyName(question)} on ${quote.day.value.lastDay}`,
    quote.price.value,
    observed(quote, question.book),
    remedy,
  )
  const step = collector.disclosed(
    `${company}/step`,
    `value of a share of ${companyName(question)} as a part of its quoted price`,
    'fraction',
    fraction,
    written,
    remedy,
  )
  return price === null || step === null
    ? null
    : worthPerShare(question, collector, (at) => step(at) * price(at))
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
