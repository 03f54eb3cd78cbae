import { fieldOf, textOf, textsOf } from './json.ts'
import type { OcfObject } from './package.ts'
import type { Security } from './securities.ts'

/** The stock class that a grant or warrant is exercised into; nothing where it is not stated. */
export function targetIdOf(
  { kind, object }: Security,
  plans: ReadonlyMap<string, OcfObject>,
): string {
  const { json } = object
  if (kind === 'warrant') return warrantTarget(object)
  const plan = plans.get(textOf(json, 'stock_plan_id') ?? '')
  const own = textOf(json, 'stock_class_id')
  if (own !== undefined || plan === undefined) return own ?? ''
  const [first, ...others] = textsOf(plan.json, 'stock_class_ids')
  return textOf(plan.json, 'stock_class_id') ?? (others.length === 0 ? (first ?? '') : '')
}

function warrantTarget({ json }: OcfObject): string {
  const triggers = fieldOf(json, 'exercise_triggers')
  const [trigger] = triggers?.kind === 'list' ? triggers.items : []
  const right = trigger?.kind === 'object' ? fieldOf(trigger, 'conversion_right') : undefined
  return (right?.kind === 'object' ? textOf(right, 'converts_to_stock_class_id') : undefined) ?? ''
}
