import type { Party, ShareClass } from '../deal/index.ts'
import type { Named } from '../grammar/index.ts'
import { commonPerUnit, type Holding } from '../ledger/index.ts'
import { type Rational, toNumber, whole, writeDecimal } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'
import type {
  CapitalStructure,
  Claim,
  Common,
  Debt,
  Option,
  Participation,
} from '../waterfall/index.ts'
import type { CapTable } from './cap-table.ts'
import type { Context } from './context.ts'
import { convertibleClaims } from './convertible-claims.ts'
import { byHolder, heldOnly, holdingsOf } from './held-parts.ts'
import { moneyClaims } from './money-claims.ts'
import { preferredClaims } from './preferred-claims.ts'
import { kindOf } from './register.ts'
import { classesOf, exactAmount, exactOf } from './source.ts'

/** Who is paid from the price of a company, in which order, and what was assumed to say so. */
export type CapitalOn = {
  readonly capital: CapitalStructure
  /** The class that each claim is of: grants of several strikes are claims of one class. */
  readonly classOf: ReadonlyMap<string, string>
  readonly assumed: readonly string[]
}

/** The claims on a company's price on a day, from its cap table: debts, carve-outs, then classes as the book lists them. */
export function capitalOn(table: CapTable, day: PlainDate): CapitalOn {
  const { source } = table
  const context: Context = { source, table, day, assumed: [] }
  const party = source.parties.find(({ name }) => name === table.company)
  const ofClasses = classesOf(source, table.company).map(
    (named) => [named.name, claimsOf(context, named)] as const,
  )
  const capital = [
    ...debts(context),
    ...(party?.value.carveOuts ?? []).map((carved) => participation(context, carved)),
    ...ofClasses.flatMap(([, claims]) => claims),
  ]
  const classOf = new Map(ofClasses.flatMap(([name, claims]) => claims.map(({ id }) => [id, name])))
  return { capital, classOf, assumed: context.assumed }
}

function debts({ source, table, day }: Context): Debt[] {
  const owed = new Map<string, { holder: string; rank: number; units: Rational }>()
  const add = (holder: string, rank: number | null, units: Rational) => {
    const known = owed.get(holder) ?? { holder, rank: 1, units: whole(0) }
    owed.set(holder, { holder, rank: rank ?? known.rank, units: known.units.add(units) })
  }
  for (const fact of source.facts) {
    if (!table.isSeen(fact) || fact.day.value.lastDay > day) continue
    if (fact.kind === 'borrowed' && fact.borrowed.value === table.company) {
      const rank = exactOf(fact.rank)
      const amount = exactAmount(source, fact.amount)
      add(fact.from.value, rank === null ? null : toNumber(rank), amount ?? whole(0))
    }
    if (fact.kind === 'repaid' && fact.repaid.value === table.company) {
      add(fact.to.value, null, (exactAmount(source, fact.amount) ?? whole(0)).neg())
    }
  }
  return [...owed.values()]
    .filter(({ units }) => units.compare(0) > 0)
    .map(({ holder, rank, units }) => ({
      kind: 'debt',
      id: `debt to ${holder}`,
      rank,
      holders: [{ holder, units }],
    }))
}

type CarveOut = NonNullable<Party['carveOuts']>[number]

function participation({ source }: Context, { name, value }: CarveOut): Participation {
  const rank = exactOf(value.rank)
  return {
    kind: 'participation',
    id: name,
    rank: rank === null ? 1 : toNumber(rank),
    holders: value.to.map((placed) => ({ holder: placed.value, units: whole(1) })),
    steps: [{ fraction: exactOf(value.part) ?? whole(0), until: exactAmount(source, value.until) }],
  }
}

function claimsOf(context: Context, named: Named<ShareClass>): Claim[] {
  const kind = kindOf(named.value)
  switch (kind) {
    case 'common':
      return heldOnly([common(context, named.name)])
    case 'preferred':
      return heldOnly(preferredClaims(context, named))
    case 'option':
    case 'warrant':
      return options(context, named)
    case 'convertible':
      return convertibleClaims(context, named)
    case 'participation':
      return moneyClaims(context, named)
    case 'promised option':
    case 'pool':
      return []
    default:
      return kind satisfies never
  }
}

/** A class of common that turns into another counts as what it turns into. */
function common(context: Context, name: string): Common {
  const { classes } = context.table.ledger
  const perUnit = commonPerUnit(classes, name)
  const each = perUnit.compare(0) > 0 ? perUnit : whole(1)
  const holders = byHolder(holdingsOf(context, name))
  return {
    kind: 'common',
    id: name,
    holders: holders.map(({ holder, units }) => ({ holder, units: units.mul(each) })),
  }
}

/** One claim for each strike, since holders of different strikes choose apart. */
function options(context: Context, { name, value }: Named<ShareClass>): Claim[] {
  const all = value.atExit?.value === 'all'
  const held = holdingsOf(context, name)
  if (!all && held.some(({ quantity, vested }) => quantity > vested)) {
    context.assumed.push(`of ${name} only what is vested is paid; “at exit: all” counts the rest`)
  }
  const byStrike = new Map<string, Holding[]>()
  for (const each of held) {
    const strike = (each.strike ?? whole(0)).toFraction()
    byStrike.set(strike, [...(byStrike.get(strike) ?? []), each])
  }
  const commonPerShare = commonPerUnit(context.table.ledger.classes, name)
  const target = classesOf(context.source, context.table.company).find(
    (each) => each.name === context.table.ledger.classes.get(name)?.becomes?.class,
  )
  if (target !== undefined && kindOf(target.value) === 'preferred') {
    context.assumed.push(
      `${name} counts as the common shares that ${target.name} turns into, without its preference`,
    )
  }
  const claims = [...byStrike.values()].map((alike): Option => {
    const strike = alike[0]?.strike ?? whole(0)
    return {
      kind: 'option',
      id: byStrike.size === 1 ? name : `${name} at ${writeDecimal(strike, 6)}`,
      strike,
      commonPerUnit: commonPerShare,
      holders: byHolder(all ? alike : alike.map((held) => ({ ...held, quantity: held.vested }))),
    }
  })
  return heldOnly(claims.sort((a, b) => a.strike.compare(b.strike)))
}
