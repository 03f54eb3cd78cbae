import {
  amount,
  amountAboveZero,
  amountFromZero,
  conversion,
  duration,
  listOf,
  mapOf,
  type Named,
  nameOf,
  numberAboveZero,
  numberFromZero,
  oneOrMany,
  optional,
  percent,
  percentFromZero,
  period,
  plainNumber,
  portion,
  price,
  type ReadOf,
  record,
  required,
  text,
  word,
  worth,
} from '../grammar/index.ts'

const perCompany = { refers: ['party'] as const }
const perParty = { refers: ['party'] as const }
const perTranche = { refers: ['tranche'] as const }

/** Shares issued since a day that no fact counts. */
const issued = record('shares issued since', {
  from: required(period, 'the day whose count the strike stands on'),
  notes: optional(amount, 'principal of notes issued since, counted as converted'),
  converted: optional(conversion, 'the price at which those notes are counted as converted'),
  pool: optional(percentFromZero, 'growth of the option pool, of the count at `from`'),
  shares: optional(percentFromZero, 'any other shares, of the count at `from`'),
})

const jumps = record('jumps', {
  perYear: required(plainNumber, 'how many a year'),
  mean: required(percent, 'mean size of the logarithm of the jump'),
  deviation: required(percentFromZero, 'its standard deviation'),
})

const failure = record('a failure', {
  hazard: required(percentFromZero, 'chance per year'),
  recovery: required(portion, 'part of the value left after it'),
})

const newsItem = record('dated news', {
  day: required(period, 'when it comes out'),
  what: optional(text, 'what it is about'),
  moves: required(
    listOf(
      record('a move', {
        odds: required(portion, 'chance of this outcome'),
        to: required(percentFromZero, 'value after it, of the value before'),
      }),
    ),
    'the outcomes; odds add up to 100 %, and odds times moves to 100 %',
  ),
})

/** Something that comes once, on a day nobody knows. */
const hazard = record('a hazard', {
  of: required(text, 'the milestone, event or filing, in its words'),
  is: required(percentFromZero, 'chance per year that it comes, as long as it has not'),
  after: optional(text, 'what must have come before, in its words: the hazard runs from then on'),
})

/** Units that come in over time. */
const delivery = record('a delivery', {
  of: required(text, 'what is counted, in the words of the term'),
  perYear: required(numberFromZero, 'how many a year are expected'),
  deviation: optional(
    percentFromZero,
    'standard deviation of the units of a year, of those expected; none where nothing is written',
  ),
})

/** An index that a price or a condition looks at. */
const index = record('an index', {
  of: required(text, 'the index, in the words of the term'),
  volatility: required(percentFromZero, 'a year'),
  payout: optional(percentFromZero, 'what its holder gets a year beside its growth'),
  grown: optional(
    percent,
    'how far it has moved from the day of the deal to the day of the answer; needed after the day of the deal',
  ),
  common: optional(percent, 'correlation with what moves all of them, from -100 % to 100 %'),
})

/** What comes with a tranche besides the holding. Shown apart, never merged into its value. */
const sideBenefit = record('a side benefit', {
  perUnit: optional(percent, 'of the amount invested, once'),
  upTo: optional(amount, 'what a concave benefit approaches'),
  scale: optional(amount, 'the amount invested at which it has reached 63 % of that'),
  perYear: optional(percent, 'of the amount invested, a year'),
  until: optional(period, 'last day of the yearly benefit'),
  note: optional(text, 'what it is'),
})

const preference = record('a preference', {
  multiple: required(plainNumber, 'times the new money, paid first at an exit'),
  exit: required(period, 'when the exit is assumed'),
})

/** Part of the money in kind: what it costs the investor and what it is worth to the company. */
const inKind = record('a payment in kind', {
  share: required(portion, 'part of the amount paid in kind'),
  cost: required(percentFromZero, 'what it costs the investor, of its face'),
  worth: required(percentFromZero, 'what it is worth to the company, of its face'),
})

const realWorld = record('the real world', {
  drift: required(
    percent,
    'growth of the company value a year, continuously compounded, for chances shown to people',
  ),
  horizon: required(duration, 'how far ahead'),
})

/** Reasons to act that are not the value of the company. */
const otherMotives = record('other motives', {
  exercisesAnyway: optional(portion, 'chance of using all of it though the value speaks for none'),
  declinesAnyway: optional(portion, 'chance of using none though the value speaks for some or all'),
})

const defaultCosts = record('costs of a default', {
  ownCashKept: required(portion, 'part of its own cash a defaulter still pays with'),
  receivedKept: required(portion, 'part of what others pay it that it still pays with'),
})

/** Getting the prize without a contender of others: what it costs and what may come of it. */
const ownWay = record('an own way', {
  cost: required(amountFromZero, 'what it costs'),
  odds: required(portion, 'chance that it wins'),
  prize: required(amountFromZero, 'what it is worth if it wins'),
})

const backer = record('a backer', {
  chest: optional(
    amountFromZero,
    'the most it can bet on all contenders; its cash where nothing is written',
  ),
  soleGain: optional(
    amountFromZero,
    'what it gains besides its stake as the only backer of the winner',
  ),
  sharedPart: optional(portion, 'the part of that left when a rival backs the winner too'),
  rivalHarm: optional(amountFromZero, 'what it loses when only rivals back the winner'),
  build: optional(ownWay, 'making a contender of its own'),
  buy: optional(ownWay, 'buying a contender as a whole'),
})

/** Who may win, what winning is worth, and to whom. */
const race = record('a race', {
  contenders: required(listOf(nameOf('party')), 'who may win'),
  noneOfThese: optional(portion, 'chance that none of them wins; the rest of the odds without it'),
  horizon: optional(duration, 'how far ahead the winner is known'),
  common: optional(
    mapOf('common parts', percentFromZero, perCompany),
    'the part of the volatility that moves with all contenders, a year',
  ),
  prize: optional(
    mapOf('prizes', amountFromZero, perCompany),
    'what the whole of a contender is worth if it wins',
  ),
  price: optional(
    mapOf('prices', amountAboveZero, perCompany),
    'the valuation before the money at which a backer buys today',
  ),
  multiple: optional(
    mapOf('multiples', numberAboveZero, perCompany),
    'what the whole of a contender is worth for each unit of a year’s revenue: what plans and revenue then imply is shown beside the odds',
  ),
  ownFunds: optional(
    mapOf('own funds', amountFromZero, perCompany),
    'what a contender can spend before backers add anything',
  ),
  strength: optional(
    mapOf('strengths', numberAboveZero, perCompany),
    'how well it turns money into a chance to win; found from the odds where nothing is written',
  ),
  decisiveness: optional(
    numberFromZero,
    'how much money decides: 0 not at all, 1 in proportion to what is spent',
  ),
  step: optional(amountAboveZero, 'the smallest amount a backer bets, and the grid of all bets'),
  backers: optional(mapOf('backers', backer, perParty), 'who bets, and what hangs on it for each'),
})

/** One named set of assumptions. What it leaves out comes from the scenario it is built `from`. */
export const scenario = record('a scenario', {
  from: optional(nameOf('scenario'), 'the scenario it changes'),
  title: optional(text, 'what it stands for'),
  law: optional(
    word('lognormal'),
    'asserts no payout, hazard, jump, friction or unrecorded share issue but those stated',
  ),
  follows: optional(oneOrMany(nameOf('source')), 'which source it follows where facts conflict'),
  // Prices and counts
  strike: optional(mapOf('strikes', price, perTranche), 'the price of each tranche'),
  value: optional(
    mapOf('company values', worth, perCompany),
    'what each company is worth before the new money',
  ),
  converts: optional(
    mapOf('conversions', conversion, perTranche),
    'the price at which each closed note is counted as converted',
  ),
  convertsOn: optional(
    mapOf('conversion days', period, perTranche),
    'the day on which a note with a cap or a discount is taken to convert',
  ),
  issued: optional(mapOf('issues', issued, perCompany), 'shares issued since that no fact counts'),
  basis: optional(
    mapOf('valuation bases', word('pre-money', 'post-money', 'either'), {
      refers: ['round', 'tranche'],
    }),
    'how a headline valuation is read',
  ),
  stake: optional(
    mapOf('stakes', mapOf('stakes', portion, perCompany), perParty),
    'the part each holder owns of each company',
  ),
  assets: optional(
    mapOf('assets', amountFromZero, perCompany),
    'what each company is worth by itself, its parts of other companies left out',
  ),
  amount: optional(
    mapOf('amounts', amount, perTranche),
    'the amount of a tranche where it is not disclosed',
  ),
  // The law of the company value
  volatility: optional(
    mapOf('volatilities', percentFromZero, perCompany),
    'of each company, a year',
  ),
  rate: optional(percent, 'riskless, a year, continuously compounded'),
  payout: optional(
    mapOf('payouts', percentFromZero, perCompany),
    'what an owner gets and a right-holder does not, a year',
  ),
  jumps: optional(mapOf('jumps', jumps, perCompany), 'sudden moves of each company'),
  failure: optional(mapOf('failures', failure, perCompany), 'the chance that a company fails'),
  news: optional(mapOf('news', listOf(newsItem), perCompany), 'news on known days'),
  chances: optional(
    listOf(
      record('a chance', {
        of: required(
          text,
          'the milestone, event, filing, count or redacted condition, in its words',
        ),
        is: required(portion, 'the chance that it is met in time'),
      }),
    ),
    'of conditions, whatever the company is worth; each independent of the others',
  ),
  hazards: optional(
    listOf(hazard),
    'of milestones, events and filings that have not come yet, whatever the company is worth',
  ),
  deliveries: optional(listOf(delivery), 'units that conditions and amounts wait for'),
  indices: optional(listOf(index), 'indices that prices and conditions look at'),
  measures: optional(
    listOf(
      record('a measure', {
        of: required(text, 'the figure, in the words of the term'),
        in: required(nameOf('party'), 'of which company'),
        is: required(amount, 'how much it is when the price is worked out'),
      }),
    ),
    'figures of accounts by which prices are worked out',
  ),
  common: optional(
    mapOf('common parts', percent, perCompany),
    'correlation of each company with what moves all of them, from -100 % to 100 %: two of them correlate by the product',
  ),
  lapse: optional(
    mapOf('lapses', percentFromZero, perTranche),
    'chance per year that a right is lost before its window closes',
  ),
  // Frictions
  wedge: optional(
    mapOf('wedges', percentFromZero, perParty),
    'cost of capital above par, per unit invested',
  ),
  efficiency: optional(
    mapOf('efficiencies', percentFromZero, perCompany),
    'what a unit of new money is worth inside the company',
  ),
  impact: optional(
    mapOf('impacts', percentFromZero, perTranche),
    'quadratic cost: of the whole amount when it is used in full',
  ),
  sideBenefit: optional(
    mapOf('side benefits', sideBenefit, perTranche),
    'what comes with a tranche besides the holding',
  ),
  budget: optional(mapOf('budgets', amount, perParty), 'cash each investor can spend'),
  preference: optional(
    mapOf('preferences', preference, perTranche),
    'a preference on the new money',
  ),
  inKind: optional(mapOf('payments in kind', inKind, perTranche), 'the part paid in kind'),
  others: optional(
    mapOf('other investors', amount, perTranche),
    'what others invest at the same price anyway',
  ),
  // Time
  notice: optional(
    mapOf('notices', duration, perTranche),
    'notice of each tranche where it is not disclosed',
  ),
  execution: optional(duration, 'time it takes to carry out a decision'),
  calendar: optional(text, 'the calendar of business days'),
  draws: optional(
    mapOf('draws', word('one', 'several'), perTranche),
    'whether a right may be drawn more than once',
  ),
  // Reading the answer
  realWorld: optional(realWorld, 'measure and horizon of the chances shown to people'),
  insider: optional(
    mapOf('insiders', percentFromZero, perParty),
    'how much more an investor knows of the company than outsiders: standard deviation of the logarithm',
  ),
  insiderNoise: optional(
    mapOf('observation errors', percentFromZero, perParty),
    'how wrong an investor’s own view of the company may be: standard deviation of the logarithm',
  ),
  otherMotives: optional(
    mapOf('other motives', otherMotives, perParty),
    'how often an investor acts for reasons that are not the value of the company',
  ),
  signal: optional(
    mapOf('signals', portion, perParty),
    'the part of what outsiders then think of its earlier stake that an investor counts as its own gain',
  ),
  prior: optional(
    word('uniform'),
    'read every range as a uniform distribution where an expectation is asked for',
  ),
  cash: optional(mapOf('cash', amountFromZero, perParty), 'war chests'),
  odds: optional(mapOf('odds', portion, { refers: ['party'] }), 'of each contender in the race'),
  margin: optional(
    mapOf('margins', percent, { refers: ['party', 'commitment'] }),
    'on commercial spend received',
  ),
  spends: optional(
    mapOf('spending shares', mapOf('spending shares', portion, perParty), perParty),
    'the part of each unit a party receives that it spends at each supplier',
  ),
  contractsCut: optional(
    mapOf('cuts', portion, perParty),
    'the part of what others owe a party under contracts that is cut if it fails',
  ),
  defaultCosts: optional(defaultCosts, 'what a default destroys; nothing where nothing is written'),
  race: optional(race, 'who may win, what winning is worth, and to whom'),
  note: optional(text, 'why'),
})

export type Scenario = ReadOf<typeof scenario>
export type Scenarios = readonly Named<Scenario>[]

export const beliefs = mapOf('scenarios', scenario, { declares: 'scenario' })
