import type { EvidenceLine, OptionLine, RaceAnswer, RouletteLine } from '../../answer/index.ts'

/** The fixed words of the page that answers `race`. */
export const raceEn = {
  subtitle: ({ asOf, scenario }: { asOf: string; scenario: string }) =>
    `Who may win, who has bet on it, and what to bet now · opening of ${asOf} · scenario ${scenario}`,
  odds: 'Odds',
  oddsFrom: (from: RaceAnswer['oddsFrom']) =>
    from === 'values'
      ? 'Implied by company values and volatilities.'
      : from === 'strengths'
        ? 'As strengths and own funds have them while nobody bets more.'
        : 'As believed, cut to what leaves room for the others.',
  contender: 'contender',
  chance: 'wins with',
  noneOfThese: 'none of these',
  evidence: 'Evidence the day sees',
  noEvidence: 'The book holds no score, availability, revenue or round of a contender by this day.',
  day: 'day',
  what: 'what',
  figure: 'figure',
  grade: 'grade',
  evidenceOf: ({ kind, about }: Pick<EvidenceLine, 'kind' | 'about'>) =>
    [
      {
        score: 'score',
        available: 'available',
        revenue: 'revenue',
        entered: 'entered',
        round: 'round',
      }[kind],
      ...about,
    ].join(', '),
  plans: 'Plan and what came of it',
  plan: (currency: string) => `plan, ${currency}`,
  actual: (currency: string) => `so far, ${currency}`,
  part: 'of the plan',
  positions: 'What backers have bet',
  backer: 'backer',
  moneyIn: (currency: string) => `money in, ${currency}`,
  stake: 'part held',
  otherWins: 'another or none wins with',
  roulette: 'If a rival bets red, bet black?',
  inequality:
    'Against a rival on red, black pays where p < (S + d) / ((1 + α) S + H): p the chance of red if red or black wins, S the gain of the only backer of the winner, α the part of it that two share, H the harm from a rival’s winner, d the worth of using a right to black now.',
  against: 'rival on red',
  againstOf: (about: { rival: string; red: string }) => `${about.rival} on ${about.red}`,
  black: 'black',
  redWins: 'p',
  critical: 'right side',
  verdict: 'bet black?',
  verdictOf: (when: RouletteLine['blackAgainstRed']) =>
    ({ always: 'yes', sometimes: 'not settled', never: 'no' })[when],
  settles: (line: Pick<RouletteLine, 'red' | 'black' | 'settles'>) =>
    `Two like backers of ${line.red} (red) or ${line.black} (black), each sure that the other knows these figures and wants the most: ${line.settles.join(', or ')}`,
  atMiddle: (equilibria: readonly string[]) =>
    equilibria.length === 0
      ? '.'
      : `; at the middle of every range, red with ${equilibria.join('; or with ')}.`,
  redWith: (about: { backer: string; rival: string; gain: string }) =>
    `${about.backer} and ${about.rival} (both could still gain ${about.gain})`,
  game: 'What backers would bet now',
  middle: 'Bets at the middle of every range',
  gamePreface: (about: { scenario: string; step: string; backers: string; contenders: string }) =>
    `${about.backers} bet on ${about.contenders} in steps of ${about.step}, all at once. Each knows the others’ chests, holdings, prizes and odds as scenario ${about.scenario} states them, and wants the largest expected worth. An equilibrium is a set of bets from which none gains by moving alone; what all could still gain is printed.`,
  gamePlace: (points: number) =>
    `Solved at the middle of every range, a place to look and no belief, and looked at ${points} points in all.`,
  equilibrium: (index: number) => `equilibrium ${index}`,
  bets: (currency: string) => `bets, ${currency}`,
  payoff: (currency: string) => `expects, ${currency}`,
  couldGain: 'all could still gain',
  betOf: (about: { amount: string; contender: string; probability: string | null }) =>
    about.contender === 'none'
      ? about.probability === null
        ? 'nothing'
        : `nothing with ${about.probability}`
      : `${about.amount} on ${about.contender}${about.probability === null ? '' : ` with ${about.probability}`}`,
  complete: 'These are all equilibria of the game on this grid.',
  notComplete: (method: string) => `There may be others: ${method}.`,
  noEquilibrium: 'No equilibrium was found; none is shown.',
  turned: (by: readonly string[]) =>
    by.length === 0
      ? 'The first of them stays the same at every point looked at.'
      : `The first of them changes with: ${by.join('; ')}.`,
  replies: 'Best reply to what rivals have bet so far',
  reply: 'bets more',
  gain: (currency: string) => `gains, ${currency}`,
  robust: 'at every point',
  yes: 'yes',
  no: 'no',
  actualGain: (gain: string) =>
    `If nobody bets any more, all together could still gain ${gain} by moving alone.`,
  marginal: (step: string) => `What ${step} more would change, everybody else staying`,
  chanceUp: 'chance up by',
  splits: 'A chest where its last unit earns most, odds not moving',
  perUnit: 'last unit earns',
  budget: (currency: string) => `chest, ${currency}`,
  amount: (currency: string) => `amount, ${currency}`,
  kelly: 'Part of wealth with the largest expected growth (Kelly)',
  fraction: 'part of wealth',
  cash: 'not bet',
  growth: (growth: string) => `Expected growth of the logarithm of wealth: ${growth}.`,
  options: 'Build, buy, back or stay out',
  option: 'option',
  optionOf: (option: OptionLine['option']) => option,
  cost: (currency: string) => `costs, ${currency}`,
  lost: (currency: string) => `lost if it does not win, ${currency}`,
}
