import { actionEn, listEn } from './reasons-en.ts'

/** The fixed words of the page that answers `decide`. */
export const decideEn = {
  title: (about: { holder: string; company: string }) =>
    `The right of ${about.holder} to invest more in ${about.company}`,
  buyBackTitle: (about: { company: string }) =>
    `The right of ${about.company} to buy its own shares back`,
  purchaseTitle: (about: { holder: string; company: string; seller: string }) =>
    `The right of ${about.holder} to buy shares in ${about.company} from ${about.seller}`,
  saleTitle: (about: { holder: string; company: string; buyer: string | null }) =>
    about.buyer === null
      ? `The right of ${about.holder} to sell its holding in ${about.company} back`
      : `The right of ${about.holder} to sell its holding in ${about.company} to ${about.buyer}`,
  subtitle: (about: { right: string; asOf: string; scenario: string }) =>
    `${about.right} · opening of ${about.asOf} · scenario ${about.scenario}`,
  noneOpen: 'No right is open.',
  noRights: 'The book holds no right to invest more.',

  all: 'all of it',
  part: 'part of it',
  allowed: 'as much as is allowed',
  exercise: (about: { how: string; amount: string; day: string }) =>
    `EXERCISE ${about.how}, ${about.amount}, on ${about.day}`,
  hold: (day: string) => `HOLD, and decide by ${day}`,
  letLapse: 'LET LAPSE',
  undetermined: 'UNDETERMINED',
  robust: 'Holds over everything that is not known.',
  notRobust: 'Depends on what is not known.',
  sideBenefitLeftOut: (action: string) => `Side benefits left out: ${actionEn(action)}.`,
  amountRange: (amount: string) => `The best amount lies in ${amount}.`,
  missing: (missing: { what: string; remedy: string }) =>
    `${missing.what}: state ${missing.remedy}`,

  why: 'Why',
  missingHeading: 'What is missing',
  days: 'Days',
  window: 'Window',
  windowDays: (window: { firstDay: string; lastDay: string }) =>
    `${window.firstDay} .. ${window.lastDay}, both included`,
  daysLeft: 'Left',
  daysLeftOf: (left: { days: number; businessDays: number | null }) => {
    if (left.days < 0) return 'the window has closed'
    const businessDays =
      left.businessDays === null
        ? 'business days not known'
        : `of which ${left.businessDays} business ${left.businessDays === 1 ? 'day' : 'days'}`
    return `${left.days} ${left.days === 1 ? 'day' : 'days'}, ${businessDays}`
  },
  lastPracticable: 'Last practicable day',
  notKnown: 'not known',
  either: (earliest: string, latest: string) => `${earliest} .. ${latest}`,
  execution: 'takes to carry out',
  executionOf: (days: number) =>
    days === 0 ? 'same day' : `${days} business ${days === 1 ? 'day' : 'days'}`,
  worthThen: (currency: string) => `worth of the right, ${currency}`,

  amounts: 'All, some or none',
  notAllowed: (part: string) => `${part} (not allowed)`,
  share: (part: number) =>
    ({ 0: 'none', 0.25: 'a quarter', 0.5: 'half', 0.75: 'three quarters', 1: 'all' })[part] ??
    `${Math.round(100 * part)} %`,
  choice: '',
  amount: (currency: string) => `amount, ${currency}`,
  valueAdded: (currency: string) => `value added, ${currency}`,
  sideBenefit: (currency: string) => `side benefit, ${currency}`,
  stakeAfter: 'stake after',
  dilution: 'earlier stake falls by (points)',
  noSideBenefit: 'The scenario states no side benefit for this right.',
  sideApart:
    'Side benefits stand apart: value added, worth and waiting leave them out; the verdict, where it turns and what it tells count them.',

  price: 'Price',
  strikeWritten: 'Strike as written',
  strikeToday: 'Strike on the shares of today',
  companyValue: 'Company value',
  mark: (round: string) => `Mark (price of ${round} on the shares of today)`,
  latestRound: 'the latest round',
  notTold: (figures: readonly string[]) =>
    `Not to be told: ${listEn(figures.map((figure) => figure.charAt(0).toLowerCase() + figure.slice(1)))}.`,
  discount: 'Discount of the strike to the mark',
  shareGrowth: 'Shares today for one then',
  ownStake: 'Own stake before',
  knownSince: 'Known only since',
  shareBase: 'Share base',
  shareBaseOf: (base: { day: string; includes: readonly string[] }) =>
    `fully diluted at the opening of ${base.day}: ${base.includes.join('; ')}`,

  waiting: 'Worth and waiting',
  worth: 'Worth of the right',
  usedNow: 'Worth of using it now',
  usedForNothing: (zero: string) => `${zero}: used today it would gain nothing`,
  worthOfWaiting: 'Worth of waiting',
  oneDay: 'Worth tomorrow less worth today',
  trigger: 'Using it now beats waiting above',
  triggerOf: (value: string) => `a company value of ${value}`,
  ifMet: 'The upper ends are what it is worth if the conditions are met; else it is worth nothing.',
  noWorth:
    'Not to be told: an input is missing. A right can be left unused, so that it is worth 0 at least.',
  opens: (tranche: string) => `Opens ${tranche}, worth`,

  breakEvens: 'Using all of it neither gains nor loses where',
  companyIsWorth: 'the company is worth',
  strikeIs: 'the strike, on the shares of today, is',
  step: (round: string) => `a share, of its price in ${round}, is worth`,
  volatilityIs: 'the volatility is',
  sideBenefitNeeded: 'a side benefit brings',

  regret: 'Chance of regret',
  regretOf: (about: { chance: string; horizon: string }) =>
    `${about.chance} that using all of it now ends below not using it, ${about.horizon} from now, in the real world of the scenario`,
  noRegret: 'Not to be told: the scenario states no “real world”.',
  noChance: 'Not to be told: an input is missing.',

  turns: 'What could turn it',
  input: 'input',
  stated: 'as stated',
  turnsAt: 'the verdict turns at',
  turnsInside: 'within what is stated',
  turnsOutside: 'beyond what is stated',
  nothingTurns: 'No single input turns the verdict at any value looked at, the others as stated.',

  unknowns: 'What to find out first',
  settled: 'The verdict is settled; these move the gain most.',
  moves: (currency: string) => `moves the gain by, ${currency}`,
  settles: 'alone settles it',
  worthOfKnowing: (currency: string) => `worth of knowing, ${currency}`,
  yes: 'yes',
  no: 'no',

  signal: 'What outsiders learn',
  bitsOf: (bits: string) => `Using all of it tells them ${bits}.`,
  noSignal: (why: string) => `Not to be told: ${why}.`,

  signalCounted: (about: { part: string; gain: string | null }) =>
    about.gain === null
      ? `The scenario counts ${about.part} of what they then think of the earlier stake; what they would think if it were not used is not to be told, since nobody expects that.`
      : `The scenario counts ${about.part} of what they then think of the earlier stake: ${about.gain} for all of it over none, among the side benefits above. They are taken to read the act of a holder who does not care what they think.`,

  limits: 'Limits and commitments',
  limit: (limit: string) => `Limit: ${limit}.`,
  commitment: (about: { words: string; tied: boolean }) =>
    `Commitment ${about.words}; ${about.tied ? 'tied to this right, and shown apart' : 'does not depend on this right, and changes nothing'}.`,

  done: 'What was done',
  doneOf: (about: { day: string; amount: string; agrees: boolean | null }) => {
    const compared =
      about.agrees === null
        ? 'There is no verdict to compare it with'
        : about.agrees
          ? 'The verdict agrees'
          : 'The verdict differs'
    return `Used on ${about.day}: ${about.amount}. ${compared}; no figure above knows of it.`
  },

  assumptions: 'Assumptions',
  method: 'Method',
  methodOf: (method: string) => `Worth of the right: ${method}.`,
  lessThan: (amount: string) => `less than ${amount}`,
  numerical: (about: { error: string; at: string }) =>
    `Numerical error alone, at ${about.at}: ${about.error} either way; every range printed contains it.`,
  lookedAt: (how: string) =>
    `Unknown inputs: ${how}; ranges span them all and no distribution is assumed.`,
  lookedAtNothing: 'Unknown inputs: none; every figure that enters is stated exactly.',
  trace: 'Trace any figure to the lines it comes from, for example:',
  traceCall: (call: { book: string; figure: string; asOf: string; scenario: string }) =>
    `  tranche explain ${call.book} ${call.figure} --as-of ${call.asOf} --scenario ${call.scenario}`,

  closed: 'Rights that are over',
  closedSubtitle: (about: { asOf: string; scenario: string }) =>
    `Rights to invest more · opening of ${about.asOf} · scenario ${about.scenario}`,
  closedOf: (about: {
    id: string
    how: 'used' | 'lapsed' | 'superseded' | 'window-closed'
    day: string
    amount: string | null
  }) => {
    const how = {
      used: `was used on ${about.day}: ${about.amount ?? 'the amount is not disclosed'}`,
      lapsed: `lapsed on ${about.day}`,
      superseded: `ended when another deal replaced its own on ${about.day}`,
      'window-closed': `ended with its window on ${about.day}`,
    }[about.how]
    return `${about.id} ${how}.`
  },
  list: listEn,
}
