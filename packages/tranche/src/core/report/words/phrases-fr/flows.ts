import type { Phrases } from '../translator.ts'

/** Cash both ways between parties, and who fails with whom. */
export const flowsPhrasesFr: Phrases = {
  'paid under {tranche} on {day}': 'payé au titre {de tranche} le {day}',
  'which of the investors owes {tranche}': 'lequel des investisseurs doit {tranche}',
  'the payment in a deal with one investor':
    'le paiement dans une opération à un seul investisseur',
  'paid by {payer} to {payee} on {day}': 'payé par {payer} à {payee} le {day}',
  'what {payer} paid {payee} under {name}': 'ce {que payer} a payé à {payee} au titre {de name}',
  'margin of {party} on what it is paid': 'marge {de party} sur ce qui lui est payé',
  'what is left of {what}': 'ce qui reste {de what}',
  'amount − what was paid before': 'montant − ce qui a déjà été payé',
  'a part': 'une part',
  'part of its own cash a defaulter still pays with':
    'part de sa propre trésorerie avec laquelle un défaillant paie encore',
  'part of what others pay it a defaulter still pays with':
    'part de ce que d’autres lui paient avec laquelle un défaillant paie encore',
  'part of the contracts with {party} that is cut if it fails (looked at from none to all)':
    'part des contrats avec {party} qui disparaît en cas de défaut (examinée d’aucune à la totalité)',
  '“{quoted}” in the terms of {what}': '“{quoted}” dans les clauses {de what}',
  'cash of {party}': 'trésorerie {de party}',
  'a fact “{quoted}”, or a belief “{quoted2}”': 'un fait “{quoted}”, ou une hypothèse “{quoted2}”',
  'part of each unit {party} receives that it spends at {supplier}':
    'part de chaque unité reçue par {party} qu’il dépense chez {supplier}',
  'at most one': 'au plus une',
  'spending shares of {party} that add up to 100 % or less':
    'des parts de dépenses {de party} dont la somme ne dépasse pas 100 %',
  'smaller parts in “{quoted}”': 'des parts plus petites dans “{quoted}”',
  'what {party} spends of each unit it receives, and where':
    'ce {que party} dépense de chaque unité reçue, et où',
  'whether {what} was paid': 'si {what} a été payé',
  'a fact “{quoted}” or “{quoted2}”': 'un fait “{quoted}” ou “{quoted2}”',
  'days on which {what} falls due': 'échéances {de what}',
  'its “due” or “period” in the terms': 'son “due” ou son “period” dans les clauses',
  'nothing that is owed can be put into figures': 'rien de ce qui est dû ne peut être chiffré',
  'only payments that a fact records are counted: put in is what came in under a tranche, what was paid for investment under none, and what was paid for nothing named; what an investor pays for something else is trade and no part of it':
    'seuls comptent les paiements qu’un fait enregistre : est versé ce qui l’a été au titre d’une tranche, ce qui a été payé à titre d’investissement hors tranche et ce qui a été payé sans objet nommé ; ce qu’un investisseur paie pour autre chose est du commerce et n’en fait pas partie',
  'nothing is discounted, and a currency is changed at the latest rate seen':
    'rien n’est actualisé, et une devise est convertie au dernier taux connu',
  'what a party spends where no belief names a supplier leaves the network':
    'ce qu’une partie dépense sans qu’une hypothèse nomme de fournisseur sort du réseau',
  'the ratios say what spending shares imply of every unit, not when: money earned from customers years later is not the investment coming back':
    'les rapports disent ce que les parts de dépenses impliquent pour chaque unité, non quand : l’argent gagné auprès de clients des années plus tard n’est pas l’investissement qui revient',
  'clearing takes all that is owed as due at once, and pays creditors in proportion':
    'le règlement tient tout ce qui est dû pour exigible à la fois, et paie les créanciers à proportion',
  'of the corners of what parties spend only the first 4096 are looked at':
    'parmi les sommets de ce que dépensent les parties, seuls les 4096 premiers sont examinés',
  '{investor} and {company}: {label}': '{investor} et {company} : {label}',
  'cash at {day}': 'trésorerie au {day}',
  'put in': 'versé',
  'paid back, sales at revenue': 'revenu, ventes au chiffre d’affaires',
  'paid back less put in': 'revenu moins versé',
  'paid back, sales at margin': 'revenu, ventes à la marge',
  'paid back at margin less put in': 'revenu à la marge moins versé',
  'sum over what was paid, by day, not discounted':
    'somme de ce qui a été payé, par jour, sans actualisation',
  'part of each unit put in that reaches the investor again':
    'part de chaque unité versée qui revient à l’investisseur',
  'w·(I − C₋ᵢ)⁻¹C₋ᵢ,ᵢ: each unit counted once':
    'w·(I − C₋ᵢ)⁻¹C₋ᵢ,ᵢ : chaque unité comptée une fois',
  'the same, counted each time it passes': 'la même chose, comptée à chaque passage',
  'its amount': 'son montant',
  'the most that all can pay together: p = min(owed, cash + Πᵀp)':
    'le plus que tous puissent payer ensemble : p = min(dû, trésorerie + Πᵀp)',
  '{investor} and {company} in {day}: {label}': '{investor} et {company} en {day} : {label}',
  '{investor} and {company} to the end of {day}: {label}':
    '{investor} et {company} jusqu’à fin {day} : {label}',
  '{investor} and all it invests in: {label}':
    '{investor} et tout ce en quoi il investit : {label}',
  '{investor} and all it invests in in {day}: {label}':
    '{investor} et tout ce en quoi il investit en {day} : {label}',
  '{investor} and all it invests in to the end of {day}: {label}':
    '{investor} et tout ce en quoi il investit jusqu’à fin {day} : {label}',
  'everybody: {label}': 'tous : {label}',
  'sum over all pairs': 'somme sur toutes les paires',
  'sum over all parties': 'somme sur toutes les parties',
  'cash of all parties': 'trésorerie de toutes les parties',
  'all that is owed': 'tout ce qui est dû',
  'all that can be paid if all is due at once':
    'tout ce qui peut être payé si tout est dû à la fois',
  'all that is paid if nobody pays before he is paid':
    'tout ce qui est payé si personne ne paie avant d’être payé',
  'all that is left to the parties': 'tout ce qui reste aux parties',
  'how many fall short': 'combien font défaut',
  'sum over the companies it invests in': 'somme sur les sociétés dans lesquelles il investit',
  'least cash, on {day}': 'trésorerie minimale, le {day}',
  'least cash of {party}, on {day}': 'trésorerie minimale {de party}, le {day}',
  'cash − calls, as early and large, or as late and small, as they may come':
    'trésorerie − appels, au plus tôt et au plus fort, ou au plus tard et au plus faible',
  'most that may be called at once': 'maximum appelable simultanément',
  'Σ calls whose days overlap': 'Σ des appels dont les jours se recouvrent',
  'all that {party} owes': 'tout ce {que party} doit',
  'sum of what is left of its obligations': 'somme de ce qui reste de ses engagements',
  'what {party} can pay if all is due at once':
    'ce {que party} peut payer si tout est exigible à la fois',
  'what {party} pays if nobody pays before he is paid':
    'ce {que party} paie si personne ne paie avant d’être payé',
  'the least p = min(owed, cash + Πᵀp)': 'le plus petit p = min(dû, trésorerie + Πᵀp)',
  'what {party} is left with': 'ce qu’il reste à {party}',
  'part of what others owe {party} under contracts that is cut if it fails':
    'part de ce que d’autres doivent à {party} par contrat qui disparaît en cas de défaut',
  'as believed, or from none to all where nobody says':
    'telle que supposée, ou de rien à tout si personne ne le dit',
  'part of contracts with {party} that is cut': 'part des contrats avec {party} qui disparaît',
  'what {party} is left with less if {other} fails':
    'ce {que party} a de moins si {other} fait défaut',
  'left before − left after, without its cash and with its contracts cut':
    'reste avant − reste après, sans sa trésorerie et ses contrats réduits',
  'worth of {company} with its parts of others': 'valeur {de company} avec ses parts des autres',
  'what owners outside have of {company}': 'ce que les propriétaires extérieurs ont {de company}',
  'what {company} is worth less if {other} by itself were worth nothing':
    'ce que {company} vaut de moins si {other} ne valait rien par soi-même',
  'cash + received − paid, at least 0': 'trésorerie + reçu − payé, au moins 0',
  'V × (1 − Σ parts held by the others)': 'V × (1 − Σ parts détenues par les autres)',
  'V − V with its assets at nothing': 'V − V avec ses actifs à zéro',
  'an owner outside of the companies that hold parts of each other':
    'un propriétaire extérieur aux sociétés qui détiennent des parts les unes des autres',
  'smaller parts in “{quoted}”: a circle that belongs to itself entirely has no worth to anybody':
    'des parts plus petites dans “{quoted}” : un cercle qui s’appartient entièrement ne vaut rien pour personne',
  'assets of {company}, its parts of others left out':
    'actifs {de company}, hors ses parts des autres',
  'assets of {company}, of which {holder} holds a part':
    'actifs {de company}, dont {holder} détient une part',
  'of {number} parties the failure of those {some} is looked at that most is owed to or by':
    'sur {number} parties, on examine le défaut des {some} qui doivent, ou à qui l’on doit, le plus',
}
