import { describe, expect, test } from 'vitest'
import { boundsOf, type Disclosed, exactly, mapDisclosed } from './disclosed.ts'
import { type Rational, ratio, whole } from './rational.ts'

const undisclosed: Disclosed<Rational> = { kind: 'undisclosed' }
const range = (low: number, high: number, centre: number | null): Disclosed<Rational> => ({
  kind: 'range',
  low: whole(low),
  high: whole(high),
  centre: centre === null ? null : whole(centre),
})

describe('what is known of a number', () => {
  // Source: the meaning of the three kinds: only a range with a stated centre has a middle.
  // biome-ignore format: the columns are the point
  test.for([
    ['an exact number',      exactly(ratio(5, 2)),   { low: 2.5, high: 2.5, centre: 2.5 }],
    ['a range',              range(15, 18, null),    { low: 15, high: 18, centre: null }],
    ['a range with centre',  range(15, 18, 16),      { low: 15, high: 18, centre: 16 }],
    ['an undisclosed one',   undisclosed,            null],
  ] as const)('is bounded as %s', ([, known, bounds]) => {
    expect(boundsOf(known)).toEqual(bounds)
  })

  test('stays what it is when the number changes: no middle and no bound is invented', () => {
    const double = (value: Rational) => value.mul(2)
    expect(mapDisclosed(exactly(whole(3)), double)).toEqual(exactly(whole(6)))
    expect(mapDisclosed(range(1, 4, null), double)).toEqual(range(2, 8, null))
    expect(mapDisclosed(range(1, 4, 2), double)).toEqual(range(2, 8, 4))
    expect(mapDisclosed(undisclosed, double)).toEqual(undisclosed)
  })
})
