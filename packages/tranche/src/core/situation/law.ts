import { type Held, held } from '../belief/index.ts'
import type { Reader } from '../decision/index.ts'
import type { Placed } from '../grammar/index.ts'
import { boundsOf, type Disclosed, type Rational } from '../quantity/index.ts'
import { yearsBetween } from '../time/index.ts'
import type { Law } from '../valuation/index.ts'
import type { Collector } from './collector.ts'
import {
  beliefForParty,
  beliefForTranche,
  believed,
  companyName,
  companyOf,
  type Question,
} from './question.ts'

/** The law of the company value, input by input. */
export type LawReaders = {
  /** Null where the value of a right cannot be told: volatility or rate is missing. */
  readonly law: ((at: readonly number[]) => Law) | null
  /** What must be known to say whether waiting costs anything. */
  readonly carry: {
    readonly rate: Reader | null
    readonly payout: Reader
    readonly lapse: Reader
  } | null
}

/**
 * Reads the law a scenario names. `lognormal` asserts no payout, no hazard of lapse or failure, no jumps and no dated news; what the scenario
 * states beside it is added. Without a named law nothing may be left out, and the law itself is missing.
 */
export function lawOf(question: Question, collector: Collector): LawReaders {
  const named = held(question.scenario, 'law')
  if (named === null) {
    collector.lacks(
      `law of the value of ${companyName(question)}`,
      'a belief “law: lognormal”, which asserts that there is no payout, hazard, jump or friction but those stated',
    )
    return { law: null, carry: null }
  }
  const by = `law: ${named.value.value}`
  collector.need = 'value'
  const found = valueLaw(question, collector, by)
  collector.need = 'use'
  return found
}

/** A number a year the scenario states; nil by its law where it states none; null where what it states is not disclosed. */
function perYear(
  collector: Collector,
  belief: Held<Placed<Disclosed<Rational>>> | null,
  { id, label, by, remedy }: { id: string; label: string; by: string; remedy: string },
): Reader | null {
  if (belief === null) return collector.asserted(id, label, 'per year', 0, by)
  const written = believed(belief, belief.value.span)
  return collector.disclosed(id, label, 'per year', belief.value.value, written, remedy)
}

function valueLaw(question: Question, collector: Collector, by: string): LawReaders {
  const { tranche } = question
  const company = companyOf(tranche)
  const payout = perYear(collector, beliefForParty(question, 'payout', company), {
    id: `${company}/payout`,
    label: `payout of ${companyName(question)} that a right-holder does not get`,
    by,
    remedy: `a belief “payout: { ${company}: … }”`,
  })
  const lapse = perYear(collector, beliefForTranche(question, 'lapse'), {
    id: `${tranche.id}/lapse`,
    label: `hazard that ${tranche.id} is lost early`,
    by,
    remedy: `a belief “lapse: { ${tranche.name}: … }”`,
  })
  const rateBelief = held(question.scenario, 'rate')
  const rate =
    rateBelief === null
      ? null
      : collector.disclosed(
          'rate',
          'riskless rate',
          'per year',
          rateBelief.value.value,
          believed(rateBelief, rateBelief.value.span),
          'a belief “rate: 5 %”',
        )
  if (rate === null)
    collector.assume(
      'the riskless rate is not below zero (asserted by the law; the scenario states none)',
    )
  const volatilityBelief = beliefForParty(question, 'volatility', company)
  const volatility =
    volatilityBelief === null
      ? null
      : collector.disclosed(
          `${company}/volatility`,
          `volatility of ${companyName(question)}`,
          'per year',
          volatilityBelief.value.value,
          believed(volatilityBelief, volatilityBelief.value.span),
          `a belief “volatility: { ${company}: 90 % .. 120 % }”`,
        )
  const extras = extrasOf(question, collector)
  assumeWhatIsLeftOut(question, collector, by)
  if (payout === null || lapse === null) return { law: null, carry: null }
  if (rate === null || volatility === null || extras === null)
    return { law: null, carry: { rate, payout, lapse } }
  return {
    law: (at) => ({
      rateAnnual: rate(at),
      payoutAnnual: payout(at),
      volatilityAnnual: volatility(at),
      lapseAnnual: lapse(at),
      ...extras(at),
    }),
    carry: { rate, payout, lapse },
  }
}

/** Names what the value of a right needs beyond its payoff. */
export function missingForValue(question: Question, collector: Collector): void {
  const company = companyOf(question.tranche)
  if (held(question.scenario, 'rate') === null)
    collector.lacks('riskless rate', 'a belief “rate: 5 %”')
  if (beliefForParty(question, 'volatility', company) === null) {
    collector.lacks(
      `volatility of ${companyName(question)}`,
      `a belief “volatility: { ${company}: 90 % .. 120 % }”`,
    )
  }
}

/** What the scenario states nothing of, its law asserts not to be: one line for all of it. */
function assumeWhatIsLeftOut(question: Question, collector: Collector, by: string): void {
  const company = companyOf(question.tranche)
  const none = [
    ...(beliefForParty(question, 'payout', company) === null ? ['payout'] : []),
    ...(beliefForParty(question, 'jumps', company) === null ? ['jump'] : []),
    ...(beliefForParty(question, 'failure', company) === null ? ['failure'] : []),
    ...(newsAhead(question).length === 0 ? ['dated news'] : []),
    ...(beliefForTranche(question, 'lapse') === null ? ['early loss of the right'] : []),
  ]
  if (none.length > 0)
    collector.assume(
      `${companyName(question)} until the last day: no ${none.join(', no ')} (asserted by the ${by})`,
    )
}

type Extras = Pick<Law, 'jumps' | 'failure' | 'news'>

function extrasOf(
  question: Question,
  collector: Collector,
): ((at: readonly number[]) => Extras) | null {
  const parts = [
    jumpsOf(question, collector),
    failureOf(question, collector),
    newsOf(question, collector),
  ].filter((part) => part !== 'none')
  const known = parts.filter((part) => part !== null)
  if (known.length < parts.length) return null
  return (at) => Object.assign({}, ...known.map((part) => part(at))) as Extras
}

/** A part of the law at a point; null where what is stated of it is not disclosed. */
type Extra = ((at: readonly number[]) => Extras) | null | 'none'

function jumpsOf(question: Question, collector: Collector): Extra {
  const company = companyOf(question.tranche)
  const jumps = beliefForParty(question, 'jumps', company)
  if (jumps === null) return 'none'
  const written = believed(jumps, jumps.value.span)
  const perYear = collector.disclosed(
    `${company}/jumps/per-year`,
    `jumps of ${companyName(question)} a year`,
    'number',
    jumps.value.perYear.value,
    written,
    'a number of jumps',
  )
  const mean = collector.disclosed(
    `${company}/jumps/mean`,
    `mean logarithm of a jump of ${companyName(question)}`,
    'fraction',
    jumps.value.mean.value,
    written,
    'a mean jump',
  )
  const deviation = collector.disclosed(
    `${company}/jumps/deviation`,
    `deviation of the logarithm of a jump of ${companyName(question)}`,
    'fraction',
    jumps.value.deviation.value,
    written,
    'a deviation of jumps',
  )
  if (perYear === null || mean === null || deviation === null) return null
  return (at) => ({
    jumps: { perYear: perYear(at), meanLog: mean(at), deviationLog: deviation(at) },
  })
}

function failureOf(question: Question, collector: Collector): Extra {
  const company = companyOf(question.tranche)
  const failure = beliefForParty(question, 'failure', company)
  if (failure === null) return 'none'
  const written = believed(failure, failure.value.span)
  const hazard = collector.disclosed(
    `${company}/failure/hazard`,
    `hazard of failure of ${companyName(question)}`,
    'per year',
    failure.value.hazard.value,
    written,
    'a hazard',
  )
  const recovery = collector.disclosed(
    `${company}/failure/recovery`,
    `value left after a failure of ${companyName(question)}`,
    'fraction',
    failure.value.recovery.value,
    written,
    'a recovery',
  )
  if (hazard === null || recovery === null) return null
  return (at) => ({ failure: { hazardAnnual: hazard(at), recovery: recovery(at) } })
}

function newsAhead(question: Question) {
  const belief = beliefForParty(question, 'news', companyOf(question.tranche))
  return (belief?.value ?? []).filter(({ day }) => day.value.lastDay > question.asOf)
}

/** Dated news that is still to come. */
function newsOf(question: Question, collector: Collector): Extra {
  const ahead = newsAhead(question)
  const exact = ahead.every(({ moves }) =>
    moves.every(({ odds, to }) => odds.value.kind === 'exact' && to.value.kind === 'exact'),
  )
  if (!exact)
    return collector.lacks(
      `odds and moves of the news of ${companyName(question)}, exactly`,
      'one figure for each',
    )
  if (ahead.length === 0) return 'none'
  const news = ahead.map(({ day, moves }) => ({
    years: yearsBetween(question.asOf, day.value.lastDay),
    moves: moves.map(({ odds, to }) => ({
      probability: boundsOf(odds.value)?.low ?? 0,
      factor: boundsOf(to.value)?.low ?? 1,
    })),
  }))
  return () => ({ news })
}
