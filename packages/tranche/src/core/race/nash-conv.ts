import { expectOver, type Game, type Profile } from './game.ts'

export type Exploitability = {
  /** Per player, its expected payoff in the profile. */
  readonly payoffs: readonly number[]
  /** Per player, what the best reply to the others would add: its regret, at least 0. */
  readonly gains: readonly number[]
  /** Per player, the actions that reply best to the others, ties within 1e-12 of the largest payoff. */
  readonly bestReplies: readonly (readonly number[])[]
  /** Sum of the gains: 0 at a Nash equilibrium and nowhere else. In units of payoff. */
  readonly nashConv: number
}

/**
 * How far a profile is from equilibrium: what each player could still gain alone. A profile may be
 * called Nash only by this figure. Source: the sum of regrets, as in Lanctot et al. (2017).
 */
export function measureExploitability(game: Game, profile: Profile): Exploitability {
  const replies = game.actions.map((_, player) =>
    expectOver(game, profile, { player, free: [player] }),
  )
  const payoffs = replies.map((values, player) =>
    values.reduce((sum, value, a) => sum + value * (profile[player]?.[a] as number), 0),
  )
  const best = replies.map((values) => values.reduce((a, b) => Math.max(a, b)))
  const gains = best.map((value, player) => Math.max(0, value - (payoffs[player] as number)))
  const bestReplies = replies.map((values, player) => {
    const largest = values.reduce((size, value) => Math.max(size, Math.abs(value)), 0)
    const least = (best[player] as number) - 1e-12 * largest
    return [...values.keys()].filter((a) => (values[a] as number) >= least)
  })
  return { payoffs, gains, bestReplies, nashConv: gains.reduce((sum, gain) => sum + gain, 0) }
}
