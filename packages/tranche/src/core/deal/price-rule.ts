import type { Span } from '../diagnostic/index.ts'
import {
  type Amount,
  amount,
  byShape,
  type Duration,
  discount,
  duration,
  type Grammar,
  listOf,
  named,
  nameOf,
  numberAboveZero,
  oneOfKinds,
  optional,
  type Placed,
  type Price,
  percentFromZero,
  portion,
  price,
  record,
  required,
  text,
} from '../grammar/index.ts'
import type { Disclosed, Rational } from '../quantity/index.ts'
import { type Condition, condition } from './condition.ts'

/** A price that is computed by a rule when the money goes in. */
export type PriceRule = { readonly span: Span; readonly note?: Placed<string> } & (
  | {
      readonly kind: 'nextRound'
      readonly nextRound: Placed<string>
      readonly discount?: Placed<Disclosed<Rational>>
      readonly valuationCap?: Placed<Amount>
    }
  | {
      readonly kind: 'averagePrice'
      readonly averagePrice: Placed<string>
      readonly over: Placed<Duration>
      readonly discount?: Placed<Disclosed<Rational>>
      readonly premium?: Placed<Disclosed<Rational>>
    }
  | {
      readonly kind: 'fairPrice'
      readonly fairPrice: Placed<string>
      readonly discount?: Placed<Disclosed<Rational>>
      readonly premium?: Placed<Disclosed<Rational>>
    }
  | {
      readonly kind: 'multipleOf'
      readonly multipleOf: Placed<string>
      readonly times: Placed<Disclosed<Rational>>
      readonly less?: Placed<string>
      readonly plus?: Placed<string>
    }
  | { readonly kind: 'buys'; readonly buys: Placed<Disclosed<Rational>> }
  | { readonly kind: 'bringsTo'; readonly bringsTo: Placed<Disclosed<Rational>> }
  | { readonly kind: 'lowestOf'; readonly lowestOf: readonly PriceTerm[] }
  | { readonly kind: 'highestOf'; readonly highestOf: readonly PriceTerm[] }
  | {
      readonly kind: 'blend'
      readonly blend: readonly {
        readonly share: Placed<Disclosed<Rational>>
        readonly price: PriceTerm
        readonly span: Span
      }[]
    }
  | { readonly kind: 'indexed'; readonly indexed: Placed<string>; readonly start: PriceTerm }
  | {
      readonly kind: 'if'
      readonly if: Condition
      readonly use: PriceTerm
      readonly else: PriceTerm
    }
)

/** A price stated in one phrase, or by a rule. */
export type PriceTerm = Placed<Price> | PriceRule

export function isPriceRule(term: PriceTerm): term is PriceRule {
  return 'kind' in term
}

const inner = (): Grammar<PriceTerm> => priceTerm

const offPrice = optional(discount, 'taken off the price')
const onPrice = optional(percentFromZero, 'added to the price')

/** Prices that only the day of the money tells. */
const ofTheDay = {
  nextRound: {
    nextRound: required(nameOf('party'), 'the company whose next round sets the price'),
    discount: offPrice,
    valuationCap: optional(amount, 'the highest valuation that counts'),
  },
  averagePrice: {
    averagePrice: required(nameOf('party'), 'whose listed share'),
    over: required(duration, 'the days of the volume-weighted average'),
    discount: offPrice,
    premium: onPrice,
  },
  fairPrice: {
    fairPrice: required(
      nameOf('party'),
      'whose shares, at what they are worth when the money goes in; also for a fund, at its net assets',
    ),
    discount: offPrice,
    premium: onPrice,
  },
  multipleOf: {
    multipleOf: required(
      text,
      'a figure of the company by which all its shares are priced, for example EBITDA; a fact “measure” or a belief “measures” says how much it is',
    ),
    times: required(numberAboveZero, 'how many times it'),
    less: optional(text, 'a second figure taken off, for example net debt'),
    plus: optional(text, 'a figure added, for example net cash'),
  },
} as const

export const priceTerm: Grammar<PriceTerm> = byShape<Placed<Price>, PriceRule, never>({
  scalar: price,
  map: named('price', () =>
    oneOfKinds(
      'price',
      { note: optional(text, 'what the documents say, in your words') },
      {
        ...ofTheDay,
        buys: {
          buys: required(
            portion,
            'the part of the company that the whole amount buys, the new money in it',
          ),
        },
        bringsTo: {
          bringsTo: required(
            portion,
            'the part of the company that the holder then has in all, the whole amount being paid',
          ),
        },
        lowestOf: {
          lowestOf: required(
            listOf(named('priceTerm', inner)),
            'the prices of which the lowest counts',
          ),
        },
        highestOf: {
          highestOf: required(
            listOf(named('priceTerm', inner)),
            'the prices of which the highest counts, for example a floor under a discount',
          ),
        },
        blend: {
          blend: required(
            listOf(
              record('a part of a blended price', {
                share: required(portion, 'the part of the amount'),
                price: required(named('priceTerm', inner), 'its price'),
              }),
            ),
            'the parts of the amount, each at its own price',
          ),
        },
        indexed: {
          indexed: required(text, 'the index the price moves with'),
          start: required(named('priceTerm', inner), 'the price on the day of the deal'),
        },
        if: {
          if: required(condition, 'the condition the price depends on'),
          use: required(named('priceTerm', inner), 'the price if so'),
          else: required(named('priceTerm', inner), 'the price otherwise'),
        },
      },
    ),
  ) as Grammar<PriceRule>,
})
