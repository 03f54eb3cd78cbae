import { expect, test } from 'vitest'
import { type Rational, ratio, toNumber, whole } from '../quantity/index.ts'
import { dayOf } from '../time/index.ts'
import type { LedgerEvent } from './event.ts'
import { holdingsOn } from './holdings.ts'
import type { ClassTerms, Register } from './share-class.ts'
import {
  asConverted,
  type CapitalisationBasis,
  fullyDiluted,
  outstanding,
  stakesOn,
  votesOn,
} from './stakes.ts'

const of = (
  kind: ClassTerms['kind'],
  votes: number,
  perUnit: Rational | null = null,
): ClassTerms => ({
  kind,
  votesPerShare: whole(votes),
  becomes: perUnit === null ? null : { class: 'common', quantity: perUnit },
  strike: null,
})

const register: Register = {
  holders: new Set(['founder', 'fund', 'employee', 'bank']),
  classes: new Map([
    ['common', of('common', 10)],
    ['Series A', of('preferred', 1, ratio(3, 2))],
    ['options', of('option', 0, whole(1))],
    ['promises', of('promised option', 0, whole(1))],
    ['warrants', { ...of('warrant', 0), becomes: { class: 'Series A', quantity: whole(2) } }],
    ['pool', of('pool', 0, whole(1))],
    ['SAFEs', of('convertible', 0)],
  ]),
}

const day = dayOf('2024-01-01')
const give = (id: string, holder: string, quantity: bigint, vestsByEvent = false): LedgerEvent => ({
  kind: 'issuance',
  id,
  day,
  to: { class: id, holder },
  quantity,
  ...(vestsByEvent ? { grant: { vestsByEvent } } : {}),
})
const terms = {
  conversion: { valuationCap: null, discount: whole(0) },
  interest: null,
  mostFavoured: false,
}

const { ledger, faults } = holdingsOn(
  register,
  [
    give('common', 'founder', 600n),
    give('Series A', 'fund', 200n),
    give('options', 'employee', 50n, true),
    { kind: 'vesting', id: 'v', day, of: { class: 'options', holder: 'employee' }, quantity: 20n },
    give('promises', 'employee', 10n),
    give('warrants', 'bank', 5n),
    { kind: 'pool-reservation', id: 'p', day, pool: 'pool', quantity: 40n },
    {
      kind: 'convertible-issuance',
      id: 's',
      day,
      to: { class: 'SAFEs', holder: 'fund' },
      principal: whole(9),
      terms,
    },
  ],
  day,
)

const only = (part: Partial<CapitalisationBasis>): CapitalisationBasis => ({
  ...outstanding,
  ...part,
})

// Source: by hand from the events above: 600 common, 200 preferred at 3/2, 20 of 50 options vested,
// 10 promised, 5 warrants on 2 preferred each, 40 in the pool, a SAFE taken as 25 shares.
// biome-ignore format: the columns are the point
test.for<[string, CapitalisationBasis, number, string]>([
  ['outstanding',       outstanding,                           800, 'founder 600, fund 200'],
  ['as-converted',      asConverted,                           900, 'founder 600, fund 300'],
  ['fully diluted',     fullyDiluted,                         1040, 'founder 600, fund 325, employee 60, bank 15, nobody 40'],
  ['with vested ones',  only({ optionsVested: true }),         820, 'founder 600, fund 200, employee 20'],
  ['with the others',   only({ optionsUnvested: true }),       830, 'founder 600, fund 200, employee 30'],
  ['with warrants',     only({ warrants: true }),              810, 'founder 600, fund 200, bank 10'],
  ['with promises',     only({ promisedOptions: true }),       810, 'founder 600, fund 200, employee 10'],
  ['with the pool',     only({ poolAvailable: true }),         840, 'founder 600, fund 200, nobody 40'],
  ['with SAFEs',        only({ convertibles: true }),          825, 'founder 600, fund 225'],
])('%s', ([, basis, total, written]) => {
  expect(faults).toEqual([])
  const counted = stakesOn(ledger, basis, () => whole(25))
  expect(toNumber(counted.total)).toBe(total)
  const text = counted.stakes.map(({ holder, shares }) => `${holder ?? 'nobody'} ${shares}`)
  expect(text.join(', ')).toBe(written)
})

test('a SAFE whose shares are not known is named, not guessed', () => {
  const { uncounted } = stakesOn(ledger, fullyDiluted)
  expect(uncounted.map(({ security }) => security)).toEqual(['SAFEs'])
  expect(toNumber(stakesOn(ledger, fullyDiluted).total)).toBe(1015)
})

test('votes are those of shares issued, class by class', () => {
  const votes = votesOn(ledger).stakes.map(({ holder, fraction }) => [
    holder,
    fraction.toFraction(),
  ])
  expect(votes).toEqual([
    ['founder', '30/31'],
    ['fund', '1/31'],
  ])
})
