import type { DecideAnswer } from '../answer/index.ts'
import type { Sheet } from './csv.ts'

/** The table over amounts of every open right: one row a right and amount, money in major units, parts of one. */
export function decideSheet({ rights, puts, asOf, scenario, currency }: DecideAnswer): Sheet {
  return {
    heads: [
      'right',
      'asOf',
      'scenario',
      'action',
      'currency',
      'part',
      'amountLow',
      'amountHigh',
      'valueAddedLow',
      'valueAddedHigh',
      'sideBenefitLow',
      'sideBenefitHigh',
      'stakeAfterLow',
      'stakeAfterHigh',
      'dilutionLow',
      'dilutionHigh',
    ],
    rows: [...rights, ...puts].flatMap(({ id, verdict, alternatives }) =>
      alternatives.map(({ share, amountExtent, valueAdded, sideBenefit, stakeAfter, dilution }) => [
        id,
        asOf,
        scenario,
        verdict.action,
        currency,
        share,
        amountExtent.low,
        amountExtent.high,
        valueAdded.low,
        valueAdded.high,
        sideBenefit.low,
        sideBenefit.high,
        stakeAfter.low,
        stakeAfter.high,
        dilution.low,
        dilution.high,
      ]),
    ),
  }
}
