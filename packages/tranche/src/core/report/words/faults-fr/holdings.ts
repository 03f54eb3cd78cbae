import type { Phrases } from '../translator.ts'

/** Cap tables whose facts cannot all be so: who holds too little, what is not said, which terms leave no price. */
export const holdingsFr: Phrases = {
  '{holder} is no holder': '{holder} n’est pas un détenteur',
  'declare who that is': 'déclarez qui c’est',
  '{class} is no class': '{class} n’est pas une catégorie',
  'declare what it is': 'déclarez ce que c’est',
  'declare the pool': 'déclarez la réserve',
  '{class} is a class of kind {quotedKind}': '{class} est une catégorie de type {quotedKind}',
  'name another class': 'nommez une autre catégorie',
  'name a pool': 'nommez une réserve',
  '{holder} holds no {quotedClass}': '{holder} ne détient pas de {quotedClass}',
  'name what is held': 'nommez ce qui est détenu',
  '{holder} holds {number} {class}, not {number2}':
    '{holder} détient {number} {class}, et non {number2}',
  'take less': 'prenez-en moins',
  '{holder} has {number} {class} vested, not {number2}':
    '{holder} a {number} {class} acquises, et non {number2}',
  'the quantity is {number}': 'la quantité est de {number}',
  'write more than 0': 'écrivez plus que 0',
  '{holder} holds {quotedSecurity} of {class} already':
    '{holder} détient déjà {quotedSecurity} {de class}',
  'name a new one': 'nommez-en un nouveau',
  '{quotedSecurity} may be used from {quotedFirst}, not on {quotedDay}':
    '{quotedSecurity} peut servir à partir du {quotedFirst}, et non le {quotedDay}',
  '{quotedSecurity} may be used until {quotedLast}, not on {quotedDay}':
    '{quotedSecurity} peut servir jusqu’au {quotedLast}, et non le {quotedDay}',
  '{quotedSecurity} converts from {quotedFirst}, not on {quotedDay}':
    '{quotedSecurity} se convertit à partir du {quotedFirst}, et non le {quotedDay}',
  'correct the day': 'corrigez le jour',
  '{number} {class} would come out': '{number} {class} en sortiraient',
  'use more of it': 'utilisez-en davantage',
  '{class} does not convert': '{class} ne se convertit pas',
  'say what it turns into': 'dites en quoi cela se convertit',
  '{number} {class} give {number2}, not {number3}':
    '{number} {class} donnent {number2}, et non {number3}',
  'correct one': 'corrigez l’un des deux',
  '{class} is not exercised': '{class} ne s’exerce pas',
  'name an option or warrant': 'nommez une option ou un bon',
  'the price of a net exercise is 0 or less':
    'le prix d’un exercice avec retenue d’actions est de 0 ou moins',
  'write the price': 'écrivez le prix',
  'the principal is {number}': 'le principal est de {number}',
  '{holder} holds no {quotedSecurity} of {class}':
    '{holder} ne détient pas {quotedSecurity} {de class}',
  '{pool} has {number} left, not {number2}': 'il reste {number} à {pool}, et non {number2}',
  'top it up first': 'complétez-la d’abord',
  '{class} turns into nothing': '{class} ne se convertit en rien',
  'the ratio is {number}': 'le rapport est de {number}',
  '{number} {class} leave and {number2} arrive': '{number} {class} partent et {number2} arrivent',
  'let both be the same': 'rendez les deux égaux',
  '{holder} has {number} {class} to vest, not {number2}':
    'il reste à {holder} {number} {class} à acquérir, et non {number2}',
  'vest less': 'faites-en acquérir moins',
  '{class} turns into {other}, which is no class':
    '{class} se convertit en {other}, qui n’est pas une catégorie',
  'declare {class}': 'déclarez {class}',
  'one {class} turns into {number} {other}': 'une {class} se convertit en {number} {other}',
  '{class} turns into itself in the end': '{class} finit par se convertir en elle-même',
  'let one of the circle stay as it is': 'laissez l’une du cercle telle quelle',

  'the pre-money is 0 or less': 'la valeur pre-money est de 0 ou moins',
  'the new money is 0 or less': 'l’argent frais est de 0 ou moins',
  'there are no shares before the round': 'il n’y a pas d’actions avant la levée',
  'the pool is 100% or more of all shares': 'la réserve fait 100 % ou plus de toutes les actions',
  'the amount of {class} is less than 0': 'le montant {de class} est négatif',
  '{class} has no terms to convert by': '{class} n’a pas de clauses pour se convertir',
  'the discount of {class} is not from 0 to below 100%':
    'la remise {de class} n’est pas de 0 à moins de 100 %',
  'the valuation cap of {class} is 0 or less':
    'le plafond de valorisation {de class} est de 0 ou moins',
  'the conversion price of {class} is 0 or less':
    'le prix de conversion {de class} est de 0 ou moins',
  'the base of the weighted average of {class} is less than 0':
    'la base de la moyenne pondérée {de class} est négative',
  'no price': 'aucun prix',
  'the SAFEs at their caps take 100% or more': 'les SAFE à leurs plafonds prennent 100 % ou plus',
  'the pool and the SAFEs take 100% or more': 'la réserve et les SAFE prennent 100 % ou plus',
  'what is counted in the pre-money is worth more than the pre-money':
    'ce qui est compté dans la valeur pre-money vaut plus qu’elle',
  'the terms of the round leave no price: {reason}':
    'les clauses de la levée ne laissent aucun prix : {reason}',
  'correct the terms of the round': 'corrigez les clauses de la levée',
  'those with pro-rata rights take all of the round':
    'les droits de souscription au prorata prennent toute la levée',

  '{class} came out for nothing, which leaves a full ratchet no price':
    '{class} est sortie pour rien, ce qui ne laisse aucun prix à un full ratchet',
  'leave “price” out where nothing was sold, or write what was paid':
    'omettez “price” si rien n’a été vendu, ou écrivez ce qui a été payé',
  '{number} is no whole number of units': '{number} n’est pas un nombre entier d’unités',
  'write whole units, or a class of which one unit is less':
    'écrivez des unités entières, ou une catégorie dont l’unité est plus petite',
  '{class} is a class of {company}, not of {other}':
    '{class} est une catégorie {de company}, et non {de other}',
  'name a class of {company}': 'nommez une catégorie {de company}',
  'how many {class} is not said': 'le nombre {de class} n’est pas dit',
  'add “quantity”; only SAFEs and notes end as a whole':
    'ajoutez “quantity” ; seuls SAFE et obligations s’éteignent en entier',
  'what {class} turned into is not said': 'ce en quoi {class} s’est convertie n’est pas dit',
  'add “into” and “shares”': 'ajoutez “into” et “shares”',
  'how much the escrow holds back is not stated': 'ce que retient le séquestre n’est pas écrit',
  'add “part” or “amount”': 'ajoutez “part” ou “amount”',
  'an escrow that those bear who are paid last is borne by no classes of its own':
    'un séquestre supporté par ceux qui sont payés en dernier n’a pas de catégories à lui',
  'write “in proportion”, or leave “by” out': 'écrivez “in proportion”, ou omettez “by”',
  '{class} of {company} turns into a class of {other}':
    '{class} {de company} se convertit en une catégorie {de other}',
  'the preference of {class} is a multiple of a price that is not stated':
    'la préférence {de class} est un multiple d’un prix qui n’est pas écrit',
  'add “price”: the original price of one share':
    'ajoutez “price” : le prix d’origine d’une action',
  'what it takes in all': 'ce qu’elle reçoit en tout',
  'add “cap”: times the money put in': 'ajoutez “cap” : en multiple de l’apport',
  'the part of profit it takes': 'la part du bénéfice qu’elle prend',
  'add “profit”: its steps': 'ajoutez “profit” : ses paliers',
  '{what} is not stated for {class}': '{what} n’est pas écrit pour {class}',
  'the cap table is kept in {currency}, and this amount is in {quotedCurrency}':
    'le registre est tenu en {currency}, et ce montant est en {quotedCurrency}',
  'write it in {currency}, with the amount paid in the note':
    'écrivez-le en {currency}, avec le montant payé en note',
  'correct one of the facts': 'corrigez l’un des faits',
  'the plan does not say on which days units vest':
    'le plan ne dit pas quels jours des unités sont acquises',
  'write “over” and “cliff” in months or years, the cliff no longer than the whole':
    'écrivez “over” et “cliff” en mois ou en années, “cliff” pas plus long que le tout',

  'stands twice': 'figure deux fois',
  'give each its own name': 'donnez à chacun son propre nom',
  'rank {number} takes more than 100%': 'le rang {number} prend plus de 100 %',
  'use another rank': 'employez un autre rang',
  'nobody takes what is left in the end': 'personne ne prend ce qui reste à la fin',
  'add common shares': 'ajoutez des actions ordinaires',
  'what {holder} holds is less than 0': 'ce que {holder} détient est négatif',
  'the price is less than 0': 'le prix est négatif',
  'the preference is less than 0': 'la préférence est négative',
  'the conversion ratio is less than 0': 'le rapport de conversion est négatif',
  'the unpaid dividend is less than 0': 'le dividende impayé est négatif',
  'the strike is less than 0': 'le prix d’exercice est négatif',
  'write 0 or more': 'écrivez 0 ou plus',
  'the rank is no number': 'le rang n’est pas un nombre',
  'gives no share': 'ne donne aucune action',
  'step {number} takes a part that is not from 0 to 100%':
    'le palier {number} prend une part qui n’est pas de 0 à 100 %',
  'step {number} ends before the one ahead of it':
    'le palier {number} finit avant celui qui le précède',
  'put the steps in order': 'mettez les paliers dans l’ordre',

  'the book has faults': 'le livre a des fautes',
  'mend them on the page of the book, then ask again':
    'corrigez-les sur la page du livre, puis redemandez',
  'nothing can be read': 'rien ne peut être lu',
  'write it as a scenario of a book': 'écrivez-le comme un scénario de livre',
}
