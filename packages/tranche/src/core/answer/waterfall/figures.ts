import type { Book } from '../../book/index.ts'
import { classesOf, companiesWithClasses } from '../../captable/index.ts'
import type { Span } from '../../diagnostic/index.ts'
import { type Duration, wordOf } from '../../grammar/index.ts'
import {
  type Extent,
  exactExtent,
  type Figure,
  type Unit,
  unknownExtent,
} from '../../origin/index.ts'
import { boundsOf, type Disclosed, type Rational, toNumber } from '../../quantity/index.ts'
import { nameOf } from '../../situation/index.ts'
import type { PlainDate } from '../../time/index.ts'
import type { Claim } from '../../waterfall/index.ts'
import { factFigure, factsByHolding, keyOf } from '../stakes/figures.ts'
import { type CapitalAt, capitalAsked } from './capital.ts'
import type { ExitValues } from './exit-values.ts'
import { type ExitAnswer, exitAt, type PaidOut, shownAs } from './exits.ts'
import { rangeOfExits } from './waterfall.ts'

/**
 * Every payout at one price, down to the terms of the class and the facts of the holding. The price is the one asked for, or half as
 * much again as the last breakpoint; of several asked for it is the last.
 */
export function waterfallFigures(book: Book, asOf: PlainDate, asked: ExitValues | null): Figure[] {
  return companiesWithClasses(book).flatMap((company) => {
    const { places } = capitalAsked(book, company, asOf)
    const [place] = places
    if (place === undefined) return []
    const price =
      asked === null
        ? rangeOfExits(places).high
        : asked.kind === 'range'
          ? asked.high
          : asked.values.at(-1)
    if (price === undefined) return []
    const isRanged = places.length > 1
    const tree = new PayoutTree(
      { book, company, place, isRanged },
      exitAt(places, price, book.currency),
    )
    return tree.figures()
  })
}

type Sold = {
  readonly book: Book
  readonly company: string
  /** Where the form of the tree is taken from. */
  readonly place: CapitalAt
  readonly isRanged: boolean
}

class PayoutTree {
  readonly #sold: Sold
  readonly #exit: ExitAnswer
  readonly #facts: ReturnType<typeof factsByHolding>
  readonly #classes = new Map<string, Figure>()

  constructor(sold: Sold, exit: ExitAnswer) {
    this.#sold = sold
    this.#exit = exit
    this.#facts = factsByHolding(sold.place.table.recorded, sold.place.table.ledger)
  }

  figures(): Figure[] {
    const { book, company } = this.#sold
    const payouts = this.#exit.payouts.map(({ holder, class: name, ...paid }) => {
      const claims = this.#claimsOf(name)
      const held = claims.flatMap((claim) => this.#held(claim, holder))
      return this.#money(
        `${holder}/${name}`,
        `paid to ${nameOf(book, holder)} for ${name} of ${nameOf(book, company)}`,
        extentOf(paid),
        'what the class is paid × its units held / all its units',
        [this.#classFigure(name), ...held],
      )
    })
    const later = this.#exit.later.flatMap((each) =>
      each.payouts.map(({ holder, class: name, low, high }) => {
        const paid = low === high ? low : null
        return this.#money(
          `${holder}/${name}/${each.name}`,
          `paid later to ${nameOf(book, holder)} for ${name}, from ${each.name}`,
          extentOf({ amount: paid, low, high }),
          each.kind === 'escrow'
            ? 'what comes back of the part held back from this class'
            : 'payouts with the earn-out, less payouts without it',
          [this.#classFigure(name), ...this.#saleTerms(each.name)],
        )
      }),
    )
    return [...payouts, ...later]
  }

  #claimsOf(name: string): Claim[] {
    const { place, isRanged } = this.#sold
    const shown = shownAs(place, !isRanged)
    return place.capital.filter(({ id }) => shown(id) === name)
  }

  /** What a class is paid: by its terms, and by what a common share gets where it shares by shares. */
  #classFigure(name: string): Figure {
    const known = this.#classes.get(name)
    if (known !== undefined) return known
    const paid = this.#exit.classes.find((each) => each.class === name)
    const [claim] = this.#claimsOf(name)
    const terms = claim === undefined ? [] : this.#terms(claim)
    const shares = claim !== undefined && sharesByShares(claim, paid?.choice ?? null)
    const inputs = [...(shares ? [this.#commonShare()] : [this.#price()]), ...terms]
    const figure = this.#money(
      name,
      `paid to all of ${name}`,
      paid === undefined ? unknownExtent : extentOf(paid),
      claim === undefined ? '' : formulaOf(claim, paid?.choice ?? null),
      inputs,
    )
    this.#classes.set(name, figure)
    return figure
  }

  #commonShare(): Figure {
    const ahead = this.#exit.classes.filter((each) => {
      const [claim] = this.#claimsOf(each.class)
      return claim !== undefined && !sharesByShares(claim, each.choice)
    })
    return this.#money(
      'common-share',
      'paid to one common share',
      extentOf(this.#exit.commonPrice),
      'what is left of the price and of strikes / shares that take part in it',
      [this.#price(), ...ahead.map(({ class: name }) => this.#classFigure(name))],
    )
  }

  #price(): Figure {
    return {
      ...this.#head('price', `price of ${nameOf(this.#sold.book, this.#sold.company)}`, 'money'),
      extent: exactExtent(Number(this.#exit.value)),
      words: null,
      origin: { kind: 'asserted', by: 'the price that was asked for', written: null },
    }
  }

  #held(claim: Claim, holder: string): Figure[] {
    const { book, company, place } = this.#sold
    const part = claim.holders.find((each) => each.holder === holder)
    if (part === undefined) return []
    const name = place.classOf.get(claim.id) ?? claim.id
    const facts = [...(this.#facts.get(keyOf({ holder, class: name })) ?? [])]
    const lent = book.facts.filter(
      (fact) =>
        claim.kind === 'debt' &&
        place.table.isSeen(fact) &&
        ((fact.kind === 'borrowed' &&
          fact.borrowed.value === company &&
          fact.from.value === holder) ||
          (fact.kind === 'repaid' && fact.repaid.value === company && fact.to.value === holder)),
    )
    const isMoney = claim.kind === 'debt' || claim.kind === 'participation'
    return [
      {
        ...this.#head(
          `${holder}/${claim.id}/held`,
          `${claim.id} held`,
          isMoney ? 'money' : 'shares',
        ),
        extent: this.#sold.isRanged ? unknownExtent : exactExtent(toNumber(part.units)),
        words: this.#sold.isRanged ? 'a range, by its facts' : null,
        origin: {
          kind: 'formula',
          formula: 'what came in, less what went out, after splits',
          inputs: [...facts, ...lent].map((fact) => factFigure(book, company, fact)),
          method: null,
        },
      },
    ]
  }

  /** Each term of the class or carve-out that the book states, at its line. */
  #terms(claim: Claim): Figure[] {
    const { book, company, place } = this.#sold
    const name = place.classOf.get(claim.id) ?? claim.id
    const party = book.parties.find((each) => each.name === company)
    const stated =
      classesOf(book, company).find((each) => each.name === name)?.value ??
      party?.value.carveOuts?.find((each) => each.name === name)?.value
    return stated === undefined ? [] : this.#leaves(name, stated)
  }

  #saleTerms(name: string): Figure[] {
    const { book, company } = this.#sold
    const sale = book.parties.find((each) => each.name === company)?.value.sale
    const stated =
      name === 'escrow' ? sale?.escrow : sale?.earnOuts?.find((each) => each.name === name)?.value
    return stated === undefined ? [] : this.#leaves(name, stated)
  }

  #leaves(name: string, stated: object): Figure[] {
    return Object.entries(stated).flatMap(([key, placed]: [string, unknown]) => {
      if (Array.isArray(placed) && key === 'profit') {
        return placed.flatMap((step, i) => this.#leaves(`${name}/${key}-${i + 1}`, step))
      }
      if (!isPlaced(placed) || key === 'note') return []
      const { unit, extent, words } = readable(key, placed.value)
      const written = {
        kind: 'term',
        span: placed.span,
        scenario: null,
        sources: [],
        grade: null,
      } as const
      return [
        {
          ...this.#head(
            `${name}/${wordOf(key).replaceAll(' ', '-')}`,
            `“${wordOf(key)}” of ${name}`,
            unit,
          ),
          extent,
          words,
          origin: { kind: 'written', written },
        },
      ]
    })
  }

  #money(id: string, label: string, extent: Extent, formula: string, inputs: Figure[]): Figure {
    return {
      ...this.#head(id, label, 'money'),
      extent,
      words: null,
      origin: { kind: 'formula', formula, inputs, method: null },
    }
  }

  #head(id: string, label: string, unit: Unit) {
    const { book, company } = this.#sold
    const currency = unit === 'money' ? book.currency : null
    return { id: `waterfall/${company}/${id}`, label, unit, currency }
  }
}

type ChoiceOf = ExitAnswer['classes'][number]['choice']

/** Whether what a claim gets is shares times what a common share gets. */
function sharesByShares(claim: Claim, choice: ChoiceOf): boolean {
  if (claim.kind === 'common') return true
  if (claim.kind === 'option') return choice !== 'lapses'
  if (claim.kind !== 'preferred') return false
  return choice === 'converts' || choice === 'either' || claim.participation.kind === 'full'
}

function formulaOf(claim: Claim, choice: ChoiceOf): string {
  switch (claim.kind) {
    case 'debt':
      return 'what is owed, as far as the price reaches, by rank'
    case 'participation':
      return 'its part of what debts leave, step by step'
    case 'common':
      return 'shares × what a common share is paid'
    case 'option':
      return choice === 'lapses'
        ? 'nothing: a common share is worth no more than the strike'
        : 'shares × (what a common share is paid − strike)'
    case 'preferred':
      if (choice === 'converts') return 'shares as converted × what a common share is paid'
      if (choice === 'either') return 'its preference, or as much as it would have converted'
      if (choice === 'depends' || choice === 'partly')
        return 'the greater of its preference and what it has converted'
      return claim.participation.kind === 'none'
        ? 'preference × price × shares, with unpaid dividends, as far as the price reaches, by rank'
        : 'its preference by rank, and its part of the rest up to its cap'
    default:
      return claim satisfies never
  }
}

function extentOf({ amount, low, high }: PaidOut): Extent {
  return {
    value: amount === null ? null : Number(amount),
    low: Number(low),
    high: Number(high),
  }
}

function isPlaced(value: unknown): value is { readonly value: unknown; readonly span: Span } {
  return typeof value === 'object' && value !== null && 'value' in value && 'span' in value
}

const fractions: ReadonlySet<string> = new Set([
  'part',
  'dividend',
  'interest',
  'discount',
  'released',
])

/** A term as a figure: money, a number, or its words. */
function readable(key: string, value: unknown): Pick<Figure, 'unit' | 'extent' | 'words'> {
  if (typeof value === 'string') return { unit: 'words', extent: unknownExtent, words: value }
  const length = value as Duration
  if (length.kind === 'stated') {
    const { low, high, unit } = length
    const words = `${low === high ? low : `${low} .. ${high}`} ${unit}${high === 1 ? '' : 's'}`
    return { unit: 'words', extent: unknownExtent, words }
  }
  const isAmount = typeof value === 'object' && value !== null && 'amount' in value
  const known = (isAmount ? value.amount : value) as Disclosed<Rational>
  const unit = isAmount ? 'money' : fractions.has(key) ? 'fraction' : 'number'
  if (known.kind !== 'exact' && known.kind !== 'range') {
    return { unit: 'words', extent: unknownExtent, words: 'undisclosed' }
  }
  const bounds = boundsOf(known)
  if (bounds === null) return { unit: 'words', extent: unknownExtent, words: 'undisclosed' }
  const { low, high, centre } = bounds
  return { unit, extent: { value: low === high ? low : centre, low, high }, words: null }
}
