import { type Period, writePeriod } from '../../time/index.ts'
import { de } from './french.ts'
import { phraseFr } from './phrases-fr.ts'
import type { Said } from './said.ts'
import type { explainEn, rightsEn, stakesEn, valueEn } from './tables-en.ts'

/** A day or period as it stands in a sentence. */
function whenFr(period: Period): string {
  const { firstDay, lastDay } = period
  if (firstDay === lastDay) return `le ${firstDay}`
  const written = writePeriod(period)
  return written.includes('..') ? `entre le ${firstDay} et le ${lastDay}` : `en ${written}`
}

type Between = { readonly holder: string; readonly company: string }

const kindFr = {
  right: ({ holder, company }: Between) => `droit ${de(holder)} d’investir dans ${company}`,
  duty: ({ holder, company }: Between) =>
    `engagement ferme ${de(holder)} d’investir dans ${company}`,
  call: ({ holder, company }: Between) => `appel de fonds ${de(company)} auprès ${de(holder)}`,
  put: ({ holder, company }: Between) => `droit ${de(holder)} de céder ses titres ${de(company)}`,
  payment: ({ holder }: Between) => `paiement à ${holder}`,
}

const kindNameFr = {
  right: 'droit',
  duty: 'engagement ferme',
  call: 'appel de fonds',
  put: 'option de vente',
  payment: 'paiement',
}

const entersFr = { value: 'la valeur', stakes: 'les participations', flows: 'les flux' }

/** The fixed words of the page that answers `rights`, in French. */
export const rightsFr: Said<typeof rightsEn> = {
  subtitle: ({ asOf, scenario }) =>
    `Droits, engagements fermes et appels de fonds à l’ouverture du ${asOf} · scénario ${scenario}`,
  none: 'Les clauses du livre ne prévoient aucune tranche.',
  tranche: 'tranche',
  kind: 'nature',
  kindOf: (kind) => kindNameFr[kind],
  holder: 'titulaire',
  status: 'état',
  closes: 'dernier jour ou échéance',
  left: (currency) => `solde, ${currency}`,
  statusOf: (status) =>
    ({
      'not-open-yet': 'pas encore ouvert',
      open: 'ouvert',
      used: 'exercé',
      lapsed: 'expiré',
      'window-closed': 'fenêtre fermée',
      'condition-failed': 'condition non remplie',
      committed: 'engagé',
      callable: 'appelable',
      funded: 'versé',
      'non-binding': 'non contraignant',
      superseded: 'remplacé',
    })[status],
  window: 'Fenêtre d’exercice',
  windowOf: ({ firstDay, lastDay }) => `du ${firstDay} au ${lastDay} inclus`,
  daysLeft: 'Temps restant',
  lastPracticable: 'Dernier jour utile',
  notKnown: 'non connu',
  due: 'Échéance',
  noDay: 'les clauses n’indiquent aucun jour',
  onceMet: 'dès que sa condition est remplie ; les clauses n’indiquent aucun dernier jour',
  onceMetBy: (day) => `dès que sa condition est remplie, au plus tard le ${day}`,
  dueOf: ({ isOverdue, ...due }) =>
    isOverdue ? `échu ${whenFr(due)} ; aucun versement n’est enregistré` : whenFr(due),
  headingOf: ({ id, kind, holder, company }) => `${id} : ${kindFr[kind]({ holder, company })}`,
  notice: 'Préavis',
  noticeOf: ({ terms, believed }) =>
    believed === null
      ? phraseFr(terms)
      : `${phraseFr(terms)} dans les clauses ; ${phraseFr(believed)} selon le scénario`,
  amount: 'Montant',
  amountUnknown: (used) => `non communiqué ; déjà exercé : ${used}`,
  amountOf: ({ left, cap, used }) => `solde de ${left} sur ${cap} ; déjà exercé : ${used}`,
  draw: 'Tirage',
  condition: 'Condition',
  conditionOf: ({ condition, standing }) =>
    `${condition} : ${{ met: 'remplie', open: 'pas encore remplie', 'not met': 'non remplie, d’après les faits', unknown: 'le livre ne permet pas de le dire' }[standing]}`,
  cash: 'Trésorerie requise',
  cashOf: ({ kind, amount, day }) =>
    `${amount} au plus tard le ${day}${{ right: ' en cas d’exercice total', duty: '', call: ' en cas d’appel total', put: ' au titulaire en cas d’exercice total', payment: '' }[kind]}`,
  unvalued: 'N’entre dans aucun chiffre',
  missing: 'Manque',
  calendar: {
    opens: (id) => `${id} : peut être exercé à partir d’aujourd’hui`,
    decide: (id) => `${id} : dernier jour pour décider`,
    closes: (id) => `${id} : la fenêtre se ferme`,
    due: (id) => `${id} : échéance`,
  },
  calendarBasis: ({ asOf, scenario }) => `Au ${asOf}, scénario ${scenario}.`,
  recordedHeading: 'Ce qui a été convenu par ailleurs, selon les clauses en vigueur ce jour',
  recorded: ({ id, words, enters }) =>
    `${id} : “${words}” (${enters === null ? 'consigné, non valorisé' : `entre dans ${entersFr[enters]}`}).`,
  laterHeading: 'Ce qui s’est passé ensuite',
  later: ({ id, day, amount }) =>
    `${id} : exercé le ${day}, ${amount} ; rien ci-dessus n’en tient compte.`,
}

/** The fixed words of the page that answers `value`, in French. */
export const valueFr: Said<typeof valueEn> = {
  subtitle: ({ asOf, scenario }) => `Valeurs à l’ouverture du ${asOf} · scénario ${scenario}`,
  none: 'Le livre ne contient rien qui puisse être valorisé ce jour.',
  item: 'objet',
  kind: 'nature',
  holder: 'titulaire',
  worth: (currency) => `valeur, ${currency}`,
  kindOf: ({ kind, term }) =>
    kind === 'right'
      ? kindNameFr[term]
      : {
          class: 'actions',
          note: 'obligation convertible',
          warrant: 'bon de souscription',
          together: 'droits ensemble',
        }[kind],
  missing: (id, missing) => `${id} : ${missing}`,
  method: (id, method) => `${id} : ${method}.`,
}

/** The fixed words of the pages that answer `stakes`, in French. */
export const stakesFr: Said<typeof stakesEn> = {
  title: (company) => `Participations dans ${company}`,
  subtitle: ({ title, asOf, scenario }) =>
    `${title} · à la clôture du ${asOf} · scénario ${scenario}`,
  none: 'Le livre n’énonce ni actions ni investissement dans une société.',
  stakes: 'Parts de la société',
  holder: 'titulaire',
  outstanding: 'en circulation',
  asConverted: 'après conversion',
  fullyDiluted: 'pleinement dilué',
  voting: 'droits de vote',
  holdings: 'Titres détenus',
  security: 'titre',
  class: 'catégorie ou instrument',
  quantity: 'nombre',
  vested: 'dont acquis',
  notCounted: 'non publié',
  funded: (currency) => `versé, ${currency}`,
  amounts: (currency) =>
    `Où en sont les fonds, ${currency} (quatre montants, à ne jamais additionner ; engagé et appelable restent à venir)`,
  announced: 'annoncé',
  committed: 'engagé',
  callable: 'appelable',
  fundedShort: 'versé',
  totals: 'Toutes les sociétés',
  allParties: 'ensemble',
  rounds: (currency) => `Levées de fonds, ${currency}`,
  day: 'jour',
  round: 'levée',
  newMoney: 'argent frais',
  preMoney: 'pre-money',
  postMoney: 'post-money',
  limits: 'Limites',
  assumed: 'Repose sur',
  inAll: 'actions ou votes en tout',
  notKnown: 'inconnu',
  price: 'par action',
  notYet: 'Rien encore',
  first: (day, what) => `Le livre commence le ${day}, par « ${what} ».`,
  nothing: 'À la clôture de ce jour, le livre ne connaît ni titre, ni levée de fonds, ni accord.',
}

/** The fixed words of the pages that answer `explain`, in French. */
export const explainFr: Said<typeof explainEn> = {
  subtitle: ({ id, asOf, scenario }) => `${id} · ${asOf} · scénario ${scenario}`,
  list: ({ asOf, scenario }) =>
    `Chiffres qui peuvent être expliqués au ${asOf} dans le scénario ${scenario}`,
  none: 'Aucun droit n’est ouvert ce jour : il n’y a aucun chiffre à expliquer.',
  figure: 'chiffre',
  what: 'ce que c’est',
  above: '(montré plus haut)',
  line: (label, number) => `${label} : ${number}`,
  written: ({ kind, scenario, sources, grade, place }) => {
    const what = { term: 'clause', fact: 'fait', belief: 'hypothèse' }[kind]
    const whose = scenario === null ? '' : ` du scénario ${scenario}`
    const from = sources.length === 0 ? '' : `, source ${sources.join(', ')}`
    const graded = grade === null ? '' : `, note ${grade}`
    return `${what}${whose}, ${place}${from}${graded}`
  },
  asserted: (by) => `posé par ${by}`,
  missing: (remedy) => `manque ; indiquer ${remedy}`,
}
