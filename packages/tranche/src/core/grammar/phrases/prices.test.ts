import { describe, expect, test } from 'vitest'
import { writePeriod } from '../../time/index.ts'
import { marked, readLine, wordsOf } from '../sample.ts'
import { type CompanyWorth, conversion, type Price, price, worth } from './prices.ts'

function inWords(said: Price | CompanyWorth): string {
  switch (said.kind) {
    case 'valuation': {
      const shares = said.sharesOf === null ? 'of the deal' : `of ${writePeriod(said.sharesOf)}`
      return `${wordsOf(said.amount)} ${said.currency} ${said.basis}, shares ${shares}`
    }
    case 'per share':
    case 'total':
      return `${wordsOf(said.amount)} ${said.currency} ${said.kind}`
    case 'share of quote':
      return `${wordsOf(said.fraction)} of the latest quote`
    case 'share of round':
      return `${wordsOf(said.fraction)} of ${said.round}`
    case 'round':
      return `round ${said.round}`
    case 'as':
      return `as ${said.of}`
    case 'undisclosed':
      return said.kind
    default:
      return said satisfies never
  }
}

// biome-ignore format: the columns are the point
test.for([
  // written                                                means
  ['10 bn pre-money',                                       '10000000000 null pre-money, shares of the deal'],
  ['300 bn USD post-money',                                 '300000000000 USD post-money, shares of the deal'],
  ['18.4 bn',                                               '18400000000 null null, shares of the deal'],
  ['3.5 .. 5 bn pre-money',                                 '3500000000 to 5000000000 null pre-money, shares of the deal'],
  ['3.5 bn .. 5 bn pre-money on the shares of 2023-09',     '3500000000 to 5000000000 null pre-money, shares of 2023-09'],
  ['undisclosed pre-money',                                 'undisclosed null pre-money, shares of the deal'],
  ['12.34 USD per share',                                   '12.34 USD per share'],
  ['0.01 a share',                                          '0.01 null per share'],
  ['12 .. 14 EUR each',                                     '12 to 14 EUR per share'],
  ['price per share of the latest round',                   'round latest'],
  ['price per share of series-d',                           'round series-d'],
  ['price per share of the series-d round',                 'round series-d'],
  ['as first',                                              'as first'],
  ['as in 2023-09',                                         'as 2023-09'],
  ['as on 2023-09-25',                                      'as 2023-09-25'],
  ['as of amazon-anthropic-2023/first',                     'as amazon-anthropic-2023/first'],
  ['undisclosed',                                           'undisclosed'],
] as const)('the price %j means %s', ([written, means]) => {
  const { value, faults } = readLine(price, written)
  expect(faults).toEqual([])
  expect(value && inWords(value.value)).toBe(means)
})

// biome-ignore format: the columns are the point
test.for([
  // written                                                means
  ['65 % .. 100 % of the latest round',                     '0.65 to 1 of latest'],
  ['65 % .. 100 % of the latest round\'s price per share',  '0.65 to 1 of latest'],
  ['60 % .. 90 % around 70 % of series-d',                  '0.6 to 0.9 around 0.7 of series-d'],
  ['90 % of series-d',                                      '0.9 of series-d'],
  ['12 bn',                                                 '12000000000 null total'],
  ['35.50 USD per share',                                   '35.5 USD per share'],
  ['undisclosed',                                           'undisclosed'],
] as const)('the worth %j means %s', ([written, means]) => {
  const { value, faults } = readLine(worth, written)
  expect(faults).toEqual([])
  expect(value && inWords(value.value)).toBe(means)
})

// biome-ignore format: the columns are the point
test.for([
  // written                                  low           high
  ['at the strike',                           'strike',     'strike'],
  ['at the latest round',                     'latest',     'latest'],
  ['at series-d',                             'series-d',   'series-d'],
  ['at the strike .. at the latest round',    'strike',     'latest'],
  ['at the series-d round .. at the strike',  'series-d',   'strike'],
] as const)('%j is between %s and %s', ([written, low, high]) => {
  const { value, faults } = readLine(conversion, written)
  expect(faults).toEqual([])
  const rule = value?.value
  const ends = rule?.kind === 'between' ? [rule.low, rule.high] : []
  expect(ends.map((point) => (point.at === 'strike' ? 'strike' : point.round))).toEqual([low, high])
})

test('a conversion can be undisclosed', () => {
  expect(readLine(conversion, 'undisclosed').value?.value).toEqual({ kind: 'undisclosed' })
})

describe('what cannot be read is reported at its place', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // grammar     written, the place marked                         code                      help
    [price,        '«10 bn premoney»',                               'units/unknown-basis',    '“pre-money” or “post-money”'],
    [price,        '«10 bn Pre-money»',                              'units/unknown-basis',    '“pre-money” or “post-money”'],
    [price,        '10 «billion» pre-money',                         'units/unknown-unit',     'did you mean “bn”?'],
    [price,        '10 bn pre-money «on the shares of September»',   'days/not-a-day',         'on the shares of 2023-09'],
    [price,        '«5 bn .. 3 bn» pre-money',                       'meaning/range-reversed', 'the smaller end first'],
    [price,        '«0 USD» per share',                              'meaning/out-of-bounds',  'correct the figure'],
    [price,        '«0 .. 5 bn» pre-money',                          'meaning/out-of-bounds',  'correct the figure'],
    [price,        '«as in September 2023»',                         'units/not-a-price',      'as in 2023-09'],
    [price,        '«price of series-d»',                            'units/not-a-price',      'price per share of series-d'],
    [price,        '12 «dollars» per share',                         'units/unknown-unit',     ''],
    [worth,        '«ninety %» of series-d',                         'units/not-a-number',     '65 %'],
    [worth,        '12 «billion»',                                   'units/unknown-unit',     'did you mean “bn”?'],
    [conversion,   '«the strike»',                                   'units/not-a-conversion', 'at the strike'],
    [conversion,   'at the strike .. «latest round»',                'units/not-a-conversion', 'at the latest round'],
  ] as const)('%#: %s', ([grammar, written, code, help]) => {
    const { text, start, end } = marked(written)
    const { value, faults } = readLine<unknown>(grammar, text)
    expect(value).toBeUndefined()
    expect(faults.map((f) => [f.code, f.span.start, f.span.end])).toEqual([[code, start, end]])
    expect(faults[0]?.help).toContain(help)
  })
})
