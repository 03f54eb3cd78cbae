import type { flowsEn } from './flows-en.ts'
import { de } from './french.ts'
import type { Said } from './said.ts'

/** The fixed words of the page that answers `flows`, in French. */
export const flowsFr: Said<typeof flowsEn> = {
  subtitle: ({ asOf, scenario }) =>
    `Flux croisés entre investisseurs et sociétés · à la clôture du ${asOf} · scénario ${scenario}`,
  none: 'Dans ce livre, personne n’investit dans personne.',
  pairs: (currency) => `Versé et revenu, ${currency}`,
  investor: 'investisseur',
  company: 'société',
  year: 'année',
  out: 'versé',
  back: 'revenu',
  net: 'net',
  backAtMargin: 'marge revenue',
  netAtMargin: 'net de marge',
  inYear: 'dans l’année',
  cumulated: 'cumul',
  byYear: ({ investor, company, currency }) => `${investor} et ${company} par année, ${currency}`,
  ratios: 'Pour une unité versée, ce que les dépenses font revenir',
  firstReturn: 'chaque unité une fois',
  gross: 'à chaque passage',
  ratioNote:
    'La dernière colonne recompte le même argent à chaque passage : ce n’est pas un rendement, et elle peut dépasser 100 %.',
  allOf: 'ensemble',
  everybody: 'tous',
  number: (count) =>
    count.low === count.high ? String(count.low) : `${count.low} à ${count.high}`,
  pairsLeftOut: ({ shown, all }) =>
    `Sont montrées les ${shown} paires, sur ${all}, entre lesquelles le plus d’argent est passé, et les 5 plus grandes par année ; --json et --csv les ont toutes.`,
  schedulesLeftOut: ({ shown, all }) =>
    `Sont montrées les ${shown} parties, sur ${all}, dont la trésorerie peut descendre le plus bas ; --json les a toutes.`,
  partiesLeftOut: ({ shown, all }) =>
    `Sont montrées les ${shown} parties, sur ${all}, à qui il peut manquer le plus de ce qu’elles doivent ; --json les a toutes. La dernière ligne les additionne toutes, avec le nombre de celles qui font défaut.`,
  moreLose: (count) => `${count} autres gardent autre chose qu’avant`,
  manyFallShort: (count) => `${count} parties font défaut, ou le peuvent`,
  moreMissing: (count) => `et ${count} autres de cette sorte, que nomme --json`,
  schedule: (party) => `Appels et trésorerie ${de(party)}`,
  cash: 'Trésorerie',
  worst: 'Trésorerie minimale',
  worstOf: ({ balance, day }) => `${balance} le ${day}`,
  overlap: 'Maximum simultané',
  overlapOf: ({ amount, firstDay, lastDay }) => `${amount}, du ${firstDay} au ${lastDay}`,
  call: 'appel',
  to: 'au profit de',
  firstDay: 'du',
  lastDay: 'jusqu’au',
  amount: (currency) => `montant, ${currency}`,
  clearing: (currency) => `Si tout ce qui est dû était exigible à la fois, ${currency}`,
  party: 'partie',
  partyCash: 'trésorerie',
  owes: 'doit',
  pays: 'paie',
  paysLeast: 'paie au moins',
  keeps: 'conserve',
  defaults: 'fait défaut',
  sometimes: (when) =>
    ({
      never: 'non',
      sometimes: 'pour certaines valeurs de ce qui n’est pas connu',
      always: 'oui',
    })[when],
  notUnique:
    'Le plus et le moins qui puissent être payés diffèrent : une partie des dettes ne fait que tourner en rond.',
  holdings: (currency) => `Sociétés qui se détiennent en partie, ${currency}`,
  assets: 'par elle-même',
  total: 'avec ses parts des autres',
  toOutsiders: 'aux propriétaires extérieurs',
  together: 'ensemble',
  holdingsNote: (sum) =>
    `La colonne du milieu ne s’additionne pas : sa somme serait de ${sum}, où les mêmes actifs comptent une fois pour chaque société qui en détient une part. Ce que détiennent les propriétaires extérieurs s’additionne à ce que valent les sociétés par elles-mêmes.`,
  ifWorthless: (company, results) =>
    `Si ce que ${company} a par elle-même ne valait rien : ${results.length === 0 ? 'aucune autre de ces sociétés n’est touchée' : results.join(' ; ')}.`,
  failures: 'Si une partie fait défaut',
  failsWith: ({ party, cut }) =>
    `${party} fait défaut, et ${cut} de ce que d’autres lui doivent par contrat disparaît`,
  invested: ({ party, amount }) => `${party} a versé ${amount}, dont la valeur est perdue`,
  loses: ({ party, amount, way }) => {
    if (way === 'either') return `${party} perd ${amount}, un gain si le chiffre est négatif`
    return way === 'less'
      ? `${party} dispose de ${amount} de moins`
      : `${party} dispose de ${amount} de plus`
  },
  fallsShort: ({ party, when }) => `${party} fait défaut à son tour : ${when}`,
  failure: (head, results) =>
    `${head} : ${results.length === 0 ? 'personne d’autre n’est touché' : results.join(' ; ')}.`,
}
