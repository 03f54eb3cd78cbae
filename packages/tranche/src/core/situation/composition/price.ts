import { isPriceRule, type PriceRule, type PriceTerm } from '../../deal/index.ts'
import type { Point } from '../../decision/index.ts'
import type { Price } from '../../simulation/index.ts'
import type { DrawTerms, MovingStrike } from '../../valuation/index.ts'
import { keptOf, reportedAverage } from '../average-price.ts'
import { isSettled, standingOn } from '../conditions.ts'
import { agreed, companyOf } from '../question.ts'
import { indexGrowth } from '../said-of.ts'
import { conditionOf } from './condition.ts'
import { type At, type Desk, lengthOf, undetermined } from './desk.ts'
import { indexOf } from './processes.ts'

/** The price of a draw as the simulation works it out on its day. */
export type AskedPrice = {
  readonly at: (at: Point, terms: DrawTerms) => Price
  /** It is the same whatever happens on the way. */
  readonly isFixed: boolean
  /** It is read off days before its use, so that one day of use has to be known. */
  readonly looksBack: boolean
}

/** The strike of the asked tranche. */
export function strikeOf(desk: Desk): AskedPrice {
  const { price } = desk.right
  const rule = price === null || !('span' in price.price) ? null : price.price
  const along = rule === null ? null : alongPath(desk, rule, 'strike')
  if (along !== null)
    return { at: (at) => along.at(at), isFixed: false, looksBack: along.looksBack }
  return {
    at: (_, { strike, basis, moving }) =>
      moving === undefined ? { kind: basis, value: strike } : movingPrice(moving),
    isFixed: true,
    looksBack: false,
  }
}

type Along = { readonly at: At<Price>; readonly looksBack: boolean }

/** A rule part of which follows a path; null where all of it is known from the value of the day. */
function alongPath(desk: Desk, rule: PriceRule, path: string): Along | null {
  switch (rule.kind) {
    case 'averagePrice':
      return averageOf(desk, rule)
    case 'indexed':
      return indexedOf(desk, rule, path)
    case 'if':
      return decidedOf(desk, rule, path)
    case 'lowestOf':
    case 'highestOf': {
      const [kind, terms] =
        rule.kind === 'lowestOf'
          ? (['lowest', rule.lowestOf] as const)
          : (['highest', rule.highestOf] as const)
      const of = terms.map((term, i) => termOf(desk, term, `${path}/${i + 1}`))
      return of.every(({ isAlong }) => !isAlong)
        ? null
        : {
            at: (at) => ({ kind, of: of.map((one) => one.at(at)) }),
            looksBack: of.some(({ looksBack }) => looksBack),
          }
    }
    case 'blend': {
      const { tranche, book } = desk.right.question
      const parts = rule.blend.map(({ share, price }, i) => ({
        share: desk.collector.disclosed(
          `${tranche.id}/${path}/${i + 1}-share`,
          `part ${i + 1} of the blended price of ${tranche.id}`,
          'fraction',
          share.value,
          agreed(share.span, tranche, book),
          'a share',
        ),
        price: termOf(desk, price, `${path}/${i + 1}`),
      }))
      return parts.every(({ price }) => !price.isAlong)
        ? null
        : {
            at: (at) => ({
              kind: 'blend',
              parts: parts.map(({ share, price }) => ({
                weight: share?.(at) ?? 0,
                price: price.at(at),
              })),
            }),
            looksBack: parts.some(({ price }) => price.looksBack),
          }
    }
    case 'nextRound':
    case 'fairPrice':
    case 'multipleOf':
    case 'buys':
    case 'bringsTo':
      return null
    default:
      return rule satisfies never
  }
}

/** A price within a rule. */
function termOf(desk: Desk, term: PriceTerm, path: string): Along & { readonly isAlong: boolean } {
  const along = isPriceRule(term) ? alongPath(desk, term, path) : null
  if (along !== null) return { ...along, isAlong: true }
  const { right, collector } = desk
  const price = right.priceBy(collector, term, path)
  return {
    at: (at) => {
      const rule = price(at)
      return rule === null
        ? undetermined(
            `a part of the strike of ${right.question.tranche.id}`,
            `a belief “strike: { ${right.question.tranche.name}: … }” with the price it comes to`,
          )
        : movingPrice(rule)
    },
    isAlong: false,
    looksBack: false,
  }
}

function movingPrice(rule: MovingStrike): Price {
  switch (rule.kind) {
    case 'fixed':
      return { kind: 'pre-money', value: rule.strike }
    case 'fair':
      return { kind: 'fair', discount: 1 - rule.part }
    case 'lowest':
    case 'highest':
      return { kind: rule.kind, of: rule.of.map(movingPrice) }
    case 'blend':
      return {
        kind: 'blend',
        parts: rule.parts.map(({ share, strike }) => ({
          weight: share,
          price: movingPrice(strike),
        })),
      }
    default:
      return rule satisfies never
  }
}

/** The mean over the days before the last one; known where facts report it, and no path then. */
function averageOf(desk: Desk, rule: Extract<PriceRule, { kind: 'averagePrice' }>): Along | null {
  const { right, collector, years } = desk
  const { question } = right
  if (rule.averagePrice.value !== companyOf(question.tranche)) return null
  if (reportedAverage(question, collector, rule) !== null) return null
  const kept = keptOf({ question, collector, path: 'strike' }, rule)
  const length = lengthOf(rule.over.value)
  if (kept === null || length === null) return null
  return {
    at: (at) =>
      length.years > years
        ? undetermined(
            `prices before ${question.asOf} that the average price of ${question.tranche.id} holds`,
            'a fact “quote” with “over”',
          )
        : {
            kind: 'average-price',
            window: {
              kind: 'average',
              fromYears: years - length.years,
              toYears: years,
              days: length.days,
            },
            discount: 1 - kept(at),
          },
    looksBack: true,
  }
}

function indexedOf(desk: Desk, rule: Extract<PriceRule, { kind: 'indexed' }>, path: string): Along {
  const { right, collector } = desk
  const words = rule.indexed.value
  const index = indexOf(desk, words)
  const growth = indexGrowth(right.question, collector, words)
  const start = termOf(desk, rule.start, `${path}/start`)
  return {
    at: (at) =>
      index === null || growth === null
        ? undetermined(
            `how the index “${words}” moves`,
            `a belief “indices: [{ of: ${words}, volatility: … }]”`,
          )
        : { kind: 'indexed', price: timesFixed(start.at(at), growth(at)), index: words },
    looksBack: start.looksBack,
  }
}

/** Every fixed price of a rule times a number. */
function timesFixed(price: Price, factor: number): Price {
  switch (price.kind) {
    case 'pre-money':
    case 'post-money':
      return { ...price, value: price.value * factor }
    case 'per-share':
      return { ...price, price: price.price * factor }
    case 'lowest':
    case 'highest':
      return { ...price, of: price.of.map((one) => timesFixed(one, factor)) }
    case 'blend':
      return {
        ...price,
        parts: price.parts.map((part) => ({ ...part, price: timesFixed(part.price, factor) })),
      }
    case 'indexed':
      return { ...price, price: timesFixed(price.price, factor) }
    case 'if':
      return {
        ...price,
        use: timesFixed(price.use, factor),
        else: timesFixed(price.else, factor),
      }
    case 'fair':
    case 'next-round':
    case 'average-price':
    case 'undetermined':
      return price
    default:
      return price satisfies never
  }
}

/** The price a condition decides, where its standing is not known yet. */
function decidedOf(
  desk: Desk,
  rule: Extract<PriceRule, { kind: 'if' }>,
  path: string,
): Along | null {
  const { question } = desk.right
  if (isSettled(question, rule.if)) {
    const term = standingOn(question, rule.if) === 'met' ? rule.use : rule.else
    return isPriceRule(term) ? alongPath(desk, term, path) : null
  }
  const condition = conditionOf(desk, rule.if)
  const use = termOf(desk, rule.use, `${path}/use`)
  const other = termOf(desk, rule.else, `${path}/else`)
  return {
    at: (at) => ({
      kind: 'if',
      condition: condition.at(at),
      use: use.at(at),
      else: other.at(at),
    }),
    looksBack: use.looksBack || other.looksBack,
  }
}
