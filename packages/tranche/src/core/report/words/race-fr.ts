import { de } from './french.ts'
import { phraseFr } from './phrases-fr.ts'
import type { raceEn } from './race-en.ts'
import type { Said } from './said.ts'

/** The fixed words of the page that answers `race`, in French. */
export const raceFr: Said<typeof raceEn> = {
  subtitle: ({ asOf, scenario }) =>
    `Qui peut l’emporter, qui a misé sur qui, et que miser maintenant · à l’ouverture du ${asOf} · scénario ${scenario}`,
  odds: 'Probabilités de victoire',
  oddsFrom: (from) =>
    from === 'values'
      ? 'Déduites des valeurs et des volatilités des sociétés.'
      : from === 'strengths'
        ? 'Selon les forces et les fonds propres, tant que personne ne mise davantage.'
        : 'Telles que supposées, ramenées à ce qui laisse leur place aux autres.',
  contender: 'concurrent',
  chance: 'l’emporte à',
  noneOfThese: 'aucun d’eux',
  evidence: 'Éléments connus ce jour',
  noEvidence:
    'Le livre ne contient ce jour ni score, ni mise à disposition, ni chiffre d’affaires, ni levée d’un concurrent.',
  day: 'jour',
  what: 'élément',
  figure: 'chiffre',
  grade: 'note',
  evidenceOf: ({ kind, about }) =>
    [
      {
        score: 'score',
        available: 'disponible',
        revenue: 'chiffre d’affaires',
        entered: 'entrée en lice',
        round: 'levée',
      }[kind],
      ...about.map(phraseFr),
    ].join(', '),
  plans: 'Le plan et ce qu’il en est advenu',
  plan: (currency) => `plan, ${currency}`,
  actual: (currency) => `à ce jour, ${currency}`,
  part: 'du plan',
  positions: 'Ce que les soutiens ont misé',
  backer: 'soutien',
  moneyIn: (currency) => `mise, ${currency}`,
  stake: 'part détenue',
  otherWins: 'un autre ou aucun l’emporte à',
  roulette: 'Si un rival mise sur le rouge, faut-il miser sur le noir ?',
  inequality:
    'Face à un rival sur le rouge, le noir paie si p < (S + d) / ((1 + α) S + H) : p la probabilité du rouge si le rouge ou le noir l’emporte, S le gain du seul soutien du gagnant, α la part de ce gain quand ils sont deux, H le dommage causé par la victoire d’un rival, d la valeur d’un exercice immédiat du droit sur le noir.',
  against: 'rival sur le rouge',
  againstOf: ({ rival, red }) => `${rival} sur ${red}`,
  black: 'noir',
  redWins: 'p',
  critical: 'membre de droite',
  verdict: 'miser sur le noir ?',
  verdictOf: (when) => ({ always: 'oui', sometimes: 'non tranché', never: 'non' })[when],
  settles: ({ red, black, settles }) =>
    `Deux soutiens semblables ${de(red)} (rouge) ou ${de(black)} (noir), chacun sachant que l’autre connaît ces chiffres et cherche le plus grand gain : ${settles.map(phraseFr).join(', ou ')}`,
  atMiddle: (equilibria) =>
    equilibria.length === 0
      ? '.'
      : ` ; au milieu de chaque fourchette, le rouge avec ${equilibria.join(' ; ou avec ')}.`,
  redWith: ({ backer, rival, gain }) =>
    `${backer} et ${rival} (ensemble, ils pourraient encore gagner ${gain})`,
  game: 'Ce que les soutiens miseraient maintenant',
  middle: 'Mises au milieu de chaque fourchette',
  gamePreface: ({ scenario, step, backers, contenders }) =>
    `${backers} misent sur ${contenders} par pas de ${step}, tous en même temps. Chacun connaît les enveloppes, les titres, les enjeux et les probabilités des autres tels que le scénario ${scenario} les indique, et cherche la plus grande valeur espérée. Un équilibre est un ensemble de mises dont aucun ne gagne à s’écarter seul ; ce que tous pourraient encore gagner est affiché.`,
  gamePlace: (points) =>
    `Résolu au milieu de chaque fourchette, qui est un endroit où regarder et non une hypothèse, et examiné en ${points} points au total.`,
  equilibrium: (index) => `équilibre ${index}`,
  bets: (currency) => `mises, ${currency}`,
  payoff: (currency) => `espère, ${currency}`,
  couldGain: 'tous pourraient encore gagner',
  betOf: ({ amount, contender, probability }) => {
    const odds = probability === null ? '' : ` avec ${probability}`
    return contender === 'none' ? `rien${odds}` : `${amount} sur ${contender}${odds}`
  },
  complete: 'Ce sont tous les équilibres du jeu sur cette grille.',
  notComplete: (method) => `Il peut y en avoir d’autres : ${phraseFr(method)}.`,
  noEquilibrium: 'Aucun équilibre n’a été trouvé ; aucun n’est affiché.',
  turned: (by) =>
    by.length === 0
      ? 'Le premier reste le même en tout point examiné.'
      : `Le premier change avec : ${by.map(phraseFr).join(' ; ')}.`,
  replies: 'Meilleure réponse à ce que les rivaux ont misé jusqu’ici',
  reply: 'mise de plus',
  gain: (currency) => `gagne, ${currency}`,
  robust: 'en tout point',
  yes: 'oui',
  no: 'non',
  actualGain: (gain) =>
    `Si personne ne misait plus, tous ensemble pourraient encore gagner ${gain} en s’écartant seuls.`,
  marginal: (step) => `Ce que changeraient ${step} de plus, les autres ne bougeant pas`,
  chanceUp: 'probabilité en hausse de',
  splits:
    'L’enveloppe répartie là où sa dernière unité rapporte le plus, à probabilités inchangées',
  perUnit: 'dernière unité',
  budget: (currency) => `enveloppe, ${currency}`,
  amount: (currency) => `montant, ${currency}`,
  kelly: 'Part du patrimoine à la plus forte croissance espérée (Kelly)',
  fraction: 'part du patrimoine',
  cash: 'non misé',
  growth: (growth) => `Croissance espérée du logarithme du patrimoine : ${growth}.`,
  options: 'Construire, acheter, soutenir ou rester en dehors',
  option: 'choix',
  optionOf: (option) =>
    ({ build: 'construire', buy: 'acheter', back: 'soutenir', 'stay out': 'rester en dehors' })[
      option
    ],
  cost: (currency) => `coûte, ${currency}`,
  lost: (currency) => `perdu s’il ne gagne pas, ${currency}`,
}
