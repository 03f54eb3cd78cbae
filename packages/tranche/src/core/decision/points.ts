import type { Input, Model, Point } from './model.ts'

/** Where a model is looked at, and how those places were chosen. */
export type Sweep = {
  readonly points: readonly Point[]
  /** Every input at its stated centre; null where one has none. */
  readonly centre: Point | null
  readonly how: string
}

/** How a sweep of nothing unknown was chosen. */
export const allExact = 'every input is exact'

/** Beyond this many unknown inputs not every corner is looked at. */
const inputsInFull = 11
const interiorPoints = 32

/**
 * Every corner of the unknown, and a low-discrepancy sweep of its inside. Gains are monotone in most inputs, so that the corners hold
 * the extremes; the sweep is there for those in which they are not.
 * Source of the sweep: Roberts (2018), the additive recurrence with the generalised golden ratio.
 */
export function sweepOf(
  { inputs: all }: Pick<Model, 'inputs'>,
  moving: (input: Input) => boolean = () => true,
): Sweep {
  const inputs = all.map((input) => (moving(input) ? input : still(input)))
  const unknown = inputs.filter((input) => input.low < input.high)
  const centre = inputs.every((input) => input.centre !== null)
    ? inputs.map((input) => input.centre ?? 0)
    : null
  if (unknown.length === 0)
    return { points: [centre ?? inputs.map(({ low }) => low)], centre, how: allExact }
  const corners = unknown.length <= inputsInFull ? allCorners(inputs) : someCorners(inputs)
  const inside = interior(inputs)
  const how = inWords(corners.length, unknown.length)
  return { points: [...corners, ...inside, ...(centre === null ? [] : [centre])], centre, how }
}

function inWords(corners: number, unknown: number): string {
  const between = `${interiorPoints} points between them`
  if (unknown === 1) return `both ends of the one unknown input and ${between}`
  const which = unknown <= inputsInFull ? `all ${corners} corners` : `${corners} of the corners`
  return `${which} of ${unknown} unknown inputs and ${between}`
}

/** An input held where it is, because nothing that is asked moves with it. */
function still(input: Input): Input {
  const at = input.centre ?? input.low
  return { ...input, low: at, high: at, centre: at }
}

/** Every combination of the ends of the inputs that have two. */
export function allCorners(inputs: readonly Pick<Input, 'low' | 'high'>[]): Point[] {
  let corners: number[][] = [[]]
  for (const { low, high } of inputs) {
    const lows = corners.map((corner) => [...corner, low])
    corners = low < high ? [...lows, ...corners.map((corner) => [...corner, high])] : lows
  }
  return corners
}

/** All low, all high, each input alone at its other end, and corners drawn evenly by the recurrence. */
function someCorners(inputs: readonly Input[]): Point[] {
  const low = inputs.map((input) => input.low)
  const high = inputs.map((input) => input.high)
  const alone = inputs.flatMap((input, i) => [low.with(i, input.high), high.with(i, input.low)])
  const drawn = recurrence(inputs.length, 2048).map((at) =>
    inputs.map((input, i) => ((at[i] ?? 0) < 0.5 ? input.low : input.high)),
  )
  return [low, high, ...alone, ...drawn]
}

function interior(inputs: readonly Input[]): Point[] {
  return recurrence(inputs.length, interiorPoints).map((at) => pointAt(inputs, at))
}

/** The point whose coordinates are these parts of the way from low to high; choices go to the nearer end. */
export function pointAt(inputs: readonly Input[], parts: readonly number[]): Point {
  return inputs.map((input, i) => {
    const part = parts[i] ?? 0
    if (input.choice) return part < 0.5 ? input.low : input.high
    return input.low + part * (input.high - input.low)
  })
}

/** The first `count` points of the recurrence in the unit cube. */
export function recurrence(dimensions: number, count: number): number[][] {
  const golden = generalisedGolden(dimensions)
  return Array.from({ length: count }, (_, n) =>
    Array.from({ length: dimensions }, (_, i) => (0.5 + (n + 1) * golden ** -(i + 1)) % 1),
  )
}

/** The real root above 1 of x^(d+1) = x + 1. */
function generalisedGolden(dimensions: number): number {
  let x = 2
  for (let i = 0; i < 40; i++) x = (1 + x) ** (1 / (dimensions + 1))
  return x
}
