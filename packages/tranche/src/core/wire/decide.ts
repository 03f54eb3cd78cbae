import type { Alternative, DecideAnswer, RightDecision } from '../answer/index.ts'
import { en, Show, sentenceOf } from '../report/index.ts'
import { wireEngine } from './engine.ts'
import { wireExtent, wireNumber } from './extent.ts'

/** The answer to `decide` as other programs read it: money in major units, parts of one, days as `2024-03-27`. */
export function wireDecide(answer: DecideAnswer) {
  const { book, title, asOf, scenario, currency, names, shareBase, rights, puts, closed } = answer
  const show = new Show(currency, en.shown)
  return {
    schema: 'tranche.decide/1',
    book,
    title,
    asOf,
    at: 'opening',
    scenario,
    currency,
    shareBase: { day: shareBase.day, count: 'fully-diluted', includes: shareBase.includes },
    rights: rights.map((right) => ({
      ...wireRight(right, currency, show),
      holderName: names.get(right.holder) ?? right.holder,
      companyName: names.get(right.company) ?? right.company,
    })),
    puts: puts.map((put) => ({
      ...wireRight(put, currency, show),
      buyer: put.buyer,
      holderName: names.get(put.holder) ?? put.holder,
      companyName: names.get(put.company) ?? put.company,
    })),
    closed: closed.map(({ id, how, day, amount }) => ({
      id,
      how,
      day,
      amount: wireExtent(amount),
    })),
  }
}

export type WireDecide = ReturnType<typeof wireDecide>

function wireRight(right: RightDecision, currency: string, show: Show) {
  const { value, verdict, strike, mark, breakEven, regret, signal } = right
  return {
    id: right.id,
    holder: right.holder,
    company: right.company,
    window: wireWindow(right.window),
    available: { currency, ...wireExtent(right.available) },
    verdict: wireVerdict(verdict, show),
    value: wireWorth(value),
    usedNow: wireExtent(right.usedNow),
    waiting: wireExtent(right.waiting),
    oneDay: wireExtent(right.oneDay),
    alternatives: right.alternatives.map(wireAlternative),
    best: right.best === null ? null : mapExtents(right.best),
    strike: {
      today: wireExtent(strike.today),
      asWritten: wireExtent(strike.asWritten),
      words: strike.words,
      knownSince: strike.knownSince,
    },
    companyValue: wireExtent(right.companyValue),
    mark: { round: mark.round, ...wireExtent(mark.extent), discount: wireExtent(mark.discount) },
    shareGrowth: wireExtent(right.shareGrowth),
    ownStake: wireExtent(right.ownStake),
    breakEven: mapExtents(breakEven),
    trigger: wireExtent(right.trigger),
    regret: { chance: wireExtent(regret.chance), horizon: regret.horizon },
    turns: right.turns.map(({ label, unit, low, high, turnsAt, inside }) => ({
      label,
      unit,
      low: wireNumber(low),
      high: wireNumber(high),
      turnsAt: wireNumber(turnsAt),
      inside,
    })),
    unknowns: right.unknowns.map(({ label, swing, settles, worthOfKnowing }) => ({
      label,
      swing: wireNumber(swing),
      settles,
      worthOfKnowing: wireNumber(worthOfKnowing),
    })),
    signal: {
      bits: wireExtent(signal.bits),
      why: signal.why,
      counted:
        signal.counted === null
          ? null
          : {
              part: wireExtent(signal.counted.part),
              allOverNone:
                signal.counted.allOverNone === null ? null : wireExtent(signal.counted.allOverNone),
            },
    },
    limits: right.limits,
    commitments: right.commitments.map(({ words, tied }) => ({ words, tied })),
    opens:
      right.opens === null
        ? null
        : { tranche: right.opens.tranche, worth: wireExtent(right.opens.worth) },
    done:
      right.done === null
        ? null
        : { day: right.done.day, amount: wireExtent(right.done.amount), agrees: right.done.agrees },
    assumptions: right.assumptions,
    lookedAt: right.how,
  }
}

function wireWorth({ extent, error, method, engine }: RightDecision['value']) {
  return { ...wireExtent(extent), numerical: error, method, ...wireEngine(engine) }
}

function wireWindow(window: RightDecision['window']) {
  return {
    firstDay: window.firstDay,
    lastDay: window.lastDay,
    daysLeft: window.daysLeft,
    businessDaysLeft: window.businessDaysLeft,
    lastPracticableDay: window.lastPracticableDay,
    earliestLastPracticableDay: window.earliestLastPracticableDay,
    neighbours: window.neighbours.map(({ executionDays, day, value }) => ({
      executionDays,
      day,
      value: wireExtent(value),
    })),
  }
}

function wireVerdict(verdict: RightDecision['verdict'], show: Show) {
  return {
    action: verdict.action,
    amount: wireNumber(verdict.amount),
    amountRange: wireExtent(verdict.amountExtent),
    decideBy: verdict.decideBy,
    robust: verdict.robust,
    reasons: verdict.reasons.map((reason) => sentenceOf(reason, show, en)),
    codes: verdict.reasons.map(({ code }) => code),
    missing: verdict.missing.map(({ what }) => what),
    remedies: verdict.missing.map(({ remedy }) => remedy),
    withoutSideBenefit: verdict.withoutSideBenefit,
  }
}

function wireAlternative(alternative: Alternative) {
  const { share, allowed, amount, amountExtent, valueAdded, sideBenefit, stakeAfter, dilution } =
    alternative
  return {
    amount: wireNumber(amount),
    share,
    allowed,
    amountRange: wireExtent(amountExtent),
    valueAdded: wireExtent(valueAdded),
    sideBenefit: wireExtent(sideBenefit),
    stakeAfter: wireExtent(stakeAfter),
    dilution: wireExtent(dilution),
  }
}

/** The same record with every figure as JSON has it. */
function mapExtents<K extends string>(
  figures: Readonly<Record<K, Parameters<typeof wireExtent>[0]>>,
) {
  const entries = Object.entries<Parameters<typeof wireExtent>[0]>(figures)
  return Object.fromEntries(entries.map(([key, extent]) => [key, wireExtent(extent)])) as Record<
    K,
    ReturnType<typeof wireExtent>
  >
}
