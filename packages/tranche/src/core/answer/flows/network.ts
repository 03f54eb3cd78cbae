import { heldOf, held as heldOnce } from '../../belief/index.ts'
import { type Reader, sweepOf, Widening } from '../../decision/index.ts'
import {
  type Clearing,
  clearAfterFailure,
  clearObligations,
  type DefaultCosts,
  leastClearing,
  type ObligationNetwork,
} from '../../flows/index.ts'
import { type Extent, exactExtent, unknownExtent } from '../../origin/index.ts'
import { boundsOf } from '../../quantity/index.ts'
import { nameOf } from '../../situation/index.ts'
import { believedAt, type WholeBook } from '../whole-book.ts'
import type { FlowPair, NetworkClearing, PartyFailure, Sometimes } from './flows-answer.ts'
import { cashOf, type Owed } from './owed.ts'

/** Parties with what they have and owe, as numbers at a point of what is not known. */
export type Network = {
  readonly parties: readonly string[]
  readonly owed: readonly Owed[]
  readonly places: readonly Place[]
  readonly how: string
}

/** The network at one point of what is not known, and how it clears there while nobody fails. */
type Place = {
  readonly network: ObligationNetwork
  readonly costs: DefaultCosts
  readonly greatest: Clearing
}

/**
 * Firm obligations with a bounded amount, and cash. Null where a party that owes has no known cash, which is named. The collector must be
 * one of its own: what it gathers is what the network is looked at over.
 */
export function networkOf(whole: WholeBook, all: readonly Owed[]): Network | null {
  const { collector, scenario } = whole
  const owed = all.filter(({ firm, amount }) => firm && amount.low !== null && amount.high !== null)
  const parties = [...new Set(owed.flatMap(({ from, to }) => [from, to]))]
  const owing = new Set(owed.map(({ from }) => from))
  const cash = parties.map((party) => {
    // Who owes nothing pays nothing: his cash only says what he keeps.
    const needed = owing.has(party)
    const known = cashOf(whole, party, { needed }) ?? (needed ? null : exactExtent(0))
    return known === null || known.low === null ? null : readerOf(whole, `${party}/cash`, known)
  })
  const amounts = owed.map(({ what, amount }) => {
    const { value, low, high } = amount
    const bounds = { low: low ?? 0, high: high ?? 0, centre: value }
    return collector.number(`${what}/left`, `what is left of ${what}`, 'money', bounds, {
      kind: 'formula',
      formula: 'amount − what was paid before',
      inputs: [],
      method: null,
    })
  })
  const costs = heldOnce(scenario, 'defaultCosts')
  const kept = (key: 'ownCashKept' | 'receivedKept', label: string): Reader =>
    costs === null
      ? () => 1
      : (collector.disclosed(
          `default-costs/${key}`,
          label,
          'fraction',
          costs.value[key].value,
          {
            kind: 'belief',
            span: costs.value[key].span,
            scenario: costs.scenario,
            sources: [],
            grade: null,
          },
          'a part',
        ) ?? (() => 1))
  const own = kept('ownCashKept', 'part of its own cash a defaulter still pays with')
  const received = kept('receivedKept', 'part of what others pay it a defaulter still pays with')
  if (owed.length === 0 || cash.includes(null)) return null
  const sweep = sweepOf({ inputs: collector.inputs })
  const places = new Map(parties.map((party, i) => [party, i]))
  const ends = owed.map(({ from, to }) => ({
    from: places.get(from) ?? 0,
    to: places.get(to) ?? 0,
  }))
  return {
    parties,
    owed,
    places: sweep.points.map((point) => {
      const network = {
        outsideCash: cash.map((reader) => reader?.(point) ?? 0),
        obligations: ends.map(({ from, to }, i) => ({
          from,
          to,
          amount: amounts[i]?.(point) ?? 0,
        })),
      }
      const costs = { ownCashKept: own(point), receivedKept: received(point) }
      return { network, costs, greatest: clearObligations(network, costs) }
    }),
    how: sweep.how,
  }
}

/** The reader of a figure already gathered: its own input where it is a range. */
function readerOf({ collector }: WholeBook, id: string, { low }: Extent): Reader {
  const index = collector.inputOf(id)
  return index === undefined ? () => low ?? 0 : (at) => at[index] ?? low ?? 0
}

/** Who pays what if everything owed were due at once. */
export function clearingOf({ owed, parties, places, how }: Network): NetworkClearing {
  const cleared = places.map(({ network, costs, greatest }) => {
    const owes = new Float64Array(parties.length)
    for (const { from, amount } of network.obligations) owes[from] = (owes[from] ?? 0) + amount
    const defaulted = new Set(greatest.defaulted)
    return { network, owes, greatest, defaulted, least: leastClearing(network, costs, greatest) }
  })
  type Case = (typeof cleared)[number]
  const over = (number: (at: Case) => number | null): Extent => {
    const seen = new Widening()
    for (const at of cleared) seen.add(number(at))
    return seen.extent()
  }
  return {
    obligations: owed.map(({ what, from, to, amount }) => ({ what, from, to, amount })),
    parties: parties.map((party, i) => ({
      party,
      cash: over((at) => at.network.outsideCash[i] ?? null),
      owes: over(({ owes }) => owes[i] ?? null),
      pays: over(({ greatest }) => greatest.payments[i] ?? null),
      paysLeast: over(({ least }) => least?.payments[i] ?? null),
      keeps: over(({ greatest }) => greatest.equity[i] ?? null),
      defaults: sometimes(cleared.map(({ defaulted }) => defaulted.has(i))),
    })),
    total: {
      cash: over((at) => sumOf(at.network.outsideCash)),
      owes: over(({ owes }) => sumOf(owes)),
      pays: over(({ greatest }) => sumOf(greatest.payments)),
      paysLeast: over(({ least }) => (least === null ? null : sumOf(least.payments))),
      keeps: over(({ greatest }) => sumOf(greatest.equity)),
      fallShort: over(({ greatest }) => greatest.defaulted.length),
    },
    unique: cleared.every(({ greatest, least }) => least !== null && isSame(greatest, least)),
    how,
  }
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0
  for (const number of numbers) sum += number
  return sum
}

function isSame(a: Clearing, b: Clearing): boolean {
  return a.payments.every((paid, i) => {
    const off = Math.abs(paid - (b.payments[i] ?? 0))
    return off <= 1e-9 * Math.max(1, Math.abs(paid))
  })
}

function sometimes(cases: readonly boolean[]): Sometimes {
  return cases.every((yes) => yes) ? 'always' : cases.some((yes) => yes) ? 'sometimes' : 'never'
}

/** Obligations times points that all failures together may take to look at. */
const failureWorkMax = 2e5

/** The parties whose failure is looked at: all, or in a large network those that most is owed to or by. */
export function failing({ owed, parties, places }: Network): readonly number[] {
  const most = Math.max(10, Math.floor(failureWorkMax / (owed.length * places.length)))
  const size = new Map<string, number>()
  for (const { from, to, amount } of owed)
    for (const party of [from, to]) size.set(party, (size.get(party) ?? 0) + (amount.high ?? 0))
  return [...parties.keys()]
    .sort((a, b) => (size.get(parties[b] ?? '') ?? 0) - (size.get(parties[a] ?? '') ?? 0))
    .slice(0, most)
    .sort((a, b) => a - b)
}

/** Who loses what if one party of the network fails, for every party that others owe or that owes. */
export function failuresOf(
  whole: WholeBook,
  network: Network,
  pairs: readonly FlowPair[],
): PartyFailure[] {
  const { parties, places } = network
  const rounding = 1e-12 * Math.max(0, ...places.map((at) => sumOf(at.network.outsideCash)))
  return failing(network).map((failed) => {
    const party = parties[failed] ?? ''
    const cut = cutOf(whole, party)
    const cuts = [...new Set([cut.low ?? 0, cut.high ?? 1])]
    const cases = places.flatMap(({ network, costs, greatest: before }) =>
      cuts.map((contractsCut) =>
        clearAfterFailure(network, { party: failed, contractsCut, costs, before }),
      ),
    )
    const defaulted = cases.map(({ after }) => new Set(after.defaulted))
    const others = [...parties.keys()].filter((i) => i !== failed)
    const name = (i: number) => parties[i] ?? ''
    return {
      party,
      contractsCut: cut,
      defaults: others
        .map((i) => ({
          party: name(i),
          when: sometimes(defaulted.map((failedThen) => failedThen.has(i))),
        }))
        .filter(({ when }) => when !== 'never'),
      losses: others
        .map((i) => {
          const seen = new Widening()
          for (const { equityLost } of cases) {
            const lost = equityLost[i] ?? 0
            seen.add(Math.abs(lost) <= rounding ? 0 : lost)
          }
          return { party: name(i), amount: seen.extent() }
        })
        .filter(({ amount }) => amount.low !== 0 || amount.high !== 0),
      invested: pairs
        .filter(({ company, out }) => company === party && out.high !== 0)
        .map(({ investor, out }) => ({ party: investor, amount: out })),
    }
  })
}

/** The part of contracts that is cut; between none and all where nobody says. */
function cutOf({ book, scenario, collector }: WholeBook, party: string): Extent {
  const held = heldOf(scenario, 'contractsCut', party)
  const bounds = held === null ? null : boundsOf(held.value.value)
  if (held !== null && bounds !== null) {
    const label = `part of contracts with ${nameOf(book, party)} that is cut`
    const written = believedAt(held.value.span, held.scenario)
    collector.number(`${party}/contracts-cut`, label, 'fraction', bounds, {
      kind: 'written',
      written,
    })
    return { value: bounds.centre, low: bounds.low, high: bounds.high }
  }
  collector.lacks(
    `part of the contracts with ${nameOf(book, party)} that is cut if it fails (looked at from none to all)`,
    `a belief “contracts cut: { ${party}: … }”`,
  )
  return { ...unknownExtent, low: 0, high: 1 }
}
