/**
 * Solution of Ax = b, or null where the matrix is singular to working precision. Each row of `system`
 * is a row of A followed by the entry of b; the rows are overwritten. Gaussian elimination with partial
 * pivoting.
 */
export function solveLinearSystem(system: Float64Array[]): Float64Array | null {
  const size = system.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(entry(system, row, column)) > Math.abs(entry(system, pivot, column))) pivot = row
    }
    const pivotRow = system[pivot] as Float64Array
    const divisor = pivotRow[column] as number
    if (!(Math.abs(divisor) > 1e-14)) return null
    system[pivot] = system[column] as Float64Array
    system[column] = pivotRow
    for (let row = column + 1; row < size; row++) {
      const target = system[row] as Float64Array
      const factor = (target[column] as number) / divisor
      if (factor === 0) continue
      for (let k = column; k <= size; k++) {
        target[k] = (target[k] as number) - factor * (pivotRow[k] as number)
      }
    }
  }
  const x = new Float64Array(size)
  for (let row = size - 1; row >= 0; row--) {
    let value = entry(system, row, size)
    for (let k = row + 1; k < size; k++) value -= entry(system, row, k) * (x[k] as number)
    x[row] = value / entry(system, row, row)
  }
  return x
}

function entry(system: readonly Float64Array[], row: number, column: number): number {
  return (system[row] as Float64Array)[column] as number
}
