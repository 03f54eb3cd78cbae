import type { Said } from './said.ts'
import type { waterfallEn } from './waterfall-en.ts'

/** The fixed words of the pages that answer `waterfall`, in French. */
export const waterfallFr: Said<typeof waterfallEn> = {
  title: (company) => `Qui reçoit quoi à la cession de ${company}`,
  subtitle: ({ title, asOf }) =>
    `${title} · à la clôture du ${asOf} · prix net de frais, avant impôt`,
  paidAt: (value, currency) => `Pour un prix de ${value} ${currency}`,
  byClass: (currency) => `Par catégorie, ${currency}`,
  exit: 'prix',
  holder: 'titulaire',
  class: 'catégorie',
  amount: 'reçoit',
  part: 'du total',
  choice: 'ce que fait la catégorie',
  choiceOf: (choice) =>
    ({
      converts: 'se convertit',
      keeps: 'garde sa préférence',
      exercises: 'exerce',
      lapses: 'laisse expirer',
      either: 'l’un ou l’autre : même résultat',
    })[choice],
  perCommon: 'par action ordinaire',
  plot: 'Ce que chaque catégorie reçoit du prix',
  breakpoints: 'Seuils de répartition',
  from: (value) => `à partir de ${value}`,
  reasons: (reasons) => reasons.join(' ; '),
  choicesHeading: 'Choix',
  tie: (name, value) => `À ${value}, ${name} reçoit autant dans les deux cas : égalité.`,
  bestReplies:
    'À chaque prix, aucune catégorie ne recevrait davantage en choisissant autrement ; chaque choix a été essayé.',
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
