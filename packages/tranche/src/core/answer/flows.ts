import type { Resolved } from '../belief/index.ts'
import type { Book } from '../book/index.ts'
import type { Figure, Unit } from '../origin/index.ts'
import type { PlainDate } from '../time/index.ts'
import type { CashLine, FlowPair, FlowsAnswer, NetworkClearing } from './flows-answer.ts'
import { investorPairs, type Paid, pairCash, paymentsSeen, sumOfLines } from './flows-cash.ts'
import { clearingOf, failuresOf, networkOf } from './flows-network.ts'
import { owedAt } from './flows-owed.ts'
import { ratiosOfInvestor, ratiosOfPair, spendingOf } from './flows-return.ts'
import { schedulesOf } from './flows-schedule.ts'
import { namesOf } from './names.ts'
import { type WholeBook, wholeBook } from './whole-book.ts'

const nothingToClear: NetworkClearing = {
  obligations: [],
  parties: [],
  unique: true,
  how: 'nothing that is owed can be put into figures',
}

/** How much of what is put in comes back, what is still owed against what cash, and what breaks if one party fails? */
export function flowsOn(book: Book, asOf: PlainDate, scenario: Resolved): FlowsAnswer {
  const whole = () => wholeBook(book, asOf, scenario)
  const money = whole()
  const paid = paymentsSeen(money)
  const spending = spendingOf(money)
  const pairs = investorPairs(money, paid).map(
    (pair): FlowPair => ({
      ...pair,
      ...pairCash(money, paid, pair),
      ...ratiosOfPair(money, spending, pair),
    }),
  )
  const owing = whole()
  const owed = owedAt(owing, paid)
  const net = whole()
  const network = networkOf(net, owed)
  const schedules = schedulesOf(owing, owed)
  const clearing = network === null ? nothingToClear : clearingOf(network)
  const failures = network === null ? [] : failuresOf(net, network, pairs)
  return {
    book: book.file,
    title: book.title,
    currency: book.currency,
    asOf,
    scenario: scenario.name,
    names: namesOf(book),
    pairs,
    investors: [...new Set(pairs.map(({ investor }) => investor))].map((investor) => ({
      investor,
      ...sumOfLines(pairs.filter((pair) => pair.investor === investor)),
      ...ratiosOfInvestor(spending, investor, pairs),
    })),
    schedules,
    clearing,
    failures,
    missing: distinct([money, owing, net].flatMap(({ collector }) => collector.missing)),
    assumptions: assumptionsOf(spending.complete),
    figures: figuresOfFlows(pairs, paid, money),
  }
}

function distinct(missing: readonly { readonly what: string; readonly remedy: string }[]) {
  const byName = new Map(missing.map(({ what, remedy }) => [what, { what, remedy }]))
  return [...byName.values()]
}

function assumptionsOf(spendingComplete: boolean): string[] {
  return [
    'only payments that a fact records are counted; money in under a tranche counts as paid by the investor to the company',
    'nothing is discounted, and a currency is changed at the latest rate seen',
    'what a party spends where no belief names a supplier leaves the network',
    'the ratios say what spending shares imply of every unit, not when: money earned from customers years later is not the investment coming back',
    'clearing takes all that is owed as due at once, and pays creditors in proportion',
    ...(spendingComplete
      ? []
      : ['of the corners of what parties spend only the first 4096 are looked at']),
  ]
}

const lines = [
  'out',
  'back',
  'net',
  'backAtMargin',
  'netAtMargin',
] as const satisfies readonly (keyof CashLine)[]

const labels: Readonly<Record<(typeof lines)[number], string>> = {
  out: 'put in',
  back: 'paid back, sales at revenue',
  net: 'paid back less put in',
  backAtMargin: 'paid back, sales at margin',
  netAtMargin: 'paid back at margin less put in',
}

function figuresOfFlows(
  pairs: readonly FlowPair[],
  paid: readonly Paid[],
  { book, collector: { figures, currency } }: WholeBook,
): Figure[] {
  const names = namesOf(book)
  return pairs.flatMap((pair) => {
    const { investor, company } = pair
    const between = new Set(
      paid
        .filter(({ from, to }) => [from, to].sort().join() === [investor, company].sort().join())
        .map(({ id }) => id),
    )
    const figure = (
      name: string,
      label: string,
      unit: Unit,
      rest: Pick<Figure, 'extent' | 'origin'>,
    ) => ({
      id: `flows/${investor}/${company}/${name}`,
      label: `${names.get(investor)} and ${names.get(company)}: ${label}`,
      unit,
      currency: unit === 'money' ? currency : null,
      words: null,
      ...rest,
    })
    const spent = figures.filter(({ id }) => id.includes('/spends/'))
    const ratio = (name: string, label: string, extent: FlowPair['grossRatio'], formula: string) =>
      figure(name, label, 'fraction', {
        extent,
        origin: { kind: 'formula', formula, inputs: spent, method: 'M13' },
      })
    return [
      ...lines.map((line) =>
        figure(kebab(line), labels[line], 'money', {
          extent: pair[line],
          origin: {
            kind: 'formula',
            formula: 'sum over what was paid, by day, not discounted',
            inputs: figures.filter(({ id }) => between.has(id)),
            method: null,
          },
        }),
      ),
      ratio(
        'first-return-ratio',
        'part of each unit put in that reaches the investor again',
        pair.firstReturnRatio,
        'w·(I − C₋ᵢ)⁻¹C₋ᵢ,ᵢ: each unit counted once',
      ),
      ratio(
        'gross-ratio',
        'the same, counted each time it passes',
        pair.grossRatio,
        'w·[(I − C)⁻¹C]·ᵢ',
      ),
    ]
  })
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
