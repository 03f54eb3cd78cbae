import type { Phrases } from '../translator.ts'

/** What the keys of scenarios mean. */
export const beliefKeysFr: Phrases = {
  scenarios: 'scénarios',
  'a scenario': 'un scénario',
  'the name of a scenario': 'le nom d’un scénario',
  'the scenario it changes': 'le scénario qu’il modifie',
  'what it stands for': 'ce qu’il représente',
  'asserts no payout, hazard, jump, friction or unrecorded share issue but those stated':
    'affirme qu’il n’y a ni distribution, ni aléa, ni saut, ni friction, ni émission non recensée hors de ce qui est écrit',
  'which source it follows where facts conflict':
    'quelle source il suit quand les faits se contredisent',
  strikes: 'prix d’exercice',
  'the price of each tranche': 'le prix de chaque tranche',
  'company values': 'valeurs des sociétés',
  'what a company is worth': 'ce que vaut une société',
  'what each company is worth before the new money':
    'ce que vaut chaque société avant l’argent frais',
  conversions: 'conversions',
  'the price at which each closed note is counted as converted':
    'le prix auquel chaque obligation souscrite est comptée comme convertie',
  'conversion days': 'jours de conversion',
  'the day on which a note with a cap or a discount is taken to convert':
    'le jour où une obligation à plafond ou à remise est supposée se convertir',
  issues: 'émissions',
  'shares issued since': 'actions émises depuis',
  'the day whose count the strike stands on':
    'le jour du compte d’actions sur lequel repose le prix d’exercice',
  'principal of notes issued since, counted as converted':
    'principal des obligations émises depuis, comptées comme converties',
  'the price at which those notes are counted as converted':
    'le prix auquel ces obligations sont comptées comme converties',
  'growth of the option pool, of the count at `from`':
    'croissance de la réserve d’options, en part du compte à `from`',
  'any other shares, of the count at `from`': 'toute autre action, en part du compte à `from`',
  'shares issued since that no fact counts': 'actions émises depuis qu’aucun fait ne compte',
  'valuation bases': 'bases de valorisation',
  'how a headline valuation is read': 'comment se lit une valorisation annoncée',
  stakes: 'participations',
  'the part each holder owns of each company':
    'la part que chaque détenteur possède de chaque société',
  assets: 'actifs',
  'an amount that is not below zero': 'un montant qui n’est pas négatif',
  'what each company is worth by itself, its parts of other companies left out':
    'ce que vaut chaque société par elle-même, hors ses parts d’autres sociétés',
  amounts: 'montants',
  'the amount of a tranche where it is not disclosed':
    'le montant d’une tranche quand il n’est pas publié',
  volatilities: 'volatilités',
  'of each company, a year': 'de chaque société, par an',
  'a percentage': 'un pourcentage',
  'riskless, a year, continuously compounded': 'sans risque, par an, en composition continue',
  payouts: 'distributions',
  'what an owner gets and a right-holder does not, a year':
    'ce qu’un actionnaire reçoit et non le titulaire d’un droit, par an',
  jumps: 'sauts',
  'how many a year': 'combien par an',
  'mean size of the logarithm of the jump': 'taille moyenne du logarithme du saut',
  'its standard deviation': 'son écart type',
  'sudden moves of each company': 'mouvements soudains de chaque société',
  failures: 'défaillances',
  'a failure': 'une défaillance',
  'chance per year': 'probabilité par an',
  'part of the value left after it': 'part de la valeur qui reste après',
  'the chance that a company fails': 'la probabilité qu’une société fasse défaut',
  news: 'nouvelles',
  'dated news': 'une nouvelle datée',
  'when it comes out': 'quand elle sort',
  'what it is about': 'son sujet',
  'a move': 'un mouvement',
  'chance of this outcome': 'probabilité de cette issue',
  'value after it, of the value before': 'valeur après, en part de la valeur avant',
  'the outcomes; odds add up to 100 %, and odds times moves to 100 %':
    'les issues ; les probabilités font 100 % ensemble, et les probabilités fois les mouvements 100 %',
  'news on known days': 'nouvelles à jour connu',
  'a chance': 'une probabilité',
  'the milestone, event, filing, count or redacted condition, in its words':
    'le jalon, l’événement, le dépôt, le compte ou la condition occultée, dans ses mots',
  'the chance that it is met in time': 'la probabilité qu’elle soit remplie à temps',
  'of conditions, whatever the company is worth; each independent of the others':
    'des conditions, quelle que soit la valeur de la société ; chacune indépendante des autres',
  'a hazard': 'un aléa',
  'the milestone, event or filing, in its words':
    'le jalon, l’événement ou le dépôt, dans ses mots',
  'chance per year that it comes, as long as it has not':
    'probabilité par an qu’il survienne, tant qu’il n’est pas survenu',
  'what must have come before, in its words: the hazard runs from then on':
    'ce qui doit être survenu avant, dans ses mots : l’aléa court à partir de là',
  'of milestones, events and filings that have not come yet, whatever the company is worth':
    'des jalons, événements et dépôts qui ne sont pas encore survenus, quelle que soit la valeur de la société',
  'a delivery': 'une livraison',
  'what is counted, in the words of the term': 'ce qui est compté, dans les mots de la clause',
  'a number that is not below zero': 'un nombre qui n’est pas négatif',
  'how many a year are expected': 'combien on en attend par an',
  'standard deviation of the units of a year, of those expected; none where nothing is written':
    'écart type des unités d’une année, en part de celles attendues ; aucun si rien n’est écrit',
  'units that conditions and amounts wait for': 'les unités qu’attendent conditions et montants',
  'an index': 'un indice',
  'the index, in the words of the term': 'l’indice, dans les mots de la clause',
  'a year': 'par an',
  'what its holder gets a year beside its growth':
    'ce que reçoit son détenteur par an outre sa hausse',
  'how far it has moved from the day of the deal to the day of the answer; needed after the day of the deal':
    'de combien il a bougé du jour de l’accord au jour de la réponse ; nécessaire après le jour de l’accord',
  'correlation with what moves all of them, from -100 % to 100 %':
    'corrélation avec ce qui les fait tous bouger, de -100 % à 100 %',
  'indices that prices and conditions look at': 'les indices que regardent prix et conditions',
  'common parts': 'parts communes',
  'correlation of each company with what moves all of them, from -100 % to 100 %: two of them correlate by the product':
    'corrélation de chaque société avec ce qui les fait toutes bouger, de -100 % à 100 % : deux d’entre elles se corrèlent par le produit',
  lapses: 'expirations',
  'chance per year that a right is lost before its window closes':
    'probabilité par an qu’un droit se perde avant la fin de sa fenêtre',
  wedges: 'surcoûts',
  'cost of capital above par, per unit invested':
    'coût du capital au-delà du pair, par unité investie',
  efficiencies: 'rendements',
  'what a unit of new money is worth inside the company':
    'ce que vaut une unité d’argent frais dans la société',
  impacts: 'impacts',
  'quadratic cost: of the whole amount when it is used in full':
    'coût quadratique : du montant entier s’il est entièrement utilisé',
  'side benefits': 'avantages annexes',
  'a side benefit': 'un avantage annexe',
  'of the amount invested, once': 'du montant investi, une fois',
  'what a concave benefit approaches': 'ce dont s’approche un avantage concave',
  'the amount invested at which it has reached 63 % of that':
    'le montant investi auquel il en a atteint 63 %',
  'of the amount invested, a year': 'du montant investi, par an',
  'last day of the yearly benefit': 'dernier jour de l’avantage annuel',
  'what comes with a tranche besides the holding':
    'ce qui vient avec une tranche outre la participation',
  budgets: 'budgets',
  'cash each investor can spend': 'la trésorerie que chaque investisseur peut dépenser',
  preferences: 'préférences',
  'times the new money, paid first at an exit':
    'multiple de l’argent frais, payé d’abord à une sortie',
  'when the exit is assumed': 'quand la sortie est supposée',
  'a preference on the new money': 'une préférence sur l’argent frais',
  'payments in kind': 'paiements en nature',
  'a payment in kind': 'un paiement en nature',
  'part of the amount paid in kind': 'part du montant payée en nature',
  'what it costs the investor, of its face':
    'ce qu’elle coûte à l’investisseur, en part de sa valeur faciale',
  'what it is worth to the company, of its face':
    'ce qu’elle vaut pour la société, en part de sa valeur faciale',
  'the part paid in kind': 'la part payée en nature',
  'other investors': 'autres investisseurs',
  'what others invest at the same price anyway':
    'ce que d’autres investissent de toute façon au même prix',
  notices: 'préavis',
  'notice of each tranche where it is not disclosed':
    'le préavis de chaque tranche quand il n’est pas publié',
  'time it takes to carry out a decision': 'le temps qu’il faut pour exécuter une décision',
  draws: 'tirages',
  'whether a right may be drawn more than once': 'si un droit peut être tiré plus d’une fois',
  'the real world': 'le monde réel',
  'growth of the company value a year, continuously compounded, for chances shown to people':
    'croissance de la valeur de la société par an, en composition continue, pour les probabilités montrées',
  'how far ahead': 'à quel horizon',
  'measure and horizon of the chances shown to people':
    'mesure et horizon des probabilités montrées',
  insiders: 'initiés',
  'how much more an investor knows of the company than outsiders: standard deviation of the logarithm':
    'combien un investisseur en sait plus que les tiers sur la société : écart type du logarithme',
  'observation errors': 'erreurs d’observation',
  'how wrong an investor’s own view of the company may be: standard deviation of the logarithm':
    'de combien l’avis d’un investisseur sur la société peut se tromper : écart type du logarithme',
  'other motives': 'autres motifs',
  'chance of using all of it though the value speaks for none':
    'probabilité d’exercer la totalité alors que la valeur ne plaide pour rien',
  'chance of using none though the value speaks for some or all':
    'probabilité de n’exercer rien alors que la valeur plaide pour une partie ou la totalité',
  'how often an investor acts for reasons that are not the value of the company':
    'combien de fois un investisseur agit pour des raisons étrangères à la valeur de la société',
  signals: 'signaux',
  'the part of what outsiders then think of its earlier stake that an investor counts as its own gain':
    'la part de ce que les tiers pensent alors de sa ligne existante qu’un investisseur compte comme son gain',
  'read every range as a uniform distribution where an expectation is asked for':
    'lit chaque fourchette comme une loi uniforme quand une espérance est demandée',
  cash: 'trésorerie',
  'war chests': 'enveloppes',
  odds: 'probabilités',
  'of each contender in the race': 'de chaque concurrent de la course',
  margins: 'marges',
  'on commercial spend received': 'sur les achats commerciaux reçus',
  'spending shares': 'parts dépensées',
  'the part of each unit a party receives that it spends at each supplier':
    'la part de chaque unité reçue qu’une partie dépense chez chaque fournisseur',
  cuts: 'abattements',
  'the part of what others owe a party under contracts that is cut if it fails':
    'la part de ce que d’autres doivent par contrat à une partie qui tombe si elle fait défaut',
  'costs of a default': 'coûts d’un défaut',
  'part of its own cash a defaulter still pays with':
    'part de sa propre trésorerie avec laquelle un défaillant paie encore',
  'part of what others pay it that it still pays with':
    'part de ce que d’autres lui paient avec laquelle il paie encore',
  'what a default destroys; nothing where nothing is written':
    'ce que détruit un défaut ; rien si rien n’est écrit',
  'a race': 'une course',
  'who may win': 'qui peut gagner',
  'chance that none of them wins; the rest of the odds without it':
    'probabilité qu’aucun ne gagne ; à défaut, le reste des probabilités',
  'how far ahead the winner is known': 'à quel horizon le gagnant est connu',
  'the part of the volatility that moves with all contenders, a year':
    'la part de la volatilité qui bouge avec tous les concurrents, par an',
  prizes: 'enjeux',
  'what the whole of a contender is worth if it wins':
    'ce que vaut un concurrent entier s’il gagne',
  prices: 'prix',
  'the valuation before the money at which a backer buys today':
    'la valorisation avant l’argent à laquelle un soutien achète aujourd’hui',
  multiples: 'multiples',
  'what the whole of a contender is worth for each unit of a year’s revenue: what plans and revenue then imply is shown beside the odds':
    'ce que vaut un concurrent entier par unité de chiffre d’affaires annuel : ce qu’impliquent plans et chiffre d’affaires est montré à côté des probabilités',
  'own funds': 'fonds propres',
  'what a contender can spend before backers add anything':
    'ce qu’un concurrent peut dépenser avant tout apport des soutiens',
  strengths: 'forces',
  'how well it turns money into a chance to win; found from the odds where nothing is written':
    'comme il transforme bien l’argent en probabilité de gagner ; déduite des probabilités si rien n’est écrit',
  'how much money decides: 0 not at all, 1 in proportion to what is spent':
    'combien l’argent décide : 0 pas du tout, 1 en proportion de ce qui est dépensé',
  'the smallest amount a backer bets, and the grid of all bets':
    'le plus petit montant que mise un soutien, et le pas de toutes les mises',
  backers: 'soutiens',
  'a backer': 'un soutien',
  'the most it can bet on all contenders; its cash where nothing is written':
    'le plus qu’il peut miser sur tous les concurrents ; sa trésorerie si rien n’est écrit',
  'what it gains besides its stake as the only backer of the winner':
    'ce qu’il gagne outre sa part comme seul soutien du gagnant',
  'the part of that left when a rival backs the winner too':
    'la part qui en reste quand un rival soutient aussi le gagnant',
  'what it loses when only rivals back the winner':
    'ce qu’il perd quand seuls des rivaux soutiennent le gagnant',
  'an own way': 'une voie propre',
  'what it costs': 'ce qu’elle coûte',
  'chance that it wins': 'probabilité qu’elle gagne',
  'what it is worth if it wins': 'ce qu’elle vaut si elle gagne',
  'making a contender of its own': 'créer son propre concurrent',
  'buying a contender as a whole': 'acheter un concurrent entier',
  'who bets, and what hangs on it for each': 'qui mise, et ce qui en dépend pour chacun',
  'who may win, what winning is worth, and to whom':
    'qui peut gagner, ce que vaut de gagner, et pour qui',
  why: 'pourquoi',
  'what somebody assumes, in named scenarios': 'ce que quelqu’un suppose, en scénarios nommés',
  'anything a reader should know': 'tout ce qu’un lecteur devrait savoir',
  'a measure': 'un chiffre des comptes',
  'the figure, in the words of the term': 'le chiffre, dans les mots de la clause',
  'how much it is when the price is worked out': 'combien il vaut quand le prix est calculé',
  'figures of accounts by which prices are worked out':
    'les chiffres des comptes d’après lesquels des prix sont calculés',
}
