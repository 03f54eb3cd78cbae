import type { Cut, LeadWords, Reason } from '../../answer/index.ts'
import { exactExtent, unknownExtent } from '../../origin/index.ts'
import type { Show } from '../shown.ts'

type ReasonOf<C extends Reason['code']> = Extract<Reason, { code: C }>

/** One plain sentence for each reason, in one language. */
export type ReasonWords = {
  readonly [C in Reason['code']]: (reason: ReasonOf<C>, show: Show) => string
}

export const reasonsEn: ReasonWords = {
  'last-day-has-come': ({ day, lastDay, lead }) =>
    `${day} is the last practicable day: the window ends on ${lastDay}, ${leadEn(lead)}.`,
  'waiting-is-free': ({ decideBy }) =>
    `Nothing is lost by waiting: whatever the value of the company, the strike and the volatility, deciding on ${decideBy} is at least as good as deciding now.`,
  'waiting-is-even': ({ decideBy }) =>
    `Nothing is gained by using it now that cannot be had later: deciding on ${decideBy} is as good as deciding now.`,
  'waiting-pays': ({ worth }, show) =>
    `Waiting pays: keeping the choice open is worth ${show.money(worth)} more than using the right now.`,
  'waiting-costs': ({ worth }, show) =>
    `Waiting costs more than it can bring; using the right now gains ${show.money(worth)}.`,
  'not-open-yet': ({ firstDay }) =>
    `The window opens on ${firstDay}; before that nothing can be used.`,
  'all-beats-none': ({ gain }, show) =>
    `All beats none: using all of it adds ${show.money(gain)} over letting it lapse.`,
  'all-beats-some': ({ part, all }, show) =>
    `All beats some: half of it adds ${show.money(part)}, all of it ${show.money(all)}, and no part gains more anywhere in the stated ranges.`,
  'some-beats-all': ({ amount }, show) =>
    `Some beats all: the best amount is ${show.money(amount)}; a unit beyond it costs more than it brings.`,
  loses: ({ gain }, show) => `Using it loses: all of it comes to ${show.money(gain)}.`,
  'holds-over-range': ({ how }) =>
    how === null
      ? 'Every input is exact: there is no range over which the verdict could turn.'
      : `The verdict holds over every stated range: looked at were ${how}.`,
  'step-stops': ({ at, from, above }, show) =>
    `It would stop holding if a share were worth ${above ? 'more' : 'less'} than ${show.fraction({ value: at, low: at, high: at })} of its price in the latest round; the scenario says ${show.fraction(from)}.`,
  'step-turns': ({ at, from, isSale }, show) =>
    `It turns where a share is worth ${show.fraction(at)} of its price in the latest round: ${isSale ? 'below' : 'above'} that all of it gains, ${isSale ? 'above' : 'below'} it loses; the scenario says ${show.fraction(from)}.`,
  depends: ({ gain, of, on }, show) =>
    `Over the stated ranges ${of === 'waiting' ? 'the worth of waiting' : 'using all of it'} comes to ${show.money(gain)}: ${of === 'waiting' ? 'sometimes waiting pays, sometimes not' : 'sometimes a gain, sometimes not'}. What settles it: ${listEn(on)}.`,
  indifferent: ({ amount }, show) =>
    `Indifferent: using ${show.money(amount)} and letting it lapse gain the same wherever one looks, so that exercise and let lapse are equally good.`,
  'side-benefit-decides': ({ without }) =>
    `The side benefit decides: without it the verdict would be ${actionEn(without)}.`,
  'side-benefit-needed': ({ amount }, show) =>
    `It would take a side benefit of at most ${show.money(exactExtent(amount.high ?? 0))} to turn the verdict.`,
  'too-late': ({ practicable, lead, daysThatWouldDo }) =>
    `Too late under the stated execution time: the last practicable day was ${practicable}, as ${leadEn(lead)}. ${whatWouldDoEn(daysThatWouldDo)}`,
  'last-day-unknown': () =>
    'The last practicable day is not known, so that it cannot be told whether there is still time to wait.',
  'last-day-between': ({ earliest, latest }) =>
    `The last practicable day lies between ${earliest} and ${latest}: it may have passed, and it may be free to wait.`,
  missing: ({ what }) => `Not stated: ${what}.`,
  condition: ({ words, standing }) =>
    standing === 'open'
      ? `A condition is not met yet: ${words}.`
      : `Nothing says whether a condition is met: ${words}.`,
  'condition-failed': ({ words, day }) =>
    `Its condition is not met, and ${day} is the last day that counts: ${words}.`,
  unvalued: ({ what }) => `Not valued here: ${what}.`,
  cut: ({ always, ...cut }, show) =>
    `Of ${show.money(cut.of)} ${limitEn(cut, show)} leaves ${show.money(cut.leaves)}${always ? '' : ' somewhere in the stated ranges'}: all of it means what is left.`,
  'leaves-none': ({ least, ...cut }, show) =>
    least === null
      ? `No amount can be used: ${limitEn(cut, show)} leaves nothing.`
      : `No amount can be used: ${limitEn(cut, show)} leaves ${show.money(cut.leaves)}, and the smallest draw is ${show.money(least)}.`,
  'opens-another': ({ tranche, worth }, show) =>
    `Using all of it opens ${tranche}, which is worth ${show.money(worth)}.`,
}

function limitEn({ by, limit }: Pick<Cut, 'by' | 'limit'>, show: Show): string {
  switch (by) {
    case 'budget':
      return `the budget of ${show.money(limit ?? unknownExtent)}`
    case 'ownership-cap':
      return `the ownership cap of ${show.fraction(limit ?? unknownExtent)}`
    case 'seller-stake':
      return `what the seller holds, ${show.fraction(limit ?? unknownExtent)},`
    case 'stake-of-others':
      return `what others hold, ${show.fraction(limit ?? unknownExtent)} and the seller at most that,`
    case 'whole-company':
      return 'the price of the whole company'
    case 'nothing-left':
      return 'what was used or is not released'
    default:
      return by satisfies never
  }
}

function leadEn({ execution, notice }: LeadWords): string {
  const carrying =
    execution === 'none'
      ? 'a decision is carried out on the same day'
      : execution === 'undisclosed'
        ? 'the time to carry out a decision is not disclosed'
        : `carrying out a decision takes ${execution}`
  const told =
    notice === 'none'
      ? 'no notice is needed'
      : notice === 'undisclosed'
        ? 'the notice is not disclosed'
        : `notice of ${notice} must be given`
  return `${carrying} and ${told}`
}

function whatWouldDoEn(days: number | null): string {
  if (days === null) return 'No execution time would still do.'
  if (days === 0) return 'It would have to be carried out on the same day.'
  return `It would have to be carried out within ${days} business ${days === 1 ? 'day' : 'days'}.`
}

export function actionEn(action: string): string {
  return action.replaceAll('-', ' ')
}

/** `a`, `a and b`, `a, b and c`. */
export function listEn(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}
