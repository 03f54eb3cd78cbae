import type { PartyFailure } from '../../answer/index.ts'
import type { Extent } from '../../origin/index.ts'

/** The fixed words of the page that answers `flows`. */
export const flowsEn = {
  subtitle: ({ asOf, scenario }: { asOf: string; scenario: string }) =>
    `Money both ways between investors and companies · close of ${asOf} · scenario ${scenario}`,
  none: 'Nobody invests in anybody in this book.',
  pairs: (currency: string) => `Put in and back, ${currency}`,
  investor: 'investor',
  company: 'company',
  year: 'year',
  out: 'put in',
  back: 'back',
  net: 'net',
  backAtMargin: 'back at margin',
  netAtMargin: 'net at margin',
  inYear: 'in the year',
  cumulated: 'since the first',
  byYear: (about: { investor: string; company: string; currency: string }) =>
    `${about.investor} and ${about.company} by year, ${about.currency}`,
  ratios: 'Of each unit put in, what spending brings back',
  firstReturn: 'each unit once',
  gross: 'each time it passes',
  ratioNote:
    'The last column counts the same money again each time it passes: it is no return, and may exceed 100 %.',
  allOf: 'all of them',
  everybody: 'everybody',
  number: (count: Extent) =>
    count.low === count.high ? String(count.low) : `${count.low} .. ${count.high}`,
  pairsLeftOut: (about: { shown: number; all: number }) =>
    `Shown are the ${about.shown} of ${about.all} pairs between which most money went, and the 5 largest by year; --json and --csv have all.`,
  schedulesLeftOut: (about: { shown: number; all: number }) =>
    `Shown are the ${about.shown} of ${about.all} parties whose cash may run lowest; --json has all.`,
  partiesLeftOut: (about: { shown: number; all: number }) =>
    `Shown are the ${about.shown} of ${about.all} parties that may lack most of what they owe; --json has all. The last line adds up all of them, with how many fall short.`,
  moreLose: (count: number) => `${count} others are left with something else than before`,
  manyFallShort: (count: number) => `${count} parties fall short or may`,
  moreMissing: (count: number) => `and ${count} more of these, which --json names`,
  schedule: (party: string) => `Calls against the cash of ${party}`,
  cash: 'Cash',
  worst: 'Least cash',
  worstOf: (about: { balance: string; day: string }) => `${about.balance} on ${about.day}`,
  overlap: 'Most at once',
  overlapOf: (about: { amount: string; firstDay: string; lastDay: string }) =>
    `${about.amount}, ${about.firstDay} .. ${about.lastDay}`,
  call: 'call',
  to: 'to',
  firstDay: 'from',
  lastDay: 'to the end of',
  amount: (currency: string) => `amount, ${currency}`,
  clearing: (currency: string) => `If all that is owed were due at once, ${currency}`,
  party: 'party',
  partyCash: 'cash',
  owes: 'owes',
  pays: 'pays',
  paysLeast: 'pays at least',
  keeps: 'keeps',
  defaults: 'falls short',
  sometimes: (when: PartyFailure['defaults'][number]['when']) =>
    ({ never: 'no', sometimes: 'at some values of what is not known', always: 'yes' })[when],
  notUnique:
    'The most and the least that can be paid differ: part of the debts only go round in a circle.',
  holdings: (currency: string) => `Companies that hold parts of each other, ${currency}`,
  assets: 'by itself',
  total: 'with its parts of others',
  toOutsiders: 'to owners outside',
  together: 'together',
  holdingsNote: (sum: string) =>
    `The middle column must not be added up: it would come to ${sum} and counts the same assets once for every company that has a part of them. What owners outside have adds up to what the companies are worth by themselves.`,
  ifWorthless: (company: string, results: readonly string[]) =>
    `If what ${company} has by itself were worth nothing: ${results.length === 0 ? 'no other of these companies is touched' : results.join('; ')}.`,
  failures: 'If one party fails',
  failsWith: (about: { party: string; cut: string }) =>
    `${about.party} fails, and ${about.cut} of what others owe it under contracts is cut`,
  invested: (about: { party: string; amount: string }) =>
    `${about.party} has put in ${about.amount}, whose worth is gone`,
  loses: (about: { party: string; amount: string; way: 'less' | 'more' | 'either' }) =>
    about.way === 'either'
      ? `${about.party} loses ${about.amount}, a gain where it is below nothing`
      : `${about.party} is left with ${about.amount} ${about.way}`,
  fallsShort: (about: { party: string; when: string }) =>
    `${about.party} falls short: ${about.when}`,
  failure: (head: string, results: readonly string[]) =>
    `${head}: ${results.length === 0 ? 'nobody else is touched' : results.join('; ')}.`,
}
