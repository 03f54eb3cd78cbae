import type { Sale } from '../deal/index.ts'
import { whole } from '../quantity/index.ts'
import type { Ends, SaleTerms } from '../waterfall/index.ts'
import type { CapTable } from './cap-table.ts'
import type { CapitalOn } from './capital.ts'
import { classNamed, exactAmount, exactOf } from './source.ts'

/** What a sale of a company on a day would hold back and pay later; null where its book says nothing of that. */
export function saleTermsOn(table: CapTable, { classOf }: CapitalOn): SaleTerms | null {
  const party = table.source.parties.find(({ name }) => name === table.company)
  const sale = party?.value.sale
  if (sale === undefined) return null
  return {
    escrow: sale.escrow === undefined ? null : escrowOf(table, sale.escrow, classOf),
    earnOuts: (sale.earnOuts ?? []).map(({ name, value }) => ({
      name,
      amount: earnOutOf(table, value),
    })),
  }
}

function escrowOf(
  { source }: CapTable,
  escrow: NonNullable<Sale['escrow']>,
  classOf: CapitalOn['classOf'],
): NonNullable<SaleTerms['escrow']> {
  const released = exactOf(escrow.released)
  const named = escrow.by?.map((placed) => classNamed(source, placed)?.name)
  const claims = [...classOf].flatMap(([claim, name]) => (named?.includes(name) ? [claim] : []))
  return {
    part: exactOf(escrow.part) ?? whole(0),
    amount: exactAmount(source, escrow.amount) ?? whole(0),
    borne: escrow.borne.value,
    by: named === undefined ? null : new Set(claims),
    released: { low: released ?? whole(0), high: released ?? whole(1) },
  }
}

/** Nothing to all of it, until a milestone of the company with the words of its condition was met or missed. */
function earnOutOf(
  { source, company, isSeen }: CapTable,
  earnOut: NonNullable<Sale['earnOuts']>[number]['value'],
): Ends {
  const most = exactAmount(source, earnOut.amount) ?? whole(0)
  const said = source.facts.flatMap((fact) => {
    const isMeant = fact.kind === 'milestone' && fact.milestone.value === earnOut.if.value
    return isMeant && fact.of?.value === company && isSeen(fact) ? [fact] : []
  })
  const [settled] = said.toSorted((a, b) => (a.day.value.lastDay > b.day.value.lastDay ? -1 : 1))
  if (settled === undefined) return { low: whole(0), high: most }
  const amount = settled.met.value === 'yes' ? most : whole(0)
  return { low: amount, high: amount }
}
