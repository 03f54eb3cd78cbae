import type { Phrases } from '../translator.ts'

/** Price, amount and instrument of a right; what it is counted on. */
export const strikeFr: Phrases = {
  'pre-money': 'pre-money',
  'post-money': 'post-money',
  'per share': 'par action',
  undisclosed: 'non publié',
  'a valuation': 'une valorisation',
  'a price per share': 'un prix par action',
  'an amount': 'un montant',
  'a share': 'une part',
  'a multiple': 'un multiple',
  'a valuation cap': 'un plafond de valorisation',
  'a discount': 'une décote',
  'a smallest draw': 'un tirage minimal',
  'an amount for each unit': 'un montant par unité',
  'a belief “{quoted}”': 'une hypothèse “{quoted}”',
  'a fact “{quoted}”': 'un fait “{quoted}”',

  '{basis}, on the shares of {day}': '{basis}, sur les actions au {day}',
  'the strike of {tranche} stands on the shares of {day}, the day the deal was announced: it names no other':
    'le prix d’exercice {de tranche} porte sur les actions au {day}, jour de l’annonce de l’accord : il n’en nomme pas d’autre',
  'the latest round': 'la dernière levée',
  'basis not stated': 'base non indiquée',
  'price per share of the {round} round': 'prix par action de la levée {round}',
  'set by the next round': 'fixé par la prochaine levée',
  'an average price': 'un prix moyen',
  'the fair price of the day': 'le juste prix du jour',
  'so much that the whole amount buys its part': 'de sorte que le montant total achète sa part',
  'part of {company} that {tranche} buys': 'part {de company} achetée par {tranche}',
  'part of {company} that {tranche} brings to': 'part {de company} à laquelle {tranche} amène',
  'price at which shares were sold under {tranche}':
    'prix auquel des actions ont été vendues au titre {de tranche}',
  'price at which money came in under {tranche} on {day}':
    'prix auquel l’argent {de tranche} est entré le {day}',
  '“{quoted}” in the fact that it came in': '“{quoted}” dans le fait de son versement',
  'its strike': 'son prix d’exercice',
  payment: 'paiement',
  'the lowest of {number} prices': 'le plus bas de {number} prix',
  'a multiple of {text}': 'un multiple de {text}',
  'times {quoted} in the strike of {tranche}':
    'nombre de fois {quoted} dans le prix d’exercice {de tranche}',
  'figure “{quoted}” of {company}': 'chiffre “{quoted}” {de company}',
  '{tranche}: {quoted} stays as it is stated until the money goes in, whatever the company is worth by then':
    '{tranche} : {quoted} reste tel qu’indiqué jusqu’au versement, quelle que soit alors la valeur de la société',
  'a fact “{quoted}”, or a belief “{other}”': 'un fait “{quoted}”, ou une hypothèse “{other}”',
  'amount of {tranche}, or the part of {company} held by {holder}':
    'montant {de tranche}, ou part {de company} détenue par {holder}',
  '“{quoted}” in its terms, or a fact “{other}”':
    '“{quoted}” dans ses clauses, ou un fait “{other}”',
  '{tranche} is on all that {holder} holds: its terms name no amount':
    '{tranche} porte sur tout ce que détient {holder} : ses clauses ne nomment pas de montant',
  'amount of {tranche}, which with its part makes its price':
    'montant {de tranche}, qui avec sa part fait son prix',
  '“{quoted}” in the terms of {tranche}': '“{quoted}” dans les clauses {de tranche}',
  'the highest of {number} prices': 'le plus haut de {number} prix',
  '{number} parts, each at its own price': '{number} parts, chacune à son prix',
  'moves with {index}': 'évolue avec {index}',
  'depends on {condition}': 'dépend de : {condition}',

  'strike of {tranche}': 'prix d’exercice {de tranche}',
  'strike of {tranche} as written': 'prix d’exercice {de tranche} tel que stipulé',
  'strike of {tranche} as written, {basis}':
    'prix d’exercice {de tranche} tel que stipulé, {basis}',
  'strike of {tranche}, per share': 'prix d’exercice {de tranche}, par action',
  'a part of the strike of {tranche}: {part}':
    'une composante du prix d’exercice {de tranche} : {part}',
  'the price “as {quoted}”': 'le prix “as {quoted}”',
  'a belief “{quoted}” with the price it comes to':
    'une hypothèse “{quoted}” avec le prix auquel cela revient',
  'the share count of {day} beside that of {base}: parts of the strike of {tranche} stand on different days':
    'le nombre d’actions de {day} à côté de celui de {base} : les composantes du prix d’exercice {de tranche} se rapportent à des jours différents',
  'whether the reported strike of {tranche} holds the new money':
    'si le prix d’exercice rapporté {de tranche} comprend l’argent frais',
  'pre-money or post-money: the source does not say':
    'pre-money ou post-money : la source ne le dit pas',
  'pre-money or post-money: the sources do not say':
    'pre-money ou post-money : les sources ne le disent pas',
  'a round of {company} seen by {day}, whose price is the strike':
    'une levée {de company} connue au {day}, dont le prix est le prix d’exercice',
  'a fact “{quoted}” with a valuation': 'un fait “{quoted}” avec une valorisation',
  'fully diluted share count of {company}': 'nombre d’actions pleinement dilué {de company}',
  '{tranche}: the next round of {company} is priced at the fair value of its day, and no later than the last practicable day':
    '{tranche} : le prix de la prochaine levée {de company} est la juste valeur de son jour, au plus tard le dernier jour utile',
  'highest valuation that counts for {tranche}': 'valorisation maximale retenue pour {tranche}',
  'the valuation cap of {tranche} is divided by the shares there are when the money goes in':
    'le plafond de valorisation {de tranche} est divisé par les actions existantes au moment du versement',
  '{tranche}: the average price of {company} is its fair price on the day the money goes in':
    '{tranche} : le prix moyen {de company} est son juste prix le jour du versement',
  'average price of {company} reported on {day}': 'prix moyen {de company} publié le {day}',
  'a quote with “{quoted}”': 'un cours avec “{quoted}”',
  'what the price of {other} says of {company}: the strike of {tranche} is a price of another company':
    'ce que le prix {de other} dit {de company} : le prix d’exercice {de tranche} est celui d’une autre société',
  'part {number} of the blended price of {tranche}': 'part {number} du prix composite {de tranche}',
  '{tranche}: every amount is split over the parts of its price alike':
    '{tranche} : chaque montant se répartit de même entre les composantes de son prix',
  'which price of {tranche} counts: {condition}, or not':
    'quel prix {de tranche} compte : {condition}, ou non',
  '{condition}: so, or not; both are looked at':
    '{condition} : oui ou non ; les deux sont examinés',
  'level of the index “{quoted}” that the strike of {tranche} moves with':
    'niveau de l’indice “{quoted}” que suit le prix d’exercice {de tranche}',

  'the window of {tranche} closes on {day}: no fact says by then that it is extended to {next}, {condition}':
    'la fenêtre {de tranche} se ferme le {day} : aucun fait n’indique d’ici là qu’elle est prolongée jusqu’au {next}, {condition}',
  'amount of {tranche}': 'montant {de tranche}',
  'the amount of {tranche}': 'le montant {de tranche}',
  'units of {tranche}': 'unités {de tranche}',
  'amount for each unit of {tranche}': 'montant par unité {de tranche}',
  'amount of {tranche}: its terms count shares, and no price of one share is known':
    'montant {de tranche} : ses clauses comptent des actions, et aucun prix par action n’est connu',
  'shares of {tranche}': 'actions {de tranche}',
  'amount {tranche} falls to': 'montant auquel {tranche} est ramené',
  'whether the amount of {tranche} falls: unless {condition}':
    'si le montant {de tranche} est réduit : sauf si {condition}',
  'part of {tranche} assigned to {party}': 'part {de tranche} cédée à {party}',
  'money in under {tranche} on {day}': 'versement au titre {de tranche} le {day}',
  'smallest draw of {tranche}': 'tirage minimal {de tranche}',
  '{tranche} is used once: whether it may be drawn more than once is not disclosed':
    '{tranche} s’exerce en une fois : il n’est pas publié s’il peut l’être en plusieurs',
  'any amount': 'tout montant',
  'all or nothing': 'tout ou rien',
  'exchange rate {pair}': 'taux de change {pair}',
  'part of {tranche} that vests': 'part {de tranche} qui s’acquiert',
  '“share” or “shares” in each step of “vests”, together no more than the whole':
    '“share” ou “shares” à chaque étape de “vests”, sans dépasser le tout',
  'part of {tranche} that has vested': 'part acquise {de tranche}',
  '{tranche}: amounts count what may have vested by its last day, and using it today only what has':
    '{tranche} : les montants comptent ce qui peut être acquis à son dernier jour, et l’exercice d’aujourd’hui seulement ce qui l’est',
  'part of {tranche} vested by its last day': 'part {de tranche} acquise à son dernier jour',
  'count of {what}': 'nombre {de what}',
  'part of what is not released yet of {tranche} that {what} release by its last day':
    'part du solde non libéré {de tranche} {que what} libèrent d’ici son dernier jour',

  '{tranche} is valued as shares at the strike, whether {names}':
    '{tranche} est valorisé comme des actions au prix d’exercice, que ce soit {names}',
  '{name}, a warrant: a quoted price of the share is taken to know of it':
    '{name}, un bon de souscription : un cours coté de l’action est censé en tenir compte',
  'worth of {name}, a {kind}, understood and not yet valued':
    'valeur {de name} ({kind}), compris mais pas encore valorisé',
  'an instrument that is a share or turns into one':
    'un instrument qui est une action ou le devient',
  '{name}, a profit participation': '{name} (participation aux bénéfices)',
  '{name}, a credits': '{name} (crédits)',
  '{features}: not valued; the money is taken to buy shares at the strike':
    '{features} : non valorisé ; l’argent est supposé acheter des actions au prix d’exercice',
  '{features}, exercise price of {name}': '{features}, prix d’exercice {de name}',
  'discount of {name}': 'décote {de name}',
  'premium of {name}': 'prime {de name}',
  'profit steps of {name}': 'paliers de bénéfice {de name}',
  'preference of {name}': 'préférence {de name}',
  'valuation cap of {name}': 'plafond de valorisation {de name}',
  'interest of {name}': 'intérêt {de name}',
  'exercise price of {name}': 'prix d’exercice {de name}',
  preference: 'préférence',
  'valuation cap': 'plafond de valorisation',
  discount: 'décote',
  interest: 'intérêt',
  'profit steps': 'paliers de bénéfice',
  'exercise price': 'prix d’exercice',
  note: 'obligation convertible',
  class: 'catégorie',
  shares: 'actions',
  warrant: 'bon de souscription',
  right: 'droit',
  duty: 'engagement ferme',
  call: 'appel de fonds',
  put: 'option de vente',
  new: 'nouveau',
  over: 'éteint',
  debt: 'dette',
  option: 'option',
  'promised option': 'option promise',
  'letter of intent': 'lettre d’intention',

  'day on which {tranche} converts': 'jour de conversion {de tranche}',
  'a belief “{quoted}”, or the maturity of its instrument':
    'une hypothèse “{quoted}”, ou l’échéance de son instrument',
  'the discount': 'la décote',
  'the interest': 'l’intérêt',
}
