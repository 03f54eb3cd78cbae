import { de, elided } from './french.ts'
import type { Said } from './said.ts'
import type { signalEn } from './signal-en.ts'

/** The fixed words of the page that answers `signal`, in French. */
export const signalFr: Said<typeof signalEn> = {
  subtitle: ({ holder, company, asOf, scenario }) =>
    `Ce que l’exercice du droit ${de(holder)} d’investir davantage dans ${company} révélerait aux tiers · à l’ouverture du ${asOf} · scénario ${scenario}`,
  none: (asOf) => `Aucun droit n’est ouvert à l’ouverture du ${asOf}.`,
  stands: 'Ce dont partent les tiers',
  gap: (holder) => `Ce ${elided('que', holder)} sait de plus (τ)`,
  thresholdAll: 'Tout est exercé à partir d’une valeur de',
  thresholdSome: 'Une partie est exercée à partir d’une valeur de',
  acts: 'Ce que révélerait chaque décision',
  act: 'décision',
  probability: 'probabilité attendue',
  bits: 'révèle, bits',
  mean: (currency) => `valeur alors, ${currency}`,
  earlier: (currency) => `ligne existante, ${currency}`,
  actOf: (act) => ({ none: 'rien', some: 'une partie', all: 'tout' })[act],
  offPath: 'personne ne s’y attend',
  nothingSaid: '',
  expected: (bits) => `Avant d’être connue, la décision devrait révéler en moyenne ${bits}.`,
  thin: ({ bits, gap, always, never }) =>
    never
      ? `Exercer la totalité révèle plus de ${bits}, si peu que le titulaire en sache davantage : personne n’y compterait à coup sûr.`
      : always
        ? `Exercer la totalité révèle moins de ${bits}, quoi que le titulaire sache de plus.`
        : `Exercer la totalité révèle moins de ${bits} tant que τ ne dépasse pas ${gap}, selon ce qui n’est pas connu par ailleurs.`,
  noChance: 'exclu',
  noChanceMeans:
    '« Exclu » désigne un acte auquel les tiers donnent moins d’une chance sur un milliard ; combien de bits il révélerait, aucun modèle ne peut le dire.',
  thinNoise:
    'Une erreur dans ce que voit le titulaire, ou d’autres motifs, font que la décision en révèle encore moins.',
  timing: 'Ce que le jour révélerait',
  waitingFree: ({ lastDay, givesUp }) =>
    `Avant le ${lastDay}, ne pas l’exercer ne révèle rien : attendre ne coûte rien, si bien que nul qui agit selon la valeur de la société ne l’exerce plus tôt. L’exercer aujourd’hui abandonnerait ${givesUp} d’attente et révélerait donc une autre raison de se presser, et non la valeur.`,
  waitingCosts: (trigger) =>
    `Attendre coûte quelque chose, et exercer aujourd’hui vaut mieux qu’attendre à partir d’une valeur de la société de ${trigger}. Qui l’exerce aujourd’hui montre qu’elle vaut autant, ou qu’il a une autre raison ; qui ne l’exerce pas montre qu’elle vaut moins.`,
  today: 'aujourd’hui',
  usedToday: 'tout est exercé',
  heldToday: 'rien n’est exercé',
  byGap: 'Selon ce que l’initié peut savoir de plus',
  gapHead: 'τ',
  believed: 'retenu',
  yes: 'oui',
  no: '',
  probabilityAll: 'probabilité de tout',
  bitsAll: 'tout révèle, bits',
  meanAll: (currency) => `valeur après tout, ${currency}`,
  expectedHead: 'la décision révèle, bits',
  map: 'Bits révélés par un exercice total, selon τ, le prix d’exercice et la valeur de la société',
  strikeHead: (currency) => `prix d’exercice, ${currency}`,
  valueHead: (value, isMark) => `à ${value}${isMark ? ' (réf.)' : ''}`,
  excluded: '·',
  thinMap: (bits) => `Plus grand τ auquel un exercice total révèle moins de ${bits}`,
  noGap: 'aucun',
  anyGap: 'tous',
  mapNote:
    'Prix d’exercice et valeur de la société sur la base d’actions ci-dessus ; un point marque un couple dont le rapport est exclu par le scénario. Ce que révèle une décision ne dépend que de τ et de ce rapport.',
}
