import type { Phrases } from '../translator.ts'

/** Who may win, and what backers bet. */
export const racePhrasesFr: Phrases = {
  'stay out': 'rester en dehors',
  actual: 'réalisé',
  'run rate': 'rythme annuel',
  plan: 'plan',
  'through {channel}': 'via {channel}',
  'at scale: {answer}': 'à grande échelle : {answer}',
  yes: 'oui',
  no: 'non',
  'a price at which a backer can buy': 'un prix auquel un soutien peut acheter',
  '“{quoted}” in the race': '“{quoted}” dans la course',
  '“{quoted}” in the race, or odds': '“{quoted}” dans la course, ou des probabilités',
  '“{quoted}” of {backer} in the race': '“{quoted}” {de backer} dans la course',
  'prize of {contender}': 'enjeu {de contender}',
  'own funds of {contender}': 'fonds propres {de contender}',
  'strength of {contender}': 'force {de contender}',
  'how much money decides': 'ce que l’argent décide',
  'the step of the bets': 'le pas des mises',
  'sole gain of {backer}': 'gain en seul soutien {de backer}',
  'shared part of {backer}': 'part partagée {de backer}',
  'rival harm of {backer}': 'dommage causé par un rival {de backer}',
  'chest of {backer}': 'enveloppe {de backer}',
  'sole gain': 'gain en seul soutien',
  'shared part': 'part partagée',
  'rival harm': 'dommage causé par un rival',
  chest: 'enveloppe',
  'a coarser grid: {number} combinations of bets':
    'une grille plus grossière : {number} combinaisons de mises',
  'a wider “{quoted}” in the race': 'un “{quoted}” plus large dans la course',
  'the odds': 'les probabilités',
  'who may win, and what winning is worth': 'qui peut l’emporter, et ce que vaut la victoire',
  'price of the whole of {contender} today': 'prix de la totalité {de contender} ce jour',
  'worth of the whole of {contender} if it wins':
    'valeur de la totalité {de contender} s’il l’emporte',
  'what {contender} can spend by itself': 'ce {que contender} peut dépenser seul',
  'the largest bet': 'la plus grande mise',
  'the largest bet of {backer}': 'la plus grande mise {de backer}',
  'gain as the only backer of the winner': 'gain du seul soutien du gagnant',
  'gain as the only backer of the winner of {backer}':
    'gain {de backer} en seul soutien du gagnant',
  'part of the gain left with a rival beside': 'part du gain qui reste avec un rival à côté',
  'part of the gain left with a rival beside of {backer}':
    'part du gain qui reste {de backer} avec un rival à côté',
  'loss when only rivals back the winner': 'perte quand seuls des rivaux soutiennent le gagnant',
  'loss when only rivals back the winner of {backer}':
    'perte {de backer} quand seuls des rivaux soutiennent le gagnant',
  'cost of capital above par of {backer}': 'coût du capital {de backer} au-dessus du pair',
  'odds of {contender} as stated': 'probabilité {de contender} telle qu’indiquée',
  'odds that can add up to 100 %': 'des probabilités dont la somme puisse faire 100 %',
  'wider odds, or “none of these” in the race, that leave room for 100 %':
    'des probabilités plus larges, ou “none of these” dans la course, qui laissent place à 100 %',
  'when the winner is known': 'quand le gagnant est connu',
  'a horizon in the race': 'un horizon dans la course',
  'odds of {contender}': 'probabilité {de contender}',
  'a belief “{quoted}”, or its value': 'une hypothèse “{quoted}”, ou sa valeur',
  'what {backer} has bet on': 'ce sur quoi {backer} a misé',
  'facts by which its money came in, or a belief “{quoted}”':
    'des faits par lesquels son argent a été versé, ou une hypothèse “{quoted}”',
  'one each': 'chacun le sien',
  'both on the same': 'tous deux sur le même',
  'both on red': 'tous deux sur le rouge',
  'both on black': 'tous deux sur le noir',
  'odds are the chances to be the most valuable at the horizon, lognormal with one common factor and equal drift: no forecast':
    'les probabilités sont celles d’avoir la plus grande valeur à l’horizon, selon une loi lognormale à un facteur commun et de même tendance : ce n’est pas une prévision',
  'odds are beliefs; one contender wins, or none of them':
    'les probabilités sont des hypothèses ; un concurrent l’emporte, ou aucun',
  'backers know each other’s chests, holdings, prizes and odds as scenario {scenario} states them, choose at once, and want the largest expected worth: stakes, gains as a backer of the winner, harm from a rival’s, less what they spend':
    'les soutiens connaissent les enveloppes, les titres, les enjeux et les probabilités des autres tels que le scénario {scenario} les indique, choisissent en même temps et cherchent la plus grande valeur espérée : participations, gains en soutien du gagnant, dommage causé par celui d’un rival, moins ce qu’ils dépensent',
  'a contender is worth its prize if it wins and nothing otherwise; nothing is discounted':
    'un concurrent vaut son enjeu s’il l’emporte et rien sinon ; rien n’est actualisé',
  'a backer holds a contender where it has any part of it, however small':
    'un soutien détient un concurrent dès qu’il en a une part, si petite soit-elle',
  '{names}: no price at which a backer could buy, so no bets; its winning counts as nobody’s among backers':
    '{names} : aucun prix auquel un soutien pourrait acheter, donc aucune mise ; sa victoire n’est celle d’aucun soutien',
  '{backer} has no cost of capital above par (no belief “wedge”)':
    '{backer} n’a pas de coût du capital au-dessus du pair (aucune hypothèse “wedge”)',
  'chance that {contender} wins': 'probabilité {que contender} l’emporte',
  'P(largest at the horizon), M10': 'P(le plus grand à l’horizon), M10',
  'as believed, cut to what leaves all chances adding up to 100 %':
    'selon l’hypothèse, ramenée à ce qui laisse la somme des probabilités à 100 %',
  'logit path over restricted games, made exact on its supports':
    'chemin logit sur des jeux restreints, rendu exact sur ses supports',
  'all pure by inspection, all mixed by vertex enumeration':
    'tous les purs par inspection, tous les mixtes par énumération des sommets',
  'all pure by inspection, mixed by Lemke–Howson from a dozen labels':
    'tous les purs par inspection, les mixtes par Lemke–Howson depuis une douzaine d’étiquettes',
}
