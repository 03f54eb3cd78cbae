import type { BookFiles } from '../../engine/question.ts'

/** A book to begin from: sound, small, and with every part that a right needs. */
export function firstBook(title: string): BookFiles {
  const text = `tranche: 1
title: ${JSON.stringify(title)}
currency: USD
calendar: NYSE

parties:
  investor: { name: The investor }
  company: { name: The company, kind: company }

terms:
  agreement:
    investor: investor
    company: company
    announced: 2026-01-15
    tranches:
      first: { duty: investor, amount: 100 M, due: 2026-01-30 }
      second:
        right: investor
        amount: { up to: 200 M, draw: any amount }
        window: 2026-01-30 .. 2027-01-29
        strike: 1 bn pre-money
        notice: 5 business days

facts:
  - { day: 2026-01-30, closed: first, amount: 100 M }

beliefs:
  base:
    law: lognormal
    value: { company: 900 M .. 1.6 bn }
    volatility: { company: 60 % .. 90 % }
    rate: 4 %
    stake: { investor: { company: 9 % } }
    execution: 1 business day
    real world: { drift: 5 % .. 15 %, horizon: 1 year }
`
  return { main: 'book.yaml', files: { 'book.yaml': text } }
}
