import type { Phrases } from '../translator.ts'

/** How the value moves, what using the right costs and brings besides, and what the scenario leaves out. */
export const lawFr: Phrases = {
  'law of the value of {company}': 'loi de la valeur {de company}',
  'a belief “law: lognormal”, which asserts that there is no payout, hazard, jump or friction but those stated':
    'une hypothèse “law: lognormal”, qui pose qu’il n’y a ni distribution, ni aléa, ni saut, ni friction hormis ceux indiqués',
  'payout of {company} that a right-holder does not get':
    'distributions {de company} qui échappent au titulaire du droit',
  'hazard that {tranche} is lost early': 'aléa d’une perte anticipée {de tranche}',
  'riskless rate': 'taux sans risque',
  'the riskless rate is not below zero (asserted by the law; the scenario states none)':
    'le taux sans risque n’est pas négatif (posé par la loi ; le scénario n’en indique aucun)',
  'volatility of {company}': 'volatilité {de company}',
  '{company} until the last day: no {absent} (asserted by the {by})':
    '{company} jusqu’au dernier jour : ni {absent} (posé par {by})',
  'law: lognormal': 'la loi lognormale',
  law: 'la loi',
  payout: 'distribution',
  'no payout': 'ni distribution',
  jump: 'saut',
  'no jump': 'ni saut',
  failure: 'défaillance',
  'no failure': 'ni défaillance',
  'dated news': 'nouvelle datée',
  'no dated news': 'ni nouvelle datée',
  'early loss of the right': 'perte anticipée du droit',
  'no early loss of the right': 'ni perte anticipée du droit',
  'jumps of {company} a year': 'sauts {de company} par an',
  'a number of jumps': 'un nombre de sauts',
  'mean logarithm of a jump of {company}': 'logarithme moyen d’un saut {de company}',
  'a mean jump': 'un saut moyen',
  'deviation of the logarithm of a jump of {company}':
    'écart-type du logarithme d’un saut {de company}',
  'a deviation of jumps': 'un écart-type des sauts',
  'hazard of failure of {company}': 'aléa de défaillance {de company}',
  'a hazard': 'un aléa',
  'value left after a failure of {company}': 'valeur restante après une défaillance {de company}',
  'a recovery': 'un taux de recouvrement',
  'odds and moves of the news of {company}, exactly':
    'probabilités et effets de la nouvelle {de company}, exactement',
  'one figure for each': 'un chiffre pour chacun',
  'growth of the company value in the real world':
    'croissance de la valeur de la société dans le monde réel',
  'a drift': 'une tendance',

  'cost of capital of {party} above par': 'coût du capital {de party} au-dessus du pair',
  'worth of a unit of new money inside {company}':
    'valeur d’une unité d’argent frais au sein {de company}',
  'quadratic cost of using all of {tranche}, of the amount':
    'coût quadratique d’un exercice total {de tranche}, rapporté au montant',
  'Using the right: no {absent} (asserted by the law)':
    'Exercice du droit : ni {absent} (posé par la loi)',
  'cost of capital above par': 'coût du capital au-dessus du pair',
  'no cost of capital above par': 'ni coût du capital au-dessus du pair',
  'waste of new money': 'perte sur l’argent frais',
  'no waste of new money': 'ni perte sur l’argent frais',
  'price impact': 'effet sur le prix',
  'no price impact': 'ni effet sur le prix',
  'limit of budget': 'limite de budget',
  'no limit of budget': 'ni limite de budget',
  'money of others at the same price': 'argent de tiers au même prix',
  'no money of others at the same price': 'ni argent de tiers au même prix',
  'payment in kind': 'paiement en nature',
  'no payment in kind': 'ni paiement en nature',
  'no preference': 'ni préférence',
  'side benefit': 'avantage annexe',
  'no side benefit': 'ni avantage annexe',
  'what the lapse of {tranche} unused is worth':
    'valeur de l’expiration {de tranche} sans exercice',
  '{tranche}: a draw gives up what its lapse is worth in proportion, and gains are over letting it lapse':
    '{tranche} : un tirage renonce à proportion à ce que vaut son expiration, et les gains s’entendent par rapport à laisser expirer',
  'budget of {party}': 'budget {de party}',
  'a budget': 'un budget',
  'money others put in at the price of {tranche}':
    'argent versé par des tiers au prix {de tranche}',
  'largest stake {party} may hold': 'participation maximale {que party} peut détenir',
  'a cap': 'un plafond',
  'side benefit per unit invested of {tranche}': 'avantage annexe {de tranche} par unité investie',
  'side benefit per unit invested': 'avantage annexe par unité investie',
  'concave side benefit of {tranche}, at most': 'avantage annexe concave {de tranche}, au plus',
  'amount at which that benefit has reached 63 %': 'montant auquel cet avantage a atteint 63 %',
  'yearly side benefit per unit invested of {tranche}':
    'avantage annexe annuel {de tranche} par unité investie',
  'yearly side benefit per unit invested': 'avantage annexe annuel par unité investie',
  'preference on the new money of {tranche}': 'préférence sur l’argent frais {de tranche}',
  'an exit after {day} for the preference of {tranche}':
    'une sortie postérieure au {day} pour la préférence {de tranche}',
  'a later “exit” in the belief “preference”':
    'une date “exit” plus tardive dans l’hypothèse “preference”',
  'payment in kind under {tranche}: {part}': 'paiement en nature au titre {de tranche} : {part}',
  '“{quoted}” in the belief “in kind”': '“{quoted}” dans l’hypothèse “in kind”',
  'part of the amount': 'part du montant',
  'what a unit costs the investor': 'ce que coûte une unité à l’investisseur',
  'what a unit is worth to the company': 'ce que vaut une unité pour la société',

  'value of {company}': 'valeur {de company}',
  'a value': 'une valeur',
  'value of {company} before the new money': 'valeur {de company} avant l’argent frais',
  'value of one share of {company}': 'valeur d’une action {de company}',
  'a price of one share of {company} seen by {day}':
    'un cours de l’action {de company} connu au {day}',
  'a fact “{quoted}” of an earlier day': 'un fait “{quoted}” d’un jour antérieur',
  'price of one share of {company} on {day}': 'cours de l’action {de company} le {day}',
  'value of a share of {company} as a part of its quoted price':
    'valeur d’une action {de company} rapportée à son cours',
  'a mark of {company}: {which} is not seen by {day}':
    'une valeur de référence {de company} : {which} n’est pas connu au {day}',
  'a priced round': 'une levée avec un prix',
  'the round {round}': 'la levée {round}',
  'a fact “{quoted}” of an earlier day, or a belief that states the value itself':
    'un fait “{quoted}” d’un jour antérieur, ou une hypothèse qui indique la valeur elle-même',
  'value of a share of {company} as a part of its price in {round}':
    'valeur d’une action {de company} rapportée à son prix dans {round}',
}
