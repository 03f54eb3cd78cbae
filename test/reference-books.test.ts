import { expect, test } from 'vitest'
import values from '../catalogue/reference-values.json' with { type: 'json' }
import { referenceCase } from '../catalogue/reference-values.ts'
import { decide } from '../packages/tranche/src/core/answer/index.ts'
import { resolveScenario } from '../packages/tranche/src/core/belief/index.ts'
import { readBook } from '../packages/tranche/src/core/book/index.ts'
import { dayOf } from '../packages/tranche/src/core/time/index.ts'

/** A book that holds one right and nothing else, from lines of terms and beliefs; amounts in bn. */
function bookOf(
  right: string,
  beliefs: readonly string[],
  days: number,
  more: readonly string[] = [],
): string {
  const last = new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)
  return [
    'tranche: 1',
    'currency: USD',
    'parties: { investor: { name: Investor }, company: { name: Company, kind: company } }',
    'terms:',
    '  deal:',
    '    investor: investor',
    '    company: company',
    '    announced: 2024-12-01',
    '    tranches:',
    `      right: { right: investor, window: 2025-01-01 .. ${last}, ${right} }`,
    ...more,
    'beliefs:',
    '  base:',
    '    law: lognormal',
    ...beliefs.map((line) => `    ${line}`),
  ].join('\n')
}

function decideOn(text: string) {
  const { value, faults } = readBook('book.yaml', (path) => (path === 'book.yaml' ? text : null))
  expect(faults).toEqual([])
  const scenario = value === null ? null : resolveScenario(value.scenarios, 'base')
  if (value === null || scenario === null) throw new Error('the book cannot be read')
  const [right] = decide(value, dayOf('2025-01-01'), scenario).rights
  if (right === undefined) throw new Error('no right is open')
  return right
}

/** Inputs of a case of the catalogue as beliefs of a book. */
type Given = {
  readonly V: number
  readonly r: number
  readonly q?: number
  readonly sig: number
  readonly s?: number
}

function beliefsOf({ V, r, q = 0, sig, s = 0 }: Given): string[] {
  return [
    `value: { company: ${V} bn }`,
    `rate: ${100 * r} %`,
    `volatility: { company: ${100 * sig} % }`,
    ...(q === 0 ? [] : [`payout: { company: ${100 * q} % }`]),
    ...(s === 0 ? [] : [`stake: { investor: { company: ${100 * s} % } }`]),
  ]
}

// Source: staged-investment cases of the catalogue whose time is a whole number of days, put as books. What the last column adds is the friction of the case.
// biome-ignore format: the columns are the point
const cases: readonly (readonly [id: string, days: number, basis: string, beliefs: (given: Record<string, number>) => readonly string[]])[] = [
  ['R-S05', 365, 'pre-money',  ({ h }) => [`failure: { company: { hazard: ${100 * (h ?? 0)} %, recovery: 0 % } }`]],
  ['R-S06', 365, 'pre-money',  ({ h, R }) => [`failure: { company: { hazard: ${100 * (h ?? 0)} %, recovery: ${100 * (R ?? 0)} % } }`]],
  ['R-S09', 365, 'pre-money',  ({ lam, mJ, sJ }) => [`jumps: { company: { per year: ${lam}, mean: ${100 * (mJ ?? 0)} %, deviation: ${100 * (sJ ?? 0)} % } }`]],
  ['R-S11', 365, 'pre-money',  ({ eta }) => [`efficiency: { company: ${100 * (eta ?? 1)} % }`]],
  ['R-S12', 365, 'pre-money',  ({ phi }) => [`wedge: { investor: ${100 * (phi ?? 0)} % }`]],
  ['R-S13', 365, 'pre-money',  ({ gamma, X }) => [`impact: { right: ${100 * (gamma ?? 0) * (X ?? 0) / 2} % }`]],
  ['R-S26', 182, 'pre-money',  ({ ell }) => [`lapse: { right: ${100 * (ell ?? 0)} % }`]],
  ['R-S27', 365, 'pre-money',  ({ h }) => [`failure: { company: { hazard: ${100 * (h ?? 0)} %, recovery: 0 % } }`]],
  ['R-S28', 365, 'pre-money',  () => []],
]

test.each(cases)('%s comes out of a book', (id, days, basis, friction) => {
  const { offBy } = referenceCase(id)
  const numbers = values.cases.find((known) => known.id === id)?.inputs as unknown as Record<
    string,
    number
  > &
    Given
  const text = bookOf(
    `amount: ${numbers.X} bn, strike: ${numbers.K} bn ${basis}`,
    [...beliefsOf(numbers), ...friction(numbers)],
    days,
  )
  const { value } = decideOn(text)
  expect(
    offBy('value', (value.extent.value ?? Number.NaN) / 1e9),
    `${id}: ${value.extent.value} by ${value.method}`,
  ).toBeLessThanOrEqual(1)
})
