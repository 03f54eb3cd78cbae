import { type EarlyWorth, Widening } from '../../decision/index.ts'
import type { Missing, ValueRoute } from '../../simulation/index.ts'
import { type ComposedRight, composeRight, composeTogether } from '../../situation/index.ts'
import { type OverPoints, type Steps, type Valued, valuingOver } from './over-points.ts'
import type { EngineQuestion, EngineSettings, EngineWorth, RightEngine } from './right-engine.ts'

/** An engine under the settings of one call; `core/answer` loads it when an answer needs it. */
export function engineUnder(settings: EngineSettings): RightEngine {
  return {
    isForced: settings.route !== undefined,
    worthOf: (question) => {
      const { worth, read } = toItsEnd(valuing(question, settings), idOf(question), settings)
      question.right.collector.takeOver(read)
      return worth
    },
    worthTogether: (holder, rights) => worthTogether(holder, rights, settings),
  }
}

/**
 * Gives an answer that asks the engine under these settings, in steps. The answer is tried until nothing is asked that is not known: what it asks
 * is worked out between two tries, where a step can be the last. Rights called together are valued in one step.
 */
export function* answerInSteps<T>(
  settings: EngineSettings,
  answer: (engine: RightEngine) => T,
): Generator<undefined, T> {
  const known = new Map<string, FoundWorth>()
  for (;;) {
    const open: EngineQuestion[] = []
    const found = answer({
      ...engineUnder(settings),
      worthOf: (question) => {
        const one = known.get(idOf(question))
        if (one === undefined) {
          open.push(question)
          return { kind: 'untold', missing: [] }
        }
        question.right.collector.takeOver(one.read)
        return one.worth
      },
    })
    if (open.length === 0) return found
    for (const question of open) {
      const run = valuing(question, settings)
      let step = run.next()
      for (; !step.done; step = run.next()) yield
      known.set(idOf(question), step.value)
    }
  }
}

const idOf = ({ right }: EngineQuestion) => right.question.tranche.id

/** A worth, and what was read for it beside the right itself. */
type FoundWorth = { readonly worth: EngineWorth; readonly read: ComposedRight['read'] }

/** Follows steps to their end, telling whoever wants to know. */
function toItsEnd<T>(run: Steps<T>, right: string, { onProgress }: EngineSettings): T {
  for (;;) {
    const step = run.next()
    if (step.done) return step.value
    if (step.value !== null) onProgress?.({ right, ...step.value })
  }
}

function* valuing(question: EngineQuestion, settings: EngineSettings): Steps<FoundWorth> {
  const { right, hasSideBenefit } = question
  const { composed, over } = yield* valuingWith(question, settings, false)
  const { read } = composed
  if (over.kind === 'untold')
    return { worth: { kind: 'untold', missing: named(question, over.missing) }, read: nothingRead }
  const withSide = hasSideBenefit ? (yield* valuingWith(question, settings, true)).over : over
  const id = right.question.tranche.id
  const worth: EngineWorth = {
    kind: 'valued',
    ...rangesOf(over),
    ...wordsOf(over, composed, settings),
    early: withSide.kind === 'valued' ? withSide.points.map((one) => earlyOf(one, id)) : [],
    earlyWithout: over.points.map((one) => earlyOf(one, id)),
  }
  return { worth, read }
}

const nothingRead: ComposedRight['read'] = { figures: [], assumptions: [] }

function* valuingWith(
  question: EngineQuestion,
  settings: EngineSettings,
  withSideBenefit: boolean,
): Steps<Found> {
  const { right } = question
  const composed = composeRight(right, { ...question, withSideBenefit })
  const over = yield* valuingOver(composed, settings)
  if (over.kind === 'valued' || settings.route === undefined) return { composed, over }
  // A route that takes any day alone fits where the last day would do as well.
  const onAnyDay = composeRight(right, { ...question, withSideBenefit, anyDay: true })
  const again = yield* valuingOver(onAnyDay, settings)
  return again.kind === 'valued' ? { composed: onAnyDay, over: again } : { composed, over }
}

function worthTogether(
  holder: string,
  rights: readonly EngineQuestion[],
  settings: EngineSettings,
): EngineWorth {
  const among = new Set(rights.map(({ right }) => right.question.tranche.id))
  const parts = rights.map((question) =>
    composeRight(question.right, { ...question, withSideBenefit: false, among }),
  )
  const over = toItsEnd(valuingOver(composeTogether(parts), settings), holder, settings)
  const [first] = rights
  if (over.kind === 'untold')
    return { kind: 'untold', missing: first === undefined ? [] : named(first, over.missing) }
  return {
    kind: 'valued',
    ...rangesOf(over),
    ...wordsOf(over, { isAnyDay: parts.some(({ isAnyDay }) => isAnyDay) }, settings),
    early: [],
    earlyWithout: [],
  }
}

type Found = { readonly composed: ComposedRight; readonly over: OverPoints }

/** What the book itself lacks comes before what a composition would. */
function named({ right }: EngineQuestion, missing: readonly Missing[]): readonly Missing[] {
  if (missing.length > 0)
    return missing.filter(({ what }, k) => missing.findIndex((one) => one.what === what) === k)
  return right.collector.missing.map(({ what, remedy }) => ({ what, remedy }))
}

type ValuedOver = Extract<OverPoints, { kind: 'valued' }>

function rangesOf({ points, central }: ValuedOver) {
  const [value, usedNow, waiting] = [new Widening(), new Widening(), new Widening()]
  let widest: Valued | null = null
  for (const one of points) {
    const error = Math.max(one.high - one.value, one.value - one.low)
    value.add(one.low)
    value.add(one.high)
    usedNow.add(one.useNow)
    waiting.add(one.waiting, one.waiting === 0 ? 0 : error)
    if (widest === null || one.high - one.low > widest.high - widest.low) widest = one
  }
  const shown = central ?? widest
  return {
    extent: value.extent(central?.value ?? null),
    error: {
      low: shown?.low ?? 0,
      high: shown?.high ?? 0,
      at: central === null ? 'the point where it is widest' : 'the stated centre',
    },
    usedNow: usedNow.extent(central?.useNow ?? null),
    waiting: waiting.extent(central?.waiting ?? null),
  }
}

const slowest: readonly ValueRoute[] = [
  'closed-form',
  'fixed-point',
  'quadrature',
  'grid',
  'simulation',
]

function wordsOf(
  { points, rough, inputs }: ValuedOver,
  { isAnyDay }: Pick<ComposedRight, 'isAnyDay'>,
  settings: EngineSettings,
) {
  const shown = points.reduce((a, b) =>
    slowest.indexOf(b.route) > slowest.indexOf(a.route) ? b : a,
  )
  const days = isAnyDay ? '; used on any day of its window' : '; used on its last practicable day'
  const where =
    inputs === 0
      ? ''
      : inputs === 1
        ? `; at ${points.length} points that bound it over one unknown input, of ${rough} looked at roughly`
        : `; at ${points.length} points that bound it over ${inputs} unknown inputs, of ${rough} looked at roughly`
  // A simulation that ran out of paths says so itself.
  const isSaid = shown.method.endsWith('; wider than asked for')
  const late =
    !isSaid && points.some((one) => isWide(one, settings)) ? '; wider than the width asked for' : ''
  return {
    method: `${shown.method}${days}${where}${late}`,
    route: shown.route,
    why: shown.why,
  }
}

const usualPart = 0.005

/** Whether a numerical interval is wider than what was asked for. */
function isWide(one: Valued, { width }: EngineSettings): boolean {
  const found = one.high - one.low
  if (width !== undefined && 'money' in width) return found > width.money
  const part = width === undefined ? usualPart : width.part
  return found > 1.0001 * part * Math.max(Math.abs(one.value), 0.01 * one.amounts)
}

function earlyOf(one: Valued, id: string): EarlyWorth {
  const amount = one.amountNow.find(({ right }) => right === id)?.amount ?? 0
  return {
    value: one.value,
    error: one.high - one.value,
    useNow: amount > 0,
    amount,
    trigger: null,
    tomorrow: null,
    boundary: [],
    method: one.method,
  }
}
