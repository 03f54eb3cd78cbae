import { heldOf } from '../../belief/index.ts'
import { Widening } from '../../decision/index.ts'
import { roundTrip, type SpendingShare } from '../../flows/index.ts'
import { unknownExtent } from '../../origin/index.ts'
import { boundsOf } from '../../quantity/index.ts'
import { nameOf } from '../../situation/index.ts'
import type { WholeBook } from '../whole-book.ts'
import type { FlowPair, InvestorFlow, ReturnRatios } from './flows-answer.ts'
import { cornersWithin } from './portions.ts'

const unknownRatios: ReturnRatios = { firstReturnRatio: unknownExtent, grossRatio: unknownExtent }

/** Most combinations of the corners of several spenders that are looked at. */
const combinationsMax = 4096

/** Every corner of what the scenario believes parties to spend at whom; parties are numbered by `names`. */
export type Spending = {
  readonly names: readonly string[]
  readonly cases: readonly (readonly SpendingShare[])[]
  /** Whether every corner of every spender is among the cases. */
  readonly complete: boolean
}

/** Ratios move one way with each share, so that the corners hold their extremes. */
export function spendingOf(whole: WholeBook): Spending {
  const { book, scenario, collector } = whole
  const names = book.parties.map(({ name }) => name)
  let cases: SpendingShare[][] = [[]]
  let complete = true
  for (const [spender, name] of names.entries()) {
    const held = heldOf(scenario, 'spends', name)
    const stated = (held?.value ?? []).flatMap(({ name: supplier, value }) => {
      const bounds = boundsOf(value.value)
      if (held === null || bounds === null) return []
      const { span } = value
      collector.number(
        `${name}/spends/${supplier}`,
        `part of each unit ${nameOf(book, name)} receives that it spends at ${nameOf(book, supplier)}`,
        'fraction',
        bounds,
        {
          kind: 'written',
          written: { kind: 'belief', span, scenario: held.scenario, sources: [], grade: null },
        },
      )
      return [{ supplier: names.indexOf(supplier), bounds }]
    })
    if (stated.length === 0) continue
    const corners = cornersWithin(
      stated.map(({ bounds }) => bounds),
      'at most one',
    )
    if (corners.length === 0) {
      collector.lacks(
        `spending shares of ${nameOf(book, name)} that add up to 100 % or less`,
        `smaller parts in “spends: { ${name}: … }”`,
      )
      continue
    }
    const next = cases.flatMap((shares) =>
      corners.map((corner) => [
        ...shares,
        ...stated.map(({ supplier }, i) => ({ spender, supplier, share: corner[i] ?? 0 })),
      ]),
    )
    complete &&= next.length <= combinationsMax
    cases = next.slice(0, combinationsMax)
  }
  return { names, cases, complete }
}

/** What comes back of money put into one company; not to be told where no belief says what that company spends. */
export function ratiosOfPair(
  whole: WholeBook,
  { names, cases }: Spending,
  { investor, company }: Pick<FlowPair, 'investor' | 'company'>,
): ReturnRatios {
  if (heldOf(whole.scenario, 'spends', company) === null) {
    whole.collector.lacks(
      `what ${nameOf(whole.book, company)} spends of each unit it receives, and where`,
      `a belief “spends: { ${company}: { ${investor}: … } }”`,
    )
    return unknownRatios
  }
  const place = names.indexOf(investor)
  const investments = names.map((name) => (name === company ? 1 : 0))
  return overCases(cases.map((spending) => roundTrip({ investments, investor: place, spending })))
}

/** The same over everything an investor put in, each company by what was put in. */
export function ratiosOfInvestor(
  { names, cases }: Spending,
  investor: string,
  ofInvestor: readonly FlowPair[],
): Pick<InvestorFlow, 'firstReturnRatio' | 'grossRatio'> {
  const own = ofInvestor.filter(({ out }) => (out.low ?? 0) > 0)
  if (own.length === 0 || own.some(({ firstReturnRatio }) => firstReturnRatio.low === null))
    return unknownRatios
  const exact = own.every(({ out }) => out.low === out.high)
  if (!exact) {
    const over = (part: (pair: FlowPair) => ReturnRatios['grossRatio']) => {
      const seen = new Widening()
      for (const pair of own) for (const end of [part(pair).low, part(pair).high]) seen.add(end)
      return seen.extent()
    }
    return {
      firstReturnRatio: over((pair) => pair.firstReturnRatio),
      grossRatio: over((pair) => pair.grossRatio),
    }
  }
  const investments = names.map((name) => own.find(({ company }) => company === name)?.out.low ?? 0)
  const place = names.indexOf(investor)
  return overCases(cases.map((spending) => roundTrip({ investments, investor: place, spending })))
}

function overCases(trips: readonly ReturnType<typeof roundTrip>[]): ReturnRatios {
  const [first, gross] = [new Widening(), new Widening()]
  let grossIsOpen = false
  for (const trip of trips) {
    first.add(trip.firstReturn)
    if (trip.gross === null) grossIsOpen = true
    else gross.add(trip.gross)
  }
  const seen = gross.extent()
  return {
    firstReturnRatio: first.extent(),
    grossRatio: grossIsOpen ? { value: null, low: seen.low, high: null } : seen,
  }
}
