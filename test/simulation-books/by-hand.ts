/**
 * The second route of the figures in this folder: closed forms with a normal distribution of its own, sums over its density, and paths drawn
 * one by one. Nothing of the engine is imported here. Money in bn, years, continuous rates.
 */

export type Market = {
  readonly V: number
  readonly r: number
  readonly sig: number
  readonly T: number
}

/** A right of X at a price K before the money, s held before: what using all of it gains when the company is worth V. */
export type Terms = { readonly K: number; readonly X: number; readonly s?: number }

/** Standard normal distribution by its density, in Simpson steps from 0; error below 1e-10. */
function normal(z: number): number {
  const reach = Math.min(Math.abs(z), 9)
  const steps = 2 * Math.ceil(60 * reach + 2)
  const h = reach / steps
  let sum = 0
  for (let i = 0; i <= steps; i++) {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2
    sum += weight * Math.exp(-0.5 * (i * h) ** 2)
  }
  const half = (sum * h) / 3 / Math.sqrt(2 * Math.PI)
  return z < 0 ? 0.5 - half : 0.5 + half
}

export function factor({ K, X, s = 0 }: Terms): number {
  return ((1 - s) * X) / (K + X)
}

/** V - K on the last day, had only where V is at least H then: a call with a gap. Rubinstein & Reiner (1991). */
export function gapCall({ V, r, sig, T }: Market, K: number, H: number): number {
  const d = (Math.log(V / H) + (r + 0.5 * sig ** 2) * T) / (sig * Math.sqrt(T))
  return V * normal(d) - K * Math.exp(-r * T) * normal(d - sig * Math.sqrt(T))
}

export function call(market: Market, K: number): number {
  return gapCall(market, K, K)
}

export function put(market: Market, K: number): number {
  return call(market, K) - market.V + K * Math.exp(-market.r * market.T)
}

/** A call that is alive once H above V and K was reached on any instant. Reiner & Rubinstein (1991). */
export function upAndIn({ V, r, sig, T }: Market, K: number, H: number): number {
  const deviation = sig * Math.sqrt(T)
  const lambda = (r + 0.5 * sig ** 2) / sig ** 2
  const ahead = (ratio: number) => Math.log(ratio) / deviation + lambda * deviation
  const [x1, y, y1] = [ahead(V / H), ahead((H * H) / (V * K)), ahead(H / V)]
  const discounted = K * Math.exp(-r * T)
  const back = H / V
  return (
    V * normal(x1) -
    discounted * normal(x1 - deviation) -
    V * back ** (2 * lambda) * (normal(-y) - normal(-y1)) +
    discounted * back ** (2 * lambda - 2) * (normal(-y + deviation) - normal(-y1 + deviation))
  )
}

/** The level that, looked at on any instant, stands for H looked at so often a year. Broadie, Glasserman & Kou (1997). */
export function seenOften(H: number, { sig }: Market, perYear: number): number {
  return H * Math.exp(0.5826 * sig * Math.sqrt(1 / perYear))
}

/** The mean of a function of one standard normal number. */
export function meanOver(number: (z: number) => number): number {
  const [reach, steps] = [8, 4000]
  const h = (2 * reach) / steps
  let sum = 0
  for (let i = 0; i <= steps; i++) {
    const z = -reach + i * h
    sum += number(z) * Math.exp(-0.5 * z * z)
  }
  return (sum * h) / Math.sqrt(2 * Math.PI)
}

/** A mean over drawn paths and three times its standard error. */
export function meanOfPaths(
  count: number,
  draw: (next: () => number) => number,
): { readonly mean: number; readonly error: number } {
  let state = 7
  const uniform = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  // Box & Muller: not what the engine draws by.
  const next = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
  let [sum, squares] = [0, 0]
  for (let i = 0; i < count; i++) {
    const value = draw(next)
    sum += value
    squares += value * value
  }
  const mean = sum / count
  return { mean, error: 3 * Math.sqrt((squares / count - mean * mean) / count) }
}
