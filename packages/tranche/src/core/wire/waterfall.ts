import type { LicenceAndHire, WaterfallAnswer } from '../answer/index.ts'
import { placeOf, type Texts } from '../diagnostic/index.ts'

/** The answer to `waterfall` as other programs read it; amounts are exact, as decimals in text. */
export function wireWaterfall(answer: WaterfallAnswer, texts: Texts) {
  const { book, title, asOf, scenario, currency, company, exits, breakpoints } = answer
  return {
    schema: 'tranche.waterfall/1',
    book,
    title,
    asOf,
    at: 'close',
    scenario,
    currency,
    company,
    how: answer.how,
    exits: exits.map(({ value, payouts, classes, commonPrice, later }) => ({
      value: Number(value),
      payouts: payouts.map((payout) => ({ ...payout })),
      classes: classes.map((each) => ({ ...each })),
      commonPrice: commonPrice.amount,
      commonPriceRange: { low: commonPrice.low, high: commonPrice.high },
      later: later.map((each) => ({ ...each })),
    })),
    breakpoints: breakpoints.map(({ value, low, high, reasons }) => ({
      value: value === null ? null : Number(value),
      low: Number(low),
      high: Number(high),
      reason: reasons.join('; '),
    })),
    breakpointsLeftOut: answer.withoutBreakpoints,
    // An answer with a class that would gain by another choice is never given.
    conversions: {
      rule: 'mutual best replies',
      triedAtEachPrice: true,
      gainByDeviating: [],
      boundByVote: answer.bound,
    },
    later: answer.later.map((each) => ({ ...each })),
    licences: answer.licences.map((licence) => wireLicence(licence, texts)),
    assumed: answer.assumed,
    unknown: answer.unknown,
    missing: answer.missing.map(({ what }) => what),
  }
}

export type WireWaterfall = ReturnType<typeof wireWaterfall>

function wireLicence({ written, ...licence }: LicenceAndHire, texts: Texts) {
  const { file, start } = written.span
  const { line, column } = placeOf(texts.get(file) ?? '', start)
  const { sources, grade } = written
  return { ...licence, fact: { file, line, column, sources, grade } }
}
