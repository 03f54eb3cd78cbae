import type { Sale } from '../deal/index.ts'
import type { Span } from '../diagnostic/index.ts'
import type { Placed } from '../grammar/index.ts'
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
  classNamed,
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
  const escrow = party?.value.sale?.escrow
  const later = (party?.value.sale?.earnOuts ?? []).map(({ value }) => value.amount)
  const placed = [
    ...debts,
    ...carved,
    ...later,
    ...(escrow?.amount === undefined ? [] : [escrow.amount]),
  ]
  return [
    ...placed.flatMap((each) => currencyFaults(source, each)),
    ...(escrow === undefined ? [] : escrowFaults(source, company, escrow)),
    ...foreignClasses(source, company, party?.value.conversionVote?.classes ?? []),
  ]
}

function escrowFaults(
  source: CapTableSource,
  company: string,
  escrow: NonNullable<Sale['escrow']>,
): CapTableFault[] {
  const faults: CapTableFault[] = []
  const report = (code: CapTableFault['code'], span: Span, message: string, help: string) =>
    faults.push({ code, span, message, help })
  if (escrow.part === undefined && escrow.amount === undefined) {
    const message = 'how much the escrow holds back is not stated'
    report('terms-missing', escrow.span, message, 'add “part” or “amount”')
  }
  faults.push(...foreignClasses(source, company, escrow.by ?? []))
  if (escrow.by !== undefined && escrow.borne.value === 'last paid') {
    const message = 'an escrow that those bear who are paid last is borne by no classes of its own'
    report('out-of-range', escrow.borne.span, message, 'write “in proportion”, or leave “by” out')
  }
  return faults
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

function foreignClasses(
  source: CapTableSource,
  company: string,
  classes: readonly Placed<string>[],
): CapTableFault[] {
  return classes.flatMap((placed): CapTableFault[] => {
    const found = classNamed(source, placed)
    if (found === null || found.company === company) return []
    const message = `${found.name} is a class of ${found.company}, not of ${company}`
    return [
      { code: 'another-company', span: placed.span, message, help: `name a class of ${company}` },
    ]
  })
}
