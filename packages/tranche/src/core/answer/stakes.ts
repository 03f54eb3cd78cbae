import type { Resolved } from '../belief/index.ts'
import type { Book } from '../book/index.ts'
import { type TrancheOf, tranchesOf } from '../deal/index.ts'
import { seen, type View } from '../fact/index.ts'
import { type Extent, exactExtent, unknownExtent } from '../origin/index.ts'
import { boundsOf, type Rational, toNumber, whole, writeDecimal } from '../quantity/index.ts'
import { fundings, holderOf, type Question, situationOf } from '../situation/index.ts'
import { addDays, type PlainDate } from '../time/index.ts'
import { evaluate, overSituations } from './evaluate.ts'

export type Holding = {
  readonly holder: string
  readonly security: string
  readonly class: string
  /** Exact, as a decimal; null where it is not disclosed. */
  readonly quantity: string | null
  /** Money that came in for it, in major units; null where none is recorded. */
  readonly funded: Extent | null
}

export type Stake = {
  readonly holder: string
  readonly outstanding: Extent
  readonly asConverted: Extent
  readonly fullyDiluted: Extent
  readonly voting: Extent
}

export type Amounts = {
  readonly holder: string
  readonly announced: Extent
  readonly committed: Extent
  readonly callable: Extent
  readonly funded: Extent
}

export type StakesAnswer = {
  readonly book: string
  readonly title: string
  readonly currency: string
  readonly asOf: PlainDate
  readonly scenario: string
  readonly companies: readonly {
    readonly id: string
    readonly holdings: readonly Holding[]
    readonly stakes: readonly Stake[]
    /** Where each investor's money stands; never added to one another. */
    readonly amounts: readonly Amounts[]
    readonly limits: readonly string[]
    readonly missing: readonly { readonly what: string; readonly remedy: string }[]
  }[]
}

/** Who holds what at the close of `asOf`: securities, and each holder's part on four bases. */
export function stakesOn(book: Book, asOf: PlainDate, scenario: Resolved): StakesAnswer {
  const companies = [
    ...new Set([
      ...book.terms.map(({ value }) => value.company.value),
      ...book.parties.filter(({ value }) => value.classes !== undefined).map(({ name }) => name),
    ]),
  ]
  return {
    book: book.file,
    title: book.title,
    currency: book.currency,
    asOf,
    scenario: scenario.name,
    companies: companies.map((id) => companyStakes(book, asOf, scenario, id)),
  }
}

function companyStakes(
  book: Book,
  asOf: PlainDate,
  scenario: Resolved,
  company: string,
): StakesAnswer['companies'][number] {
  // The close of a day is the opening of the next.
  const close: View = { asOf, at: 'close' }
  const tranches = tranchesOf(book.terms, asOf).filter(({ deal }) => deal.company.value === company)
  const questions = tranches.map(
    (tranche): Question => ({ book, asOf: addDays(asOf, 1), scenario, tranche }),
  )
  const shares = issuedShares(book, company, close)
  const notes = questions.flatMap((question) => noteHoldings(question))
  const holders = [...new Set([...shares.keys(), ...notes.map(({ holder }) => holder)])]
  const missing = new Map<string, string>()
  const stakes = holders.map((holder) => stakeOf(book, company, holder, shares, questions, missing))
  return {
    id: company,
    holdings: [
      ...[...shares.entries()].flatMap(([holder, classes]) =>
        [...classes].map(
          ([name, quantity]): Holding => ({
            holder,
            security: name,
            class: name,
            quantity: writeDecimal(quantity),
            funded: null,
          }),
        ),
      ),
      ...notes,
    ],
    stakes,
    amounts: amountsOf(questions),
    limits: [
      ...new Set(
        tranches.flatMap(({ deal }) =>
          (deal.limits?.none ?? []).map(
            ({ value }) => `${deal.investor.map((who) => who.value).join(', ')}: no ${value}`,
          ),
        ),
      ),
    ],
    missing: [...missing].map(([what, remedy]) => ({ what, remedy })),
  }
}

type Shares = Map<string, Map<string, Rational>>

/** Shares by holder and class, from issues, transfers, repurchases and splits. */
function issuedShares(book: Book, company: string, view: View): Shares {
  const held: Shares = new Map()
  const add = (holder: string, name: string, quantity: Rational) => {
    const classes = held.get(holder) ?? new Map<string, Rational>()
    held.set(holder, classes)
    classes.set(name, (classes.get(name) ?? whole(0)).add(quantity))
  }
  const classOf = (name: string) => book.resolve('class', name)
  const exact = (fact: {
    readonly quantity: { readonly value: Parameters<typeof boundsOf>[0] }
  }) => (fact.quantity.value.kind === 'exact' ? fact.quantity.value.value : null)
  for (const fact of seen(book.facts, 'issued', view)) {
    const name = classOf(fact.issued.value)
    const quantity = exact(fact)
    if (name?.startsWith(`${company}/`) && quantity !== null) add(fact.to.value, name, quantity)
  }
  for (const fact of seen(book.facts, 'transferred', view)) {
    const name = classOf(fact.transferred.value)
    const quantity = exact(fact)
    if (!name?.startsWith(`${company}/`) || quantity === null) continue
    add(fact.from.value, name, quantity.neg())
    add(fact.to.value, name, quantity)
  }
  for (const fact of seen(book.facts, 'repurchased', view)) {
    const name = classOf(fact.repurchased.value)
    const quantity = exact(fact)
    if (name?.startsWith(`${company}/`) && quantity !== null)
      add(fact.from.value, name, quantity.neg())
  }
  return held
}

function noteHoldings(question: Question): Holding[] {
  const { tranche } = question
  return fundings(question, { asOf: question.asOf, at: 'opening' }, tranche).map((fact) => {
    const bounds = fact.amount === undefined ? null : boundsOf(fact.amount.value.amount)
    const instrument = instrumentOf(tranche)
    return {
      holder: holderOf(tranche),
      security: tranche.id,
      class: instrument,
      quantity: null,
      funded:
        bounds === null
          ? unknownExtent
          : { value: bounds.centre, low: bounds.low, high: bounds.high },
    }
  })
}

function instrumentOf({ terms, deal }: TrancheOf): string {
  const name =
    terms.instrument !== undefined && 'value' in terms.instrument
      ? terms.instrument.value
      : undefined
  const found = deal.instruments?.find((entry) => entry.name === name)
  return found?.value.kind.value ?? 'undisclosed'
}

function stakeOf(
  book: Book,
  company: string,
  holder: string,
  shares: Shares,
  questions: readonly Question[],
  missing: Map<string, string>,
): Stake {
  const own = questions.filter(({ tranche }) => holderOf(tranche) === holder)
  const funded = own.filter(
    (question) =>
      fundings(question, { asOf: question.asOf, at: 'opening' }, question.tranche).length > 0,
  )
  if (shares.size > 0 && funded.length === 0) return shareStake(book, company, holder, shares)
  const priced = own
    .map((question) => ({ question, right: situationOf(question) }))
    .sort((a, b) => Number(b.right.price !== null) - Number(a.right.price !== null))[0]
  if (priced === undefined) return shareStake(book, company, holder, shares)
  const evaluated = evaluate(priced.right, null, true)
  const fullyDiluted = overSituations(evaluated, ({ ownStake }) => ownStake)
  if (fullyDiluted.low === null) {
    for (const { what, remedy, need } of priced.right.collector.missing) {
      if (need === 'use' && !what.startsWith('a mark') && !what.startsWith('value of'))
        missing.set(what, remedy)
    }
  }
  const note = funded.every(({ tranche }) =>
    ['convertible note', 'safe', 'warrant', 'forward', 'credits'].includes(instrumentOf(tranche)),
  )
  const votes = funded.some(({ tranche }) => votesNot(tranche))
  return {
    holder,
    // Money in the form of notes is no share until it converts.
    outstanding: note ? exactExtent(0) : fullyDiluted,
    asConverted: withoutPool(priced.right, fullyDiluted),
    fullyDiluted,
    voting: note || votes ? exactExtent(0) : fullyDiluted,
  }
}

/** As-converted leaves the pool out; with no pool believed it is the same. */
function withoutPool(right: ReturnType<typeof situationOf>, fullyDiluted: Extent): Extent {
  const pools = right.model.inputs.flatMap((input, index) =>
    input.id.endsWith('/issued/pool') ? [{ input, index }] : [],
  )
  const pool = pools[0]
  if (pool === undefined) return fullyDiluted
  const low = right.model.inputs.map((input) =>
    input.id === pool.input.id ? { ...input, high: 0, low: 0, centre: 0 } : input,
  )
  const evaluated = evaluate({ ...right, model: { ...right.model, inputs: low } }, null, true)
  return overSituations(evaluated, ({ ownStake }) => ownStake)
}

function votesNot({ deal }: TrancheOf): boolean {
  return (deal.limits?.none ?? []).some(({ value }) => value === 'votes')
}

/** Parts of a company whose shares are recorded one by one. */
function shareStake(book: Book, company: string, holder: string, shares: Shares): Stake {
  const classes = book.parties.find(({ name }) => name === company)?.value.classes ?? []
  const terms = new Map(classes.map(({ name, value }) => [`${company}/${name}`, value]))
  const weigh = (weight: (name: string) => Rational) => {
    const total = (held: ReadonlyMap<string, Rational> | undefined) =>
      [...(held ?? [])].reduce(
        (sum, [name, quantity]) => sum.add(quantity.mul(weight(name))),
        whole(0),
      )
    const all = [...shares.values()].reduce((sum, held) => sum.add(total(held)), whole(0))
    return all.compare(0) === 0
      ? unknownExtent
      : exactExtent(toNumber(total(shares.get(holder)).div(all)))
  }
  const stated = (known: { readonly value: Parameters<typeof boundsOf>[0] } | undefined) =>
    known?.value.kind === 'exact' ? known.value.value : null
  const isClaim = (name: string) =>
    ['option', 'warrant', 'pool'].includes(terms.get(name)?.kind.value ?? '')
  const ratio = (name: string) => stated(terms.get(name)?.converts) ?? whole(1)
  const votes = (name: string) => {
    const kind = terms.get(name)?.kind.value ?? ''
    if (isClaim(name) || kind.startsWith('non-voting')) return whole(0)
    return stated(terms.get(name)?.votes) ?? ratio(name)
  }
  return {
    holder,
    outstanding: weigh((name) => (isClaim(name) ? whole(0) : whole(1))),
    asConverted: weigh((name) => (isClaim(name) ? whole(0) : ratio(name))),
    fullyDiluted: weigh(ratio),
    voting: weigh(votes),
  }
}

/** Announced, committed, callable and funded by investor: four different amounts, each a sum over its tranches. */
function amountsOf(questions: readonly Question[]): Amounts[] {
  const holders = [...new Set(questions.map(({ tranche }) => holderOf(tranche)))]
  const capOf = ({ terms }: TrancheOf) => {
    const amount = terms.amount
    const stated = amount === undefined ? undefined : 'value' in amount ? amount : amount.upTo
    return stated === undefined ? null : boundsOf(stated.value.amount)
  }
  return holders.map((holder) => {
    const own = questions.filter(({ tranche }) => holderOf(tranche) === holder)
    const sum = (part: (question: Question) => { low: number; high: number } | null): Extent => {
      let low = 0
      let high = 0
      for (const question of own) {
        const bounds = part(question)
        if (bounds === null) return unknownExtent
        low += bounds.low
        high += bounds.high
      }
      return { value: low === high ? low : null, low, high }
    }
    const nothing = { low: 0, high: 0 }
    const used = (question: Question) => {
      const uses = fundings(question, { asOf: question.asOf, at: 'opening' }, question.tranche)
      let low = 0
      let high = 0
      for (const fact of uses) {
        const bounds =
          fact.amount === undefined ? capOf(question.tranche) : boundsOf(fact.amount.value.amount)
        if (bounds === null) return null
        low += bounds.low
        high += bounds.high
      }
      return { low, high }
    }
    const left = (question: Question, kind: string) => {
      if (
        question.tranche.terms.kind !== kind ||
        question.tranche.deal.status?.value === 'letter of intent'
      )
        return nothing
      const cap = capOf(question.tranche)
      const spent = used(question)
      return cap === null || spent === null
        ? null
        : { low: Math.max(0, cap.low - spent.high), high: Math.max(0, cap.high - spent.low) }
    }
    return {
      holder,
      announced: sum(({ tranche }) => capOf(tranche)),
      committed: sum((question) => left(question, 'duty')),
      callable: sum((question) => left(question, 'call')),
      funded: sum(used),
    }
  })
}
