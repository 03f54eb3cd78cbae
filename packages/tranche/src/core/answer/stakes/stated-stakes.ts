import { seen } from '../../fact/index.ts'
import type { Extent } from '../../origin/index.ts'
import { boundsOf } from '../../quantity/index.ts'
import { fundings, type Question } from '../../situation/index.ts'
import type { PlainDate } from '../../time/index.ts'
import type { Stake } from './stakes.ts'

/**
 * Parts of a company that facts state for parties whose holding no register and no staged deal counts: partners, founders, the sellers of a
 * put. The latest fact of each, and where several of its day differ, all they span. Left out where a round or money under a tranche came
 * after it: how much of it went into that part nobody says.
 */
export function statedStakes(
  company: string,
  asOf: PlainDate,
  questions: readonly Question[],
  counted: ReadonlySet<string>,
): Stake[] {
  const [first] = questions
  if (first === undefined) return []
  const { facts } = first.book
  const view = { asOf, at: 'close' } as const
  const stated = seen(facts, 'stake', view).filter((fact) => fact.in.value === company)
  const lastMoved = latest([
    ...seen(facts, 'round', view).filter((fact) => fact.round.value === company),
    ...questions.flatMap((question) => fundings(question, view, question.tranche)),
  ])
  const holders = [...new Set(stated.map((fact) => fact.stake.value))]
  return holders.flatMap((holder) => {
    const own = stated.filter((fact) => fact.stake.value === holder)
    const day = latest(own)
    if (counted.has(holder) || day < lastMoved) return []
    const part = spanned(own.filter((fact) => fact.day.value.lastDay === day))
    if (part === null) return []
    return [{ holder, outstanding: part, asConverted: part, fullyDiluted: part, voting: part }]
  })
}

function latest(
  facts: readonly { readonly day: { readonly value: { readonly lastDay: PlainDate } } }[],
) {
  return facts.reduce((last, { day }) => (day.value.lastDay > last ? day.value.lastDay : last), '')
}

function spanned(
  facts: readonly { readonly is: { readonly value: Parameters<typeof boundsOf>[0] } }[],
): Extent | null {
  const known = facts.map(({ is }) => boundsOf(is.value)).filter((bounds) => bounds !== null)
  if (known.length === 0) return null
  const low = Math.min(...known.map((bounds) => bounds.low))
  const high = Math.max(...known.map((bounds) => bounds.high))
  const value = low === high ? low : known.length === 1 ? (known[0]?.centre ?? null) : null
  return { value, low, high }
}
