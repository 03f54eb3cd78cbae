import type { CapTableSource } from '../captable/index.ts'
import type { ShareClass } from '../deal/index.ts'
import type { Named } from '../grammar/index.ts'
import { whole } from '../quantity/index.ts'
import { dayOf, type PlainDate } from '../time/index.ts'
import { decimal } from './book-classes.ts'
import { type CompanyOfBook, companyOfBook, stated, statedAmount } from './book-source.ts'
import { idOf, money, type Written } from './conversion-terms.ts'
import type { OcfPackage } from './package.ts'
import { positionsOn } from './positions.ts'
import { readPackage } from './read-package.ts'
import { transactionsOfBook } from './transactions-of-book.ts'

export type PackageOfBook =
  | { readonly kind: 'written'; readonly files: ReadonlyMap<string, string> }
  | { readonly kind: 'no-company' }
  /** A holding that the package would say otherwise than the book. */
  | { readonly kind: 'differs'; readonly message: string }

/**
 * The cap table of one company of a book as a package: version 1.2.0, one file a kind. Before it is
 * handed out it is read again, and its positions compared with the book's holdings. Where the format
 * wants a figure that the book does not state (what a share was issued for), it is 0.
 */
export function packageOfBook(
  source: CapTableSource,
  company: string,
  { asOf, md5 }: { readonly asOf: PlainDate; readonly md5: (text: string) => string },
): PackageOfBook {
  const found = companyOfBook(source, company)
  if (found === null || found.party.value.classes === undefined) return { kind: 'no-company' }
  const unsaid = [...found.table.ledger.convertibles.values()].find(
    (held) => found.table.ledger.classes.get(held.class)?.kind === 'participation',
  )
  if (unsaid !== undefined) {
    return { kind: 'differs', message: `the format has no word for ${unsaid.class}` }
  }
  const files = filesOf(found, asOf, md5)
  const { value, faults } = readPackage(files, md5)
  const error = faults.find(({ severity }) => severity === 'error')
  if (value === null || error !== undefined) {
    return { kind: 'differs', message: error?.message ?? 'the package cannot be read again' }
  }
  const message = differenceOf(found, value)
  return message === null ? { kind: 'written', files } : { kind: 'differs', message }
}

/** The first holder and class of which the package says another quantity; null where there is none. */
function differenceOf({ table, classes }: CompanyOfBook, read: OcfPackage): string | null {
  const sums = new Map<string, bigint>()
  const add = (key: string, quantity: bigint) => {
    sums.set(key, (sums.get(key) ?? 0n) + quantity)
  }
  const kindOfClass = (name: string) => {
    const kind = classes.get(name)?.kind.value ?? ''
    if (/option$/.test(kind)) return 'equity_compensation'
    return kind === 'warrant' ? kind : idOf('class', name)
  }
  for (const { holder, class: name, quantity } of table.ledger.holdings.values()) {
    add(`${idOf('stakeholder', holder)}: ${kindOfClass(name)}`, quantity)
  }
  for (const { holder, security, stockClass, quantity } of positionsOn(read, dayOf('9999-12-31'))) {
    if (security === 'convertible' || quantity === null) continue
    if (!/^\d+$/.test(quantity))
      return `${holder} would hold ${quantity} of ${stockClass ?? security}`
    add(`${holder}: ${stockClass ?? security}`, -BigInt(quantity))
  }
  const [first] = [...sums].filter(([, rest]) => rest !== 0n)
  if (first === undefined) return null
  const [what, rest] = first
  return `${what} would be ${rest > 0n ? `${rest} fewer` : `${-rest} more`} in the package`
}

const fileKinds: readonly (readonly [list: string, type: string, name: string])[] = [
  ['stakeholders_files', 'OCF_STAKEHOLDERS_FILE', 'Stakeholders.ocf.json'],
  ['stock_classes_files', 'OCF_STOCK_CLASSES_FILE', 'StockClasses.ocf.json'],
  ['stock_plans_files', 'OCF_STOCK_PLANS_FILE', 'StockPlans.ocf.json'],
  ['transactions_files', 'OCF_TRANSACTIONS_FILE', 'Transactions.ocf.json'],
]

function filesOf(
  company: CompanyOfBook,
  asOf: PlainDate,
  md5: (text: string) => string,
): Map<string, string> {
  const items: Readonly<Record<string, readonly Written[]>> = {
    stakeholders_files: stakeholders(company),
    stock_classes_files: stockClasses(company),
    stock_plans_files: stockPlans(company),
    transactions_files: transactionsOfBook(company),
  }
  const files = new Map<string, string>()
  const lists: Record<string, readonly Written[]> = {
    stock_legend_templates_files: [],
    vesting_terms_files: [],
    valuations_files: [],
  }
  for (const [list, file_type, name] of fileKinds) {
    const text = jsonText({ file_type, items: items[list] ?? [] })
    files.set(name, text)
    lists[list] = [{ filepath: `./${name}`, md5: md5(text) }]
  }
  const { name, value } = company.party
  const manifest = {
    ocf_version: '1.2.0',
    file_type: 'OCF_MANIFEST_FILE',
    as_of: asOf,
    generated_at: `${asOf}T00:00:00Z`,
    issuer: {
      object_type: 'ISSUER',
      id: idOf('issuer', name),
      legal_name: value.name.value,
      // The book states no country; ZZ is the code for an unknown one.
      country_of_formation: 'ZZ',
    },
    ...lists,
  }
  return new Map([['Manifest.ocf.json', jsonText(manifest)], ...files])
}

function jsonText(value: Written): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function stakeholders({ source, party, table }: CompanyOfBook): Written[] {
  const holders = new Set<string>()
  for (const { event } of table.recorded) {
    if (event.kind === 'issuance' || event.kind === 'convertible-issuance')
      holders.add(event.to.holder)
    if (event.kind === 'transfer') for (const { holder } of event.to) holders.add(holder)
  }
  return source.parties
    .filter(({ name }) => name !== party.name && holders.has(name))
    .map(({ name, value }) => ({
      object_type: 'STAKEHOLDER',
      id: idOf('stakeholder', name),
      name: { legal_name: value.name.value },
      stakeholder_type: value.kind?.value === 'person' ? 'INDIVIDUAL' : 'INSTITUTION',
    }))
}

function isStock({ kind }: ShareClass): boolean {
  return /common$|preferred$/.test(kind.value)
}

function stockClasses({ source, party, start }: CompanyOfBook): Written[] {
  const classes = (party.value.classes ?? []).filter(({ value }) => isStock(value))
  const ranks = classes.flatMap(({ value }) => stated(value.rank) ?? [])
  const last = ranks.reduce((max, each) => (each.compare(max) > 0 ? each : max), whole(0))
  return classes.map(({ name, value }) => {
    const rank = stated(value.rank)
    const price = statedAmount(source, value.price)
    const votes = start.classes.get(name)?.votesPerShare ?? whole(0)
    const [preference, cap] = [stated(value.preference), stated(value.cap)]
    return {
      object_type: 'STOCK_CLASS',
      id: idOf('class', name),
      name,
      class_type: value.kind.value.endsWith('preferred') ? 'PREFERRED' : 'COMMON',
      default_id_prefix: `${name}-`,
      initial_shares_authorized: 'NOT APPLICABLE',
      votes_per_share: decimal(votes),
      // In a book rank 1 is paid first, in a package the highest number is.
      seniority: decimal(rank === null ? whole(0) : last.sub(rank).add(1)),
      ...(price !== null && { price_per_share: money(price, source.currency) }),
      ...(preference !== null && { liquidation_preference_multiple: decimal(preference) }),
      ...(cap !== null && { participation_cap_multiple: decimal(cap) }),
      ...conversionRights(name, start, price, source),
    }
  })
}

function conversionRights(
  name: string,
  start: CompanyOfBook['start'],
  price: ReturnType<typeof statedAmount>,
  { currency }: CapTableSource,
): Written {
  const becomes = start.classes.get(name)?.becomes ?? null
  if (becomes === null) return {}
  const { quantity } = becomes
  const mechanism = {
    type: 'RATIO_CONVERSION',
    conversion_price: money((price ?? whole(0)).div(quantity), currency),
    ratio: { numerator: String(quantity.n), denominator: String(quantity.d) },
    rounding_type: 'ROUND_DOWN',
  }
  const right = {
    conversion_mechanism: mechanism,
    converts_to_stock_class_id: idOf('class', becomes.class),
  }
  return { conversion_rights: [right] }
}

function stockPlans({ party, table }: CompanyOfBook): Written[] {
  const pools = (party.value.classes ?? []).filter(({ value }) => value.kind.value === 'pool')
  return pools.map(({ name }: Named<ShareClass>) => ({
    object_type: 'STOCK_PLAN',
    id: idOf('plan', name),
    plan_name: name,
    // Every reservation is an event of its own.
    initial_shares_reserved: '0',
    default_cancellation_behavior: 'RETURN_TO_POOL',
    stock_class_ids: targetsOf(name, table),
  }))
}

/** The classes that grants from a pool are exercised into, and what the pool itself stands for. */
function targetsOf(pool: string, { recorded, ledger }: CompanyOfBook['table']): string[] {
  const targets = recorded.flatMap(({ event }) => {
    const isGrant = event.kind === 'issuance' && event.fromPool === pool
    return isGrant ? (ledger.classes.get(event.to.class)?.becomes?.class ?? []) : []
  })
  const own = ledger.classes.get(pool)?.becomes?.class ?? []
  return [...new Set(targets.concat(own))].map((name) => idOf('class', name))
}
