import type { Phrases } from '../translator.ts'

/** Figures of a waterfall. */
export const payoutsFr: Phrases = {
  'paid to {holder} for {class} of {company}': 'payé à {holder} pour {class} {de company}',
  'paid later to {holder} for {class}, from {name}':
    'payé plus tard à {holder} pour {class}, au titre {de name}',
  'what the class is paid × its units held / all its units':
    'ce que reçoit la catégorie × titres détenus / tous ses titres',
  'what comes back of the part held back from this class':
    'ce qui revient de la part retenue sur cette catégorie',
  'payouts with the earn-out, less payouts without it':
    'montants avec le complément de prix, moins les montants sans lui',
  'paid to all of {class}': 'payé à toute la catégorie {class}',
  'paid to one common share': 'payé à une action ordinaire',
  'what is left of the price and of strikes / shares that take part in it':
    'ce qui reste du prix et des prix d’exercice / actions qui y participent',
  'price of {company}': 'prix {de company}',
  'the price that was asked for': 'le prix demandé',
  '{class} held': 'titres détenus : {class}',
  'debt to {holder} held': 'créance : dette envers {holder}',
  'a range, by its facts': 'une fourchette, selon les faits',
  'what is owed, as far as the price reaches, by rank':
    'ce qui est dû, dans la limite du prix, par rang',
  'its part of what debts leave, step by step':
    'sa part de ce que laissent les dettes, étape par étape',
  'shares × what a common share is paid': 'actions × ce que reçoit une action ordinaire',
  'nothing: a common share is worth no more than the strike':
    'rien : une action ordinaire ne vaut pas plus que le prix d’exercice',
  'shares × (what a common share is paid − strike)':
    'actions × (ce que reçoit une action ordinaire − prix d’exercice)',
  'shares as converted × what a common share is paid':
    'actions après conversion × ce que reçoit une action ordinaire',
  'its preference, or as much as it would have converted':
    'sa préférence, ou autant qu’après conversion',
  'the greater of its preference and what it has converted':
    'le plus élevé de sa préférence et de ce qu’elle reçoit après conversion',
  'preference × price × shares, with unpaid dividends, as far as the price reaches, by rank':
    'préférence × prix × actions, dividendes non payés compris, dans la limite du prix, par rang',
  'its preference by rank, and its part of the rest up to its cap':
    'sa préférence par rang, et sa part du reste jusqu’à son plafond',
}
