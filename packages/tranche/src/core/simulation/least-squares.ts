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

/** Rows that are folded in together. */
const BLOCK = 256

/** Part of a column below which it counts as made of those before. */
const DEPENDENT = 1e-9

export function leastSquares(columns: number, sides: number): LeastSquares {
  const width = columns + sides
  const held = new Float64Array((columns + BLOCK) * width)
  let [filled, rows] = [0, 0]
  const fold = () => {
    triangulate(held, filled, columns, width)
    filled = Math.min(filled, columns)
  }
  return {
    add: (row) => {
      held.set(row.subarray(0, width), filled * width)
      filled++
      rows++
      if (filled === columns + BLOCK) fold()
    },
    rows: () => rows,
    solve: () => {
      fold()
      return Array.from({ length: sides }, (_, side) =>
        substituted(held, filled, columns, { width, side }),
      )
    },
  }
}

/** Reflects rows until the first columns are upper triangular; what lies below is dropped. */
function triangulate(a: Float64Array, rows: number, columns: number, width: number): void {
  const vector = new Float64Array(rows)
  for (let j = 0; j < Math.min(columns, rows); j++) {
    let squares = 0
    for (let i = j; i < rows; i++) {
      const entry = a[i * width + j] as number
      vector[i] = entry
      squares += entry * entry
    }
    const norm = Math.sqrt(squares)
    if (norm === 0) continue
    const first = vector[j] as number
    const image = first > 0 ? -norm : norm
    vector[j] = first - image
    const scale = 1 / (norm * (norm + Math.abs(first)))
    for (let k = j; k < width; k++) {
      let dot = 0
      for (let i = j; i < rows; i++) dot += (vector[i] as number) * (a[i * width + k] as number)
      const factor = dot * scale
      for (let i = j; i < rows; i++) {
        a[i * width + k] = (a[i * width + k] as number) - factor * (vector[i] as number)
      }
    }
    for (let i = j + 1; i < rows; i++) a[i * width + j] = 0
  }
}

function substituted(
  a: Float64Array,
  rows: number,
  columns: number,
  { width, side }: { width: number; side: number },
): Float64Array {
  const coefficients = new Float64Array(columns)
  for (let j = Math.min(columns, rows) - 1; j >= 0; j--) {
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
