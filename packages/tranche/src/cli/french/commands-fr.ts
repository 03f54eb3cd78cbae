/** What help says of each command in French: in one line, and in full. */
export const commandsFr: Readonly<Record<string, { summary: string; about: string }>> = {
  check: {
    summary: 'Le livre est-il sain ? Toutes les fautes d’un coup',
    about:
      'Lit tout le livre et imprime chaque faute avec son endroit, la ligne et ce qu’il faut faire. Code de sortie 0 s’il est sain, 1 s’il a des fautes.',
  },
  stakes: {
    summary: 'Qui possède quoi, sur quel compte d’actions, et où en est l’argent ?',
    about:
      'Participations à la clôture du jour et la part de chaque société qu’elles font : en circulation, après conversion, pleinement diluée et en voix. Montants annoncés, engagés, appelables et versés figurent côte à côte et ne s’additionnent jamais. Code de sortie 3 si aucune part ne peut être dite : ce qui manque est nommé.',
  },
  waterfall: {
    summary: 'Qui est payé combien quand la société est vendue ?',
    about:
      'Ce que reçoit chaque détenteur et chaque catégorie quand une société est vendue : dettes, parts réservées, préférences par rang, puis selon les actions, avec ce que fait chaque catégorie et où les paiements changent de cours. --exit prend un prix (300M), une liste (“50M, 300M”) ou une fourchette (50M..2bn) ; à défaut la fourchette dépasse le dernier seuil de répartition. --offering demande ce que vaut chacune quand la société entre en bourse. Une licence avec embauche est payée par levée. Code de sortie 3 si rien ne peut être dit : ce qui manque est nommé.',
  },
  rights: {
    summary: 'Quels droits sont ouverts, jusqu’à quand et pour combien ?',
    about:
      'Chaque droit, engagement ferme et appel de fonds à l’ouverture du jour : sa fenêtre, les jours et jours ouvrés qui restent, le préavis, le dernier jour utile, ce qui reste de son montant, les conditions remplies et ouvertes, et la trésorerie qu’il demande par jour. Ce qui a été convenu d’autre figure au-dessous, avec la réponse où cela entre, ou la mention que c’est noté sans être évalué.',
  },
  value: {
    summary: 'Que valent droits, engagements fermes et obligations ?',
    about:
      'La valeur de chaque droit, de chaque engagement ferme et de chaque obligation versée à l’ouverture du jour, en fourchette sur tout ce qui n’est pas connu, avec sa méthode et son erreur numérique. Avec --from : la valeur à l’ouverture de ce jour, ce qui est entré, la réévaluation, ce qui est devenu autre chose, et la valeur à l’ouverture de --as-of, à côté des valeurs comptables. Code de sortie 3 si rien ne peut être évalué : ce qui manque est nommé.',
  },
  decide: {
    summary: 'Tout, une partie ou rien, maintenant ou plus tard ?',
    about:
      'Pour chaque droit ouvert à l’ouverture du jour : exercer, attendre, laisser expirer ou indéterminé, avec les raisons ; rien, une partie et tout côte à côte ; prix d’exercice, valeur et valeur de référence sur une même base d’actions ; la valeur d’attendre ; les points neutres ; la probabilité d’un regret ; ce qui pourrait retourner le verdict. Indéterminé est une réponse : elle nomme ce qui manque. Chaque chiffre se suit avec tranche explain.',
  },
  race: {
    summary: 'Qui peut gagner, qui a misé, et que miser maintenant ?',
    about:
      'Les probabilités de chaque concurrent et d’aucun, les indices visibles ce jour, ce que chaque soutien a misé, la meilleure réponse à ce que les rivaux ont misé, les équilibres avec ce que chacun gagnerait encore à bouger seul, et où un pas de plus compte le plus. Code de sortie 3 si ni probabilités ni jeu ne peuvent être dits : ce qui manque est nommé.',
  },
  signal: {
    summary: 'Qu’apprendraient les tiers de tout, d’une partie ou de rien ?',
    about:
      'Ce qu’apprend quelqu’un qui voit seulement si tout, une partie ou rien d’un droit est exercé : les probabilités d’avant, la valeur de la société à ses yeux après, et les bits, sur tout ce qui n’est pas connu et en carte selon ce que le titulaire sait de plus, le prix d’exercice et la valeur de la société. Code de sortie 3 si rien ne peut être dit : ce qui manque est nommé.',
  },
  flows: {
    summary: 'Combien tourne en cercle, et qu’est-ce qui cède si une partie fait défaut ?',
    about:
      'La trésorerie versée, revenue et nette entre chaque investisseur et chaque société à la clôture du jour, par année et en cumul, en chiffre d’affaires et en marge ; quelle part de chaque unité apportée les dépenses ramènent ; ce qui reste dû face à la trésorerie ; et qui perd quoi si une partie fait défaut. Code de sortie 3 si rien ne peut être dit : ce qui manque est nommé.',
  },
  explain: {
    summary: 'D’où vient un chiffre ?',
    about:
      'L’arbre dont un chiffre est issu : les formules et ce qui y entre, jusqu’à la ligne du livre avec sa source et sa note, l’hypothèse et son scénario, ou ce qu’affirme la loi du scénario. FIGURE est son chemin ou la fin de celui-ci, comme value, own-stake ou break-even/company-value. À défaut, tous les chiffres explicables sont listés. Les paiements d’une vente sont au prix de --exit, ou au-delà du dernier seuil de répartition.',
  },
  init: {
    summary: 'Écrit un premier livre pour commencer, ou copie un exemple',
    about:
      'Écrit dans un dossier (le dossier courant à défaut) un petit livre, un commentaire sur chaque partie, et une page à côté. Rien n’est demandé, et chaque commande y répond aussitôt. Avec --example, copie l’un des livres livrés avec Tranche ; --example list les nomme. Rien de ce qui existe n’est écrasé.',
  },
  format: {
    summary: 'Met le texte d’un livre dans la mise en page unique',
    about:
      'Réécrit un fichier d’un livre dans la mise en page unique ; ce qui est dit, chaque commentaire et chaque valeur telle que saisie demeurent. L’entrée standard (-) est rendue sur la sortie standard. Avec --check rien n’est changé et le code de sortie 1 dit que quelque chose le serait. Un fichier qui a des fautes reste tel quel.',
  },
  import: {
    summary: 'Fait un livre d’un paquet Open Cap Format ou d’un tableau',
    about:
      'Écrit le livre d’un paquet de l’Open Cap Format (dossier ou zip), ou d’un tableau. Le paquet lui-même est gardé à côté du livre, dans un dossier du même nom qui finit par .ocf, pour que rien ne se perde et que tranche export le rende ; ce que le livre ne peut pas dire est nommé avec les id de ses objets. Sans --to le livre va à la sortie standard. Un tableau a un en-tête et une ligne par émission : --map dit quelle colonne est quoi, parmi holder, class, quantity, day, price et company ; --dry-run imprime ce qui a été compris et n’écrit rien. Un paquet ou un tableau qui a des fautes n’est pas importé ; rien de ce qui existe n’est écrasé.',
  },
  export: {
    summary: 'Écrit un registre de titres comme paquet Open Cap Format',
    about:
      'Écrit le registre d’une société comme paquet de l’Open Cap Format 1.2.0 : un dossier, ou un zip si --to finit par .zip. Un livre importé rend son propre paquet, octet pour octet, tant que son registre dit encore ce que dit le paquet. Tranches, droits, hypothèses et tout ce pour quoi le format n’a pas de place suivent dans tranche.book.yaml ; de même, que les voix des actions de préférence suivent ce en quoi elles se convertissent, car le format écrit les voix d’une action une seule fois. Le paquet est relu avant d’être écrit, et ses positions sont comparées aux participations du livre.',
  },
  serve: {
    summary: 'Ouvre l’atelier dans un navigateur sur cette machine',
    about:
      'Ouvre l’atelier : imprime l’adresse d’une page sur cette machine qui contient tout Tranche, et la sert jusqu’à Ctrl-C. Personne d’autre ne peut l’atteindre. Les livres restent dans le navigateur ; une fois chargée, la page ne demande rien à ce serveur ni à aucun autre.',
  },
  schema: {
    summary: 'Le JSON Schema des livres, pour les éditeurs',
    about:
      'Imprime le JSON Schema (draft 7) dont les éditeurs se servent pour compléter et vérifier un livre pendant sa saisie. Enregistrez-le à côté du livre et commencez le livre par cette ligne :\n# yaml-language-server: $schema=tranche.schema.json',
  },
  completion: {
    summary: 'Imprime le script qui complète commandes et options dans un shell',
    about:
      'Imprime un script pour bash, zsh ou fish. Chargez-le dans le fichier de démarrage du shell.',
  },
}
