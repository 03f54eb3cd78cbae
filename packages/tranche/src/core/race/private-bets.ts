import { assert } from '../diagnostic/index.ts'
import { findRoot } from '../numeric/index.ts'

/** A bet on a company at a negotiated price: the stake dilutes itself. Money in the unit of wealth. */
export type PrivateBet = {
  /** Chance that this company wins; all together at most 1, the rest is that nobody does. */
  readonly chance: number
  /** Price of the company before the money. */
  readonly preMoney: number
  /** What the whole company is worth if it wins; nothing otherwise. */
  readonly prize: number
}

export type PrivateBets = {
  readonly amounts: readonly number[]
  readonly cash: number
  /** Expected growth of log wealth, nats. */
  readonly growth: number
}

/**
 * Amounts with the largest expected log wealth when x buys the fraction x/(K + x), so that the odds
 * M/(K + x) fall with the own stake: maximises Σ p ln(W - Σx + xM/(K + x)), a concave programme solved
 * by its first-order conditions: cash by bisection, a common price of wealth inside, amounts in closed
 * form. Relative error about 1e-9. For small stakes this is Kelly at odds M/K.
 */
export function splitPrivateBets(options: readonly PrivateBet[], wealth: number): PrivateBets {
  assert(wealth > 0 && wealth < Infinity, `wealth above 0: ${wealth}`)
  for (const { chance, preMoney, prize } of options) {
    assert(chance >= 0 && preMoney > 0 && prize >= 0, `a bet: ${chance}, ${preMoney}, ${prize}`)
  }
  const nobody = 1 - options.reduce((sum, option) => sum + option.chance, 0)
  assert(nobody > -1e-12, 'at most one company wins')
  const nobodyWins = nobody > 1e-12 ? nobody : 0
  const amountsAt = (cash: number) => spend(options, { cash, budget: wealth - cash })
  // What one more unit of cash is worth less what it earns staked: falls as cash grows.
  const shortage = (cash: number) => {
    const { amounts, price } = amountsAt(cash)
    const inCash = options.reduce((sum, option, i) => {
      return option.chance === 0 ? sum : sum + option.chance / wealthIf(option, amounts[i], cash)
    }, nobodyWins / cash)
    return inCash - price
  }
  const least = 1e-12 * wealth
  let cash = wealth
  if (shortage(wealth) < 0) cash = shortage(least) <= 0 ? 0 : findRoot(shortage, least, wealth)
  const { amounts } = amountsAt(Math.max(cash, least))
  const log = options.reduce((sum, option, i) => {
    return option.chance === 0
      ? sum
      : sum + option.chance * Math.log(wealthIf(option, amounts[i], cash) / wealth)
  }, 0)
  const ifNobody = nobodyWins === 0 ? 0 : nobodyWins * Math.log(cash / wealth)
  return { amounts, cash, growth: log + ifNobody }
}

function wealthIf(option: PrivateBet, amount: number | undefined, cash: number): number {
  const x = amount as number
  return cash + (x * option.prize) / (option.preMoney + x)
}

/** The budget split so that the last unit earns the same everywhere: amounts and that common price. */
function spend(
  options: readonly PrivateBet[],
  { cash, budget }: { readonly cash: number; readonly budget: number },
): { amounts: readonly number[]; price: number } {
  const highest = options.reduce((high, o) => {
    return Math.max(high, (o.chance * o.prize) / (o.preMoney * cash))
  }, 0)
  if (budget <= 0 || highest === 0) return { amounts: options.map(() => 0), price: highest }
  const amountsAt = (price: number) => options.map((option) => amountAt(option, cash, price))
  const excess = (logPrice: number) => {
    const price = Math.exp(logPrice)
    let spent = 0
    for (const option of options) spent += amountAt(option, cash, price)
    return spent - budget
  }
  const top = Math.log(highest)
  if (excess(top) >= 0) return { amounts: options.map(() => 0), price: highest }
  let low = top - 1
  while (excess(low) < 0) low -= 2 * (top - low)
  const price = Math.exp(findRoot(excess, low, top))
  return { amounts: amountsAt(price), price }
}

/** The x at which p·KM/(K + x)² over the wealth then is the price: a quadratic in K + x. */
function amountAt({ chance, preMoney, prize }: PrivateBet, cash: number, price: number): number {
  const square = cash + prize
  const linear = preMoney * prize
  const root = Math.sqrt(linear * linear + (4 * square * chance * linear) / price)
  return Math.max(0, (linear + root) / (2 * square) - preMoney)
}
