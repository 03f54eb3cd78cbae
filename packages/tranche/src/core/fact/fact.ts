import {
  amount,
  amountAboveZero,
  count,
  countAboveZero,
  duration,
  givesName,
  listOf,
  mapOf,
  nameOf,
  numberAboveZero,
  oneOfKinds,
  oneOrMany,
  optional,
  period,
  plainNumber,
  portion,
  price,
  type ReadOf,
  record,
  required,
  text,
  word,
} from '../grammar/index.ts'
import { capTableFacts } from './cap-table.ts'

/** What every fact says: when, from where, how good the source is, and since when it was known. */
const shared = {
  day: required(period, 'when it happened or was observed'),
  known: optional(period, 'since when it was public, where that is later'),
  source: optional(oneOrMany(nameOf('source')), 'where it is published'),
  grade: optional(word('A', 'B', 'C', 'D', 'U'), 'how good the source is'),
  note: optional(text, 'what the source says, in your words'),
}

const company = (what: string) => required(nameOf('party'), what)
const basis = optional(
  word('pre-money', 'post-money', 'undisclosed'),
  'whether the new money is in the valuation',
)

const happened = optional(
  word('yes', 'no'),
  'whether it happened: `no` where it is known that it did not; yes where nothing is written',
)

/** Something that happened or was observed, told apart by the one key that only it has. */
export const fact = oneOfKinds('fact', shared, {
  // Tranches
  closed: {
    closed: required(nameOf('tranche'), 'the tranche whose money came in'),
    amount: optional(amount, 'how much'),
    strike: optional(price, 'the price at which it came in'),
  },
  exercised: {
    exercised: required(nameOf('tranche'), 'the right that was used'),
    amount: optional(amount, 'how much of it'),
    strike: optional(price, 'the price at which it was used, where a rule sets it'),
  },
  called: {
    called: required(nameOf('tranche'), 'the tranche whose money was called for'),
    amount: optional(amount, 'how much of it'),
    strike: optional(price, 'the price at which it came in, where a rule sets it'),
  },
  lapsed: { lapsed: required(nameOf('tranche'), 'the right that ended unused') },
  waived: {
    waived: required(nameOf('tranche'), 'the tranche one of whose conditions was given up'),
    condition: optional(text, 'which condition'),
  },
  priceOf: {
    priceOf: required(nameOf('tranche'), 'the tranche whose price is reported'),
    is: required(price, 'the price reported'),
  },
  // The company
  round: {
    round: company('the company that raised'),
    name: optional(givesName('round'), 'what the round is called in this book'),
    amount: optional(amount, 'new money'),
    valuation: optional(amountAboveZero, 'the headline valuation'),
    basis,
    pricePerShare: optional(amountAboveZero, 'the price of one new share'),
    shares: optional(count, 'new shares'),
  },
  mark: {
    mark: company('the company whose holding is marked'),
    holder: optional(nameOf('party'), 'whose holding'),
    value: required(amount, 'the carrying value'),
    part: optional(text, 'which part of the holding, where parts are marked by themselves'),
    method: optional(text, 'how it was arrived at'),
  },
  gain: {
    gain: company('the company whose holding rose or fell'),
    holder: required(nameOf('party'), 'whose holding'),
    amount: required(amount, 'the gain before tax'),
    method: optional(text, 'how it arose, for example conversion'),
    period: optional(period, 'over which period'),
  },
  quote: {
    quote: company('the listed company'),
    price: required(amountAboveZero, 'the price of one share'),
    over: optional(duration, 'the days over which it is a volume-weighted average'),
  },
  shares: {
    shares: company('the company'),
    count: required(countAboveZero, 'how many'),
    basis: required(
      word('outstanding', 'as-converted', 'fully diluted'),
      'which of them are counted',
    ),
  },
  stake: {
    stake: required(nameOf('party'), 'the holder'),
    in: company('the company'),
    is: required(portion, 'the part held'),
    basis: optional(
      word('outstanding', 'as-converted', 'fully diluted', 'undisclosed'),
      'on which count',
    ),
  },
  filed: {
    filed: company('the company that filed'),
    what: required(text, 'for example IPO'),
    happened,
  },
  event: {
    event: required(text, 'what happened'),
    of: optional(nameOf('party'), 'to whom'),
    happened,
  },
  milestone: {
    milestone: required(text, 'the milestone'),
    of: optional(nameOf('party'), 'whose'),
    met: required(word('yes', 'no'), 'whether it was met'),
  },
  measure: {
    measure: required(text, 'a figure of its accounts, for example EBITDA or net debt'),
    of: required(nameOf('party'), 'of which company'),
    is: required(amount, 'how much'),
    period: optional(period, 'over which period'),
  },
  units: {
    units: required(text, 'what is counted, for example GW delivered'),
    count: required(count, 'how many so far'),
    of: optional(nameOf('party'), 'by or for whom'),
  },
  failed: { failed: company('the company that failed') },
  licensedAndHired: {
    licensedAndHired: company('the company whose people and licence were taken'),
    by: required(nameOf('party'), 'who took them'),
    licenceFee: optional(amount, 'paid for the licence'),
    waiverFee: optional(amount, 'paid for giving up claims'),
    returns: optional(
      listOf(
        record('a return to a round', {
          round: required(nameOf('round'), 'the round whose investors are paid'),
          multiple: required(plainNumber, 'times what they had invested'),
        }),
      ),
      'what investors of each round receive',
    ),
    keepEquity: optional(word('yes', 'no'), 'whether they keep their shares'),
  },
  // The race
  revenue: {
    revenue: company('the company'),
    amount: required(amount, 'how much'),
    as: required(word('actual', 'run rate', 'plan'), 'earned, at the present pace, or planned'),
    period: optional(period, 'over which period'),
  },
  score: {
    score: company('whose model'),
    benchmark: required(text, 'on which test'),
    is: required(plainNumber, 'the score'),
    model: optional(text, 'which model'),
  },
  available: {
    available: company('whose model'),
    model: optional(text, 'which model'),
    through: optional(nameOf('party'), 'through whom it is sold'),
    atScale: optional(word('yes', 'no'), 'whether companies can buy it at scale'),
  },
  entered: { entered: company('a new contender') },
  cash: {
    cash: required(nameOf('party'), 'whose war chest'),
    amount: required(amount, 'cash and short-term investments'),
  },
  // Money
  paid: {
    paid: required(nameOf('party'), 'who paid'),
    to: required(nameOf('party'), 'who received'),
    amount: required(amount, 'how much'),
    for: optional(
      text,
      'for what: a tranche, a commitment, `investment` for money put in under no tranche, or in words',
    ),
    period: optional(period, 'over which period'),
  },
  exchange: {
    exchange: required(text, 'two currency codes, for example EUR/USD'),
    is: required(numberAboveZero, 'units of the second for one of the first'),
  },
  reported: {
    reported: required(text, 'anything else that was reported'),
    about: optional(oneOrMany(nameOf('party')), 'about whom'),
  },
  ...capTableFacts,
})

export const facts = listOf(fact)

/** Where something is published. */
export const source = record('a source', {
  title: required(text, 'what the page or paper is called'),
  by: optional(text, 'who published it'),
  day: optional(period, 'when'),
  address: optional(text, 'where it can be read'),
  grade: optional(
    word('A', 'B', 'C', 'D', 'U'),
    'A filing or announcement, B press, C aggregator, D derived here, U unverified',
  ),
  note: optional(text, 'what to know about it'),
})

export const sources = mapOf('sources', source, { declares: 'source' })

export type Fact = ReadOf<typeof fact>
export type Source = ReadOf<typeof source>
export type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>
