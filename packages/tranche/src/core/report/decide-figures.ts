import type { Extent } from '../origin/index.ts'
import type { Told } from './decide-page.ts'
import type { Block, Section } from './page.ts'
import { isUnknown } from './shown.ts'

type Line = readonly [label: string, extent: Extent, shown: string]

function knownOf(lines: readonly Line[]): (readonly [string, string])[] {
  return lines
    .filter(([, extent]) => !isUnknown(extent))
    .map(([label, , shown]) => [label, shown] as const)
}

/** The figures that cannot be told, in one sentence. */
function notTold(lines: readonly Line[], { words }: Told): Block[] {
  const labels = lines.filter(([, extent]) => isUnknown(extent)).map(([label]) => label)
  return labels.length === 0
    ? []
    : [{ kind: 'sentences', sentences: [words.decide.notTold(labels)] }]
}

/** Strike, company value and mark, all on the share base of the day. */
export function priceSection(told: Told): Section {
  const { right, answer, show, words } = told
  const { decide } = words
  const { strike, mark, companyValue, ownStake, shareBaseIncludes: includes } = right
  const written = isUnknown(strike.asWritten)
    ? words.phrase(strike.words)
    : `${show.money(strike.asWritten)}, ${words.phrase(strike.words)}`
  const base = decide.shareBaseOf({ day: answer.asOf, includes: includes.map(words.phrase) })
  const figures: Line[] = [
    [decide.strikeToday, strike.today, show.money(strike.today)],
    [decide.companyValue, companyValue, show.money(companyValue)],
    [decide.mark(mark.round ?? decide.latestRound), mark.extent, show.money(mark.extent)],
    [decide.discount, mark.discount, show.fraction(mark.discount)],
    [decide.shareGrowth, right.shareGrowth, show.figure(right.shareGrowth, 'number')],
    [decide.ownStake, ownStake, show.fraction(ownStake)],
  ]
  const pairs: (readonly [string, string])[] = [
    [decide.strikeWritten, written],
    ...(strike.knownSince === null
      ? []
      : [[decide.knownSince, show.day(strike.knownSince)] as const]),
    ...knownOf(figures),
    ...(includes.length === 0 ? [] : [[decide.shareBase, base] as const]),
  ]
  return {
    heading: decide.price,
    blocks: [{ kind: 'pairs', pairs }, ...notTold(figures, told)],
  }
}

/** What the right is worth, used now and kept open. */
export function waitingSection(told: Told): Section {
  const { right, show, words } = told
  const { decide } = words
  const { value, usedNow, waiting, oneDay, trigger, opens } = right
  const figures: Line[] = [
    [decide.worth, value.extent, show.money(value.extent)],
    [
      decide.usedNow,
      usedNow,
      usedNow.high === 0 ? decide.usedForNothing(show.money(usedNow)) : show.money(usedNow),
    ],
    [decide.worthOfWaiting, waiting, show.money(waiting)],
    [decide.oneDay, oneDay, show.money(oneDay)],
  ]
  const pairs: (readonly [string, string])[] = [
    ...knownOf(figures),
    ...(isUnknown(trigger)
      ? []
      : [[decide.trigger, decide.triggerOf(show.money(trigger))] as const]),
    ...(opens === null ? [] : [[decide.opens(opens.tranche), show.money(opens.worth)] as const]),
  ]
  const ifMet: Block[] = value.isIfMet ? [{ kind: 'sentences', sentences: [decide.ifMet] }] : []
  const isTold = value.extent.high !== null || !isUnknown(usedNow)
  return {
    heading: decide.waiting,
    blocks: isTold
      ? [{ kind: 'pairs', pairs }, ...notTold(figures, told), ...ifMet]
      : [{ kind: 'sentences', sentences: [decide.noWorth] }],
  }
}

export function breakEvenSection({ right, show, words }: Told): Section[] {
  const { decide } = words
  const { companyValue, strike, step, volatility, sideBenefit } = right.breakEven
  const lines: (readonly [string, Extent, (extent: Extent) => string])[] = [
    [decide.companyIsWorth, companyValue, (extent) => show.money(extent)],
    [decide.strikeIs, strike, (extent) => show.money(extent)],
    [decide.step(right.mark.round ?? decide.latestRound), step, (extent) => show.fraction(extent)],
    [decide.volatilityIs, volatility, (extent) => show.figure(extent, 'per year')],
    [decide.sideBenefitNeeded, sideBenefit, (extent) => show.money(extent)],
  ]
  const pairs = lines
    .filter(([, extent]) => !isUnknown(extent) && extent.high !== 0)
    .map(([label, extent, shown]) => [label, shown(extent)] as const)
  return pairs.length === 0
    ? []
    : [{ heading: decide.breakEvens, blocks: [{ kind: 'pairs', pairs }] }]
}
