import { phraseFr } from './phrases-fr.ts'
import type { raceEn } from './race-en.ts'
import type { Said } from './said.ts'

/** The fixed words of the page that answers `race`, in French. */
export const raceFr: Said<typeof raceEn> = {
  subtitle: ({ asOf, scenario }) =>
    `Qui peut l’emporter, qui a misé sur qui, et que miser maintenant · à l’ouverture du ${asOf} · scénario ${scenario}`,
  otherScenarios: (names) =>
    `${names.length === 1 ? 'un scénario de ce livre en énonce une' : 'des scénarios de ce livre en énoncent une'} : demander avec ${names.map((name) => `--scenario ${name}`).join(' ou ')}`,
  odds: 'Qui peut l’emporter',
  oddsFrom: (from) =>
    from === 'values'
      ? 'Déduites des valeurs et des volatilités des sociétés.'
      : from === 'strengths'
        ? 'Selon les forces et les fonds propres, tant que personne ne mise davantage.'
        : 'Telles que supposées, ramenées à ce qui laisse leur place aux autres.',
  contender: 'concurrent',
  chance: 'l’emporte à',
  noneOfThese: 'aucun d’eux',
  fair: 'Ce que disent les prix',
  price: (currency) => `prix, ${currency}`,
  prize: (currency) => `valeur s’il gagne, ${currency}`,
  fairAt: 'juste à',
  believed: 'supposé',
  worthPerUnit: 'une unité mise vaut',
  fairMeans:
    'Un prix est juste à la probabilité prix / valeur s’il gagne. Là où la probabilité supposée est plus haute, une unité mise vaut plus d’une unité en espérance. Aucune mise ne déplace ici ni prix ni probabilité.',
  pricesAddUp:
    'Les probabilités auxquelles tous ces prix sont justes dépasseraient 100 % ensemble : aucune ne les rend justes tous à la fois.',
  overPrices: ({ bits, restFair, restBelieved }) =>
    `Les hypothèses en disent ${bits} de plus que les prix, D(p‖π) des probabilités supposées sur les probabilités justes ; à tout le reste ensemble les prix laissent ${restFair}, les hypothèses ${restBelieved}.`,
  overPricesMeans:
    'Un bit est un doublement : qui tient à raison ces hypothèses doublerait son argent en moyenne autant de fois par mise, en misant tout, si chaque issue s’achetait à sa cote juste. Le reste ne s’achète pas : la croissance donnée plus bas (Kelly), où un doublement compte 0,693, est au plus autant.',
  evidence: 'Éléments connus ce jour',
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
  revenueOdds: 'Ce qu’en feraient les plans et le chiffre d’affaires',
  multiple: 'multiple',
  worthPlanned: (currency) => `valeur selon les plans, ${currency}`,
  worthCame: (currency) => `valeur selon le réalisé, ${currency}`,
  oddsPlanned: 'gagne selon les plans',
  oddsCame: 'gagne selon le réalisé',
  tenthMore: 'un dixième de plus ajoute',
  revenueMeans: (allFromRevenue) =>
    `Un concurrent vaut un an de chiffre d’affaires fois le multiple supposé${allFromRevenue ? '' : ' ou, sans multiple, ce que le scénario lui prête'} ; sa probabilité est celle d’être le plus cher à l’horizon. Les probabilités du haut n’en découlent pas et n’ont pas à s’y accorder. La dernière colonne dit ce qu’un dixième de chiffre d’affaires de plus, de ce seul concurrent, ajouterait à sa probabilité.`,
  positions: 'Ce que les soutiens ont misé',
  backer: 'soutien',
  moneyIn: (currency) => `mise, ${currency}`,
  stake: 'part détenue',
  otherWins: 'un autre ou aucun l’emporte à',
  roulette: 'Si un rival mise sur le rouge, faut-il miser sur le noir ?',
  rouletteMeans:
    'Le rouge est là où se trouve l’argent du rival, le noir l’autre couleur. Le noir est la meilleure mise si et seulement si p < (S + d) / ((1 + α) S + H) :',
  letters: {
    p: 'la probabilité du rouge, si le rouge ou le noir l’emporte',
    S: 'ce que le seul soutien du gagnant gagne en plus de sa part',
    α: 'la part de S qui reste à chacun de deux soutiens du gagnant',
    H: 'ce que perd un soutien quand un rival est seul à soutenir le gagnant',
    d: 'ce que gagne un droit sur le noir exercé maintenant, moins celui d’un droit sur le rouge, divisé par la probabilité que l’un des deux l’emporte',
  },
  against: 'rival sur le rouge',
  againstOf: ({ rival, red }) => `${rival} sur ${red}`,
  black: 'noir',
  redWins: 'p',
  critical: 'membre de droite',
  verdict: 'miser sur le noir ?',
  verdictOf: (when) => ({ always: 'oui', sometimes: 'non tranché', never: 'non' })[when],
  today: 'L’inégalité avec les chiffres du scénario',
  inequality: (about) =>
    `${about.backer} face à ${about.against} : p est de ${about.redWins}, et (${about.soleGain}${about.discount === null ? '' : ` + (${about.discount})`}) / ((1 + ${about.sharedPart}) × (${about.soleGain}) + ${about.rivalHarm}) de ${about.critical}.`,
  settle:
    'Où deux d’entre eux s’arrêteraient, si chacun connaît les chiffres de l’autre et veut le plus',
  settles: ({ backer, rival, red, black, ways, middle }) =>
    `${backer} et ${rival}, sur ${red} ou ${black} : ${ways}${middle}.`,
  settledAs: (way, red, black) =>
    ({
      'one each': 'chacun le sien',
      'both on red': `les deux sur ${red}`,
      'both on black': `les deux sur ${black}`,
      'both on the same': 'les deux sur le même, quel qu’il soit',
      'only by chance': 'à pile ou face seulement',
    })[way],
  or: ' ou ',
  atMiddle: (equilibria) =>
    equilibria.length === 0 ? '' : ` ; au milieu de chaque fourchette ${equilibria.join(' ou ')}`,
  onColours: ({ backer, rival }) =>
    backer === rival ? `les deux sur ${backer}` : `${backer} et ${rival}`,
  byChance: ({ red, backer, rival }) => `${red} à ${backer} et ${rival}`,
  options: 'Construire, acheter, soutenir ou rester en dehors',
  option: 'choix',
  optionOf: (option) =>
    ({ build: 'construire', buy: 'acheter', back: 'soutenir', 'stay out': 'rester en dehors' })[
      option
    ],
  cost: (currency) => `coûte, ${currency}`,
  gain: (currency) => `gagne, ${currency}`,
  lost: (currency) => `perdu s’il ne gagne pas, ${currency}`,
}
