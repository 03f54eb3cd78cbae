import type { Resolved } from '../../belief/index.ts'
import type { Book } from '../../book/index.ts'
import { tranchesOf } from '../../deal/index.ts'
import { Widening } from '../../decision/index.ts'
import { type Extent, unknownExtent } from '../../origin/index.ts'
import type { Bounds } from '../../quantity/index.ts'
import { type Act, knowledgeGapsWithin, mapSignal } from '../../signal/index.ts'
import { holderOf, nameOf, type Question, situationOf } from '../../situation/index.ts'
import type { PlainDate } from '../../time/index.ts'
import { decide } from '../decide/decide.ts'
import type { DecideAnswer, RightDecision } from '../decide/decide-answer.ts'
import {
  type Insider,
  insiderOf,
  overReadings,
  type Read,
  readingsAt,
  type Sight,
  sightsOf,
  thresholdsOf,
} from '../decide/insider.ts'
import { namesOf } from '../names.ts'
import { closedRight } from '../one-right/closed-right.ts'
import { type Evaluated, evaluate, overOutcomes } from '../one-right/evaluate.ts'
import { followOnOf } from '../one-right/follow-on.ts'
import { overSituations } from '../one-right/looked-at.ts'
import { figuresOfSignal } from './figures.ts'
import type {
  ActSignal,
  GapLine,
  RightSignal,
  SignalAnswer,
  SignalMapCell,
  ThinCell,
} from './signal-answer.ts'
import { timingOf } from './timing.ts'

/** An act that tells at most this many bits is called thin. */
const thinBits = 0.01

/** Gaps on the map whatever the scenario believes: none of them is chosen for what it shows. */
const gapsOnMap = [0.05, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1]

/** What would all, some or none of each right that is open at the opening of `asOf` tell somebody who sees only that? */
export function signalOn(
  book: Book,
  asOf: PlainDate,
  scenario: Resolved,
  decided: DecideAnswer = decide(book, asOf, scenario),
): SignalAnswer {
  const rights = tranchesOf(book.terms, asOf)
    .filter(({ terms }) => terms.kind === 'right')
    .map((tranche): Question => ({ book, asOf, scenario, tranche }))
    .filter((question) => closedRight(question) === null)
    .map((question) =>
      signalOfRight(
        question,
        decided.rights.find(({ id }) => id === question.tranche.id),
      ),
    )
  return {
    book: book.file,
    title: book.title,
    currency: book.currency,
    asOf,
    scenario: scenario.name,
    names: namesOf(book),
    shareBase: decided.shareBase,
    rights: rights.map(({ signal }) => signal),
    figures: rights.flatMap(({ signal, insider }) =>
      figuresOfSignal(signal, insider.collector.figures, decided.figures),
    ),
  }
}

function signalOfRight(
  question: Question,
  decided: RightDecision | undefined,
): { signal: RightSignal; insider: Insider } {
  const right = situationOf(question)
  // As on the last day: outsiders see an act, and the law of what is still to come does not enter it.
  const evaluated = evaluate(right, followOnOf(question, right.collector)?.terms ?? null, true)
  const insider = insiderOf(question)
  const sights = evaluated.complete ? sightsOf(evaluated) : []
  const reads = insider.gap === null ? [] : readingsAt(sights, insider, insider.gap)
  const { gap } = insider
  const map = mapOf(sights, evaluated, insider)
  const signal: RightSignal = {
    id: question.tranche.id,
    holder: holderOf(question.tranche),
    company: question.tranche.deal.company.value,
    knowledgeGap:
      gap === null ? unknownExtent : { value: gap.centre, low: gap.low, high: gap.high },
    companyValue: overSituations(evaluated, ({ companyValue }) => companyValue),
    strike: overSituations(evaluated, ({ terms }) => terms?.strike ?? null),
    mark: overSituations(evaluated, ({ mark }) => mark),
    thresholds: {
      some: overSights(sights, ({ thresholds }) => thresholds.some),
      all: overSights(sights, ({ thresholds }) => thresholds.all),
    },
    acts: (['all', 'some', 'none'] as const).map((act) => actOf(act, reads)),
    expectedBits: overReadings(reads, ({ reading }) => reading.expectedBits),
    thin: { bits: thinBits, knowledgeGap: thinUpTo(sights), at: thinOnMap(sights, map) },
    byGap: gapLines(sights, insider),
    map,
    timing: timingOf(decided, insider, question.asOf),
    missing: [
      ...(evaluated.complete ? [] : right.collector.missing.filter(({ need }) => need === 'use')),
      ...insider.collector.missing,
    ].map(({ what, remedy }) => ({ what, remedy })),
    assumptions: [...right.collector.assumptions, ...assumptionsOf(question, insider)],
    how: howOf(evaluated, insider),
    shareBaseIncludes: right.shareBase.includes,
  }
  return { signal, insider }
}

const placeOfAct: Readonly<Record<Act, 0 | 1 | 2>> = { none: 0, some: 1, all: 2 }

function actOf(act: Act, reads: readonly Read[]): ActSignal {
  const of = ({ reading }: Read) => reading.acts[placeOfAct[act]]
  const offPath = reads.length > 0 && reads.every((read) => of(read).offPath)
  return {
    act,
    probability: overReadings(reads, (read) => of(read).probability),
    bits: offPath ? null : overReadings(reads, (read) => of(read).bits),
    mean: offPath ? null : overReadings(reads, (read) => of(read).mean),
    earlierStake: offPath
      ? null
      : overReadings(reads, (read) => {
          const { mean } = of(read)
          const { companyValue, terms } = read.sight.outcome
          return mean === null ? null : terms.ownStake * (mean - companyValue)
        }),
    offPath,
  }
}

function overSights(sights: readonly Sight[], number: (sight: Sight) => number): Extent {
  const seen = new Widening()
  for (const sight of sights) seen.add(number(sight))
  return seen.extent()
}

/** For an insider without noise or other motives: with either, an act tells less than this. */
function thinUpTo(sights: readonly Sight[]): Extent {
  return overSights(sights, ({ outcome, thresholds }) =>
    thinGap(outcome.companyValue, thresholds.all),
  )
}

function thinGap(valueMean: number, threshold: number): number {
  if (threshold === 0) return Number.POSITIVE_INFINITY
  if (threshold === Number.POSITIVE_INFINITY) return 0
  const within = knowledgeGapsWithin(thinBits, { valueMean, threshold })
  return within?.low === 0 ? within.high : 0
}

/** The same at every strike and company value of the map, frictions as at the first outcome. */
function thinOnMap(sights: readonly Sight[], map: readonly SignalMapCell[]): ThinCell[] {
  const [first] = sights
  const [corner] = map
  if (first === undefined || corner === undefined) return []
  return map
    .filter(({ knowledgeGap }) => knowledgeGap === corner.knowledgeGap)
    .map(({ strike, companyValue, believed }) => {
      const terms = { ...first.outcome.terms, strike }
      const gap = thinGap(companyValue, thresholdsOf({ ...first.outcome, terms }).all)
      return { strike, companyValue, believed, knowledgeGap: Number.isFinite(gap) ? gap : null }
    })
}

function gapLines(sights: readonly Sight[], insider: Insider): GapLine[] {
  if (sights.length === 0) return []
  const believed = insider.gap
  return gapsToShow(believed).map((knowledgeGap) => {
    const exact: Bounds = { low: knowledgeGap, high: knowledgeGap, centre: knowledgeGap }
    const reads = readingsAt(sights, insider, exact)
    const ofAll = (number: (all: Read['reading']['acts'][2]) => number | null) =>
      overReadings(reads, ({ reading }) => number(reading.acts[2]))
    return {
      knowledgeGap,
      believed: isWithin(believed, knowledgeGap),
      probabilityOfAll: ofAll(({ probability }) => probability),
      bitsOfAll: ofAll(({ bits }) => bits),
      meanAfterAll: ofAll(({ mean }) => mean),
      expectedBits: overReadings(reads, ({ reading }) => reading.expectedBits),
    }
  })
}

function gapsToShow(believed: Bounds | null): number[] {
  const ends = believed === null ? [] : [believed.low, believed.high]
  return [...new Set([...gapsOnMap, ...ends])].sort((a, b) => a - b)
}

function isWithin(bounds: Bounds | null, gap: number): boolean {
  return bounds !== null && bounds.low <= gap && gap <= bounds.high
}

/**
 * Every gap with low, middle and high of strike and company value, and both ends of the mark. A reading hangs on threshold over value only, so that a cell whose
 * proportion no outcome has is one the scenario excludes. Frictions and motives as at the first outcome.
 */
function mapOf(sights: readonly Sight[], evaluated: Evaluated, insider: Insider): SignalMapCell[] {
  const [first] = sights
  const [manner] = insider.manners
  if (first === undefined) return []
  const proportions = overSights(
    sights,
    ({ outcome }) => outcome.terms.strike / outcome.companyValue,
  )
  const cells = mapSignal({
    ...manner,
    knowledgeGaps: gapsToShow(insider.gap),
    strikes: levels(overOutcomes(evaluated, ({ terms }) => terms.strike)),
    valueMeans: [
      ...new Set([
        ...levels(overOutcomes(evaluated, ({ companyValue }) => companyValue)),
        ...levels(overSituations(evaluated, ({ mark }) => mark)).filter(isEnd),
      ]),
    ].sort((a, b) => a - b),
    thresholdsAt: (strike) =>
      thresholdsOf({ ...first.outcome, terms: { ...first.outcome.terms, strike } }),
  })
  return cells.map(({ knowledgeGap, strikePreMoney, valueMean, bitsOfAll, meanAfterAll }) => ({
    knowledgeGap,
    strike: strikePreMoney,
    companyValue: valueMean,
    bitsOfAll,
    meanAfterAll,
    believed: isIn(proportions, strikePreMoney / valueMean),
  }))
}

function levels({ low, high }: Extent): number[] {
  if (low === null || high === null || !(low > 0)) return []
  return low === high ? [low] : [low, (low + high) / 2, high]
}

/** Of low, middle and high not the middle. */
function isEnd(_: number, i: number, { length }: readonly number[]): boolean {
  return length < 3 || i !== 1
}

function isIn({ low, high }: Extent, value: number): boolean {
  const slack = 1e-12 * value
  return low !== null && high !== null && low - slack <= value && value <= high + slack
}

function howOf({ how }: Evaluated, { seesExactly }: Insider): string {
  const few = seesExactly ? '' : ', some two dozen of them where the holder sees with an error'
  return `${how}${few}; of a range of gaps both ends, seven between, and where a chance is extreme`
}

/** What the reading of an act takes for granted. */
function assumptionsOf({ book, scenario, tranche }: Question, insider: Insider): string[] {
  const holder = nameOf(book, holderOf(tranche))
  return [
    `outsiders take the company to be worth what scenario ${scenario.name} believes, lognormal around it, and know the terms of the right`,
    insider.seesExactly
      ? `${holder} sees without error what it knows more (no belief “insider noise”)`
      : `${holder} sees what it knows more with an error, as believed`,
    insider.actsOnValueAlone
      ? `${holder} acts on the value of the company and on stated benefits alone (no belief “other motives”)`
      : `${holder} also acts for reasons that are not the value of the company, as believed`,
    `${holder} does not act for the sake of what others will believe: a holder who does needs beliefs and acts solved together`,
    'each act is read as on the last day on which it can be done',
  ]
}
