import type { Faults } from './faults.ts'
import { type JsonObject, textOf } from './json.ts'
import { labelOf, type OcfObject, placeOfObject } from './package.ts'
import { type Misfit, misfitsOf } from './shape.ts'
import { standingKinds } from './standing-kinds.ts'
import { transactionKinds } from './transaction-kinds.ts'

const kinds = new Map(Object.entries({ ...standingKinds, ...transactionKinds }))

/** Keys without which an object cannot be followed from one day to the next. */
const followed = new Set([
  'date',
  'security_id',
  'security_ids',
  'resulting_security_id',
  'resulting_security_ids',
  'balance_security_id',
  'stakeholder_id',
  'stock_class_id',
  'stock_plan_id',
  'quantity',
  'quantity_converted',
  'amount',
  'investment_amount',
  'split_ratio',
  'shares_reserved',
  'initial_shares_reserved',
  'new_exercise_price',
])

/**
 * Reads one object by its own kind; null where it cannot be followed. What is not as the kind says
 * and does not matter for that is a warning.
 */
export function readObject(
  json: JsonObject,
  file: string,
  ids: Map<string, OcfObject>,
  faults: Faults,
): OcfObject | null {
  const object: OcfObject = {
    id: textOf(json, 'id') ?? '',
    kind: textOf(json, 'object_type') ?? '',
    file,
    json,
  }
  const place = placeOfObject(object)
  const fields = kinds.get(object.kind)
  if (object.id === '') {
    faults.error('ocf/no-id', place, `${labelOf(object)} has no id`, 'write “id”')
    return null
  }
  if (fields === undefined) {
    faults.warn(
      'ocf/unknown-kind',
      place,
      `${labelOf(object)} is of a kind not known here; it is kept and not read`,
      'check “object_type”',
    )
    return null
  }
  const same = ids.get(object.id)
  if (same !== undefined) {
    const where = same.file === file ? '' : ` in ${same.file}`
    faults.error(
      'ocf/id-twice',
      place,
      `${labelOf(object)} has the id of ${labelOf(same)}${where}; only the first is read`,
      'give every object an id of its own',
    )
    return null
  }
  ids.set(object.id, object)
  const misfits = misfitsOf(json, fields)
  for (const misfit of misfits) reportMisfit(object, misfit, faults)
  return misfits.some(isGrave) ? null : object
}

function isGrave({ kind, path }: Misfit): boolean {
  return kind !== 'unknown' && followed.has(/^\w+/.exec(path)?.[0] ?? '')
}

function reportMisfit(object: OcfObject, misfit: Misfit, faults: Faults): void {
  const { kind, path, expected, at } = misfit
  const span = { file: object.file, start: at.start, end: Math.min(at.end, at.start + 200) }
  const says = {
    missing: `lacks “${path}”`,
    unknown: `has “${path}”, which its kind does not know; it is kept`,
    wrong: `says at “${path}” something else than ${expected}`,
  }
  const helps = {
    missing: `write “${path}”: ${expected}`,
    unknown: 'check the spelling and the version of the format',
    wrong: `write ${expected}`,
  }
  faults.add({
    code: `ocf/${kind}-field`,
    severity: isGrave(misfit) ? 'error' : 'warning',
    message: `${labelOf(object)} ${says[kind]}${isGrave(misfit) ? '; it is not counted' : ''}`,
    span,
    help: helps[kind],
  })
}
