import { describe, expect, test } from 'vitest'
import { readBook } from '../book/index.ts'
import { capTableOn, mostHeld } from '../captable/index.ts'
import type { PlainDate } from '../time/index.ts'
import { bookOfPackage, readPackage } from './index.ts'
import { type SampleObject, samplePackage, transactions } from './sample.ts'

const grant = (quantity: string, further: SampleObject): SampleObject => ({
  object_type: 'TX_EQUITY_COMPENSATION_ISSUANCE',
  id: 'issue-vesting',
  date: '2021-01-31',
  security_id: 'vesting',
  custom_id: 'V-1',
  stakeholder_id: 'fund',
  security_law_exemptions: [],
  compensation_type: 'OPTION',
  quantity,
  exercise_price: { amount: '1.00', currency: 'USD' },
  expiration_date: '2031-01-31',
  termination_exercise_windows: [],
  stock_class_id: 'common',
  ...further,
})
const terms = (allocation: string, conditions: readonly SampleObject[]): SampleObject => ({
  object_type: 'VESTING_TERMS',
  id: 'terms',
  name: 'Terms',
  description: 'Terms',
  allocation_type: allocation,
  vesting_conditions: conditions,
})
const happened = (kind: string, date: string, said: SampleObject): SampleObject => ({
  object_type: `TX_VESTING_${kind}`,
  id: `${kind} ${date}`,
  date,
  security_id: 'vesting',
  ...said,
})
const start = { id: 'start', trigger: { type: 'VESTING_START_DATE' }, quantity: '0' }
const portion = (numerator: number, denominator: number) => ({
  numerator: String(numerator),
  denominator: String(denominator),
})
const monthly = (length: number, occurrences: number, relative: string, further = {}) => ({
  type: 'VESTING_SCHEDULE_RELATIVE',
  relative_to_condition_id: relative,
  period: {
    type: 'MONTHS',
    length,
    occurrences,
    day_of_month: 'VESTING_START_DAY_OR_LAST_DAY_OF_MONTH',
    ...further,
  },
})

/** What has vested of the grant by each day, as the ledger of the imported book says; and what it leaves unsaid. */
function vestedOn(days: readonly string[], ...objects: readonly SampleObject[]) {
  const { value } = readPackage(samplePackage({ happened: [...transactions, ...objects] }))
  if (value === null) throw new Error('the package can be read')
  const { text, unsaid } = bookOfPackage(value)
  const { value: book, faults } = readBook('book.yaml', () => text)
  if (book === null || faults.length > 0) throw new Error(faults.map((f) => f.message).join('\n'))
  const company = book.parties[0]?.name ?? ''
  const vested = days.map((day) => {
    const replay = { asOf: day as PlainDate, isSeen: () => true, endOf: mostHeld }
    const { ledger } = capTableOn(book, company, replay)
    const held = [...ledger.holdings.values()].find(({ security }) => security === 'vesting')
    return Number(held?.vested ?? -1n)
  })
  return { vested, unsaid: unsaid.map(({ id }) => id) }
}

describe('four years with a cliff of one', () => {
  // The schedule of the format’s own example: 12/48 after a year, then 1/48 a month.
  const cliff = [
    { ...start, next_condition_ids: ['cliff'] },
    {
      id: 'cliff',
      trigger: monthly(12, 1, 'start'),
      portion: portion(12, 48),
      next_condition_ids: ['months'],
    },
    {
      id: 'months',
      trigger: monthly(1, 36, 'cliff'),
      portion: portion(1, 48),
      next_condition_ids: [],
    },
  ]
  const one = [
    { ...start, next_condition_ids: ['months'] },
    {
      id: 'months',
      trigger: monthly(1, 48, 'start', { cliff_installment: 12 }),
      portion: portion(1, 48),
      next_condition_ids: [],
    },
  ]
  const begun = happened('START', '2021-01-31', { vesting_condition_id: 'start' })
  const days = [
    '2021-12-31',
    '2022-01-30',
    '2022-01-31',
    '2022-02-28',
    '2022-03-30',
    '2022-03-31',
    '2025-01-31',
  ]

  test.each([
    ['two conditions', cliff],
    ['one with an installment', one],
  ] as const)('%s', (_, conditions) => {
    const said = vestedOn(
      days,
      grant('4800', { vesting_terms_id: 'terms' }),
      terms('CUMULATIVE_ROUNDING', conditions),
      begun,
    )
    expect(said.vested).toEqual([0, 0, 1200, 1300, 1300, 1400, 4800])
    expect(said.unsaid).not.toContain('START 2021-01-31')
  })

  test('that has not started vests nothing', () => {
    const { vested } = vestedOn(
      days,
      grant('4800', { vesting_terms_id: 'terms' }),
      terms('CUMULATIVE_ROUNDING', cliff),
    )
    expect(vested).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  test('ends with what is cancelled, and an acceleration comes sooner', () => {
    const sooner = happened('ACCELERATION', '2022-02-10', {
      quantity: '500',
      reason_text: 'Merger',
    })
    const cancelled = {
      object_type: 'TX_EQUITY_COMPENSATION_CANCELLATION',
      id: 'cancel',
      date: '2022-03-15',
      security_id: 'vesting',
      quantity: '3000',
      reason_text: 'Left',
    }
    const { vested } = vestedOn(
      days,
      grant('4800', { vesting_terms_id: 'terms' }),
      terms('CUMULATIVE_ROUNDING', cliff),
      begun,
      sooner,
      cancelled,
    )
    expect(vested).toEqual([0, 0, 1200, 1800, 1800, 1800, 1800])
  })
})

// Source: Open Cap Format 1.2.0, enumeration AllocationType, with its example of 18 units in four parts of a quarter; by hand for 19.
// biome-ignore format: the columns are the point
test.for([
  // allocation                       18 units         19 units
  ['CUMULATIVE_ROUNDING',             [5, 4, 5, 4],    [5, 5, 4, 5]],
  ['CUMULATIVE_ROUND_DOWN',           [4, 5, 4, 5],    [4, 5, 5, 5]],
  ['FRONT_LOADED',                    [5, 5, 4, 4],    [5, 5, 5, 4]],
  ['BACK_LOADED',                     [4, 4, 5, 5],    [4, 5, 5, 5]],
  ['FRONT_LOADED_TO_SINGLE_TRANCHE',  [6, 4, 4, 4],    [7, 4, 4, 4]],
  ['BACK_LOADED_TO_SINGLE_TRANCHE',   [4, 4, 4, 6],    [4, 4, 4, 7]],
] as const)('%s', ([allocation, of18, of19]) => {
  const yearly = [
    { ...start, next_condition_ids: ['years'] },
    { id: 'years', trigger: monthly(12, 4, 'start'), portion: portion(1, 4), next_condition_ids: [] },
  ]
  const begun = happened('START', '2021-01-31', { vesting_condition_id: 'start' })
  const days = ['2022-01-31', '2023-01-31', '2024-01-31', '2025-01-31']
  for (const [units, parts] of [['18', of18], ['19', of19]] as const) {
    const { vested } = vestedOn(days, grant(units, { vesting_terms_id: 'terms' }), terms(allocation, yearly), begun)
    expect(vested.map((sum, i) => sum - (vested[i - 1] ?? 0))).toEqual(parts)
  }
})

test('an event vests its part when it happens, a day of its own on that day, the rest after it', () => {
  const conditions = [
    { ...start, next_condition_ids: ['ipo', 'fixed'] },
    {
      id: 'ipo',
      trigger: { type: 'VESTING_EVENT' },
      portion: portion(1, 2),
      next_condition_ids: ['rest'],
    },
    {
      id: 'rest',
      trigger: monthly(1, 1, 'ipo'),
      portion: { ...portion(1, 1), remainder: true },
      next_condition_ids: [],
    },
    {
      id: 'fixed',
      trigger: { type: 'VESTING_SCHEDULE_ABSOLUTE', date: '2021-06-01' },
      quantity: '100',
      next_condition_ids: [],
    },
  ]
  const begun = happened('START', '2021-01-31', { vesting_condition_id: 'start' })
  const ipo = happened('EVENT', '2023-05-31', { vesting_condition_id: 'ipo' })
  const days = ['2021-05-31', '2021-06-01', '2023-05-30', '2023-05-31', '2023-06-29', '2023-06-30']
  const { vested } = vestedOn(
    days,
    grant('1000', { vesting_terms_id: 'terms' }),
    terms('CUMULATIVE_ROUNDING', conditions),
    begun,
    ipo,
  )
  expect(vested).toEqual([0, 100, 100, 600, 600, 1000])
})

test('days that the grant itself lists', () => {
  const listed = [
    { date: '2021-03-01', amount: '250' },
    { date: '2021-02-01', amount: '750' },
  ]
  const { vested } = vestedOn(
    ['2021-01-31', '2021-02-01', '2021-03-01'],
    grant('1000', { vestings: listed }),
  )
  expect(vested).toEqual([0, 750, 1000])
})

test('a grant exercised before it vested is held whole, and its vesting is left unsaid', () => {
  const conditions = [{ ...start, portion: portion(1, 1), next_condition_ids: [] }]
  const begun = happened('START', '2023-01-31', { vesting_condition_id: 'start' })
  const exercised = {
    object_type: 'TX_EQUITY_COMPENSATION_EXERCISE',
    id: 'early',
    date: '2022-01-31',
    security_id: 'vesting',
    quantity: '400',
    resulting_security_ids: [],
  }
  const { vested, unsaid } = vestedOn(
    ['2021-12-31', '2024-01-31'],
    grant('1000', { vesting_terms_id: 'terms' }),
    terms('FRACTIONAL', conditions),
    begun,
    exercised,
  )
  expect(vested).toEqual([1000, 600])
  expect(unsaid).toContain('START 2023-01-31')
})

test.each([
  ['a million million months', monthly(1, 1e12, 'start')],
  ['months of a thousand years', monthly(12_000, 1, 'start')],
  ['nothing to stand on', monthly(1, 4, 'nowhere')],
])('%s come to no days', (_, trigger) => {
  const conditions = [{ id: 'months', trigger, portion: portion(1, 4), next_condition_ids: [] }]
  const { vested } = vestedOn(
    ['2024-01-31'],
    grant('1000', { vesting_terms_id: 'terms' }),
    terms('FRACTIONAL', conditions),
  )
  expect(vested).toEqual([1000])
})
