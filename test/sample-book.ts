/** A small book with one right, open until 2024-03-31 and in the money, for tests. */
export const sampleBook = `tranche: 1
title: Amber and North
currency: USD
calendar: NYSE
sources:
  paper: { title: North raises again, grade: B }
parties:
  amber: { name: Amber }
  north: { name: North, kind: company }
terms:
  amber-north-2023:
    investor: amber
    company: north
    announced: 2023-09-25
    tranches:
      first: { duty: amber, amount: 100 M, instrument: stock }
      second:
        right: amber
        amount: { up to: 200 M, draw: any amount }
        window: 2023-09-25 .. 2024-03-31
        strike: 1 bn pre-money on the shares of 2023-09
        notice: none
        instrument: stock
    instruments:
      stock: { kind: preferred }
facts:
  - { day: 2023-09-25, closed: first, amount: 100 M, source: paper }
  - { day: 2024-02, round: north, name: february, amount: 50 M, valuation: 2 bn, basis: pre-money, source: paper }
beliefs:
  base:
    law: lognormal
    value: { north: 80 % .. 100 % of the latest round's price per share }
    converts: { first: at the strike }
    stake: { amber: { north: 10 % } }
    volatility: { north: 80 % .. 100 % }
    rate: 5 %
    execution: 1 business day
  wide: { from: base, value: { north: 20 % .. 100 % of the latest round's price per share } }
  bear: { from: base, value: { north: 20 % .. 30 % of the latest round's price per share } }
`
