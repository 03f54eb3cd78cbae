import {
  amount,
  byShape,
  count,
  day,
  duration,
  listOf,
  nameOf,
  oneOfKinds,
  oneOrMany,
  optional,
  period,
  portion,
  type ReadOf,
  record,
  required,
  text,
  window,
  word,
} from '../grammar/index.ts'
import { condition, conditionOrList, dependent } from './condition.ts'
import { priceTerm } from './price-rule.ts'

/** Funding released step by step as units are deployed. */
const perUnit = record('an amount per unit', {
  amount: required(amount, 'released for each unit'),
  of: required(text, 'what a unit is, for example GW deployed'),
  units: optional(count, 'how many units there are in all'),
})

/** A total that falls if something has not happened by a day. */
const stepDown = record('a step-down', {
  to: required(amount, 'what the amount falls to'),
  unless: required(condition, 'what must have happened to keep the whole amount'),
})

const amountTerm = byShape({
  scalar: amount,
  map: record('an amount', {
    upTo: optional(amount, 'the cap on all draws together'),
    atLeast: optional(amount, 'the smallest draw'),
    draw: optional(
      word('any amount', 'all or nothing', 'undisclosed'),
      'whether part of it may be drawn',
    ),
    draws: optional(
      word('one', 'several', 'undisclosed'),
      'whether it may be drawn more than once',
    ),
    perUnit: optional(perUnit, 'funding per unit deployed'),
    stepDown: optional(stepDown, 'a total that falls if something has not happened'),
  }),
})

/** One instrument, or one that depends on how things stand when the money arrives. */
const instrumentTerm = byShape({
  scalar: nameOf('instrument'),
  map: dependent('an instrument', nameOf('instrument')),
})

const assignment = record('an assignment', {
  to: required(nameOf('party'), 'who takes it over'),
  amount: required(amount, 'how much of it'),
  day: optional(period, 'when'),
})

/** A window that closes later if something has come about before it closes. */
const extension = record('an extension', {
  to: required(day, 'the last day of the longer window'),
  if: required(
    oneOfKinds(
      'what extends a window',
      {},
      {
        event: {
          event: required(text, 'what must have happened, for example a review that began'),
        },
        milestone: { milestone: required(text, 'what must have been reached') },
        filed: { filed: required(text, 'what must have been filed') },
      },
    ),
    'what must have come about before the window closes',
  ),
  note: optional(text, 'what the documents say, in your words'),
})

/** What every tranche may say, whoever holds it. */
const shared = {
  amount: optional(amountTerm, 'how much money: exact, a range, `undisclosed`, or keys'),
  shares: optional(count, 'how many shares, where the term counts shares and not money'),
  window: optional(window, 'first and last day on which it may be used, both included'),
  extended: optional(extension, 'a longer window, if something comes about before it closes'),
  due: optional(period, 'the day a firm amount is paid'),
  when: optional(conditionOrList, 'the conditions; a list means all of them'),
  notice: optional(duration, 'how long before the money the holder must give notice'),
  strike: optional(priceTerm, 'the price at which the money goes in'),
  seller: optional(
    nameOf('party'),
    'who sells shares there are already; the company issues new ones where nothing is written',
  ),
  instrument: optional(instrumentTerm, 'what the money turns into'),
  requires: optional(oneOrMany(nameOf('tranche')), 'tranches that must be used in full before'),
  assigned: optional(listOf(assignment), 'parts passed on to others'),
  countedIn: optional(nameOf('round'), 'the round whose headline includes it'),
  vests: optional(
    listOf(
      record('a vesting step', {
        shares: optional(count, 'shares that vest'),
        share: optional(portion, 'part of the whole that vests'),
        when: required(conditionOrList, 'when they vest'),
      }),
    ),
    'steps by which it vests',
  ),
  abandonment: optional(amount, 'what its lapse unused is worth, for example in tax'),
  note: optional(text, 'what the documents say, in your words'),
  source: optional(oneOrMany(nameOf('source')), 'where it is published'),
  grade: optional(word('A', 'B', 'C', 'D', 'U'), 'how good the source is'),
}

/** One part of the investment, told apart by who may or must act. */
export const tranche = oneOfKinds('tranche', shared, {
  right: { right: required(nameOf('party'), 'the party that may invest') },
  duty: { duty: required(nameOf('party'), 'the party that must invest') },
  call: {
    call: required(nameOf('party'), 'the party that may call for the money'),
    on: required(nameOf('party'), 'the party that must then invest'),
  },
  payment: {
    payment: required(nameOf('party'), 'the party that is paid, for example if a milestone is met'),
    payer: optional(nameOf('party'), 'who pays; the company where nothing is written'),
  },
  put: {
    put: required(nameOf('party'), 'the party that may sell its holding back'),
    buyer: optional(nameOf('party'), 'who must buy it; the company where nothing is written'),
  },
})

/** What an amendment may change in a tranche: any of its terms, as they read from that day on. */
export const trancheChange = record('a changed tranche', shared)

export type Tranche = ReadOf<typeof tranche>
export type TrancheChange = ReadOf<typeof trancheChange>
