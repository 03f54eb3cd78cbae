import type { decideEn } from './decide-en.ts'
import { counted, de, listFr } from './french.ts'
import { phraseFr } from './phrases-fr.ts'
import { actionFr } from './reasons-fr.ts'
import type { Said } from './said.ts'

const businessDaysFr = (count: number) => counted(count, 'jour ouvré', 'jours ouvrés')

/** The fixed words of the page that answers `decide`, in French. */
export const decideFr: Said<typeof decideEn> = {
  title: ({ holder, company }) => `Le droit ${de(holder)} d’investir davantage dans ${company}`,
  buyBackTitle: ({ company }) => `Le droit ${de(company)} de racheter ses propres actions`,
  purchaseTitle: ({ holder, company, seller }) =>
    `Le droit ${de(holder)} d’acheter à ${seller} des titres ${de(company)}`,
  saleTitle: ({ holder, company, buyer }) =>
    buyer === null
      ? `Le droit ${de(holder)} de revendre ses titres ${de(company)} à la société`
      : `Le droit ${de(holder)} de vendre ses titres ${de(company)} à ${buyer}`,
  subtitle: ({ right, asOf, scenario }) =>
    `${right} · à l’ouverture du ${asOf} · scénario ${scenario}`,
  noneOpen: 'Aucun droit n’est ouvert.',
  noRights: 'Le livre ne contient aucun droit d’investir davantage.',

  all: 'LA TOTALITÉ',
  part: 'UNE PARTIE',
  allowed: 'CE QUI EST PERMIS',
  exercise: ({ how, amount, day }) => `EXERCER ${how}, soit ${amount}, le ${day}`,
  hold: (day) => `ATTENDRE, et décider au plus tard le ${day}`,
  letLapse: 'LAISSER EXPIRER',
  undetermined: 'INDÉTERMINÉ',
  robust: 'Vaut pour tout ce qui n’est pas connu.',
  notRobust: 'Dépend de ce qui n’est pas connu.',
  sideBenefitLeftOut: (action) => `Sans les avantages annexes : ${actionFr(action)}.`,
  amountRange: (amount) => `Le meilleur montant est de ${amount}.`,
  missing: ({ what, remedy }) => `${phraseFr(what)} : indiquer ${phraseFr(remedy)}`,

  why: 'Pourquoi',
  missingHeading: 'Ce qui manque',
  days: 'Calendrier',
  window: 'Fenêtre d’exercice',
  windowDays: ({ firstDay, lastDay }) => `du ${firstDay} au ${lastDay} inclus`,
  daysLeft: 'Temps restant',
  daysLeftOf: ({ days, businessDays }) => {
    if (days < 0) return 'la fenêtre est fermée'
    const open =
      businessDays === null ? 'jours ouvrés non connus' : `dont ${businessDaysFr(businessDays)}`
    return `${counted(days, 'jour', 'jours')}, ${open}`
  },
  lastPracticable: 'Dernier jour utile',
  either: (earliest, latest) => `entre le ${earliest} et le ${latest}`,
  notKnown: 'non connu',
  execution: 'délai d’exécution',
  executionOf: (days) => (days === 0 ? 'le jour même' : businessDaysFr(days)),
  worthThen: (currency) => `valeur du droit, ${currency}`,

  amounts: 'Tout, une partie ou rien',
  notAllowed: (part) => `${part} (non permis)`,
  share: (part) =>
    ({ 0: 'rien', 0.25: 'un quart', 0.5: 'la moitié', 0.75: 'trois quarts', 1: 'la totalité' })[
      part
    ] ?? `${Math.round(100 * part)} %`,
  choice: '',
  amount: (currency) => `montant, ${currency}`,
  valueAdded: (currency) => `valeur créée, ${currency}`,
  sideBenefit: (currency) => `avantage annexe, ${currency}`,
  stakeAfter: 'participation après',
  dilution: 'dilution de la ligne existante (points)',
  noSideBenefit: 'Le scénario n’indique aucun avantage annexe pour ce droit.',
  sideApart:
    'Les avantages annexes sont présentés à part : la valeur créée, la valeur du droit et celle de l’attente n’en tiennent pas compte ; le verdict, ses points de bascule et ce qu’il révèle en tiennent compte.',

  price: 'Prix',
  strikeWritten: 'Prix d’exercice stipulé',
  strikeToday: 'Prix d’exercice, sur les actions du jour',
  companyValue: 'Valeur de la société',
  mark: (round) => `Valeur de référence (prix de ${round}, sur les actions du jour)`,
  latestRound: 'la dernière levée',
  notTold: (figures) =>
    `Ne peut être chiffré : ${listFr(figures.map((figure) => figure.charAt(0).toLowerCase() + figure.slice(1)))}.`,
  discount: 'Décote du prix d’exercice sur la valeur de référence',
  shareGrowth: 'Actions du jour pour une action d’alors',
  ownStake: 'Participation avant exercice',
  knownSince: 'Connu seulement depuis le',
  shareBase: 'Base d’actions',
  shareBaseOf: ({ day, includes }) =>
    `pleinement diluée à l’ouverture du ${day} : ${includes.join(' ; ')}`,

  waiting: 'Valeur et attente',
  worth: 'Valeur du droit',
  usedNow: 'Valeur s’il est exercé maintenant',
  usedForNothing: (zero) => `${zero} : exercé aujourd’hui, il ne rapporterait rien`,
  worthOfWaiting: 'Valeur de l’attente',
  oneDay: 'Variation de valeur d’ici demain',
  trigger: 'Exercer l’emporte sur attendre au-delà',
  triggerOf: (value) => `d’une valeur de la société de ${value}`,
  ifMet:
    'Les bornes hautes supposent les conditions remplies ; si elles ne le sont pas, le droit ne vaut rien.',
  noWorth:
    'Ne peut être chiffrée : il manque une donnée. Un droit pouvant rester inutilisé, il vaut au moins 0.',
  opens: (tranche) => `Ouvre ${tranche}, qui vaut`,

  breakEvens: 'Exercer la totalité est neutre lorsque',
  companyIsWorth: 'la société vaut',
  strikeIs: 'le prix d’exercice, sur les actions du jour, est de',
  step: (round) => `une action vaut, en proportion de son prix dans ${round},`,
  volatilityIs: 'la volatilité est de',
  sideBenefitNeeded: 'un avantage annexe apporte',

  regret: 'Risque de regret',
  regretOf: ({ chance, horizon }) =>
    `${chance} de chances qu’exercer la totalité maintenant se révèle moins bon que s’abstenir, à un horizon de ${horizon}, dans le monde réel du scénario`,
  noRegret: 'Ne peut être chiffré : le scénario n’indique pas de « real world ».',
  noChance: 'Ne peut être chiffré : il manque une donnée.',

  turns: 'Ce qui pourrait le faire basculer',
  input: 'donnée',
  stated: 'telle qu’indiquée',
  turnsAt: 'le verdict bascule à',
  turnsInside: 'dans ce qui est indiqué',
  turnsOutside: 'hors de ce qui est indiqué',
  nothingTurns:
    'Aucune donnée ne fait à elle seule basculer le verdict, à aucune valeur examinée, les autres restant telles qu’indiquées.',

  unknowns: 'Ce qu’il faut savoir en premier',
  settled: 'Le verdict est acquis ; ce sont ces données qui déplacent le plus le gain.',
  moves: (currency) => `déplace le gain de, ${currency}`,
  settles: 'tranche à elle seule',
  worthOfKnowing: (currency) => `valeur de l’information, ${currency}`,
  yes: 'oui',
  no: 'non',

  signal: 'Ce que les tiers en apprennent',
  bitsOf: (bits) => `Exercer la totalité leur apprend ${bits}.`,
  noSignal: (why) => `Ne peut être chiffré : ${why}.`,

  signalCounted: ({ part, gain }) =>
    gain === null
      ? `Le scénario compte ${part} de ce qu’ils pensent alors de la ligne existante ; ce qu’ils penseraient sans exercice ne peut être dit, car nul ne s’y attend.`
      : `Le scénario compte ${part} de ce qu’ils pensent alors de la ligne existante : ${gain} pour tout plutôt que rien, parmi les avantages annexes ci-dessus. Ils sont censés lire l’acte d’un titulaire à qui leur avis importe peu.`,

  limits: 'Limites et engagements annexes',
  limit: (limit) => `Limite : ${limit}.`,
  commitment: ({ words, tied }) =>
    `Engagement ${words} ; ${tied ? 'lié à ce droit, et présenté à part' : 'ne dépend pas de ce droit et n’y change rien'}.`,

  done: 'Ce qui a été fait',
  doneOf: ({ day, amount, agrees }) => {
    const compared =
      agrees === null
        ? 'Il n’y a pas de verdict auquel le comparer'
        : agrees
          ? 'Le verdict concorde'
          : 'Le verdict diffère'
    return `Exercé le ${day} : ${amount}. ${compared} ; aucun chiffre ci-dessus n’en tient compte.`
  },

  assumptions: 'Hypothèses',
  method: 'Méthode',
  methodOf: (method) => `Valeur du droit : ${method}.`,
  lessThan: (amount) => `moins de ${amount}`,
  numerical: ({ error, at }) =>
    `Erreur numérique seule, ${at} : ${error} en plus ou en moins ; toutes les fourchettes affichées la contiennent.`,
  lookedAt: (how) =>
    `Données non connues : ${how} ; les fourchettes les couvrent toutes et aucune loi de probabilité n’est supposée.`,
  lookedAtNothing:
    'Données non connues : aucune ; chaque chiffre qui entre est indiqué exactement.',
  trace: 'Remonter d’un chiffre aux lignes dont il vient, par exemple :',
  traceCall: ({ book, figure, asOf, scenario }) =>
    `  tranche explain ${book} ${figure} --as-of ${asOf} --scenario ${scenario} --language fr`,

  closed: 'Droits éteints',
  closedSubtitle: ({ asOf, scenario }) =>
    `Droits d’investir davantage · à l’ouverture du ${asOf} · scénario ${scenario}`,
  closedOf: ({ id, how, day, amount }) => {
    const ended = {
      used: `a été exercé le ${day} : ${amount ?? 'montant non publié'}`,
      lapsed: `a expiré le ${day}`,
      superseded: `a pris fin lorsqu’un autre accord a remplacé le sien, le ${day}`,
      'window-closed': `a pris fin avec sa fenêtre, le ${day}`,
    }[how]
    return `${id} ${ended}.`
  },
  list: listFr,
}
