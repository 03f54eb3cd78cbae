import { assert } from '../diagnostic/index.ts'
import type { ObligationNetwork } from './clearing.ts'

/** A network of obligations in columns: per party its cash and all it owes; per obligation that is above nothing who, whom and how much. */
export type Debts = {
  readonly cash: Float64Array
  readonly owed: Float64Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly amount: Float64Array
}

const inColumns = new WeakMap<ObligationNetwork, Debts>()

/** A network in columns, put there once; refuses what is no network. */
export function debtsOf(network: ObligationNetwork): Debts {
  const known = inColumns.get(network)
  if (known !== undefined) return known
  const debts = columnsOf(network)
  inColumns.set(network, debts)
  return debts
}

function columnsOf({ outsideCash, obligations }: ObligationNetwork): Debts {
  const count = outsideCash.length
  for (const cash of outsideCash) assert(cash >= 0 && cash < Infinity, 'cash is at least 0')
  const isParty = (i: number) => Number.isInteger(i) && i >= 0 && i < count
  const owed = new Float64Array(count)
  const [from, to] = [new Int32Array(obligations.length), new Int32Array(obligations.length)]
  const amount = new Float64Array(obligations.length)
  let place = 0
  for (const each of obligations) {
    assert(
      isParty(each.from) && isParty(each.to) && each.from !== each.to,
      'an obligation from one party to another',
    )
    assert(each.amount >= 0 && each.amount < Infinity, 'an amount owed is at least 0')
    if (each.amount === 0) continue
    owed[each.from] = (owed[each.from] as number) + each.amount
    from[place] = each.from
    to[place] = each.to
    amount[place] = each.amount
    place++
  }
  return {
    cash: Float64Array.from(outsideCash),
    owed,
    from: from.subarray(0, place),
    to: to.subarray(0, place),
    amount: amount.subarray(0, place),
  }
}

/** What is left when `party` has no cash, and of what others owe it the part `kept`. */
export function debtsWithout(
  { cash, owed, from, to, amount }: Debts,
  party: number,
  kept: number,
): Debts {
  const left = { from: from.slice(), to: to.slice(), amount: amount.slice() }
  const owedAfter = new Float64Array(owed.length)
  let place = 0
  for (let k = 0; k < from.length; k++) {
    const due = to[k] === party ? kept * (amount[k] as number) : (amount[k] as number)
    if (due === 0) continue
    const payer = from[k] as number
    owedAfter[payer] = (owedAfter[payer] as number) + due
    left.from[place] = payer
    left.to[place] = to[k] as number
    left.amount[place] = due
    place++
  }
  return {
    cash: cash.with(party, 0),
    owed: owedAfter,
    from: left.from.subarray(0, place),
    to: left.to.subarray(0, place),
    amount: left.amount.subarray(0, place),
  }
}

/** Per party, what it receives when each pays `payments`. */
export function receipts({ owed, from, to, amount }: Debts, payments: Float64Array): Float64Array {
  const received = new Float64Array(owed.length)
  for (let k = 0; k < from.length; k++) {
    const [payer, payee] = [from[k] as number, to[k] as number]
    const paid = ((payments[payer] as number) * (amount[k] as number)) / (owed[payer] as number)
    received[payee] = (received[payee] as number) + paid
  }
  return received
}
