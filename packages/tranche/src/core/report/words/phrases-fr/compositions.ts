import type { Phrases } from '../translator.ts'

/** What is said where a right of a book is turned into a composition, and of what the engine made of it. */
export const compositionsFr: Phrases = {
  '{method}; used on any day of its window': '{method} ; exercé un jour quelconque de sa fenêtre',
  '{method}; used on its last practicable day': '{method} ; exercé à son dernier jour utile',
  '{method}; at {number} points that bound it over {inputs} unknown inputs, of {all} looked at roughly':
    '{method} ; en {number} points qui le bornent sur {inputs} données inconnues, parmi {all} examinés en gros',
  '{method}; at {number} points that bound it over one unknown input, of {all} looked at roughly':
    '{method} ; en {number} points qui le bornent sur une donnée inconnue, parmi {all} examinés en gros',
  '{method}; wider than the width asked for': '{method} ; plus large que la largeur demandée',
  'mean of what its best use gains, discounted, over everything it hangs on':
    'moyenne de ce que rapporte son meilleur exercice, actualisée, sur tout ce dont elle dépend',
  'under one budget {rights}: {method}': 'sous un seul budget {rights} : {method}',
  'not to be told by the route asked for': 'ne se dit pas par la voie demandée',

  'the day from which the amount of {tranche} falls unless {condition}':
    'le jour à partir duquel le montant {de tranche} diminue, sauf {condition}',
  '“by: 2026-06-30” in that condition': '“by: 2026-06-30” dans cette condition',
  'a preference with one day of exit, used on any of several days':
    'une préférence à une seule date de sortie, exercée à l’une de plusieurs dates',
  'the route without simulation': 'la voie sans simulation',
  'what the lapse of {tranche} unused is worth, along a path':
    'ce que vaut l’extinction {de tranche} sans exercice, le long d’une trajectoire',
  'a sale of shares there are already, along a path: {tranche}':
    'une cession d’actions existantes, le long d’une trajectoire : {tranche}',
  'worth of a right that waits for {tranche} to be used in full, by itself':
    'valeur propre d’un droit qui attend l’exercice total {de tranche}',
  'the worth of {tranche}, which holds what it opens':
    'la valeur {de tranche}, qui contient ce qu’il ouvre',
  'chance that “{quoted}” comes in time': 'probabilité que “{quoted}” advienne à temps',
  'chance that it is met in time: {condition}': 'probabilité d’être remplie à temps : {condition}',
  'hazard or chance of “{quoted}”': 'intensité ou probabilité de “{quoted}”',
  'hazard of “{quoted}”': 'intensité de “{quoted}”',
  'chance per year that “{quoted}” comes': 'probabilité annuelle que “{quoted}” advienne',
  'a belief “{quoted}”, or “chances”': 'une hypothèse “{quoted}”, ou “chances”',
  'units that {tranche} waits for': 'unités qu’attend {tranche}',
  'a number of units': 'un nombre d’unités',
  'how “{quoted}” come in': 'comment “{quoted}” arrivent',
  '“{quoted}” in the belief “deliveries”': '“{quoted}” dans l’hypothèse “deliveries”',
  '“{quoted}” in the belief “indices”': '“{quoted}” dans l’hypothèse “indices”',
  '{units} a year': '{units} par an',
  'deviation of {units} a year': 'écart-type {de units} par an',
  'when it is looked at: {condition}': 'quand elle s’apprécie : {condition}',
  '{condition}: once, or on the day of use; both are looked at':
    '{condition} : une fois, ou le jour de l’exercice ; les deux sont examinés',
  'the days over which it is looked at: {condition}':
    'les jours sur lesquels elle s’apprécie : {condition}',
  '“on: 2026-06-30” in the condition, later than its days ahead':
    '“on: 2026-06-30” dans la condition, plus tard que ses jours à venir',
  'level: {condition}': 'seuil : {condition}',
  'when it is reached: {condition}': 'quand il est atteint : {condition}',
  'a belief “chances”, or a condition on the price of a listed share':
    'une hypothèse “chances”, ou une condition sur le prix d’une action cotée',
  'a valuation of {company} is crossed when its value is, by the same step from headline to value':
    'une valorisation {de company} est franchie quand sa valeur l’est, par le même pas de l’annonce à la valeur',
  'price and volatility of {company}': 'prix et volatilité {de company}',
  'a part of the strike of {tranche}': 'une partie du prix d’exercice {de tranche}',
  'prices before {day} that the average price of {tranche} holds':
    'cours d’avant le {day} que contient le prix moyen {de tranche}',
  'how the index “{quoted}” moves': 'comment évolue l’indice “{quoted}”',
  'correlation of {company} with what moves all companies':
    'corrélation {de company} avec ce qui meut toutes les sociétés',
  'payout of {company}': 'distribution {de company}',
  'growth of {company} since the day of the deal':
    'croissance {de company} depuis le jour de l’accord',
}
