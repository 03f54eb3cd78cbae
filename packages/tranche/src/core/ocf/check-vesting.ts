import type { Faults } from './faults.ts'
import { fieldOf, type Json, type JsonObject, textOf, textsOf } from './json.ts'
import { labelOf, type OcfObject, placeOfObject } from './package.ts'

/** Checks that the conditions of vesting terms name one another, and that vesting events name them. */
export function checkVesting(objects: readonly OcfObject[], faults: Faults): void {
  const known = new Set<string>()
  for (const object of objects) {
    if (object.kind !== 'VESTING_TERMS') continue
    const conditions = objectsIn(fieldOf(object.json, 'vesting_conditions'))
    const own = new Set(conditions.flatMap((condition) => textOf(condition, 'id') ?? []))
    for (const id of own) known.add(id)
    for (const condition of conditions) checkCondition(object, condition, own, faults)
  }
  for (const object of objects) {
    const id = textOf(object.json, 'vesting_condition_id')
    if (!object.kind.startsWith('TX_VESTING_') || id === undefined || known.has(id)) continue
    reportUnknown(object, id, faults)
  }
}

function checkCondition(
  object: OcfObject,
  condition: JsonObject,
  own: ReadonlySet<string>,
  faults: Faults,
): void {
  const trigger = fieldOf(condition, 'trigger')
  const relative =
    trigger?.kind === 'object' ? textOf(trigger, 'relative_to_condition_id') : undefined
  const named = [
    ...textsOf(condition, 'next_condition_ids'),
    ...(relative === undefined ? [] : [relative]),
  ]
  for (const id of named) if (!own.has(id)) reportUnknown(object, id, faults)
}

function reportUnknown(object: OcfObject, id: string, faults: Faults): void {
  faults.warn(
    'ocf/unknown-condition',
    placeOfObject(object),
    `${labelOf(object)} names the vesting condition “${id.slice(0, 80)}”, which does not exist`,
    'correct the id of the condition',
  )
}

function objectsIn(value: Json | undefined): JsonObject[] {
  return value?.kind === 'list' ? value.items.filter((item) => item.kind === 'object') : []
}
