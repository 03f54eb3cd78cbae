/** The fixed words of bets made one after another. */
export const raceTurnsEn = {
  heading: 'If they bet one after another, at the middle of every range',
  premise:
    'Each sees the bets made before his, knows and wants what is said above, and takes it that whoever bets after him will then do what is best for himself. The last bet is solved first (backward induction).',
  ordersShown: (orders: number) =>
    `Looked at are ${orders} orders. Shown is one for each backer that may be first; what being first is worth goes over all of them.`,
  ordersLookedAt: (orders: number) => `Looked at are ${orders} orders.`,
  sameEverywhere: (index: number) =>
    `In every order everybody makes the bets of equilibrium ${index}: whoever is first, nobody gains or loses by it.`,
  indifferent:
    'In some order somebody on the way is indifferent between bets: those shown are then the first of several outcomes, and where these differ in what is expected a range spans them all.',
  orders: 'Bets in turn',
  turn: 'turn',
  worth: (currency: string) => `What being first is worth: expected, ${currency}`,
  first: 'as the first',
  atOnce: 'at once',
  last: 'as the last',
  firstOverLast: 'first − last',
  better: 'better',
  betterOf: (place: 'first' | 'last' | 'either' | 'open') =>
    ({ first: 'first', last: 'last', either: 'no matter', open: 'not settled' })[place],
  worthMeans: (complete: boolean) =>
    `First − last compares with the others in the same order; below nothing, waiting to see their bets is better. At once is what the equilibria found above pay${complete ? '' : ', of which there may be more'}.`,
}
