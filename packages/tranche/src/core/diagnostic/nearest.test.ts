import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearestWord } from './nearest.ts'

const words = ['window', 'amount', 'strike', 'notice', 'tranches', 'terms', 'firstDay', 'of']

// Source: the four slips of Damerau (1964), and words that are none of these.
// biome-ignore format: the columns are the point
test.for([
  // written       meant        why
  ['window',      'window',     'the word itself'],
  ['windw',       'window',     'a letter left out'],
  ['winndow',     'window',     'a letter too many'],
  ['winbow',      'window',     'a letter replaced'],
  ['widnow',      'window',     'two neighbours swapped'],
  ['WINDOW',      'window',     'in capitals'],
  ['firstday',    'firstDay',   'a capital left out'],
  ['first day',   'firstDay',   'a space too many'],
  ['amonut',      'amount',     'two neighbours swapped'],
  ['trannchse',   'tranches',   'two slips in nine letters'],
  ['tremss',      'terms',      'a swap and a letter too many'],
  ['tern',        null,         'two slips in four letters'],
  ['terns',       'terms',      'one slip in five'],
  ['valuation',   null,         'another word'],
  ['fo',          'of',         'two neighbours swapped'],
  ['o',           null,         'one letter could be anything'],
  ['',            null,         'nothing written'],
  ['ウィンドウ',    null,         'another script'],
] as const)('%s is meant as %s (%s)', ([written, meant]) => {
  expect(nearestWord(written, words)).toBe(meant)
})

test('of two words equally near the first is taken', () => {
  expect(nearestWord('rate', ['date', 'gate'])).toBe('date')
  expect(nearestWord('rate', new Set(['gate', 'date']))).toBe('gate')
})

test('nothing is near where nothing is known', () => {
  expect(nearestWord('window', [])).toBeNull()
})

/** Distance by its definition, from the ends of both words: the second route. */
function slips(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)]
  const ways = [slips(restA, b) + 1, slips(a, restB) + 1]
  ways.push(slips(restA, restB) + (a.at(-1) === b.at(-1) ? 0 : 1))
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    ways.push(slips(a.slice(0, -2), b.slice(0, -2)) + 1)
  }
  return Math.min(...ways)
}

describe('any word', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 })

  test('is taken for the nearest by definition, and never for one too far', () => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 5 }), (written, known) => {
        const allowed = Math.max(1, Math.floor(written.length / 3))
        const near = known
          .map((candidate) => ({ candidate, distance: slips(written, candidate) }))
          .filter(({ distance }) => distance <= allowed && distance < written.length)
        const least = Math.min(...near.map(({ distance }) => distance))
        const nearest = near.find(({ distance }) => distance === least)
        expect(nearestWord(written, known)).toBe(nearest?.candidate ?? null)
      }),
    )
  })

  test('is compared in bounded time, however long it is', () => {
    expect(nearestWord('w'.repeat(1_000_000), words)).toBeNull()
    expect(nearestWord('window', ['w'.repeat(1_000_000)])).toBeNull()
  })
})

// biome-ignore format: the columns are the point
test.for([
  ['benefits', ['budget', 'side benefit', 'basis'],      'side benefit'],
  ['benefit',  ['side benefit', 'yearly benefit'],       null],
  ['cap',      ['valuation cap', 'strike'],              null],
] as const)('%s of %j: the one of several words that holds it', ([written, known, meant]) => {
  expect(nearestWord(written, known)).toBe(meant)
})
