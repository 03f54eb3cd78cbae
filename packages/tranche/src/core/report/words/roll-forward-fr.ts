import { phraseFr } from './phrases-fr.ts'
import type { rollForwardEn } from './roll-forward-en.ts'
import type { Said } from './said.ts'

/** The fixed words of the page that answers `value --from`, in French. */
export const rollForwardFr: Said<typeof rollForwardEn> = {
  subtitle: ({ from, asOf, scenario }) =>
    `De l’ouverture du ${from} à l’ouverture du ${asOf} · scénario ${scenario}`,
  none: 'Le livre ne contient rien dont la valeur puisse être suivie d’un jour à l’autre.',
  byBook: (currency) => `Selon le scénario, ${currency}`,
  what: 'objet',
  holder: 'titulaire',
  kind: 'nature',
  turned: ({ was, is }) =>
    was === is ? phraseFr(is ?? '') : `${phraseFr(was ?? 'new')}, puis ${phraseFr(is ?? 'over')}`,
  opening: 'ouverture',
  putIn: 'versé',
  revaluation: 'réévaluation',
  closing: 'clôture',
  total: 'tout ce qui peut être chiffré',
  marked: (holder, company) => `${holder} dans ${company}, en valeur comptable`,
  openingMark: 'Valeur comptable d’ouverture',
  closingMark: 'Valeur comptable de clôture',
  mark: (day, value) => `${value} le ${day}`,
  noMark: 'aucune n’est connue',
  putInSince: 'Versé depuis',
  gained: 'Gains comptabilisés',
  unexplained: 'Ni versé, ni gain enregistré',
  partOf: (part) => `  dont ${part}`,
  fundedInAll: 'Versé à cette date au total',
  ofHeadline: (round) => `De la valorisation annoncée de ${round}`,
  sources: 'Sources des valeurs comptables',
  gainsOf: (heading, currency) => `${heading} : gains, ${currency}`,
  period: 'période',
  method: 'origine',
  allPeriods: 'toutes les périodes',
  allMethods: 'toute la période',
  amount: 'gain avant impôt',
  share: 'de sa période',
  together: 'une réévaluation prend ce qui n’est pas connu à une même valeur aux deux jours',
  eachEnd:
    'lorsque c’est impossible, chaque borne d’une réévaluation se tient seule : ce qui n’est pas connu peut prendre une autre valeur à chacun des deux jours',
  marksAsBooked:
    'valeurs comptables et gains sont des faits que quelqu’un a comptabilisés ; une valeur comptable rapportée à une valorisation annoncée n’est pas une participation, car les deux n’évoluent pas ensemble',
}
