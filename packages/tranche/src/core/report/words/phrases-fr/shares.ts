import type { Phrases } from '../translator.ts'

/** Counts of shares, stakes and the cap table; who is paid what at an exit. */
export const sharesFr: Phrases = {
  'every share there was at the opening of {day}':
    'toutes les actions existantes à l’ouverture du {day}',
  '{company}: no shares issued since {day} but those the facts record (asserted by the law)':
    '{company} : aucune action émise depuis le {day} hormis celles que les faits enregistrent (posé par la loi)',
  'a range for “{quoted}”': 'une fourchette pour “{quoted}”',
  'option pool added at {company} since {day}, of the count then':
    'réserve d’options créée chez {company} depuis le {day}, rapportée au nombre d’alors',
  'other shares issued by {company} since {day}, of the count then':
    'autres actions émises par {company} depuis le {day}, rapportées au nombre d’alors',
  'growth of the option pool since, as believed':
    'croissance de la réserve d’options depuis, selon l’hypothèse',
  'notes issued by {company} to others since {day}':
    'obligations convertibles émises par {company} à des tiers depuis le {day}',
  'an amount for “{quoted}”': 'un montant pour “{quoted}”',
  'price at which the other notes of {company} are counted as converted':
    'prix auquel les autres obligations {de company} sont comptées comme converties',
  '“{quoted}” in “issued: { {company}: … }”': '“{quoted}” dans “issued: { {company}: … }”',
  'price at which the other notes of {company} convert':
    'prix de conversion des autres obligations {de company}',
  'notes issued since to others, counted as converted, as believed':
    'obligations émises depuis à des tiers, comptées comme converties, selon l’hypothèse',
  'headline valuation of {round}': 'valorisation annoncée {de round}',
  'the valuation of {round}': 'la valorisation {de round}',
  'new money in {round}': 'argent frais dans {round}',
  'no amount is recorded': 'aucun montant n’est enregistré',
  'whether the headline of {round} holds the new money':
    'si la valorisation annoncée {de round} comprend l’argent frais',
  'shares sold in {round}, the latest round seen':
    'actions vendues dans {round}, la dernière levée connue',
  'shares sold in {round}': 'actions vendues dans {round}',
  '{round} states no valuation: its shares are counted only as far as the scenario’s “issued” holds them':
    '{round} n’indique aucune valorisation : ses actions ne comptent que dans la mesure où “issued” du scénario les contient',
  '{round} states a price per share, and no count of shares is known: its shares are counted only as far as the scenario’s “issued” holds them':
    '{round} indique un prix par action, et aucun nombre d’actions n’est connu : ses actions ne comptent que dans la mesure où “issued” du scénario les contient',
  'price of one share in {round}': 'prix d’une action dans {round}',
  'the price per share of {round}': 'le prix par action {de round}',
  'the shares of {round}': 'les actions {de round}',
  'part of {company} held by {holder} on {day}': 'part {de company} détenue par {holder} le {day}',
  'the stake of {holder} in {company}': 'la participation {de holder} dans {company}',
  'fully diluted shares of {company} on {day}': 'actions pleinement diluées {de company} le {day}',
  'the share count of {company}': 'le nombre d’actions {de company}',
  'part of {company} held by {holder}, fully diluted':
    'part {de company} détenue par {holder}, pleinement diluée',
  'part of {company} held by {holder}': 'part {de company} détenue par {holder}',
  'part of {company} held by {holder}: {tranche} came in before {day} at a price that is not known':
    'part {de company} détenue par {holder} : {tranche} a été versé avant le {day} à un prix qui n’est pas connu',
  'a fact “{quoted}”, or the strike of {tranche}':
    'un fait “{quoted}”, ou le prix d’exercice {de tranche}',
  'price at which {tranche} is counted as converted':
    'prix auquel {tranche} est compté comme converti',
  '{tranche}: its money came in for what is no part of the shares ({kind})':
    '{tranche} : son argent a servi à ce qui n’est pas une part des actions ({kind})',
  '“strike: …” in the fact that it came in, a belief “converts: { {name}: at the strike .. at the latest round }”, or “kind: perpetual preferred” or “loan” where it is no share':
    '“strike: …” dans le fait de son versement, une hypothèse “converts: { {name}: at the strike .. at the latest round }”, ou “kind: perpetual preferred” ou “loan” si ce n’est pas une action',
  'price at which {tranche} converts': 'prix de conversion {de tranche}',
  '{tranche}, counted as converted': '{tranche}, compté comme converti',
  '{tranche}, at its own price': '{tranche}, à son propre prix',
  '“at the strike .. at the latest round”': '“at the strike .. at the latest round”',
  'a round at whose price it converts: {label}':
    'une levée au prix de laquelle il y a conversion : {label}',
  '{label}: part of it at the strike, the rest at {round}':
    '{label} : une part au prix d’exercice, le reste à {round}',
  'no round': 'aucune levée',
  'own shares, notes as converted / all shares':
    'actions détenues, obligations converties / toutes les actions',

  'shares held / shares issued': 'actions détenues / actions émises',
  'common shares that the shares held convert into / all of them':
    'actions ordinaires issues de la conversion des actions détenues / toutes les actions ordinaires',
  'what is or may become a common share of theirs / all of it':
    'ce qui est ou peut devenir une action ordinaire du titulaire / l’ensemble',
  'votes of the shares held / all votes': 'voix des actions détenues / toutes les voix',
  '{class} held by {holder}': 'titres {class} détenus par {holder}',
  'what came in, less what went out, after splits': 'entrées moins sorties, après divisions',
  'part of {company} held by {holder}, {count}': 'part {de company} détenue par {holder}, {count}',
  outstanding: 'en circulation',
  'as-converted': 'après conversion',
  'fully diluted': 'pleinement dilué',
  'part of {company} held by {holder}, fully-diluted':
    'part {de company} détenue par {holder}, pleinement diluée',
  voting: 'droits de vote',
  'as the fact says': 'selon le fait',
  'a mark': 'une valeur comptable',
  'value of': 'valeur de',
  '(unissued pool)': '(réserve non attribuée)',
  'how much “{quoted}” of {day} is about': 'sur quelle quantité porte “{quoted}” du {day}',
  'a quantity or a range for that fact': 'une quantité ou une fourchette pour ce fait',
  'a quantity for that fact': 'une quantité pour ce fait',
  '“{quoted}” of {class}': '“{quoted}” {de class}',
  'one number for that term': 'un seul nombre pour cette clause',
  'fully diluted counts {name} as converted at its valuation cap':
    'pleinement dilué compte {name} comme converti à son plafond de valorisation',
  '{name} has no valuation cap: what it will be in shares is open':
    '{name} n’a pas de plafond de valorisation : ce qu’il donnera en actions reste ouvert',
  '{names}: ownership cap of {number} %': '{names} : plafond de détention de {number} %',
  '{names}: voting cap of {number} %': '{names} : plafond de droits de vote de {number} %',
  '{names}: ownership cap of {number} %, {standing}':
    '{names} : plafond de détention de {number} %, {standing}',
  '{names}: voting cap of {number} %, {standing}':
    '{names} : plafond de droits de vote de {number} %, {standing}',
  'holdings in {company} on {day}': 'titres {de company} détenus le {day}',
  'facts that say what was issued to whom': 'des faits disant ce qui a été émis et à qui',
  'exact holdings in {company}': 'des titres {de company} en nombre exact',
  'exact quantities instead of ranges': 'des quantités exactes au lieu de fourchettes',
  'what the message names': 'ce que nomme le message',
  'a number or a range for that term': 'un nombre ou une fourchette pour cette clause',
  'both ends of what is not known': 'les deux bornes de ce qui n’est pas connu',
  'all {number} corners of what is not known': 'les {number} sommets de ce qui n’est pas connu',
  '{number} places of what is not known': '{number} points de ce qui n’est pas connu',
  'parts are the least and the most over {points}':
    'les parts vont du minimum au maximum sur {points}',
  'payouts are the least and the most over {points}':
    'les montants reçus sont le minimum et le maximum sur {points}',
  'rank {number} takes more than 100%: use another rank':
    'le rang {number} prend plus de 100 % : prendre un autre rang',
  'nobody takes what is left in the end: add common shares':
    'personne ne prend ce qui reste à la fin : ajouter des actions ordinaires',
  '{what} is less than 0: write 0 or more': '{what} : moins de 0 ; écrire 0 ou plus',
  'what {holder} holds': 'ce que détient {holder}',
  'the rank is no number': 'le rang n’est pas un nombre',
  'the price': 'le prix',
  'the preference': 'la préférence',
  'the conversion ratio': 'le taux de conversion',
  'the unpaid dividend': 'le dividende non payé',
  'the strike': 'le prix d’exercice',
  'gives no share: write more than 0': 'ne donne aucune action : écrire plus de 0',
  'step {number} takes a part that is not from 0 to 100%':
    'l’étape {number} prend une part qui n’est pas entre 0 et 100 %',
  'step {number} ends before the one ahead of it: put the steps in order':
    'l’étape {number} finit avant la précédente : mettre les étapes dans l’ordre',
  'what was lent or repaid on {day}': 'ce qui a été prêté ou remboursé le {day}',
  'the terms of {name}': 'les clauses {de name}',

  'an offering: the price is the value of all shares before new money, at which classes with a floor convert by themselves and a ratchet is made up for in shares':
    'une introduction en bourse : le prix est la valeur de toutes les actions avant l’argent frais, à laquelle les catégories à plancher se convertissent d’elles-mêmes et un cliquet est compensé en actions',
  '{names} convert together where that pays enough of them more':
    '{names} se convertissent ensemble si cela paie davantage un nombre suffisant d’entre eux',
  'debt to {holder}': 'dette envers {holder}',
  '{name} has no preference: the book states none':
    '{name} n’a pas de préférence : le livre n’en indique aucune',
  'of {name} only what is vested is paid; “at exit: all” counts the rest':
    'seul ce qui est acquis {de name} est payé ; “at exit: all” compte le reste',
  '{name} at {number}': '{name} à {number}',
  '{name} has its money back or converts at its cap, whichever is more':
    '{name} est remboursé ou se convertit à son plafond, au plus élevé des deux',
  '{name} has its money back: without a cap there is no price at which it converts':
    '{name} est remboursé : sans plafond, il n’y a pas de prix de conversion',
  '{name} has its money back: its discount is one from the price of a round, and this is none':
    '{name} est remboursé : sa décote porte sur le prix d’un tour, et il n’y en a pas ici',
  '{name} of {day}': '{name} du {day}',
  '{name} counts as the common shares that {class} turns into, without its preference':
    '{name} compte comme les actions ordinaires que {class} devient, sans sa préférence',
  '{names} is paid its preference': '{names} reçoit sa préférence',
  '{names} are paid their preference, in proportion to it':
    '{names} reçoivent leur préférence, à proportion',
  '{names} has what no preference takes': '{names} reçoit ce qu’aucune préférence ne prend',
  '{names} share what no preference takes': '{names} se partagent ce qu’aucune préférence ne prend',
  'holders of {class} exercise: a common share is worth the strike of {figure}':
    'les titulaires {de class} exercent : une action ordinaire vaut le prix d’exercice de {figure}',
  '{class} converts: a common share is worth {figure}, and so it has as much either way':
    '{class} se convertit : une action ordinaire vaut {figure}, et le résultat est le même dans les deux cas',
  '{class} has reached its cap of {figure}': '{class} a atteint son plafond de {figure}',
  '{class} takes {percent}% of every unit': '{class} prend {percent} % de chaque unité',
  '{class} has received {figure} and takes no more':
    '{class} a reçu {figure} et ne prend plus rien',
  '{class} has received {figure} and takes {percent}% from here':
    '{class} a reçu {figure} et prend {percent} % à partir d’ici',
  '{names} is owed {figure}, before all others': '{names} : {figure} dus, avant tous les autres',
  '{names} are owed {figure}, before all others': '{names} : {figure} dus, avant tous les autres',
}
