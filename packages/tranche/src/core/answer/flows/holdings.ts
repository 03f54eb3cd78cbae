import { heldOf } from '../../belief/index.ts'
import { type Point, type Reader, sweepOf, widest } from '../../decision/index.ts'
import { type CrossHolding, valueCrossHoldings } from '../../flows/index.ts'
import { nameOf } from '../../situation/index.ts'
import { believedAt, extentRead, type WholeBook } from '../whole-book.ts'
import type { CrossHoldings } from './flows-answer.ts'

/** Companies with assets of their own and the parts they hold of one another, as numbers at a point of what is not known. */
type Holdings = {
  readonly companies: readonly string[]
  readonly assets: readonly Reader[]
  readonly parts: readonly (Omit<CrossHolding, 'share'> & { readonly share: Reader })[]
}

/**
 * What companies that hold parts of each other are worth, and what of it belongs to owners outside. Null where the scenario states no
 * assets. The collector must be one of its own: what it gathers is what is looked at over.
 */
export function crossHoldingsOf(whole: WholeBook): CrossHoldings | null {
  const holdings = holdingsOf(whole)
  if (holdings === null) return null
  const { companies } = holdings
  const sweep = sweepOf({ inputs: whole.collector.inputs })
  const seen = sweep.points.flatMap((point) => valuedAt(holdings, point) ?? [])
  if (seen.length === 0) {
    whole.collector.lacks(
      'an owner outside of the companies that hold parts of each other',
      'smaller parts in “stake”: a circle that belongs to itself entirely has no worth to anybody',
    )
    return null
  }
  const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0)
  return {
    companies: companies.map((company, i) => ({
      company,
      assets: extentRead(whole.collector, `${company}/assets`),
      total: widest(seen, ({ now }) => now.total[i] ?? null),
      toOutsiders: widest(seen, ({ now }) => now.toOutsiders[i] ?? null),
    })),
    sumOfAssets: widest(seen, ({ assets }) => sum(assets)),
    sumOfTotals: widest(seen, ({ now }) => sum(now.total)),
    ifWorthless: companies.map((company, failed) => ({
      company,
      losses: companies.flatMap((party, i) => {
        const amount = widest(seen, ({ now, without }) => {
          return (now.total[i] ?? 0) - (without[failed]?.total[i] ?? 0)
        })
        return i === failed || (amount.low === 0 && amount.high === 0) ? [] : [{ party, amount }]
      }),
    })),
    how: sweep.how,
  }
}

function holdingsOf({ book, scenario, collector }: WholeBook): Holdings | null {
  const stated = book.parties.flatMap(({ name }) => {
    const held = heldOf(scenario, 'assets', name)
    if (held === null) return []
    const { value, span } = held.value
    const label = `assets of ${nameOf(book, name)}, its parts of others left out`
    const written = believedAt(span, held.scenario)
    const reader = collector.amount(`${name}/assets`, label, value, written, 'its amount')
    return reader === null ? [] : [{ name, reader }]
  })
  const companies = stated.map(({ name }) => name)
  if (companies.length === 0) return null
  const place = (name: string) => companies.indexOf(name)
  const parts = companies.flatMap((holder) => {
    const held = heldOf(scenario, 'stake', holder)
    return (held?.value ?? []).flatMap(({ name: company, value }) => {
      if (!companies.includes(company))
        return (
          collector.lacks(
            `assets of ${nameOf(book, company)}, of which ${nameOf(book, holder)} holds a part`,
            `a belief “assets: { ${company}: … }”`,
          ) ?? []
        )
      const label = `part of ${nameOf(book, company)} held by ${nameOf(book, holder)}`
      const written = believedAt(value.span, held?.scenario ?? scenario.name)
      const id = `${holder}/stake/${company}`
      const share = collector.disclosed(id, label, 'fraction', value.value, written, label)
      return share === null ? [] : [{ holder: place(holder), company: place(company), share }]
    })
  })
  return { companies, assets: stated.map(({ reader }) => reader), parts }
}

type Valued = {
  readonly assets: readonly number[]
  readonly now: ReturnType<typeof valueCrossHoldings>
  /** The same with the assets of each company in turn worth nothing. */
  readonly without: readonly ReturnType<typeof valueCrossHoldings>[]
}

/** Null where more than the whole of a company would be held, or nobody outside holds anything of a circle. */
function valuedAt({ assets, parts, companies }: Holdings, point: Point): Valued | null {
  const shares = parts.map(({ share, ...who }) => ({ ...who, share: share(point) }))
  const outside = companies.map((_, i) =>
    shares.reduce((left, { company, share }) => (company === i ? left - share : left), 1),
  )
  if (outside.some((left) => left < -1e-12) || !reachesOutside(outside, shares)) return null
  const own = assets.map((reader) => reader(point))
  return {
    assets: own,
    now: valueCrossHoldings(own, shares),
    without: own.map((_, failed) => valueCrossHoldings(own.with(failed, 0), shares)),
  }
}

/** Whether from every company some owner outside is reached, through its owners and theirs. */
function reachesOutside(outside: readonly number[], shares: readonly CrossHolding[]): boolean {
  const reached = new Set(outside.flatMap((left, i) => (left > 1e-9 ? [i] : [])))
  for (let before = -1; before < reached.size; ) {
    before = reached.size
    for (const { holder, company, share } of shares)
      if (share > 1e-9 && reached.has(holder)) reached.add(company)
  }
  return reached.size === outside.length
}
