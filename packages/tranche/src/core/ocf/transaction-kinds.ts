import {
  any,
  day,
  either,
  type Fields,
  flag,
  list,
  money,
  none,
  numeric,
  ratio,
  record,
  text,
  texts,
  whole,
  word,
} from './shape.ts'
import { approvals, base } from './standing-kinds.ts'

const dated: Fields = { ...base, date: day }
const ofSecurity: Fields = { ...dated, security_id: text }
const paid: Fields = { 'consideration_text?': text }
const giving: Fields = { resulting_security_ids: texts }
const leaving: Fields = { 'balance_security_id?': text }
const reason: Fields = { reason_text: text }

const issuance: Fields = {
  ...ofSecurity,
  ...approvals,
  ...paid,
  custom_id: text,
  stakeholder_id: text,
  security_law_exemptions: list(record({ description: text, jurisdiction: text })),
}

const vested: Fields = {
  'vesting_terms_id?': text,
  'vestings?': list(record({ date: day, amount: numeric })),
}

const authorised: Fields = {
  ...dated,
  ...approvals,
  new_shares_authorized: either(numeric, word('NOT APPLICABLE', 'UNLIMITED')),
}

const stockIssuance: Fields = {
  ...issuance,
  ...vested,
  stock_class_id: text,
  share_price: money,
  quantity: numeric,
  stock_legend_ids: texts,
  'stock_plan_id?': text,
  'issuance_type?': text,
  'cost_basis?': money,
  'share_numbers_issued?': list(any),
}

const grant: Fields = {
  ...issuance,
  ...vested,
  compensation_type: word('OPTION_NSO', 'OPTION_ISO', 'OPTION', 'RSU', 'CSAR', 'SSAR'),
  quantity: numeric,
  expiration_date: either(day, none),
  termination_exercise_windows: list(any),
  'stock_plan_id?': text,
  'stock_class_id?': text,
  'option_grant_type?': text,
  'exercise_price?': money,
  'base_price?': money,
  'early_exercisable?': flag,
}

const convertibleIssuance: Fields = {
  ...issuance,
  convertible_type: word('NOTE', 'SAFE', 'CONVERTIBLE_SECURITY'),
  investment_amount: money,
  conversion_triggers: list(any),
  seniority: whole,
  'pro_rata?': numeric,
}

const warrantIssuance: Fields = {
  ...issuance,
  ...vested,
  purchase_price: money,
  exercise_triggers: list(any),
  'quantity?': numeric,
  'quantity_source?': text,
  'exercise_price?': money,
  'conversion_triggers?': list(any),
  'warrant_expiration_date?': day,
}

/** Events of a grant, under its own name and under the one it had before 1.1. */
function grantEvents(prefix: string): Readonly<Record<string, Fields>> {
  return {
    [`${prefix}_ISSUANCE`]: grant,
    [`${prefix}_ACCEPTANCE`]: ofSecurity,
    [`${prefix}_CANCELLATION`]: { ...ofSecurity, ...reason, ...leaving, quantity: numeric },
    [`${prefix}_EXERCISE`]: { ...ofSecurity, ...paid, ...giving, quantity: numeric },
    [`${prefix}_RELEASE`]: {
      ...ofSecurity,
      ...paid,
      ...giving,
      quantity: numeric,
      settlement_date: day,
      release_price: money,
    },
    [`${prefix}_RETRACTION`]: { ...ofSecurity, ...reason },
    [`${prefix}_TRANSFER`]: { ...ofSecurity, ...paid, ...giving, ...leaving, quantity: numeric },
  }
}

const stockEvents: Readonly<Record<string, Fields>> = {
  TX_STOCK_ISSUANCE: stockIssuance,
  TX_STOCK_ACCEPTANCE: ofSecurity,
  TX_STOCK_CANCELLATION: { ...ofSecurity, ...reason, ...leaving, quantity: numeric },
  TX_STOCK_CONSOLIDATION: {
    ...dated,
    security_ids: texts,
    resulting_security_id: text,
    'reason_text?': text,
  },
  TX_STOCK_CONVERSION: { ...ofSecurity, ...giving, ...leaving, quantity_converted: numeric },
  TX_STOCK_REISSUANCE: {
    ...ofSecurity,
    ...giving,
    'reason_text?': text,
    'split_transaction_id?': text,
  },
  TX_STOCK_REPURCHASE: { ...ofSecurity, ...paid, ...leaving, price: money, quantity: numeric },
  TX_STOCK_RETRACTION: { ...ofSecurity, ...reason },
  TX_STOCK_TRANSFER: { ...ofSecurity, ...paid, ...giving, ...leaving, quantity: numeric },
}

const convertibleEvents: Readonly<Record<string, Fields>> = {
  TX_CONVERTIBLE_ISSUANCE: convertibleIssuance,
  TX_CONVERTIBLE_ACCEPTANCE: ofSecurity,
  TX_CONVERTIBLE_CANCELLATION: { ...ofSecurity, ...reason, ...leaving, amount: money },
  TX_CONVERTIBLE_CONVERSION: {
    ...ofSecurity,
    ...reason,
    ...giving,
    ...leaving,
    trigger_id: text,
    'quantity_converted?': numeric,
    'capitalization_definition?': any,
  },
  TX_CONVERTIBLE_RETRACTION: { ...ofSecurity, ...reason },
  TX_CONVERTIBLE_TRANSFER: { ...ofSecurity, ...paid, ...giving, ...leaving, amount: money },
}

const warrantEvents: Readonly<Record<string, Fields>> = {
  TX_WARRANT_ISSUANCE: warrantIssuance,
  TX_WARRANT_ACCEPTANCE: ofSecurity,
  TX_WARRANT_CANCELLATION: { ...ofSecurity, ...reason, ...leaving, quantity: numeric },
  TX_WARRANT_EXERCISE: {
    ...ofSecurity,
    ...paid,
    ...giving,
    trigger_id: text,
    'quantity?': numeric,
  },
  TX_WARRANT_RETRACTION: { ...ofSecurity, ...reason },
  TX_WARRANT_TRANSFER: { ...ofSecurity, ...paid, ...giving, ...leaving, quantity: numeric },
}

/** Things that happened, by their `object_type`. */
export const transactionKinds: Readonly<Record<string, Fields>> = {
  ...stockEvents,
  ...convertibleEvents,
  ...grantEvents('TX_EQUITY_COMPENSATION'),
  ...grantEvents('TX_PLAN_SECURITY'),
  TX_EQUITY_COMPENSATION_REPRICING: { ...ofSecurity, new_exercise_price: money },
  ...warrantEvents,
  TX_ISSUER_AUTHORIZED_SHARES_ADJUSTMENT: { ...authorised, issuer_id: text },
  TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT: { ...authorised, stock_class_id: text },
  TX_STOCK_CLASS_SPLIT: { ...dated, ...approvals, stock_class_id: text, split_ratio: ratio },
  TX_STOCK_CLASS_CONVERSION_RATIO_ADJUSTMENT: {
    ...dated,
    ...approvals,
    stock_class_id: text,
    new_ratio_conversion_mechanism: any,
  },
  TX_STOCK_PLAN_POOL_ADJUSTMENT: {
    ...dated,
    ...approvals,
    stock_plan_id: text,
    shares_reserved: numeric,
  },
  TX_STOCK_PLAN_RETURN_TO_POOL: {
    ...ofSecurity,
    ...reason,
    stock_plan_id: text,
    quantity: numeric,
  },
  TX_VESTING_START: { ...ofSecurity, vesting_condition_id: text },
  TX_VESTING_EVENT: { ...ofSecurity, vesting_condition_id: text },
  TX_VESTING_ACCELERATION: { ...ofSecurity, ...reason, quantity: numeric },
  CE_STAKEHOLDER_RELATIONSHIP: {
    ...dated,
    stakeholder_id: text,
    'relationship_started?': text,
    'relationship_ended?': text,
  },
  CE_STAKEHOLDER_STATUS: { ...dated, stakeholder_id: text, new_status: text },
}
