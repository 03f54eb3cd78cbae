import { removeDominated } from './dominance.ts'
import { type Game, type Profile, payoffRanges, pureProfile } from './game.ts'
import { sharpenProfile } from './indifference.ts'
import { followLabel } from './lemke-howson.ts'
import { type Exploitability, measureExploitability } from './nash-conv.ts'
import { findPureEquilibria } from './pure-equilibria.ts'
import { approachEquilibrium } from './restricted-games.ts'
import { enumerateExtremeEquilibria } from './vertex-enumeration.ts'

export type Equilibrium = Exploitability & { readonly profile: Profile }

export type EquilibriumReport = {
  /** Profiles in which no player can gain 1e-9 of its payoff range, as measured; pure ones first. */
  readonly equilibria: readonly Equilibrium[]
  /** Whether these are all: every equilibrium, or of a degenerate game every extreme one. */
  readonly complete: boolean
  /**
   * Two players, all enumerated: some mixture has more best replies than actions in use. Then mixtures
   * of listed equilibria that share one player's strategy are equilibria too. Null where not examined.
   */
  readonly degenerate: boolean | null
  /** Where no equilibrium was found: the profile that came closest. Not an equilibrium. */
  readonly nearest: Equilibrium | null
  readonly method: string
}

/** Part of a player's payoff range below which a measured gain counts as none. */
const NASH_TOLERANCE = 1e-9

/**
 * Equilibria of a finite game. Every pure one always. Of two players with at most 24 actions left after
 * removing dominated ones: all, mixed too. Of larger two-player games: those that complementary pivoting
 * reaches from a dozen labels. Of more players: a mixed one if none is pure, approached along the logit
 * path. Nothing is returned as an equilibrium whose NashConv in the whole game was not measured.
 */
export function findEquilibria(game: Game): EquilibriumReport {
  const pure = findPureEquilibria(game).map((combination) => pureProfile(game, combination))
  if (game.actions.length === 2) return solveTwoPlayers(game, pure)
  if (game.actions.length === 1 || pure.length > 0) {
    const complete = game.actions.length === 1
    return report(game, pure, { complete, degenerate: null, method: 'all pure, by inspection' })
  }
  const method = 'logit path over restricted games, made exact on its supports'
  return report(game, [approachEquilibrium(game)], { complete: false, degenerate: null, method })
}

const ENUMERATED_ACTIONS_MAX = 24

/** Labels of a large game from which an equilibrium is sought, spread over both players. */
const LABELS_FOLLOWED = 12

function solveTwoPlayers(game: Game, pure: readonly Profile[]): EquilibriumReport {
  const { game: left, kept } = removeDominated(game)
  const back = (profile: Profile): Profile =>
    profile.map((mix, i) => {
      const full = Array.from({ length: game.actions[i] as number }, () => 0)
      mix.forEach((p, a) => {
        full[kept[i]?.[a] as number] = p
      })
      return full
    })
  const labels = (left.actions[0] as number) + (left.actions[1] as number)
  if (labels <= ENUMERATED_ACTIONS_MAX) {
    const all = enumerateExtremeEquilibria(left)
    const method = 'all pure by inspection, all mixed by vertex enumeration'
    return report(game, [...pure, ...all.profiles.map(back)], { ...all, method })
  }
  const reached: Profile[] = []
  for (let start = 0; start < LABELS_FOLLOWED; start++) {
    const profile = followLabel(left, Math.floor((start * labels) / LABELS_FOLLOWED))
    if (profile === null) continue
    reached.push(back(sharpenProfile(left, profile, 1e-9) ?? profile))
  }
  const method = 'all pure by inspection, mixed by Lemke–Howson from a dozen labels'
  return report(game, [...pure, ...reached], { complete: false, degenerate: null, method })
}

function report(
  game: Game,
  candidates: readonly Profile[],
  found: Pick<EquilibriumReport, 'complete' | 'degenerate' | 'method'>,
): EquilibriumReport {
  const tolerances = payoffRanges(game).map((range) => NASH_TOLERANCE * range)
  const equilibria: Equilibrium[] = []
  let nearest: Equilibrium | null = null
  let complete = found.complete
  for (const profile of candidates) {
    if (equilibria.some((known) => isSame(known.profile, profile))) continue
    const measured = { profile, ...measureExploitability(game, profile) }
    if (measured.gains.every((gain, i) => gain <= (tolerances[i] as number)))
      equilibria.push(measured)
    else {
      complete = false
      if (nearest === null || measured.nashConv < nearest.nashConv) nearest = measured
    }
  }
  const { degenerate, method } = found
  return {
    equilibria,
    complete,
    degenerate,
    nearest: equilibria.length > 0 ? null : nearest,
    method,
  }
}

function isSame(a: Profile, b: Profile): boolean {
  return a.every((mix, i) => mix.every((p, k) => Math.abs(p - (b[i]?.[k] as number)) < 1e-8))
}
