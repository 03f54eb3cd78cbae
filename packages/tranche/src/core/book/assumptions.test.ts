import { expect, test } from 'vitest'
import { held, heldFor, resolveScenario, supposing } from '../belief/index.ts'
import { readAssumptions } from './assumptions.ts'
import { readBook } from './read.ts'

const book = `tranche: 1
currency: USD
parties:
  acme: { name: Acme, kind: company }
beliefs:
  base: { volatility: { acme: 90 % }, rate: 5 % }
`

function resolved(text: string) {
  const { value } = readBook('book.yaml', () => book)
  const base = resolveScenario(value?.scenarios ?? [], 'base')
  const { value: supposed } = readAssumptions('what-if', text)
  if (base === null || supposed === null) throw new Error('the sample can be read')
  return supposing(base, 'what-if', supposed)
}

test('what is supposed goes before the scenario, and what it leaves out stays', () => {
  const scenario = resolved('{ volatility: { acme: 40 % } }')
  const volatility = heldFor(scenario, 'volatility', (name) => name === 'acme')
  expect(volatility).toMatchObject({ scenario: 'what-if', depth: 0 })
  expect(volatility?.value.span.file).toBe('what-if')
  expect(held(scenario, 'rate')).toMatchObject({ scenario: 'base', depth: 1 })
  expect(scenario.name).toBe('base')
})

test('a fault is reported with its place, as in a book', () => {
  const { faults } = readAssumptions('what-if', 'volatilty: { acme: 40 % }')
  expect(faults).toMatchObject([{ code: 'shape/unknown-key', span: { file: 'what-if', start: 0 } }])
})
