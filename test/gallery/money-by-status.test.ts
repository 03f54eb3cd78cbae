import { describe, expect, test } from 'vitest'
import { stakesOn } from '../../packages/tranche/src/core/answer/index.ts'
import { asDay, bookOf, scenarioOf } from './book-of.ts'

/** One deal of amber with north, and what happened to it; amounts in millions. */
const withTerms = (tranches: string, facts: readonly string[] = [], more = '') => `tranche: 1
currency: USD
parties:
  amber: { name: Amber }
  birch: { name: Birch }
  north: { name: North, kind: company }
terms:
  deal:
    investor: amber
    company: north
    announced: 2024-01
${tranches.replaceAll(/^/gm, '    ')}
${more}
facts:
${['{ day: 2024-01-01, exchange: EUR/USD, is: 1.1 }', ...facts].map((fact) => `  - ${fact}`).join('\n')}
`

const stepDown =
  'tranches: { t: { duty: amber, amount: { up to: 30 M, step down: { to: 10 M, unless: { event: recast, by: 2024-06-30 } } } } }'
const call = 'tranches: { t: { call: north, on: amber, amount: 35 M, when: { filed: IPO } } }'
const assigned =
  'tranches: { t: { duty: amber, amount: 10 M, assigned: [{ to: birch, amount: 2.5 M, day: 2024-03 }] } }'
const gated =
  'tranches: { t: { duty: amber, amount: { up to: 20 M }, when: { redacted: milestones } } }'
const letter =
  'status: letter of intent\ntranches: { t: { duty: amber, amount: { per unit: { amount: 10 M, of: GW, units: 10 } } } }'
const newer =
  '  newer: { investor: amber, company: north, announced: 2024-05, supersedes: deal, tranches: { t: { duty: amber, amount: 30 M } } }'
const paid = '{ day: 2024-04-01, closed: deal/t, amount: 4 M }'

// Worked out by hand from the words of each term: an end counts what the facts leave open.
// biome-ignore format: the columns are the point
const rows = [
  // what                               terms      facts                                     more   day           announced  committed  callable  funded
  ['a step-down not yet told',          stepDown,  [],                                       '',    '2024-06-01', [30, 30],  [10, 30],  [0, 0],   [0, 0]],
  ['… kept by what happened',           stepDown,  ['{ day: 2024-05-01, event: recast }'],   '',    '2024-06-01', [30, 30],  [30, 30],  [0, 0],   [0, 0]],
  ['… fallen after its last day',       stepDown,  [],                                       '',    '2024-07-05', [30, 30],  [10, 10],  [0, 0],   [0, 0]],
  ['… and what came in before',         stepDown,  [paid],                                   '',    '2024-07-05', [30, 30],  [6, 6],    [0, 0],   [4, 4]],
  ['a call of the company',             call,      [],                                       '',    '2024-06-01', [35, 35],  [0, 0],    [35, 35], [0, 0]],
  ['a duty under a hidden condition',   gated,     [],                                       '',    '2024-06-01', [20, 20],  [0, 20],   [0, 0],   [0, 0]],
  ['a part passed on',                  assigned,  [],                                       '',    '2024-04-01', [7.5, 7.5], [7.5, 7.5], [0, 0], [0, 0]],
  ['… before the day it was',           assigned,  [],                                       '',    '2024-03-15', [10, 10],  [10, 10],  [0, 0],   [0, 0]],
  ['… and after it was paid',           assigned,  [paid.replace('4 M', '10 M')],            '',    '2024-04-01', [7.5, 7.5], [0, 0],   [0, 0],   [7.5, 7.5]],
  ['a letter of intent, unit by unit',  letter,    [],                                       '',    '2024-04-01', [100, 100], [0, 0],   [0, 0],   [0, 0]],
  ['… once it is replaced',             letter,    [],                                       newer, '2024-06-01', [30, 30],  [30, 30],  [0, 0],   [0, 0]],
  ['euro at the rate of the day',       'tranches: { t: { duty: amber, amount: 15 M EUR } }', [],  '', '2024-04-01', [16.5, 16.5], [16.5, 16.5], [0, 0], [0, 0]],
  ['shares at a price each',            'tranches: { t: { right: amber, shares: 160 M, strike: 0.01 USD per share } }', [], '', '2024-04-01', [1.6, 1.6], [0, 0], [0, 0], [0, 0]],
] as const

describe('announced, committed, callable and funded are four amounts', () => {
  test.for(rows)('%s', ([, terms, facts, more, day, announced, committed, callable, funded]) => {
    const book = bookOf(withTerms(terms, facts, more))
    const [north] = stakesOn(book, asDay(day), scenarioOf(book)).companies
    const amber = north?.amounts.find(({ holder }) => holder === 'amber')
    const inMillions = (status: 'announced' | 'committed' | 'callable' | 'funded') =>
      [amber?.[status].low, amber?.[status].high].map((end) =>
        Number(((end ?? NaN) / 1e6).toFixed(9)),
      )
    expect([
      inMillions('announced'),
      inMillions('committed'),
      inMillions('callable'),
      inMillions('funded'),
    ]).toEqual([announced, committed, callable, funded])
  })

  test('who took a part over has announced, owes and pays it', () => {
    const book = bookOf(withTerms(assigned, [paid.replace('4 M', '10 M')]))
    const [north] = stakesOn(book, asDay('2024-04-01'), scenarioOf(book)).companies
    const birch = north?.amounts.find(({ holder }) => holder === 'birch')
    expect(birch?.funded.low).toBe(2.5e6)
    expect(north?.amounts.reduce((sum, { funded }) => sum + (funded.low ?? 0), 0)).toBe(10e6)
  })
})
