import { checkIssuance } from './check-issuance.ts'
import { checkSecurities } from './check-securities.ts'
import { checkVesting } from './check-vesting.ts'
import type { Faults } from './faults.ts'
import { type JsonObject, textOf, textsOf } from './json.ts'
import { labelOf, type OcfObject, type OcfPackage, placeOfObject } from './package.ts'
import { securitiesOf } from './securities.ts'

/** Checks what no object shows alone: that names lead somewhere, days are in order, sums agree. */
export function checkPackage(
  read: OcfPackage,
  manifest: { readonly file: string; readonly json: JsonObject },
  faults: Faults,
): void {
  checkReferences(read.objects, faults)
  checkDays(read, manifest, faults)
  reportUnlistedKinds(read.objects, faults)
  const securities = securitiesOf(read.objects)
  checkIssuance(securities, faults)
  checkSecurities(securities, read.objects, faults)
  checkVesting(read.objects, faults)
}

/** Keys that name an object, and the kind of what they name. */
const references: readonly (readonly [key: string, kind: string])[] = [
  ['stakeholder_id', 'STAKEHOLDER'],
  ['stock_class_id', 'STOCK_CLASS'],
  ['stock_class_ids', 'STOCK_CLASS'],
  ['stock_plan_id', 'STOCK_PLAN'],
  ['vesting_terms_id', 'VESTING_TERMS'],
  ['stock_legend_ids', 'STOCK_LEGEND_TEMPLATE'],
  ['valuation_id', 'VALUATION'],
  ['split_transaction_id', 'TX_STOCK_CLASS_SPLIT'],
]

function checkReferences(objects: readonly OcfObject[], faults: Faults): void {
  const kinds = new Map(objects.map(({ id, kind }) => [id, kind]))
  for (const object of objects) {
    for (const [key, kind] of references) {
      const single = textOf(object.json, key)
      for (const id of single === undefined ? textsOf(object.json, key) : [single]) {
        if (kinds.get(id) === kind) continue
        faults.warn(
          'ocf/unknown-reference',
          placeOfObject(object),
          `${labelOf(object)} names “${id.slice(0, 80)}” as ${key}; no such ${kind} is in the package`,
          'add the object, or correct the id',
        )
      }
    }
  }
}

function checkDays(
  { objects, issuer, asOf }: OcfPackage,
  { file, json }: { readonly file: string; readonly json: JsonObject },
  faults: Faults,
): void {
  const formed = issuer === null ? undefined : textOf(issuer.json, 'formation_date')
  const later: OcfObject[] = []
  for (const object of objects) {
    const day = textOf(object.json, 'date')
    if (day === undefined) continue
    if (asOf !== null && day > asOf) later.push(object)
    if (formed === undefined || day >= formed || !/_ISSUANCE$/.test(object.kind)) continue
    faults.warn(
      'ocf/before-formation',
      placeOfObject(object),
      `${labelOf(object)} is dated ${day}, before the issuer was formed on ${formed}`,
      'check both days',
    )
  }
  const [first] = later
  if (first === undefined || asOf === null) return
  faults.warn(
    'ocf/after-as-of',
    { file, start: json.start, end: json.start + 1 },
    `the manifest stands on ${asOf}, and ${later.length} objects are dated later, first ${labelOf(first)}`,
    'write the day the package stands on as “as_of”',
  )
}

/** Kinds that the format defines and its own schema of a transactions file leaves out. */
const unlistedKinds = new Set([
  'TX_EQUITY_COMPENSATION_REPRICING',
  'TX_ISSUER_AUTHORIZED_SHARES_ADJUSTMENT',
  'CE_STAKEHOLDER_RELATIONSHIP',
  'CE_STAKEHOLDER_STATUS',
])

function reportUnlistedKinds(objects: readonly OcfObject[], faults: Faults): void {
  for (const object of objects) {
    if (!unlistedKinds.has(object.kind)) continue
    faults.warn(
      'ocf/kind-not-in-file-schema',
      placeOfObject(object),
      `${labelOf(object)} is of a kind that the format’s schema of a transactions file leaves out`,
      'nothing is wrong with the object; a strict program may still refuse the file',
    )
  }
}
