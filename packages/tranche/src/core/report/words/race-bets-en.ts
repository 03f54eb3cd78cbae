/** The fixed words of what backers would bet now, and of where money counts most. */
export const raceBetsEn = {
  game: 'What backers would bet now',
  middle: 'Bets at the middle of every range',
  whoBets: (about: { backers: string; contenders: string; step: string }) =>
    `Who bets: ${about.backers}; once, all at the same time, in steps of ${about.step} and within their chests, on ${about.contenders}.`,
  taken: (scenario: string) =>
    `What each is taken to know: all that scenario ${scenario} states of the others, their chests, holdings, gains and harms, and the same odds and prizes.`,
  wanted:
    'What each is taken to want: the largest expected worth, that is its parts of what wins, what it gains as a backer of the winner, less the harm from a winner that rivals alone have backed, less what it bets. Risk does not count.',
  equilibriumMeans:
    'An equilibrium is a set of bets from which nobody gains by changing his own alone. Whether rivals find it is another question; what all together could still gain by moving alone is measured and printed: the sum, over the backers, of the best each could do alone less what he does; 0 in an equilibrium.',
  looked: (points: number) =>
    `A game needs numbers: it is solved at the middle of every range, a place to look and no belief. Figures with two ends span ${points} points: the middle, every range alone at each end, every corner of the odds, and points at which all ranges stand at an end together. Between those a figure may still lie outside.`,
  equilibrium: (index: number) => `equilibrium ${index}`,
  bets: (currency: string) => `bets, ${currency}`,
  payoff: (currency: string) => `expects, ${currency}`,
  couldGain: 'all could still gain',
  nothing: 'nothing',
  betOf: (about: { amount: string; contender: string }) => `${about.amount} on ${about.contender}`,
  withChance: (chance: string, bets: string) => `with ${chance}: ${bets}`,
  complete: 'These are all equilibria of the game on this grid.',
  notComplete: (about: { method: string; hasPure: boolean }) =>
    `${about.hasPure ? 'Those in which nobody leaves anything to chance are all among these' : 'There is none in which nobody leaves anything to chance'}; of those in which somebody does there may be more (${about.method}).`,
  degenerate:
    'Somebody has several best replies to the same bets: mixtures of listed equilibria that differ in the bets of one backer only are equilibria too.',
  noEquilibrium: 'No equilibrium was found.',
  nearest: (gain: string) =>
    `The bets above came closest and are no equilibrium: all together could still gain ${gain} by moving alone.`,
  nearestBets: 'Bets that came closest',
  elsewhere: (gain: string) =>
    `If the bets of equilibrium 1 are placed and the truth lies elsewhere in the ranges, all together could still gain ${gain}.`,
  turned: (by: readonly string[]) =>
    by.length === 0
      ? 'They stay an equilibrium at either end of every unknown alone.'
      : `They are an equilibrium no more at an end of any one of these alone: ${by.join('; ')}.`,
  replies: 'Best reply if rivals bet no more than they have',
  reply: 'bets more',
  robust: 'the same everywhere',
  yes: 'yes',
  no: 'no',
  actualGain: (gain: string) =>
    `If nobody bets any more, all together could still gain ${gain} by moving alone.`,
  holdsWhile: (backer: string, changes: readonly string[]) =>
    `${backer} would bet otherwise, the rest at the middle of its range, if ${changes.join(', or if ')}.`,
  wonWith: (about: { contender: string; above: string | null; below: string | null }) =>
    `${about.contender} won with ${[
      ...(about.above === null ? [] : [`less than ${about.above}`]),
      ...(about.below === null ? [] : [`more than ${about.below}`]),
    ].join(' or ')}`,
  marginal: (step: string) => `What ${step} more would change, everybody else staying`,
  chanceUp: 'chance up by',
  splits: 'A chest spread where its last unit earns most, odds not moving',
  amount: (currency: string) => `amount, ${currency}`,
  lastUnit: 'last unit earns',
  nextStep: (step: string) => `${step} more gains`,
  kelly: 'Part of wealth with the largest expected growth (Kelly), at the odds prices offer',
  fraction: 'part of wealth',
  cash: 'not bet',
  kellyParts: 'The same stakes, or a part of them',
  stakes: 'stakes',
  growth: 'growth',
  leftIfLost: 'left if none of them wins',
  everHalved: 'ever halved with',
  kellyMeans:
    'Growth is the expected growth of the logarithm of wealth, a bet. Half the stakes keep most of the growth at much less risk. The last column is the chance that wealth is ever halved if such bets follow one another for ever: exact for small bets, a hint for large ones.',
  purses: 'A chest taken as all its backer has, the own stake moving its price',
  purseMeans:
    'Whoever puts x into a company priced at K holds x / (K + x) of it, so that the last unit buys less than the first. Amounts of the largest expected growth of the logarithm of the chest.',
}
