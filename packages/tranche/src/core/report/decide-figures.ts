import type { Extent } from '../origin/index.ts'
import type { Told } from './decide-page.ts'
import type { Section } from './page.ts'

/** Strike, company value and mark, all on the share base of the day. */
export function priceSection({ right, answer, show, words }: Told): Section {
  const { decide } = words
  const { strike, mark, shareGrowth, companyValue, ownStake, shareBaseIncludes } = right
  const written = isUnknown(strike.asWritten)
    ? strike.words
    : `${show.money(strike.asWritten)}, ${strike.words}`
  const includes = shareBaseIncludes
  return {
    heading: decide.price,
    blocks: [
      {
        kind: 'pairs',
        pairs: [
          [decide.strikeWritten, written],
          ...(strike.knownSince === null ? [] : [[decide.knownSince, strike.knownSince] as const]),
          [decide.strikeToday, show.money(strike.today)],
          [decide.companyValue, show.money(companyValue)],
          [decide.mark(mark.round ?? decide.latestRound), show.money(mark.extent)],
          [decide.discount, show.fraction(mark.discount)],
          [decide.shareGrowth, show.figure(shareGrowth, 'number')],
          [decide.ownStake, show.fraction(ownStake)],
          ...(includes.length === 0
            ? []
            : [[decide.shareBase, decide.shareBaseOf({ day: answer.asOf, includes })] as const]),
        ],
      },
    ],
  }
}

/** What the right is worth, used now and kept open. */
export function waitingSection({ right, show, words }: Told): Section {
  const { decide } = words
  const { value, usedNow, waiting, oneDay, trigger, opens } = right
  return {
    heading: decide.waiting,
    blocks: [
      {
        kind: 'pairs',
        pairs: [
          [decide.worth, show.money(value.extent)],
          [decide.usedNow, show.money(usedNow)],
          [decide.worthOfWaiting, show.money(waiting)],
          [decide.oneDay, show.money(oneDay)],
          ...(isUnknown(trigger)
            ? []
            : [[decide.trigger, decide.triggerOf(show.money(trigger))] as const]),
          ...(opens === null
            ? []
            : [[decide.opens(opens.tranche), show.money(opens.worth)] as const]),
        ],
      },
    ],
  }
}

export function breakEvenSection({ right, show, words }: Told): Section[] {
  const { decide } = words
  const { companyValue, strike, step, volatility, sideBenefit } = right.breakEven
  const lines: (readonly [string, Extent, (extent: Extent) => string])[] = [
    [decide.companyValue, companyValue, (extent) => show.money(extent)],
    [decide.strike, strike, (extent) => show.money(extent)],
    [decide.step(right.mark.round ?? decide.latestRound), step, (extent) => show.fraction(extent)],
    [decide.volatility, volatility, (extent) => show.figure(extent, 'per year')],
    [
      decide.sideBenefitNeeded,
      sideBenefit,
      (extent) => (extent.high === 0 ? decide.nothingNeeded : show.money(extent)),
    ],
  ]
  const pairs = lines
    .filter(([, extent]) => !isUnknown(extent))
    .map(([label, extent, shown]) => [label, shown(extent)] as const)
  return pairs.length === 0
    ? []
    : [{ heading: decide.breakEvens, blocks: [{ kind: 'pairs', pairs }] }]
}

function isUnknown({ value, low, high }: Extent): boolean {
  return value === null && low === null && high === null
}
