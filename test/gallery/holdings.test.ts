import { describe, expect, test } from 'vitest'
import { stakesOn, valueOn } from '../../packages/tranche/src/core/answer/index.ts'
import { asDay, bookOf, scenarioOf } from './book-of.ts'

/** Amber in North: 100 M at 900 M before them, and whatever else; a round at 2 bn before 400 M, and a value of 90 % of its price. */
const book = (deal: string, facts: readonly string[] = []) =>
  bookOf(`tranche: 1
currency: USD
parties: { amber: { name: Amber }, birch: { name: Birch }, north: { name: North, kind: company } }
terms:
  deal:
    investor: amber
    company: north
    announced: 2024-01-01
${deal.replaceAll(/^/gm, '    ')}
facts:
${['{ day: 2024-01-02, closed: first, amount: 100 M }', '{ day: 2024-06-01, round: north, name: b, amount: 400 M, valuation: 2 bn, basis: pre-money }', ...facts].map((fact) => `  - ${fact}`).join('\n')}
beliefs:
  base: { law: lognormal, value: { north: 90 % of the latest round } }
`)

const first = 'first: { duty: amber, amount: 100 M, strike: 900 M pre-money, instrument: shares }'
const shares = 'instruments: { shares: { kind: shares } }'
const asOf = asDay('2024-07-01')

/** What each thing is worth, in millions. */
function worths(of: ReturnType<typeof book>) {
  const { items } = valueOn(of, asOf, scenarioOf(of))
  return items.map(({ id, holder, value }) => [
    id,
    holder,
    value.low === null ? null : Number((value.low / 1e6).toFixed(6)),
  ])
}

describe('what money that came in is worth', () => {
  // 100 M buy a tenth of 1 bn. The round prices that tenth at 200 M, and 90 % of it is 180 M.
  test('its shares at the price of the latest round', () => {
    expect(worths(book(`tranches: { ${first} }\n${shares}`))).toEqual([
      ['deal/first', 'amber', 180],
    ])
  })

  test('whatever stake of its holder is reported besides', () => {
    const stake = '{ day: 2024-06-02, stake: amber, in: north, is: 40 % }'
    expect(worths(book(`tranches: { ${first} }\n${shares}`, [stake]))).toEqual([
      ['deal/first', 'amber', 180],
    ])
  })

  test('a part passed on is worth its part to who has it, and counts as theirs', () => {
    const passed = first.replace(
      'instrument',
      'assigned: [{ to: birch, amount: 25 M }], instrument',
    )
    const of = book(`tranches: { ${passed} }\n${shares}`)
    expect(worths(of)).toEqual([
      ['deal/first', 'amber', 135],
      ['deal/first/birch', 'birch', 45],
    ])
    const [north] = stakesOn(of, asOf, scenarioOf(of)).companies
    // 75 M of 1 bn, and five sixths of that after 400 M at 2 bn.
    expect(north?.stakes[0]?.fullyDiluted.low).toBeCloseTo((0.075 * 2) / 2.4, 12)
    expect(north?.holdings.map(({ holder, funded }) => [holder, funded?.low])).toEqual([
      ['amber', 75e6],
      ['birch', 25e6],
    ])
  })

  test('all of it at a stated stake, where what it bought is no share with a price', () => {
    const profit =
      'tranches: { first: { duty: amber, amount: 100 M, instrument: part } }\ninstruments: { part: { kind: shares } }'
    expect(worths(book(profit))).toEqual([['deal/first', 'amber', null]])
    const stake = '{ day: 2024-06-02, stake: amber, in: north, is: 25 % }'
    // A quarter of 90 % of 2.4 bn.
    expect(worths(book(profit, [stake]))).toEqual([['north/amber', 'amber', 540]])
  })

  test('a letter of intent obliges nobody', () => {
    const letter = `status: letter of intent\ntranches: { ${first}, second: { duty: amber, amount: 50 M, due: 2025-01-02, strike: 3 bn pre-money } }\n${shares}`
    expect(worths(book(letter)).map(([id]) => id)).toEqual(['deal/first'])
  })
})
