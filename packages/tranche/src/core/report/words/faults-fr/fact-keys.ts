import type { Phrases } from '../translator.ts'

/** What the keys of facts mean. */
export const factKeysFr: Phrases = {
  fact: 'fait',
  'when it happened or was observed': 'quand cela s’est produit ou a été observé',
  'since when it was public, where that is later':
    'depuis quand c’était public, si c’est plus tard',
  'what the source says, in your words': 'ce que dit la source, en vos mots',
  'the tranche whose money came in': 'la tranche dont l’argent est entré',
  'the price at which it came in': 'le prix auquel il est entré',
  'the right that was used': 'le droit qui a été exercé',
  'the price at which it was used, where a rule sets it':
    'le prix auquel il a été exercé, quand une règle le fixe',
  'the tranche whose money was called for': 'la tranche dont l’argent a été appelé',
  'the price at which it came in, where a rule sets it':
    'le prix auquel il est entré, quand une règle le fixe',
  'the right that ended unused': 'le droit qui a expiré sans avoir servi',
  'the tranche one of whose conditions was given up':
    'la tranche dont une condition a été abandonnée',
  'which condition': 'quelle condition',
  'the tranche whose price is reported': 'la tranche dont le prix est rapporté',
  'the price reported': 'le prix rapporté',
  'the company that raised': 'la société qui a levé des fonds',
  'a new name for the round': 'un nouveau nom pour la levée',
  'what the round is called in this book': 'comment la levée s’appelle dans ce livre',
  'new money': 'argent frais',
  'the headline valuation': 'la valorisation annoncée',
  'whether the new money is in the valuation': 'si l’argent frais est compris dans la valorisation',
  'the price of one new share': 'le prix d’une action nouvelle',
  'new shares': 'actions nouvelles',
  'the company whose holding is marked': 'la société dont la participation est évaluée',
  'whose holding': 'la participation de qui',
  'the carrying value': 'la valeur comptable',
  'which part of the holding, where parts are marked by themselves':
    'quelle partie de la participation, quand des parties sont évaluées à part',
  'how it was arrived at': 'comment on y est arrivé',
  'the company whose holding rose or fell': 'la société dont la participation a gagné ou perdu',
  'the gain before tax': 'le gain avant impôt',
  'how it arose, for example conversion': 'comment il est né, par exemple conversion',
  'over which period': 'sur quelle période',
  'the listed company': 'la société cotée',
  'the price of one share': 'le prix d’une action',
  'the days over which it is a volume-weighted average':
    'les jours sur lesquels c’est une moyenne pondérée par les volumes',
  'the company': 'la société',
  'a count above zero': 'un nombre d’unités positif',
  'how many': 'combien',
  'which of them are counted': 'lesquelles sont comptées',
  'the holder': 'le détenteur',
  'the part held': 'la part détenue',
  'on which count': 'sur quel compte d’actions',
  'the company that filed': 'la société qui a déposé',
  'for example IPO': 'par exemple IPO',
  'whether it happened: `no` where it is known that it did not; yes where nothing is written':
    'si cela s’est produit : `no` quand on sait que non ; oui si rien n’est écrit',
  'what happened': 'ce qui s’est passé',
  'to whom': 'à qui',
  'the milestone': 'le jalon',
  whose: 'de qui',
  'whether it was met': 's’il a été atteint',
  'what is counted, for example GW delivered': 'ce qui est compté, par exemple GW delivered',
  'how many so far': 'combien jusqu’ici',
  'by or for whom': 'par qui ou pour qui',
  'the company that failed': 'la société qui a fait défaut',
  'the company whose people and licence were taken':
    'la société dont les équipes et la licence ont été prises',
  'who took them': 'qui les a prises',
  'paid for the licence': 'payé pour la licence',
  'paid for giving up claims': 'payé pour l’abandon de prétentions',
  'a return to a round': 'un retour à une levée',
  'the round whose investors are paid': 'la levée dont les investisseurs sont payés',
  'times what they had invested': 'multiple de ce qu’ils avaient investi',
  'what investors of each round receive': 'ce que reçoivent les investisseurs de chaque levée',
  'whether they keep their shares': 's’ils gardent leurs actions',
  'earned, at the present pace, or planned': 'réalisé, au rythme actuel, ou prévu',
  'whose model': 'le modèle de qui',
  'on which test': 'à quel test',
  'the score': 'le score',
  'which model': 'quel modèle',
  'through whom it is sold': 'par qui il est vendu',
  'whether companies can buy it at scale': 'si les entreprises peuvent l’acheter à grande échelle',
  'a new contender': 'un nouveau concurrent',
  'whose war chest': 'l’enveloppe de qui',
  'cash and short-term investments': 'trésorerie et placements à court terme',
  'who paid': 'qui a payé',
  'who received': 'qui a reçu',
  'for what: a tranche, a commitment, `investment` for money put in under no tranche, or in words':
    'pour quoi : une tranche, un engagement, `investment` pour l’argent apporté hors de toute tranche, ou en mots',
  'two currency codes, for example EUR/USD': 'deux codes de monnaie, par exemple EUR/USD',
  'units of the second for one of the first': 'unités de la seconde pour une de la première',
  'anything else that was reported': 'tout ce qui a été rapporté d’autre',
  'about whom': 'à propos de qui',
  'the class of the new shares, options or warrants':
    'la catégorie des nouvelles actions, options ou bons',
  'who received them': 'qui les a reçus',
  'paid for one': 'payé pour une unité',
  'the certificate or grant, where several are told apart':
    'le certificat ou l’attribution, quand il y en a plusieurs',
  'paid to exercise one, where it is not that of the class':
    'payé pour en exercer un, si ce n’est pas celui de la catégorie',
  'a vesting plan': 'un plan d’acquisition',
  'until all has vested, in months or years':
    'jusqu’à ce que tout soit acquis, en mois ou en années',
  'before which nothing vests': 'avant quoi rien n’est acquis',
  'how often; every month without it': 'à quel rythme ; chaque mois à défaut',
  'from when; the day of the grant without it':
    'à partir de quand ; le jour de l’attribution à défaut',
  'how many vest that day': 'combien sont acquises ce jour-là',
  'when options or shares vest; at once without it':
    'quand les options ou actions sont acquises ; aussitôt à défaut',
  'vesting on purchases': 'acquisition au fil des achats',
  'what is counted: the words of the facts “units”':
    'ce qui est compté : les mots des faits “units”',
  'a step of purchases': 'un palier d’achats',
  'how many have come': 'combien sont arrivées',
  'how many vest then': 'combien sont alors acquises',
  'and a share of the company was quoted at this or more':
    'et une action de la société a coté à ce prix ou plus',
  'what vests when': 'ce qui est acquis, et quand',
  'what a customer has to buy until they vest':
    'ce qu’un client doit acheter avant qu’elles soient acquises',
  'no conversion or exercise before': 'ni conversion ni exercice avant',
  'no conversion or exercise after': 'ni conversion ni exercice après',
  'the pool they come from': 'la réserve dont elles viennent',
  'the class of SAFE or note': 'la catégorie de SAFE ou d’obligation',
  'who put the money in': 'qui a apporté l’argent',
  'the principal': 'le principal',
  'no conversion before': 'pas de conversion avant',
  'the class of the new shares': 'la catégorie des actions nouvelles',
  investors: 'investisseurs',
  'who puts in how much': 'qui apporte combien',
  'the agreed value before the new money': 'la valeur convenue avant l’argent frais',
  'the growth of a pool': 'la croissance d’une réserve',
  'the pool': 'la réserve',
  'part of all shares after the round that is left to grant':
    'part de toutes les actions après la levée qui reste à attribuer',
  'shares added': 'actions ajoutées',
  'how the pool grows; it is in the price': 'comment croît la réserve ; c’est dans le prix',
  'a conversion in a round': 'une conversion dans une levée',
  'the classes of SAFEs and notes': 'les catégories de SAFE et d’obligations',
  'into which shares; those of the round without it':
    'en quelles actions ; celles de la levée à défaut',
  'who bears it: all, the new investor among them; those before alone; or those before at a price that adds the money to the valuation':
    'qui la supporte : tous, le nouvel investisseur compris ; les précédents seuls ; ou les précédents, à un prix qui ajoute l’argent à la valorisation',
  'SAFEs and notes that turn into shares': 'SAFE et obligations qui deviennent des actions',
  'pro-rata rights': 'droits de souscription au prorata',
  'who buys besides, times the part of the company held before: 1 keeps it, more is super pro rata':
    'qui achète en outre, en multiple de la part de la société détenue avant : 1 la maintient, davantage la dépasse',
  'pay to play': 'pay to play',
  'the classes whose holders are asked': 'les catégories dont les détenteurs sont appelés',
  'the part of the round set aside for them; each by the shares of these classes held':
    'la part de la levée qui leur est réservée ; chacun selon les actions de ces catégories qu’il détient',
  'the class that theirs turn into, one for one; what they convert into without it':
    'la catégorie que deviennent les leurs, une pour une ; à défaut ce en quoi elles se convertissent',
  'what those lose who do not take their part': 'ce que perdent ceux qui ne prennent pas leur part',
  'whether the price counts protected classes after their adjustment':
    'si le prix compte les catégories protégées après leur ajustement',
  'decimals to which prices are rounded; none without it':
    'décimales auxquelles les prix sont arrondis ; aucune à défaut',
  'the class': 'la catégorie',
  'who gave': 'qui a donné',
  receivers: 'bénéficiaires',
  'who received; with how many each where there are several':
    'qui a reçu ; avec le nombre de chacun s’ils sont plusieurs',
  'from whom': 'à qui',
  'the pool they return to': 'la réserve à laquelle elles retournent',
  'whose they were': 'à qui elles étaient',
  'how many; a SAFE or note ends as a whole':
    'combien ; un SAFE ou une obligation s’éteint en entier',
  'the class that turned into another': 'la catégorie qui s’est convertie',
  'how many were converted; a SAFE or note ends as a whole':
    'combien ont été converties ; un SAFE ou une obligation s’éteint en entier',
  'for a SAFE or note: the class of the shares':
    'pour un SAFE ou une obligation : la catégorie des actions',
  'how many came out': 'combien en sont sorties',
  'how a fraction of a share is rounded; down without it':
    'comment une fraction d’action est arrondie ; vers le bas à défaut',
  'the class of options or warrants': 'la catégorie d’options ou de bons',
  'who exercised': 'qui a exercé',
  'price of one share, where shares are kept back for the strike':
    'prix d’une action, quand des actions sont retenues pour le prix d’exercice',
  'the pool that shares kept back return to':
    'la réserve à laquelle retournent les actions retenues',
  'whose they are': 'à qui elles sont',
  'the class whose conversion changed': 'la catégorie dont la conversion a changé',
  'shares for one share from now on': 'actions obtenues pour une action dès lors',
  'new shares for each old one': 'actions nouvelles pour une ancienne',
  'the classes that are split; all without it':
    'les catégories qui sont divisées ; toutes à défaut',
  'who lent': 'qui a prêté',
  '1 is paid first at an exit; 1 without it': '1 est payé en premier à une sortie ; 1 à défaut',
  'who had lent': 'qui avait prêté',
  'what happened or was observed': 'ce qui s’est passé ou a été observé',
  'a figure of its accounts, for example EBITDA or net debt':
    'un chiffre de ses comptes, par exemple EBITDA ou net debt',
  'of which company': 'de quelle société',
}
