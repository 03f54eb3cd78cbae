import type { Span } from '../diagnostic/index.ts'
import type { Amount, Duration } from '../grammar/index.ts'
import {
  amount,
  byShape,
  count,
  day,
  duration,
  type Field,
  type Grammar,
  listOf,
  named,
  nameOf,
  oneOfKinds,
  optional,
  type Placed,
  percent,
  required,
  text,
  word,
} from '../grammar/index.ts'
import type { Disclosed, Rational } from '../quantity/index.ts'
import type { PlainDate } from '../time/index.ts'

type Common = {
  readonly by?: Placed<PlainDate>
  readonly judgedBy?: Placed<string>
  readonly note?: Placed<string>
  readonly span: Span
}

/** What must be so before money moves. Gates stack with `all`, alternatives with `any`. */
export type Condition = Common &
  (
    | { readonly kind: 'all'; readonly all: readonly Condition[] }
    | { readonly kind: 'any'; readonly any: readonly Condition[] }
    | { readonly kind: 'milestone'; readonly milestone: Placed<string> }
    | { readonly kind: 'event'; readonly event: Placed<string> }
    | { readonly kind: 'filed'; readonly filed: Placed<string> }
    | { readonly kind: 'from'; readonly from: Placed<PlainDate> }
    | { readonly kind: 'usedInFull'; readonly usedInFull: Placed<string> }
    | { readonly kind: 'lapsed'; readonly lapsed: Placed<string> }
    | {
        readonly kind: 'units'
        readonly units: Placed<string>
        readonly atLeast: Placed<Disclosed<Rational>>
        readonly boughtBy?: readonly Placed<string>[]
      }
    | {
        readonly kind: 'priceOf'
        readonly priceOf: Placed<string>
        readonly atLeast: Placed<Amount>
        readonly over?: Placed<Duration>
        readonly on?: Placed<PlainDate>
        readonly holds?: Placed<'once' | 'on use'>
      }
    | {
        readonly kind: 'valuationOf'
        readonly valuationOf: Placed<string>
        readonly atLeast: Placed<Amount>
        readonly on?: Placed<PlainDate>
        readonly holds?: Placed<'once' | 'on use'>
      }
    | {
        readonly kind: 'outperforms'
        readonly outperforms: Placed<string>
        readonly margin?: Placed<Disclosed<Rational>>
        readonly over?: Placed<Duration>
      }
    | { readonly kind: 'redacted'; readonly redacted: Placed<string> }
  )

const common = {
  by: optional(day, 'the last day on which it can still come true'),
  judgedBy: optional(nameOf('party'), 'the party that decides whether it is so'),
  note: optional(text, 'what the documents say, in your words'),
}

/** When a level is looked at; both readings where nothing says. */
const looked = {
  on: optional(day, 'the one day on which it is looked at'),
  holds: optional(
    word('once', 'on use'),
    'whether it is enough that it was so once, or it has to be so on the day of use',
  ),
}

const many = (): Field<readonly Condition[], true> =>
  required(listOf(condition), 'the conditions under it')

/** A condition, nested as deep as the contract is. */
export const condition: Grammar<Condition> = named('condition', () =>
  oneOfKinds('condition', common, {
    all: { all: many() },
    any: { any: many() },
    milestone: { milestone: required(text, 'what must be reached') },
    event: { event: required(text, 'what must have happened, for example a restructuring') },
    filed: { filed: required(text, 'what must be filed, for example IPO') },
    from: { from: required(day, 'the first day on which it is so') },
    usedInFull: {
      usedInFull: required(nameOf('tranche'), 'the tranche that must be used in full'),
    },
    lapsed: {
      lapsed: required(
        nameOf('tranche'),
        'the tranche that must have ended with something left unused: its window closed, or a fact says so',
      ),
    },
    units: {
      units: required(text, 'what is counted, for example GW delivered'),
      atLeast: required(count, 'how many'),
      boughtBy: optional(listOf(text), 'whose purchases count'),
    },
    priceOf: {
      priceOf: required(nameOf('party'), 'whose listed share'),
      atLeast: required(amount, 'the price per share'),
      over: optional(duration, 'the days over which the volume-weighted average is taken'),
      ...looked,
    },
    valuationOf: {
      valuationOf: required(nameOf('party'), 'whose valuation'),
      atLeast: required(amount, 'the valuation that must be crossed'),
      ...looked,
    },
    outperforms: {
      outperforms: required(text, 'the index or peer to beat'),
      margin: optional(percent, 'by how much'),
      over: optional(duration, 'over how long'),
    },
    redacted: { redacted: required(text, 'what is known of a condition whose content is not') },
  }),
) as Grammar<Condition>

/** A thing that depends on a condition: what it is if so, and what otherwise. */
export function dependent<T>(what: string, inner: Grammar<T>) {
  return oneOfKinds(
    what,
    {},
    {
      if: {
        if: required(condition, 'the condition it depends on'),
        use: required(inner, 'what it is if so'),
        else: required(inner, 'what it is otherwise'),
      },
    },
  )
}

export const conditionOrList = byShape<never, Condition, readonly Condition[]>({
  map: condition,
  list: listOf(condition),
})
