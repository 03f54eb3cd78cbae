import type { Party, ShareClass } from '../deal/index.ts'
import type { Named } from '../grammar/index.ts'
import { amountDue, commonPerUnit, fullyDiluted, type Holding, stakesOn } from '../ledger/index.ts'
import { type Rational, toNumber, whole, writeDecimal } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'
import {
  type CapitalStructure,
  type Claim,
  type Common,
  type Debt,
  type HeldPart,
  type Option,
  type Participation,
  type Preferred,
  type Sharing,
  unpaidDividend,
} from '../waterfall/index.ts'
import { originalPrice } from './anti-dilution.ts'
import type { CapTable } from './cap-table.ts'
import type { Context } from './context.ts'
import { sharesAtCap } from './convertibles.ts'
import { moneyClaims } from './money-claims.ts'
import { interestTerms, kindOf } from './register.ts'
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
      return heldOnly([preferred(context, named)])
    case 'option':
    case 'warrant':
      return options(context, named)
    case 'convertible':
      return convertible(context, named)
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

function heldOnly(claims: readonly Claim[]): Claim[] {
  return claims.filter(({ holders }) => holders.length > 0)
}

function holdingsOf({ table }: Context, name: string): Holding[] {
  return [...table.ledger.holdings.values()].filter((held) => held.class === name)
}

/** Units by holder, certificates of one holder added up. */
function byHolder(
  held: readonly Holding[],
  unitsOf: (each: Holding) => bigint = ({ quantity }) => quantity,
): HeldPart[] {
  const units = new Map<string, bigint>()
  for (const each of held) {
    units.set(each.holder, (units.get(each.holder) ?? 0n) + unitsOf(each))
  }
  return [...units].flatMap(([holder, all]) => (all === 0n ? [] : [{ holder, units: whole(all) }]))
}

function preferred(context: Context, named: Named<ShareClass>): Preferred {
  const { table, day } = context
  const { name, value } = named
  const rank = exactOf(value.rank)
  const price = originalPrice(table, named, day) ?? whole(0)
  const multiple = exactOf(value.preference)
  if (multiple === null) {
    context.assumed.push(`${name} has no preference: the book states none`)
  }
  return {
    kind: 'preferred',
    id: name,
    rank: rank === null ? 1 : toNumber(rank),
    price,
    preferenceMultiple: multiple ?? whole(0),
    participation: sharing(value),
    commonPerShare: commonPerUnit(table.ledger.classes, name),
    accruedPerShare: accrued(context, named, price),
    accruedOnConversion: value.dividendOnConversion?.value ?? 'lapses',
    holders: byHolder(holdingsOf(context, name)),
  }
}

function sharing({ participating, cap }: ShareClass): Sharing {
  if (participating?.value !== 'yes') return { kind: 'none' }
  const capMultiple = exactOf(cap)
  return capMultiple === null ? { kind: 'full' } : { kind: 'capped', capMultiple }
}

/** Dividends unpaid on one share, averaged over the days on which shares of the class were issued. */
function accrued(context: Context, { name, value }: Named<ShareClass>, price: Rational): Rational {
  const rate = exactOf(value.dividend)
  if (rate === null || value.cumulative === undefined) return whole(0)
  const terms = interestTerms(value, rate, value.cumulative.value)
  let [sum, all] = [whole(0), whole(0)]
  const days = new Set<PlainDate>()
  for (const { event } of context.table.recorded) {
    const isInto = event.kind === 'convertible-conversion' && event.into.class === name
    const isIssue = event.kind === 'issuance' && event.to.class === name
    if (!(isInto || isIssue) || event.day > context.day) continue
    const quantity = whole(event.quantity)
    const share = { price, issued: event.day, paid: whole(0) }
    sum = sum.add(unpaidDividend(share, terms, context.day).mul(quantity))
    all = all.add(quantity)
    days.add(event.day)
  }
  if (days.size > 1) {
    context.assumed.push(`dividends of ${name} are averaged over its ${days.size} days of issue`)
  }
  return all.compare(0) === 0 ? whole(0) : sum.div(all)
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
  const claims = [...byStrike.values()].map((alike): Option => {
    const strike = alike[0]?.strike ?? whole(0)
    return {
      kind: 'option',
      id: byStrike.size === 1 ? name : `${name} at ${writeDecimal(strike, 6)}`,
      strike,
      commonPerUnit: commonPerShare,
      holders: byHolder(alike, ({ quantity, vested }) => (all ? quantity : vested)),
    }
  })
  return heldOnly(claims.sort((a, b) => a.strike.compare(b.strike)))
}

/**
 * A SAFE or note that has not converted: it has its money back, with interest, or, where it has a
 * cap, what it would have as shares at the cap, whichever is more. Notes come before all shares and
 * SAFEs beside the first of them, unless a rank is stated. What a pool has left does not count.
 * Source: Y Combinator, post-money SAFE, liquidity event.
 */
function convertible(context: Context, { name, value }: Named<ShareClass>): Preferred[] {
  const { source, table, day } = context
  const held = [...table.ledger.convertibles.values()].filter((each) => each.class === name)
  if (held.length === 0) return []
  const dueTo = new Map<string, Rational>()
  for (const each of held) {
    dueTo.set(each.holder, amountDue(each, day).add(dueTo.get(each.holder) ?? 0))
  }
  const due = [...dueTo].map(([holder, units]) => ({ holder, units }))
  const all = due.reduce((sum, { units }) => sum.add(units), whole(0))
  const exitBase = { ...fullyDiluted, poolAvailable: false, convertibles: false }
  const base = stakesOn(table.ledger, exitBase).total
  const atCap = sharesAtCap(table.ledger, day, base)
  const shares = held.reduce((sum, each) => sum.add(atCap(each) ?? whole(0)), whole(0))
  const rank = exactOf(value.rank)
  const isCapped = exactAmount(source, value.valuationCap) !== null
  context.assumed.push(
    isCapped
      ? `${name} has its money back or converts at its cap, whichever is more`
      : `${name} has its money back: without a cap there is no price at which it converts`,
  )
  const claim: Preferred = {
    kind: 'preferred',
    id: name,
    rank: rank === null ? (value.kind.value === 'safe' ? 1 : 0) : toNumber(rank),
    price: whole(1),
    preferenceMultiple: whole(1),
    participation: { kind: 'none' },
    commonPerShare: all.compare(0) === 0 ? whole(0) : shares.div(all),
    accruedPerShare: whole(0),
    accruedOnConversion: 'lapses',
    holders: due,
  }
  return [claim]
}
