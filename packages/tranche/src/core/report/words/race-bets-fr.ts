import type { raceBetsEn } from './race-bets-en.ts'
import type { Said } from './said.ts'

/** The fixed words of what backers would bet now, and of where money counts most, in French. */
export const raceBetsFr: Said<typeof raceBetsEn> = {
  game: 'Ce que les soutiens miseraient maintenant',
  middle: 'Mises au milieu de chaque fourchette',
  whoBets: ({ backers, contenders, step }) =>
    `Qui mise : ${backers} ; une fois, tous en même temps, par pas de ${step} et dans la limite de leurs enveloppes, sur ${contenders}.`,
  taken: (scenario) =>
    `Ce que chacun est censé savoir : tout ce que le scénario ${scenario} dit des autres, leurs enveloppes, leurs titres, leurs gains et leurs dommages, et les mêmes probabilités et enjeux.`,
  wanted:
    'Ce que chacun est censé vouloir : la plus grande valeur espérée, soit ses parts de ce qui gagne, ce qu’il gagne comme soutien du gagnant, moins le dommage d’un gagnant que seuls des rivaux ont soutenu, moins ce qu’il mise. Le risque ne compte pas.',
  equilibriumMeans:
    'Un équilibre est un ensemble de mises dont personne ne gagne à changer les siennes seul. Que les rivaux le trouvent est une autre question ; ce que tous ensemble pourraient encore gagner en s’écartant seuls est mesuré et affiché : la somme, sur les soutiens, du mieux que chacun pourrait faire seul moins ce qu’il fait ; 0 à l’équilibre.',
  looked: (points) =>
    `Un jeu a besoin de nombres : il est résolu au milieu de chaque fourchette, un endroit où regarder et non une hypothèse. Les chiffres à deux bornes couvrent ${points} points : le milieu, chaque fourchette seule à chacune de ses bornes, chaque sommet des probabilités, et des points où toutes les fourchettes sont à une borne ensemble. Entre eux, un chiffre peut encore en sortir.`,
  equilibrium: (index) => `équilibre ${index}`,
  bets: (currency) => `mises, ${currency}`,
  payoff: (currency) => `espère, ${currency}`,
  couldGain: 'tous pourraient encore gagner',
  nothing: 'rien',
  betOf: ({ amount, contender }) => `${amount} sur ${contender}`,
  withChance: (chance, bets) => `avec ${chance} : ${bets}`,
  complete: 'Ce sont tous les équilibres du jeu sur cette grille.',
  notComplete: ({ method, hasPure }) =>
    `${hasPure ? 'Ceux où personne ne laisse rien au hasard sont tous parmi eux' : 'Il n’y en a aucun où personne ne laisse rien au hasard'} ; de ceux où quelqu’un s’en remet au hasard, il peut y en avoir d’autres (${method}).`,
  degenerate:
    'Quelqu’un a plusieurs meilleures réponses aux mêmes mises : les mélanges d’équilibres de la liste qui ne diffèrent que par les mises d’un soutien en sont aussi.',
  noEquilibrium: 'Aucun équilibre n’a été trouvé.',
  nearest: (gain) =>
    `Les mises ci-dessus s’en approchent le plus et n’en sont pas un : tous ensemble pourraient encore gagner ${gain} en s’écartant seuls.`,
  nearestBets: 'Mises les plus proches',
  elsewhere: (gain) =>
    `Si les mises de l’équilibre 1 sont faites et que la vérité est ailleurs dans les fourchettes, tous ensemble pourraient encore gagner ${gain}.`,
  turned: (by) =>
    by.length === 0
      ? 'Elles restent un équilibre à chaque borne de chaque inconnue seule.'
      : `Elles ne sont plus un équilibre à une borne de l’une quelconque de celles-ci seule : ${by.join(' ; ')}.`,
  replies: 'Meilleure réponse si les rivaux ne misent pas plus que ce qu’ils ont misé',
  reply: 'mise de plus',
  robust: 'la même partout',
  yes: 'oui',
  no: 'non',
  actualGain: (gain) =>
    `Si personne ne misait plus, tous ensemble pourraient encore gagner ${gain} en s’écartant seuls.`,
  holdsWhile: (backer, changes) =>
    `${backer} miserait autrement, le reste au milieu de sa fourchette, si ${changes.join(', ou si ')}.`,
  wonWith: ({ contender, above, below }) =>
    `${contender} l’emportait à ${[
      ...(above === null ? [] : [`moins de ${above}`]),
      ...(below === null ? [] : [`plus de ${below}`]),
    ].join(' ou ')}`,
  marginal: (step) => `Ce que changeraient ${step} de plus, les autres ne bougeant pas`,
  chanceUp: 'probabilité en hausse de',
  splits:
    'L’enveloppe répartie là où sa dernière unité rapporte le plus, à probabilités inchangées',
  amount: (currency) => `montant, ${currency}`,
  lastUnit: 'dernière unité',
  nextStep: (step) => `${step} de plus gagnent`,
  kelly:
    'Part du patrimoine à la plus forte croissance espérée (Kelly), aux cotes qu’offrent les prix',
  fraction: 'part du patrimoine',
  cash: 'non misé',
  kellyParts: 'Les mêmes mises, ou une partie',
  stakes: 'mises',
  growth: 'croissance',
  leftIfLost: 'reste si aucun ne gagne',
  everHalved: 'un jour réduit de moitié à',
  kellyMeans:
    'La croissance est celle, espérée, du logarithme du patrimoine, par mise. La moitié des mises garde l’essentiel de la croissance à bien moindre risque. La dernière colonne est la probabilité que le patrimoine soit un jour réduit de moitié si de telles mises se suivent sans fin : exacte pour de petites mises, indicative pour de grandes.',
  purses: 'L’enveloppe prise pour tout ce qu’a le soutien, sa part déplaçant son propre prix',
  purseMeans:
    'Qui met x dans une société au prix K en détient x / (K + x) : la dernière unité achète moins que la première. Montants à la plus forte croissance espérée du logarithme de l’enveloppe.',
}
