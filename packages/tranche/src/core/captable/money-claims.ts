import type { ShareClass } from '../deal/index.ts'
import type { Named } from '../grammar/index.ts'
import { leastOf, type Rational, toNumber, whole } from '../quantity/index.ts'
import type { Claim, HeldPart } from '../waterfall/index.ts'
import type { Context } from './context.ts'
import { exactAmount, exactOf } from './source.ts'

/**
 * Money put in for a part of profit or revenue. A profit participation takes its steps ahead of all shares, holders by what each put
 * in; what it was paid before counts towards them. A revenue share is owed the rest of its cap when the company is sold.
 */
export function moneyClaims(context: Context, named: Named<ShareClass>): Claim[] {
  const { name, value } = named
  const putIn = new Map<string, Rational>()
  for (const held of context.table.ledger.convertibles.values()) {
    if (held.class !== name) continue
    putIn.set(held.holder, held.principal.add(putIn.get(held.holder) ?? 0))
  }
  const holders = [...putIn].map(([holder, units]) => ({ holder, units }))
  if (holders.length === 0) return []
  const rank = exactOf(value.rank)
  const head = { id: name, rank: rank === null ? 1 : toNumber(rank) }
  if (value.kind.value === 'revenue share') {
    const owed = holders.map((each) => stillOwed(context, name, each, exactOf(value.cap)))
    const open = owed.filter(({ units }) => units.compare(0) > 0)
    return open.length === 0 ? [] : [{ kind: 'debt', ...head, holders: open }]
  }
  const all = holders.reduce((sum, { units }) => sum.add(units), whole(0))
  const received = holders.reduce(
    (sum, { holder }) => sum.add(paidTo(context, name, holder)),
    whole(0),
  )
  const steps = (value.profit ?? []).map(({ part, until, times }) => {
    const multiple = exactOf(times)?.mul(all) ?? null
    const amount = exactAmount(context.source, until)
    const first =
      multiple === null || amount === null ? (multiple ?? amount) : leastOf(multiple, amount)
    return { fraction: exactOf(part) ?? whole(0), until: first }
  })
  return [{ kind: 'participation', ...head, holders, steps, received }]
}

function stillOwed(
  context: Context,
  name: string,
  { holder, units }: HeldPart,
  multiple: Rational | null,
): HeldPart {
  return { holder, units: units.mul(multiple ?? 0).sub(paidTo(context, name, holder)) }
}

/** What the company has paid to a holder for the class, by facts that name it. */
function paidTo({ source, table, day }: Context, name: string, holder: string): Rational {
  return source.facts.reduce((sum, fact) => {
    if (fact.kind !== 'paid' || fact.paid.value !== table.company) return sum
    const isFor = fact.for?.value === name || fact.for?.value === `${table.company}/${name}`
    if (!isFor || fact.to.value !== holder || !table.isSeen(fact)) return sum
    if (fact.day.value.lastDay > day) return sum
    return sum.add(exactAmount(source, fact.amount) ?? 0)
  }, whole(0))
}
