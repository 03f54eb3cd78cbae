import type { Point } from '../../decision/index.ts'
import {
  type Composition,
  fittingRoutes,
  type Missing,
  onCommonChance,
  type ValuedComposition,
  type ValueOptions,
  valueComposition,
  valuingComposition,
} from '../../simulation/index.ts'
import type { ComposedRights } from '../../situation/index.ts'
import { type Corners, cornersOf } from './corners.ts'
import type { EngineProgress, EngineSettings } from './right-engine.ts'

/** One point, worked out in full; `amounts` is all that may be drawn there. */
export type Valued = Extract<ValuedComposition, { kind: 'valued' }> & { readonly amounts: number }

/** A composition valued at the points that bound it. */
export type OverPoints =
  | {
      readonly kind: 'valued'
      readonly points: readonly Valued[]
      /** At the stated centre of every input that moves it; the one value where none does. */
      readonly central: Valued | null
      /** Points looked at roughly, to find those. */
      readonly rough: number
      /** Inputs that move it. */
      readonly inputs: number
    }
  | { readonly kind: 'untold'; readonly missing: readonly Missing[] }

/** A long valuation, step by step. */
export type Steps<T> = Generator<Omit<EngineProgress, 'right'> | null, T>

/** Paths from which it is told which way an input pushes the worth, where nobody asks for fewer. */
const usualPathsOfLook = 2048

function roughly({ seed = 1, pathsOfLook = usualPathsOfLook }: EngineSettings): ValueOptions {
  return {
    paths: pathsOfLook,
    pathsMost: pathsOfLook,
    learningPaths: pathsOfLook / 2,
    anyDayDates: 12,
    seed,
  }
}

/** Paths of an answer at most where a right may be used on any day, unless somebody asks for more: they are slow. */
const pathsMostOnAnyDay = 131_072

/**
 * Values a composition over everything that is not known. Which way each input pushes the worth is found on common chance, roughly; what it
 * comes to at the corners it is pushed to is then worked out in full. Where an input pushes one way nothing lies beyond those corners;
 * points between them are looked at roughly, and one that lies beyond is worked out as well. In steps: each tells how far it has come, null while
 * points are only looked at.
 */
export function* valuingOver(
  composed: ComposedRights,
  settings: EngineSettings,
): Steps<OverPoints> {
  const { inputs } = composed
  const corners = cornersOf(inputs, composed.at)
  const unfit = unfitRoute(corners, composed.at, settings)
  if (unfit !== null) return unfit
  const telling = new Map<string, Point>()
  let rough = 0
  for (const middle of corners.middles) {
    const looked = yield* tellingPoints(corners, middle, composed.at, settings)
    if (looked.kind === 'untold') return looked
    rough += looked.rough
    for (const point of looked.points) telling.set(point.join(' '), point)
  }
  const { centre } = corners
  if (centre !== null) telling.set(centre.join(' '), centre)
  const points: Valued[] = []
  let central: Valued | null = null
  for (const point of telling.values()) {
    const composition = composed.at(point)
    if (composition === null) continue
    const place = { point: points.length + 1, points: telling.size }
    const valued = yield* inFull(composition, settings, place)
    if (valued.kind === 'undetermined') return { kind: 'untold', missing: valued.missing }
    const amounts = composition.rights.reduce((sum, { amount }) => sum + amount.amountCap, 0)
    const here = { ...valued, amounts }
    points.push(here)
    if (centre !== null && point.join(' ') === centre.join(' ')) central = here
  }
  if (points.length === 0) return { kind: 'untold', missing: [] }
  return { kind: 'valued', points, central, rough, inputs: corners.moving.length }
}

/** What a forced route that does not fit says of itself, before anything is looked at. */
function unfitRoute(
  { middles }: Corners,
  at: (point: Point) => Composition | null,
  { route }: EngineSettings,
): Extract<OverPoints, { kind: 'untold' }> | null {
  const composition = middles[0] === undefined ? null : at(middles[0])
  if (route === undefined || route === 'simulation' || composition === null) return null
  const valued = valueComposition(composition, { route })
  return valued.kind === 'undetermined' ? { kind: 'untold', missing: valued.missing } : null
}

type Telling =
  | { readonly kind: 'points'; readonly points: readonly Point[]; readonly rough: number }
  | { readonly kind: 'untold'; readonly missing: readonly Missing[] }

/** The points between which the worth lies, as far as a rough look tells. */
function* tellingPoints(
  corners: Corners,
  middle: Point,
  at: (point: Point) => Composition | null,
  settings: EngineSettings,
): Steps<Telling> {
  if (corners.alone(middle).length === 0) return { kind: 'points', points: [middle], rough: 0 }
  const look = (points: readonly Point[]) => roughWorths(points, at, settings)
  const lowest = yield* pushed(corners, middle, look, -1)
  if ('missing' in lowest) return { kind: 'untold', missing: lowest.missing }
  const highest = yield* pushed(corners, middle, look, 1)
  if ('missing' in highest) return { kind: 'untold', missing: highest.missing }
  const further = corners.between(middle)
  yield null
  const ends = [lowest.point, highest.point]
  const beyond = further.length === 0 ? [] : look([...ends, ...further])
  if (!Array.isArray(beyond)) return { kind: 'untold', missing: beyond.missing }
  const [low = null, high = null, ...inside] = beyond
  const outside = further.filter((_, k) => {
    const worth = inside[k] ?? null
    return worth !== null && ((low !== null && worth < low) || (high !== null && worth > high))
  })
  const kept = ends.filter((point) => at(point) !== null)
  return {
    kind: 'points',
    points: [...(kept.length === 0 ? [middle] : kept), ...outside],
    rough: lowest.rough + highest.rough + beyond.length,
  }
}

type Pushed =
  | { readonly point: Point; readonly rough: number }
  | { readonly missing: readonly Missing[] }

/** Times the ends of every input are looked at anew from where the last look has led. */
const looksMost = 3

/** Where every input, one by one, is best left at the end or in the middle it has: up with `sign` 1, down with -1. */
function* pushed(
  corners: Corners,
  middle: Point,
  look: (points: readonly Point[]) => ReturnType<typeof roughWorths>,
  sign: 1 | -1,
): Steps<Pushed> {
  let point = middle
  let rough = 0
  for (let looked = 0; looked < looksMost; looked++) {
    const alone = corners.alone(point)
    const points = [point, ...alone.flatMap(({ ends }) => ends)]
    yield null
    const worths = look(points)
    if (!Array.isArray(worths)) return worths
    rough += points.length
    let next = point
    alone.forEach(({ input }, k) => {
      const tried = [0, 2 * k + 1, 2 * k + 2].flatMap((place) => {
        const worth = worths[place] ?? null
        const end = points[place]?.[input]
        return worth === null || end === undefined ? [] : [{ end, worth: sign * worth }]
      })
      const best = tried.reduce((a, b) => (b.worth > a.worth ? b : a), tried[0] ?? noEnd)
      next = next.with(input, best.end)
    })
    if (next.join(' ') === point.join(' ')) break
    point = next
  }
  return { point, rough }
}

const noEnd = { end: 0, worth: Number.NEGATIVE_INFINITY }

/** Worths good enough to compare, on common chance where they are simulated; null at points where a number is not known. */
function roughWorths(
  points: readonly Point[],
  at: (point: Point) => Composition | null,
  settings: EngineSettings,
): (number | null)[] | { readonly missing: readonly Missing[] } {
  const compositions = points.map(at)
  const known = compositions.filter((one) => one !== null)
  const [base, ...others] = known
  if (base === undefined) return points.map(() => null)
  // Whichever route is asked for, the points are found by the quickest; a grid at every point takes longer than paths at all of them.
  const [quickest] = fittingRoutes(base)
  const worths: number[] = []
  if (quickest !== 'simulation' && quickest !== 'grid') {
    for (const one of known) {
      const valued = valueComposition(one)
      if (valued.kind === 'undetermined') return { missing: valued.missing }
      worths.push(valued.value)
    }
  } else {
    const valued = onCommonChance(base, others, roughly(settings))
    if (valued.kind === 'undetermined') return { missing: valued.missing }
    worths.push(...[valued.base, ...valued.others].map(({ mean }) => mean))
  }
  let place = 0
  return compositions.map((one) => (one === null ? null : (worths[place++] ?? null)))
}

function mostFor({ rights }: Composition): ValueOptions {
  const isSlow = rights.some(({ window }) => window.kind === 'any-day')
  return isSlow ? { pathsMost: pathsMostOnAnyDay } : {}
}

function* inFull(
  composition: Composition,
  settings: EngineSettings,
  place: Pick<EngineProgress, 'point' | 'points'>,
): Steps<ValuedComposition> {
  const { route, paths, seed, width } = settings
  const run = valuingComposition(composition, {
    ...(route === undefined ? {} : { route }),
    ...(paths === undefined ? mostFor(composition) : { paths, pathsMost: paths }),
    ...(seed === undefined ? {} : { seed }),
    ...(width === undefined
      ? {}
      : 'money' in width
        ? { width: width.money }
        : { widthPart: width.part }),
  })
  for (;;) {
    const step = run.next()
    if (step.done) return step.value
    const { paths: walked, estimate } = step.value
    yield { ...place, paths: walked, width: estimate === null ? null : 2 * estimate.error }
  }
}
