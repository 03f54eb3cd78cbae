import { widest } from '../../decision/index.ts'
import { type Extent, unknownExtent } from '../../origin/index.ts'
import { type Bounds, boundsOf } from '../../quantity/index.ts'
import { allowNobody } from '../../race/index.ts'
import { nameOf } from '../../situation/index.ts'
import { believedAt, type WholeBook } from '../whole-book.ts'
import type { Race } from './belief.ts'
import { boundsOfValue } from './company-worth.ts'
import { latestRevenue, revenueRead } from './evidence.ts'
import { chancesOver, type Runner, runnersOf } from './odds.ts'
import type { RevenueLine, RevenueOdds } from './race-answer.ts'

type Valued = {
  readonly name: string
  readonly multiple: Bounds | null
  readonly planned: Bounds | null
  readonly came: Bounds | null
}

/**
 * Values and odds that plans imply, and what came of them: a year's revenue times a believed multiple for every contender that has
 * both, else its believed value; odds are the chances to be the most valuable at the horizon. Null where the race states no multiple.
 */
export function revenueOddsOf(
  whole: WholeBook,
  held: { readonly value: Race; readonly scenario: string },
  names: readonly string[],
): RevenueOdds | null {
  const race = held.value
  if (race.multiple === undefined) return null
  const valued = names.map((name) => valuedByRevenue(whole, held, name))
  const as = (which: 'planned' | 'came') =>
    runnersOf(
      whole,
      race,
      valued.map((one) => ({ name: one.name, value: one[which] })),
    )
  const [planned, came] = [as('planned'), as('came')]
  if (planned === null || came === null) return null
  const ends = race.noneOfThese === undefined ? null : boundsOf(race.noneOfThese.value)
  const nobody = ends === null ? [0] : [ends.low, ends.high]
  const chances = (runners: readonly Runner[]) =>
    chancesOver({ runners, years: came.years }).flatMap((each) =>
      nobody.map((none) => allowNobody(each, none)),
    )
  const [asPlanned, asCame] = [chances(planned.runners), chances(came.runners)]
  return {
    allFromRevenue: valued.every(({ multiple }) => multiple !== null),
    lines: valued.map((one, k): RevenueLine => {
      const more = chances(came.runners.map((r, i) => (i === k ? tenthMore(r) : r)))
      const of = (cases: readonly (readonly number[])[]) => widest(cases, (each) => each[k] ?? null)
      return {
        contender: one.name,
        multiple: extentOf(one.multiple),
        valueAsPlanned: extentOf(one.planned),
        valueAsCame: extentOf(one.came),
        oddsAsPlanned: of(asPlanned),
        oddsAsCame: of(asCame),
        tenthMore: of(more.map((each, i) => each.map((p, j) => p - (asCame[i]?.[j] ?? 0)))),
      }
    }),
  }
}

function valuedByRevenue(
  whole: WholeBook,
  { value: race, scenario }: { readonly value: Race; readonly scenario: string },
  name: string,
): Valued {
  const stated = race.multiple?.find((entry) => entry.name === name)?.value
  const [plan, actual] = [latestRevenue(whole, name, true), latestRevenue(whole, name)]
  const latest = actual ?? plan
  const bounds = stated === undefined ? null : boundsOf(stated.value)
  if (stated === undefined || bounds === null || latest === undefined) {
    const value = boundsOfValue(whole, name)
    if (value === null)
      whole.collector.lacks(
        `what revenue says of ${nameOf(whole.book, name)}`,
        latest === undefined
          ? `a fact “revenue: ${name}, amount: …, as: actual”, or a belief “value: { ${name}: … }”`
          : `“multiple: { ${name}: … }” in the race, or a belief “value: { ${name}: … }”`,
      )
    return { name, multiple: null, planned: value, came: value }
  }
  whole.collector.number(
    `${name}/multiple`,
    `value of the whole of ${nameOf(whole.book, name)} over a year’s revenue`,
    'multiple',
    bounds,
    { kind: 'written', written: believedAt(stated.span, scenario) },
  )
  const times = ({ low, high }: Extent): Bounds | null =>
    low === null || high === null
      ? null
      : { low: bounds.low * low, high: bounds.high * high, centre: null }
  const came = times(revenueRead(whole, latest))
  return {
    name,
    multiple: bounds,
    planned: plan === undefined ? came : times(revenueRead(whole, plan)),
    came,
  }
}

function tenthMore(runner: Runner): Runner {
  const { low, high } = runner.value
  return { ...runner, value: { low: 1.1 * low, high: 1.1 * high, centre: null } }
}

function extentOf(bounds: Bounds | null): Extent {
  return bounds === null
    ? unknownExtent
    : {
        value: bounds.low === bounds.high ? bounds.low : bounds.centre,
        low: bounds.low,
        high: bounds.high,
      }
}
