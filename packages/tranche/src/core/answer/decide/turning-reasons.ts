import { breakEvenStep } from '../../decision/index.ts'
import { type Evaluated, overOutcomes } from '../one-right/evaluate.ts'
import { overSituations } from '../one-right/looked-at.ts'
import type { Chosen } from './choose.ts'
import type { Reason } from './reason.ts'

/** Adds where the verdict of the last practicable day turns, and what the side benefit does to it. */
export function withTurning(evaluated: Evaluated, chosen: Chosen, without: Chosen): Reason[] {
  const { reasons, action } = chosen
  if (!evaluated.complete || action === 'hold') return [...reasons]
  const decides: Reason[] =
    without.action === action ? [] : [{ code: 'side-benefit-decides', without: without.action }]
  const needed = decides.length === 0 ? benefitNeeded(evaluated, chosen) : []
  return [...reasons, ...stepReasons(evaluated, chosen), ...decides, ...needed]
}

/** The step from price to value at which a settled verdict stops holding, or an open one goes either way. */
function stepReasons(evaluated: Evaluated, { action, reasons }: Chosen): Reason[] {
  const hasCome = reasons.some(({ code }) => code === 'last-day-has-come')
  const cannot = reasons.some(({ code }) => code === 'leaves-none')
  const at = breakEvenStep(evaluated.outcomes)
  const from = overSituations(evaluated, ({ step }) => step)
  if (!hasCome || cannot || at.low === null || at.high === null || from.low === null) return []
  const isSale = evaluated.outcomes.some(({ terms }) => terms.sale)
  switch (action) {
    case 'exercise':
      return isSale
        ? [{ code: 'step-stops', at: at.low, from, above: true }]
        : [{ code: 'step-stops', at: at.high, from, above: false }]
    case 'let-lapse':
      return isSale
        ? [{ code: 'step-stops', at: at.high, from, above: false }]
        : [{ code: 'step-stops', at: at.low, from, above: true }]
    case 'undetermined':
      return [{ code: 'step-turns', at, from, isSale }]
    case 'hold':
      return []
    default:
      return action satisfies never
  }
}

/** What a side benefit would have to be worth where using the right loses. */
function benefitNeeded(evaluated: Evaluated, { action, reasons }: Chosen): Reason[] {
  if (action !== 'let-lapse' || reasons.every(({ code }) => code !== 'loses')) return []
  const amount = overOutcomes(evaluated, ({ draws }) =>
    Math.max(0, -((draws.at(-1)?.valueAdded ?? 0) + (draws.at(-1)?.sideBenefit ?? 0))),
  )
  return amount.high !== null && amount.high > 0 ? [{ code: 'side-benefit-needed', amount }] : []
}
