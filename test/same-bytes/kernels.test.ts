import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type * as Engine from '../../packages/tranche/src/run/node/index.ts'
import { root, setUp } from '../built-cli.ts'

let engine: typeof Engine
beforeAll(async () => {
  setUp()
  engine = await import(pathToFileURL(join(root, 'packages/tranche/dist/run/node/index.js')).href)
})

/** The plain kernels and the compiled ones, asked the same. */
function both<T>(ask: (kernels: Engine.paths.Kernels) => T): void {
  const [plain, compiled] = [ask(engine.paths.plainKernels), ask(engine.nodeKernels())]
  expect(compiled).toStrictEqual(plain)
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const scrambling = fc.oneof(
  fc.record({ kind: fc.constant('owen' as const), seed: fc.maxSafeNat() }),
  fc.record({ kind: fc.constant('digital-shift' as const), seed: fc.maxSafeNat() }),
  fc.constant({ kind: 'none' as const }),
)
const shape = fc.record({
  dimensions: fc.integer({ min: 1, max: 12 }),
  points: fc.constantFrom(1, 2, 4, 8, 16, 64, 256),
  scrambling,
  block: fc.nat({ max: 2 ** 24 - 1 }),
})

test('normal numbers of 2,000 random blocks', () => {
  fc.assert(
    fc.property(shape, ({ block, ...asked }) => {
      both((kernels) => {
        const into = new Float64Array(asked.dimensions * asked.points)
        kernels.normals(engine.chance.sobolPlan(asked), block, into)
        return into
      })
    }),
    { numRuns: 2000 },
  )
})

test('every dimension of the table, and those past it', () => {
  for (const dimensions of [engine.chance.SOBOL_DIMENSIONS, engine.chance.SOBOL_DIMENSIONS + 2]) {
    both((kernels) => {
      const plan = engine.chance.sobolPlan({
        dimensions,
        points: 16,
        scrambling: { kind: 'owen', seed: 1 },
      })
      const into = new Float64Array(dimensions * 16)
      kernels.normals(plan, 12_345, into)
      return into
    })
  }
})

test('company values of 1,000 random blocks, with jumps and without, to infinity and to nothing', () => {
  const law = fc.record({
    start: between(1e-9, 1e12),
    growth: between(-900, 900),
    volatilityAnnual: between(0, 50),
    gaps: fc.array(between(1e-3, 3), { minLength: 1, maxLength: 12 }),
    jump: fc.option(between(-20, 20)),
  })
  fc.assert(
    fc.property(shape, law, ({ block, ...asked }, { gaps, growth, jump, ...rest }) => {
      let now = 0
      const times = gaps.map((gap) => {
        now += gap
        return now
      })
      const plan = engine.chance.sobolPlan({ ...asked, dimensions: times.length })
      const bridge = engine.chance.brownianBridge(times)
      const drift = Float64Array.from(times, (time) => growth * time)
      const size = times.length * asked.points
      const policy = times.slice(1).map((time) => Float64Array.of(rest.start * time, -1, 0.5))
      const jumps =
        jump === null ? undefined : Float64Array.from({ length: size }, (_, i) => (i % 3) * jump)
      both((kernels) => {
        const into = new Float64Array(size)
        kernels.lognormalPaths({ plan, bridge, drift, ...rest }, block, into, jumps)
        const cash = new Float64Array(asked.points)
        const rules = { strike: rest.start, sign: 1 as const, discount: 0.97, policy }
        kernels.policyCash({ plan, bridge, drift, ...rest }, block, rules, cash)
        return [into, cash]
      })
    }),
    { numRuns: 1000 },
  )
})

const seed = fc.integer({ min: 0, max: 1e6 })
const randoms = (from: number, count: number, spread: number) =>
  Float64Array.from(
    { length: count },
    (_, i) => spread * (engine.chance.uniformAt(from, i, 0) - 0.5),
  )

test('1,000 random least-squares problems', () => {
  const size = fc.tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 0, max: 40 }),
    seed,
    between(1e-3, 1e6),
  )
  fc.assert(
    fc.property(size, ([width, eighths, from, spread]) => {
      both((kernels) => {
        const triangle = randoms(from, width * width, spread)
        for (let fold = 0; fold < 3; fold++) {
          kernels.foldRows(triangle, randoms(from + fold, width * eighths * 8, spread), eighths * 8)
        }
        return triangle
      })
    }),
    { numRuns: 1000 },
  )
})

test('2,000 random dates: regression in the money, cash, payoffs', () => {
  const date = fc.record({
    points: fc.constantFrom(4, 8, 64, 256),
    strike: between(0.1, 100),
    sign: fc.constantFrom(1 as const, -1 as const),
    discount: between(0.5, 1),
    from: seed,
    degree: fc.integer({ min: 0, max: 6 }),
  })
  fc.assert(
    fc.property(date, ({ points, from, degree, ...terms }) => {
      both((kernels) => {
        const values = randoms(from, points, 100).map((x) => x + 50)
        const cash = randoms(from + 1, points, 10)
        const triangle = new Float64Array((degree + 2) ** 2)
        const at = { values, cash, ...terms }
        kernels.foldInMoney(triangle, at, degree)
        kernels.exerciseWhereBetter(at, engine.paths.solveTriangle(triangle))
        const last = cash.slice()
        kernels.exerciseWhereBetter(at, null)
        return [triangle, last, cash, kernels.payoffSum(at)]
      })
    }),
    { numRuns: 2000 },
  )
})
