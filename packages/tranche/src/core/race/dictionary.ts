/**
 * A vertex of the polytope { z >= 0, Cz <= 1 } with its basis: each basic variable equals `constant`
 * less its row times the non-basic variables, which are zero. Variables carry labels.
 */
export type Dictionary = {
  readonly basic: Int32Array
  readonly nonbasic: Int32Array
  /** One row a basic variable: a column a non-basic variable, then the constant. */
  readonly rows: readonly Float64Array[]
  /** Labels of the slacks in their first order, which breaks ties. */
  readonly slacks: readonly number[]
}

/** Below this a number of the tableau, whose entries are of size 1, is taken for zero. */
export const ZERO = 1e-10

/** The vertex 0, for the constraints given as rows of C. */
export function originOf(
  constraints: readonly (readonly number[])[],
  labels: { readonly variables: readonly number[]; readonly slacks: readonly number[] },
): Dictionary {
  return {
    basic: Int32Array.from(labels.slacks),
    nonbasic: Int32Array.from(labels.variables),
    rows: constraints.map((row) => Float64Array.from([...row, 1])),
    slacks: labels.slacks,
  }
}

/**
 * The row that leaves when the column enters, by the lexicographic rule: as if each constraint had
 * been moved a little, so that no more constraints than dimensions meet and pivoting never cycles.
 */
export function leavingRow(dictionary: Dictionary, column: number): number {
  let best = -1
  for (let row = 0; row < dictionary.rows.length; row++) {
    const entry = (dictionary.rows[row] as Float64Array)[column] as number
    if (entry > ZERO && (best < 0 || comesBefore(dictionary, { row, best, column }))) best = row
  }
  return best
}

function comesBefore(
  { rows, basic, nonbasic, slacks }: Dictionary,
  { row, best, column }: { row: number; best: number; column: number },
): boolean {
  const [a, b] = [rows[row] as Float64Array, rows[best] as Float64Array]
  const [scaleA, scaleB] = [a[column] as number, b[column] as number]
  const end = nonbasic.length
  const ahead = (b[end] as number) / scaleB - (a[end] as number) / scaleA
  if (Math.abs(ahead) > ZERO) return ahead > 0
  for (const slack of slacks) {
    const place = nonbasic.indexOf(slack)
    const inA = place >= 0 ? (a[place] as number) : basic[row] === slack ? 1 : 0
    const inB = place >= 0 ? (b[place] as number) : basic[best] === slack ? 1 : 0
    const difference = inB / scaleB - inA / scaleA
    if (Math.abs(difference) > ZERO) return difference > 0
  }
  return false
}

/** The neighbouring basis in which the row's variable has left and the column's has entered. */
export function pivot(dictionary: Dictionary, row: number, column: number): Dictionary {
  const source = dictionary.rows[row] as Float64Array
  const divisor = source[column] as number
  const pivotRow = source.map((entry) => entry / divisor)
  pivotRow[column] = 1 / divisor
  const rows = dictionary.rows.map((entries, r) => {
    if (r === row) return pivotRow
    const factor = entries[column] as number
    const next = new Float64Array(entries.length)
    for (let c = 0; c < entries.length; c++) {
      next[c] = (entries[c] as number) - factor * (pivotRow[c] as number)
    }
    next[column] = -factor / divisor
    return next
  })
  const [basic, nonbasic] = [dictionary.basic.slice(), dictionary.nonbasic.slice()]
  basic[row] = dictionary.nonbasic[column] as number
  nonbasic[column] = dictionary.basic[row] as number
  return { basic, nonbasic, rows, slacks: dictionary.slacks }
}

/** The value of the variable with each of these labels. */
export function valuesOf(
  { basic, nonbasic, rows }: Dictionary,
  labels: readonly number[],
): readonly number[] {
  return labels.map((label) => {
    const row = basic.indexOf(label)
    return row < 0 ? 0 : Math.max(0, (rows[row] as Float64Array)[nonbasic.length] as number)
  })
}
