import type { Resolved } from '../../belief/index.ts'
import type { Book } from '../../book/index.ts'
import { exactExtent } from '../../origin/index.ts'
import type { PlainDate } from '../../time/index.ts'
import { namesOf } from '../names.ts'
import { wholeBook } from '../whole-book.ts'
import { dealingsOf, investorPairs, pairCash, paymentsSeen, sumOfLines } from './cash.ts'
import { figuresOfFlows } from './figures.ts'
import type { FlowPair, FlowsAnswer, NetworkClearing } from './flows-answer.ts'
import { grouped } from './grouped.ts'
import { crossHoldingsOf } from './holdings.ts'
import { clearingOf, failing, failuresOf, type Network, networkOf } from './network.ts'
import { owedAt } from './owed.ts'
import { ratiosOfInvestor, ratiosOfPair, spendingOf } from './return.ts'
import { schedulesOf } from './schedule.ts'

const nothingToClear: NetworkClearing = {
  obligations: [],
  parties: [],
  total: {
    cash: exactExtent(0),
    owes: exactExtent(0),
    pays: exactExtent(0),
    paysLeast: exactExtent(0),
    keeps: exactExtent(0),
    fallShort: exactExtent(0),
  },
  unique: true,
  how: 'nothing that is owed can be put into figures',
}

/** How much of what is put in comes back, what is still owed against what cash, and what breaks if one party fails? */
export function flowsOn(book: Book, asOf: PlainDate, scenario: Resolved): FlowsAnswer {
  const whole = () => wholeBook(book, asOf, scenario)
  const money = whole()
  const paid = paymentsSeen(money)
  const spending = spendingOf(money)
  const dealings = dealingsOf(money, paid)
  const pairs = investorPairs(money, paid).map(
    (pair): FlowPair => ({
      ...pair,
      ...pairCash(money, dealings, pair),
      ...ratiosOfPair(money, spending, pair),
    }),
  )
  const owing = whole()
  const owed = owedAt(owing, paid)
  const net = whole()
  const network = networkOf(net, owed)
  const schedules = schedulesOf(owing, owed)
  const clearing = network === null ? nothingToClear : clearingOf(network)
  const holding = whole()
  const crossHoldings = crossHoldingsOf(holding)
  const failures = network === null ? [] : failuresOf(net, network, pairs)
  const answer = {
    book: book.file,
    title: book.title,
    currency: book.currency,
    asOf,
    scenario: scenario.name,
    names: namesOf(book),
    pairs,
    investors: [...grouped(pairs, ({ investor }) => investor)].map(([investor, own]) => ({
      investor,
      ...sumOfLines(own),
      ...ratiosOfInvestor(spending, investor, own),
    })),
    total: sumOfLines(pairs),
    schedules,
    clearing,
    failures,
    crossHoldings,
    missing: distinct([money, owing, net, holding].flatMap(({ collector }) => collector.missing)),
    assumptions: assumptionsOf(spending.complete, network),
  }
  const leaves = [money, owing, net, holding].flatMap(({ collector }) => collector.figures)
  return { ...answer, figures: figuresOfFlows(answer, paid, leaves) }
}

function distinct(missing: readonly { readonly what: string; readonly remedy: string }[]) {
  const byName = new Map(missing.map(({ what, remedy }) => [what, { what, remedy }]))
  return [...byName.values()]
}

function assumptionsOf(spendingComplete: boolean, network: Network | null): string[] {
  const looked = network === null ? 0 : failing(network).length
  const parties = network?.parties.length ?? 0
  return [
    'only payments that a fact records are counted: put in is what came in under a tranche, what was paid for investment under none, and what was paid for nothing named; what an investor pays for something else is trade and no part of it',
    'nothing is discounted, and a currency is changed at the latest rate seen',
    'what a party spends where no belief names a supplier leaves the network',
    'the ratios say what spending shares imply of every unit, not when: money earned from customers years later is not the investment coming back',
    'clearing takes all that is owed as due at once, and pays creditors in proportion',
    ...(spendingComplete
      ? []
      : ['of the corners of what parties spend only the first 4096 are looked at']),
    ...(looked < parties
      ? [
          `of ${parties} parties the failure of those ${looked} is looked at that most is owed to or by`,
        ]
      : []),
  ]
}
