import type { Phrases } from '../translator.ts'

/** Figures of a decision with their formulas and methods; what a decision tells outsiders. */
export const answersFr: Phrases = {
  'no belief says how much more {holder} knows than outsiders (“insider”)':
    'aucune hypothèse ne dit ce {que holder} sait de plus que les tiers (“insider”)',
  'an input is missing': 'il manque une donnée',
  'nobody would expect it to be used': 'personne ne s’attendrait à ce qu’il soit exercé',
  'not to be told: an input is missing': 'non chiffrable : il manque une donnée',
  'worth of {next}, which using {tranche} in full opens':
    'valeur {de next}, qu’ouvre l’exercice total {de tranche}',
  'its strike, amount, last practicable day and conditions, exactly':
    'son prix d’exercice, son montant, son dernier jour utile et ses conditions, exactement',
  'the stake after is not known': 'la participation après n’est pas connue',
  'ownership cap of {number} %: {standing}': 'plafond de détention de {number} % : {standing}',
  'may be crossed': 'peut être franchi',
  'condition: {condition}': 'condition : {condition}',
  crossed: 'franchi',
  'x (K − V) / K to another party, (1 − s) x (K − V) / (K − x) to the company':
    'x (K − V) / K à un tiers, (1 − s) x (K − V) / (K − x) à la société',
  'the most that selling on any day of the window is worth today':
    'le plus que vaut aujourd’hui une vente un jour quelconque de la fenêtre',
  'company value from a price, warrants counted':
    'valeur de la société d’après un prix, bons compris',
  'worth of {tranche}': 'valeur {de tranche}',
  'price of one share × step × shares today, and the warrant a quoted price knows of':
    'prix d’une action × part du prix × actions du jour, et le bon dont un cours coté tient compte',
  kept: 'respecté',
  'kept, since it cuts the amount': 'respecté, puisqu’il réduit le montant',
  'not crossed': 'non franchi',
  '{name}: {kind} from {payer} to {payee}': '{name} : {kind} {de payer} à {payee}',
  '{name}: {kind} from {payer} to {payee}, amount undisclosed':
    '{name} : {kind} {de payer} à {payee}, montant non publié',

  'last practicable day': 'dernier jour utile',
  'last business day of the window, less notice, less execution time':
    'dernier jour ouvré de la fenêtre, moins le préavis, moins le délai d’exécution',
  'days on the calendar the book names': 'jours selon le calendrier que nomme le livre',
  'not known': 'non connu',
  'no calendar is named': 'aucun calendrier n’est nommé',
  'window of the right': 'fenêtre du droit',
  'the terms hold no notice clause': 'les clauses ne prévoient pas de préavis',
  'the law: no friction, so no execution time':
    'la loi : aucune friction, donc aucun délai d’exécution',
  'time to carry out a decision': 'délai d’exécution d’une décision',
  'calendar of business days': 'calendrier des jours ouvrés',
  'none named': 'aucun nommé',
  '{tranche}: last practicable day': '{tranche} : dernier jour utile',
  '{tranche}: window closes': '{tranche} : la fenêtre se ferme',

  'worth of using it today': 'valeur d’un exercice ce jour',
  'the most that any amount gains, nothing at least':
    'le plus que gagne un montant, rien au minimum',
  'worth of the right today': 'valeur du droit ce jour',
  'worth of using it today: the last practicable day has come':
    'valeur d’un exercice ce jour : le dernier jour utile est arrivé',
  '(1 − s) X / (K + X) × call on V struck at K, to the last practicable day':
    '(1 − s) X / (K + X) × option d’achat sur V au prix d’exercice K, jusqu’au dernier jour utile',
  'worth of waiting': 'valeur de l’attente',
  'worth of the right − worth of using it today': 'valeur du droit − valeur d’un exercice ce jour',
  'change of its worth over one day, nothing else changed':
    'variation de sa valeur en un jour, rien d’autre ne changeant',
  'worth tomorrow − worth today': 'valeur demain − valeur ce jour',
  'x [ (V − K) (1 − s) / (K + x) ], frictions of the scenario taken off':
    'x [ (V − K) (1 − s) / (K + x) ], frictions du scénario déduites',
  'value added by using {number} % of it today': 'valeur créée en exerçant {number} % ce jour',
  'stake of {holder} after using {number} % of it':
    'participation {de holder} après exercice à {number} %',
  'company value at which using all of it neither gains nor loses':
    'valeur de la société à laquelle un exercice total est neutre',
  'M3: V° = K without frictions': 'M3 : V° = K sans frictions',
  'strike, on today’s share base, at which it neither gains nor loses':
    'prix d’exercice, sur la base d’actions du jour, auquel il est neutre',
  'step from the round’s price to value at which it neither gains nor loses':
    'rapport entre la valeur et le prix de la levée auquel il est neutre',
  'break-even company value / mark': 'valeur neutre de la société / valeur de référence',
  'chance that using all of it ends below not using it':
    'probabilité qu’un exercice total se révèle moins bon que s’abstenir',
  'P[(a (V + x) − s V) G < x e^(rH)] under the stated real-world drift':
    'P[(a (V + x) − s V) G < x e^(rH)] sous la tendance indiquée du monde réel',
  'M4, lognormal growth': 'M4, croissance lognormale',
  'what using all of it would tell outsiders': 'ce qu’un exercice total révélerait aux tiers',
  '−log₂ P(V above the break-even value), as outsiders see it':
    '−log₂ P(V au-dessus de la valeur neutre), vu par les tiers',
  'shares of {company} today for one on the strike’s own base':
    'actions {de company} ce jour pour une sur la base du prix d’exercice',
  '(1 + pool + notes at the strike / price + (notes at the round + new money) / round price), in shares of the base':
    '(1 + réserve + obligations au prix d’exercice / prix + (obligations au prix de la levée + argent frais) / prix de la levée), en actions de la base',
  'M1: one share base': 'M1 : une seule base d’actions',
  'strike on the share base of today, as a valuation of all shares before the new money':
    'prix d’exercice sur la base d’actions du jour, en valorisation de toutes les actions avant l’argent frais',
  'strike per share × shares today': 'prix d’exercice par action × actions du jour',
  'M1: K today = p × N today': 'M1 : K du jour = p × N du jour',
  'price per share of {round} × shares today': 'prix par action {de round} × actions du jour',
  'price per share of the latest round × shares today':
    'prix par action de la dernière levée × actions du jour',
  'round price × shares today': 'prix de la levée × actions du jour',
  'what is left of the right': 'ce qui reste du droit',
  'amount − what was drawn before': 'montant − ce qui a déjà été tiré',
  'fair value of all equity of {company} before the new money':
    'juste valeur de tous les capitaux propres {de company} avant l’argent frais',
  'step × mark, or the value the scenario states':
    'rapport × valeur de référence, ou la valeur qu’indique le scénario',
  'discount of the strike to the latest mark':
    'décote du prix d’exercice sur la dernière valeur de référence',
  '1 − strike today / mark': '1 − prix d’exercice du jour / valeur de référence',
  'part of {company} that {holder} holds before, on the same share base':
    'part {de company} {que holder} détient avant, sur la même base d’actions',

  'nothing: a condition is not met in time': 'rien : une condition n’est pas remplie à temps',
  'nothing: the last practicable day has passed': 'rien : le dernier jour utile est passé',
  '{method}, if met: {conditions}': '{method}, si remplies : {conditions}',
  '{method}, times the chance that it is met in time: {conditions}':
    '{method}, multipliée par la probabilité qu’elle soit remplie à temps : {conditions}',
  'what is owed, discounted at the riskless rate from its day':
    'ce qui est dû, actualisé au taux sans risque depuis son échéance',
  '{method}, by the part that is its own': '{method}, selon la part qui est la sienne',
  '{method}, to the last practicable day': '{method}, jusqu’au dernier jour utile',
  '{method}; run at {number} telling points of {all}':
    '{method} ; calculée en {number} points révélateurs sur {all}',
  'the point where it is widest': 'au point où elle est la plus large',
  'the stated centre': 'au centre indiqué',
  'a claim on the company value, the note in it, at conversion: the better of discount and cap, closed form':
    'un droit sur la valeur de la société, obligation comprise, à la conversion : le meilleur de la décote et du plafond, formule fermée',
  'the stated part of the company × company value, for all that came in: no preference and no discount for lack of a market':
    'part indiquée de la société × valeur de la société, pour tout ce qui a été versé : ni préférence, ni décote d’illiquidité',
  'part of the company as converted × company value: no preference and no discount for lack of a market':
    'part de la société après conversion × valeur de la société : ni préférence, ni décote d’illiquidité',
  'the company’s call, as a put held against the investor':
    'l’appel de fonds de la société, comme une option de vente détenue contre l’investisseur',
  'a firm duty, as a forward': 'un engagement ferme, comme un contrat à terme',
  '{method}: nothing, a condition was not met in time':
    '{method} : rien, une condition n’a pas été remplie à temps',
  'what became of {tranche}: it fell due by {day}, and no closing is recorded':
    'ce qu’il est advenu {de tranche} : échu le {day}, aucun versement n’est enregistré',
  'a fact “{quoted}” with its day and amount': 'un fait “{quoted}” avec son jour et son montant',
  'day on which {tranche} falls due': 'échéance {de tranche}',
  'a sale back to the company: a put with the shares it ends out of the count; {method}':
    'une revente à la société : une option de vente, les actions rachetées sortant du compte ; {method}',
  'a sale to {buyer}: a put, and no share ends; {method}':
    'une vente {à buyer} : une option de vente, et aucune action n’est annulée ; {method}',
  'used today': 'exercé ce jour',
  'closed form': 'formule fermée',
  'closed form (Black–Scholes–Merton)': 'formule fermée (Black–Scholes–Merton)',
  'closed form (Black–Scholes–Merton with dilution)':
    'formule fermée (Black–Scholes–Merton avec dilution)',
  '{method} over the best draw on the last day': '{method} sur le meilleur tirage au dernier jour',
  'quadrature between {number} dates': 'quadrature entre {number} dates',
  'quadrature between {number} dates ({why})': 'quadrature entre {number} dates ({why})',
  'the best day, the company value being certain ({why})':
    'le meilleur jour, la valeur de la société étant certaine ({why})',
  quadrature: 'quadrature',
  'finite differences in the logarithm of company value':
    'différences finies dans le logarithme de la valeur de la société',
  'finite differences in the logarithm of company value ({why})':
    'différences finies dans le logarithme de la valeur de la société ({why})',
  'fixed point of the boundary ({why})': 'point fixe de la frontière ({why})',
  'as asked': 'comme demandé',
  'a plain call on any day': 'option d’achat simple, tout jour',
  'any day, a law with more than volatility': 'tout jour, loi au-delà de la volatilité',
  'any day': 'tout jour',
  'few dates': 'peu de dates',
  'dates, and a law with partial failure': 'dates, et loi à défaillance partielle',
  'many dates': 'de nombreuses dates',
  'the best day, the company value being certain':
    'le meilleur jour, la valeur de la société étant certaine',
  '{method}; drawn once: several draws under these terms are worth this at least':
    '{method} ; en un seul tirage : plusieurs tirages selon ces clauses valent au moins autant',
  'several draws on {number} days by quadrature in the two ratio variables':
    'plusieurs tirages sur {number} jours par quadrature dans les deux rapports',
  'two tranches in order: the root of the first decision, then one integral':
    'deux tranches à la suite : la racine de la première décision, puis une intégrale',
  'a single date': 'une seule date',
  dates: 'dates',

  'how much more {holder} knows of the company than outsiders':
    'ce {que holder} sait de plus de la société que les tiers',
  'error in what {holder} sees': 'erreur dans ce que voit {holder}',
  'chance of using all of it for other reasons':
    'probabilité d’un exercice total pour d’autres motifs',
  'chance of using none of it for other reasons':
    'probabilité de n’en rien exercer pour d’autres motifs',
  'company value from which {holder} uses some of it':
    'valeur de la société à partir de laquelle {holder} en exerce une partie',
  'worth of waiting that using it today gives up':
    'valeur de l’attente à laquelle renonce un exercice ce jour',
  'company value from which {holder} uses all of it':
    'valeur de la société à partir de laquelle {holder} exerce la totalité',
  'the value at which all of it is just best':
    'la valeur à laquelle la totalité est tout juste le mieux',
  'M3: K without frictions': 'M3 : K sans frictions',
  'what the decision tells on average, before it is seen':
    'ce que la décision révèle en moyenne, avant d’être connue',
  'Σ P(act) × bits of the act': 'Σ P(décision) × bits de la décision',
  'the most {holder} may know more for using all of it to tell at most {bits} bits':
    'ce {que holder} peut savoir de plus au maximum pour qu’un exercice total révèle au plus {bits} bits',
  'the larger root τ of P(all) = 2^−bits': 'la plus grande racine τ de P(tout) = 2^−bits',
  'chance, in the eyes of outsiders, that {holder} uses {act} of it':
    'probabilité, aux yeux des tiers, {que holder} en exerce : {act}',
  'P(value on that side of the thresholds), ln V ~ N(ln mean − τ²/2, τ²)':
    'P(valeur de ce côté des seuils), ln V ~ N(ln moyenne − τ²/2, τ²)',
  'what using {act} of it tells outsiders': 'ce que révèle aux tiers l’exercice : {act}',
  'divergence of their belief after from their belief before; −log₂ P without noise or other motives':
    'divergence entre leur opinion après et leur opinion avant ; −log₂ P sans erreur ni autres motifs',
  'company value in the eyes of outsiders after {act} of it is used':
    'valeur de la société aux yeux des tiers après exercice : {act}',
  'E[V | act]': 'E[V | décision]',
  all: 'tout',
  some: 'une partie',
  'outsiders take the company to be worth what scenario {scenario} believes, lognormal around it, and know the terms of the right':
    'les tiers donnent à la société la valeur que suppose le scénario {scenario}, avec une loi lognormale, et connaissent les clauses du droit',
  '{holder} sees without error what it knows more (no belief “insider noise”)':
    '{holder} voit sans erreur ce qu’il sait de plus (aucune hypothèse “insider noise”)',
  '{holder} sees what it knows more with an error, as believed':
    '{holder} voit ce qu’il sait de plus avec une erreur, selon l’hypothèse',
  '{holder} acts on the value of the company and on stated benefits alone (no belief “other motives”)':
    '{holder} n’agit que selon la valeur de la société et les avantages indiqués (aucune hypothèse “other motives”)',
  '{holder} also acts for reasons that are not the value of the company, as believed':
    '{holder} agit aussi pour des motifs étrangers à la valeur de la société, selon l’hypothèse',
  '{holder} does not act for the sake of what others will believe: a holder who does needs beliefs and acts solved together':
    '{holder} n’agit pas en vue de ce que d’autres croiront : sinon, opinions et décisions devraient être résolues ensemble',
}
