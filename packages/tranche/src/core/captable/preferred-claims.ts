import type { ShareClass } from '../deal/index.ts'
import type { Named } from '../grammar/index.ts'
import { cohortsIn, commonPerUnit, type Holding } from '../ledger/index.ts'
import { type Rational, toNumber, whole } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'
import { type Preferred, type Sharing, unpaidDividend } from '../waterfall/index.ts'
import { originalPrice } from './anti-dilution.ts'
import type { Context } from './context.ts'
import { byHolder, holdingsOf, type Units } from './held-parts.ts'
import { interestTerms } from './register.ts'
import { exactOf } from './source.ts'

/**
 * The claims of a class of preferred shares: one, or where unpaid dividends gather one for each day on which shares of it came out,
 * since a share has its own since that day and each holder converts apart.
 */
export function preferredClaims(context: Context, named: Named<ShareClass>): Preferred[] {
  const { table, day } = context
  const { name, value } = named
  const rank = exactOf(value.rank)
  const price = originalPrice(table, named, day) ?? whole(0)
  const multiple = exactOf(value.preference)
  if (multiple === null) {
    context.assumed.push(`${name} has no preference: the book states none`)
  }
  const held = holdingsOf(context, name)
  const claim: Preferred = {
    kind: 'preferred',
    id: name,
    rank: rank === null ? 1 : toNumber(rank),
    price,
    preferenceMultiple: multiple ?? whole(0),
    participation: sharing(value),
    commonPerShare: commonPerUnit(table.ledger.classes, name),
    accruedPerShare: whole(0),
    accruedOnConversion: value.dividendOnConversion?.value ?? 'lapses',
    holders: byHolder(held),
  }
  const accrued = dividendOn(value, price, day)
  if (accrued === null) return [claim]
  const byDay = heldSince(held)
  return [...byDay].map(([since, parts]) => ({
    ...claim,
    id: byDay.size === 1 ? name : `${name} of ${since}`,
    accruedPerShare: accrued(since),
    holders: byHolder(parts),
  }))
}

function sharing({ participating, cap }: ShareClass): Sharing {
  if (participating?.value !== 'yes') return { kind: 'none' }
  const capMultiple = exactOf(cap)
  return capMultiple === null ? { kind: 'full' } : { kind: 'capped', capMultiple }
}

/** Dividends unpaid on one share that came out on a day; null where they do not gather. */
function dividendOn(value: ShareClass, price: Rational, day: PlainDate) {
  const rate = exactOf(value.dividend)
  if (rate === null || value.cumulative === undefined) return null
  const terms = interestTerms(value, rate, value.cumulative.value)
  return (issued: PlainDate) => unpaidDividend({ price, issued, paid: whole(0) }, terms, day)
}

/** What came out on each day of what is held, the oldest first. */
function heldSince(held: readonly Holding[]): Map<PlainDate, Units[]> {
  const byDay = new Map<PlainDate, Units[]>()
  for (const { holder, cohorts } of held) {
    for (const { day, quantity } of cohortsIn(cohorts)) {
      const same = byDay.get(day)
      if (same === undefined) byDay.set(day, [{ holder, quantity }])
      else same.push({ holder, quantity })
    }
  }
  return new Map([...byDay].sort(([a], [b]) => (a < b ? -1 : 1)))
}
