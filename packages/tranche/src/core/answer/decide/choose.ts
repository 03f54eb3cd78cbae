import {
  allExact,
  type Outcome,
  type UseVerdict,
  useVerdict,
  type Verdict,
  type Waiting,
  weightsOf,
} from '../../decision/index.ts'
import type { Extent } from '../../origin/index.ts'
import type { RightSituation } from '../../situation/index.ts'
import type { PlainDate } from '../../time/index.ts'
import { type Evaluated, overOutcomes } from '../one-right/evaluate.ts'
import type { RightWorth } from '../one-right/worth-of-right.ts'
import { cutReasons, noneReasons, sellerCuts } from './cuts.ts'
import { leadInWords } from './lead.ts'
import type { LeadWords, Reason } from './reason.ts'

export type Chosen = Verdict & {
  readonly amountExtent: Extent
  readonly reasons: readonly Reason[]
  readonly missing: readonly { readonly what: string; readonly remedy: string }[]
}

type Inputs = {
  readonly right: RightSituation
  readonly evaluated: Evaluated
  readonly worth: RightWorth
  readonly waiting: Waiting
  /** False for the same verdict with side benefits left out. */
  readonly withSideBenefit: boolean
}

/** All, some or none, now or later: the verdict on one right, with its reasons. */
export function choose(inputs: Inputs): Chosen {
  const { right } = inputs
  const { timing } = right
  const { asOf } = right.question
  if (timing === null) return undetermined(inputs, [], ['days'])
  if (timing.lastPracticable === null)
    return undetermined(inputs, [{ code: 'last-day-unknown' }], ['days'])
  const { earliest, latest } = timing.lastPracticable
  if (asOf > latest) return tooLate(inputs, latest)
  const failed = failedConditions(right, latest)
  if (failed.length > 0) return letLapse(failed)
  if (asOf < earliest) return beforeLastDay(inputs, earliest)
  if (earliest !== latest)
    return undetermined(inputs, [{ code: 'last-day-between', earliest, latest }], ['days'])
  return onLastDay(inputs, latest)
}

function beforeLastDay(inputs: Inputs, decideBy: PlainDate): Chosen {
  const { right, waiting, worth, evaluated, withSideBenefit } = inputs
  const opening: Reason[] =
    right.timing !== null && right.question.asOf < right.timing.firstDay
      ? [{ code: 'not-open-yet', firstDay: right.timing.firstDay }]
      : []
  if (waiting === 'free')
    return hold(decideBy, [
      ...opening,
      { code: 'waiting-is-free', decideBy },
      ...openConditions(right),
    ])
  if (waiting === 'unknown') return undetermined(inputs, opening, ['use', 'value'])
  if (lacksNext(right)) return undetermined(inputs, opening, ['next'])
  if (opening.length > 0) return hold(decideBy, [...opening, ...openConditions(right)])
  if (worth.early.length === 0 || !evaluated.complete)
    return undetermined(inputs, [], ['use', 'value'])
  const open = openConditions(right)
  if (open.length > 0) return hold(decideBy, open)
  const early = withSideBenefit ? worth.early : worth.earlyWithout
  const uses = early.filter(({ useNow }) => useNow)
  if (uses.length === 0) {
    const isEven = (worth.waiting.high ?? 1) <= 0
    return hold(decideBy, [
      isEven
        ? { code: 'waiting-is-even', decideBy }
        : { code: 'waiting-pays', worth: worth.waiting },
      ...sellerCuts(evaluated),
    ])
  }
  if (uses.length < early.length) {
    return undetermined(
      inputs,
      [{ code: 'depends', of: 'waiting', gain: worth.waiting, on: separating(inputs) }],
      [],
    )
  }
  const amounts = uses.map(({ amount }) => amount)
  const low = Math.min(...amounts)
  const high = Math.max(...amounts)
  const amount = high - low <= 1e-6 * high ? high : null
  const gain = overOutcomes(evaluated, ({ best, bestWithout }) =>
    withSideBenefit ? best.gain : bestWithout.gain,
  )
  return {
    action: 'exercise',
    amount,
    decideBy: right.question.asOf,
    robust: true,
    amountExtent: { value: amount, low, high },
    reasons: [
      { code: 'waiting-costs', worth: gain },
      ...cutReasons(evaluated),
      ...holdsOver(inputs),
    ],
    missing: [],
  }
}

function onLastDay(inputs: Inputs, day: PlainDate): Chosen {
  const { right, evaluated, withSideBenefit } = inputs
  const open = openConditions(right)
  if (open.length > 0) return undetermined(inputs, open, [])
  if (!evaluated.complete) return undetermined(inputs, [], ['use', 'value'])
  const verdict = useVerdict(evaluated.outcomes, withSideBenefit)
  // What using it opens is worth nothing at least: it can only turn a verdict that is not to use it.
  if (verdict.action !== 'exercise' && lacksNext(right)) return undetermined(inputs, [], ['next'])
  const come: Reason = {
    code: 'last-day-has-come',
    day,
    lastDay: right.timing?.lastDay ?? day,
    lead: leadWords(right),
  }
  const amountExtent: Extent = {
    value: verdict.amount,
    low: verdict.amountLow,
    high: verdict.amountHigh,
  }
  if (verdict.action === 'undetermined') return unsettled(inputs, verdict, [come], amountExtent)
  const reasons = [come, ...gainReasons(evaluated, verdict, withSideBenefit), ...holdsOver(inputs)]
  if (verdict.action === 'let-lapse') return letLapse(reasons)
  return {
    action: 'exercise',
    amount: verdict.amount,
    decideBy: day,
    robust: true,
    amountExtent,
    reasons,
    missing: [],
  }
}

function unsettled(
  inputs: Inputs,
  verdict: UseVerdict,
  come: readonly Reason[],
  amountExtent: Extent,
): Chosen {
  const gain = overOutcomes(inputs.evaluated, gainOfAll)
  const why: Reason = verdict.indifferent
    ? {
        code: 'indifferent',
        amount: overOutcomes(inputs.evaluated, ({ terms }) => terms.amountMax),
      }
    : { code: 'depends', of: 'use', gain, on: separating(inputs) }
  return {
    action: 'undetermined',
    amount: null,
    decideBy: null,
    robust: false,
    amountExtent,
    reasons: [...come, why],
    missing: separating(inputs).map((what) => ({ what, remedy: 'a narrower range' })),
  }
}

/** The inputs that would settle the verdict if they were known, or the weightiest two where none alone would. */
function separating({ right, evaluated }: Inputs): string[] {
  const weights = weightsOf(right.model, evaluated.outcomes)
  const settling = weights.filter(({ settles }) => settles)
  return (settling.length > 0 ? settling : weights.slice(0, 2)).map(({ input }) => input.label)
}

const gainOfAll = ({ draws }: Outcome): number => draws.at(-1)?.valueAdded ?? 0

function gainReasons(
  evaluated: Evaluated,
  verdict: UseVerdict,
  withSideBenefit: boolean,
): Reason[] {
  const all = overOutcomes(evaluated, gainOfAll)
  if (verdict.action === 'let-lapse') {
    const empty = evaluated.outcomes.every(({ draws }) => (draws.at(-1)?.amount ?? 0) === 0)
    return empty ? noneReasons(evaluated) : [{ code: 'loses', gain: all }]
  }
  const takesAll = evaluated.outcomes.every(
    ({ best, bestWithout, draws }) =>
      (withSideBenefit ? best : bestWithout).amount === draws.at(-1)?.amount,
  )
  const cuts = cutReasons(evaluated)
  if (!takesAll)
    return [
      ...cuts,
      {
        code: 'some-beats-all',
        amount: { value: verdict.amount, low: verdict.amountLow, high: verdict.amountHigh },
      },
    ]
  const half = overOutcomes(evaluated, ({ draws }) => draws[2]?.valueAdded ?? 0)
  return [
    ...cuts,
    { code: 'all-beats-none', gain: all },
    { code: 'all-beats-some', part: half, all },
  ]
}

function holdsOver({ right, evaluated }: Inputs): Reason[] {
  if (right.model.inputs.length === 0) return []
  return [{ code: 'holds-over-range', how: evaluated.how === allExact ? null : evaluated.how }]
}

function tooLate(inputs: Inputs, practicable: PlainDate): Chosen {
  const { right } = inputs
  const { timing, question } = right
  const would = (timing?.neighbours ?? [])
    .filter(({ day }) => day >= question.asOf)
    .map(({ executionDays }) => executionDays)
  const reason: Reason = {
    code: 'too-late',
    practicable,
    lead: leadWords(right),
    daysThatWouldDo: would.length === 0 ? null : Math.max(...would),
  }
  return letLapse([reason])
}

function letLapse(reasons: readonly Reason[]): Chosen {
  return {
    action: 'let-lapse',
    amount: null,
    decideBy: null,
    robust: true,
    amountExtent: { value: 0, low: 0, high: 0 },
    reasons,
    missing: [],
  }
}

function hold(decideBy: PlainDate, reasons: readonly Reason[]): Chosen {
  return {
    action: 'hold',
    amount: null,
    decideBy,
    robust: true,
    amountExtent: { value: null, low: null, high: null },
    reasons,
    missing: [],
  }
}

function lacksNext({ collector }: RightSituation): boolean {
  return collector.missing.some(({ need }) => need === 'next')
}

/** Conditions that the facts say are not met on the last practicable day, or never can be any more. */
function failedConditions({ conditions, question }: RightSituation, lastDay: PlainDate): Reason[] {
  const { asOf } = question
  return conditions.flatMap(({ words, standing, condition, missed }): Reason[] =>
    missed || (standing === 'not met' && asOf >= lastDay)
      ? [{ code: 'condition-failed', words, day: condition.by?.value ?? lastDay }]
      : [],
  )
}

function openConditions(right: RightSituation): Reason[] {
  return right.conditions
    .filter(({ standing }) => standing !== 'met')
    .map(({ words, standing }) => ({
      code: 'condition',
      words,
      standing: standing === 'unknown' ? 'unknown' : 'open',
    }))
}

/** Every input is there, and no share count follows from them at some point of the unknown. */
const contradiction = {
  what: 'inputs that fit together: a price per share would not be above nothing, or its count is not known by then',
  remedy: 'a share count of an earlier day, or a headline above the notes that convert in it',
}

function undetermined(
  { right }: Inputs,
  reasons: readonly Reason[],
  needs: readonly string[],
): Chosen {
  const named = right.collector.missing.filter(({ need }) => needs.includes(need))
  const missing = named.length > 0 || reasons.length > 0 ? named : [contradiction]
  const conditions = reasons.flatMap((reason) =>
    reason.code === 'condition'
      ? [{ what: reason.words, remedy: 'a fact that it is met, or not' }]
      : [],
  )
  return {
    action: 'undetermined',
    amount: null,
    decideBy: null,
    robust: false,
    amountExtent: { value: null, low: null, high: null },
    reasons: [...reasons, ...missing.map(({ what }): Reason => ({ code: 'missing', what }))],
    missing: [...missing, ...conditions].map(({ what, remedy }) => ({ what, remedy })),
  }
}

function leadWords({ timing }: RightSituation): LeadWords {
  return {
    execution: leadInWords(timing?.execution ?? null),
    notice: leadInWords(timing?.notice ?? null),
  }
}
