import type { Resolved } from '../../belief/index.ts'
import type { Book } from '../../book/index.ts'
import { tranchesOf } from '../../deal/index.ts'
import { gainsFromNothing, type Waiting, waitingCost } from '../../decision/index.ts'
import type { Figure } from '../../origin/index.ts'
import {
  drawsAllowed,
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
import { type Evaluated, evaluate } from '../one-right/evaluate.ts'
import { followOnOf } from '../one-right/follow-on.ts'
import { type Care, type UseOptions, worthIfCostly } from '../one-right/worth-if-costly.ts'
import { worthIfMet } from '../one-right/worth-if-met.ts'
import {
  type RightWorth,
  unknownWorth,
  worthIfFree,
  worthOnLastDay,
  worthTooLate,
} from '../one-right/worth-of-right.ts'
import { withBeliefOfOthers } from './belief-of-others.ts'
import { choose } from './choose.ts'
import type { ClosedRight, DecideAnswer, RightDecision } from './decide-answer.ts'
import { decidePut } from './decide-put.ts'
import { describe, type Parts, useOf } from './describe.ts'
import { figuresOfDecision } from './figures/index.ts'

/** Should each right that is open at the opening of `asOf` be used: all, some or none, now or later? */
export function decide(
  book: Book,
  asOf: PlainDate,
  scenario: Resolved,
  engine: RightEngine | null = null,
  care: Care = 'thorough',
): DecideAnswer {
  return decideWithParts(book, asOf, scenario, engine, care).answer
}

/** The answer, and what every right in it was decided from, in their order. */
export function decideWithParts(
  book: Book,
  asOf: PlainDate,
  scenario: Resolved,
  engine: RightEngine | null,
  care: Care,
): { readonly answer: DecideAnswer; readonly parts: readonly Parts[] } {
  const desk: EngineDesk = { engine, wanted: false }
  const rights: Decided[] = []
  const puts: ReturnType<typeof decidePut>[] = []
  const closed: ClosedRight[] = []
  for (const tranche of tranchesOf(book.terms, asOf)) {
    const { kind } = tranche.terms
    if (kind !== 'right' && kind !== 'put') continue
    const question: Question = { book, asOf, scenario, tranche }
    const over = closedRight(question)
    if (over !== null) closed.push(over)
    else if (kind === 'put') puts.push(decidePut(question))
    else rights.push(decideRight(question, desk, care))
  }
  const answer: DecideAnswer = {
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
    puts: puts.map(({ decision }) => decision),
    closed,
    figures: [...rights, ...puts].flatMap(({ figures }) => figures),
    wantsEngine: engine === null && desk.wanted,
    isRough: rights.some((right) => right.isRough),
  }
  return { answer, parts: rights.map(({ parts }) => parts) }
}

type Decided = {
  readonly decision: RightDecision
  readonly parts: Parts
  readonly figures: readonly Figure[]
  readonly isRough: boolean
}

function decideRight(question: Question, desk: EngineDesk, care: Care): Decided {
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
  const use = useOf(question, followOn?.terms ?? null, care)
  const quick = worthIfMet(worthOf(right, evaluated, waiting, use), right)
  const worth = opensAnother ? quick : worthByEngine(desk, quick, { right, evaluated, waiting })
  const inputs = { right, evaluated, worth, waiting }
  const chosen = choose({ ...inputs, withSideBenefit: true })
  const without = evaluated.outcomes.some(({ best, bestWithout }) => best !== bestWithout)
    ? choose({ ...inputs, withSideBenefit: false })
    : chosen
  const counted = others?.counted ?? null
  const parts = { right, evaluated, waiting, worth, chosen, without, followOn, use, counted }
  const decision = describe(question, parts)
  const isRough = care === 'quick' && quick.early.length > 0
  return { decision, parts, figures: figuresOfDecision(decision, right), isRough }
}

/** Whether waiting costs anything under a right that opens no other. */
export function waitingAtPoints(right: RightSituation): Waiting {
  return waitingOf(right, evaluate(right, null, false), false)
}

function waitingOf(
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
  use: UseOptions,
): RightWorth {
  const practicable = right.timing?.lastPracticable?.latest
  const { question } = right
  if (practicable !== undefined && practicable < question.asOf) return worthTooLate
  if (practicable === undefined || !evaluated.complete) return unknownWorth(evaluated)
  if (practicable === question.asOf) return worthOnLastDay(evaluated)
  const years = yearsBetween(question.asOf, practicable)
  if (waiting === 'free') return worthIfFree(evaluated, years)
  if (waiting === 'unknown') return unknownWorth(evaluated)
  return worthIfCostly(evaluated, years, use)
}
