import type { Phrases } from '../translator.ts'

/** What reads well and cannot be meant so: days, prices, parts and parties that do not fit one another. */
export const meaningFr: Phrases = {
  'called by the other side': 'appelé par l’autre partie',
  'paid by the company': 'payé par la société',
  'due when its conditions are met': 'dû quand ses conditions sont remplies',
  '{tranche} is {kind}: nobody exercises it': '{tranche} est {kind} : personne ne l’exerce',
  'write “{quoted}” instead': 'écrivez plutôt “{quoted}”',
  '{tranche} is a right of its holder: nobody can call for it':
    '{tranche} est un droit de son titulaire : personne ne peut l’appeler',
  'the smallest draw is more than all draws together may be':
    'le plus petit tirage dépasse ce que peuvent faire tous les tirages réunis',
  'correct “at least” or “up to”': 'corrigez “at least” ou “up to”',
  'the amount steps down to more than it was': 'le montant s’abaisse à plus qu’il n’était',
  'correct “to” or “up to”': 'corrigez “to” ou “up to”',
  'the tranches add up to {amount}, more than the deal':
    'les tranches font ensemble {amount}, plus que l’accord',
  'correct the amount of the deal or of a tranche; an amount that was added later is an amendment or a deal of its own':
    'corrigez le montant de l’accord ou d’une tranche ; un montant ajouté plus tard est un avenant ou un accord à part',
  'the list of {calendar} runs from {quotedFirst} to {quotedLast} and does not hold {quotedDay}':
    'la liste {de calendar} va de {quotedFirst} à {quotedLast} et ne contient pas {quotedDay}',
  'answers that count business days there will be undetermined; name a calendar that covers the day':
    'les réponses qui comptent des jours ouvrés à cet endroit seront indéterminées ; nommez un calendrier qui couvre le jour',
  'known calendars: {quotedNames}': 'calendriers connus : {quotedNames}',
  'no calendar is named “{quoted}”': 'aucun calendrier ne s’appelle “{quoted}”',
  'did you mean “{quoted}”? known calendars: {quotedNames}':
    'vouliez-vous dire “{quoted}” ? calendriers connus : {quotedNames}',
  'the odds of the contenders': 'les probabilités des concurrents',
  'the stakes in {company}': 'les participations dans {company}',
  'the odds of the outcomes add up to {sum}': 'les probabilités des issues font ensemble {sum}',
  'write odds that add up to 100 %': 'écrivez des probabilités qui font 100 % ensemble',
  'odds times moves add up to {sum}': 'les probabilités fois les mouvements font {sum}',
  'write moves that add up to 100 %: what is already expected is in the value before the news':
    'écrivez des mouvements qui font 100 % : ce qui est déjà attendu est dans la valeur d’avant la nouvelle',
  'with this {what} add up to {sum}': 'avec ceci, {what} font ensemble {sum}',
  '{number} % .. {number2} %': '{number} % à {number2} %',
  '{number} %': '{number} %',
  'write parts that add up to 100 % or less': 'écrivez des parts qui font 100 % ou moins ensemble',
  '{company} is given a volatility above 1000 % a year':
    '{company} reçoit une volatilité de plus de 1000 % par an',
  'young companies are given 50 % .. 150 %; check the unit':
    'de jeunes sociétés reçoivent 50 % .. 150 % ; vérifiez l’unité',
  'the scenario “{quoted}” is built from itself':
    'le scénario “{quoted}” est construit sur lui-même',
  'let one of the scenarios stand on its own, without “from”':
    'laissez l’un des scénarios tenir par lui-même, sans “from”',
  '{tranche} can only be used once it has lapsed':
    '{tranche} ne peut être utilisé qu’après s’être éteint',
  'name another tranche': 'nommez une autre tranche',
  '{tranche} can only be used once it has been used in full':
    '{tranche} ne peut servir qu’une fois entièrement utilisée',
  'name a tranche that comes before it': 'nommez une tranche qui la précède',
  'the deal “{quoted}” replaces itself': 'l’accord “{quoted}” se remplace lui-même',
  'name only earlier deals': 'ne nommez que des accords antérieurs',
  'with this {amount} of {tranche} is drawn, and its cap is {cap}':
    'avec ceci, {amount} {de tranche} sont tirés, et le plafond est de {cap}',
  'correct an amount; where sources report one draw differently, give each its own source and the same day':
    'corrigez un montant ; si des sources rapportent un même tirage autrement, donnez à chacune sa source et le même jour',
  '{tranche} was used in full before: nothing was left to lapse':
    '{tranche} a été entièrement utilisée avant : plus rien ne pouvait expirer',
  'remove the lapse, or correct what was drawn':
    'retirez l’expiration, ou corrigez ce qui a été tiré',
  'nothing says what 1 {currency} is worth in {quotedCurrency}':
    'rien ne dit ce que vaut 1 {currency} en {quotedCurrency}',
  'add a fact, for example { day: 2024-03-27, exchange: {quotedPair}, is: 1.08 }; answers that need it will be undetermined':
    'ajoutez un fait, par exemple { day: 2024-03-27, exchange: {quotedPair}, is: 1.08 } ; les réponses qui en ont besoin seront indéterminées',
  '“{quoted}” is not a pair of currencies': '“{quoted}” n’est pas une paire de monnaies',
  'write two codes, for example EUR/USD: how many of the second for one of the first':
    'écrivez deux codes, par exemple EUR/USD : combien de la seconde pour une de la première',
  '“{quoted}” is not a currency code known here':
    '“{quoted}” n’est pas un code de monnaie connu ici',
  'write an ISO 4217 code, for example USD': 'écrivez un code ISO 4217, par exemple USD',
  'known before it happened, {quotedDay}': 'connu avant de s’être produit, {quotedDay}',
  'write a later day, or remove “known” where it was known at once':
    'écrivez un jour plus tardif, ou retirez “known” si ce fut connu aussitôt',
  'this is before the deal was announced, {quotedDay}':
    'ceci précède l’annonce de l’accord, {quotedDay}',
  'correct this day; where a deal became public later than it was made, “announced” is the day it was made and “known” goes with the fact':
    'corrigez ce jour ; si un accord est devenu public après avoir été conclu, “announced” est le jour où il a été conclu, et “known” va avec le fait',
  '{quotedDay} is before the window of {tranche}, {quotedWindow}':
    '{quotedDay} précède la fenêtre {de tranche}, {quotedWindow}',
  '{quotedDay} is after the window of {tranche}, {quotedWindow}':
    '{quotedDay} suit la fenêtre {de tranche}, {quotedWindow}',
  'correct the day or the window; a window that was extended is an amendment':
    'corrigez le jour ou la fenêtre ; une fenêtre prolongée est un avenant',
  'nothing hangs on “{quoted}” of {name}: it is the company of no deal in the book':
    'rien ne dépend de “{quoted}” {de name} : ce n’est la société d’aucun accord du livre',
  'name one of {quotedNames}, or leave it out': 'nommez l’une de {quotedNames}, ou omettez-le',
  'nothing hangs on “{quoted}” of {name}: {reason}':
    'rien ne dépend de “{quoted}” {de name} : {reason}',
  'add “participating: yes”, or leave it out': 'ajoutez “participating: yes”, ou omettez-le',
  'leave it out, or write what the papers say as its note':
    'omettez-le, ou écrivez en note ce que disent les documents',
  'the class does not participate': 'la catégorie ne participe pas',
  'no figure of a class of kind {quotedKind} is made of it':
    'aucun chiffre d’une catégorie de type {quotedKind} n’en est fait',
  'by the amounts and prices stated {holder} now holds about {number} % of {company}, and its limit is {number2} %':
    'd’après les montants et prix écrits, {holder} détient maintenant environ {number} % {de company}, et sa limite est de {number2} %',
  'correct the amount, the price or the limit; where the limit was given up, say so in an amendment with “limits”':
    'corrigez le montant, le prix ou la limite ; si la limite a été abandonnée, dites-le dans un avenant avec “limits”',
  '{investor} invests in itself': '{investor} investit dans elle-même',
  'name the investor, or the company that receives the money':
    'nommez l’investisseur, ou la société qui reçoit l’argent',
  '{holder} is no investor of the deal, and nothing of {tranche} is assigned to it':
    '{holder} n’est pas un investisseur de l’accord, et rien {de tranche} ne lui est cédé',
  'name one of {quotedNames}, or add it to “investor” or “assigned”':
    'nommez l’un de {quotedNames}, ou ajoutez-le à “investor” ou à “assigned”',
  '“{quoted}” belongs to another deal, {quotedDeal}':
    '“{quoted}” appartient à un autre accord, {quotedDeal}',
  'write the amendment under that deal': 'écrivez l’avenant sous cet accord',
  'the parts of this price add up to {sum}': 'les parts de ce prix font ensemble {sum}',
  'write parts that add up to 100 %': 'écrivez des parts qui font 100 % ensemble',
  '“{quoted}” is a round of {company}, and this is about {other}':
    '“{quoted}” est une levée {de company}, et il s’agit ici {de other}',
  'name a round of {company}, or “latest”': 'nommez une levée {de company}, ou “latest”',
  'the strike of {tranche} stands on the shares of another day':
    'le prix d’exercice {de tranche} repose sur les actions d’un autre jour',
  'write the same day after “from” and after “on the shares of”':
    'écrivez le même jour après “from” et après “on the shares of”',
  'another fact says the very same': 'un autre fait dit exactement la même chose',
  'remove one of the two; several sources go into one list, source: [one, other]':
    'retirez l’un des deux ; plusieurs sources vont dans une liste, source: [one, other]',
  'the new money is not the shares times their price, which come to {amount}':
    'l’argent frais n’est pas le produit des actions par leur prix, qui font {amount}',
  'correct “amount”, “shares” or “price per share”; where sources differ, keep each report as a fact of its own':
    'corrigez “amount”, “shares” ou “price per share” ; si les sources diffèrent, gardez chaque version comme un fait à part',
  'the headline is not the price per share times the fully diluted shares of that day, which come to {amount} with the new money':
    'l’annonce n’est pas le produit du prix par action et des actions pleinement diluées de ce jour, qui font {amount} avec l’argent frais',
  'correct “valuation”, “basis” or “price per share”, or the count of the day':
    'corrigez “valuation”, “basis” ou “price per share”, ou le compte d’actions du jour',
  'what is not known': 'ce qui n’est pas connu',
  'a benefit that flattens out needs what it approaches and how fast':
    'un avantage qui plafonne doit dire ce dont il s’approche et à quelle vitesse',
  'write both “up to” and “scale”': 'écrivez “up to” et “scale”',
  'a yearly benefit needs its last day': 'un avantage annuel a besoin de son dernier jour',
  'write “until” with the last day it is received':
    'écrivez “until” avec le dernier jour où il est reçu',
  'there is no window that could close later':
    'il n’y a pas de fenêtre qui puisse se fermer plus tard',
  'the longer window closes no later than the window, {quotedWindow}':
    'la fenêtre prolongée ne se ferme pas après la fenêtre, {quotedWindow}',
  'write a last day after that of “{quoted}”':
    'écrivez un dernier jour postérieur à celui de “{quoted}”',
  '{what} is over before the deal is announced, {quotedDay}':
    '{what} est passé avant l’annonce de l’accord, {quotedDay}',
  'correct this day, or the day of the announcement': 'corrigez ce jour, ou celui de l’annonce',
  'the window': 'la fenêtre',
  'the day the money is due': 'le jour où l’argent est dû',
  'the notice is longer than the window, {quotedWindow}':
    'le préavis est plus long que la fenêtre, {quotedWindow}',
  'correct the notice or the window: as they are, the right can never be used':
    'corrigez le préavis ou la fenêtre : tels quels, le droit ne peut jamais être exercé',
  'the terms change before the deal is announced, {quotedDay}':
    'les clauses changent avant l’annonce de l’accord, {quotedDay}',
  'correct this day, or the day of the announcement; terms that held from the start stand in the deal itself':
    'corrigez ce jour, ou celui de l’annonce ; les clauses valables dès le début sont dans l’accord même',
}
