import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Composition,
  type ValueOptions,
  valueComposition,
} from '../../packages/tranche/src/core/simulation/index.ts'
import { compositions, options } from './random-compositions.ts'
import { samples } from './random-rights.ts'

/** Hardly any paths: what holds here holds on every path. */
const least: ValueOptions = {
  route: 'simulation',
  paths: 64,
  pathsMost: 64,
  learningPaths: 32,
  anyDayDates: 2,
}

/** Few paths, for what holds within an honest interval. */
const few: ValueOptions = { ...least, paths: 256, pathsMost: 256, learningPaths: 256 }

function worthOf(composition: Composition, more: ValueOptions = few) {
  const found = valueComposition(composition, more)
  if (found.kind !== 'valued') throw new Error(JSON.stringify(found))
  return found
}

type Right = Composition['rights'][number]

function withRight(
  { rights, ...world }: Composition,
  change: (right: Right) => Right,
): Composition {
  return { ...world, rights: rights.map(change) }
}

test.for([1, 2, 3, 4, 5])('trees of depth %i: no right is worth less than nothing', (depth) => {
  for (const composition of samples(compositions(depth), 380)) {
    const { value, low, high, rights } = worthOf(composition, least)
    expect(low).toBeGreaterThanOrEqual(0)
    expect(value).toBeGreaterThanOrEqual(low)
    expect(high).toBeGreaterThanOrEqual(value)
    expect(Number.isFinite(high)).toBe(true)
    expect(rights[0]?.chanceOfUse).toBeLessThanOrEqual(1 + 1e-12)
  }
})

test('all money in another unit: the value is in that unit', () => {
  for (const composition of samples(compositions(4), 25)) {
    const one = worthOf(composition)
    const thousand = worthOf(inUnits(composition, 1000))
    // So few paths leave decisions near the edge to rounding.
    expect(Math.abs(thousand.value / 1000 - one.value)).toBeLessThanOrEqual(one.numerical + 1e-9)
  }
})

/** Every amount of money times a factor; shares, days and odds stay. */
function inUnits(composition: Composition, factor: number): Composition {
  const money = new Set(['amountCap', 'amountMin', 'price', 'amount', 'to', 'valuationCap'])
  const companies = new Set(composition.companies.map(({ id }) => id))
  const scaled = (value: unknown, key: string, owner: Record<string, unknown>): unknown => {
    if (typeof value === 'number') {
      const isCompany = key === 'value' && (!('id' in owner) || companies.has(owner.id as string))
      const isHurdle = key === 'atLeast' && 'measure' in owner
      return money.has(key) || isCompany || isHurdle ? factor * value : value
    }
    if (Array.isArray(value)) return value.map((inner) => scaled(inner, key, owner))
    if (typeof value !== 'object' || value === null) return value
    const record = value as Record<string, unknown>
    return Object.fromEntries(
      Object.entries(record).map(([inner, each]) => [inner, scaled(each, inner, record)]),
    )
  }
  return scaled(composition, '', {}) as Composition
}

test('a larger amount is worth no less', () => {
  for (const composition of samples(compositions(3), 25)) {
    const larger = withRight(composition, (right) => ({
      ...right,
      amount: { ...right.amount, draw: 'any-amount', amountCap: 1.5 * right.amount.amountCap },
    }))
    const smaller = withRight(composition, (right) => ({
      ...right,
      amount: { ...right.amount, draw: 'any-amount' },
    }))
    expect(worthOf(larger).high).toBeGreaterThanOrEqual(worthOf(smaller).low)
  }
})

test('another day of use takes nothing away', () => {
  for (const composition of samples(compositions(3), 25)) {
    const on = (years: readonly number[]) =>
      withRight(composition, (right) => ({ ...right, window: { kind: 'dates', years } }))
    expect(worthOf(on([0.4, 1])).high).toBeGreaterThanOrEqual(worthOf(on([1])).low)
  }
})

test('a right of the investor and the same right of the company are a duty', () => {
  const trees = fc.record({ composition: compositions(4), right: options(4) })
  for (const { composition, right } of samples(trees, 25)) {
    const as = (kind: Right['kind']) =>
      worthOf({
        ...composition,
        rights: [
          {
            ...right,
            kind,
            window: { kind: 'dates', years: [0.8] },
            amount: { ...right.amount, draw: 'all-or-nothing' },
          },
        ],
      })
    const [option, call, duty] = [as('option'), as('company-call'), as('duty')]
    const error = option.numerical + call.numerical + duty.numerical
    expect(Math.abs(option.value + call.value - duty.value)).toBeLessThanOrEqual(error)
  }
})
