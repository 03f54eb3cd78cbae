const SCALES = [-1 / 120, 1 / 24, -1 / 12, 1 / 12, -1 / 24, 1 / 120]

/** Lagrange weights of the points 0 to 5 at `t`, written into `weights`. */
export function quinticWeights(t: number, weights: Float64Array): void {
  for (let i = 0; i < 6; i++) {
    let product = SCALES[i] as number
    for (let k = 0; k < 6; k++) if (k !== i) product *= t - k
    weights[i] = product
  }
}

/** First of the six points of a row of `size` that surround `place`. */
export function quinticStart(place: number, size: number): number {
  return Math.min(Math.max(Math.floor(place) - 2, 0), size - 6)
}

/** Value at a place between the points of a row, by the polynomial through the nearest six. */
export function quinticAt(row: Float64Array, place: number): number {
  const from = quinticStart(place, row.length)
  const weights = new Float64Array(6)
  quinticWeights(place - from, weights)
  return weights.reduce((sum, weight, i) => sum + weight * (row[from + i] as number), 0)
}
