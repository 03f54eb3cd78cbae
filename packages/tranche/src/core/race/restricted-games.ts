import { type Game, type Profile, pureProfile, restrictGame, scalePayoffs } from './game.ts'
import { sharpenProfile } from './indifference.ts'
import { logitPath } from './logit-path.ts'
import { measureExploitability } from './nash-conv.ts'
import { findPureEquilibria } from './pure-equilibria.ts'

/**
 * The profile that comes closest to equilibrium in a game with many actions: solve the game restricted
 * to a few, let every player add its best reply in the whole game, repeat until nobody has a better one.
 * It need not be an equilibrium: a restricted game may resist, and one that has grown to dozens of
 * actions is given up after some ten seconds of work. Closeness is the sum of gains, each in units of
 * the player's payoff range. Source: McMahan, Gordon & Blum (2003), double oracle.
 */
export function approachEquilibrium(unscaled: Game): Profile {
  const game = scalePayoffs(unscaled)
  let kept = game.actions.map((count) => [Math.floor(count / 2)])
  let best = pureProfile(
    game,
    kept.map(([action]) => action as number),
  )
  let least = measureExploitability(game, best).nashConv
  let effortLeft = EFFORT_MAX
  while (effortLeft > 0) {
    const small = solveSmall(restrictGame(game, kept), effortLeft)
    effortLeft = small.effortLeft
    const profile = widen(game, kept, small.profile)
    const { nashConv, gains, bestReplies } = measureExploitability(game, profile)
    if (nashConv < least) [best, least] = [profile, nashConv]
    if (nashConv <= 1e-10) break
    let grown = false
    kept = kept.map((actions, i) => {
      const reply = bestReplies[i]?.find((a) => !actions.includes(a))
      if (!((gains[i] as number) > 0) || reply === undefined) return actions
      grown = true
      return [...actions, reply].sort((a, b) => a - b)
    })
    if (!grown) break
  }
  return best
}

/** Cubes of the number of actions, one a step along the path: what solving linear systems costs. */
const EFFORT_MAX = 1.5e8

/** A profile of a small game: pure if there is one, else the end of the logit path, made exact. */
function solveSmall(game: Game, effort: number): { profile: Profile; effortLeft: number } {
  const [pure] = findPureEquilibria(game)
  if (pure !== undefined) return { profile: pureProfile(game, pure), effortLeft: effort - 1 }
  const costOfStep = game.actions.reduce((sum, count) => sum + count, 0) ** 3
  let effortLeft = effort
  let best: Profile = game.actions.map((count) => Array<number>(count).fill(1 / count))
  let least = measureExploitability(game, best).nashConv
  const consider = (profile: Profile) => {
    const { nashConv } = measureExploitability(game, profile)
    if (nashConv < least) [best, least] = [profile, nashConv]
    return nashConv
  }
  for (const stride of STRIDES) {
    for (const near of logitPath(game, stride)) {
      effortLeft -= costOfStep
      if (effortLeft < 0) return { profile: best, effortLeft }
      if (consider(near) > 0.02) continue
      for (const supportMin of SUPPORTS_MIN) {
        const exact = sharpenProfile(game, near, supportMin)
        if (exact !== null) consider(exact)
        if (least <= 1e-11) return { profile: best, effortLeft }
      }
    }
  }
  return { profile: best, effortLeft }
}

/** Long steps first; short ones where they lost the path. */
const STRIDES = [0.3, 0.05]

/** An action with less than this part of the likeliest one's chance is tried as unused. */
const SUPPORTS_MIN = [0.1, 0.01, 1e-3, 1e-5]

function widen(game: Game, kept: readonly (readonly number[])[], profile: Profile): Profile {
  return game.actions.map((count, i) => {
    const mix = Array.from({ length: count }, () => 0)
    kept[i]?.forEach((action, a) => {
      mix[action] = profile[i]?.[a] as number
    })
    return mix
  })
}
