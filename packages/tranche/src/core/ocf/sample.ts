/**
 * A package of a company that does not exist, for tests: every family of security, and each kind of
 * event that moves one.
 */

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }
export type SampleObject = { readonly [key: string]: Value }

const usd = (amount: string) => ({ amount, currency: 'USD' })

function issuance(id: string, date: string, stakeholder: string): SampleObject {
  return {
    id: `issue-${id}`,
    date,
    security_id: id,
    custom_id: id.toUpperCase(),
    stakeholder_id: stakeholder,
    security_law_exemptions: [],
  }
}

function stock(
  id: string,
  [date, stakeholder, quantity, stockClass]: readonly [string, string, string, string],
): SampleObject {
  return {
    object_type: 'TX_STOCK_ISSUANCE',
    ...issuance(id, date, stakeholder),
    stock_class_id: stockClass,
    share_price: usd('0.50'),
    quantity,
    stock_legend_ids: ['legend'],
  }
}

function grant(
  kind: string,
  id: string,
  [stakeholder, quantity, price]: readonly [string, string, string],
): SampleObject {
  return {
    object_type: `${kind}_ISSUANCE`,
    ...issuance(id, '2021-03-01', stakeholder),
    stock_plan_id: 'plan',
    compensation_type: 'OPTION',
    quantity,
    exercise_price: usd(price),
    expiration_date: '2031-03-01',
    termination_exercise_windows: [],
  }
}

function event(kind: string, id: string, date: string, said: SampleObject): SampleObject {
  return { object_type: kind, id, date, ...said }
}

const safe: SampleObject = {
  object_type: 'TX_CONVERTIBLE_ISSUANCE',
  ...issuance('n1', '2021-05-01', 'fund'),
  convertible_type: 'SAFE',
  investment_amount: usd('250000.00'),
  seniority: 1,
  conversion_triggers: [
    {
      type: 'AUTOMATIC_ON_CONDITION',
      trigger_id: 'n1-round',
      trigger_condition: 'Equity financing',
      conversion_right: {
        type: 'CONVERTIBLE_CONVERSION_RIGHT',
        conversion_mechanism: {
          type: 'SAFE_CONVERSION',
          conversion_mfn: false,
          conversion_discount: '0.2',
          conversion_valuation_cap: usd('4000000'),
          conversion_timing: 'POST_MONEY',
        },
      },
    },
  ],
}

const warrant: SampleObject = {
  object_type: 'TX_WARRANT_ISSUANCE',
  ...issuance('w1', '2022-06-01', 'fund'),
  quantity: '40000',
  exercise_price: usd('0.75'),
  purchase_price: usd('0'),
  warrant_expiration_date: '2027-06-01',
  exercise_triggers: [
    {
      type: 'ELECTIVE_AT_WILL',
      trigger_id: 'w1-exercise',
      conversion_right: {
        type: 'WARRANT_CONVERSION_RIGHT',
        conversion_mechanism: { type: 'FIXED_AMOUNT_CONVERSION', converts_to_quantity: '40000' },
        converts_to_stock_class_id: 'common',
      },
    },
  ],
}

/** What happened, on purpose not in the order of the days. */
export const transactions: readonly SampleObject[] = [
  stock('a1', ['2021-01-01', 'ada', '600000', 'common']),
  event('TX_STOCK_TRANSFER', 'transfer', '2021-06-15', {
    security_id: 'b1',
    quantity: '300000',
    resulting_security_ids: ['a2'],
    balance_security_id: 'b2',
  }),
  stock('b1', ['2021-01-01', 'bea', '400000.00', 'common']),
  stock('a2', ['2021-06-15', 'ada', '300000', 'common']),
  stock('b2', ['2021-06-15', 'bea', '100000', 'common']),
  grant('TX_EQUITY_COMPENSATION', 'g1', ['bea', '100000', '0.10']),
  grant('TX_PLAN_SECURITY', 'g2', ['ada', '50000', '0.1']),
  safe,
  event('TX_STOCK_CANCELLATION', 'cancellation', '2021-09-01', {
    security_id: 'b2',
    quantity: '40000',
    reason_text: 'Left early',
    balance_security_id: 'b3',
  }),
  stock('b3', ['2021-09-01', 'bea', '60000', 'common']),
  stock('x1', ['2021-09-20', 'ada', '5000', 'common']),
  event('TX_STOCK_RETRACTION', 'retraction', '2021-10-01', {
    security_id: 'x1',
    reason_text: 'Issued by mistake',
  }),
  event('TX_STOCK_CLASS_SPLIT', 'split', '2022-01-10', {
    stock_class_id: 'common',
    split_ratio: { numerator: '2', denominator: '1' },
  }),
  event('TX_STOCK_REISSUANCE', 'reissuance', '2022-01-10', {
    security_id: 'a1',
    resulting_security_ids: ['a3'],
    split_transaction_id: 'split',
  }),
  stock('a3', ['2022-01-10', 'ada', '1200000', 'common']),
  event('TX_EQUITY_COMPENSATION_EXERCISE', 'exercise', '2022-03-01', {
    security_id: 'g1',
    quantity: '20000',
    resulting_security_ids: ['b4'],
  }),
  stock('b4', ['2022-03-01', 'bea', '20000', 'common']),
  event('TX_CONVERTIBLE_CONVERSION', 'round', '2022-06-01', {
    security_id: 'n1',
    trigger_id: 'n1-round',
    reason_text: 'Seed round',
    resulting_security_ids: ['p2'],
  }),
  stock('p1', ['2022-06-01', 'fund', '1000000', 'seed']),
  stock('p2', ['2022-06-01', 'fund', '500000', 'seed']),
  warrant,
  event('TX_STOCK_PLAN_POOL_ADJUSTMENT', 'pool', '2022-07-01', {
    stock_plan_id: 'plan',
    shares_reserved: '1200000',
  }),
  event('TX_STOCK_REPURCHASE', 'repurchase', '2022-09-01', {
    security_id: 'b3',
    quantity: '20000',
    price: usd('0.40'),
    balance_security_id: '',
  }),
  event('TX_STOCK_CONVERSION', 'conversion', '2023-01-01', {
    security_id: 'p1',
    quantity_converted: '200000',
    resulting_security_ids: ['c1'],
    balance_security_id: 'p3',
  }),
  stock('c1', ['2023-01-01', 'fund', '400000', 'common']),
  stock('p3', ['2023-01-01', 'fund', '800000', 'seed']),
]

const stockClasses: readonly SampleObject[] = [
  {
    object_type: 'STOCK_CLASS',
    id: 'common',
    name: 'Common',
    class_type: 'COMMON',
    default_id_prefix: 'C-',
    initial_shares_authorized: '+10000000.00',
    votes_per_share: '1',
    seniority: '1',
  },
  {
    object_type: 'STOCK_CLASS',
    id: 'seed',
    name: 'Seed preferred',
    class_type: 'PREFERRED',
    default_id_prefix: 'S-',
    initial_shares_authorized: '5000000',
    votes_per_share: '1',
    seniority: '2',
    price_per_share: usd('0.50'),
    liquidation_preference_multiple: '1',
    conversion_rights: [
      {
        conversion_mechanism: {
          type: 'RATIO_CONVERSION',
          conversion_price: usd('0.25'),
          ratio: { numerator: '2', denominator: '1' },
          rounding_type: 'NORMAL',
        },
        converts_to_stock_class_id: 'common',
      },
    ],
  },
]

const stakeholders: readonly SampleObject[] = [
  ['ada', 'Ada Thorn', 'INDIVIDUAL'],
  ['bea', 'Bea Flint', 'INDIVIDUAL'],
  ['fund', 'Heron Fund I', 'INSTITUTION'],
].map(([id = '', name = '', type = '']) => ({
  object_type: 'STAKEHOLDER',
  id,
  name: { legal_name: name },
  stakeholder_type: type,
}))

const plan: SampleObject = {
  object_type: 'STOCK_PLAN',
  id: 'plan',
  plan_name: 'Plan of 2021',
  board_approval_date: '2021-01-01',
  initial_shares_reserved: '1000000.00',
  default_cancellation_behavior: 'RETURN_TO_POOL',
  stock_class_ids: ['common'],
}

const legend: SampleObject = {
  object_type: 'STOCK_LEGEND_TEMPLATE',
  id: 'legend',
  name: 'Not registered',
  text: 'Not registered under any securities act.',
}

const listed = [
  ['stakeholders_files', 'OCF_STAKEHOLDERS_FILE', 'Stakeholders.ocf.json'],
  ['stock_classes_files', 'OCF_STOCK_CLASSES_FILE', 'StockClasses.ocf.json'],
  ['stock_plans_files', 'OCF_STOCK_PLANS_FILE', 'StockPlans.ocf.json'],
  ['stock_legend_templates_files', 'OCF_STOCK_LEGEND_TEMPLATES_FILE', 'Legends.ocf.json'],
  ['transactions_files', 'OCF_TRANSACTIONS_FILE', 'Transactions.ocf.json'],
] as const

/** The files of the package; what is given stands in for what it has. */
export function samplePackage({
  happened = transactions,
  manifest = {},
  classes = stockClasses,
}: {
  readonly happened?: readonly SampleObject[]
  readonly manifest?: SampleObject
  readonly classes?: readonly SampleObject[]
} = {}): Map<string, string> {
  const items = [stakeholders, classes, [plan], [legend], happened]
  const files = new Map<string, string>()
  for (const [at, [, file_type, name]] of listed.entries()) {
    files.set(name, JSON.stringify({ file_type, items: items[at] ?? [] }, null, 2))
  }
  const lists = listed.map(
    ([list, , name]) => [list, [{ filepath: `./${name}`, md5: '' }]] as const,
  )
  const said = {
    ocf_version: '1.2.0',
    file_type: 'OCF_MANIFEST_FILE',
    as_of: '2023-12-31',
    generated_at: '2023-12-31T00:00:00Z',
    issuer: {
      object_type: 'ISSUER',
      id: 'thistle',
      legal_name: 'Thistle Works',
      formation_date: '2021-01-01',
      country_of_formation: 'GB',
    },
    ...Object.fromEntries(lists),
    ...manifest,
  }
  return files.set('Manifest.ocf.json', JSON.stringify(said, null, 2))
}
