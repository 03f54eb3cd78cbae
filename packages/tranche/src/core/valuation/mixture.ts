import { assert } from '../diagnostic/index.ts'
import { type Elementary, gaussLegendre, ofEngine } from '../numeric/index.ts'
import type { Law } from './law.ts'

/** One way the company's value can turn out: lognormal with mean `growth` times today's value. */
export type Lognormal = {
  readonly weight: number
  /** Mean of V over V today; 0 after a failure without recovery. */
  readonly growth: number
  /** Deviation of ln V; 0 where V is certain. */
  readonly deviation: number
}

/**
 * The value after `years` under `law` as a mixture of lognormals, exact but for the time of a
 * partial failure, which is integrated (24 Gauss–Legendre nodes a panel, error below 1e-12 unless
 * volatility is next to nothing).
 * Weights sum to 1 and the mean growth is exp((rate - payout)·years): everything is compensated.
 * The lapse of the right is not in here; it only discounts.
 * Sources: Merton (1976), J. Financial Economics 3 for jumps; news as a finite mixture.
 */
export function mixtureAt(
  law: Law,
  years: number,
  by: Elementary = ofEngine,
): readonly Lognormal[] {
  const drift = by.exp((law.rateAnnual - law.payoutAnnual) * years)
  const variance = law.volatilityAnnual ** 2 * years
  let mixture = jumps(law, years, by).map(({ weight, growth, deviation }) => ({
    weight,
    growth: drift * growth,
    deviation: Math.sqrt(variance + deviation ** 2),
  }))
  const multiply = (factors: readonly Factor[]) => {
    mixture = mixture.flatMap((part) =>
      factors.map((f) => ({
        weight: part.weight * f.probability,
        growth: part.growth * f.factor,
        deviation: f.factor === 0 ? 0 : part.deviation,
      })),
    )
  }
  if (law.failure && law.failure.hazardAnnual > 0 && years > 0)
    multiply(failures(law.failure, years, by))
  for (const { years: day, moves } of law.news ?? []) if (day > 0 && day <= years) multiply(moves)
  return mixture
}

/** The same law seen from a later day: news before it is known and drops out. */
export function lawFrom(law: Law, years: number): Law {
  if (!law.news) return law
  const later = law.news.filter((news) => news.years > years)
  return { ...law, news: later.map((news) => ({ ...news, years: news.years - years })) }
}

/** Discount factor for money due after `years` if the right is still alive then. */
export function discountFactor(
  { rateAnnual, lapseAnnual = 0 }: Law,
  years: number,
  by: Elementary = ofEngine,
): number {
  return by.exp(-(rateAnnual + lapseAnnual) * years)
}

type Factor = { readonly probability: number; readonly factor: number }

/** Number of jumps, Poisson; left out are counts too rare for V and for V-weighted outcomes. */
function jumps({ jumps }: Law, years: number, by: Elementary): readonly Lognormal[] {
  if (!jumps || jumps.perYear * years === 0) return [{ weight: 1, growth: 1, deviation: 0 }]
  const { perYear, meanLog, deviationLog } = jumps
  const expected = perYear * years
  const logMean = meanLog + 0.5 * deviationLog ** 2
  const compensation = -expected * by.expm1(logMean)
  const parts: Lognormal[] = []
  const mostLikely = expected * Math.max(1, by.exp(logMean))
  assert(mostLikely <= 5000, `jumps that can be counted one by one: ${mostLikely}`)
  let logFactorial = 0
  for (let count = 0; ; count++) {
    if (count > 0) logFactorial += by.log(count)
    const logWeight = count * by.log(expected) - expected - logFactorial
    const logGrowth = compensation + count * logMean
    const relevant = Math.max(logWeight, logWeight + logGrowth) > NEGLIGIBLE_LOG
    if (relevant) {
      parts.push({
        weight: by.exp(logWeight),
        growth: by.exp(logGrowth),
        deviation: deviationLog * Math.sqrt(count),
      })
    } else if (count > mostLikely) return parts
  }
}

/** ln 1e-19. */
const NEGLIGIBLE_LOG = -44

/** No failure, or one at a time in between: before it V earns the hazard's compensation. */
function failures(
  { hazardAnnual, recovery }: NonNullable<Law['failure']>,
  years: number,
  by: Elementary,
): readonly Factor[] {
  const compensation = hazardAnnual * (1 - recovery)
  const survival = by.exp(-hazardAnnual * years)
  const none = { probability: survival, factor: by.exp(compensation * years) }
  if (recovery === 0) return [none, { probability: 1 - survival, factor: 0 }]
  // After 40 mean waiting times nothing is left to fail.
  const end = Math.min(years, 40 / hazardAnnual)
  const panels = Math.ceil((hazardAnnual * end) / 2)
  const { nodes, weights } = gaussLegendre(24)
  const half = end / (2 * panels)
  const factors: Factor[] = [none]
  for (let panel = 0; panel < panels; panel++) {
    nodes.forEach((node, i) => {
      const time = half * (2 * panel + 1 + node)
      factors.push({
        probability: half * (weights[i] as number) * hazardAnnual * by.exp(-hazardAnnual * time),
        factor: recovery * by.exp(compensation * time),
      })
    })
  }
  return factors
}
