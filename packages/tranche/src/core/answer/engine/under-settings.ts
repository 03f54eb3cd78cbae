import { type EarlyWorth, Widening } from '../../decision/index.ts'
import type { Missing, ValueRoute } from '../../simulation/index.ts'
import { type ComposedRight, composeRight, composeTogether } from '../../situation/index.ts'
import { type OverPoints, type Valued, valueOver } from './over-points.ts'
import type { EngineQuestion, EngineSettings, EngineWorth, RightEngine } from './right-engine.ts'

/** An engine under the settings of one call; `core/answer` loads it when an answer needs it. */
export function engineUnder(settings: EngineSettings): RightEngine {
  return {
    isForced: settings.route !== undefined,
    worthOf: (question) => worthOf(question, settings),
    worthTogether: (holder, rights) => worthTogether(holder, rights, settings),
  }
}

function worthOf(question: EngineQuestion, settings: EngineSettings): EngineWorth {
  const { right, hasSideBenefit } = question
  const id = right.question.tranche.id
  const valueWith = (withSideBenefit: boolean): Found => {
    const tell = (progress: {
      point: number
      points: number
      paths: number
      width: number | null
    }) => settings.onProgress?.({ right: id, ...progress })
    let composed = composeRight(right, { ...question, withSideBenefit })
    let over = valueOver(composed, settings, tell)
    // A route that takes any day alone fits where the last day would do as well.
    if (over.kind === 'untold' && settings.route !== undefined) {
      const onAnyDay = composeRight(right, { ...question, withSideBenefit, anyDay: true })
      const again = valueOver(onAnyDay, settings, tell)
      if (again.kind === 'valued') [composed, over] = [onAnyDay, again]
    }
    return { composed, over }
  }
  const { composed, over } = valueWith(false)
  if (over.kind === 'untold') return { kind: 'untold', missing: named(question, over.missing) }
  right.collector.takeOver(composed.read)
  const withSide = hasSideBenefit ? valueWith(true).over : over
  return {
    kind: 'valued',
    ...rangesOf(over),
    ...wordsOf(over, composed, settings),
    early: withSide.kind === 'valued' ? withSide.points.map((one) => earlyOf(one, id)) : [],
    earlyWithout: over.points.map((one) => earlyOf(one, id)),
  }
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
  const over = valueOver(composeTogether(parts), settings, (progress) =>
    settings.onProgress?.({ right: holder, ...progress }),
  )
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
