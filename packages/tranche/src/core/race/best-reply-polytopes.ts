import { type Dictionary, originOf } from './dictionary.ts'
import type { Game, Profile } from './game.ts'

/**
 * The two polytopes whose vertices pair into the equilibria of a two-player game. Labels: the row
 * player's actions, then the column player's. A vertex of `rows` is a mixture of the row player, not
 * normed; it has the labels of the actions it does not use and of the columns that reply best to it.
 * Source: von Stengel (2002), Handbook of Game Theory 3, chapter 45.
 */
type BestReplyPolytopes = {
  readonly rows: Dictionary
  readonly columns: Dictionary
  readonly rowLabels: readonly number[]
  readonly columnLabels: readonly number[]
}

export function bestReplyPolytopes({ actions, payoffs }: Game): BestReplyPolytopes {
  const [m, n] = [actions[0] as number, actions[1] as number]
  const rowLabels = [...Array(m).keys()]
  const columnLabels = [...Array(n).keys()].map((c) => m + c)
  const row = positive(payoffs[0] as Float64Array)
  const column = positive(payoffs[1] as Float64Array)
  const toColumns = columnLabels.map((c) => rowLabels.map((r) => column[r * n + c - m] as number))
  const toRows = rowLabels.map((r) => columnLabels.map((c) => row[r * n + c - m] as number))
  return {
    rows: originOf(toColumns, { variables: rowLabels, slacks: columnLabels }),
    columns: originOf(toRows, { variables: columnLabels, slacks: rowLabels }),
    rowLabels,
    columnLabels,
  }
}

/** Payoffs moved and scaled to between 1 and 2, which changes no best reply. */
function positive(values: Float64Array): Float64Array {
  const low = values.reduce((a, b) => Math.min(a, b))
  const range = values.reduce((a, b) => Math.max(a, b)) - low
  return values.map((value) => (range === 0 ? 1 : 1 + (value - low) / range))
}

export function profileOf(row: readonly number[], column: readonly number[]): Profile {
  return [row, column].map((weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    return weights.map((weight) => weight / total)
  })
}
