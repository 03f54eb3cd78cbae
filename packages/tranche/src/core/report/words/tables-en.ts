import type { RecordedTerm, RightLine, ValueItem } from '../../answer/index.ts'
import type { Written } from '../../origin/index.ts'
import { type Period, writePeriod } from '../../time/index.ts'

/** A day or period as it stands in a sentence. */
function whenEn(period: Period): string {
  const { firstDay, lastDay } = period
  if (firstDay === lastDay) return `on ${firstDay}`
  const written = writePeriod(period)
  return written.includes('..') ? `between ${firstDay} and ${lastDay}` : `in ${written}`
}

type Between = { readonly holder: string; readonly company: string }

const kindEn = {
  right: ({ holder, company }: Between) => `right of ${holder} to invest in ${company}`,
  duty: ({ holder, company }: Between) => `duty of ${holder} to invest in ${company}`,
  call: ({ holder, company }: Between) => `call of ${company} on ${holder}`,
  put: ({ holder, company }: Between) => `right of ${holder} to sell its holding in ${company}`,
  payment: ({ holder }: Between) => `payment to ${holder}`,
}

type About = { readonly asOf: string; readonly scenario: string }

/** The fixed words of the page that answers `rights`. */
export const rightsEn = {
  subtitle: ({ asOf, scenario }: About) =>
    `Rights, duties and calls at the opening of ${asOf} · scenario ${scenario}`,
  none: 'The terms of the book hold no tranche.',
  tranche: 'tranche',
  kind: 'kind',
  kindOf: (kind: RightLine['kind']): string => kind,
  holder: 'holder',
  status: 'status',
  closes: 'last day or due',
  left: (currency: string) => `left, ${currency}`,
  statusOf: (status: RightLine['status']) => status.replaceAll('-', ' '),
  window: 'Window',
  windowOf: (window: { firstDay: string; lastDay: string }) =>
    `${window.firstDay} .. ${window.lastDay}, both included`,
  daysLeft: 'Left',
  lastPracticable: 'Last practicable day',
  notKnown: 'not known',
  due: 'Falls due',
  noDay: 'the terms state no day',
  onceMet: 'once its condition is met; the terms state no last day',
  onceMetBy: (day: string) => `once its condition is met, by ${day} at the latest`,
  dueOf: ({ isOverdue, ...due }: Period & { isOverdue: boolean }) =>
    isOverdue ? `fell due ${whenEn(due)}; no closing is recorded` : whenEn(due),
  headingOf: (about: { id: string; kind: RightLine['kind']; holder: string; company: string }) =>
    `${about.id}: ${kindEn[about.kind](about)}`,
  notice: 'Notice',
  noticeOf: (notice: { terms: string; believed: string | null }) =>
    notice.believed === null
      ? notice.terms
      : `${notice.terms} in the terms; the scenario takes it to be ${notice.believed}`,
  amount: 'Amount',
  amountOf: (amount: { left: string; cap: string; used: string }) =>
    `${amount.left} left of ${amount.cap}; ${amount.used} used before`,
  amountUnknown: (used: string) => `not disclosed; ${used} used before`,
  draw: 'Draw',
  condition: 'Condition',
  conditionOf: (about: { condition: string; standing: 'met' | 'not met' | 'open' | 'unknown' }) =>
    `${about.condition}: ${{ met: 'met', 'not met': 'not met, as the facts say', open: 'not met yet', unknown: 'not to be told from the book' }[about.standing]}`,
  cash: 'Cash needed',
  cashOf: (about: { kind: RightLine['kind']; amount: string; day: string }) =>
    `${about.amount} by ${about.day}${{ right: ' if it is used in full', duty: '', call: ' if it is called in full', put: ' to the holder if it is used in full', payment: '' }[about.kind]}`,
  unvalued: 'Enters no figure',
  missing: 'Missing',
  calendar: {
    opens: (id: string) => `${id}: may be used from today`,
    decide: (id: string) => `${id}: last day to decide`,
    closes: (id: string) => `${id}: the window closes`,
    due: (id: string) => `${id}: falls due`,
  },
  calendarBasis: ({ asOf, scenario }: About) => `As of ${asOf}, scenario ${scenario}.`,
  recordedHeading: 'What else was agreed, as the terms read on the day',
  recorded: ({ id, words, enters }: RecordedTerm) =>
    `${id}: ${words} (${enters === null ? 'recorded, not valued' : `enters ${enters}`}).`,
  laterHeading: 'What happened afterwards',
  later: (about: { id: string; day: string; amount: string }) =>
    `${about.id}: used on ${about.day}, ${about.amount}; nothing above knows of it.`,
}

/** The fixed words of the page that answers `value`. */
export const valueEn = {
  subtitle: ({ asOf, scenario }: About) => `Worth at the opening of ${asOf} · scenario ${scenario}`,
  none: 'The book holds nothing that could be valued on the day.',
  item: 'what',
  kind: 'kind',
  holder: 'holder',
  worth: (currency: string) => `worth, ${currency}`,
  kindOf: ({ kind, term }: Pick<ValueItem, 'kind' | 'term'>) =>
    kind === 'right'
      ? term
      : { class: 'shares', together: 'rights together', note: kind, warrant: kind }[kind],
  missing: (id: string, missing: string) => `${id}: ${missing}`,
  method: (id: string, method: string) => `${id}: ${method}.`,
}

/** The fixed words of the pages that answer `stakes`. */
export const stakesEn = {
  title: (company: string) => `Stakes in ${company}`,
  subtitle: ({ title, asOf, scenario }: About & { title: string }) =>
    `${title} · close of ${asOf} · scenario ${scenario}`,
  none: 'The book states no shares and no investment in any company.',
  stakes: 'Parts of the company',
  holder: 'holder',
  outstanding: 'outstanding',
  asConverted: 'as-converted',
  fullyDiluted: 'fully diluted',
  voting: 'voting',
  holdings: 'Holdings',
  security: 'security',
  class: 'class or instrument',
  quantity: 'quantity',
  vested: 'of it vested',
  notCounted: 'not disclosed',
  funded: (currency: string) => `funded, ${currency}`,
  amounts: (currency: string) =>
    `Where the money stands, ${currency} (four amounts, never to be added up; committed and callable are to come)`,
  announced: 'announced',
  committed: 'committed',
  callable: 'callable',
  fundedShort: 'funded',
  totals: 'All companies',
  allParties: 'all of them',
  rounds: (currency: string) => `Rounds, ${currency}`,
  day: 'day',
  round: 'round',
  newMoney: 'new money',
  preMoney: 'before the money',
  postMoney: 'with the money',
  limits: 'Limits',
  assumed: 'Stands on',
  inAll: 'shares or votes in all',
  notKnown: 'not known',
  price: 'a share',
  notYet: 'Nothing yet',
  first: (day: string, what: string) => `The book begins on ${day}, with “${what}”.`,
  nothing: 'The book tells of no holding, round or deal by the close of this day.',
}

/** The fixed words of the pages that answer `explain`. */
export const explainEn = {
  subtitle: ({ id, asOf, scenario }: About & { id: string }) =>
    `${id} · ${asOf} · scenario ${scenario}`,
  list: ({ asOf, scenario }: About) =>
    `Figures that can be explained on ${asOf} in scenario ${scenario}`,
  none: 'No right is open on the day, so that there is no figure to explain.',
  figure: 'figure',
  what: 'what it is',
  above: '(shown above)',
  line: (label: string, number: string) => `${label}: ${number}`,
  written: (about: Omit<Written, 'span'> & { place: string }) => {
    const what = { term: 'term', fact: 'fact', belief: 'belief' }[about.kind]
    const whose = about.scenario === null ? '' : ` of scenario ${about.scenario}`
    const sources = about.sources.length === 0 ? '' : `, source ${about.sources.join(', ')}`
    const grade = about.grade === null ? '' : `, grade ${about.grade}`
    return `${what}${whose}, ${about.place}${sources}${grade}`
  },
  asserted: (by: string) => `asserted by ${by}`,
  missing: (remedy: string) => `missing; state ${remedy}`,
}
