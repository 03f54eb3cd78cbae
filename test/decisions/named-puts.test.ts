import { expect, test } from 'vitest'
import { builtCli, root, runProgram, setUp } from '../built-cli.ts'

/** Two partners: the founders may sell their half to the group, at its worth or at the old price. */
const ask = async (command: string, ...more: string[]) => {
  setUp()
  const call = [command, 'examples/partners-put', '--as-of', '2026-03-02', ...more]
  const { out, code } = await runProgram(process.execPath, [builtCli, ...call], { folder: root })
  expect(code).toBe(0)
  return out
}

test('--right names one right to sell, and nothing else is answered', async () => {
  const { puts, rights } = JSON.parse(await ask('decide', '--right', 'put-fair', '--json'))
  expect(puts.map(({ id }: { id: string }) => id)).toEqual(['partners-2023/put-fair'])
  expect(rights).toEqual([])
})

test('JSON of a value tells a right to sell from a right to buy', async () => {
  const { items } = JSON.parse(await ask('value', '--json'))
  const told = items.map(({ id, term, holder }: Record<string, unknown>) => [id, term, holder])
  expect(told).toContainEqual(['partners-2023/put-fair', 'put', 'founders'])
  expect(told).toContainEqual(['partners-2023/put-floor', 'put', 'founders'])
  expect(told).toContainEqual(['partners-2023/call', 'right', 'big'])
})

test('the page says who sells what to whom', async () => {
  const text = await ask('decide', '--right', 'put-floor')
  expect(text).toContain(
    'The right of The founders to sell its holding in Werkstatt GmbH to Grand Groupe',
  )
})
