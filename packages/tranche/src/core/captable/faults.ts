import type { PlainDate } from '../time/index.ts'
import { faultsOfCapital } from '../waterfall/index.ts'
import { type CapTable, capTableOn } from './cap-table.ts'
import { capitalOn } from './capital.ts'
import { mostHeld } from './ends.ts'
import { classFaults, currencyFaults, inTwo } from './register.ts'
import {
  type CapTableFault,
  type CapTableSource,
  classesOf,
  companiesWithClasses,
} from './source.ts'

const endOfTime = '2199-12-31' as PlainDate

/** Everything in a book's cap tables that cannot be so, each at its place. */
export function capTableFaults(source: CapTableSource): CapTableFault[] {
  return companiesWithClasses(source).flatMap((company) => {
    const ofClasses = [...classFaults(source, company), ...moneyFaults(source, company)]
    if (ofClasses.length > 0) return ofClasses
    const replay = { asOf: endOfTime, isSeen: () => true, endOf: mostHeld }
    const table = capTableOn(source, company, replay)
    const faults = [...table.faults]
    if (table.recorded.length === 0 || faults.length > 0) return faults
    return [...faults, ...faultsAtExit(source, company, table)]
  })
}

/** Debts and carve-outs in another currency. */
function moneyFaults(source: CapTableSource, company: string): CapTableFault[] {
  const debts = source.facts.flatMap((fact) => {
    const about =
      fact.kind === 'borrowed' ? fact.borrowed : fact.kind === 'repaid' ? fact.repaid : null
    return about?.value === company && 'amount' in fact && fact.amount !== undefined
      ? [fact.amount]
      : []
  })
  const party = source.parties.find(({ name }) => name === company)
  const carved = (party?.value.carveOuts ?? []).flatMap(({ value }) => value.until ?? [])
  return [...debts, ...carved].flatMap((placed) => currencyFaults(source, placed))
}

function faultsAtExit(source: CapTableSource, company: string, table: CapTable): CapTableFault[] {
  const party = source.parties.find(({ name }) => name === company)
  if (party === undefined) return []
  const day = table.recorded.at(-1)?.event.day ?? endOfTime
  return faultsOfCapital(capitalOn(table, day).capital).map(({ claim, code, message }) => {
    const carved = party.value.carveOuts?.find(({ name }) => name === claim)
    const held = classesOf(source, company).find(({ name }) => name === claim)
    const span = carved?.nameSpan ?? held?.nameSpan ?? party.nameSpan
    return { code, span, ...inTwo(message) }
  })
}
