import type { Phrases } from '../translator.ts'

/** What the keys of a book, its sources and its parties mean. */
export const partyKeysFr: Phrases = {
  'a book': 'un livre',
  'the version of this grammar': 'la version de cette grammaire',
  text: 'un texte',
  'what the book is about': 'le sujet du livre',
  'the currency of amounts that name none': 'la monnaie des montants qui n’en nomment aucune',
  'the calendar of business days': 'le calendrier des jours ouvrés',
  'a day': 'un jour',
  'further days on which nothing can be carried out': 'd’autres jours où rien ne peut être exécuté',
  'other files of the book': 'les autres fichiers du livre',
  sources: 'sources',
  'a source': 'une source',
  'what the page or paper is called': 'le titre de la page ou du document',
  'who published it': 'qui l’a publié',
  'a day, month or year': 'un jour, un mois ou une année',
  when: 'quand',
  'where it can be read': 'où on peut le lire',
  'A filing or announcement, B press, C aggregator, D derived here, U unverified':
    'A dépôt officiel ou communiqué, B presse, C agrégateur, D déduit ici, U non vérifié',
  'what to know about it': 'ce qu’il faut en savoir',
  'where things are published': 'où les choses sont publiées',
  parties: 'parties',
  'a party': 'une partie',
  'what people call it': 'son nom usuel',
  'what it is': 'ce que c’est',
  classes: 'catégories',
  'a class': 'une catégorie',
  'a number': 'un nombre',
  'per share; without it as many as the common shares it converts to':
    'par action ; à défaut, autant que les actions ordinaires en lesquelles elle se convertit',
  'an amount above zero': 'un montant positif',
  'original price of one share': 'prix d’origine d’une action',
  'times the original price, or what was put in for a SAFE or note, paid first':
    'multiple du prix d’origine, ou de l’apport pour un SAFE ou une obligation, payé d’abord',
  '1 is paid first; classes of one rank share by preference':
    '1 est payé en premier ; les catégories de même rang partagent selon leur préférence',
  'whether it shares in the rest besides': 'si elle participe en outre au reste',
  'the most it takes in all, times the original price or the money put in':
    'le plus qu’elle reçoit en tout, en multiple du prix d’origine ou de l’apport',
  'the name of a class': 'le nom d’une catégorie',
  'the class it turns into; without it the first common class, or that of the round for a SAFE or note':
    'la catégorie qu’elle devient ; à défaut la première catégorie ordinaire, ou celle de la levée pour un SAFE ou une obligation',
  'a number above zero': 'un nombre positif',
  'shares for one share; 1 without it': 'actions obtenues pour une action ; 1 à défaut',
  'whether preferred shares convert at all': 'si les actions de préférence se convertissent ou non',
  'price of a common share in an offering from which it converts by itself':
    'prix d’une action ordinaire lors d’une introduction à partir duquel elle se convertit d’elle-même',
  'times the original price that its shares are worth at least after an offering':
    'multiple du prix d’origine que ses actions valent au moins après une introduction',
  'what happens to the conversion price when shares are sold below it':
    'ce que devient le prix de conversion quand des actions sont vendues moins cher',
  'a whole count of decimals, 30 at most': 'un nombre entier de décimales, 30 au plus',
  'decimals to which an adjusted conversion price is rounded, the nearest; none without it':
    'décimales auxquelles un prix de conversion ajusté est arrondi, au plus proche ; aucune à défaut',
  'an amount': 'un montant',
  'paid to exercise one option or warrant': 'payé pour exercer une option ou un bon',
  'which options are paid at an exit': 'quelles options sont payées à une sortie',
  'a percentage that is not below zero': 'un pourcentage qui n’est pas négatif',
  'a year, on the original price': 'par an, sur le prix d’origine',
  'how unpaid dividends gather; without it they do not':
    'comment s’accumulent les dividendes impayés ; à défaut ils ne s’accumulent pas',
  'whether unpaid dividends are still paid to one who converts':
    'si les dividendes impayés restent dus à qui convertit',
  'the highest valuation at which it converts':
    'la valorisation la plus haute à laquelle elle se convertit',
  'pre-money leaves out what converts, post-money counts it; post-money without it':
    'pre-money exclut ce qui se convertit, post-money le compte ; post-money à défaut',
  'a percentage from 0 % to less than 100 %': 'un pourcentage de 0 % à moins de 100 %',
  'taken off the price of the round in which it converts':
    'retranché du prix de la levée dans laquelle elle se convertit',
  'a year, on the principal': 'par an, sur le principal',
  'how interest gathers; simple without it': 'comment courent les intérêts ; simples à défaut',
  'how days become years; actual/365 without it':
    'comment les jours deviennent des années ; actual/365 à défaut',
  'whether it may take the terms of later ones':
    'si elle peut reprendre les conditions de celles qui suivent',
  'a profit step': 'un palier de bénéfice',
  'a percentage from 0 % to 100 %': 'un pourcentage de 0 % à 100 %',
  'of what debts leave': 'de ce que laissent les dettes',
  'until so much has been received in all': 'jusqu’à ce qu’un tel montant ait été reçu en tout',
  'until so many times the money put in has been received; 1 x is recoupment':
    'jusqu’à ce qu’un tel multiple de l’apport ait été reçu ; 1 x correspond au remboursement',
  'the steps of a profit participation; after the last it takes nothing':
    'les paliers d’une participation aux bénéfices ; après le dernier elle ne reçoit rien',
  'what the charter says, in your words': 'ce que disent les statuts, en vos mots',
  'its share classes': 'ses catégories d’actions',
  'carve-outs': 'parts réservées',
  'a carve-out': 'une part réservée',
  'the name of a party': 'le nom d’une partie',
  'who is paid; in equal parts': 'qui est payé ; à parts égales',
  'rank 2 takes its part of what rank 1 leaves':
    'le rang 2 prend sa part de ce que laisse le rang 1',
  'what managers or others are paid first': 'ce que les dirigeants ou d’autres reçoivent d’abord',
  'a vote on conversion': 'un vote sur la conversion',
  'the classes that vote, and that the vote binds':
    'les catégories qui votent, et que le vote engage',
  'of their votes, as converted, that decides for all of them':
    'de leurs voix, après conversion, qui décide pour toutes',
  'whose vote converts whole classes': 'dont le vote convertit des catégories entières',
  'a sale': 'une vente',
  'an escrow': 'un séquestre',
  'of the price': 'du prix',
  'held back, where it is no part of the price': 'retenu, quand ce n’est pas une part du prix',
  'a length of time': 'une durée',
  'how long after the sale it is held': 'combien de temps après la vente il est retenu',
  'who bears it: those who are paid last, as in the NVCA form, or all classes in proportion to what they are paid':
    'qui le supporte : ceux qui sont payés en dernier, comme dans le modèle NVCA, ou toutes les catégories en proportion de ce qu’elles reçoivent',
  'the classes that bear it in proportion; all without it':
    'les catégories qui le supportent en proportion ; toutes à défaut',
  'how much of it comes back; from none to all without it':
    'combien en revient ; de rien à tout à défaut',
  'held back from the price': 'retenu sur le prix',
  'earn-outs': 'compléments de prix',
  'an earn-out': 'un complément de prix',
  'the most that is paid': 'le plus qui soit payé',
  'how long after the sale it can still come':
    'combien de temps après la vente il peut encore survenir',
  'what must happen; a fact “milestone” of the company with these words settles it':
    'ce qui doit se produire ; un fait “milestone” de la société avec ces mots le tranche',
  'paid later if a condition comes, in this order':
    'payés plus tard si une condition se réalise, dans cet ordre',
  'what a sale of it would hold back and pay later':
    'ce qu’une vente de la société retiendrait et paierait plus tard',
  'who appears in the book': 'qui figure dans le livre',
}
