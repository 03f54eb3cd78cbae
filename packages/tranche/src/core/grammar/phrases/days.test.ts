import { describe, expect, test } from 'vitest'
import { writePeriod } from '../../time/index.ts'
import { marked, readLine } from '../sample.ts'
import { day, duration, period, window } from './days.ts'

// Source: the calendar.
// biome-ignore format: the columns are the point
test.for([
  // written                        window
  ['2023-09-25 .. 2024-03-31',      '2023-09-25 .. 2024-03-31'],
  ['2023-09-25..2024-03-31',        '2023-09-25 .. 2024-03-31'],
  ['2023-09 .. 2024-03',            '2023-09-01 .. 2024-03-31'],
  ['2023 .. 2024-02',               '2023-01-01 .. 2024-02-29'],
  ['2024',                          '2024'],
  ['2024-03-27',                    '2024-03-27'],
  ['2024-03-27 .. 2024-03-27',      '2024-03-27'],
  ['1900 .. 2199',                  '1900-01-01 .. 2199-12-31'],
] as const)('the window %j runs %s', ([written, expected]) => {
  for (const grammar of [window, period]) {
    const { value, faults } = readLine(grammar, written)
    expect(faults).toEqual([])
    expect(value?.value === 'undisclosed' ? null : value && writePeriod(value.value)).toBe(expected)
  }
})

test('a window can be undisclosed, a day or period cannot', () => {
  expect(readLine(window, 'undisclosed').value?.value).toBe('undisclosed')
  expect(readLine(period, 'undisclosed').faults[0]?.code).toBe('days/not-a-day')
  expect(readLine(day, '2024-02').faults[0]?.code).toBe('days/not-a-day')
  expect(readLine(day, '2024-02-29').value?.value).toBe('2024-02-29')
})

// biome-ignore format: the columns are the point
test.for([
  // written                 low   high   unit
  ['5 business days',        5,    5,     'business day'],
  ['1 business day',         1,    1,     'business day'],
  ['1 .. 3 business days',   1,    3,     'business day'],
  ['0 days',                 0,    0,     'day'],
  ['30 days',                30,   30,    'day'],
  ['2 weeks',                2,    2,     'week'],
  ['18 months',              18,   18,    'month'],
  ['50 years',               50,   50,    'year'],
  ['none',                   0,    0,     'day'],
] as const)('%j is %d to %d of a %s', ([written, low, high, unit]) => {
  expect(readLine(duration, written).value?.value).toEqual({ kind: 'stated', low, high, unit })
})

test('a length of time can be undisclosed', () => {
  expect(readLine(duration, 'undisclosed').value?.value).toEqual({ kind: 'undisclosed' })
})

describe('what cannot be read is reported at its place', () => {
  // biome-ignore format: the columns are the point
  test.for([
    // grammar   written, the place marked               code                      help
    [window,     '«2024-02-30» .. 2024-03-31',           'days/no-such-day',       'year-month-day'],
    [window,     '2024-02-01 .. «2024-2-31»',            'days/no-such-day',       'year-month-day'],
    [window,     '2024-02-01 .. «end of March»',         'days/not-a-day',         'year-month-day'],
    [window,     '«2024-03-31 .. 2024-02-01»',           'days/window-reversed',   'the earlier day first'],
    [window,     '«2024-02-01 to 2024-03-31»',           'days/not-a-day',         'year-month-day'],
    [window,     '2024-02-01 .. «9999-12-31»',           'days/too-far',           '1900 to 2199'],
    [window,     '«0001» .. 2024',                       'days/too-far',           '1900 to 2199'],
    [window,     '2023 .. 2024 «around 2023»',           'days/not-a-day',         ''],
    [period,     '«Q1 2024»',                            'days/not-a-day',         'year-month-day'],
    [period,     '«2024-13»',                            'days/not-a-day',         'year-month-day'],
    [day,        '«27.3.2024»',                          'days/not-a-day',         'year-month-day'],
    [day,        '«2200-01-01»',                         'days/too-far',           '1900 to 2199'],
    [duration,   '«soon»',                               'days/not-a-duration',    '5 business days'],
    [duration,   '«5»',                                  'days/not-a-duration',    '5 business days'],
    [duration,   '«1.5 years»',                          'days/not-a-duration',    '18 months'],
    [duration,   '«five days»',                          'days/not-a-duration',    '30 days'],
    [duration,   '«3 .. 1 days»',                        'meaning/range-reversed', 'the smaller end first'],
    [duration,   '«51 years»',                           'days/too-long',          'check its unit'],
    [duration,   '«1 .. 601 months»',                    'days/too-long',          'check its unit'],
  ] as const)('%#: %s', ([grammar, written, code, help]) => {
    const { text, start, end } = marked(written)
    const { value, faults } = readLine<unknown>(grammar, text)
    expect(value).toBeUndefined()
    expect(faults.map((f) => [f.code, f.span.start, f.span.end])).toEqual([[code, start, end]])
    expect(faults[0]?.help).toContain(help)
  })
})
