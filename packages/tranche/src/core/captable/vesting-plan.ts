import type { Duration } from '../grammar/index.ts'
import { type LedgerEvent, type Lot, vestingDays } from '../ledger/index.ts'
import { roundToWhole, whole } from '../quantity/index.ts'
import { addDays, type PlainDate } from '../time/index.ts'
import { type Desk, type FactNamed, type Recorded, units } from './desk.ts'
import { splitFactor } from './splits.ts'

type VestingStep = Extract<NonNullable<FactNamed<'issued'>['vests']>, readonly unknown[]>[number]

/** The days on which a grant vests by its plan. */
export function vestingOf(
  desk: Desk,
  fact: FactNamed<'issued'>,
  { id, of, quantity }: { readonly id: string; readonly of: Lot; readonly quantity: bigint },
): Recorded[] {
  const plan = fact.vests
  if (plan === undefined || 'value' in plan) return []
  if (!('over' in plan)) return stepsOf(desk, fact, { id, of, steps: plan })
  const months = monthsIn(plan.over.value)
  const cliffMonths = plan.cliff === undefined ? 0 : monthsIn(plan.cliff.value)
  if (months === null || months < 1 || cliffMonths === null || cliffMonths > months) {
    desk.faults.push({
      code: 'not-exact',
      span: plan.span,
      message: 'the plan does not say on which days units vest',
      help: 'write “over” and “cliff” in months or years, the cliff no longer than the whole',
    })
    return []
  }
  const everyMonths = { month: 1, quarter: 3, year: 12 }[plan.every?.value ?? 'month']
  const from = plan.from?.value ?? fact.day.value.lastDay
  const issued = fact.day.value.lastDay
  return vestingDays({ quantity, from, months, cliffMonths, everyMonths }).map((step, i) => {
    const day = step.day < issued ? issued : step.day
    const event: LedgerEvent = {
      kind: 'vesting',
      id: `${id} vesting ${i + 1}`,
      day,
      of,
      quantity: afterSplits(desk, of.class, { from: issued, before: day }, step.quantity),
    }
    return { event, fact, planned: true }
  })
}

/** Units that vest on days of their own, as units are after the splits before. */
function stepsOf(
  desk: Desk,
  fact: FactNamed<'issued'>,
  {
    id,
    of,
    steps,
  }: { readonly id: string; readonly of: Lot; readonly steps: readonly VestingStep[] },
): Recorded[] {
  const issued = fact.day.value.lastDay
  return steps.flatMap((step, i): Recorded[] => {
    const stated = units(desk, fact, step.quantity, { to: [of.holder], from: null })
    if (stated === null) return []
    const day = step.day.value < issued ? issued : step.day.value
    const quantity = afterSplits(desk, of.class, { from: issued, before: day }, stated)
    const event: LedgerEvent = { kind: 'vesting', id: `${id} vesting ${i + 1}`, day, of, quantity }
    return [{ event, fact, planned: true }]
  })
}

/** Months of a length of time; null where it is a range, not disclosed, or counted in days. */
function monthsIn(length: Duration): number | null {
  if (length.kind === 'undisclosed' || length.low !== length.high) return null
  if (length.low === 0) return 0
  if (length.unit === 'year') return length.low * 12
  return length.unit === 'month' ? length.low : null
}

/** Units on one day as the units they are after the splits before another. */
export function afterSplits(
  desk: Desk,
  name: string,
  { from, before }: { readonly from: PlainDate; readonly before: PlainDate },
  quantity: bigint,
): bigint {
  const period = { from, to: addDays(before, -1) }
  const factor = splitFactor(desk.splits, name, period)
  return roundToWhole(whole(quantity).mul(factor), 'down')
}
