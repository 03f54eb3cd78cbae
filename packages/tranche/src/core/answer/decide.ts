import { held, type Resolved } from '../belief/index.ts'
import type { Book } from '../book/index.ts'
import { tranchesOf } from '../deal/index.ts'
import {
  breakEvenPrice,
  breakEvenStep,
  breakEvenValue,
  type FollowOn,
  gainsFromNothing,
  type Outcome,
  regretOfUse,
  turnsOf,
  type Waiting,
  Widening,
  waitingCost,
  weightsOf,
} from '../decision/index.ts'
import { later, seen } from '../fact/index.ts'
import { type Extent, exactExtent, type Figure, unknownExtent } from '../origin/index.ts'
import { type Bounds, boundsOf } from '../quantity/index.ts'
import {
  boundsInBook,
  capBounds,
  drawsAllowed,
  fundings,
  holderOf,
  openingOf,
  type Question,
  type RightSituation,
  situationOf,
  statesSideBenefit,
} from '../situation/index.ts'
import { type PlainDate, yearsBetween } from '../time/index.ts'
import { type Chosen, choose } from './choose.ts'
import type {
  Alternative,
  ClosedRight,
  DecideAnswer,
  RightDecision,
  TurnLine,
  UnknownLine,
} from './decide-answer.ts'
import { signalOf } from './decide-signal.ts'
import { type Evaluated, evaluate, overOutcomes, overSituations } from './evaluate.ts'
import { figuresOfDecision } from './figures/index.ts'
import { followOnOf } from './follow-on.ts'
import { worthOfKnowing } from './knowing.ts'
import { sideLines } from './side-lines.ts'
import { worthIfCostly } from './worth-if-costly.ts'
import {
  type RightWorth,
  unknownWorth,
  worthIfFree,
  worthOnLastDay,
  worthWithLastDay,
} from './worth-of-right.ts'

/** Should each right that is open at the opening of `asOf` be used: all, some or none, now or later? */
export function decide(book: Book, asOf: PlainDate, scenario: Resolved): DecideAnswer {
  const rights: { decision: RightDecision; figures: readonly Figure[] }[] = []
  const closed: ClosedRight[] = []
  for (const tranche of tranchesOf(book.terms, asOf)) {
    if (tranche.terms.kind !== 'right') continue
    const question: Question = { book, asOf, scenario, tranche }
    const over = closedRight(question)
    if (over === null) rights.push(decideRight(question))
    else closed.push(over)
  }
  return {
    book: book.file,
    title: book.title,
    currency: book.currency,
    asOf,
    scenario: scenario.name,
    shareBase: {
      day: asOf,
      includes: [...new Set(rights.flatMap(({ decision }) => decision.shareBaseIncludes))],
    },
    rights: rights.map(({ decision }) => decision),
    closed,
    figures: rights.flatMap(({ figures }) => figures),
  }
}

/** Why a right needs no decision on the day; null where it does. */
export function closedRight(question: Question): ClosedRight | null {
  const { tranche, book, asOf } = question
  const view = openingOf(question)
  const uses = fundings(question, view, tranche)
  const used = sumOf(
    uses.map(({ amount }) => (amount === undefined ? null : boundsInBook(question, amount.value))),
  )
  const cap = capBounds(question)
  const last = uses.at(-1)
  const nothingLeft =
    used === null ||
    cap === null ||
    used.low >= cap.high * (1 - 1e-12) ||
    drawsAllowed(question) === 'one'
  if (last !== undefined && nothingLeft) {
    return {
      id: tranche.id,
      how: 'used',
      day: last.day.value.lastDay,
      amount:
        used === null ? unknownExtent : { value: used.centre, low: used.low, high: used.high },
    }
  }
  const lapsed = seen(book.facts, 'lapsed', view).find(
    (fact) => book.resolve('tranche', fact.lapsed.value) === tranche.id,
  )
  if (lapsed !== undefined)
    return { id: tranche.id, how: 'lapsed', day: lapsed.day.value.lastDay, amount: unknownExtent }
  const window = tranche.terms.window?.value
  if (window !== undefined && window !== 'undisclosed' && asOf > window.lastDay) {
    return { id: tranche.id, how: 'window-closed', day: window.lastDay, amount: unknownExtent }
  }
  return null
}

function sumOf(amounts: readonly (Bounds | null)[]): Bounds | null {
  let low = 0
  let high = 0
  for (const bounds of amounts) {
    if (bounds === null) return null
    low += bounds.low
    high += bounds.high
  }
  return { low, high, centre: low === high ? low : null }
}

function decideRight(question: Question): { decision: RightDecision; figures: readonly Figure[] } {
  const right = situationOf(question)
  const followOn = followOnOf(question, right.collector)
  const evaluated = evaluate(
    right,
    followOn?.terms ?? null,
    right.timing?.lastPracticable?.latest === question.asOf,
  )
  const opensAnother =
    followOn !== null || right.collector.missing.some(({ need }) => need === 'next')
  const waiting = waitingOf(right, evaluated, opensAnother)
  const worth = worthOf(right, evaluated, waiting, followOn?.terms ?? null)
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
  })
  return { decision, figures: figuresOfDecision(decision, right) }
}

function waitingOf(
  right: RightSituation,
  { situations, outcomes }: Evaluated,
  opensAnother: boolean,
): Waiting {
  const side = statesSideBenefit(right.question) || outcomes.some(gainsFromNothing)
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
  if (practicable === undefined || practicable < question.asOf || !evaluated.complete)
    return unknownWorth(evaluated)
  if (practicable === question.asOf) return worthOnLastDay(evaluated)
  const years = yearsBetween(question.asOf, practicable)
  if (waiting === 'free') return worthIfFree(evaluated, years)
  if (waiting === 'unknown') return unknownWorth(evaluated)
  return worthIfCostly(evaluated, years, {
    severalDraws: drawsAllowed(question) === 'several',
    followOn,
  })
}

type Parts = {
  readonly right: RightSituation
  readonly evaluated: Evaluated
  readonly waiting: Waiting
  readonly worth: RightWorth
  readonly chosen: Chosen
  readonly without: Chosen
  readonly followOn: ReturnType<typeof followOnOf>
}

function describe(question: Question, parts: Parts): RightDecision {
  const { right, evaluated, worth, chosen, without, followOn } = parts
  const { tranche } = question
  const { price, collector } = right
  return {
    id: tranche.id,
    holder: holderOf(tranche),
    company: tranche.deal.company.value,
    window: windowOf(parts),
    available: overSituations(evaluated, ({ terms }) => terms?.amountMax ?? null),
    verdict: {
      ...chosen,
      reasons: withTurning(parts, chosen.reasons),
      withoutSideBenefit: without.action,
    },
    value: { extent: worth.extent, error: worth.error, method: worth.method },
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
      today: overSituations(evaluated, ({ terms }) => terms?.strike ?? null),
      asWritten:
        collector.figures.find(({ id }) => id === `${tranche.id}/strike`)?.extent ?? unknownExtent,
      words: price === null ? 'undisclosed' : strikeWords(price.price.kind, right),
      knownSince: price?.knownSince ?? null,
    },
    companyValue: overSituations(evaluated, ({ companyValue }) => companyValue),
    mark: {
      extent: overSituations(evaluated, ({ mark }) => mark),
      round: right.latestRound,
      discount: overSituations(evaluated, ({ mark, terms }) =>
        mark === null || terms === null ? null : 1 - terms.strike / mark,
      ),
    },
    shareGrowth: overSituations(evaluated, ({ shareGrowth }) => shareGrowth),
    ownStake: overSituations(evaluated, ({ ownStake }) => ownStake),
    breakEven: { ...breakEvenOf(evaluated), volatility: worth.volatility },
    trigger: worth.trigger,
    regret: regretOf(question, evaluated),
    turns: turnLines(parts),
    unknowns: unknownLines(parts),
    signal: signalOf(question, evaluated),
    ...sideLines(question, evaluated),
    opens:
      followOn === null
        ? null
        : { tranche: followOn.id, worth: overOutcomes(evaluated, ({ opens }) => opens) },
    done: doneAfterwards(question, chosen),
    assumptions: collector.assumptions,
    how: evaluated.how,
    shareBaseIncludes: right.shareBase.includes,
  }
}

function strikeWords(
  kind: 'valuation' | 'per share' | 'round',
  { price, shareBase }: RightSituation,
): string {
  const stated = price?.price
  if (kind === 'round' && stated?.kind === 'round')
    return `price per share of the ${stated.round} round`
  if (stated?.kind === 'valuation')
    return `${stated.basis ?? 'basis not stated'}, on the shares of ${shareBase.strikeDay}`
  return 'per share'
}

function windowOf(parts: Parts): RightDecision['window'] {
  const { right } = parts
  const { timing } = right
  if (timing === null) {
    return {
      firstDay: null,
      lastDay: null,
      daysLeft: null,
      businessDaysLeft: null,
      lastPracticableDay: null,
      earliestLastPracticableDay: null,
      neighbours: [],
    }
  }
  const { firstDay, lastDay, daysLeft, businessDaysLeft, lastPracticable } = timing
  return {
    firstDay,
    lastDay,
    daysLeft,
    businessDaysLeft,
    lastPracticableDay: lastPracticable?.latest ?? null,
    earliestLastPracticableDay: lastPracticable?.earliest ?? null,
    neighbours: neighboursOf(parts),
  }
}

/** The last practicable day with other execution times, and what the right would be worth with each. */
function neighboursOf({ right, evaluated, worth }: Parts): RightDecision['window']['neighbours'] {
  const { asOf } = right.question
  const nothingAtLeast: Extent = { value: null, low: 0, high: null }
  const worthBy = (day: PlainDate): Extent => {
    if (day < asOf) return exactExtent(0)
    if (day === right.timing?.lastPracticable?.latest) return worth.extent
    if (!evaluated.complete) return nothingAtLeast
    return day === asOf ? worth.usedNow : worthWithLastDay(evaluated, yearsBetween(asOf, day))
  }
  return (right.timing?.neighbours ?? []).map((neighbour) => ({
    ...neighbour,
    value: worthBy(neighbour.day),
  }))
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

function regretOf({ scenario }: Question, evaluated: Evaluated): RightDecision['regret'] {
  const world = held(scenario, 'realWorld')
  const horizon = world?.value.horizon.value
  if (horizon === undefined || horizon.kind !== 'stated')
    return { chance: unknownExtent, horizon: null }
  const perYear = { 'business day': 1 / 252, day: 1 / 365, week: 7 / 365, month: 1 / 12, year: 1 }
  const years = horizon.low * perYear[horizon.unit]
  const chance = new Widening()
  for (const outcome of evaluated.outcomes) {
    for (const around of evaluated.around(outcome)) chance.add(regretOfUse(outcome, around, years))
  }
  return {
    chance: chance.extent(),
    horizon: `${horizon.low} ${horizon.unit}${horizon.low === 1 ? '' : 's'}`,
  }
}

function turnLines({ right, evaluated, chosen, followOn }: Parts): TurnLine[] {
  if (chosen.action === 'hold' || !evaluated.complete) return []
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

/** Adds where the verdict would stop holding, and what the side benefit does to it. */
function withTurning(
  { evaluated, chosen, without }: Parts,
  reasons: RightDecision['verdict']['reasons'],
): RightDecision['verdict']['reasons'] {
  if (!evaluated.complete || chosen.action === 'hold') return reasons
  const added: RightDecision['verdict']['reasons'][number][] = []
  const stops = breakEvenStep(evaluated.outcomes)
  const steps = overSituations(evaluated, ({ step }) => step)
  if (
    stops.low !== null &&
    stops.high !== null &&
    steps.low !== null &&
    reasons.some(({ code }) => code !== 'too-late')
  ) {
    const above = chosen.action !== 'exercise'
    added.push({ code: 'step-stops', at: above ? stops.low : stops.high, from: steps, above })
  }
  if (without.action !== chosen.action)
    added.push({ code: 'side-benefit-decides', without: without.action })
  else if (chosen.action === 'let-lapse') {
    const needed = overOutcomes(evaluated, ({ draws }) =>
      Math.max(0, -((draws.at(-1)?.valueAdded ?? 0) + (draws.at(-1)?.sideBenefit ?? 0))),
    )
    if (needed.high !== null && needed.high > 0 && reasons.every(({ code }) => code !== 'too-late'))
      added.push({ code: 'side-benefit-needed', amount: needed })
  }
  return [...reasons, ...added]
}

/** The first use of the right that the facts hold after the opening of the day. */
function doneAfterwards(question: Question, chosen: Chosen): RightDecision['done'] {
  const { book, tranche } = question
  const next = later(book.facts, 'exercised', openingOf(question)).filter(
    (fact) => book.resolve('tranche', fact.exercised.value) === tranche.id,
  )[0]
  if (next === undefined) return null
  const bounds = next.amount === undefined ? null : boundsOf(next.amount.value.amount)
  const day = next.day.value.lastDay
  const agrees =
    chosen.action === 'undetermined'
      ? null
      : chosen.action === 'exercise'
        ? day === question.asOf &&
          (bounds === null || chosen.amount === null || close(bounds.low, chosen.amount))
        : chosen.action === 'hold'
          ? day > question.asOf
          : false
  return {
    day,
    amount:
      bounds === null
        ? unknownExtent
        : { value: bounds.centre, low: bounds.low, high: bounds.high },
    agrees,
  }
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
}
