import { greatestOf, leastOf, type Rational, writeDecimal } from '../../quantity/index.ts'
import { type Breakpoint, type PayoutCurve, sayReason } from '../../waterfall/index.ts'

/** A price from which somebody begins or ceases to be paid; its ends where it hangs on what is not known. */
export type BreakpointAnswer = {
  /** null where the ends differ. */
  readonly value: string | null
  readonly low: string
  readonly high: string
  readonly reasons: readonly string[]
}

/** Where payouts change course, over every place of what is not known; none where the places differ in order. */
export function breakpointsOver(curves: readonly PayoutCurve[]): BreakpointAnswer[] {
  const [first, ...others] = curves
  if (first === undefined) return []
  const order = orderOf(first)
  if (others.some((curve) => orderOf(curve) !== order)) return []
  return first.breakpoints.map((point, i) => {
    const alike = curves.flatMap(({ breakpoints }) => breakpoints[i] ?? [])
    const values = alike.map(({ value }) => value)
    const [low, high] = [written(values.reduce(least)), written(values.reduce(most))]
    return {
      value: low === high ? low : null,
      low,
      high,
      reasons: point.reasons.map((reason, r) =>
        sayReason(reason, (_, place) =>
          ranged(alike.flatMap(({ reasons }) => reasons[r]?.figures[place] ?? [])),
        ),
      ),
    }
  })
}

const least = (a: Rational, b: Rational) => leastOf(a, b)
const most = (a: Rational, b: Rational) => greatestOf(a, b)
const written = (value: Rational) => writeDecimal(value, 6)

function ranged(figures: readonly Rational[]): string {
  const [low, high] = [figures.reduce(least), figures.reduce(most)]
  const [from, to] = [writeDecimal(low, 4), writeDecimal(high, 4)]
  return from === to ? from : `${from} .. ${to}`
}

/** What happens in which order, without the figures. */
function orderOf({ breakpoints }: PayoutCurve): string {
  return breakpoints
    .map(({ reasons }: Breakpoint) => reasons.map(({ text }) => text).join())
    .join('\n')
}
