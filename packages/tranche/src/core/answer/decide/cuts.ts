import type { Outcome } from '../../decision/index.ts'
import type { Extent } from '../../origin/index.ts'
import { type DrawTerms, tightestLimit } from '../../valuation/index.ts'
import { type Evaluated, overOutcomes } from '../one-right/evaluate.ts'
import type { Cut, Reason } from './reason.ts'

/** Which limit leaves less than there is of the right, and how much: one reason for each that does so anywhere. */
export function cutReasons(evaluated: Evaluated): Reason[] {
  // Once a point, not once a point and limit: mostly nothing is cut anywhere.
  const found = new Set(evaluated.outcomes.map(({ terms }) => tightestLimit(terms)?.by))
  return limits
    .filter((by) => found.has(by))
    .flatMap((by): Reason[] => {
      const cut = cutBy(evaluated, by, ({ terms }) => tightestLimit(terms)?.by === by)
      return cut === null ? [] : [{ code: 'cut', ...cut }]
    })
}

/** Those of them that stand whatever is decided: nobody can sell what it does not hold. */
export function sellerCuts(evaluated: Evaluated): Reason[] {
  return cutReasons(evaluated).filter(
    (reason) =>
      reason.code === 'cut' && (reason.by === 'seller-stake' || reason.by === 'stake-of-others'),
  )
}

/** Why no amount can be used at all, where none can anywhere. */
export function noneReasons(evaluated: Evaluated): Reason[] {
  return [...limits, 'nothing-left' as const].flatMap((by): Reason[] => {
    const stops = ({ terms }: Outcome) => (tightestLimit(terms)?.by ?? 'nothing-left') === by
    const cut = cutBy(evaluated, by, stops)
    if (cut === null) return []
    const least = overOutcomes(at(evaluated, stops), ({ terms }) => smallestDraw(terms))
    return [{ code: 'leaves-none', ...cut, least: cut.leaves.high === 0 ? null : least }]
  })
}

const limits = [
  'budget',
  'ownership-cap',
  'whole-company',
  'seller-stake',
  'stake-of-others',
] as const

function cutBy(
  evaluated: Evaluated,
  by: Cut['by'],
  isCut: (outcome: Outcome) => boolean,
): Cut | null {
  const cut = at(evaluated, isCut)
  if (cut.outcomes.length === 0) return null
  const over = (number: (terms: DrawTerms) => number) =>
    overOutcomes(cut, ({ terms }) => number(terms))
  return {
    by,
    limit: limitOf(by, over),
    leaves: over((terms) => tightestLimit(terms)?.leaves ?? terms.amountMax),
    of: over(({ amountMax }) => amountMax),
    always: cut.outcomes.length === evaluated.outcomes.length,
  }
}

function limitOf(
  by: Cut['by'],
  over: (number: (terms: DrawTerms) => number) => Extent,
): Extent | null {
  switch (by) {
    case 'budget':
      return over(({ budget }) => budget ?? Number.NaN)
    case 'ownership-cap':
      return over(({ ownershipCap }) => ownershipCap ?? Number.NaN)
    case 'seller-stake':
      return over(({ sellerStake }) => sellerStake ?? Number.NaN)
    case 'stake-of-others':
      return over(({ ownStake }) => 1 - ownStake)
    case 'whole-company':
    case 'nothing-left':
      return null
    default:
      return by satisfies never
  }
}

/** The same right over only those points that hold something. */
function at(evaluated: Evaluated, holds: (outcome: Outcome) => boolean): Evaluated {
  const { central } = evaluated
  return {
    ...evaluated,
    outcomes: evaluated.outcomes.filter(holds),
    central: central !== null && holds(central) ? central : null,
  }
}

function smallestDraw({ draw, amountMax, amountMin = 0 }: DrawTerms): number {
  return draw === 'all-or-nothing' ? amountMax : amountMin
}
