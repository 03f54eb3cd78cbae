import { expect, test } from 'vitest'
import { plainKernels } from '../paths/index.ts'
import type { Composition } from './composition.ts'
import { learnedUse, learnedUseValue } from './learned-use.ts'
import { seedOf } from './learning.ts'
import { passBlock } from './second-pass.ts'
import { learned } from './simulate.ts'

const law = { payoutAnnual: 0.08, volatilityAnnual: 0.7 }
const rightTo = (company: string): Composition['rights'][number] => ({
  id: `right to ${company}`,
  company,
  kind: 'option',
  window: { kind: 'dates', years: [0.25, 0.5, 1] },
  amount: { amountCap: 4, draw: 'all-or-nothing', draws: 'one' },
  price: { kind: 'pre-money', value: 10 },
})
const alone: Composition = {
  rateAnnual: 0.04,
  companies: [{ id: 'red', value: 10, law }],
  rights: [rightTo('red')],
}
const together: Composition = {
  rateAnnual: 0.04,
  companies: [
    { id: 'red', value: 10, loading: 0.6, law },
    { id: 'black', value: 11, loading: 0.5, law },
  ],
  rights: [rightTo('red'), rightTo('black')],
  budgets: [{ rights: ['right to red', 'right to black'], amount: 6 }],
}
const few = { paths: 1024, learningPaths: 1024 }

/** As it is between threads: nothing but what can be copied arrives. */
function useOf(composition: Composition) {
  const found = learnedUse(composition, few)
  if (found.kind !== 'learned') throw new Error(JSON.stringify(found.missing))
  return structuredClone(found.use)
}

// One number says everything of a right alone, so that its fit is asked by a table; two rights have several nodes.
test.for([
  ['a right alone', alone],
  ['two rights under one budget', together],
] as const)(
  'the use of %s, copied, follows every path as the policy it was learned as',
  ([, composition]) => {
    const pass = learned(composition, few)
    const sums = learnedUseValue.begin(useOf(composition), plainKernels)
    for (const [scrambling, block] of [
      [3, 2],
      [0, 0],
      [15, 7],
    ] as const) {
      const { first, second, uses } = passBlock(pass, seedOf(pass.seed, scrambling), block)
      expect([...sums(scrambling, block)]).toEqual([...first, ...second, ...uses])
    }
  },
)

test('whoever works out a block, and in which order, its sums are the same', () => {
  const use = useOf(alone)
  const [one, other] = [use, structuredClone(use)].map((each) =>
    learnedUseValue.begin(each, plainKernels),
  )
  const forwards = [0, 1, 2, 3].map((block) => one?.(1, block))
  const backwards = [3, 2, 1, 0].map((block) => other?.(1, block))
  expect(backwards.reverse()).toEqual(forwards)
})

test('a composition that cannot be valued says what is missing', () => {
  const found = learnedUse({ ...alone, companies: [] }, few)
  expect(found.kind).toBe('undetermined')
})
