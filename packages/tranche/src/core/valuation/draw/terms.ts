import type { MovingStrike } from './moving-strike.ts'

/** Whether the strike is a company value before or after the money of the draw. */
export type StrikeBasis = 'pre-money' | 'post-money'

/**
 * Everything that fixes what investing x pays on one day. Money in one unit; V, strike and stake
 * on one share base, that of the day. Ranges: strike and amounts not below 0, stakes and fractions
 * in [0, 1]; anything left out has no effect.
 */
export type DrawTerms = {
  /** Price of all shares: K before the new money, or P after all money raised on the day. */
  readonly strike: number
  readonly basis: StrikeBasis
  /** Where the price follows the company value: `strike` is then what it comes to at the value of the day. */
  readonly moving?: MovingStrike
  /** Shares there are already are bought from others: no money reaches the company, no share is issued, and the strike is a price of all shares; `post-money`. */
  readonly secondary?: true
  /** With `secondary`: the fraction of the company the seller owns; without it all that is not the holder's may be had. */
  readonly sellerStake?: number
  /** Shares are sold for the amount instead of bought, to the company or, with `secondary`, to somebody else. */
  readonly sale?: true
  /** What is left of the right. */
  readonly amountMax: number
  /** A draw is nothing or at least this. */
  readonly amountMin?: number
  readonly draw: 'any-amount' | 'all-or-nothing'
  /** Fraction of the company the holder owns before the draw. */
  readonly ownStake: number
  /** What others invest at the same price on the same day, whatever the holder does. */
  readonly othersInvest?: number
  /** What a unit of cash is worth once inside the company; 1 if nothing is wasted or gained. */
  readonly efficiency?: number
  /** The part of each unit that is paid in kind. */
  readonly inKind?: {
    readonly share: number
    /** What a unit at face costs the holder to provide. */
    readonly ownMarginalCost: number
    /** What a unit at face is worth to the company. */
    readonly valueToCompany: number
  }
  /** The new money is preferred, not participating; all other shares are common. */
  readonly preference?: {
    readonly multiple: number
    /** From the day of the draw. */
    readonly yearsToExit: number
  }
  /** What a unit drawn gives up besides its cost: the worth of letting the right lapse, spread over the amount. */
  readonly forgone?: number
  /** Cost of capital above par, per unit of cost. */
  readonly wedge?: number
  /** A draw of x costs quadraticCost · x²/2: price impact, reduced-form signalling. */
  readonly quadraticCost?: number
  /** Side benefit per unit invested. */
  readonly sideLinear?: number
  /** Side benefit limit · (1 - e^(-x/scale)). */
  readonly sideConcave?: { readonly limit: number; readonly scale: number }
  /** Side benefit paid continuously from the draw until `untilYears` after it. */
  readonly sideStream?: { readonly perUnitYear: number; readonly untilYears: number }
  /** Largest fraction the holder may own after the draw. */
  readonly ownershipCap?: number
  /** Most cash the holder can pay. */
  readonly budget?: number
}

/**
 * Where the holder stands before deciding, the others' money being in already: the share base (a
 * price, pre- or post-money like the strike) and the holder's fraction of it. A fraction bought
 * comes from everybody, the holder included; `fromOthers` is the part that does not come from the
 * holder. At a post-money price a draw also cheapens the others' shares: `crowding` is what a
 * unit drawn loses to that.
 */
export function standing({
  strike,
  basis,
  ownStake,
  othersInvest: others = 0,
  secondary,
}: DrawTerms): {
  readonly base: number
  readonly stake: number
  readonly fromOthers: number
  readonly crowding: number
} {
  const alone = { base: strike, stake: ownStake, fromOthers: 1 - ownStake, crowding: 0 }
  // What others sell does not come from the holder, and nothing is cheapened by it.
  if (secondary) return { ...alone, fromOthers: 1 }
  if (others === 0) return alone
  if (basis === 'post-money') {
    const crowding = (ownStake * others) / strike
    return { ...alone, stake: ownStake - crowding, crowding }
  }
  const stake = (ownStake * strike) / (strike + others)
  return { base: strike + others, stake, fromOthers: 1 - stake, crowding: 0 }
}

/** Price of all shares after a draw, and of those that are not bought by it. */
export function prices(
  { basis }: DrawTerms,
  base: number,
  amount: number,
): { readonly all: number; readonly others: number } {
  return basis === 'pre-money'
    ? { all: base + amount, others: base }
    : { all: base, others: base - amount }
}

/** The fraction the holder owns after investing `amount`, on the share base of the strike. */
export function stakeAfter(terms: DrawTerms, amount: number): number {
  return stakesAfter(terms)(amount)
}

/** `stakeAfter` with everything prepared that does not depend on the amount. */
export function stakesAfter(terms: DrawTerms): (amount: number) => number {
  const { base, stake, fromOthers } = standing(terms)
  return (amount) =>
    amount === 0 ? stake : stake + (fromOthers * amount) / prices(terms, base, amount).all
}

/** Amounts the holder may invest besides nothing: all from `min` to `max`, or none if `empty`. */
export type FeasibleAmounts = {
  readonly min: number
  readonly max: number
  readonly empty: boolean
}

/** What cap, budget, minimum and the rest of the right allow. */
export function feasibleAmounts(terms: DrawTerms): FeasibleAmounts {
  const { amountMax, amountMin = 0, draw } = terms
  const max = Math.min(amountMax, affordable(terms), largestUnderCap(terms), forSale(terms))
  const min = draw === 'all-or-nothing' ? amountMax : amountMin
  const empty = max <= 0 || max < min
  return empty ? { min: 0, max: 0, empty } : { min, max, empty }
}

/** What may leave less to draw than there is of a right. */
export type DrawLimit =
  | 'budget'
  | 'ownership-cap'
  | 'whole-company'
  | 'seller-stake'
  | 'stake-of-others'

/** The limit that leaves less to draw than there is of the right, the tightest of them, with what it leaves; null where none does. */
export function tightestLimit(
  terms: DrawTerms,
): { readonly by: DrawLimit; readonly leaves: number } | null {
  if (terms.sale) return null
  const [byBudget, byCap, held] = [affordable(terms), largestUnderCap(terms), forSale(terms)]
  const leaves = Math.min(byBudget, byCap, held)
  if (leaves >= terms.amountMax) return null
  if (held === leaves && held < Math.min(byBudget, byCap)) {
    const isStated = (terms.sellerStake ?? 1) <= 1 - terms.ownStake
    return { by: isStated ? 'seller-stake' : 'stake-of-others', leaves: Math.max(0, held) }
  }
  const capped = (terms.ownershipCap ?? 1) < 1 ? 'ownership-cap' : 'whole-company'
  return { by: byBudget <= byCap ? 'budget' : capped, leaves: Math.max(0, leaves) }
}

/** Price of the shares there are to buy from others: all that the seller has, and never one's own. */
function forSale({ secondary, strike, ownStake, sellerStake = 1 }: DrawTerms): number {
  return secondary ? strike * Math.min(sellerStake, 1 - ownStake) : Number.POSITIVE_INFINITY
}

function affordable({ budget = Number.POSITIVE_INFINITY, inKind }: DrawTerms): number {
  const cashShare = 1 - (inKind?.share ?? 0)
  return cashShare > 0 ? budget / cashShare : Number.POSITIVE_INFINITY
}

function largestUnderCap(terms: DrawTerms): number {
  const { ownershipCap: cap = 1, basis, othersInvest = 0 } = terms
  const { base, stake, fromOthers } = standing(terms)
  if (basis === 'pre-money') {
    return cap >= 1 ? Number.POSITIVE_INFINITY : (base * (cap - stake)) / (1 - cap)
  }
  // Even without a cap nobody can buy more than the whole company.
  const whole = base - othersInvest
  if (cap >= 1) return whole
  if (fromOthers === 0) return stake <= cap ? whole : 0
  return Math.min(whole, (base * (cap - stake)) / fromOthers)
}
