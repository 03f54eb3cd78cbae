import type { Point } from '../../decision/index.ts'
import type { AmountTerms } from '../../simulation/index.ts'
import { addDays, yearsBetween } from '../../time/index.ts'
import type { DrawTerms } from '../../valuation/index.ts'
import { amountTerms, type PerUnit, type StepDown } from '../amount-terms.ts'
import { capOf } from '../amounts.ts'
import { inWords, isSettled } from '../conditions.ts'
import { agreed } from '../question.ts'
import { drawsAllowed } from '../situation.ts'
import { addDelivery, conditionOf } from './condition.ts'
import { type Desk, undetermined } from './desk.ts'

/** The amount of a right as the simulation draws it. */
export type AskedAmount = {
  readonly at: (at: Point, terms: DrawTerms) => AmountTerms
  /** Years to the day from which less can be drawn; null where it stays. */
  readonly fallsAt: number | null
  /** Something of it follows a path. */
  readonly isAlong: boolean
}

export function amountOf(desk: Desk): AskedAmount {
  const { question } = desk.right
  const { stepDown, perUnit } = amountTerms(question.tranche.terms)
  const { vests } = question.tranche.terms
  const falls = stepDown === null ? null : fallOf(desk, stepDown)
  const grows = perUnit === null || vests !== undefined ? null : growthOf(desk, perUnit)
  const whole =
    falls === null && grows === null
      ? null
      : capOf(
          question,
          desk.collector,
          question.tranche,
          grows === null ? 'by its last day' : 'all',
          falls === null ? 'either' : 'never',
        )
  return {
    at: (at, { amountMax, amountMin, draw }) => ({
      amountCap: whole === null ? amountMax : Math.max(0, whole(at) - desk.right.drawn(at)),
      ...(amountMin === undefined ? {} : { amountMin }),
      draw,
      draws: drawsAllowed(question) === 'several' ? 'several' : 'one',
      ...(falls === null ? {} : { stepDown: falls.at(at) }),
      ...(grows === null ? {} : { perUnit: grows(at) }),
    }),
    fallsAt: falls?.years ?? null,
    isAlong: falls !== null || grows !== null,
  }
}

type Fall = {
  readonly years: number
  readonly at: (at: Point) => NonNullable<AmountTerms['stepDown']>
}

/** A total that falls from the day after the one by which something must have come; null where it is known whether it does. */
function fallOf(desk: Desk, { unless }: StepDown): Fall | null {
  const { right, collector } = desk
  const { question } = right
  if (isSettled(question, unless)) return null
  const fallen = capOf(question, collector, question.tranche, 'by its last day', 'fallen')
  if (fallen === null) return null
  const condition = conditionOf(desk, unless)
  const years =
    unless.by === undefined ? 0 : yearsBetween(question.asOf, addDays(unless.by.value, 1))
  const noDay = undetermined(
    `the day from which the amount of ${question.tranche.id} falls unless ${inWords(unless)}`,
    '“by: 2026-06-30” in that condition',
  )
  return {
    years,
    at: (at) => ({
      fromYears: years,
      to: Math.max(0, fallen(at) - right.drawn(at)),
      unless: unless.by === undefined ? noDay : condition.at(at),
    }),
  }
}

/** So much for each unit there is by then; null where the scenario does not say how units come in. */
function growthOf(
  desk: Desk,
  { amount, of }: PerUnit,
): ((at: Point) => NonNullable<AmountTerms['perUnit']>) | null {
  const { right, collector } = desk
  const { tranche, book } = right.question
  if (!addDelivery(desk, of.value)) return null
  const each = collector.amount(
    `${tranche.id}/amount/unit`,
    `amount for each unit of ${tranche.id}`,
    amount.value,
    agreed(amount.span, tranche, book),
    'an amount for each unit',
  )
  return each === null ? null : (at) => ({ delivery: of.value, amount: each(at) })
}
