import { type Rational, ratio, whole } from '../quantity/index.ts'
import { addMonths, daysBetween, daysInMonth, type PlainDate } from '../time/index.ts'

/**
 * How days become years. `actual/actual` divides by the days of each calendar year; `30/360` is the
 * bond basis, in which a 31st counts as a 30th (the last one only after a 30th or 31st).
 * Source: ISDA (2006), Definitions, 4.16 (b), (d), (f). `actual/365.25` is met in notes.
 */
export type DayCount = 'actual/365' | 'actual/actual' | 'actual/365.25' | '30/360'

/** Years from `from` to `to`, exact; 0 where `to` is not later. */
export function yearFraction(from: PlainDate, to: PlainDate, dayCount: DayCount): Rational {
  if (to <= from) return whole(0)
  switch (dayCount) {
    case 'actual/365':
      return ratio(daysBetween(from, to), 365)
    case 'actual/365.25':
      return ratio(daysBetween(from, to) * 4, 1461)
    case 'actual/actual':
      return yearsByCalendar(from, to)
    case '30/360':
      return ratio(daysOfThirty(from, to), 360)
    default:
      return dayCount satisfies never
  }
}

/** Days into its year over the days of that year, at both ends. */
function yearsByCalendar(from: PlainDate, to: PlainDate): Rational {
  const position = (day: PlainDate) => {
    const year = day.slice(0, 4)
    const daysOfYear = 337 + daysInMonth(Number(year), 2)
    return ratio(daysBetween(`${year}-01-01` as PlainDate, day), daysOfYear).add(Number(year))
  }
  return position(to).sub(position(from))
}

function daysOfThirty(from: PlainDate, to: PlainDate): number {
  const firstInMonth = Math.min(Number(from.slice(8)), 30)
  const lastInMonth = Number(to.slice(8))
  const last = lastInMonth === 31 && firstInMonth === 30 ? 30 : lastInMonth
  return monthsApart(from, to) * 30 + last - firstInMonth
}

function monthsApart(from: PlainDate, to: PlainDate): number {
  const months = (day: PlainDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return months(to) - months(from)
}

export type InterestTerms = {
  /** 0.08 is 8% a year. */
  readonly rateAnnual: Rational
  readonly dayCount: DayCount
  /** Interest joins the principal every so many months; in between it is simple. */
  readonly compounding: 'simple' | { readonly everyMonths: number }
}

/**
 * Interest or dividend earned on `principal` from `from` to `to`, exact, in the principal's unit;
 * nothing before `from`. Compound: whole periods count `everyMonths`/12 years each, the days after
 * the last of them count simply, so that no irrational power arises.
 */
export function interestEarned(
  principal: Rational,
  { rateAnnual, dayCount, compounding }: InterestTerms,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Rational {
  if (to <= from) return whole(0)
  if (compounding === 'simple') {
    return principal.mul(rateAnnual).mul(yearFraction(from, to, dayCount))
  }
  const { everyMonths } = compounding
  let periods = Math.floor(monthsApart(from, to) / everyMonths)
  if (periods > 0 && addMonths(from, periods * everyMonths) > to) periods -= 1
  const perPeriod = rateAnnual.mul(ratio(everyMonths, 12)).add(1)
  const rest = yearFraction(addMonths(from, periods * everyMonths), to, dayCount)
  const factor = toThePower(perPeriod, periods).mul(rateAnnual.mul(rest).add(1))
  return principal.mul(factor.sub(1))
}

function toThePower(base: Rational, exponent: number): Rational {
  const power = BigInt(exponent)
  return ratio((base.s * base.n) ** power, base.d ** power)
}
