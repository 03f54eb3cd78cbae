import { assert } from '../core/diagnostic/index.ts'
import {
  addDays,
  addMonths,
  businessDayOnOrBefore,
  businessDaysBefore,
  type Calendar,
  calendarNamed,
  covers,
  type PlainDate,
} from '../core/time/index.ts'

/** The days of a first book: its right is open today and for about three months more. */
function daysOfFirstBook(today: PlainDate) {
  const inThreeMonths = addMonths(today, 3)
  const calendar = calendarOf(inThreeMonths)
  const lastDay = businessDayOnOrBefore(calendar, inThreeMonths)
  return {
    announced: addMonths(today, -6),
    round: addMonths(today, -1),
    lastDay,
    calendar: calendar.id,
    // A business day goes by between a decision and the money.
    lateDay: businessDaysBefore(calendar, lastDay, 1),
  }
}

/** New York where it is listed so far, else plain weekdays. */
function calendarOf(lastDay: PlainDate): Calendar {
  const listed = calendarNamed('NYSE')
  const isListed =
    listed !== null && [-14, 0].every((days) => covers(listed, addDays(lastDay, days)))
  const calendar = isListed ? listed : calendarNamed('weekdays')
  assert(calendar !== null, 'weekdays are known in every year')
  return calendar
}

/** A small book that says one thing of every kind and answers every question, in the one layout. */
export function firstBook(today: PlainDate): string {
  const { announced, round, lastDay, calendar } = daysOfFirstBook(today)
  return `# A first book: one deal, invented, to change line by line. Run \`tranche check\` after each change.
tranche: 1
title: A first book
currency: USD
calendar: ${calendar}

# Where figures come from. Grades: A filing, B press, C aggregator, D derived here, U unverified.
sources:
  invented: { title: Invented for this book, grade: U }

# Everybody who appears: a short name that the rest of the book uses, and the name people read.
parties:
  amber: { name: Amber Industries }
  north: { name: Northwind, kind: company }

# What was agreed.
terms:
  amber-north:
    investor: amber
    company: north
    announced: ${announced}
    source: invented
    tranches:
      # Money that had to come in, at a valuation before it.
      first: { duty: amber, amount: 20 M, strike: 80 M pre-money, instrument: shares }
      # The right to put in more: how much, until when, at which price.
      second:
        right: amber
        amount: { up to: 30 M, draw: any amount }
        window: ${announced} .. ${lastDay}
        strike: 100 M pre-money
        notice: none
        instrument: shares
    instruments:
      shares: { kind: preferred }

# What happened, each with its day.
facts:
  - { day: ${announced}, closed: first, amount: 20 M, source: invented }
  - day: ${round}
    round: north
    name: series-b
    amount: 25 M
    valuation: 150 M
    basis: pre-money
    source: invented

# What somebody assumes. What is not known is a range; the answer says whether it matters.
beliefs:
  base:
    law: lognormal
    value: { north: 85 % .. 110 % of the latest round }
    volatility: { north: 60 % .. 80 % }
    rate: 4 %
    execution: 1 business day
  # The same with one thing changed.
  bear: { from: base, value: { north: 30 % .. 45 % of the latest round } }
`
}

/** What stands beside it. */
export function firstReadme(today: PlainDate, book: string): string {
  const { lateDay } = daysOfFirstBook(today)
  return `# A first book

[book.yaml](book.yaml) holds one invented deal: 20 M that came in, and a right to put in 30 M more. Change it line by line.

| To ask | Write |
|---|---|
| Is it sound? Every fault at once | \`tranche check ${book}\` |
| All, some or none, now or later? | \`tranche decide ${book}\` |
| … near the end of the window | \`tranche decide ${book} --as-of ${lateDay}\` |
| … if the company is worth less | \`tranche decide ${book} --as-of ${lateDay} --scenario bear\` |
| What is it all worth? | \`tranche value ${book}\` |
| Who owns what? | \`tranche stakes ${book}\` |
| Where does a figure come from? | \`tranche explain ${book} own-stake\` |

What a book may say: \`docs/reference/grammar.md\` of Tranche, and \`docs/reference/terms.md\` for every kind of term in the
smallest book that holds it.
`
}
