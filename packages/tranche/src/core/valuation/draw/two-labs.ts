import { assert } from '../../diagnostic/index.ts'
import { integrate, normalPdf } from '../../numeric/index.ts'
import { blackCall } from '../closed/index.ts'

/** One of two labs whose values move together; rates continuous and per year. */
export type Lab = {
  readonly companyValue: number
  /** Pre-money. */
  readonly strike: number
  readonly payoutAnnual: number
  readonly volatilityAnnual: number
  readonly ownStake?: number
}

/** The two labs, the day and the market. */
export type TwoLabs = {
  readonly labs: readonly [Lab, Lab]
  readonly correlation: number
  readonly years: number
  readonly rateAnnual: number
}

/**
 * Present value of the right to back one of two labs, up to an amount for each, on one day.
 * Given the first lab's value the second enters through a call, so one integral is left.
 * Error about 1e-11. Values, strikes, volatilities and years above 0, correlation inside (-1, 1).
 */
export function valueOneOfTwo(inputs: TwoLabs, amounts: readonly [number, number]): number {
  const { first, second, discount, rest, meanOfSecond } = prepare(inputs)
  const [share, other] = [shareOf(first, amounts[0]), shareOf(second, amounts[1])]
  const given = (z: number) => {
    const sure = share * Math.max(first.at(z) - first.strike, 0)
    if (other === 0) return sure
    return sure + other * blackCall(meanOfSecond(z), second.strike + sure / other, rest)
  }
  return discount * overFirst(given, first.atTheMoney)
}

/**
 * Present value of one budget that can be split between two labs on one day, and the mean amount
 * each gets under the pricing measure. Error about 1e-10; domain as for `valueOneOfTwo`.
 * Source: the same water-filling as in `splitBudget`, which two labs solve in closed form.
 */
export function valueSplitOfTwo(
  inputs: TwoLabs,
  budget: number,
): { value: number; expectedAmounts: readonly [number, number] } {
  const { first, second, discount, rest, meanOfSecond } = prepare(inputs)
  const mean = (figure: (split: Split) => number) =>
    overFirst((z) => {
      const bargain = first.size(first.at(z))
      const centre = Math.log(meanOfSecond(z)) - 0.5 * rest ** 2
      const given = (w: number) => {
        const size = second.size(Math.exp(centre + rest * w))
        return (
          normalPdf(w) * figure(split({ ...first, size: bargain }, { ...second, size }, budget))
        )
      }
      // The second lab gets something, then everything, once its bargain is this large.
      const some = (bargain * first.strike * second.strike) / (first.strike + budget) ** 2
      const everything = (bargain * (second.strike + budget) ** 2) / (first.strike * second.strike)
      const edge = (size: number) =>
        (Math.log(second.strike + (size === 0 ? 0 : size / second.others)) - centre) / rest
      return piecewise(given, [edge(some), edge(everything)])
    }, first.atTheMoney)
  return {
    value: discount * mean(({ gain }) => gain),
    expectedAmounts: [mean(({ amounts }) => amounts[0]), mean(({ amounts }) => amounts[1])],
  }
}

/** Gain per unit of company value above the strike. */
function shareOf({ others, strike }: { others: number; strike: number }, amount: number): number {
  return (others * amount) / (strike + amount)
}

type Split = { readonly gain: number; readonly amounts: readonly [number, number] }
type Bargain = { readonly size: number; readonly strike: number }

function split(first: Bargain, second: Bargain, budget: number): Split {
  const [a, b] = [Math.sqrt(first.size * first.strike), Math.sqrt(second.size * second.strike)]
  if (a + b === 0) return { gain: 0, amounts: [0, 0] }
  const unclipped = ((budget + first.strike + second.strike) * a) / (a + b) - first.strike
  const x = Math.max(0, Math.min(unclipped, budget))
  const y = budget - x
  const gain = (first.size * x) / (first.strike + x) + (second.size * y) / (second.strike + y)
  return { gain, amounts: [x, y] }
}

/** Both labs on the day: the first as a function of its own factor, the second given the first. */
function prepare({ labs, correlation, years, rateAnnual }: TwoLabs) {
  const numbers = labs.flatMap((l) => [l.companyValue, l.strike, l.volatilityAnnual])
  assert(Math.min(years, ...numbers) > 0, 'values, strikes, volatilities and years are above 0')
  assert(Math.abs(correlation) < 1, 'the correlation lies inside (-1, 1)')
  const onDay = ({ companyValue, strike, payoutAnnual, volatilityAnnual, ownStake = 0 }: Lab) => {
    const forward = companyValue * Math.exp((rateAnnual - payoutAnnual) * years)
    const deviation = volatilityAnnual * Math.sqrt(years)
    const others = 1 - ownStake
    const size = (level: number) => others * Math.max(level - strike, 0)
    return { forward, deviation, strike, others, size }
  }
  const [first, second] = [onDay(labs[0]), onDay(labs[1])]
  const loading = correlation * second.deviation
  return {
    first: {
      ...first,
      at: (z: number) => lognormalAt(first.forward, first.deviation, z),
      atTheMoney: Math.log(first.strike / first.forward) / first.deviation + 0.5 * first.deviation,
    },
    second,
    discount: Math.exp(-rateAnnual * years),
    /** Deviation and mean of the second lab's value once the first's factor is known. */
    rest: second.deviation * Math.sqrt(1 - correlation ** 2),
    meanOfSecond: (z: number) => lognormalAt(second.forward, loading, z),
  }
}

function lognormalAt(mean: number, deviation: number, z: number): number {
  return mean * Math.exp(deviation * z - 0.5 * deviation ** 2)
}

/** Mean over the first lab's standard normal factor, split where the first is at the money. */
function overFirst(given: (z: number) => number, atTheMoney: number): number {
  return piecewise((z) => normalPdf(z) * given(z), [atTheMoney])
}

/** Integral over all that matters of a standard normal factor, split at `kinks` in rising order. */
function piecewise(f: (z: number) => number, kinks: readonly number[]): number {
  const edges = [-REACH, ...kinks.map((k) => Math.max(-REACH, Math.min(REACH, k))), REACH]
  let sum = 0
  for (let i = 1; i < edges.length; i++) {
    const [from, to] = [edges[i - 1] as number, edges[i] as number]
    if (to > from) sum += integrate(f, from, to, { panels: Math.ceil((to - from) / 2), order: 20 })
  }
  return sum
}

/** Standard deviations; far enough for a payoff that grows with V at deviations up to about 3. */
const REACH = 11
