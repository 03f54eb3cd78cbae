import { type Input, type Point, recurrence } from '../../decision/index.ts'
import type { Composition } from '../../simulation/index.ts'

/** Choices between readings that are combined in full, at most. */
const choicesInFull = 3
/** Points between the corners that are looked at roughly. */
const pointsBetween = 4

/** Where a composition is looked at over everything that is not known. */
export type Corners = {
  /** The inputs that move it, by place. */
  readonly moving: readonly number[]
  /** Points in the middle, one for each combination of readings. */
  readonly middles: readonly Point[]
  /** Each moving input alone at its ends, the others as in a middle. */
  readonly alone: (middle: Point) => readonly { readonly input: number; readonly ends: Ends }[]
  readonly between: (middle: Point) => readonly Point[]
  /** Every moving input at its stated centre; null where one has none. */
  readonly centre: Point | null
}

type Ends = readonly [low: Point, high: Point]

/** Finds what moves a composition by looking at its plain data, which costs nothing beside valuing it. */
export function cornersOf(
  inputs: readonly Input[],
  at: (point: Point) => Composition | null,
): Corners {
  const low = inputs.map((input) => input.low)
  const high = inputs.map((input) => input.high)
  const said = (point: Point) => JSON.stringify(at(point))
  const [atLow, atHigh] = [said(low), said(high)]
  const moving = inputs.flatMap((input, i) => {
    if (!(input.low < input.high)) return []
    const moves =
      said(low.with(i, input.high)) !== atLow || said(high.with(i, input.low)) !== atHigh
    return moves ? [i] : []
  })
  const isChoice = (i: number) => inputs[i]?.choice === true
  const choices = moving.filter(isChoice)
  const numbers = moving.filter((i) => !isChoice(i))
  const middle = inputs.map(({ low, high, centre, choice }) =>
    choice ? low : (centre ?? (low + high) / 2),
  )
  let middles: readonly Point[] = [middle]
  for (const i of choices.slice(0, choicesInFull))
    middles = [...middles, ...middles.map((point) => point.with(i, inputs[i]?.high ?? 0))]
  const known = moving.every((i) => inputs[i]?.centre !== null && !isChoice(i))
  return {
    moving,
    middles,
    alone: (from) =>
      numbers.map((input) => ({
        input,
        ends: [from.with(input, low[input] ?? 0), from.with(input, high[input] ?? 0)],
      })),
    between: (from) =>
      numbers.length < 2
        ? []
        : recurrence(numbers.length, pointsBetween).map((parts) =>
            numbers.reduce<Point>((point, i, k) => {
              const { low: from = 0, high: to = 0 } = inputs[i] ?? {}
              return point.with(i, from + (parts[k] ?? 0) * (to - from))
            }, from),
          ),
    centre: known ? middle : null,
  }
}
