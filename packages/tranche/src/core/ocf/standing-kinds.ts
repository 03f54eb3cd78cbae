import {
  any,
  day,
  either,
  type Fields,
  list,
  money,
  numeric,
  record,
  text,
  texts,
  whole,
  word,
} from './shape.ts'

/** What every object says of itself. */
export const base: Fields = { object_type: text, id: text, 'comments?': texts }

/** Days on which boards and holders agreed. */
export const approvals: Fields = {
  'board_approval_date?': day,
  'stockholder_approval_date?': day,
}

const records = list(record({ tax_id: text, country: text }))

const issuer: Fields = {
  ...base,
  legal_name: text,
  country_of_formation: text,
  'formation_date?': day,
  'dba?': text,
  'country_subdivision_of_formation?': text,
  'country_subdivision_name_of_formation?': text,
  'tax_ids?': records,
  'email?': any,
  'phone?': any,
  'address?': any,
  'initial_shares_authorized?': either(numeric, word('NOT APPLICABLE', 'UNLIMITED')),
}

const stakeholder: Fields = {
  ...base,
  name: record({ legal_name: text, 'first_name?': text, 'last_name?': text }),
  stakeholder_type: word('INDIVIDUAL', 'INSTITUTION'),
  'issuer_assigned_id?': text,
  'current_relationship?': text,
  'current_relationships?': texts,
  'current_status?': text,
  'primary_contact?': any,
  'contact_info?': any,
  'addresses?': list(any),
  'tax_ids?': records,
}

const stockClass: Fields = {
  ...base,
  ...approvals,
  name: text,
  class_type: word('COMMON', 'PREFERRED'),
  default_id_prefix: text,
  initial_shares_authorized: either(numeric, word('NOT APPLICABLE', 'UNLIMITED')),
  votes_per_share: numeric,
  seniority: numeric,
  'par_value?': money,
  'price_per_share?': money,
  'conversion_rights?': list(any),
  'liquidation_preference_multiple?': numeric,
  'participation_cap_multiple?': numeric,
}

const stockPlan: Fields = {
  ...base,
  ...approvals,
  plan_name: text,
  initial_shares_reserved: numeric,
  'default_cancellation_behavior?': word(
    'RETIRE',
    'RETURN_TO_POOL',
    'HOLD_AS_CAPITAL_STOCK',
    'DEFINED_PER_PLAN_SECURITY',
  ),
  'stock_class_id?': text,
  'stock_class_ids?': texts,
}

const valuation: Fields = {
  ...base,
  ...approvals,
  price_per_share: money,
  effective_date: day,
  valuation_type: text,
  stock_class_id: text,
  'provider?': text,
}

const period = record({
  length: whole,
  type: word('DAYS', 'MONTHS'),
  occurrences: whole,
  'day_of_month?': text,
  'cliff_installment?': whole,
})

const vestingCondition: Fields = {
  id: text,
  trigger: either(
    record({ type: word('VESTING_START_DATE', 'VESTING_EVENT') }),
    record({ type: word('VESTING_SCHEDULE_ABSOLUTE'), date: day }),
    record({ type: word('VESTING_SCHEDULE_RELATIVE'), period, relative_to_condition_id: text }),
  ),
  next_condition_ids: texts,
  'description?': text,
  'quantity?': numeric,
  'portion?': record({ numerator: numeric, denominator: numeric, 'remainder?': { kind: 'flag' } }),
}

const vestingTerms: Fields = {
  ...base,
  name: text,
  description: text,
  allocation_type: text,
  vesting_conditions: list(record(vestingCondition)),
}

const financing: Fields = { ...base, name: text, issuance_ids: texts, date: day }

const document: Fields = {
  ...base,
  md5: text,
  'path?': text,
  'uri?': text,
  'related_objects?': list(record({ object_type: text, object_id: text })),
}

/** Things that stand until further notice, by their `object_type`. */
export const standingKinds: Readonly<Record<string, Fields>> = {
  ISSUER: issuer,
  STAKEHOLDER: stakeholder,
  STOCK_CLASS: stockClass,
  STOCK_LEGEND_TEMPLATE: { ...base, name: text, text },
  STOCK_PLAN: stockPlan,
  VALUATION: valuation,
  VESTING_TERMS: vestingTerms,
  FINANCING: financing,
  DOCUMENT: document,
}
