import {
  breakEvenPrice,
  breakEvenStep,
  breakEvenValue,
  type FollowOn,
  type Outcome,
  turnsOf,
  type Waiting,
  weightsOf,
} from '../../decision/index.ts'
import { unknownExtent } from '../../origin/index.ts'
import { drawsAllowed, inWords, type Question, type RightSituation } from '../../situation/index.ts'
import { type Evaluated, overOutcomes } from '../one-right/evaluate.ts'
import type { followOnOf } from '../one-right/follow-on.ts'
import { standingOf } from '../one-right/standing.ts'
import type { Care, UseOptions } from '../one-right/worth-if-costly.ts'
import type { RightWorth } from '../one-right/worth-of-right.ts'
import type { Counted } from './belief-of-others.ts'
import type { Chosen } from './choose.ts'
import type { Alternative, RightDecision, TurnLine, UnknownLine } from './decide-answer.ts'
import { doneAfterwards } from './done-afterwards.ts'
import { worthOfKnowing } from './knowing.ts'
import { regretOf } from './regret.ts'
import { sideLines } from './side-lines.ts'
import { withTurning } from './turning-reasons.ts'
import { signalOf } from './what-it-signals.ts'
import { windowOf } from './window.ts'

/** How a right may be used, and with how much care its worth is found. */
export function useOf(
  question: Question,
  followOn: FollowOn | null,
  care: Care = 'thorough',
): UseOptions {
  return { severalDraws: drawsAllowed(question) === 'several', followOn, care }
}

/** What a decision is described from. */
export type Parts = {
  readonly right: RightSituation
  readonly evaluated: Evaluated
  readonly waiting: Waiting
  readonly worth: RightWorth
  readonly chosen: Chosen
  readonly without: Chosen
  readonly followOn: ReturnType<typeof followOnOf>
  readonly use: UseOptions
  readonly counted: Counted | null
}

/** A decision with every figure it stands on; what a sale tells outsiders and the regret of it are not read. */
export function describe(question: Question, parts: Parts): RightDecision {
  const { right, evaluated, worth, chosen, without, followOn } = parts
  const { tranche } = question
  const { price, collector } = right
  const standing = standingOf(right, evaluated)
  const isPut = tranche.terms.kind === 'put'
  return {
    id: tranche.id,
    holder: standing.holder,
    seller: question.tranche.terms.seller?.value ?? null,
    company: standing.company,
    window: windowOf(parts),
    available: standing.available,
    verdict: {
      ...chosen,
      reasons: withTurning(evaluated, chosen, without),
      withoutSideBenefit: without.action,
    },
    value: {
      extent: worth.extent,
      error: worth.error,
      method: worth.method,
      engine: worth.engine ?? null,
      isIfMet: worth.isIfMet === true,
    },
    usedNow: worth.usedNow,
    waiting: worth.waiting,
    oneDay: worth.oneDay,
    alternatives: evaluated.complete ? alternativesOf(evaluated) : [],
    best: evaluated.complete ? bestOf(evaluated) : null,
    strike: {
      ...standing.strike,
      asWritten:
        collector.figures.find(({ id }) => id === `${tranche.id}/strike`)?.extent ?? unknownExtent,
      words: strikeWords(right),
      knownSince: price?.knownSince ?? null,
    },
    companyValue: standing.companyValue,
    mark: standing.mark,
    shareGrowth: standing.shareGrowth,
    ownStake: standing.ownStake,
    breakEven: { ...breakEvenOf(evaluated), volatility: worth.volatility },
    trigger: worth.trigger,
    regret: isPut ? noRegret : regretOf(question, evaluated),
    turns: turnLines(parts),
    unknowns: unknownLines(parts),
    signal: {
      ...(isPut ? noSignal : signalOf(question, evaluated)),
      counted: parts.counted,
    },
    ...sideLines(question, evaluated),
    opens:
      followOn === null
        ? null
        : { tranche: followOn.id, worth: overOutcomes(evaluated, ({ opens }) => opens) },
    done: doneAfterwards(question, chosen),
    assumptions: collector.assumptions,
    lacks:
      worth.lacks ??
      (worth.extent.high === null
        ? collector.missing.map(({ what, remedy }) => ({ what, remedy }))
        : []),
    how: evaluated.how,
    shareBaseIncludes: right.shareBase.includes,
  }
}

const noRegret = { chance: unknownExtent, horizon: null }
const noSignal = { bits: unknownExtent, why: null }

function strikeWords({ price, shareBase }: RightSituation): string {
  const stated = price?.price
  switch (stated?.kind) {
    case undefined:
      return 'undisclosed'
    case 'round':
      return `price per share of the ${stated.round} round`
    case 'valuation':
      return `${stated.basis ?? 'basis not stated'}, on the shares of ${shareBase.strikeDay}`
    case 'per share':
      return 'per share'
    case 'nextRound':
      return 'set by the next round'
    case 'averagePrice':
      return 'an average price'
    case 'fairPrice':
      return 'the fair price of the day'
    case 'multipleOf':
      return `a multiple of ${stated.multipleOf.value}`
    case 'buys':
    case 'bringsTo':
      return 'so much that the whole amount buys its part'
    case 'lowestOf':
      return `the lowest of ${stated.lowestOf.length} prices`
    case 'highestOf':
      return `the highest of ${stated.highestOf.length} prices`
    case 'blend':
      return `${stated.blend.length} parts, each at its own price`
    case 'indexed':
      return `moves with ${stated.indexed.value}`
    case 'if':
      return `depends on ${inWords(stated.if)}`
    default:
      return stated satisfies never
  }
}

function bestOf(evaluated: Evaluated): RightDecision['best'] {
  return {
    amount: overOutcomes(evaluated, ({ best }) => best.amount),
    valueAdded: overOutcomes(evaluated, ({ best }) => best.valueAdded),
  }
}

function alternativesOf(evaluated: Evaluated): Alternative[] {
  const first = evaluated.outcomes[0]
  if (first === undefined) return []
  return first.draws.map((_, i): Alternative => {
    const at = (read: (draw: Outcome['draws'][number]) => number) =>
      overOutcomes(evaluated, ({ draws }) => (draws[i] === undefined ? null : read(draws[i])))
    const amountExtent = at(({ amount }) => amount)
    return {
      amount: amountExtent.low === amountExtent.high ? amountExtent.low : amountExtent.value,
      share: i / (first.draws.length - 1),
      allowed: evaluated.outcomes.every(({ draws }) => draws[i]?.allowed === true),
      amountExtent,
      valueAdded: at(({ valueAdded }) => valueAdded),
      sideBenefit: at(({ sideBenefit }) => sideBenefit),
      stakeAfter: at(({ stakeAfter }) => stakeAfter),
      dilution: at(({ dilution }) => dilution),
    }
  })
}

function breakEvenOf(evaluated: Evaluated): RightDecision['breakEven'] {
  if (!evaluated.complete)
    return {
      companyValue: unknownExtent,
      strike: unknownExtent,
      step: unknownExtent,
      volatility: unknownExtent,
      sideBenefit: unknownExtent,
    }
  return {
    companyValue: overOutcomes(evaluated, (outcome) => breakEvenValue(outcome)),
    strike: overOutcomes(evaluated, (outcome) => breakEvenPrice(outcome)),
    step: breakEvenStep(evaluated.outcomes),
    volatility: unknownExtent,
    sideBenefit: overOutcomes(evaluated, ({ draws, opens }) =>
      Math.max(0, -((draws.at(-1)?.valueAdded ?? 0) + opens)),
    ),
  }
}

function turnLines({ right, evaluated, chosen, followOn, counted }: Parts): TurnLine[] {
  // A turning point is searched without what others would think, which every step of the search would have to read anew.
  if (chosen.action === 'hold' || !evaluated.complete || counted !== null) return []
  return turnsOf(right.model, evaluated.outcomes, followOn?.terms ?? null)
    .filter(({ turnsAt }) => turnsAt !== null)
    .slice(0, 3)
    .map(({ input, turnsAt, distance }) => ({
      label: input.label,
      unit: input.unit,
      low: input.low,
      high: input.high,
      turnsAt: turnsAt ?? 0,
      inside: distance === 0,
    }))
}

function unknownLines({ right, evaluated }: Parts): UnknownLine[] {
  if (!evaluated.complete) return []
  const worths = worthOfKnowing(right, evaluated)
  return weightsOf(right.model, evaluated.outcomes)
    .filter(({ swing }) => swing > 0)
    .slice(0, 3)
    .map(({ input, swing, settles }) => ({
      label: input.label,
      swing,
      settles,
      worthOfKnowing: worths?.get(input.id) ?? null,
    }))
}
