import type { Cut, LeadWords } from '../../answer/index.ts'
import { exactExtent, unknownExtent } from '../../origin/index.ts'
import type { Show } from '../shown.ts'
import { counted, listFr } from './french.ts'
import { phraseFr } from './phrases-fr.ts'
import type { ReasonWords } from './reasons-en.ts'

export const reasonsFr: ReasonWords = {
  'last-day-has-come': ({ day, lastDay, lead }) =>
    `Le ${day} est le dernier jour utile : la fenêtre se ferme le ${lastDay}, ${leadFr(lead)}.`,
  'waiting-is-free': ({ decideBy }) =>
    `Attendre ne coûte rien : quels que soient la valeur de la société, le prix d’exercice et la volatilité, décider le ${decideBy} vaut au moins autant que décider maintenant.`,
  'waiting-is-even': ({ decideBy }) =>
    `Exercer maintenant ne rapporte rien qu’on ne puisse avoir plus tard : décider le ${decideBy} vaut autant que décider maintenant.`,
  'waiting-pays': ({ worth }, show) =>
    `L’attente paie : garder le choix ouvert a une valeur supplémentaire de ${show.money(worth)} par rapport à un exercice immédiat.`,
  'waiting-costs': ({ worth }, show) =>
    `L’attente coûte plus qu’elle ne peut rapporter ; exercer maintenant apporte un gain de ${show.money(worth)}.`,
  'not-open-yet': ({ firstDay }) =>
    `La fenêtre s’ouvre le ${firstDay} ; rien ne peut être exercé auparavant.`,
  'all-beats-none': ({ gain }, show) =>
    `Tout vaut mieux que rien : exercer la totalité crée une valeur de ${show.money(gain)} par rapport à laisser expirer.`,
  'all-beats-some': ({ part, all }, show) =>
    `Tout vaut mieux qu’une partie : la moitié crée une valeur de ${show.money(part)}, la totalité de ${show.money(all)}, et aucune partie ne rapporte davantage, où que l’on soit dans les fourchettes indiquées.`,
  'some-beats-all': ({ amount }, show) =>
    `Une partie vaut mieux que tout : le meilleur montant est de ${show.money(amount)} ; une unité de plus coûte davantage qu’elle ne rapporte.`,
  loses: ({ gain }, show) => `L’exercer fait perdre : la totalité aboutit à ${show.money(gain)}.`,
  'holds-over-range': ({ how }) =>
    how === null
      ? 'Toutes les données sont exactes : aucune fourchette ne peut faire basculer le verdict.'
      : `Le verdict vaut pour toutes les fourchettes indiquées ; points examinés : ${phraseFr(how)}.`,
  'step-stops': ({ at, from, above }, show) =>
    `Il cesserait de valoir si une action valait ${above ? 'plus' : 'moins'} de ${show.fraction({ value: at, low: at, high: at })} de son prix dans la dernière levée ; le scénario indique ${show.fraction(from)}.`,
  'step-turns': ({ at, from, isSale }, show) =>
    `Il bascule lorsqu’une action vaut ${show.fraction(at)} de son prix dans la dernière levée : ${isSale ? 'en dessous' : 'au-dessus'}, la totalité fait gagner, ${isSale ? 'au-dessus' : 'en dessous'}, elle fait perdre ; le scénario indique ${show.fraction(from)}.`,
  depends: ({ gain, of, on }, show) =>
    `Sur les fourchettes indiquées, ${of === 'waiting' ? 'la valeur de l’attente' : 'le résultat d’un exercice total'} est de ${show.money(gain)} : ${of === 'waiting' ? 'tantôt l’attente paie, tantôt non' : 'tantôt un gain, tantôt non'}. Ce qui tranche : ${listFr(on.map(phraseFr))}.`,
  indifferent: ({ amount }, show) =>
    `Indifférent : exercer ${show.money(amount)} et laisser expirer rapportent autant où que l’on regarde ; les deux se valent.`,
  'side-benefit-decides': ({ without }) =>
    `L’avantage annexe fait la décision : sans lui, le verdict serait ${actionFr(without)}.`,
  'side-benefit-needed': ({ amount }, show) =>
    `Il faudrait un avantage annexe d’au plus ${show.money(exactExtent(amount.high ?? 0))} pour faire basculer le verdict.`,
  'too-late': ({ practicable, lead, daysThatWouldDo }) =>
    `Trop tard compte tenu du délai d’exécution indiqué : le dernier jour utile était le ${practicable}, car ${leadFr(lead)}. ${whatWouldDoFr(daysThatWouldDo)}`,
  'last-day-unknown': () =>
    'Le dernier jour utile n’est pas connu, si bien qu’on ne peut dire s’il est encore temps d’attendre.',
  'last-day-between': ({ earliest, latest }) =>
    `Le dernier jour utile se situe entre le ${earliest} et le ${latest} : il est peut-être passé, et il est peut-être encore gratuit d’attendre.`,
  missing: ({ what }) => `Non indiqué : ${phraseFr(what)}.`,
  condition: ({ words, standing }) =>
    standing === 'open'
      ? `Une condition n’est pas encore remplie : ${phraseFr(words)}.`
      : `Rien ne dit si une condition est remplie : ${phraseFr(words)}.`,
  'condition-failed': ({ words, day }) =>
    `Sa condition n’est pas remplie, et le ${day} est le dernier jour qui compte : ${phraseFr(words)}.`,
  unvalued: ({ what }) => `N’est pas valorisé ici : ${phraseFr(what)}.`,
  cut: ({ always, ...cut }, show) =>
    `Sur ${show.money(cut.of)}, ${limitFr(cut, show)} laisse ${show.money(cut.leaves)}${always ? '' : ' quelque part dans les fourchettes indiquées'} : la totalité signifie ce qui reste.`,
  'leaves-none': ({ least, ...cut }, show) =>
    least === null
      ? `Aucun montant ne peut être exercé : ${limitFr(cut, show)} ne laisse rien.`
      : `Aucun montant ne peut être exercé : ${limitFr(cut, show)} laisse ${show.money(cut.leaves)}, et le tirage minimal est de ${show.money(least)}.`,
  'opens-another': ({ tranche, worth }, show) =>
    `Exercer la totalité ouvre ${tranche}, dont la valeur est de ${show.money(worth)}.`,
}

function limitFr({ by, limit }: Pick<Cut, 'by' | 'limit'>, show: Show): string {
  switch (by) {
    case 'budget':
      return `le budget de ${show.money(limit ?? unknownExtent)}`
    case 'ownership-cap':
      return `le plafond de détention de ${show.fraction(limit ?? unknownExtent)}`
    case 'seller-stake':
      return `ce que le vendeur détient, ${show.fraction(limit ?? unknownExtent)},`
    case 'stake-of-others':
      return `ce que les autres détiennent, ${show.fraction(limit ?? unknownExtent)} et le vendeur au plus autant,`
    case 'whole-company':
      return 'le prix de la société entière'
    case 'nothing-left':
      return 'ce qui a été exercé ou n’est pas libéré'
    default:
      return by satisfies never
  }
}

function leadFr({ execution, notice }: LeadWords): string {
  const carrying =
    execution === 'none'
      ? 'une décision s’exécute le jour même'
      : execution === 'undisclosed'
        ? 'le délai d’exécution d’une décision n’est pas publié'
        : `l’exécution d’une décision demande ${phraseFr(execution)}`
  const told =
    notice === 'none'
      ? 'aucun préavis n’est requis'
      : notice === 'undisclosed'
        ? 'le préavis n’est pas publié'
        : `un préavis de ${phraseFr(notice)} est requis`
  return `${carrying} et ${told}`
}

function whatWouldDoFr(days: number | null): string {
  if (days === null) return 'Aucun délai d’exécution ne conviendrait plus.'
  if (days === 0) return 'Il faudrait exécuter la décision le jour même.'
  return `Il faudrait exécuter la décision en ${counted(days, 'jour ouvré', 'jours ouvrés')} au plus.`
}

const actionsFr: Readonly<Record<string, string>> = {
  exercise: 'exercer',
  hold: 'attendre',
  'let-lapse': 'laisser expirer',
  undetermined: 'indéterminé',
}

export function actionFr(action: string): string {
  return actionsFr[action] ?? action
}
