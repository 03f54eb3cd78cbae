import type { Phrases } from '../translator.ts'

/** What cannot be read as it is written: shapes, names, notations of days, amounts and prices. */
export const readingFr: Phrases = {
  'a list': 'une liste',
  'a group of keys': 'un groupe de clés',
  nothing: 'rien',
  party: 'partie',
  source: 'source',
  deal: 'accord',
  instrument: 'instrument',
  commitment: 'engagement',
  class: 'catégorie',
  security: 'titre',
  milestone: 'jalon',
  round: 'levée',
  scenario: 'scénario',
  'fact “{quoted}”': 'un fait “{quoted}”',
  'tranche “{quoted}”': 'une tranche “{quoted}”',
  'condition “{quoted}”': 'une condition “{quoted}”',
  'what extends a window “{quoted}”': 'ce qui prolonge une fenêtre “{quoted}”',
  'price “{quoted}”': 'un prix “{quoted}”',
  'an instrument “{quoted}”': 'un instrument “{quoted}”',

  'a list is written here, not {found}': 'une liste s’écrit ici, et non {found}',
  'begin each item on its own line with “- ”':
    'commencez chaque élément sur sa propre ligne par “- ”',
  '{what} is written here as keys, not as {found}':
    '{what} s’écrit ici avec des clés, et non comme {found}',
  'fact is written here as keys, not as {found}':
    'un fait s’écrit ici avec des clés, et non comme {found}',
  'tranche is written here as keys, not as {found}':
    'une tranche s’écrit ici avec des clés, et non comme {found}',
  'condition is written here as keys, not as {found}':
    'une condition s’écrit ici avec des clés, et non comme {found}',
  'price is written here as keys, not as {found}':
    'un prix s’écrit ici avec des clés, et non comme {found}',
  'write a name, a colon, and what belongs to it':
    'écrivez un nom, un deux-points, puis ce qui lui appartient',
  '{notation} is written here, not {found}': '{notation} s’écrit ici, et non {found}',
  'for example: {quotedExample}': 'par exemple : {quotedExample}',
  'text is written here, not {found}': 'un texte s’écrit ici, et non {found}',
  'write one line of text, in quotes where it holds a colon':
    'écrivez une ligne de texte, entre guillemets droits si elle contient un deux-points',
  '{found} is not one of the words known here': '{found} n’est pas l’un des mots connus ici',
  'write one of: {quotedWords}': 'écrivez l’un de ces mots : {quotedWords}',
  'did you mean “{quoted}”? Known here: {quotedWords}':
    'vouliez-vous dire “{quoted}” ? Connus ici : {quotedWords}',
  'did you mean “{quoted}”?': 'vouliez-vous dire “{quoted}” ?',
  'the name of {kind}': 'le nom {de kind}',
  'a new name for the {kind}': 'un nouveau nom ({kind})',
  'write the name as it is given where it is declared':
    'écrivez le nom tel qu’il est donné à sa déclaration',
  '{found} cannot be a name': '{found} ne peut pas être un nom',
  'begin with a letter or digit and go on with letters, digits, “-”, “_” or “.”':
    'commencez par une lettre ou un chiffre et continuez avec des lettres, des chiffres, “-”, “_” ou “.”',
  '“{quotedFirst}” and “{quotedSecond}” are two kinds of {what}':
    '“{quotedFirst}” et “{quotedSecond}” sont deux sortes {de what}',
  'write two of them, each with its own key': 'écrivez-en deux, chacune avec sa propre clé',
  'nothing here says which kind of {what} it is':
    'rien ici ne dit de quelle sorte {de what} il s’agit',
  'known keys: {quotedWords}': 'clés connues : {quotedWords}',
  'known here: {quotedWords}': 'connus ici : {quotedWords}',
  'see docs/reference/grammar.md': 'voyez docs/reference/grammar.md',
  'nothing is written after “{quoted}”': 'rien n’est écrit après “{quoted}”',
  'write its value, or “undisclosed” where nobody outside knows it, or remove the key':
    'écrivez sa valeur, ou “undisclosed” si personne au-dehors ne la connaît, ou retirez la clé',
  'inside brackets a comma ends the value, and “{quoted}” stands alone':
    'entre crochets ou accolades une virgule clôt la valeur, et “{quoted}” reste seul',
  'write the number without commas, for example 160 M, or put it in quotes':
    'écrivez le nombre sans virgules, par exemple 160 M, ou mettez-le entre guillemets droits',
  '“{quoted}” is not a key of {what}': '“{quoted}” n’est pas une clé {de what}',
  '{what} lacks “{quoted}”': 'il manque “{quoted}” à {what}',
  'add “{quoted}”: {summary}': 'ajoutez “{quoted}” : {summary}',

  'the {kind} “{quoted}” is given twice': 'le nom “{quoted}” est donné deux fois ({kind})',
  'name each thing once; rename or remove one of the two':
    'nommez chaque chose une fois ; renommez ou retirez l’une des deux',
  '“{quoted}” could be {quotedNames}': '“{quoted}” pourrait être {quotedNames}',
  'write the {kind} with its owner, for example {quotedName}':
    'écrivez le nom avec ce à quoi il appartient ({kind}), par exemple {quotedName}',
  'this book names: {quotedNames}': 'ce livre nomme : {quotedNames}',
  'name the {kind} before it is used': 'déclarez ce nom avant de l’employer ({kind})',
  'no {kind} is named “{quoted}”': 'rien ne s’appelle “{quoted}” ici ({kind})',

  '{found} is not {words}': '{found} n’est pas {words}',
  'correct the figure, or its unit': 'corrigez le chiffre, ou son unité',
  '{quotedDay} lies outside the years that can be counted with':
    '{quotedDay} est hors des années avec lesquelles on peut compter',
  'write a day from {quotedFirst} to {quotedLast}, or “undisclosed” for a window without a known end':
    'écrivez un jour de {quotedFirst} à {quotedLast}, ou “undisclosed” pour une fenêtre sans fin connue',
  'there is no day {quotedDay}': 'le jour {quotedDay} n’existe pas',
  '“{quoted}” is not a day': '“{quoted}” n’est pas un jour',
  'write year-month-day, for example 2024-03-27': 'écrivez année-mois-jour, par exemple 2024-03-27',
  '“{quoted}” ends before it begins': '“{quoted}” finit avant de commencer',
  'write the earlier day first': 'écrivez d’abord le jour le plus tôt',
  '“{quoted}” is not a length of time': '“{quoted}” n’est pas une durée',
  'write for example 5 business days, 30 days, 18 months, none or undisclosed':
    'écrivez par exemple 5 business days, 30 days, 18 months, none ou undisclosed',
  'the range “{quoted}” runs downwards': 'la fourchette “{quoted}” va en descendant',
  'write the smaller end first': 'écrivez d’abord la borne la plus petite',
  '“{quoted}” is longer than fifty years': '“{quoted}” dépasse cinquante ans',
  'write a shorter time; check its unit': 'écrivez une durée plus courte ; vérifiez son unité',
  '“{quoted}” is not a number': '“{quoted}” n’est pas un nombre',
  'write digits with a point, for example 2.75, or 1,250,000 with commas between thousands':
    'écrivez des chiffres avec un point, par exemple 2.75, ou 1,250,000 avec des virgules entre les milliers',
  '“{quoted}” has no place here': '“{quoted}” n’a pas sa place ici',
  'write a number, then k, M, bn or tn, and one currency code before or after; shares of a whole alone with %':
    'écrivez un nombre, puis k, M, bn ou tn, et un code de monnaie avant ou après ; les parts d’un tout seulement avec %',
  '“{quoted}” is not a unit known here': '“{quoted}” n’est pas une unité connue ici',
  'amounts are written with k, M, bn, tn and a currency code, shares of a whole with %':
    'les montants s’écrivent avec k, M, bn, tn et un code de monnaie, les parts d’un tout avec %',
  'did you mean “{quoted}”? Amounts are written with k, M, bn, tn and a currency code':
    'vouliez-vous dire “{quoted}” ? Les montants s’écrivent avec k, M, bn, tn et un code de monnaie',
  '“{quoted}” is not a day, month or year': '“{quoted}” n’est ni un jour, ni un mois, ni une année',
  'write for example “on the shares of 2023-09”': 'écrivez par exemple “on the shares of 2023-09”',
  '“{quoted}” does not name its basis in a way known here':
    '“{quoted}” ne nomme pas sa base d’une façon connue ici',
  'write “pre-money” or “post-money” after the valuation':
    'écrivez “pre-money” ou “post-money” après la valorisation',
  '“{quoted}” does not say which price': '“{quoted}” ne dit pas quel prix',
  'write for example “as first”, “as in 2023-09” or “price per share of series-d”':
    'écrivez par exemple “as first”, “as in 2023-09” ou “price per share of series-d”',
  '“{quoted}” is not a price above zero': '“{quoted}” n’est pas un prix positif',
  'correct the figure, or write “undisclosed”': 'corrigez le chiffre, ou écrivez “undisclosed”',
  '“{quoted}” does not say at which price': '“{quoted}” ne dit pas à quel prix',
  'write “at the strike” or “at the latest round”, or a range of the two':
    'écrivez “at the strike” ou “at the latest round”, ou une fourchette des deux',
  'the price at which notes are counted as converted':
    'le prix auquel les obligations sont comptées comme converties',
  'the centre lies outside the range “{quoted}”': 'le centre est hors de la fourchette “{quoted}”',
  'write a centre between the two ends': 'écrivez un centre entre les deux bornes',
  'an amount is not below zero': 'un montant n’est pas négatif',
  'write who pays whom the other way round': 'inversez qui paie et qui est payé',
  '“{quoted}” is in two currencies': '“{quoted}” est en deux monnaies',
  'write both ends in one currency': 'écrivez les deux bornes dans une monnaie',
  '“{quoted}” lacks its unit': 'il manque son unité à “{quoted}”',
  'write a percentage, for example {quotedPercent}':
    'écrivez un pourcentage, par exemple {quotedPercent}',
  '“{quoted}” is not a percentage': '“{quoted}” n’est pas un pourcentage',
  'write for example 65 % or 65 % .. 100 %': 'écrivez par exemple 65 % ou 65 % .. 100 %',
  '“{quoted}” is money, and a count belongs here':
    '“{quoted}” est de l’argent, et c’est un nombre d’unités qui va ici',
  'write a number of units without a currency': 'écrivez un nombre d’unités sans monnaie',
}
