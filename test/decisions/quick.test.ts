import { expect, test } from 'vitest'
import { decide, parseDay, readBook, resolveScenario } from '../../packages/tranche/src/index.ts'
import { sampleBook } from '../sample-book.ts'

const text = `${sampleBook}  payout: { from: base, payout: { north: 6 % .. 8 % } }
  failure: { from: payout, failure: { north: { hazard: 5 %, recovery: 30 % } } }
`

function asked(name: string, care: 'quick' | 'thorough') {
  const { value: book } = readBook('book.yaml', () => text)
  const asOf = parseDay('2024-03-01')
  const scenario = book === null ? null : resolveScenario(book.scenarios, name)
  if (book === null || asOf === null || scenario === null)
    throw new Error('the question makes sense')
  const answer = decide(book, asOf, scenario, null, care)
  const [right] = answer.rights
  if (right === undefined) throw new Error('the right is open')
  return { isRough: answer.isRough, right }
}

test.for(['base', 'wide', 'bear'])(
  '%s: what is found at once is not found less carefully',
  (name) => {
    const quick = asked(name, 'quick')
    expect(quick).toEqual(asked(name, 'thorough'))
    expect(quick.isRough).toBe(false)
  },
)

// A payout is answered by the fixed point of the boundary, a failure that leaves something by a grid.
test.for(['payout', 'failure'])(
  '%s: a quick answer says the same, within what it says of its own error',
  (name) => {
    const quick = asked(name, 'quick')
    const thorough = asked(name, 'thorough')
    expect([quick.isRough, thorough.isRough]).toEqual([true, false])
    expect(quick.right.verdict.action).toBe(thorough.right.verdict.action)
    const [rough, fine] = [quick.right.value.extent, thorough.right.value.extent]
    // Both ends hold their numerical error, and the rougher one’s is the wider.
    expect(rough.low ?? 0).toBeLessThanOrEqual((fine.low ?? 0) * (1 + 1e-9))
    expect(rough.high ?? 0).toBeGreaterThanOrEqual((fine.high ?? 0) * (1 - 1e-9))
    expect((rough.high ?? 0) - (fine.high ?? 0)).toBeLessThan(1e-3 * (fine.high ?? 0))
  },
)
