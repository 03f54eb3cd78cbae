import { assert } from '../diagnostic/index.ts'

/** Bets on outcomes of which at most one happens; a missing rest of chance is that nobody wins. */
export type BettingBook = {
  readonly chances: readonly number[]
  /** Paid per unit staked if the outcome happens, the stake included; above 0. */
  readonly grossOdds: readonly number[]
}

export type KellyBets = {
  /** Fractions of wealth, one an outcome. */
  readonly stakes: readonly number[]
  /** Fraction of wealth not staked. */
  readonly cash: number
  /** Expected growth of log wealth per bet, natural units (nats). */
  readonly growth: number
}

/**
 * The stakes with the largest expected growth of log wealth. Outcomes are taken in order of chance times
 * odds while that exceeds the reserve rate; exact. Where the odds are exactly fair (their inverses sum
 * to 1, no outcome missing) other stakes grow as fast: compare growth. Odds given do not move with the
 * stake; where they do, see `splitPrivateBets`.
 * Source: Kelly (1956), Bell System Technical Journal 35, 917–926; Smoczynski & Tomkins (2010),
 * Mathematical Scientist 35, 10–17.
 */
export function kellyBets(book: BettingBook): KellyBets {
  const { chances, grossOdds } = checked(book)
  const merit = (i: number) => (chances[i] as number) * (grossOdds[i] as number)
  const order = [...chances.keys()].sort((a, b) => merit(b) - merit(a))
  let [chanceLeft, priceLeft] = [1, 1]
  let reserve = 1
  const taken = new Set<number>()
  for (const i of order) {
    if (merit(i) <= reserve) break
    const price = priceLeft - 1 / (grossOdds[i] as number)
    if (price <= 1e-15) break
    taken.add(i)
    chanceLeft -= chances[i] as number
    priceLeft = price
    reserve = Math.max(0, chanceLeft) / priceLeft
  }
  const stakes = chances.map((p, i) => {
    return taken.has(i) ? Math.max(0, p - reserve / (grossOdds[i] as number)) : 0
  })
  return bets(book, stakes)
}

/** The same stakes times `fraction`: less growth, much less risk. Bets are kept in proportion. */
export function fractionalKelly(book: BettingBook, fraction: number): KellyBets {
  assert(fraction >= 0 && fraction <= 1, `a fraction: ${fraction}`)
  return bets(
    book,
    kellyBets(book).stakes.map((stake) => fraction * stake),
  )
}

/** Expected growth of log wealth with these stakes, in nats; minus infinity where ruin is possible. */
export function growthOf(book: BettingBook, stakes: readonly number[]): number {
  const { chances, grossOdds } = checked(book)
  const cash = 1 - stakes.reduce((sum, stake) => sum + stake, 0)
  assert(cash > -1e-9 && stakes.every((stake) => stake >= 0), 'stakes within wealth')
  const nobody = 1 - chances.reduce((sum, p) => sum + p, 0)
  const idle = Math.max(0, cash)
  const won = chances.reduce((sum, p, i) => {
    const wealth = idle + (stakes[i] as number) * (grossOdds[i] as number)
    return p === 0 ? sum : sum + p * Math.log(wealth)
  }, 0)
  return nobody > 1e-12 ? won + nobody * Math.log(idle) : won
}

/**
 * Chance that wealth ever falls to `level` of its start when a fraction of the Kelly stakes is bet for
 * ever: level^(2/fraction - 1), exact for small bets (diffusion limit), an estimate for large ones.
 * Source: Thorp (2006), Handbook of Asset and Liability Management 1, chapter 9.
 */
export function drawdownChance({
  fraction,
  level,
}: {
  readonly fraction: number
  readonly level: number
}): number {
  assert(fraction > 0 && fraction <= 1, `a fraction of Kelly: ${fraction}`)
  assert(level >= 0 && level <= 1, `a level of wealth: ${level}`)
  return level ** (2 / fraction - 1)
}

/**
 * What better beliefs earn at odds that are fair under the market's: the divergence D(p‖π) in nats per
 * bet; infinite where the market excludes what is possible. Both sum to one.
 * Source: Cover & Thomas, Elements of Information Theory, chapter 6.
 */
export function growthAdvantage(
  beliefs: readonly number[],
  marketBeliefs: readonly number[],
): number {
  return beliefs.reduce((sum, p, i) => {
    return p === 0 ? sum : sum + p * Math.log(p / (marketBeliefs[i] as number))
  }, 0)
}

function bets(book: BettingBook, stakes: readonly number[]): KellyBets {
  const cash = Math.max(0, 1 - stakes.reduce((sum, stake) => sum + stake, 0))
  return { stakes, cash: cash < 1e-15 ? 0 : cash, growth: growthOf(book, stakes) }
}

function checked(book: BettingBook): BettingBook {
  const { chances, grossOdds } = book
  assert(chances.length === grossOdds.length, 'odds for every outcome')
  assert(
    chances.every((p) => p >= 0),
    'chances are at least 0',
  )
  assert(chances.reduce((sum, p) => sum + p, 0) <= 1 + 1e-12, 'at most one outcome happens')
  assert(
    grossOdds.every((odds) => odds > 0 && odds < Infinity),
    'odds are above 0',
  )
  return book
}
