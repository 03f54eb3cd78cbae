import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Rational, ratio, whole } from '../quantity/index.ts'
import { addDays, dayOf } from '../time/index.ts'
import type { LedgerEvent, Lot } from './event.ts'
import { advance, emptyLedger, holdingsOn, type Ledger } from './holdings.ts'
import { RunningLedger } from './running-ledger.ts'
import { type ClassTerms, commonPerUnit, faultsOfRegister, type Register } from './share-class.ts'
import { fullyDiluted, outstanding, sharesCounted, stakesOn, votesOn } from './stakes.ts'

const units = (kind: ClassTerms['kind'], becomes: ClassTerms['becomes'] = null): ClassTerms => ({
  kind,
  votesPerShare: whole(kind === 'common' || kind === 'preferred' ? 1 : 0),
  becomes,
  strike: kind === 'option' || kind === 'warrant' ? whole(50) : null,
})
const into = (quantity: Rational | number) => ({
  class: 'common',
  quantity: typeof quantity === 'number' ? whole(quantity) : quantity,
})

const register: Register = {
  holders: new Set(['founder', 'fund', 'employee']),
  classes: new Map([
    ['common', units('common')],
    ['Series A', units('preferred', into(ratio(3, 2)))],
    ['frozen', units('preferred')],
    ['options', units('option', into(1))],
    ['pool', units('pool', into(1))],
    ['SAFEs', units('convertible')],
  ]),
}

const day = dayOf('2024-01-01')
const lot = (ofClass: string, holder: string, security?: string): Lot =>
  security === undefined ? { class: ofClass, holder } : { class: ofClass, holder, security }

/** Events without their names and days, which follow their order. */
type Told<E = LedgerEvent> = E extends LedgerEvent
  ? Omit<E, 'id' | 'day'> & { day?: string }
  : never
const told = (events: readonly Told[]): LedgerEvent[] =>
  events.map(
    (event, i) =>
      ({
        ...event,
        id: `event ${i}`,
        day: event.day === undefined ? addDays(day, i) : dayOf(event.day),
      }) as LedgerEvent,
  )

const replay = (...events: Told[]) => holdingsOn(register, told(events), dayOf('2030-01-01'))

const quantityOf = (ledger: Ledger, { class: id, holder, security = id }: Lot) =>
  [...ledger.holdings.values()].find(
    (held) => held.class === id && held.holder === holder && held.security === security,
  )?.quantity ?? 0n

const issued = (ofClass: string, holder: string, quantity: bigint, security?: string): Told => ({
  kind: 'issuance',
  to: lot(ofClass, holder, security),
  quantity,
})

describe('units move as events say', () => {
  test('10^18 shares are counted to the last one, through a split of three for two', () => {
    const many = 10n ** 18n + 1n
    const { ledger, faults } = replay(
      issued('common', 'founder', many),
      {
        kind: 'transfer',
        from: lot('common', 'founder'),
        quantity: 1n,
        to: [{ holder: 'fund', quantity: 1n }],
      },
      { kind: 'split', ratio: ratio(3, 2), fractions: 'down' },
    )
    expect(faults).toEqual([])
    expect(quantityOf(ledger, lot('common', 'founder'))).toBe(15n * 10n ** 17n)
    expect(quantityOf(ledger, lot('common', 'fund'))).toBe(1n)
  })

  test('a conversion gives a new certificate and one for the balance', () => {
    const { ledger, faults } = replay(issued('Series A', 'fund', 100n, 'PA-1'), {
      kind: 'conversion',
      of: lot('Series A', 'fund', 'PA-1'),
      quantity: 61n,
      into: { security: 'CS-7' },
      balance: 'PA-2',
      fractions: 'down',
      resultingQuantity: 91n,
    })
    expect(faults).toEqual([])
    expect(quantityOf(ledger, lot('common', 'fund', 'CS-7'))).toBe(91n)
    expect(quantityOf(ledger, lot('Series A', 'fund', 'PA-2'))).toBe(39n)
    expect(ledger.holdings.size).toBe(2)
  })

  test('a net exercise of 10,000 options struck at 50 with shares at 100 leaves 5,000', () => {
    // Source: the treasury-stock method, textbook rule.
    const settlement = { kind: 'net', pricePerShare: whole(100), withheldToPool: 'pool' } as const
    const { ledger, faults } = replay(
      { kind: 'pool-reservation', pool: 'pool', quantity: 12_000n },
      { kind: 'issuance', to: lot('options', 'employee'), quantity: 10_000n, fromPool: 'pool' },
      { kind: 'exercise', of: lot('options', 'employee'), quantity: 10_000n, settlement },
    )
    expect(faults).toEqual([])
    expect(quantityOf(ledger, lot('common', 'employee'))).toBe(5_000n)
    expect(ledger.pools.get('pool')).toBe(7_000n)
  })

  test('what leaves with somebody is not vested first, and goes back to the pool', () => {
    const options = lot('options', 'employee')
    const story: Told[] = [
      { kind: 'pool-reservation', pool: 'pool', quantity: 1_000n },
      {
        kind: 'issuance',
        to: options,
        quantity: 800n,
        fromPool: 'pool',
        grant: { vestsByEvent: true },
      },
      { kind: 'vesting', of: options, quantity: 200n },
      { kind: 'cancellation', of: options, quantity: 100n, toPool: 'pool' },
    ]
    const [some] = replay(...story).ledger.holdings.values()
    expect(some).toMatchObject({ quantity: 700n, vested: 200n })
    const { ledger, faults } = replay(
      ...story,
      { kind: 'cancellation', of: options, quantity: 550n, toPool: 'pool' },
      { kind: 'pool-release', pool: 'pool', quantity: 50n },
    )
    expect(faults).toEqual([])
    const [held] = ledger.holdings.values()
    expect(held).toMatchObject({ quantity: 150n, vested: 150n })
    expect(ledger.pools.get('pool')).toBe(800n)
  })

  test('a split of common alone raises what preferred converts into, and its options follow', () => {
    const { ledger } = replay(
      issued('options', 'employee', 10n),
      { kind: 'split', ratio: whole(4), classes: ['common'], fractions: 'down' },
      { kind: 'split', ratio: whole(2), fractions: 'down' },
      { kind: 'ratio-adjustment', class: 'frozen', becomes: whole(1) },
    )
    expect(commonPerUnit(ledger.classes, 'Series A').equals(6)).toBe(true)
    expect(commonPerUnit(ledger.classes, 'options').equals(4)).toBe(true)
    const [held] = ledger.holdings.values()
    expect(held?.quantity).toBe(20n)
    expect(held?.strike?.equals(25)).toBe(true)
  })

  test('a SAFE becomes the shares it converts into', () => {
    const terms = {
      conversion: { valuationCap: null, discount: ratio(1, 5) },
      interest: null,
      mostFavoured: false,
    }
    const { ledger, faults } = replay(
      {
        kind: 'convertible-issuance',
        to: lot('SAFEs', 'fund', 'S-1'),
        principal: whole(100_000),
        terms,
      },
      {
        kind: 'convertible-issuance',
        to: lot('SAFEs', 'fund', 'S-2'),
        principal: whole(50_000),
        terms,
      },
      {
        kind: 'convertible-conversion',
        of: lot('SAFEs', 'fund', 'S-1'),
        into: { class: 'Series A' },
        quantity: 220_000n,
      },
    )
    expect(faults).toEqual([])
    expect(quantityOf(ledger, lot('Series A', 'fund'))).toBe(220_000n)
    expect([...ledger.convertibles.values()].map(({ security }) => security)).toEqual(['S-2'])
  })
})

describe('an event that cannot be is named and changes nothing', () => {
  const before = told([
    issued('common', 'founder', 100n),
    issued('Series A', 'fund', 10n, 'PA-1'),
    issued('frozen', 'fund', 10n),
    { kind: 'pool-reservation', pool: 'pool', quantity: 50n },
    {
      kind: 'issuance',
      to: lot('options', 'employee'),
      quantity: 40n,
      grant: { vestsByEvent: true, firstDay: dayOf('2025-01-01'), lastDay: dayOf('2026-01-01') },
    },
    { kind: 'vesting', of: lot('options', 'employee'), quantity: 30n },
    {
      kind: 'convertible-issuance',
      to: lot('SAFEs', 'fund'),
      principal: whole(1),
      convertsFrom: dayOf('2025-01-01'),
      terms: {
        conversion: { valuationCap: null, discount: whole(0) },
        interest: null,
        mostFavoured: false,
      },
    },
  ])
  const cash = { kind: 'cash' } as const
  const give = (quantity: bigint, ...to: [string, bigint][]): Told => ({
    kind: 'transfer',
    from: lot('common', 'founder'),
    quantity,
    to: to.map(([holder, quantity]) => ({ holder, quantity })),
  })
  const use = (quantity: bigint, when: string): Told => ({
    kind: 'exercise',
    of: lot('options', 'employee'),
    quantity,
    settlement: cash,
    day: when,
  })

  // Source: by hand; each row breaks one rule of the ledger above.
  // biome-ignore format: the columns are the point
  test.for<[code: string, event: Told]>([
    ['unknown-holder',        issued('common', 'nobody', 1n)],
    ['unknown-class',         issued('Series Z', 'fund', 1n)],
    ['wrong-kind',            issued('pool', 'fund', 1n)],
    ['quantity-not-positive', issued('common', 'fund', 0n)],
    ['quantity-not-positive', issued('common', 'fund', -5n)],
    ['security-exists',       issued('Series A', 'fund', 5n, 'PA-1')],
    ['more-than-in-pool',     { kind: 'issuance', to: lot('options', 'fund'), quantity: 51n, fromPool: 'pool' }],
    ['wrong-kind',            { kind: 'issuance', to: lot('options', 'fund'), quantity: 1n, fromPool: 'common' }],
    ['unbalanced',            give(10n, ['fund', 6n], ['employee', 5n])],
    ['unbalanced',            give(10n)],
    ['quantity-not-positive', give(10n, ['fund', 11n], ['employee', -1n])],
    ['unknown-holder',        give(10n, ['fund', 9n], ['nobody', 1n])],
    ['more-than-held',        give(101n, ['fund', 101n])],
    ['unknown-security',      { kind: 'repurchase', of: lot('common', 'fund'), quantity: 1n }],
    ['unknown-security',      { kind: 'cancellation', of: lot('Series A', 'fund'), quantity: 1n }],
    ['more-than-held',        { kind: 'vesting', of: lot('options', 'employee'), quantity: 11n }],
    ['more-than-held',        use(41n, '2025-06-01')],
    ['more-than-vested',      use(31n, '2025-06-01')],
    ['more-than-vested',      { kind: 'transfer', from: lot('options', 'employee'), quantity: 31n, to: [{ holder: 'fund', quantity: 31n }] }],
    ['before-first-day',      use(10n, '2024-12-31')],
    ['after-last-day',        use(10n, '2026-01-02')],
    ['nothing-results',       { kind: 'exercise', of: lot('options', 'employee'), quantity: 30n, settlement: { kind: 'net', pricePerShare: whole(50) }, day: '2025-06-01' }],
    ['ratio-not-positive',    { kind: 'exercise', of: lot('options', 'employee'), quantity: 30n, settlement: { kind: 'net', pricePerShare: whole(0) }, day: '2025-06-01' }],
    ['wrong-kind',            { kind: 'exercise', of: lot('common', 'founder'), quantity: 1n, settlement: cash }],
    ['not-convertible',       { kind: 'conversion', of: lot('frozen', 'fund'), quantity: 1n, fractions: 'down' }],
    ['unbalanced',            { kind: 'conversion', of: lot('Series A', 'fund', 'PA-1'), quantity: 3n, fractions: 'down', resultingQuantity: 5n }],
    ['ratio-not-positive',    { kind: 'split', ratio: whole(0), fractions: 'down' }],
    ['unknown-class',         { kind: 'split', ratio: whole(2), classes: ['Series Z'], fractions: 'down' }],
    ['ratio-not-positive',    { kind: 'ratio-adjustment', class: 'Series A', becomes: whole(-1) }],
    ['not-convertible',       { kind: 'ratio-adjustment', class: 'common', becomes: whole(2) }],
    ['more-than-in-pool',     { kind: 'pool-release', pool: 'pool', quantity: 51n }],
    ['before-first-day',      { kind: 'convertible-conversion', of: lot('SAFEs', 'fund'), into: { class: 'Series A' }, quantity: 1n, day: '2024-12-31' }],
    ['unknown-security',      { kind: 'convertible-end', of: lot('SAFEs', 'founder') }],
    ['security-exists',       { kind: 'convertible-issuance', to: lot('SAFEs', 'fund'), principal: whole(1), terms: { conversion: { valuationCap: null, discount: whole(0) }, interest: null, mostFavoured: false } }],
  ])('%s, row %#', ([code, event]) => {
    const when = dayOf(event.day ?? '2024-06-01')
    const wrong = { ...event, id: 'wrong', day: when } as LedgerEvent
    const { ledger, faults } = holdingsOn(register, [...before, wrong], dayOf('2030-01-01'))
    expect(faults.map(({ code, id, index }) => [code, id, index])).toEqual([[code, 'wrong', 7]])
    expect(ledger).toEqual(holdingsOn(register, before, dayOf('2030-01-01')).ledger)
  })
})

test('classes that lead nowhere or to themselves are named', () => {
  const faulty: Register = {
    holders: new Set(),
    classes: new Map([
      ['common', units('common')],
      ['to nowhere', units('preferred', { class: 'gone', quantity: whole(1) })],
      ['round', units('preferred', { class: 'about', quantity: whole(1) })],
      ['about', units('preferred', { class: 'round', quantity: whole(1) })],
      ['to nothing', units('option', into(0))],
    ]),
  }
  const codes = faultsOfRegister(faulty).map(({ class: id, code }) => [id, code])
  expect(codes).toEqual([
    ['to nowhere', 'unknown-class'],
    ['round', 'circular-class'],
    ['about', 'circular-class'],
    ['to nothing', 'quantity-not-positive'],
  ])
  expect(commonPerUnit(faulty.classes, 'round').equals(0)).toBe(true)
  expect(faultsOfRegister(register)).toEqual([])
})

describe('any events', () => {
  const quantity = fc.bigInt(-1n, 20n)
  const holder = fc.constantFrom('founder', 'fund', 'employee')
  const someLot = fc.record({ class: fc.constantFrom('common', 'Series A', 'options'), holder })
  const event: fc.Arbitrary<Told> = fc.oneof(
    fc.record({
      kind: fc.constant('issuance' as const),
      to: someLot,
      quantity: fc.bigInt(1n, 100n),
    }),
    fc.record({
      kind: fc.constant('transfer' as const),
      from: someLot,
      quantity,
      to: fc.tuple(fc.record({ holder, quantity })),
    }),
    fc.tuple(someLot, quantity, holder, quantity).map(([from, most, who, part]) => ({
      kind: 'transfer' as const,
      from,
      quantity: most,
      to: [
        { holder: who, quantity: part },
        { holder: 'fund', quantity: most - part },
      ],
    })),
    fc.record({
      kind: fc.constantFrom('repurchase' as const, 'cancellation' as const),
      of: someLot,
      quantity,
    }),
    fc.record({
      kind: fc.constant('conversion' as const),
      of: someLot,
      quantity,
      fractions: fc.constantFrom('down' as const, 'up' as const),
    }),
    fc.record({
      kind: fc.constant('exercise' as const),
      of: someLot,
      quantity,
      settlement: fc.constantFrom(
        { kind: 'cash' } as const,
        { kind: 'net', pricePerShare: whole(75) } as const,
      ),
    }),
    fc.record({
      kind: fc.constant('pool-reservation' as const),
      pool: fc.constant('pool'),
      quantity,
    }),
  )
  const events = fc.array(event, { maxLength: 60 }).map(told)
  const last = dayOf('2030-01-01')

  /** The second route: totals of each class from the accepted events alone, holders left aside. */
  function totalsOf(all: readonly LedgerEvent[], refused: ReadonlySet<number>) {
    const totals: Record<string, bigint> = { common: 0n, 'Series A': 0n, options: 0n, pool: 0n }
    const add = (id: string, by: bigint) => {
      totals[id] = (totals[id] ?? 0n) + by
    }
    for (const [i, each] of all.entries()) {
      if (refused.has(i)) continue
      if (each.kind === 'issuance') add(each.to.class, each.quantity)
      if (each.kind === 'pool-reservation') add(each.pool, each.quantity)
      if (each.kind === 'repurchase' || each.kind === 'cancellation')
        add(each.of.class, -each.quantity)
      if (each.kind === 'exercise') {
        add('options', -each.quantity)
        add('common', each.settlement.kind === 'cash' ? each.quantity : each.quantity / 3n)
      }
      if (each.kind === 'conversion') {
        add('Series A', -each.quantity)
        add('common', (each.quantity * 3n + (each.fractions === 'up' ? 1n : 0n)) / 2n)
      }
    }
    return totals
  }

  test('lose and make no unit beyond what they say', () => {
    fc.assert(
      fc.property(events, (all) => {
        const { ledger, faults } = holdingsOn(register, all, last)
        const totals = totalsOf(all, new Set(faults.map(({ index }) => index)))
        for (const { class: id, quantity, vested } of ledger.holdings.values()) {
          totals[id] = (totals[id] ?? 0n) - quantity
          expect(quantity).toBeGreaterThan(0n)
          expect(vested).toBe(quantity)
        }
        const left = {
          common: 0n,
          'Series A': 0n,
          options: 0n,
          pool: ledger.pools.get('pool') ?? 0n,
        }
        expect(totals).toEqual(left)
      }),
      { numRuns: 500 },
    )
  })

  test('give the same at once and from a snapshot, and a later one changes no figure', () => {
    fc.assert(
      fc.property(events, fc.nat(70), (all, days) => {
        const middle = addDays(day, days)
        const snapshot = advance(emptyLedger(register), all, middle)
        const known = all.filter((each) => each.day <= middle)
        expect(holdingsOn(register, known, middle)).toEqual(snapshot)
        const rest = advance(snapshot.ledger, all, last)
        const whole = holdingsOn(register, all, last)
        expect(rest.ledger).toEqual(whole.ledger)
        expect([...snapshot.faults, ...rest.faults]).toEqual(whole.faults)
      }),
    )
  })

  test('give the same in whatever order they are told, where each has a day of its own', () => {
    fc.assert(
      fc.property(events, (all) => {
        const { ledger } = holdingsOn(register, all.toReversed(), last)
        expect(ledger).toEqual(holdingsOn(register, all, last).ledger)
      }),
    )
  })

  test('leave parts that add up to 1, before and after every one of them', () => {
    fc.assert(
      fc.property(events, (all) => {
        let ledger = emptyLedger(register)
        for (const each of all) {
          ledger = advance(ledger, [each], each.day).ledger
          for (const counted of [
            stakesOn(ledger, fullyDiluted),
            stakesOn(ledger, outstanding),
            votesOn(ledger),
          ]) {
            const sum = counted.stakes.reduce((all, { fraction }) => all.add(fraction), whole(0))
            expect(sum.equals(counted.total.compare(0) > 0 ? 1 : 0)).toBe(true)
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('a ledger asked while its events are found', () => {
  const kind = fc.constantFrom('issuance', 'vesting', 'split', 'pool-reservation', 'repurchase')
  const made = fc.record({
    kind,
    holder: fc.constantFrom('founder', 'fund', 'employee'),
    of: fc.constantFrom('common', 'Series A', 'options'),
    quantity: fc.bigInt(1n, 20n),
    after: fc.integer({ min: 0, max: 3 }),
    asked: fc.boolean(),
  })
  const eventOf = (each: typeof made extends fc.Arbitrary<infer T> ? T : never): Told => {
    const { holder, of, quantity } = each
    if (each.kind === 'split') return { kind: 'split', ratio: ratio(3, 2), fractions: 'down' }
    if (each.kind === 'pool-reservation') return { kind: each.kind, pool: 'pool', quantity }
    if (each.kind === 'issuance') {
      return { kind: each.kind, to: lot(of, holder), quantity, grant: { vestsByEvent: true } }
    }
    return { kind: each.kind as 'vesting' | 'repurchase', of: lot(of, holder), quantity }
  }

  test('says what a replay from the first event says, and counts its shares as stakes do', () => {
    fc.assert(
      fc.property(fc.array(made, { maxLength: 30 }), (all) => {
        const days = all.map((_, i) =>
          addDays(
            day,
            all.slice(0, i + 1).reduce((sum, { after }) => sum + after, 0),
          ),
        )
        const events = told(all.map((each, i) => ({ ...eventOf(each), day: days[i] ?? day })))
        const running = new RunningLedger(register)
        for (const [i, event] of events.entries()) {
          running.add([event])
          if (all[i]?.asked !== true) continue
          const { ledger } = holdingsOn(register, events.slice(0, i + 1), event.day)
          const { asOf, ...now } = running.on(event.day)
          expect({ ...now, asOf }).toEqual(ledger)
          for (const basis of [outstanding, fullyDiluted]) {
            const counted = sharesCounted(ledger, basis)
            expect(counted.equals(stakesOn(ledger, basis).total)).toBe(true)
          }
        }
      }),
    )
  })
})
