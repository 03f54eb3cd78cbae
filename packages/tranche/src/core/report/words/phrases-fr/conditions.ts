import type { Phrases } from '../translator.ts'

/** Conditions, days and what may still happen before the right is used. */
export const conditionsFr: Phrases = {
  'all of ({conditions})': 'toutes ces conditions ({conditions})',
  'any of ({conditions})': 'l’une de ces conditions ({conditions})',
  'milestone “{quoted}”': 'jalon “{quoted}”',
  'event “{quoted}”': 'événement “{quoted}”',
  '“{quoted}” filed': 'dépôt de “{quoted}”',
  'from {day}': 'à partir du {day}',
  '{tranche} used in full': 'exercice total {de tranche}',
  '{tranche} lapsed': 'extinction {de tranche}',
  'worth of {tranche}, which opens if {what} lapses':
    'valeur {de tranche}, qui s’ouvre si {what} s’éteint',
  '“{quoted}” in the terms of {tranche}: what its lapse is worth':
    '“{quoted}” dans les clauses {de tranche} : ce que vaut son extinction',
  '{units} at least {number}': '{units} d’au moins {number}',
  '{units} at least undisclosed': '{units} d’un minimum non publié',
  'price of {company} at least {number}': 'prix {de company} d’au moins {number}',
  'price of {company} at least undisclosed': 'prix {de company} d’un minimum non publié',
  'valuation of {company} at least {number}': 'valorisation {de company} d’au moins {number}',
  'valuation of {company} at least undisclosed':
    'valorisation {de company} d’un minimum non publié',
  'outperforms {what}': 'fait mieux {que what}',
  'redacted: {quoted}': 'occulté : “{quoted}”',
  '{condition} by {day}': '{condition} d’ici {day}',
  '{condition}, judged by {party}': '{condition}, selon {party}',
  '{condition} by {day}, judged by {party}': '{condition} d’ici {day}, selon {party}',
  '{condition}, by {day}': '{condition}, d’ici {day}',
  'a fact that it is met, or not': 'un fait disant qu’elle est remplie, ou non',
  'next round of {company}': 'prochaine levée {de company}',
  '{round} priced': 'prix de {round} fixé',

  'adjustment to {what} once {condition}': 'ajustement de {what} dès que {condition}',
  '{adjustment}: counted only as the scenario’s “issued” holds it':
    '{adjustment} : compté seulement dans la mesure où “issued” du scénario le contient',
  'extra part of the holding by the {adjustment}':
    'part supplémentaire de la participation par l’{adjustment}',
  'shares of the {adjustment}': 'actions de l’{adjustment}',
  'part of the holding that the shares of the {adjustment} come to':
    'part de la participation que représentent les actions de l’{adjustment}',
  'a belief “{quoted}” that holds them': 'une hypothèse “{quoted}” qui les contient',
  'whether the {adjustment} comes': 'si l’{adjustment} intervient',

  'window of {tranche}': 'fenêtre {de tranche}',
  '“{quoted}” in the terms of {tranche}': '“{quoted}” dans les clauses {de tranche}',
  'business days of the window of {tranche}': 'jours ouvrés de la fenêtre {de tranche}',
  '“calendar: NYSE” in the book, or another calendar known here':
    '“calendar: NYSE” dans le livre, ou un autre calendrier connu ici',
  'a calendar that covers {day}: {calendar} is listed from {first} to {last}':
    'un calendrier qui couvre le {day} : {calendar} est établi du {first} au {last}',
  'calendar “{quoted}”': 'calendrier “{quoted}”',
  'a calendar known here': 'un calendrier connu ici',
  'no notice is needed: the terms of {tranche} hold no such clause':
    'aucun préavis n’est requis : les clauses {de tranche} n’en prévoient pas',
  'notice of {tranche}': 'préavis {de tranche}',
  'a belief “{quoted}”, or the days it takes': 'une hypothèse “{quoted}”, ou les jours qu’il faut',
  'a decision is carried out on the day it is made: the scenario states no execution time':
    'une décision s’exécute le jour même : le scénario n’indique aucun délai d’exécution',
  'time it takes to carry out a decision': 'délai d’exécution d’une décision',

  notice: 'préavis',
  '{day} to {last}': 'du {day} au {last}',
  'London (bank holidays of England and Wales)':
    'Londres (jours fériés bancaires d’Angleterre et du pays de Galles)',
  'TARGET (euro)': 'TARGET (euro)',
  'Monday to Friday, no holidays': 'du lundi au vendredi, sans jours fériés',
  'GOV.UK, UK bank holidays; from 2028 by the Banking and Financial Dealings Act 1971 and custom':
    'GOV.UK, “UK bank holidays” ; à partir de 2028 selon le “Banking and Financial Dealings Act 1971” et l’usage',
  'New York Stock Exchange, Holidays and Trading Hours; from 2028 by its Rule 7.2':
    'New York Stock Exchange, “Holidays and Trading Hours” ; à partir de 2028 selon sa “Rule 7.2”',
  'Euronext, Trading Hours and Holidays; from 2027 by its custom of keeping the TARGET days':
    'Euronext, “Trading Hours and Holidays” ; à partir de 2027 selon son usage de suivre les jours TARGET',
  'European Central Bank, long-term calendar of TARGET closing days, 14 December 2000':
    'Banque centrale européenne, calendrier à long terme des jours de fermeture TARGET, 14 décembre 2000',
  'Japan Exchange Group, Market Holidays; from 2028 by the Act on National Holidays (1948)':
    'Japan Exchange Group, “Market Holidays” ; à partir de 2028 selon la loi sur les jours fériés (1948)',
  'Board of Governors of the Federal Reserve System, Holidays Observed (K.8); from 2030 by rule':
    'Board of Governors of the Federal Reserve System, “Holidays Observed (K.8)” ; à partir de 2030 selon la règle',
  'no list: every weekday is a business day': 'aucune liste : tout jour de semaine est ouvré',

  none: 'aucun',
  'none stated': 'aucun stipulé',
  '{number} day': '{number} jour',
  '{number} days': '{number} jours',
  '{number} business day': '{number} jour ouvré',
  '{number} business days': '{number} jours ouvrés',
  '{number} week': '{number} semaine',
  '{number} weeks': '{number} semaines',
  '{number} month': '{number} mois',
  '{number} months': '{number} mois',
  '{number} year': '{number} an',
  '{number} years': '{number} ans',
  '{number} to {last}': '{number} à {last}',

  'every input is exact': 'toutes les données sont exactes',
  '{number} points between them': '{number} points entre elles',
  'both ends of the one unknown input and {points}':
    'les deux bornes de la seule donnée non connue et {points}',
  '{which} of {number} unknown inputs and {points}':
    '{which} de {number} données non connues et {points}',
  'all {number} corners': 'les {number} sommets',
  '{number} of the corners': '{number} des sommets',
  '{how}; of a range of gaps both ends, seven between, and where a chance is extreme':
    '{how} ; d’une fourchette d’écarts, les deux bornes, sept points entre elles et là où une probabilité est extrême',
  '{how}, some two dozen of them where the holder sees with an error':
    '{how}, dont une vingtaine où le titulaire voit avec une erreur',

  'a narrower range': 'une fourchette plus étroite',
  'inputs that fit together: a price per share would not be above nothing, or its count is not known by then':
    'des données cohérentes : un prix par action ne serait pas positif, ou le nombre d’actions n’est pas connu à ce jour',
  'a share count of an earlier day, or a headline above the notes that convert in it':
    'un nombre d’actions d’un jour antérieur, ou une valorisation annoncée supérieure aux obligations qui y sont converties',
}
