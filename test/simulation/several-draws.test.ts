import { readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueComposition } from '../../packages/tranche/src/core/simulation/index.ts'
import { compositionOf, type Plain } from './composition-of.ts'
import { between, randomDates, randomRight, samples } from './random-rights.ts'

/**
 * Two hundred rights drawn on in parts on two to four days, under a payout, with their values by
 * quadrature in value over base: they take longer than the simulation, so they are kept.
 */
const file = new URL('several-draws.json', import.meta.url)

type Kept = Plain & { readonly value: number }

const random = fc
  .record({ right: randomRight, q: between(0.01, 0.25), dates: randomDates })
  .map(({ right, ...rest }): Plain => ({ ...right, ...rest }))

const drawn = (plain: Plain) =>
  compositionOf({
    ...plain,
    right: { amount: { amountCap: plain.X, draw: 'any-amount', draws: 'several' } },
  })

function byQuadrature(plain: Plain): number {
  const found = valueComposition(drawn(plain), { route: 'quadrature' })
  if (found.kind !== 'valued') throw new Error(JSON.stringify(found))
  return found.value
}

if (process.env.TRANCHE_UPDATE === 'several-draws') {
  const lines = samples(random, 200).map((plain) =>
    JSON.stringify({ ...plain, value: byQuadrature(plain) }),
  )
  writeFileSync(file, `[\n${lines.join(',\n')}\n]\n`)
}

const kept = JSON.parse(readFileSync(file, 'utf8')) as readonly Kept[]

test('what is kept is what the quadrature finds', () => {
  for (const { value, ...plain } of kept.slice(0, 6)) {
    expect(byQuadrature(plain) / value).toBeCloseTo(1, 9)
  }
})

test('in 186 of 200 the interval of the simulation contains the value', () => {
  let inside = 0
  for (const { value, ...plain } of kept) {
    const found = valueComposition(drawn(plain), {
      route: 'simulation',
      paths: 4096,
      pathsMost: 4096,
      learningPaths: 1024,
    })
    if (found.kind === 'valued' && found.low <= value && value <= found.high) inside++
  }
  expect(inside).toBeGreaterThanOrEqual(186)
})
