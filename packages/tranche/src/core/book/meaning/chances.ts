import type { Scenario } from '../../belief/index.ts'
import type { Placed, Reading } from '../../grammar/index.ts'
import { type Disclosed, type Rational, ratio, whole } from '../../quantity/index.ts'
import type { Survey } from './survey.ts'

/** Chances and parts that must add up, and volatilities that look like a slip. */
export function checkChances({ book, reading }: Survey): void {
  for (const { value: scenario } of book.scenarios) {
    checkNews(scenario, reading)
    const contenders = (scenario.odds ?? []).map(({ value }) => value)
    checkTogether(contenders, reading, 'meaning/odds-sum', 'the odds of the contenders')
    checkStakes(scenario, reading)
    checkVolatilities(scenario, reading)
  }
}

type Percentage = Placed<Disclosed<Rational>>

/** Nobody is cheated by known news: odds add up to one, and so does what is expected of the value. */
function checkNews({ news }: Scenario, reading: Reading): void {
  for (const { moves, what, span } of (news ?? []).flatMap(({ value }) => value)) {
    if (moves.length === 0) continue
    const place = moves[0]?.odds.span ?? what?.span ?? span
    const odds = sumOf(moves.map((move) => [move.odds]))
    const expected = sumOf(moves.map((move) => [move.odds, move.to]))
    if (odds !== null && !holdsOne(odds)) {
      reading.report(
        'meaning/news-odds',
        place,
        `the odds of the outcomes add up to ${inPercent(odds)}`,
        'write odds that add up to 100 %',
      )
    } else if (expected !== null && !holdsOne(expected)) {
      reading.report(
        'meaning/news-mean',
        moves[0]?.to.span ?? place,
        `odds times moves add up to ${inPercent(expected)}`,
        'write moves that add up to 100 %: what is already expected is in the value before the news',
      )
    }
  }
}

type Sum = { readonly low: Rational; readonly high: Rational }

/** The sum of products, lowest and highest; null where a part is not disclosed. */
function sumOf(products: readonly (readonly Percentage[])[]): Sum | null {
  let [low, high] = [whole(0), whole(0)]
  for (const factors of products) {
    let [lowest, highest] = [whole(1), whole(1)]
    for (const { value } of factors) {
      if (value.kind === 'undisclosed') return null
      lowest = lowest.mul(value.kind === 'exact' ? value.value : value.low)
      highest = highest.mul(value.kind === 'exact' ? value.value : value.high)
    }
    low = low.add(lowest)
    high = high.add(highest)
  }
  return { low, high }
}

/** A hundredth of a per cent is left for odds that were rounded. */
const rounding = ratio(1, 10_000)

function holdsOne({ low, high }: Sum): boolean {
  return low.sub(1).compare(rounding) <= 0 && whole(1).sub(high).compare(rounding) <= 0
}

function inPercent({ low, high }: Sum): string {
  const [lowest, highest] = [low.mul(100).toString(), high.mul(100).toString()]
  return lowest === highest ? `${lowest} %` : `${lowest} % .. ${highest} %`
}

/** Reports the part with which a whole is exceeded for certain. */
function checkTogether(
  parts: readonly Percentage[],
  reading: Reading,
  code: string,
  what: string,
): void {
  let sum = whole(0)
  for (const { value, span } of parts) {
    if (value.kind === 'undisclosed') continue
    sum = sum.add(value.kind === 'exact' ? value.value : value.low)
    if (sum.sub(1).compare(rounding) <= 0) continue
    reading.report(
      code,
      span,
      `with this ${what} add up to ${sum.mul(100).toString()} %`,
      'write parts that add up to 100 % or less',
    )
    return
  }
}

/** All holders together own no more of a company than there is. */
function checkStakes({ stake }: Scenario, reading: Reading): void {
  const byCompany = new Map<string, Percentage[]>()
  for (const { name: company, value } of (stake ?? []).flatMap((holder) => holder.value)) {
    const stakes = byCompany.get(company) ?? []
    byCompany.set(company, stakes)
    stakes.push(value)
  }
  for (const [company, stakes] of byCompany) {
    checkTogether(stakes, reading, 'meaning/stakes-sum', `the stakes in ${company}`)
  }
}

function checkVolatilities({ volatility }: Scenario, reading: Reading): void {
  for (const { name, value } of volatility ?? []) {
    if (value.value.kind === 'undisclosed') continue
    const highest = value.value.kind === 'exact' ? value.value.value : value.value.high
    if (highest.compare(10) <= 0) continue
    reading.warn(
      'meaning/volatility-high',
      value.span,
      `${name} is given a volatility above 1000 % a year`,
      'young companies are given 50 % .. 150 %; check the unit',
    )
  }
}
