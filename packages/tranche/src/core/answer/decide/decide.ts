import type { Resolved } from '../../belief/index.ts'
import type { Book } from '../../book/index.ts'
import { tranchesOf } from '../../deal/index.ts'
import {
  breakEvenPrice,
  breakEvenStep,
  breakEvenValue,
  type FollowOn,
  gainsFromNothing,
  type Outcome,
  turnsOf,
  type Waiting,
  waitingCost,
  weightsOf,
} from '../../decision/index.ts'
import { type Figure, unknownExtent } from '../../origin/index.ts'
import {
  drawsAllowed,
  inWords,
  type Question,
  type RightSituation,
  situationOf,
  statesSideBenefit,
} from '../../situation/index.ts'
import { type PlainDate, yearsBetween } from '../../time/index.ts'
import type { RightEngine } from '../engine/right-engine.ts'
import { type EngineDesk, worthByEngine } from '../engine/worth-by-engine.ts'
import { namesOf } from '../names.ts'
import { closedRight } from '../one-right/closed-right.ts'
import { type Evaluated, evaluate, overOutcomes } from '../one-right/evaluate.ts'
import { followOnOf } from '../one-right/follow-on.ts'
import { standingOf } from '../one-right/standing.ts'
import { type UseOptions, worthIfCostly } from '../one-right/worth-if-costly.ts'
import { worthIfMet } from '../one-right/worth-if-met.ts'
import {
  type RightWorth,
  unknownWorth,
  worthIfFree,
  worthOnLastDay,
  worthTooLate,
} from '../one-right/worth-of-right.ts'
import { type Counted, withBeliefOfOthers } from './belief-of-others.ts'
import { type Chosen, choose } from './choose.ts'
import type {
  Alternative,
  ClosedRight,
  DecideAnswer,
  RightDecision,
  TurnLine,
  UnknownLine,
} from './decide-answer.ts'
import { doneAfterwards } from './done-afterwards.ts'
import { figuresOfDecision } from './figures/index.ts'
import { worthOfKnowing } from './knowing.ts'
import { regretOf } from './regret.ts'
import { sideLines } from './side-lines.ts'
import { withTurning } from './turning-reasons.ts'
import { signalOf } from './what-it-signals.ts'
import { windowOf } from './window.ts'

/** Should each right that is open at the opening of `asOf` be used: all, some or none, now or later? */
export function decide(
  book: Book,
  asOf: PlainDate,
  scenario: Resolved,
  engine: RightEngine | null = null,
): DecideAnswer {
  const desk: EngineDesk = { engine, wanted: false }
  const rights: { decision: RightDecision; figures: readonly Figure[] }[] = []
  const closed: ClosedRight[] = []
  for (const tranche of tranchesOf(book.terms, asOf)) {
    if (tranche.terms.kind !== 'right') continue
    const question: Question = { book, asOf, scenario, tranche }
    const over = closedRight(question)
    if (over === null) rights.push(decideRight(question, desk))
    else closed.push(over)
  }
  return {
    book: book.file,
    title: book.title,
    currency: book.currency,
    names: namesOf(book),
    asOf,
    scenario: scenario.name,
    shareBase: {
      day: asOf,
      includes: [...new Set(rights.flatMap(({ decision }) => decision.shareBaseIncludes))],
    },
    rights: rights.map(({ decision }) => decision),
    closed,
    figures: rights.flatMap(({ figures }) => figures),
    wantsEngine: engine === null && desk.wanted,
  }
}

function decideRight(
  question: Question,
  desk: EngineDesk,
): { decision: RightDecision; figures: readonly Figure[] } {
  const right = situationOf(question)
  const followOn = followOnOf(question, right.collector)
  const onLastDay = right.timing?.lastPracticable?.latest === question.asOf
  const alone = evaluate(right, followOn?.terms ?? null, onLastDay)
  // An act is read on the last day; before it nothing more is counted than that it will be.
  const others = onLastDay ? withBeliefOfOthers(question, alone) : null
  const evaluated = others?.evaluated ?? alone
  const opensAnother =
    followOn !== null || right.collector.missing.some(({ need }) => need === 'next')
  const waiting = waitingOf(right, evaluated, opensAnother)
  const quick = worthIfMet(worthOf(right, evaluated, waiting, followOn?.terms ?? null), right)
  const worth = opensAnother ? quick : worthByEngine(desk, quick, { right, evaluated, waiting })
  const inputs = { right, evaluated, worth, waiting }
  const chosen = choose({ ...inputs, withSideBenefit: true })
  const without = evaluated.outcomes.some(({ best, bestWithout }) => best !== bestWithout)
    ? choose({ ...inputs, withSideBenefit: false })
    : chosen
  const decision = describe(question, {
    right,
    evaluated,
    waiting,
    worth,
    chosen,
    without,
    followOn,
    counted: others?.counted ?? null,
  })
  return { decision, figures: figuresOfDecision(decision, right) }
}

/** Whether waiting costs anything under a right that opens no other. */
export function waitingAtPoints(right: RightSituation): Waiting {
  return waitingOf(right, evaluate(right, null, false), false)
}

export function waitingOf(
  right: RightSituation,
  { situations, outcomes }: Evaluated,
  opensAnother: boolean,
): Waiting {
  const side =
    statesSideBenefit(right.question) ||
    outcomes.some((outcome) => outcome.terms.moving !== undefined || gainsFromNothing(outcome))
  // A partial draw enlarges the company that the rest is drawn on, so that with several draws waiting is not free of itself.
  if (drawsAllowed(right.question) === 'several')
    return right.law.carry === null ? 'unknown' : 'costly'
  return waitingCost(
    right.law.carry,
    situations.map(({ point }) => point),
    { sideBenefit: side, preference: right.lawEntersUse, opensAnother },
  )
}

function worthOf(
  right: RightSituation,
  evaluated: Evaluated,
  waiting: Waiting,
  followOn: FollowOn | null,
): RightWorth {
  const practicable = right.timing?.lastPracticable?.latest
  const { question } = right
  if (practicable !== undefined && practicable < question.asOf) return worthTooLate
  if (practicable === undefined || !evaluated.complete) return unknownWorth(evaluated)
  if (practicable === question.asOf) return worthOnLastDay(evaluated)
  const years = yearsBetween(question.asOf, practicable)
  if (waiting === 'free') return worthIfFree(evaluated, years)
  if (waiting === 'unknown') return unknownWorth(evaluated)
  return worthIfCostly(evaluated, years, useOf(question, followOn))
}

function useOf(question: Question, followOn: FollowOn | null): UseOptions {
  return { severalDraws: drawsAllowed(question) === 'several', followOn }
}

type Parts = {
  readonly right: RightSituation
  readonly evaluated: Evaluated
  readonly waiting: Waiting
  readonly worth: RightWorth
  readonly chosen: Chosen
  readonly without: Chosen
  readonly followOn: ReturnType<typeof followOnOf>
  readonly counted: Counted | null
}

function describe(question: Question, parts: Parts): RightDecision {
  const { right, evaluated, worth, chosen, without, followOn } = parts
  const { tranche } = question
  const { price, collector } = right
  const standing = standingOf(right, evaluated)
  return {
    id: tranche.id,
    holder: standing.holder,
    company: standing.company,
    window: windowOf({ ...parts, use: useOf(question, followOn?.terms ?? null) }),
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
    },
    usedNow: worth.usedNow,
    waiting: worth.waiting,
    oneDay: worth.oneDay,
    alternatives: evaluated.complete ? alternativesOf(evaluated) : [],
    best: evaluated.complete
      ? {
          amount: overOutcomes(evaluated, ({ best }) => best.amount),
          valueAdded: overOutcomes(evaluated, ({ best }) => best.valueAdded),
        }
      : null,
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
    regret: regretOf(question, evaluated),
    turns: turnLines(parts),
    unknowns: unknownLines(parts),
    signal: { ...signalOf(question, evaluated), counted: parts.counted },
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
    case 'buys':
    case 'bringsTo':
      return 'so much that the whole amount buys its part'
    case 'lowestOf':
      return `the lowest of ${stated.lowestOf.length} prices`
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
