import type { RollForward } from '../answer/index.ts'
import { wireExtent } from './extent.ts'

/** The answer to `value --from` as other programs read it. */
export function wireRollForward(answer: RollForward) {
  const { book, title, from, asOf, scenario, currency, lines, total, marked, missing } = answer
  const amounts = ({ opening, putIn, revaluation, closing }: RollForward['total']) => ({
    opening: wireExtent(opening),
    putIn: wireExtent(putIn),
    revaluation: wireExtent(revaluation),
    closing: wireExtent(closing),
  })
  return {
    schema: 'tranche.roll-forward/1',
    book,
    title,
    from,
    asOf,
    at: 'opening',
    scenario,
    currency,
    items: lines.map((line) => ({
      id: line.id,
      holder: line.holder,
      company: line.company,
      was: line.was,
      is: line.is,
      ...amounts(line),
      together: line.together,
    })),
    total: amounts(total),
    marked: marked.map((holding) => ({
      holder: holding.holder,
      company: holding.company,
      opening: holding.opening === null ? null : wireMark(holding.opening),
      closing: holding.closing === null ? null : wireMark(holding.closing),
      putIn: wireExtent(holding.putIn),
      funded: wireExtent(holding.funded),
      gained: wireExtent(holding.gained),
      gains: holding.gains.map(({ period, method, amount, share }) => ({
        period,
        method,
        amount: wireExtent(amount),
        share: wireExtent(share),
      })),
      sums: holding.sums.map(({ period, method, amount }) => ({
        period,
        method,
        amount: wireExtent(amount),
      })),
      unexplained: wireExtent(holding.unexplained),
      ofHeadline: wireExtent(holding.ofHeadline),
      headline: holding.headline,
    })),
    missing: missing.map(({ what }) => what),
    remedies: missing.map(({ remedy }) => remedy),
    assumptions: answer.assumptions,
  }
}

function wireMark({
  day,
  value,
  parts,
  sources,
}: NonNullable<RollForward['marked'][number]['closing']>) {
  return {
    day,
    value: wireExtent(value),
    parts: parts.map(({ part, value: worth }) => ({ part, value: wireExtent(worth) })),
    sources,
  }
}

export type WireRollForward = ReturnType<typeof wireRollForward>
