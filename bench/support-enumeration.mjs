/**
 * All equilibria of a two-player game that is not degenerate, by trying every pair of supports of equal size: a route of its own
 * beside the vertex enumeration of the engine. Source: Nash (1951); von Stengel (2002), Handbook of Game Theory 3, chapter 45.
 */
export function equilibriaBySupports(a, b) {
  const [rows, columns] = [a.length, a[0].length]
  const turned = Array.from({ length: columns }, (_, c) => b.map((row) => row[c]))
  const found = []
  for (let size = 1; size <= Math.min(rows, columns); size++) {
    const [ofRows, ofColumns] = [supports(rows, size), supports(columns, size)]
    for (const c of ofColumns) {
      const used = unbeatenOn(a, c)
      for (const r of ofRows) {
        if (!r.every((row) => used[row])) continue
        const y = indifferent(a, r, c)
        if (y === null || !isBest(a, r, c, y)) continue
        const x = indifferent(turned, c, r)
        if (x === null || !isBest(turned, c, r, x)) continue
        found.push([spread(x, r, rows), spread(y, c, columns)])
      }
    }
  }
  return found
}

/** Per row, whether no other row pays more against each of the columns in `c`: a beaten one is never used against a mixture of them. */
function unbeatenOn(payoffs, c) {
  return payoffs.map((own) => {
    return !payoffs.some((other) => c.every((column) => other[column] > own[column]))
  })
}

function supports(count, size, from = 0) {
  if (size === 0) return [[]]
  const found = []
  for (let first = from; first <= count - size; first++)
    for (const rest of supports(count, size - 1, first + 1)) found.push([first, ...rest])
  return found
}

const system = new Float64Array(32 * 33)

/** The mixture of the columns in `c` at which the rows in `r` pay the same; null where a weight would be below nothing. */
function indifferent(payoffs, r, c) {
  const size = c.length
  const width = size + 1
  for (let i = 0; i < size - 1; i++) {
    const [one, next] = [payoffs[r[i]], payoffs[r[i + 1]]]
    for (let j = 0; j < size; j++) system[i * width + j] = one[c[j]] - next[c[j]]
    system[i * width + size] = 0
  }
  for (let j = 0; j <= size; j++) system[(size - 1) * width + j] = 1
  for (let p = 0; p < size; p++) {
    let best = p
    for (let i = p + 1; i < size; i++)
      if (Math.abs(system[i * width + p]) > Math.abs(system[best * width + p])) best = i
    if (Math.abs(system[best * width + p]) < 1e-12) return null
    for (let j = p; j <= size; j++) {
      const kept = system[p * width + j]
      system[p * width + j] = system[best * width + j]
      system[best * width + j] = kept
    }
    for (let i = p + 1; i < size; i++) {
      const factor = system[i * width + p] / system[p * width + p]
      for (let j = p; j <= size; j++) system[i * width + j] -= factor * system[p * width + j]
    }
  }
  const weights = new Float64Array(size)
  for (let i = size - 1; i >= 0; i--) {
    let value = system[i * width + size]
    for (let j = i + 1; j < size; j++) value -= system[i * width + j] * weights[j]
    weights[i] = value / system[i * width + i]
    if (weights[i] < 1e-12) return null
  }
  return weights
}

/** Whether no other row pays more against the mixture. */
function isBest(payoffs, r, c, weights) {
  const pay = (row) => c.reduce((sum, column, j) => sum + weights[j] * payoffs[row][column], 0)
  const most = pay(r[0]) + 1e-10
  return payoffs.every((_, row) => r.includes(row) || pay(row) <= most)
}

function spread(weights, places, size) {
  const mix = new Array(size).fill(0)
  places.forEach((place, i) => {
    mix[place] = weights[i]
  })
  return mix
}
