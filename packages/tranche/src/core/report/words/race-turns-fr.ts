import type { raceTurnsEn } from './race-turns-en.ts'
import type { Said } from './said.ts'

/** The fixed words of bets made one after another, in French. */
export const raceTurnsFr: Said<typeof raceTurnsEn> = {
  heading: 'S’ils misent l’un après l’autre, au milieu de chaque fourchette',
  premise:
    'Chacun voit les mises faites avant la sienne, sait et veut ce qui est dit plus haut, et tient que ceux qui misent après lui feront alors au mieux pour eux-mêmes. La dernière mise est résolue la première (induction à rebours).',
  ordersShown: (orders) =>
    `${orders} ordres sont examinés. Un seul est montré pour chaque soutien qui peut être premier ; ce que vaut d’être premier les couvre tous.`,
  ordersLookedAt: (orders) => `${orders} ordres sont examinés.`,
  sameEverywhere: (index) =>
    `Dans chaque ordre, tous font les mises de l’équilibre ${index} : quel que soit le premier, personne n’y gagne ni n’y perd.`,
  indifferent:
    'Dans l’un des ordres, quelqu’un est indifférent entre des mises : celles montrées sont alors la première de plusieurs issues, et une fourchette couvre celles qui diffèrent en gain espéré.',
  orders: 'Mises à tour de rôle',
  turn: 'tour',
  worth: (currency) => `Ce que vaut d’être premier : espéré, ${currency}`,
  first: 'en premier',
  atOnce: 'à la fois',
  last: 'en dernier',
  firstOverLast: 'premier − dernier',
  better: 'mieux',
  betterOf: (place) =>
    ({ first: 'premier', last: 'dernier', either: 'peu importe', open: 'indécis' })[place],
  worthMeans: (complete) =>
    `Premier − dernier compare à ordre égal des autres ; au-dessous de rien, mieux vaut attendre de voir leurs mises. À la fois : ce que rapportent les équilibres trouvés plus haut${complete ? '' : ', et il peut y en avoir d’autres'}.`,
}
