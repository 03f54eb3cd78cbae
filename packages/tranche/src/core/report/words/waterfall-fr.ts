import type { LaterTerms } from '../../answer/index.ts'
import { counted, de, listFr } from './french.ts'
import { phraseFr } from './phrases-fr.ts'
import type { Said } from './said.ts'
import type { waterfallEn } from './waterfall-en.ts'

const units = {
  day: ['jour', 'jours'],
  'business day': ['jour ouvré', 'jours ouvrés'],
  week: ['semaine', 'semaines'],
  month: ['mois', 'mois'],
  year: ['an', 'ans'],
} as const

function timeFr(time: LaterTerms['time']): string {
  if (time.kind === 'undisclosed') return 'une durée non communiquée'
  const { low, high, unit } = time
  const [one, many] = units[unit]
  return low === high ? counted(low, one, many) : `${low} .. ${high} ${many}`
}

function laterFr(terms: LaterTerms): string {
  switch (terms.kind) {
    case 'escrow': {
      const who =
        terms.borne === 'last paid'
          ? 'ceux qui sont payés en dernier le supportent, et ce qui revient leur va'
          : `${terms.by === null ? 'toutes les catégories' : listFr(terms.by)} le supportent à proportion de ce qu’elles reçoivent`
      return `Le séquestre dure ${timeFr(terms.time)} : ${who}.`
    }
    case 'earn-out':
      return `Le complément de prix ${terms.name} vient sous ${timeFr(terms.time)} si : ${terms.condition}.`
    default:
      return terms satisfies never
  }
}

/** The fixed words of the pages that answer `waterfall`, in French. */
export const waterfallFr: Said<typeof waterfallEn> = {
  title: (company) => `Qui reçoit quoi à la cession ${de(company)}`,
  subtitle: ({ title, asOf }) =>
    `${title} · à la clôture du ${asOf} · prix net de frais, avant impôt`,
  paidAt: (value, currency) => `Pour un prix de ${value} ${currency}`,
  byClass: (currency) => `Par catégorie, ${currency}`,
  exit: 'prix',
  holder: 'titulaire',
  class: 'catégorie',
  amount: 'reçoit',
  atSale: 'reçoit à la cession',
  fromLater: (name) => (name === 'escrow' ? 'du séquestre' : `de ${name}`),
  part: 'du total',
  choice: 'ce que fait la catégorie',
  choiceOf: (choice) =>
    ({
      converts: 'se convertit',
      keeps: 'garde sa préférence',
      exercises: 'exerce',
      lapses: 'laisse expirer',
      either: 'l’un ou l’autre : même résultat',
      partly: 'se convertit en partie',
      depends: 'dépend de ce qui n’est pas connu',
    })[choice],
  perCommon: 'par action ordinaire',
  // A class has a name of one word; a debt, a kind of instrument or a payment is said in several.
  claim: (name) => (/ |^undisclosed$/.test(name) ? phraseFr(name) : name),
  plot: 'Ce que chaque catégorie reçoit du prix',
  breakpoints: 'Seuils de répartition',
  from: (value) => `à partir de ${value}`,
  reasons: (reasons) => reasons.join(' ; '),
  choicesHeading: 'Choix',
  tie: (name, value) => `À ${value}, ${name} reçoit autant dans les deux cas : égalité.`,
  withoutBreakpoints: (why) =>
    ({
      offering:
        'Aucun seuil pour une introduction en bourse : qui se convertit d’office, et ce que compense un cliquet, se trouve à chaque prix.',
      vote: 'Aucun seuil quand un vote convertit des catégories entières : son résultat se trouve à chaque prix.',
      undisclosed:
        'Aucun seuil quand une clause n’est pas publiée : il peut être n’importe où. Une fourchette pour cette clause donne des fourchettes de prix.',
      order:
        'Aucun seuil : sur ce qui n’est pas connu, leur ordre change. Une fourchette plus étroite les distingue.',
    })[why],
  bestRepliesBut: (bound) =>
    `À chaque prix, aucune catégorie libre de son choix ne recevrait davantage en choisissant autrement ; chacune a été essayée. Un vote peut lier ${bound.join(', ')}.`,
  bestReplies:
    'À chaque prix, aucune catégorie ne recevrait davantage en choisissant autrement ; chaque choix a été essayé.',
  laterHeading: 'Retenu ou payé plus tard',
  later: laterFr,
  laterAtOnePrice: 'À un seul prix (--exit 300M), le tableau dit qui reçoit combien de chacun.',
  unknownHeading: 'Non connu',
  unknown: (what) => `${phraseFr(what)} : aucun nombre unique.`,
  assumed: 'Repose sur',
  licence: (by, day) => `Licence et embauche par ${by}, ${day}`,
  round: 'levée',
  invested: 'investi',
  multiple: 'multiple',
  paid: 'à ses investisseurs',
  total: 'toutes les levées',
  fees: (licence, waiver, both) =>
    `La redevance de licence est de ${licence}, l’indemnité de renonciation de ${waiver} : ${both} au total.`,
  covered: (total, uncovered) =>
    uncovered === null
      ? `Elles couvrent les ${total} que les investisseurs doivent recevoir.`
      : `Elles ne couvrent pas les ${total} que les investisseurs doivent recevoir : il manque ${uncovered}, et le livre ne dit pas d’où ils viendraient.`,
  keepEquity: (keeps) =>
    keeps
      ? 'Les investisseurs conservent leurs actions dans ce qui reste de la société.'
      : 'Les investisseurs abandonnent leurs actions.',
  source: (sources, grade) =>
    `Source : ${sources.join(', ')}${grade === null ? '' : `, note ${grade}`}.`,
}
