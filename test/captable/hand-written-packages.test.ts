import { describe, expect, test } from 'vitest'
import { md5 } from '../../packages/tranche/src/cli/package-files.ts'
import { stakesOn } from '../../packages/tranche/src/core/answer/index.ts'
import { readBook } from '../../packages/tranche/src/core/book/index.ts'
import {
  bookOfPackage,
  packageOfBook,
  readPackage,
} from '../../packages/tranche/src/core/ocf/index.ts'
import { parseDay } from '../../packages/tranche/src/core/time/index.ts'

// Packages written by hand from the schemas of the format, 1.0.0 to 1.2.0; what is held follows from their objects alone.

type Json = Readonly<Record<string, unknown>>
const usd = (amount: string) => ({ amount, currency: 'USD' })

const stakeholders = ['Founder', 'Angel', 'Employee'].map((legal_name) => ({
  object_type: 'STAKEHOLDER',
  id: legal_name.toLowerCase(),
  name: { legal_name },
  stakeholder_type: 'INDIVIDUAL',
}))
const stockClass = (id: string, class_type: string, more: Json = {}) => ({
  object_type: 'STOCK_CLASS',
  id,
  name: id,
  class_type,
  default_id_prefix: `${id}-`,
  initial_shares_authorized: '10000000',
  votes_per_share: '1',
  seniority: '1',
  ...more,
})
const classes = [
  stockClass('common', 'COMMON'),
  stockClass('series-a', 'PREFERRED', { price_per_share: usd('2.00') }),
]
const stock = (day: string, id: string, who: string, name: string, quantity: string): Json => ({
  ...issuance('TX_STOCK_ISSUANCE', day, id, who),
  stock_class_id: name,
  share_price: usd('2.00'),
  quantity,
  stock_legend_ids: [],
})
function issuance(object_type: string, date: string, security_id: string, who: string): Json {
  return {
    object_type,
    id: `issue ${security_id}`,
    date,
    security_id,
    custom_id: security_id,
    stakeholder_id: who,
    security_law_exemptions: [],
  }
}
const event = (kind: string, date: string, security_id: string, more: Json = {}): Json => ({
  object_type: kind,
  id: `${kind} ${security_id}`,
  date,
  security_id,
  ...more,
})
const plan: Json = {
  object_type: 'STOCK_PLAN',
  id: 'plan',
  plan_name: 'plan',
  initial_shares_reserved: '1000000',
  board_approval_date: '2020-01-01',
}
const relative = (
  id: string,
  months: number,
  occurrences: number,
  part: number,
  next: string[],
) => ({
  id,
  portion: { numerator: String(part), denominator: '48' },
  trigger: {
    type: 'VESTING_SCHEDULE_RELATIVE',
    period: {
      length: months,
      type: 'MONTHS',
      occurrences,
      day_of_month: 'VESTING_START_DAY_OR_LAST_DAY_OF_MONTH',
    },
    relative_to_condition_id: id === 'cliff' ? 'start' : 'cliff',
  },
  next_condition_ids: next,
})
const fourYears: Json = {
  object_type: 'VESTING_TERMS',
  id: 'four-years',
  name: 'Four years with a cliff of one',
  description: '',
  allocation_type: 'CUMULATIVE_ROUND_DOWN',
  vesting_conditions: [
    {
      id: 'start',
      quantity: '0',
      trigger: { type: 'VESTING_START_DATE' },
      next_condition_ids: ['cliff'],
    },
    relative('cliff', 12, 1, 12, ['monthly']),
    relative('monthly', 1, 36, 1, []),
  ],
}
const grant = (kind: string): Json => ({
  ...issuance(kind, '2021-01-01', 'grant', 'employee'),
  stock_plan_id: 'plan',
  stock_class_id: 'common',
  compensation_type: 'OPTION_ISO',
  quantity: '480000',
  exercise_price: usd('0.10'),
  vesting_terms_id: 'four-years',
  expiration_date: null,
  termination_exercise_windows: [],
})
const started = event('TX_VESTING_START', '2021-01-01', 'grant', { vesting_condition_id: 'start' })
const safe: Json = {
  ...issuance('TX_CONVERTIBLE_ISSUANCE', '2020-03-01', 'safe', 'angel'),
  investment_amount: usd('500000'),
  convertible_type: 'SAFE',
  seniority: 1,
  conversion_triggers: [
    {
      type: 'ELECTIVE_AT_WILL',
      trigger_id: 'trigger',
      conversion_right: {
        type: 'CONVERTIBLE_CONVERSION_RIGHT',
        conversion_mechanism: {
          type: 'SAFE_CONVERSION',
          conversion_mfn: false,
          conversion_valuation_cap: usd('5000000'),
          conversion_timing: 'POST_MONEY',
        },
      },
    },
  ],
}
const founding = [
  stock('2020-01-01', 's1', 'founder', 'common', '6000000'),
  stock('2020-02-01', 's2', 'angel', 'series-a', '2000000'),
]

function packageOf(
  version: string,
  events: readonly Json[],
  others: Readonly<Record<string, Json>>,
) {
  const items: Readonly<Record<string, readonly Json[]>> = {
    STAKEHOLDERS: stakeholders,
    STOCK_CLASSES: classes,
    TRANSACTIONS: [...founding, ...events],
    ...Object.fromEntries(Object.entries(others).map(([kind, one]) => [kind, [one]])),
  }
  const files = new Map<string, string>()
  const manifest: Record<string, unknown> = {
    file_type: 'OCF_MANIFEST_FILE',
    ocf_version: version,
    ...(version !== '1.0.0' && { as_of: '2025-01-01', generated_at: '2025-01-01T00:00:00Z' }),
    issuer: {
      object_type: 'ISSUER',
      id: 'north',
      legal_name: 'North',
      formation_date: '2019-01-01',
      country_of_formation: 'US',
      tax_ids: [],
    },
    stock_legend_templates_files: [],
    valuations_files: [],
    stock_plans_files: [],
    vesting_terms_files: [],
  }
  for (const [kind, objects] of Object.entries(items)) {
    const file_type = `OCF_${kind}_FILE`
    const filepath = `${kind}.ocf.json`
    const text = JSON.stringify({ file_type, items: objects })
    files.set(filepath, text)
    manifest[`${kind.toLowerCase()}_files`] = [{ filepath, file_type, md5: md5(text) }]
  }
  return files.set('Manifest.ocf.json', JSON.stringify(manifest))
}

function dayOf(text: string) {
  const day = parseDay(text)
  if (day === null) throw new Error(`${text} is no day`)
  return day
}

/** What is held by what a package comes to: its book, and the package written of that book again. */
function heldIn(files: ReadonlyMap<string, string>): string[] {
  const { value } = readPackage(files, md5)
  if (value === null) throw new Error('the package is not read')
  const { text } = bookOfPackage(value)
  const { value: book, faults } = readBook('book.yaml', () => text)
  if (book === null || faults.length > 0) throw new Error(faults.map((each) => each.message).join())
  const company = book.parties.find((party) => party.value.classes !== undefined)?.name ?? ''
  expect(packageOfBook(book, company, { asOf: dayOf('2025-01-01'), md5 }).kind).toBe('written')
  const { companies } = stakesOn(book, dayOf('2024-01-01'), { name: 'nothing assumed', chain: [] })
  return (companies[0]?.holdings ?? [])
    .map(({ holder, class: name, quantity, vested, funded }) =>
      [holder, name, quantity ?? funded?.value, vested].filter((each) => each != null).join(' '),
    )
    .sort()
}

const plain = ['angel series-a 2000000', 'founder common 6000000']
const granted = (left: number, vested: number) => `employee plan-grants ${left} ${vested}`
const pool = '(unissued pool) plan 520000'
const oldPlan = { STOCK_PLANS: { ...plan, stock_class_id: 'common' }, VESTING_TERMS: fourYears }
const newPlan = { STOCK_PLANS: { ...plan, stock_class_ids: ['common'] }, VESTING_TERMS: fourYears }

describe('what is held by a package', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // what                            version  events                                                           other objects  held
    ['stock alone',                    '1.2.0', [],                                                              {},      plain],
    ['a grant of the first version',   '1.0.0', [grant('TX_PLAN_SECURITY_ISSUANCE'), started],                   oldPlan, [pool, ...plain, granted(480000, 360000)]],
    ['a grant of the second',          '1.1.0', [grant('TX_EQUITY_COMPENSATION_ISSUANCE'), started],             newPlan, [pool, ...plain, granted(480000, 360000)]],
    ['a grant that is used',           '1.2.0', [grant('TX_EQUITY_COMPENSATION_ISSUANCE'), started, event('TX_EQUITY_COMPENSATION_EXERCISE', '2023-01-01', 'grant', { quantity: '100000', resulting_security_ids: ['s9'] }), stock('2023-01-01', 's9', 'employee', 'common', '100000')], newPlan, [pool, ...plain, granted(380000, 260000), 'employee common 100000']],
    ['a part sold, with its balance',  '1.2.0', [stock('2022-01-01', 's3', 'employee', 'common', '1000000'), stock('2022-01-01', 's4', 'founder', 'common', '5000000'), event('TX_STOCK_TRANSFER', '2022-01-01', 's1', { quantity: '1000000', resulting_security_ids: ['s3'], balance_security_id: 's4' })], {}, ['angel series-a 2000000', 'employee common 1000000', 'founder common 5000000']],
    ['a part bought back',             '1.2.0', [event('TX_STOCK_REPURCHASE', '2022-01-01', 's1', { quantity: '500000', price: usd('0.01'), balance_security_id: 's7' }), stock('2022-01-01', 's7', 'founder', 'common', '5500000')], {}, ['angel series-a 2000000', 'founder common 5500000']],
    ['an issue taken back',            '1.1.0', [stock('2021-01-01', 's3', 'employee', 'common', '777'), event('TX_STOCK_RETRACTION', '2021-02-01', 's3', { reason_text: 'A mistake' })], {}, plain],
    ['three shares for two',           '1.2.0', [{ object_type: 'TX_STOCK_CLASS_SPLIT', id: 'split', date: '2022-01-01', stock_class_id: 'common', split_ratio: { numerator: '3', denominator: '2' } }], {}, ['angel series-a 2000000', 'founder common 9000000']],
    ['a SAFE',                         '1.2.0', [safe],                                                          {},      ['angel safe 500000', ...plain]],
    ['a SAFE that converted',          '1.2.0', [safe, stock('2021-06-01', 's8', 'angel', 'series-a', '250000'), event('TX_CONVERTIBLE_CONVERSION', '2021-06-01', 'safe', { trigger_id: 'trigger', reason_text: 'Round', resulting_security_ids: ['s8'] })], {}, ['angel series-a 2250000', 'founder common 6000000']],
  ] as const)('%s, version %s', ([, version, events, others, held]) => {
    expect(heldIn(packageOf(version, events, others))).toEqual([...held].sort())
  })
})

test('a file that the manifest names and that is not there is named', () => {
  const files = packageOf('1.2.0', [], {})
  files.delete('STOCK_CLASSES.ocf.json')
  const codes = readPackage(files, md5).faults.map(({ code }) => code)
  expect(codes).toContain('ocf/missing-file')
})
