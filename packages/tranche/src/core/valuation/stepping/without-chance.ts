import { maximise } from '../../numeric/index.ts'
import { type EarlyRight, type EarlyValue, worthOfUse } from './early-right.ts'

/** Whether the company value at every day is certain: no volatility, jumps, failure or news. */
export function isCertain({ law, companyValue }: EarlyRight): boolean {
  if (companyValue === 0) return true
  const quiet = !law.jumps?.perYear && !law.failure?.hazardAnnual && !law.news?.length
  return law.volatilityAnnual === 0 && quiet
}

/** Value when nothing is left to chance: the best day, exactly; between days by search. */
export function valueWithoutChance(right: EarlyRight): EarlyValue {
  const { law, companyValue, yearsToLastDay, payoff, dates } = right
  const lost = law.failure?.recovery === 0 ? law.failure.hazardAnnual : 0
  const decay = law.rateAnnual + (law.lapseAnnual ?? 0) + lost
  const growth = law.rateAnnual - law.payoutAnnual
  const on = (years: number) =>
    Math.exp(-decay * years) * worthOfUse(payoff, companyValue * Math.exp(growth * years), years)
  return {
    value: dates
      ? Math.max(...dates.map(on))
      : maximise(on, 0, yearsToLastDay, { points: 256 }).value,
    error: 0,
    valueIfUsedNow: on(0),
    boundary: [],
    method: 'the best day, the company value being certain',
  }
}
