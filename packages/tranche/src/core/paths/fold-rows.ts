/**
 * Folds `rows` equations into the triangle of a least-squares problem, so that any number of equations takes no more memory than
 * one block: the triangle after it has the same normal equations as the triangle before it and the rows together. `columns` holds
 * the unknowns' columns and then the right-hand side, `rows` numbers each, a multiple of 8 (fill up with zeros), and is overwritten.
 * The triangle is square, a row after the other, one wider than the unknowns; it starts as zeros. Backward stable: the error is
 * that of the condition number, not of its square as with normal equations.
 * With several right-hand sides only the first `unknowns` columns are reflected, which is all that the unknowns need.
 * Source: Householder (1958); folding a block at a time as in Demmel, Grigori, Hoemmen & Langou (2012), SIAM J. Sci. Comput. 34.
 */
export function foldRows(
  triangle: Float64Array,
  columns: Float64Array,
  rows: number,
  unknowns?: number,
): void {
  const width = Math.sqrt(triangle.length)
  const reflections = unknowns ?? width
  for (let j = 0; j < reflections; j++) {
    const squares = laneProduct(columns, j * rows, columns, j * rows, rows)
    if (squares === 0) continue
    const pivot = triangle[j * width + j] as number
    const norm = Math.sqrt(pivot * pivot + squares)
    // Away from the pivot's own sign, so that nothing cancels.
    const reflected = pivot > 0 ? -norm : norm
    const head = pivot - reflected
    const factor = 1 / (norm * (norm + Math.abs(pivot)))
    triangle[j * width + j] = reflected
    for (let k = j + 1; k < width; k++) {
      const above = triangle[j * width + k] as number
      const product = laneProduct(columns, j * rows, columns, k * rows, rows)
      const scale = factor * (above * head + product)
      triangle[j * width + k] = above - scale * head
      for (let i = 0; i < rows; i++) {
        const at = k * rows + i
        columns[at] = (columns[at] as number) - scale * (columns[j * rows + i] as number)
      }
    }
  }
}

/** Inner product of `count` numbers, a multiple of 8, in eight lanes that are added last: the order that vector instructions take. */
function laneProduct(
  a: Float64Array,
  aFrom: number,
  b: Float64Array,
  bFrom: number,
  count: number,
): number {
  let [lane0, lane1, lane2, lane3] = [0, 0, 0, 0]
  let [lane4, lane5, lane6, lane7] = [0, 0, 0, 0]
  for (let i = 0; i < count; i += 8) {
    lane0 += (a[aFrom + i] as number) * (b[bFrom + i] as number)
    lane1 += (a[aFrom + i + 1] as number) * (b[bFrom + i + 1] as number)
    lane2 += (a[aFrom + i + 2] as number) * (b[bFrom + i + 2] as number)
    lane3 += (a[aFrom + i + 3] as number) * (b[bFrom + i + 3] as number)
    lane4 += (a[aFrom + i + 4] as number) * (b[bFrom + i + 4] as number)
    lane5 += (a[aFrom + i + 5] as number) * (b[bFrom + i + 5] as number)
    lane6 += (a[aFrom + i + 6] as number) * (b[bFrom + i + 6] as number)
    lane7 += (a[aFrom + i + 7] as number) * (b[bFrom + i + 7] as number)
  }
  return lane0 + lane4 + (lane2 + lane6) + (lane1 + lane5 + (lane3 + lane7))
}

/**
 * The unknowns of a folded problem, by substitution from the last. Unknowns that the equations do not determine, to within rounding,
 * are 0. With no equations at all, all are.
 */
export function solveTriangle(triangle: Float64Array): Float64Array {
  const width = Math.sqrt(triangle.length)
  const unknowns = new Float64Array(width - 1)
  let largest = 0
  for (let j = 0; j < width - 1; j++) {
    largest = Math.max(largest, Math.abs(triangle[j * width + j] as number))
  }
  for (let j = width - 2; j >= 0; j--) {
    const pivot = triangle[j * width + j] as number
    if (!(Math.abs(pivot) > 1e-13 * largest)) continue
    let rest = triangle[j * width + width - 1] as number
    for (let k = j + 1; k < width - 1; k++) {
      rest -= (triangle[j * width + k] as number) * (unknowns[k] as number)
    }
    unknowns[j] = rest / pivot
  }
  return unknowns
}
