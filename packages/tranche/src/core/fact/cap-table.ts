import {
  amount,
  amountAboveZero,
  byShape,
  countAboveZero,
  day,
  decimals,
  duration,
  listOf,
  mapOf,
  nameOf,
  numberAboveZero,
  oneOrMany,
  optional,
  plainNumber,
  portion,
  record,
  required,
  text,
  word,
} from '../grammar/index.ts'

const fractions = optional(
  word('down', 'up', 'nearest', 'half-even'),
  'how a fraction of a share is rounded; down without it',
)
const security = optional(text, 'the certificate or grant, where several are told apart')
const holder = (what: string) => required(nameOf('party'), what)
const quantity = required(countAboveZero, 'how many')
const aClass = (what: string) => required(nameOf('class'), what)

const vestingStep = record('a vesting step', {
  day: required(day, 'when'),
  quantity: required(countAboveZero, 'how many vest that day'),
})

const vestingPlan = record('a vesting plan', {
  over: required(duration, 'until all has vested, in months or years'),
  cliff: optional(duration, 'before which nothing vests'),
  every: optional(word('month', 'quarter', 'year'), 'how often; every month without it'),
  from: optional(day, 'from when; the day of the grant without it'),
})

/** By a plan, step by step, or as facts of its own say. */
const vesting = byShape({
  scalar: word('as facts say'),
  map: vestingPlan,
  list: listOf(vestingStep),
})

const poolGrowth = record('the growth of a pool', {
  of: aClass('the pool'),
  to: optional(portion, 'part of all shares after the round that is left to grant'),
  by: optional(countAboveZero, 'shares added'),
})

const converting = record('a conversion in a round', {
  classes: required(oneOrMany(nameOf('class')), 'the classes of SAFEs and notes'),
  into: optional(nameOf('class'), 'into which shares; those of the round without it'),
  method: required(
    word('pre-money', 'percent-ownership', 'dollars-invested'),
    'who bears it: all, the new investor among them; those before alone; or those before at a price that adds the money to the valuation',
  ),
})

/** Holders of preferred shares who do not take their part of a round lose the class in the part they did not take. */
const payToPlay = record('pay to play', {
  classes: required(oneOrMany(nameOf('class')), 'the classes whose holders are asked'),
  offered: required(
    amountAboveZero,
    'the part of the round set aside for them; each by the shares of these classes held',
  ),
  into: optional(
    nameOf('class'),
    'the class that theirs turn into, one for one; what they convert into without it',
  ),
})

/** Warrants that a customer earns by what it buys. */
const vestsOn = record('vesting on purchases', {
  units: required(text, 'what is counted: the words of the facts “units”'),
  steps: required(
    listOf(
      record('a step of purchases', {
        count: required(countAboveZero, 'how many have come'),
        quantity: required(countAboveZero, 'how many vest then'),
        priceFrom: optional(
          amountAboveZero,
          'and a share of the company was quoted at this or more',
        ),
      }),
    ),
    'what vests when',
  ),
})

/** What changed who holds what, event by event. */
export const capTableFacts = {
  issued: {
    issued: aClass('the class of the new shares, options or warrants'),
    to: holder('who received them'),
    quantity,
    price: optional(amount, 'paid for one'),
    security,
    strike: optional(amountAboveZero, 'paid to exercise one, where it is not that of the class'),
    vests: optional(vesting, 'when options or shares vest; at once without it'),
    vestsOn: optional(vestsOn, 'what a customer has to buy until they vest'),
    usableFrom: optional(day, 'no conversion or exercise before'),
    usableUntil: optional(day, 'no conversion or exercise after'),
    pool: optional(nameOf('class'), 'the pool they come from'),
  },
  subscribed: {
    subscribed: aClass('the class of SAFE or note'),
    by: holder('who put the money in'),
    amount: required(amountAboveZero, 'the principal'),
    security,
    convertsFrom: optional(day, 'no conversion before'),
  },
  pricedRound: {
    pricedRound: aClass('the class of the new shares'),
    investors: required(
      mapOf('investors', amountAboveZero, { refers: ['party'] }),
      'who puts in how much',
    ),
    preMoney: required(amountAboveZero, 'the agreed value before the new money'),
    pool: optional(poolGrowth, 'how the pool grows; it is in the price'),
    converting: optional(converting, 'SAFEs and notes that turn into shares'),
    proRata: optional(
      mapOf('pro-rata rights', numberAboveZero, { refers: ['party'] }),
      'who buys besides, times the part of the company held before: 1 keeps it, more is super pro rata',
    ),
    payToPlay: optional(payToPlay, 'what those lose who do not take their part'),
    countsAdjusted: optional(
      word('yes', 'no'),
      'whether the price counts protected classes after their adjustment',
    ),
    pricePlaces: optional(decimals, 'decimals to which prices are rounded; none without it'),
  },
  transferred: {
    transferred: aClass('the class'),
    from: holder('who gave'),
    to: required(
      byShape({
        scalar: nameOf('party'),
        map: mapOf('receivers', countAboveZero, { refers: ['party'] }),
      }),
      'who received; with how many each where there are several',
    ),
    quantity,
    price: optional(amount, 'paid for one'),
    security,
  },
  repurchased: {
    repurchased: aClass('the class'),
    from: holder('from whom'),
    quantity,
    price: optional(amount, 'paid for one'),
    security,
    pool: optional(nameOf('class'), 'the pool they return to'),
  },
  cancelled: {
    cancelled: aClass('the class'),
    of: holder('whose they were'),
    quantity: optional(countAboveZero, 'how many; a SAFE or note ends as a whole'),
    security,
    pool: optional(nameOf('class'), 'the pool they return to'),
  },
  converted: {
    converted: aClass('the class that turned into another'),
    by: holder('whose they were'),
    quantity: optional(countAboveZero, 'how many were converted; a SAFE or note ends as a whole'),
    into: optional(nameOf('class'), 'for a SAFE or note: the class of the shares'),
    shares: optional(countAboveZero, 'how many came out'),
    security,
    fractions,
  },
  optionsExercised: {
    optionsExercised: aClass('the class of options or warrants'),
    by: holder('who exercised'),
    quantity,
    security,
    netAt: optional(
      amountAboveZero,
      'price of one share, where shares are kept back for the strike',
    ),
    pool: optional(nameOf('class'), 'the pool that shares kept back return to'),
  },
  vested: {
    vested: aClass('the class'),
    of: holder('whose they are'),
    quantity,
    security,
  },
  reserved: { reserved: aClass('the pool'), quantity },
  released: { released: aClass('the pool'), quantity },
  adjusted: {
    adjusted: aClass('the class whose conversion changed'),
    converts: required(numberAboveZero, 'shares for one share from now on'),
  },
  split: {
    split: required(nameOf('party'), 'the company'),
    ratio: required(numberAboveZero, 'new shares for each old one'),
    classes: optional(listOf(nameOf('class')), 'the classes that are split; all without it'),
    fractions,
  },
  borrowed: {
    borrowed: required(nameOf('party'), 'the company'),
    from: holder('who lent'),
    amount: required(amountAboveZero, 'how much'),
    rank: optional(plainNumber, '1 is paid first at an exit; 1 without it'),
  },
  repaid: {
    repaid: required(nameOf('party'), 'the company'),
    to: holder('who had lent'),
    amount: required(amountAboveZero, 'how much'),
  },
}
