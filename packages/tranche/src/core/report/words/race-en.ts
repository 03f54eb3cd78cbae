import type { EvidenceLine, OptionLine, RaceAnswer, RouletteLine } from '../../answer/index.ts'

/** The fixed words of the page that answers `race`: odds, evidence, and what has been bet. */
export const raceEn = {
  subtitle: ({ asOf, scenario }: { asOf: string; scenario: string }) =>
    `Who may win, who has bet on it, and what to bet now · opening of ${asOf} · scenario ${scenario}`,
  otherScenarios: (names: readonly string[]) =>
    `${names.length === 1 ? 'a scenario of this book states one' : 'scenarios of this book state one'}: ask with ${names.map((name) => `--scenario ${name}`).join(' or ')}`,
  odds: 'Who may win',
  oddsFrom: (from: RaceAnswer['oddsFrom']) =>
    from === 'values'
      ? 'Implied by company values and volatilities.'
      : from === 'strengths'
        ? 'As strengths and own funds have them while nobody bets more.'
        : 'As believed, cut to what leaves room for the others.',
  contender: 'contender',
  chance: 'wins with',
  noneOfThese: 'none of these',
  fair: 'What prices say',
  price: (currency: string) => `price, ${currency}`,
  prize: (currency: string) => `worth if it wins, ${currency}`,
  fairAt: 'fair at',
  believed: 'believed',
  worthPerUnit: 'a unit put in is worth',
  fairMeans:
    'A price is fair at the chance price / worth if it wins. Where the chance believed is higher, a unit put in is expected to be worth more than one. No bet moves price or chance here.',
  pricesAddUp:
    'Chances at which all these prices are fair would add up to more than 100 %: no odds make them fair together.',
  overPrices: (about: { bits: string; restFair: string; restBelieved: string }) =>
    `The beliefs say ${about.bits} more than the prices, D(p‖π) of the chances believed over the fair ones; to all the rest together prices leave ${about.restFair}, the beliefs ${about.restBelieved}.`,
  overPricesMeans:
    'A bit is a doubling: whoever rightly holds these beliefs could double his money so many times a bet on average, staking all of it, if every outcome could be bought at its fair odds. The rest cannot, so that the growth under Kelly below, where a doubling counts 0.693, is at most that.',
  evidence: 'Evidence the day sees',
  day: 'day',
  what: 'what',
  figure: 'figure',
  grade: 'grade',
  evidenceOf: ({ kind, about }: Pick<EvidenceLine, 'kind' | 'about'>) =>
    [kind, ...about].join(', '),
  plans: 'Plan and what came of it',
  plan: (currency: string) => `plan, ${currency}`,
  actual: (currency: string) => `so far, ${currency}`,
  part: 'of the plan',
  revenueOdds: 'What plans and revenue would make of it',
  multiple: 'times revenue',
  worthPlanned: (currency: string) => `worth as planned, ${currency}`,
  worthCame: (currency: string) => `worth as it came, ${currency}`,
  oddsPlanned: 'wins as planned',
  oddsCame: 'wins as it came',
  tenthMore: 'a tenth more adds',
  revenueMeans: (allFromRevenue: boolean) =>
    `A contender is worth a year’s revenue times the multiple believed${allFromRevenue ? '' : ', or, without a multiple, what the scenario values it at'}; its chance is the chance to be the most valuable at the horizon. The odds above do not follow from this, and need not agree with it. The last column is what a tenth more revenue of this contender alone would add to its chance.`,
  positions: 'What backers have bet',
  backer: 'backer',
  moneyIn: (currency: string) => `money in, ${currency}`,
  stake: 'part held',
  otherWins: 'another or none wins with',
  roulette: 'If a rival bets red, bet black?',
  rouletteMeans:
    'Red is where the rival’s money is, black the other colour. Black is the better bet exactly where p < (S + d) / ((1 + α) S + H):',
  letters: {
    p: 'the chance of red, given that red or black wins',
    S: 'what the only backer of the winner gains besides its stake',
    α: 'the part of S that is left to each of two backers of the winner',
    H: 'what a backer loses when a rival alone backs the winner',
    d: 'what a right to black gains if used now, less one to red, over the chance that either wins',
  },
  against: 'rival on red',
  againstOf: (about: { rival: string; red: string }) => `${about.rival} on ${about.red}`,
  black: 'black',
  redWins: 'p',
  critical: 'right side',
  verdict: 'bet black?',
  verdictOf: (when: RouletteLine['blackAgainstRed']) =>
    ({ always: 'yes', sometimes: 'not settled', never: 'no' })[when],
  today: 'The inequality with the figures of the scenario',
  inequality: (about: {
    backer: string
    against: string
    redWins: string
    soleGain: string
    discount: string | null
    sharedPart: string
    rivalHarm: string
    critical: string
  }) =>
    `${about.backer} against ${about.against}: p is ${about.redWins}, and (${about.soleGain}${about.discount === null ? '' : ` + (${about.discount})`}) / ((1 + ${about.sharedPart}) × (${about.soleGain}) + ${about.rivalHarm}) is ${about.critical}.`,
  settle: 'How two of them would settle, if each knows the other’s figures and wants the most',
  settles: (about: {
    backer: string
    rival: string
    red: string
    black: string
    ways: string
    middle: string
  }) =>
    `${about.backer} and ${about.rival}, on ${about.red} or ${about.black}: ${about.ways}${about.middle}.`,
  settledAs: (way: RouletteLine['settles'][number], red: string, black: string) =>
    ({
      'one each': 'one each',
      'both on red': `both on ${red}`,
      'both on black': `both on ${black}`,
      'both on the same': 'both on the same, whichever',
      'only by chance': 'by tossing a coin only',
    })[way],
  or: ', or ',
  atMiddle: (equilibria: readonly string[]) =>
    equilibria.length === 0 ? '' : `; at the middle of every range ${equilibria.join(', or ')}`,
  onColours: (about: { backer: string; rival: string }) =>
    about.backer === about.rival ? `both on ${about.backer}` : `${about.backer} and ${about.rival}`,
  byChance: (about: { red: string; backer: string; rival: string }) =>
    `${about.red} with ${about.backer} and ${about.rival}`,
  options: 'Build, buy, back or stay out',
  option: 'option',
  optionOf: (option: OptionLine['option']) => option,
  cost: (currency: string) => `costs, ${currency}`,
  gain: (currency: string) => `gains, ${currency}`,
  lost: (currency: string) => `lost if it does not win, ${currency}`,
}
