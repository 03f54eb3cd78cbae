import type { Node } from '../../grammar/index.ts'

/** A small book in the forms that books use: for the tests of this folder. */
export const sampleBook = `# Two deals of one investor.
tranche: 1
title: "Northwind: a sample"
parties:
  north: { name: Northwind, kind: company }
  amber: { name: 'Amber''s fund' }   # the investor

terms:
  amber-north-2023:
    investor: amber
    announced: 2023-09-25
    tranches:
      first: { duty: amber, amount: 1.25 bn }
      second:
        right: amber
        amount: { up to: 2.75 bn, draw: any amount }
        window: 2023-09-25 .. 2024-03-31
        conditions:
          - day: 2024-01-01
          - any: [milestone a, milestone b]
    note: >
      Folded text,
      over two lines.

facts:
  - { day: 2024-02, round: north, amount: 750 M,
      valuation: 15 bn .. 18.4 bn }
  - day: 2024-03-27
    exercised: second
    amount: 2.75 bn
beliefs:
  base:
    volatility: { north: 90 % .. 120 % }
    rate: 0.10
    said: |
      As agreed:
        all of it.
`

/** What a node says, without places: maps as lists of pairs, so that order counts. */
export function saying(node: Node | null): unknown {
  if (node === null) return null
  switch (node.kind) {
    case 'scalar':
      return node.text
    case 'list':
      return node.items.map(saying)
    case 'map':
      return { keys: node.entries.map(({ key, value }) => [key.text, saying(value)]) }
    case 'empty':
      return null
    default:
      return node satisfies never
  }
}
