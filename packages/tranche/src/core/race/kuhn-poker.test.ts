import { expect, test } from 'vitest'
import { bimatrixGame, findEquilibria } from './index.ts'

/**
 * Kuhn's poker: three cards, one each, an ante of 1 and at most one bet of 1. The first player's plan per card: pass and fold, pass
 * and call, or bet; the second's: what to do after a pass (pass or bet) and after a bet (fold or call).
 */
const cards = [0, 1, 2] as const
const firstPlans = ['pass, fold', 'pass, call', 'bet'] as const
const secondPlans = ['pass, fold', 'pass, call', 'bet, fold', 'bet, call'] as const

function paidToFirst(
  mine: (typeof firstPlans)[number],
  theirs: (typeof secondPlans)[number],
  wins: boolean,
): number {
  const showdown = (stake: number) => (wins ? stake : -stake)
  const [afterPass, afterBet] = theirs.split(', ')
  if (mine === 'bet') return afterBet === 'fold' ? 1 : showdown(2)
  if (afterPass === 'pass') return showdown(1)
  return mine === 'pass, fold' ? -1 : showdown(2)
}

const every = <T>(plans: readonly T[]) =>
  plans.flatMap((a) => plans.flatMap((b) => plans.map((c) => [a, b, c] as const)))

// Source: R-N06, Kuhn (1950), A simplified two-person poker: the game is worth -1/18 to the first player.
test('Kuhn poker is worth an eighteenth to the second player, in every equilibrium found', () => {
  const deals = cards.flatMap((a) => cards.flatMap((b) => (a === b ? [] : [[a, b] as const])))
  const table = every(firstPlans).map((mine) =>
    every(secondPlans).map((theirs) =>
      deals.reduce(
        (sum, [a, b]) => sum + paidToFirst(mine[a] ?? 'bet', theirs[b] ?? 'bet, call', a > b) / 6,
        0,
      ),
    ),
  )
  const { equilibria } = findEquilibria(
    bimatrixGame(
      table,
      table.map((row) => row.map((paid) => -paid)),
    ),
  )
  expect(equilibria.length).toBeGreaterThan(0)
  for (const { payoffs, nashConv } of equilibria) {
    expect(payoffs[0]).toBeCloseTo(-0.05555555556, 10)
    expect(nashConv).toBeLessThan(1e-9)
  }
})
