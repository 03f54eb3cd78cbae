/**
 * The second route of every figure in this folder: shares and cash counted by hand, plain sums over the normal density, a binomial tree.
 * Nothing of the engine is imported here. Money in bn, years, continuous rates.
 */

/** What an investment of `x` comes to, by counting shares; the company has one share before it. */
export type Deal = {
  readonly V: number
  readonly K: number
  readonly s?: number
  /** Worth of a unit of cash inside, cost of capital above par, quadratic cost. */
  readonly eta?: number
  readonly phi?: number
  readonly gamma?: number
  /** Others' money at the same price, whatever the investor does; it is worth its face inside. */
  readonly y?: number
  /** Part paid in kind, its cost to the investor and its worth to the company. */
  readonly kind?: { readonly share: number; readonly cost: number; readonly worth: number }
}

const nothingInKind = { share: 0, cost: 0, worth: 0 }

/** Holding after less holding before, less what was paid. */
export function gainBySharesOf(deal: Deal, x: number): number {
  const { V, K, s = 0, eta = 1, phi = 0, gamma = 0, y = 0, kind = nothingInKind } = deal
  const cash = (1 - kind.share) * x
  const credits = kind.share * x
  const value = V + eta * cash + y + kind.worth * credits
  const worthWith = ((s + x / K) / (1 + (x + y) / K)) * value
  const worthWithout = (s / (1 + y / K)) * (V + y)
  const cost = cash + kind.cost * credits
  return worthWith - worthWithout - (1 + phi) * cost - (gamma * x * x) / 2
}

/** The same where the price counts the shares after the money: x buys x/P of the company. */
export function gainPostMoney({ V, P, s }: { V: number; P: number; s: number }, x: number): number {
  return (x / P + s * (1 - x / P)) * (V + x) - x - s * V
}

/** The best of many amounts, 0 among them. */
export function bestOf(
  gain: (x: number) => number,
  { from = 0, to, steps = 20_000 }: { from?: number; to: number; steps?: number },
): { readonly x: number; readonly gain: number } {
  let best = { x: 0, gain: 0 }
  for (let i = 0; i <= steps; i++) {
    const x = from + ((to - from) * i) / steps
    const here = gain(x)
    if (here > best.gain + 1e-13) best = { x, gain: here }
  }
  return best
}

export type Lognormal = {
  readonly V: number
  readonly r: number
  readonly q?: number
  readonly sig: number
  readonly T: number
}

/** Discounted mean of `payoff` at T, by the trapezium rule over eight deviations on either side. */
export function meanAt(
  { V, r, q = 0, sig, T }: Lognormal,
  payoff: (value: number) => number,
  steps = 40_000,
): number {
  let sum = 0
  for (let i = 0; i <= steps; i++) {
    const z = -8 + (16 * i) / steps
    const value = V * Math.exp((r - q - (sig * sig) / 2) * T + sig * Math.sqrt(T) * z)
    sum += payoff(value) * Math.exp((-z * z) / 2)
  }
  return (Math.exp(-r * T) * sum * (16 / steps)) / Math.sqrt(2 * Math.PI)
}

/** A call by `meanAt`. */
export function callAt(law: Lognormal, strike: number, steps?: number): number {
  return meanAt(law, (value) => Math.max(0, value - strike), steps)
}

/**
 * A right usable at every step of a binomial tree, or at those `usable` names; `hazard` is the chance a year that it is lost.
 * `trigger` is the lowest value of today's reach at which using it at once is best, found on the tree itself.
 * Source: Cox, Ross & Rubinstein (1979).
 */
export function treeWorth(
  { V, r, q = 0, sig, T }: Lognormal,
  use: (value: number, elapsed: number) => number,
  options: {
    readonly steps?: number
    readonly hazard?: number
    readonly usable?: (step: number) => boolean
  } = {},
): { readonly value: number; readonly keep: number } {
  const { steps = 1000, hazard = 0, usable = () => true } = options
  const dt = T / steps
  const up = Math.exp(sig * Math.sqrt(dt))
  const p = (Math.exp((r - q) * dt) - 1 / up) / (up - 1 / up)
  const discount = Math.exp(-(r + hazard) * dt)
  const worth = Array.from({ length: steps + 1 }, (_, i) =>
    Math.max(0, use(V * up ** (2 * i - steps), T)),
  )
  let keep = 0
  for (let step = steps - 1; step >= 0; step--) {
    for (let i = 0; i <= step; i++) {
      keep = discount * (p * (worth[i + 1] ?? 0) + (1 - p) * (worth[i] ?? 0))
      const now = usable(step) ? use(V * up ** (2 * i - step), step * dt) : 0
      worth[i] = Math.max(keep, now)
    }
  }
  return { value: worth[0] ?? 0, keep }
}

/** Numbers in [0, 1) that are the same in every run. Source: Park & Miller (1988). */
export function drawer(seed: number): () => number {
  let state = seed % 2_147_483_647
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return (state - 1) / 2_147_483_646
  }
}
