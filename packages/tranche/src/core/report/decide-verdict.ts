import type { Reason } from '../answer/index.ts'
import type { Told } from './decide-page.ts'
import type { Block } from './page.ts'

/** The verdict in one strong line, and how firmly it stands in the next. */
export function verdictBlock(told: Told): Block {
  const { right, show, words } = told
  const { verdict } = right
  const { decide } = words
  const firmness = verdict.robust ? decide.robust : decide.notRobust
  const depends =
    verdict.action === 'exercise' && verdict.amount === null
      ? [decide.amountRange(show.money(verdict.amountExtent))]
      : []
  const hasSide = right.alternatives.some(
    ({ sideBenefit: { low, high } }) => low !== 0 || high !== 0,
  )
  const without = hasSide ? [decide.sideBenefitLeftOut(verdict.withoutSideBenefit)] : []
  return {
    kind: 'verdict',
    text: verdictLine(told),
    detail: [firmness, ...depends, ...without].join(' '),
  }
}

function verdictLine({ right, answer, show, words }: Told): string {
  const { verdict, available } = right
  const { decide } = words
  switch (verdict.action) {
    case 'exercise': {
      const isAll =
        verdict.amountExtent.low === available.low && verdict.amountExtent.high === available.high
      return decide.exercise({
        how: isAll ? decide.all : isAllAllowed(verdict.reasons) ? decide.allowed : decide.part,
        amount: show.money(verdict.amountExtent),
        day: answer.asOf,
      })
    }
    case 'hold':
      return decide.hold(verdict.decideBy ?? decide.notKnown)
    case 'let-lapse':
      return decide.letLapse
    case 'undetermined':
      return decide.undetermined
    default:
      return verdict.action satisfies never
  }
}

/** Whether a limit alone keeps the amount below all of it. */
function isAllAllowed(reasons: readonly Reason[]): boolean {
  return (
    reasons.some(({ code }) => code === 'cut') &&
    reasons.every(({ code }) => code !== 'some-beats-all')
  )
}
