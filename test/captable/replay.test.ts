import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Company, stakesIn } from './company-book.ts'

type Step =
  | { readonly kind: 'issue'; readonly to: string; readonly quantity: number }
  | { readonly kind: 'sell'; readonly from: string; readonly to: string; readonly part: number }
  | { readonly kind: 'buy back'; readonly from: string; readonly part: number }
  | { readonly kind: 'split'; readonly ratio: number }

const holders = ['founder', 'one', 'two', 'three'] as const
const who = fc.constantFrom(...holders)
const part = fc.double({ min: 0, max: 1, noNaN: true })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('issue' as const),
    to: who,
    quantity: fc.integer({ min: 1, max: 1e6 }),
  }),
  fc.record({ kind: fc.constant('sell' as const), from: who, to: who, part }),
  fc.record({ kind: fc.constant('buy back' as const), from: who, part }),
  fc.record({ kind: fc.constant('split' as const), ratio: fc.integer({ min: 2, max: 9 }) }),
)

/** The same history kept by hand, and written as facts; a step that nobody could take is left out. */
function keptByHand(steps: readonly Step[]) {
  const held = new Map<string, bigint>()
  const facts: string[] = []
  const add = (holder: string, units: bigint) => held.set(holder, (held.get(holder) ?? 0n) + units)
  for (const [i, each] of steps.entries()) {
    const day = `day: 20${String(20 + Math.floor(i / 12)).padStart(2, '0')}-${String((i % 12) + 1).padStart(2, '0')}-01`
    const some = (holder: string, of: number) =>
      BigInt(Math.floor(Number(held.get(holder) ?? 0n) * of))
    if (each.kind === 'issue') {
      add(each.to, BigInt(each.quantity))
      facts.push(`${day}, issued: common, to: ${each.to}, quantity: ${each.quantity}`)
    } else if (each.kind === 'split') {
      for (const [holder, units] of held) held.set(holder, units * BigInt(each.ratio))
      facts.push(`${day}, split: north, ratio: ${each.ratio}`)
    } else {
      const units = some(each.from, each.part)
      if (units === 0n) continue
      add(each.from, -units)
      if (each.kind === 'sell') add(each.to, units)
      facts.push(
        each.kind === 'sell'
          ? `${day}, transferred: common, from: ${each.from}, to: ${each.to}, quantity: ${units}`
          : `${day}, repurchased: common, from: ${each.from}, quantity: ${units}`,
      )
    }
  }
  return { held, facts }
}

test('any history of a book comes to what keeping it by hand comes to, and the parts add up to one', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 24 }), (steps) => {
      const { held, facts } = keptByHand(steps)
      fc.pre(facts.length > 0)
      const company: Company = { classes: ['common: { kind: common }'], facts }
      const { quantity, stakes } = stakesIn(company, '2035-01-01')
      for (const [holder, units] of held) {
        expect(quantity[`${holder} common`] ?? '0').toBe(units.toString())
      }
      const whole = stakes.reduce((sum, { outstanding }) => sum + (outstanding.low ?? 0), 0)
      expect(whole).toBeCloseTo(stakes.length === 0 ? 0 : 1, 9)
    }),
    { numRuns: 60 },
  )
})

test('an event after the day changes nothing', () => {
  const company: Company = {
    classes: ['common: { kind: common }'],
    facts: [
      'day: 2020-01-01, issued: common, to: founder, quantity: 900',
      'day: 2021-01-01, issued: common, to: one, quantity: 100',
      'day: 2022-01-01, issued: common, to: two, quantity: 1000, known: 2022-06-01',
    ],
  }
  expect(stakesIn(company, '2020-12-31').quantity).toEqual({ 'founder common': '900' })
  expect(stakesIn(company, '2021-01-01').stakeOf('one').outstanding.low).toBe(0.1)
  // Not public before June: until then nobody outside could count it.
  expect(stakesIn(company, '2022-05-31').stakeOf('one').outstanding.low).toBe(0.1)
  expect(stakesIn(company, '2022-06-01').stakeOf('one').outstanding.low).toBe(0.05)
})
