import { isPriceRule, type PriceRule, type PriceTerm } from '../deal/index.ts'
import type { Point, Reader } from '../decision/index.ts'
import type { Placed, Price } from '../grammar/index.ts'
import type { Written } from '../origin/index.ts'
import type { PlainDate } from '../time/index.ts'
import { type AverageRule, keptOf, reportedAverage } from './average-price.ts'
import type { Collector } from './collector.ts'
import { hasMissed, inWords, standingOn } from './conditions.ts'
import { measureOf } from './measure.ts'
import type { PricePoint } from './price-at-point.ts'
import { agreed, companyName, companyOf, isSale, type Question } from './question.ts'
import { countIsSeen, nextRoundOf, pricedRounds, roundName } from './rounds.ts'
import { indexGrowth } from './said-of.ts'
import { isWholeHolding } from './seller-stake.ts'
import type { StatedPrice } from './strike.ts'

/** What a price is read against: the last round seen, the amount of the tranche, the day whose shares valuations stand on. */
export type PriceGround = {
  readonly latest: string | null
  readonly cap: Reader | null
  readonly base: PlainDate
}

const unknown: PricePoint = { kind: 'unknown' }

/** The stated price of the asked tranche, in terms of shares; what it needs and lacks is named. */
export function pricePointOf(
  question: Question,
  collector: Collector,
  stated: StatedPrice | null,
  ground: PriceGround,
): PricePoint {
  if (stated === null) return unknown
  const desk: Desk = { question, collector, ground, written: stated.written, path: 'strike' }
  return isRule(stated.price) ? byRule(desk, stated.price) : byPhrase(desk, stated.price)
}

/** Another price of the tranche than its strike, or a part of it, in terms of shares; what it lacks is named. */
export function pricePointOfTerm(
  question: Question,
  collector: Collector,
  term: PriceTerm,
  at: { readonly ground: PriceGround; readonly path: string },
): PricePoint {
  const written = agreed(term.span, question.tranche, question.book)
  return byTerm({ question, collector, ground: at.ground, written, path: 'strike' }, term, at.path)
}

type Desk = {
  readonly question: Question
  readonly collector: Collector
  readonly ground: PriceGround
  readonly written: Written
  /** Where in the terms the price stands, for the names of its figures. */
  readonly path: string
}

function isRule(price: StatedPrice['price']): price is PriceRule {
  return 'span' in price
}

function byTerm(desk: Desk, term: PriceTerm, path: string): PricePoint {
  const { question } = desk
  const here: Desk = {
    ...desk,
    path: `${desk.path}/${path}`,
    written: agreed(term.span, question.tranche, question.book),
  }
  if (isPriceRule(term)) return byRule(here, term)
  const { value } = term as Placed<Price>
  if (
    value.kind === 'undisclosed' ||
    value.kind === 'as' ||
    (value.kind !== 'round' && value.amount.kind === 'undisclosed')
  ) {
    here.collector.lacks(
      `a part of the strike of ${question.tranche.id}: ${value.kind === 'as' ? `the price “as ${value.of}”` : 'undisclosed'}`,
      `a belief “strike: { ${question.tranche.name}: … }” with the price it comes to`,
    )
    return unknown
  }
  return byPhrase(here, value)
}

function byPhrase(desk: Desk, price: Exclude<Price, { kind: 'undisclosed' | 'as' }>): PricePoint {
  const { question, collector, ground, written, path } = desk
  const { tranche } = question
  switch (price.kind) {
    case 'round':
      return ofRound(desk, price.round === 'latest' ? ground.latest : price.round)
    case 'per share': {
      const perShare = collector.amount(
        `${tranche.id}/${path}`,
        `strike of ${tranche.id}, per share`,
        price,
        written,
        'a price per share',
      )
      return perShare === null ? unknown : perShareOf(desk, perShare)
    }
    case 'valuation':
      return ofValuation(desk, price)
    default:
      return price satisfies never
  }
}

function ofValuation(desk: Desk, price: Extract<Price, { kind: 'valuation' }>): PricePoint {
  const { question, collector, ground, written, path } = desk
  const { tranche } = question
  const headline = collector.amount(
    `${tranche.id}/${path}`,
    `strike of ${tranche.id} as written${price.basis === null ? '' : `, ${price.basis}`}`,
    price,
    written,
    'a valuation',
  )
  if (headline === null) return unknown
  if (price.sharesOf !== null && price.sharesOf.firstDay !== ground.base) {
    collector.lacks(
      `the share count of ${price.sharesOf.firstDay} beside that of ${ground.base}: parts of the strike of ${tranche.id} stand on different days`,
      `a belief “strike: { ${tranche.name}: … }” with the price it comes to`,
    )
    return unknown
  }
  // Where nothing is issued, before and after the money are the same.
  if (price.basis === 'pre-money' || isSale(tranche))
    return { kind: 'valuation', preMoney: headline }
  const { cap } = ground
  if (cap === null) return unknown
  const isPost = price.basis === null ? openBasis(desk) : (_: Point) => 1
  return { kind: 'valuation', preMoney: (at) => headline(at) - isPost(at) * cap(at) }
}

/** A headline strike whose basis nobody states: read both ways, the new money being the whole amount. */
function openBasis({ question: { tranche }, collector, written, path }: Desk): Reader {
  return collector.eitherOr(
    `${tranche.id}/${path}-basis`,
    `whether the reported strike of ${tranche.id} holds the new money`,
    'pre-money or post-money: the source does not say',
    { kind: 'written', written },
  )
}

function ofRound({ question, collector }: Desk, named: string | null): PricePoint {
  const known = pricedRounds(question, companyOf(question.tranche)).some(
    (fact) => roundName(fact) === named,
  )
  if (named !== null && known) return { kind: 'round', round: named }
  collector.lacks(
    `a round of ${companyName(question)} seen by ${question.asOf}, whose price is the strike`,
    'a fact “round: …” with a valuation',
  )
  return unknown
}

/** A price per share needs the number of shares. */
function perShareOf({ question, collector }: Desk, price: Reader): PricePoint {
  const company = companyOf(question.tranche)
  if (countIsSeen(question, company)) return { kind: 'per share', price }
  collector.lacks(
    `fully diluted share count of ${companyName(question)}`,
    `a fact “shares: ${company}, count: …, basis: fully diluted”`,
  )
  return unknown
}

function byRule(desk: Desk, rule: PriceRule): PricePoint {
  switch (rule.kind) {
    case 'nextRound':
      return byNextRound(desk, rule)
    case 'averagePrice':
      return byAverage(desk, rule)
    case 'fairPrice':
      return byFairPrice(desk, rule)
    case 'multipleOf':
      return byMultiple(desk, rule)
    case 'buys':
      return byPart(desk, rule.buys, 'buys')
    case 'bringsTo':
      return byPart(desk, rule.bringsTo, 'brings to')
    case 'lowestOf':
      return { kind: 'lowest', of: rule.lowestOf.map((term, i) => byTerm(desk, term, `${i + 1}`)) }
    case 'highestOf':
      return {
        kind: 'highest',
        of: rule.highestOf.map((term, i) => byTerm(desk, term, `${i + 1}`)),
      }
    case 'blend':
      return byBlend(desk, rule)
    case 'if':
      return byCondition(desk, rule)
    case 'indexed':
      return byIndex(desk, rule)
    default:
      return rule satisfies never
  }
}

/** The first round priced after the deal sets the price; until there is one it is taken to come at the fair value of its day. */
function byNextRound(desk: Desk, rule: Extract<PriceRule, { kind: 'nextRound' }>): PricePoint {
  const { question, collector, path } = desk
  const { tranche } = question
  if (rule.nextRound.value !== companyOf(tranche)) return ofOther(desk, rule.nextRound.value)
  const kept = keptOf(desk, rule)
  if (kept === null) return unknown
  const round = nextRoundOf(question)
  const atRound: PricePoint =
    round === null
      ? { kind: 'fair', part: kept }
      : { kind: 'scaled', by: kept, price: { kind: 'round', round } }
  if (round === null)
    collector.assume(
      `${tranche.id}: the next round of ${companyName(question)} is priced at the fair value of its day, and no later than the last practicable day`,
    )
  if (rule.valuationCap === undefined) return atRound
  const cap = collector.amount(
    `${tranche.id}/${path}-cap`,
    `highest valuation that counts for ${tranche.id}`,
    rule.valuationCap.value,
    agreed(rule.valuationCap.span, tranche, question.book),
    'a valuation cap',
  )
  if (cap === null) return unknown
  collector.assume(
    `the valuation cap of ${tranche.id} is divided by the shares there are when the money goes in`,
  )
  return { kind: 'lowest', of: [atRound, { kind: 'today', preMoney: cap }] }
}

/** A reported average over the days of the rule where there is one; until then the fair price of the day. */
function byAverage(desk: Desk, rule: AverageRule): PricePoint {
  const { question, collector } = desk
  const company = companyOf(question.tranche)
  if (rule.averagePrice.value !== company) return ofOther(desk, rule.averagePrice.value)
  const kept = keptOf(desk, rule)
  if (kept === null) return unknown
  const average = reportedAverage(question, collector, rule)
  if (average !== null) return { kind: 'scaled', by: kept, price: perShareOf(desk, average) }
  collector.assume(
    `${question.tranche.id}: the average price of ${companyName(question)} is its fair price on the day the money goes in`,
  )
  return { kind: 'fair', part: kept }
}

function ofOther({ question, collector }: Desk, company: string): PricePoint {
  collector.lacks(
    `what the price of ${company} says of ${companyName(question)}: the strike of ${question.tranche.id} is a price of another company`,
    `a belief “strike: { ${question.tranche.name}: … }” with the price it comes to`,
  )
  return unknown
}

/** What a share is worth on the day the money goes in, whatever that is. */
function byFairPrice(desk: Desk, rule: Extract<PriceRule, { kind: 'fairPrice' }>): PricePoint {
  if (rule.fairPrice.value !== companyOf(desk.question.tranche))
    return ofOther(desk, rule.fairPrice.value)
  const kept = keptOf(desk, rule)
  return kept === null ? unknown : { kind: 'fair', part: kept }
}

/** So many times a figure of the accounts, less another: what all shares of the day cost before the new money. */
function byMultiple(desk: Desk, rule: Extract<PriceRule, { kind: 'multipleOf' }>): PricePoint {
  const { question, collector, path } = desk
  const { tranche, book } = question
  const times = collector.disclosed(
    `${tranche.id}/${path}-times`,
    `times ${rule.multipleOf.value} in the strike of ${tranche.id}`,
    'number',
    rule.times.value,
    agreed(rule.times.span, tranche, book),
    'a multiple',
  )
  const measure = measureOf(question, collector, rule.multipleOf.value)
  const beside = (words: { readonly value: string } | undefined) =>
    words === undefined ? () => 0 : measureOf(question, collector, words.value)
  const [less, plus] = [beside(rule.less), beside(rule.plus)]
  if (times === null || measure === null || less === null || plus === null) return unknown
  const preMoney: Reader = (at) => times(at) * measure(at) - less(at) + plus(at)
  collector.assume(
    `${tranche.id}: ${rule.multipleOf.value} stays as it is stated until the money goes in, whatever the company is worth by then`,
  )
  return { kind: 'today', preMoney }
}

/** A part of the company for the whole amount, as in an earn-in, or as much as brings the holder to a part: the valuation with the money in it is the amount over the part. */
function byPart(
  desk: Desk,
  known: Extract<PriceRule, { kind: 'buys' }>['buys'],
  of: 'buys' | 'brings to',
): PricePoint {
  const { question, collector, ground, path } = desk
  const { tranche, book } = question
  const part = collector.disclosed(
    `${tranche.id}/${path}-part`,
    `part of ${companyName(question)} that ${tranche.id} ${of}`,
    'fraction',
    known.value,
    agreed(known.span, tranche, book),
    'a part',
  )
  const { cap } = ground
  if (part === null || cap === null) return unknown
  if (isWholeHolding(question)) {
    collector.lacks(
      `amount of ${tranche.id}, which with its part makes its price`,
      `“amount: …” in the terms of ${tranche.id}`,
    )
    return unknown
  }
  const isNew = !isSale(tranche)
  if (of === 'brings to') return { kind: 'brings to', part, amount: cap, isNew }
  return { kind: 'today', preMoney: (at) => cap(at) / part(at) - (isNew ? cap(at) : 0) }
}

/** Each part of the amount at its own price, in the same proportions whatever the amount. */
function byBlend(desk: Desk, rule: Extract<PriceRule, { kind: 'blend' }>): PricePoint {
  const { question, collector } = desk
  const { tranche } = question
  const parts = rule.blend.map(({ share, price }, i) => {
    const part = collector.disclosed(
      `${tranche.id}/${desk.path}/${i + 1}-share`,
      `part ${i + 1} of the blended price of ${tranche.id}`,
      'fraction',
      share.value,
      agreed(share.span, tranche, question.book),
      'a share',
    )
    return { part, price: byTerm(desk, price, `${i + 1}`) }
  })
  const known = parts.flatMap(({ part, price }) => (part === null ? [] : [{ share: part, price }]))
  if (known.length < parts.length) return unknown
  collector.assume(`${tranche.id}: every amount is split over the parts of its price alike`)
  return { kind: 'blend', parts: known }
}

/** The price a condition decides: one of the two where its standing is known, else both readings. */
function byCondition(desk: Desk, rule: Extract<PriceRule, { kind: 'if' }>): PricePoint {
  const { question, collector, written, path } = desk
  const { tranche } = question
  if (standingOn(question, rule.if) === 'met') return byTerm(desk, rule.use, 'use')
  if (hasMissed(question, rule.if)) return byTerm(desk, rule.else, 'else')
  const words = inWords(rule.if)
  const isElse = collector.eitherOr(
    `${tranche.id}/${path}-if`,
    `which price of ${tranche.id} counts: ${words}, or not`,
    `${words}: so, or not; both are looked at`,
    { kind: 'written', written },
  )
  return {
    kind: 'either',
    isElse,
    use: byTerm(desk, rule.use, 'use'),
    else: byTerm(desk, rule.else, 'else'),
  }
}

/** A price that moves with an index: as far as the scenario says the index has moved since the deal. */
function byIndex(desk: Desk, rule: Extract<PriceRule, { kind: 'indexed' }>): PricePoint {
  const { question, collector } = desk
  const by = indexGrowth(question, collector, rule.indexed.value)
  if (by !== null) return { kind: 'scaled', by, price: byTerm(desk, rule.start, 'start') }
  collector.lacks(
    `level of the index “${rule.indexed.value}” that the strike of ${question.tranche.id} moves with`,
    `a belief “indices: [{ of: ${rule.indexed.value}, grown: … }]”, or “strike: { ${question.tranche.name}: … }” with the price it comes to`,
  )
  return unknown
}
