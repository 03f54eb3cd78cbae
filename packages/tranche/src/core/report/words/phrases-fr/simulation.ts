import type { Phrases } from '../translator.ts'

/** What simulations say: methods, why a route was taken, and what keeps a composition from being valued. */
export const simulationFr: Phrases = {
  'simulation: {paths} paths in 16 scramblings, days of use: {dates}, learned on {others} others, seed {seed}':
    'simulation : {paths} trajectoires en 16 brouillages, jours d’exercice : {dates}, apprise sur {others} autres, graine {seed}',
  'simulation: {paths} paths in 16 scramblings, days of use: {dates}, learned on {others} others, seed {seed}; wider than asked for':
    'simulation : {paths} trajectoires en 16 brouillages, jours d’exercice : {dates}, apprise sur {others} autres, graine {seed} ; plus large que demandé',
  'simulation: {paths} paths in 16 scramblings, one day of use, seed {seed}':
    'simulation : {paths} trajectoires en 16 brouillages, un seul jour d’exercice, graine {seed}',
  'simulation: {paths} paths in 16 scramblings, one day of use, seed {seed}; wider than asked for':
    'simulation : {paths} trajectoires en 16 brouillages, un seul jour d’exercice, graine {seed} ; plus large que demandé',
  'closed form: a forward': 'forme fermée : un contrat à terme',
  'a duty without a choice is a forward': 'un engagement ferme sans choix est un contrat à terme',
  'closed form: a put against the investor':
    'forme fermée : une option de vente contre l’investisseur',
  'a call of the company on one day is a put':
    'un appel de fonds de la société à une seule date est une option de vente',
  'one day and a gain in a straight line': 'une seule date et un gain linéaire',
  'one day, any gain of the value': 'une seule date, un gain quelconque de la valeur',
  'quadrature in value over base, draws on {dates} days':
    'quadrature en valeur rapportée à la base, tirages à {dates} dates',
  'several draws at one price on a few days': 'plusieurs tirages à un seul prix à quelques dates',
  'a plain call on any day': 'une simple option d’achat à toute date',
  'few days of use': 'peu de dates d’exercice',
  'use on many days or any, of one value': 'exercice à de nombreuses dates, d’une seule valeur',
  'closed form: an exchange option': 'forme fermée : une option d’échange',
  'price and amount move with one index, on one day':
    'le prix et le montant suivent un même indice, à une seule date',
  'quadrature: two tranches in order': 'quadrature : deux tranches dans l’ordre',
  'two tranches, the second after the first': 'deux tranches, la seconde après la première',
  'quadrature: the better of two': 'quadrature : la meilleure des deux',
  'one of two companies on one day': 'l’une de deux sociétés à une seule date',
  'quadrature: one budget over two': 'quadrature : un budget pour deux',
  'one budget over two companies on one day': 'un budget pour deux sociétés à une seule date',
  'another route: {routes}': 'une autre voie : {routes}',
  'value of {right} by {route}': 'valeur {de right} par {route}',
  'as asked': 'comme demandé',
  'rights that have to be decided together': 'des droits à décider ensemble',
  'conditions that are met or not along a path':
    'des conditions remplies ou non le long d’une trajectoire',
  'a worth that hangs on more than the company’s value of the day':
    'une valeur qui dépend de plus que la valeur de la société à la date',

  'company or index {name} of {tranche}': 'société ou indice {name} {de tranche}',
  'company {name} of {tranche}': 'société {name} {de tranche}',
  'milestone {name} of {tranche}': 'jalon {name} {de tranche}',
  'delivery {name} of {tranche}': 'livraison {name} {de tranche}',
  'right {name} of {tranche}': 'droit {name} {de tranche}',
  'chance {name} of {tranche}': 'probabilité {name} {de tranche}',
  'a company or index of that name': 'une société ou indice de ce nom',
  'a company of that name': 'une société de ce nom',
  'a milestone of that name': 'un jalon de ce nom',
  'a delivery of that name': 'une livraison de ce nom',
  'a chance of that name': 'une probabilité de ce nom',
  'worth of notice at a price or claim that is not fixed of {tranche}':
    'valeur du préavis {de tranche} à un prix ou un titre qui n’est pas fixe',
  'worth of handing back anything but shares of {tranche}':
    'valeur de la restitution d’autre chose que des actions, {tranche}',
  'several draws of what the investor does not decide of {tranche}':
    'plusieurs tirages {de tranche}, que l’investisseur ne décide pas',
  'day of use of {tranche}': 'jour d’exercice {de tranche}',
  'prices to take the lowest of {tranche}': 'prix {de tranche} dont prendre le plus bas',
  'prices to take the highest of {tranche}': 'prix {de tranche} dont prendre le plus haut',
  'weights of the blended price of {tranche}': 'poids du prix composé {de tranche}',
  'average over days that are past of {tranche}': 'moyenne de jours passés, {tranche}',
  'worth of notice at a price or claim that is not fixed':
    'valeur du préavis à un prix ou un titre qui n’est pas fixe',
  'no notice, or shares at a fixed price': 'sans préavis, ou des actions à prix fixe',
  'worth of handing back anything but shares':
    'valeur de la restitution d’autre chose que des actions',
  'a put of shares without frictions': 'une option de vente d’actions sans frictions',
  'several draws of what the investor does not decide':
    'plusieurs tirages que l’investisseur ne décide pas',
  'one draw': 'un seul tirage',
  'day of use': 'jour d’exercice',
  'a window that is not over': 'une fenêtre non close',
  'prices to take the lowest': 'prix dont prendre le plus bas',
  'prices to take the highest': 'prix dont prendre le plus haut',
  'weights of the blended price': 'poids du prix composé',
  'weights that sum to 1': 'des poids de somme 1',
  'average over days that are past': 'moyenne de jours passés',
  'the price itself': 'le prix lui-même',
  'right {name} of a budget': 'droit {name} d’un budget',
  'a right of that name': 'un droit de ce nom',
  'number at “{place}”': 'nombre à “{place}”',
  'a finite number': 'un nombre fini',
  'a value above 0': 'une valeur supérieure à 0',
  'volatility of {company}': 'volatilité {de company}',
  'a volatility of 0 or more': 'une volatilité d’au moins 0',
  'loading of {company}': 'sensibilité {de company} au facteur commun',
  'a loading from -1 to 1': 'une sensibilité de -1 à 1',
  'failure of {company}': 'défaillance {de company}',
  'a hazard of 0 or more': 'une intensité d’au moins 0',
  'own stake in {company}': 'participation propre dans {company}',
  'a fraction from 0 to 1': 'une fraction de 0 à 1',
  'a count above 0': 'un nombre supérieur à 0',
  'a discount from 0 to below 1': 'une décote de 0 à moins de 1',
  'exits of {company}': 'sorties {de company}',
  'hazards of 0 or more': 'des intensités d’au moins 0',
  'hazard of {name}': 'intensité {de name}',
  'day on which {name} turns out': 'jour où {name} est connu',
  'a day after today': 'un jour après aujourd’hui',
  'an amount of 0 or more': 'un montant d’au moins 0',
  'best use of {number} rights that hang together': 'meilleur exercice de {number} droits liés',
  'fewer rights at once, all or nothing, or in one draw':
    'moins de droits à la fois, tout ou rien, ou en un seul tirage',
  '{number} days to look at': '{number} jours à examiner',
  '{number} days or fewer': '{number} jours au plus',
  'about {number} jumps': 'environ {number} sauts',
  '{number} jumps or fewer': '{number} sauts au plus',
}
