import { describe, expect, test } from 'vitest'
import { type Company, waterfallOf } from './company-book.ts'

/** Eight million common beside two million of a class that cost 10 M. */
const company = (terms: string, ...facts: readonly string[]): Company => ({
  classes: ['common: { kind: common }', `a: { kind: preferred, price: 5.00, ${terms} }`],
  facts: [
    'day: 2020-01-01, issued: common, to: founder, quantity: 8 M',
    'day: 2020-02-01, issued: a, to: one, quantity: 2 M',
    ...facts,
  ],
})

/** In millions, by class, and what the class does. */
function worthAt(asked: Company, exit: string, offering: boolean) {
  const [answer] = waterfallOf(asked, exit, '2030-01-01', offering).exits
  const classes = answer?.classes ?? []
  return [...classes.map(({ amount }) => Number(amount) / 1e6), classes[1]?.choice]
}

describe('an offering', () => {
  // By hand. Three times 10 M first, until a common share is worth 3 and the class converts by itself; 8 M and 2 M shares from there.
  // biome-ignore format: the columns are the point
  test.for([
    // value   offering  common   a      what a does
    ['25M',    true,     0,       25,    'keeps'],
    ['30M',    true,     24,      6,     'converts'],
    ['40M',    true,     32,      8,     'converts'],
    ['40M',    false,    10,      30,    'keeps'],
  ] as const)('at %s, floor of 3 (offering: %s)', ([value, offering, common, a, choice]) => {
    const floored = company('preference: 3 x, automatic conversion: 3.00')
    expect(worthAt(floored, value, offering)).toEqual([common, a, choice])
  })

  test('after a split of ten for one the floor is a tenth', () => {
    const split = company(
      'preference: 3 x, automatic conversion: 3.00',
      'day: 2021-01-01, split: north, ratio: 10',
    )
    expect(worthAt(split, '40M', true)).toEqual([32, 8, 'converts'])
  })

  // A ratchet of one and a half: shares until the class is worth 15 M. Source of the form: Gornall & Strebulaev (2020), IPO ratchets.
  // biome-ignore format: the columns are the point
  test.for([
    // value   offering  common   a      what a does
    ['40M',    true,     25,      15,    'keeps'],
    ['75M',    true,     60,      15,    'either'],
    ['100M',   true,     80,      20,    'converts'],
    ['40M',    false,    30,      10,    'keeps'],
  ] as const)('at %s, a ratchet (offering: %s)', ([value, offering, common, a, choice]) => {
    const ratchet = company('preference: 1 x, ipo ratchet: 1.5')
    expect(worthAt(ratchet, value, offering)).toEqual([common, a, choice])
  })

  test('holds nothing back and says what it stands on', () => {
    const answer = waterfallOf(
      {
        ...company('preference: 1 x'),
        besides: ['sale:', '  escrow: { part: 10 %, for: 1 year, borne: last paid }'],
      },
      '40M',
      '2030-01-01',
      true,
    )
    expect([answer.how, answer.later, answer.exits[0]?.later]).toEqual(['offering', [], []])
    expect([answer.breakpoints, answer.withoutBreakpoints]).toEqual([[], 'offering'])
    expect(answer.assumed.join()).toContain('the value of all shares before new money')
  })
})

describe('a vote that converts whole classes', () => {
  const voted = (part: string): Company => ({
    classes: [
      'common: { kind: common }',
      'a: { kind: preferred, price: 1.00, preference: 1 x }',
      'b: { kind: preferred, price: 5.00, preference: 1 x }',
    ],
    besides: ['conversion vote: { classes: [a, b], part: PART }'.replace('PART', part)],
    facts: [
      'day: 2020-01-01, issued: common, to: founder, quantity: 2 M',
      'day: 2020-02-01, issued: a, to: one, quantity: 6 M',
      'day: 2020-02-01, issued: b, to: two, quantity: 2 M',
    ],
  })

  // Alone at 20 M: b has its 10 M, a and common a share each of the rest, 1.25. Together each share has 2: a gains, with three quarters of
  // the votes, and b is dragged along. At 60 M b converts of itself.
  // biome-ignore format: the columns are the point
  test.for([
    // value   part     common   a      b
    ['20M',    '50 %',  4,       12,    4],
    ['20M',    '75 %',  4,       12,    4],
    ['20M',    '76 %',  2.5,     7.5,   10],
    ['8M',     '50 %',  1.6,     4.8,   1.6],
    ['60M',    '76 %',  12,      36,    12],
  ] as const)('at %s, %s decide', ([value, part, ...expected]) => {
    const [exit] = waterfallOf(voted(part), value).exits
    expect(exit?.classes.map(({ amount }) => Number(amount) / 1e6)).toEqual(expected)
  })

  test('has no breakpoints: whether it passes is found at each price', () => {
    const { breakpoints, withoutBreakpoints, bound } = waterfallOf(voted('50 %'), '20M')
    expect([breakpoints, withoutBreakpoints, bound]).toEqual([[], 'vote', ['a', 'b']])
  })
})
