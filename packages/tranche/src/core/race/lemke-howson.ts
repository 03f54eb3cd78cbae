import { assert } from '../diagnostic/index.ts'
import { bestReplyPolytopes, profileOf } from './best-reply-polytopes.ts'
import { leavingRow, pivot, valuesOf } from './dictionary.ts'
import type { Game, Profile } from './game.ts'

/**
 * One equilibrium of a two-player game, by complementary pivoting from the label dropped: the row
 * player's actions first, then the column player's. Different labels may lead to different equilibria;
 * all of them together need not find all. Null after 20,000 pivots.
 * Source: Lemke & Howson (1964), J. SIAM 12, 413–423; ties by the lexicographic rule.
 */
export function followLabel(game: Game, dropped: number): Profile | null {
  assert(game.actions.length === 2, 'two players')
  const polytopes = bestReplyPolytopes(game)
  let { rows, columns } = polytopes
  let label = dropped
  let inRows = rows.nonbasic.includes(dropped)
  for (let step = 0; step < 20_000; step++) {
    const here = inRows ? rows : columns
    const column = here.nonbasic.indexOf(label)
    const row = leavingRow(here, column)
    if (row < 0) return null
    label = here.basic[row] as number
    if (inRows) rows = pivot(here, row, column)
    else columns = pivot(here, row, column)
    if (label === dropped) {
      return profileOf(
        valuesOf(rows, polytopes.rowLabels),
        valuesOf(columns, polytopes.columnLabels),
      )
    }
    inRows = !inRows
  }
  return null
}
