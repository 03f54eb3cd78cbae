import type { Phrases } from '../translator.ts'

/** Figures of the race: bets, replies, revenue, and what a chest is best spent on. */
export const raceFiguresFr: Phrases = {
  'revenue of {company}, {kind}, told {day}':
    'chiffre d’affaires {de company}, {kind}, publié le {day}',
  'headline valuation of {company} in {round}': 'valorisation annoncée {de company} dans {round}',
  '{backer} against {rival} on {contender}': '{backer} face à {rival} sur {contender}',
  'chance of {red} if it or {black} wins': 'probabilité {de red} si lui ou {black} l’emporte',
  'P(red) / (P(red) + P(black))': 'P(rouge) / (P(rouge) + P(noir))',
  '{black} is the better bet below this chance of {red}':
    '{black} est la meilleure mise en dessous de cette probabilité {de red}',
  '(S + d) / ((1 + α) S + H), d over the chance that either wins':
    '(S + d) / ((1 + α) S + H), d rapporté à la probabilité que l’un des deux l’emporte',
  'what a right to {black} gains if used now, less one to {red}':
    'ce que gagne un droit sur {black} exercé maintenant, moins un droit sur {red}',
  'worth of using the one today − worth of using the other today':
    'valeur de l’exercice de l’un ce jour − valeur de l’exercice de l’autre ce jour',
  'the same over the chance that either wins: d':
    'le même, divisé par la probabilité que l’un des deux l’emporte : d',
  'd = (worth of using the one − worth of using the other) / (P(red) + P(black))':
    'd = (valeur de l’exercice de l’un − valeur de l’exercice de l’autre) / (P(rouge) + P(noir))',
  'what {backer} keeps of its chest': 'ce {que backer} garde de son enveloppe',
  'chest − Σ bets': 'enveloppe − Σ mises',
  'Σ of its best reply to what rivals have bet':
    'Σ de sa meilleure réponse à ce que les rivaux ont misé',
  'what {black} gains over {red}': 'ce que {black} gagne par rapport à {red}',
  '(P(red) + P(black)) ((1 − p) S − p H − p α S + d)':
    '(P(rouge) + P(noir)) ((1 − p) S − p H − p α S + d)',
  'what {red} would gain over {black} against a rival there':
    'ce que {red} gagnerait par rapport à {black} face à un rival déjà là',
  '(P(red) + P(black)) (p S − (1 − p) H − (1 − p) α S − d)':
    '(P(rouge) + P(noir)) (p S − (1 − p) H − (1 − p) α S − d)',
  'Σ P(k wins) (stake × prize + strategic gain) − (1 + wedge) × money bet, P by the contest':
    'Σ P(k l’emporte) (participation × enjeu + gain stratégique) − (1 + surcoût) × mise, P selon le concours',
  'equilibrium {number}': 'équilibre {number}',
  'what {backer} expects in equilibrium {number}, at the middle of every range, each knowing the figures of all and wanting the most':
    'ce {que backer} espère à l’équilibre {number}, au milieu de chaque fourchette, chacun sachant les chiffres de tous et voulant le plus',
  'what all could still gain by moving alone in equilibrium {number}, each knowing the figures of all and wanting the most':
    'ce que tous pourraient encore gagner en s’écartant seuls à l’équilibre {number}, chacun sachant les chiffres de tous et voulant le plus',
  'Σ over backers (best reply − payoff)': 'Σ sur les soutiens (meilleure réponse − gain)',
  'what {backer} expects if it bets first': 'ce {que backer} espère en misant en premier',
  'what {backer} expects if it bets last': 'ce {que backer} espère en misant en dernier',
  'what {backer} gains by betting first instead of last':
    'ce {que backer} gagne à miser en premier plutôt qu’en dernier',
  'payoff by backward induction, over the orders of the others and every tie, each knowing the figures of all and wanting the most':
    'gain par induction à rebours, sur les ordres des autres et toutes les égalités, chacun sachant les chiffres de tous et voulant le plus',
  'payoff as the first − payoff as the last, the others in the same order':
    'gain en premier − gain en dernier, les autres dans le même ordre',
  'what the beliefs know over the prices, in nats':
    'ce que les hypothèses savent de plus que les prix, en nats',
  'chance that prices leave for all others and for nobody':
    'probabilité que les prix laissent à tous les autres et à personne',
  '1 − Σ price / prize': '1 − Σ prix / enjeu',
  'chance believed that all others or nobody win':
    'probabilité supposée que tous les autres ou personne l’emportent',
  '1 − Σ chances of those with a price': '1 − Σ probabilités de ceux qui ont un prix',
  'D(p‖π) = Σ p ln(p / π), π = price / prize, the rest as one outcome':
    'D(p‖π) = Σ p ln(p / π), π = prix / enjeu, tout le reste comme une issue',
  'what all could still gain from the bets of equilibrium 1 elsewhere in the ranges':
    'ce que tous pourraient encore gagner à partir des mises de l’équilibre 1, ailleurs dans les fourchettes',
  'Σ over backers (best reply − payoff) of the same bets, over every point looked at':
    'Σ sur les soutiens (meilleure réponse − gain) des mêmes mises, sur tous les points examinés',
  'what all could gain by moving alone if nobody bets any more':
    'ce que tous pourraient gagner en s’écartant seuls si personne ne mise plus',
  'Σ over backers (best reply − payoff), over every point looked at':
    'Σ sur les soutiens (meilleure réponse − gain), sur tous les points examinés',
  'what {backer} gains by its best reply to what rivals have bet so far':
    'ce {que backer} gagne par sa meilleure réponse à ce que les rivaux ont misé jusqu’ici',
  'payoff of the best bets − payoff of none': 'gain des meilleures mises − gain sans mise',
  'one step more of {backer} on {contender}: its chance':
    'un pas de plus {de backer} sur {contender} : sa probabilité',
  'one step more of {backer} on {contender}: gain':
    'un pas de plus {de backer} sur {contender} : gain',
  'P after − P now': 'P après − P maintenant',
  'payoff after − payoff now': 'gain après − gain maintenant',
  'part of the chest of {backer} that goes to {contender}, odds not moving':
    'part de l’enveloppe {de backer} qui va à {contender}, à probabilités inchangées',
  'x = √(A K / μ) − K, A = chance × prize − price, the same μ everywhere':
    'x = √(A K / μ) − K, A = probabilité × enjeu − prix, le même μ partout',
  'what the last unit of the chest of {backer} earns':
    'ce que rapporte la dernière unité de l’enveloppe {de backer}',
  'what one step more in the chest of {backer} would gain':
    'ce que rapporterait un pas de plus dans l’enveloppe {de backer}',
  'gain of the larger chest − gain of the chest':
    'gain de la plus grande enveloppe − gain de l’enveloppe',
  'Σ p ln(wealth after / wealth before)': 'Σ p ln(patrimoine après / patrimoine avant)',
  'part of wealth on {contender} with the largest expected growth':
    'part du patrimoine sur {contender} à la plus forte croissance espérée',
  'p − R / o, o = prize / price, R the reserve rate':
    'p − R / o, o = enjeu / prix, R le taux de réserve',
  'expected growth of the logarithm of wealth at {number} % of these stakes':
    'croissance espérée du logarithme du patrimoine à {number} % de ces mises',
  'part of wealth left at {number} % of these stakes if none of them wins':
    'part du patrimoine restante à {number} % de ces mises si aucun ne l’emporte',
  'bet of {backer} on {contender} with the largest expected growth of its chest':
    'mise {de backer} sur {contender} à la plus forte croissance espérée de son enveloppe',
  'max Σ p ln(W − Σx + x M / (K + x)): the stake moves its own price':
    'max Σ p ln(W − Σx + x M / (K + x)) : la mise déplace son propre prix',
  'expected growth of the logarithm of the chest of {backer}':
    'croissance espérée du logarithme de l’enveloppe {de backer}',
  '{backer}: what to build costs': '{backer} : ce que coûte construire',
  '{backer}: what to buy costs': '{backer} : ce que coûte acheter',
  '{backer}: what to back costs': '{backer} : ce que coûte soutenir',
  '{backer}: what to stay out costs': '{backer} : ce que coûte rester en dehors',
  '{backer}: what to build is expected to gain': '{backer} : ce que construire devrait rapporter',
  '{backer}: what to buy is expected to gain': '{backer} : ce qu’acheter devrait rapporter',
  '{backer}: what to back is expected to gain': '{backer} : ce que soutenir devrait rapporter',
  '{backer}: what to stay out is expected to gain':
    '{backer} : ce que rester en dehors devrait rapporter',
  '(1 + wedge) × cost': '(1 + surcoût) × coût',
  'chance × prize − (1 + wedge) × cost': 'probabilité × enjeu − (1 + surcoût) × coût',
  'P(most valuable at the horizon): lognormal values, one common factor':
    'P(plus grande valeur à l’horizon) : valeurs lognormales, un facteur commun',
  'strength × own funds^decisiveness, as a part of the sum over all contenders':
    'force × fonds propres^poids de l’argent, rapporté à la somme sur tous les concurrents',
  'part of its plan that {contender} has reached': 'part de son plan {que contender} a atteinte',
  'latest revenue / planned revenue': 'dernier chiffre d’affaires / chiffre d’affaires prévu',
  'worth of {contender} if every plan is kept': 'valeur {de contender} si chaque plan est tenu',
  'worth of {contender} by what came of the plans':
    'valeur {de contender} selon ce qu’il est advenu des plans',
  'multiple × a year’s revenue, or the value believed':
    'multiple × un an de chiffre d’affaires, ou la valeur supposée',
  'chance that {contender} wins if every plan is kept':
    'probabilité {que contender} l’emporte si chaque plan est tenu',
  'chance that {contender} wins by what came of the plans':
    'probabilité {que contender} l’emporte selon ce qu’il est advenu des plans',
  'chance that {contender} wins with a tenth more revenue, over what came':
    'probabilité {que contender} l’emporte avec un dixième de chiffre d’affaires de plus que réalisé',
  'P(most valuable at the horizon) with these values':
    'P(plus grande valeur à l’horizon) avec ces valeurs',
  'chance at which the price of {contender} is fair':
    'probabilité à laquelle le prix {de contender} est juste',
  'none of the contenders': 'aucun des concurrents',
  'price / prize': 'prix / enjeu',
  'what a unit put into {contender} is expected to be worth':
    'ce que devrait valoir une unité placée dans {contender}',
  'chance × prize / price': 'probabilité × enjeu / prix',
  'money of {backer} in {contender}': 'argent {de backer} dans {contender}',
  'sum of what facts record as put in': 'somme de ce que les faits enregistrent comme versé',
  'as believed, or as a right it holds finds it':
    'selon l’hypothèse, ou selon un droit qu’il détient',
  'chance that {contender} does not win': 'probabilité {que contender} ne l’emporte pas',
  '1 − chance that it wins': '1 − probabilité qu’il l’emporte',
  'a coarser grid: {number} bets of one backer':
    'une grille plus grossière : {number} mises d’un soutien',
  'a coarser grid for equilibria: {number} combinations of bets':
    'une grille plus grossière pour les équilibres : {number} combinaisons de mises',
  'not solved: the grid is too fine': 'non résolu : la grille est trop fine',
  'chance that it wins': 'probabilité qu’il l’emporte',
  'worth if it wins': 'valeur s’il l’emporte',
  cost: 'coût',
  'cost (build) of {backer}': 'coût (construire) {de backer}',
  'cost (buy) of {backer}': 'coût (acheter) {de backer}',
  'chance that it wins (build) of {backer}': 'probabilité qu’il l’emporte (construire) {de backer}',
  'chance that it wins (buy) of {backer}': 'probabilité qu’il l’emporte (acheter) {de backer}',
  'worth if it wins (build) of {backer}': 'valeur s’il l’emporte (construire) {de backer}',
  'worth if it wins (buy) of {backer}': 'valeur s’il l’emporte (acheter) {de backer}',
  'a value of {contender} above nothing': 'une valeur {de contender} positive',
  'own funds of {contender} above nothing': 'des fonds propres {de contender} positifs',
  '“{quoted}” above 0, or “{quoted2}” in the race':
    '“{quoted}” supérieur à 0, ou “{quoted2}” dans la course',
  'value of the whole of {contender} over a year’s revenue':
    'valeur de la totalité {de contender} rapportée à un an de chiffre d’affaires',
  'a value above 0': 'une valeur supérieure à 0',
  'what revenue says of {contender}': 'ce que le chiffre d’affaires dit {de contender}',
  '“{quoted}” in the race, or a belief “{quoted2}”':
    '“{quoted}” dans la course, ou une hypothèse “{quoted2}”',
  'all pure, by inspection': 'tous les purs, par inspection',
  'only by chance': 'seulement au hasard',
}
