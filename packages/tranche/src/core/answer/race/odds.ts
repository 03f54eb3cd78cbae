import { heldFor } from '../../belief/index.ts'
import { type Bounds, boundsOf } from '../../quantity/index.ts'
import { allowNobody, winnerChances } from '../../race/index.ts'
import { nameOf } from '../../situation/index.ts'
import { cornersWithin } from '../flows/portions.ts'
import type { WholeBook } from '../whole-book.ts'
import { believedAt } from '../whole-book.ts'
import type { Race } from './belief.ts'
import { boundsOfValue } from './company-worth.ts'

/** One way the chances may lie: of each contender, and of none of them. They add up to one. */
export type OddsCase = { readonly chances: readonly number[]; readonly none: number }

type Odds = {
  /** Every corner of what the beliefs allow. */
  readonly cases: readonly OddsCase[]
  readonly from: 'beliefs' | 'values' | null
}

/** Chances as believed, else as company values and volatilities imply them; without either, none. */
export function oddsOf(whole: WholeBook, race: Race, names: readonly string[]): Odds {
  const { scenario, collector } = whole
  const stated = names.map((name) => heldFor(scenario, 'odds', (party) => party === name))
  const none = noneBounds(race)
  if (stated.some((held) => held !== null)) {
    const parts = stated.map((held, i) => {
      const bounds = held === null ? null : boundsOf(held.value.value)
      if (held === null || bounds === null) return { low: 0, high: 1 }
      const written = believedAt(held.value.span, held.scenario)
      collector.figures.push({
        id: `${names[i]}/odds`,
        label: `odds of ${nameOf(whole.book, names[i] ?? '')} as stated`,
        unit: 'fraction',
        currency: null,
        extent: { value: bounds.centre, low: bounds.low, high: bounds.high },
        words: null,
        origin: { kind: 'written', written },
      })
      return bounds
    })
    const corners = cornersWithin([...parts, none ?? { low: 0, high: 1 }], 'one')
    if (corners.length === 0)
      collector.lacks(
        'odds that can add up to 100 %',
        'wider odds, or “none of these” in the race, that leave room for 100 %',
      )
    return {
      cases: corners.map((corner) => ({
        chances: corner.slice(0, -1),
        none: corner.at(-1) ?? 0,
      })),
      from: 'beliefs',
    }
  }
  // Strengths and own funds make odds of their own.
  if (names.every((name) => race.strength?.some((entry) => entry.name === name)))
    return { cases: [], from: null }
  const implied = impliedChances(whole, race, names)
  if (implied === null) return { cases: [], from: null }
  const ends = none === null ? [0] : [none.low, none.high]
  return {
    cases: implied.flatMap((chances) =>
      ends.map((nobody) => ({ chances: allowNobody(chances, nobody), none: nobody })),
    ),
    from: 'values',
  }
}

function noneBounds({ noneOfThese }: Race): Bounds | null {
  return noneOfThese === undefined ? null : boundsOf(noneOfThese.value)
}

/** What decides who is the most valuable at the horizon. */
export type Runner = {
  readonly value: Bounds
  readonly volatility: Bounds
  readonly common: Bounds | null
}

/** The runners with the values given, where horizon and volatilities are believed; null, and what is missing named, where not. */
export function runnersOf(
  { scenario, collector, book }: WholeBook,
  race: Race,
  values: readonly { readonly name: string; readonly value: Bounds | null }[],
): { readonly runners: readonly Runner[]; readonly years: number } | null {
  const years = yearsOf(race.horizon?.value)
  if (years === null) collector.lacks('when the winner is known', 'a horizon in the race')
  const runners = values.flatMap(({ name, value }): Runner[] => {
    const held = heldFor(scenario, 'volatility', (party) => party === name)
    const volatility = held === null ? null : boundsOf(held.value.value)
    const common = race.common?.find((entry) => entry.name === name)?.value
    if (value !== null && !(value.low > 0))
      collector.lacks(`a value of ${nameOf(book, name)} above nothing`, 'a value above 0')
    if (volatility === null)
      collector.lacks(
        `volatility of ${nameOf(book, name)}`,
        `a belief “volatility: { ${name}: … }”`,
      )
    return value === null || !(value.low > 0) || volatility === null
      ? []
      : [{ value, volatility, common: common === undefined ? null : boundsOf(common.value) }]
  })
  return years === null || runners.length < values.length ? null : { runners, years }
}

function impliedChances(
  whole: WholeBook,
  race: Race,
  names: readonly string[],
): readonly (readonly number[])[] | null {
  const values = names.map((name) => ({ name, value: boundsOfValue(whole, name) }))
  for (const { name, value } of values) {
    if (value === null)
      whole.collector.lacks(
        `odds of ${nameOf(whole.book, name)}`,
        `a belief “odds: { ${name}: … }”, or its value`,
      )
  }
  const known = runnersOf(whole, race, values)
  return known === null ? null : chancesOver(known)
}

/**
 * Chances to be the most valuable at the horizon. A chance rises with its own value and falls with those of others, so that their ends in
 * turn hold the extremes; volatilities all at their low ends and all at their high ends.
 */
export function chancesOver({
  runners,
  years,
}: {
  readonly runners: readonly Runner[]
  readonly years: number
}): readonly (readonly number[])[] {
  const ends = ['low', 'high'] as const
  return runners.flatMap((_, k) =>
    ends.flatMap((own) =>
      ends.flatMap((noise) =>
        ends.map((factor) =>
          winnerChances(
            runners.map(({ value, volatility, common }, i) => {
              const volatilityAnnual = volatility[noise]
              return {
                value: value[i === k ? own : own === 'low' ? 'high' : 'low'],
                volatilityAnnual,
                commonVolatilityAnnual: Math.min(volatilityAnnual, common?.[factor] ?? 0),
              }
            }),
            { years },
          ),
        ),
      ),
    ),
  )
}

type Horizon = NonNullable<Race['horizon']>['value']

const partOfYear = { 'business day': 1 / 252, day: 1 / 365, week: 7 / 365, month: 1 / 12, year: 1 }

function yearsOf(horizon: Horizon | undefined): number | null {
  return horizon === undefined || horizon.kind !== 'stated'
    ? null
    : horizon.low * partOfYear[horizon.unit]
}
