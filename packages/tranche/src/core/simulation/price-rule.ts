import { averageRule, conditionRule, type Rule } from './condition-rule.ts'
import type { Places } from './places.ts'
import type { Price } from './price.ts'
import { pricesIn } from './references.ts'
import type { Right } from './right.ts'

/** What a right costs on a day: a price of all shares of the day, and on which basis. */
export type PriceRule = {
  readonly strike: Rule<number>
  readonly isPostMoney: Rule<boolean>
  /** The price per share is the same on every path and day. */
  readonly isFixed: boolean
}

export function priceRule(right: Right, places: Places): PriceRule {
  const company = places.company(right.company)
  const context: Context = {
    places,
    company,
    level: places.layout.level[company] as number,
    shares: places.layout.shares[company] as number,
    amount: right.amount.amountCap,
  }
  return {
    ...strikeOf(right.price, context),
    isFixed: right.price.kind === 'pre-money' || right.price.kind === 'per-share',
  }
}

type Context = {
  readonly places: Places
  readonly company: number
  readonly level: number
  readonly shares: number
  readonly amount: number
}

type Strike = { readonly strike: Rule<number>; readonly isPostMoney: Rule<boolean> }

const never = () => false

function strikeOf(price: Price, context: Context): Strike {
  switch (price.kind) {
    case 'post-money':
      return { strike: () => price.value, isPostMoney: () => true }
    case 'indexed': {
      const { strike, isPostMoney } = strikeOf(price.price, context)
      const growth = growthOf(price.index, context)
      return { strike: (state) => strike(state) * growth(state), isPostMoney }
    }
    case 'if': {
      const holds = conditionRule(price.condition, context.places)
      const [use, other] = [strikeOf(price.use, context), strikeOf(price.else, context)]
      return {
        strike: (state) => (holds(state) ? use : other).strike(state),
        isPostMoney: (state) => (holds(state) ? use : other).isPostMoney(state),
      }
    }
    default:
      return { strike: preMoney(price, context), isPostMoney: never }
  }
}

function growthOf(index: string, { places }: Context): Rule<number> {
  const mover = places.mover(index)
  const [slot, start] = [places.layout.level[mover] as number, places.valueToday(mover)]
  return ({ slots }) => (slots[slot] as number) / start
}

/** The strike before the money, on the shares of the day. */
function preMoney(price: Price, context: Context): Rule<number> {
  const { places, company, level, shares, amount } = context
  const today = places.sharesToday(company)
  const carried = (value: number): Rule<number> => {
    const perShare = value / today
    return ({ slots }) => perShare * (slots[shares] as number)
  }
  const belowFair = (below: number, valuationCap: number | undefined): Rule<number> => {
    const cap = carried(valuationCap ?? Number.POSITIVE_INFINITY)
    return (state) => Math.min(cap(state), (1 - below) * (state.slots[level] as number))
  }
  switch (price.kind) {
    case 'pre-money':
      return carried(price.value)
    case 'per-share':
      return ({ slots }) => price.price * (slots[shares] as number)
    case 'fair':
      return belowFair(price.discount, price.valuationCap)
    case 'next-round': {
      const below = 1 - (1 - price.discount) * (1 - (price.belowFair ?? 0))
      return belowFair(below, price.valuationCap)
    }
    case 'average-price': {
      const perShare: Rule<number> = ({ slots }) =>
        (slots[level] as number) / (slots[shares] as number)
      const mean = averageRule(perShare, price.window, places)
      const part = 1 - (price.discount ?? 0)
      return (state) => part * mean(state) * (state.slots[shares] as number)
    }
    case 'lowest': {
      const rules = price.of.map((one) => preMoney(one, context))
      return (state) => rules.reduce((least, rule) => Math.min(least, rule(state)), Infinity)
    }
    case 'highest': {
      const rules = price.of.map((one) => preMoney(one, context))
      return (state) => rules.reduce((most, rule) => Math.max(most, rule(state)), 0)
    }
    case 'blend': {
      const parts = price.parts.map((part) => ({
        weight: part.weight,
        strike: preMoney(part.price, context),
      }))
      // Money buys weight/price shares in each part.
      return (state) =>
        1 / parts.reduce((bought, { weight, strike }) => bought + weight / strike(state), 0)
    }
    case 'post-money':
      return () => Math.max(0, price.value - amount)
    case 'indexed':
    case 'if': {
      const { strike, isPostMoney } = strikeOf(price, context)
      return (state) => (isPostMoney(state) ? Math.max(0, strike(state) - amount) : strike(state))
    }
    case 'undetermined':
      return () => Number.POSITIVE_INFINITY
    default:
      return price satisfies never
  }
}

/** Whether a price rule looks at anything but what is fixed: notice is only valued without. */
export function isFixedPrice(price: Price): boolean {
  return pricesIn(price).every(({ kind }) => kind === 'pre-money' || kind === 'per-share')
}
