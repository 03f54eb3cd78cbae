import { foldRows } from '../paths/index.ts'

/**
 * Coefficients that fit several right-hand sides by the same columns, least squares, row by row:
 * Householder reflections on blocks of rows, so that memory does not grow with them and nothing is
 * squared. Columns that add nothing to those before get the coefficient 0.
 * Source: Golub & Van Loan (2013), Matrix Computations, 5.2 and 5.3.
 */
export type LeastSquares = {
  /** Adds a row: the columns, then the right-hand sides. */
  readonly add: (row: Float64Array) => void
  readonly rows: () => number
  /** By right-hand side, one coefficient a column. */
  readonly solve: () => Float64Array[]
}

/** Rows that are folded in together, at most: a multiple of 8. */
const BLOCK = 256

/** Part of a column below which it counts as made of those before. */
const DEPENDENT = 1e-9

export function leastSquares(columns: number, sides: number, rowsMost = BLOCK): LeastSquares {
  const height = Math.min(BLOCK, 8 * Math.ceil(rowsMost / 8))
  const width = columns + sides
  const triangle = new Float64Array(width * width)
  // A column after the other, so that reflections run along memory.
  const block = new Float64Array(height * width)
  let [filled, rows] = [0, 0]
  const fold = () => {
    foldRows(triangle, block, height, columns)
    block.fill(0)
    filled = 0
  }
  return {
    add: (row) => {
      for (let k = 0; k < width; k++) block[k * height + filled] = row[k] as number
      filled++
      rows++
      if (filled === height) fold()
    },
    rows: () => rows,
    solve: () => {
      if (filled > 0) fold()
      return Array.from({ length: sides }, (_, side) =>
        substituted(triangle, columns, { width, side }),
      )
    },
  }
}

function substituted(
  a: Float64Array,
  columns: number,
  { width, side }: { width: number; side: number },
): Float64Array {
  const coefficients = new Float64Array(columns)
  for (let j = columns - 1; j >= 0; j--) {
    let squares = 0
    for (let i = 0; i <= j; i++) squares += (a[i * width + j] as number) ** 2
    const pivot = a[j * width + j] as number
    if (Math.abs(pivot) <= DEPENDENT * Math.sqrt(squares)) continue
    let rest = a[j * width + columns + side] as number
    for (let k = j + 1; k < columns; k++) {
      rest -= (a[j * width + k] as number) * (coefficients[k] as number)
    }
    coefficients[j] = rest / pivot
  }
  return coefficients
}
