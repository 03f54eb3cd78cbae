import { SOBOL_DIMENSIONS, type SobolPlan } from '../core/chance/index.ts'
import { type Kernels, type LognormalPaths, plainKernels } from '../core/paths/index.ts'
import { Workspace } from './workspace.ts'

/** What assembly/index.ts exports: numbers are addresses, counts and values in the order of its parameters. */
type Assembly = {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  readonly normals: (...of: number[]) => void
  readonly motions: (...of: number[]) => void
  readonly evolve: (...of: number[]) => void
  readonly fold: (...of: number[]) => void
  readonly foldInMoney: (...of: number[]) => void
  readonly exercise: (...of: number[]) => void
  readonly follow: (...of: number[]) => void
  readonly payoffs: (...of: number[]) => number
}

/** As `coordinates` of assembly/sobol.ts reads it. */
const SCRAMBLING = { none: 0, owen: 1, 'digital-shift': 2 } as const

/** Whether this machine keeps the low byte of a number first, as WebAssembly does: copies need it. Nearly every machine does. */
export const copiesFit = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

/**
 * The inner loops compiled to WebAssembly, from the exports of an instance of assembly/. The same bytes as `plainKernels`. What is
 * handed in is copied into the instance's memory and the result out of it, so nothing is kept between two calls; the memory grows to
 * what the largest call needs: about 16 bytes a path and date of one block.
 */
export function compiledKernels(exports: object): Kernels {
  const assembly = exports as Assembly
  const space = new Workspace(assembly.memory)
  return { ...loopsOverPaths(assembly, space), ...loopsOverOneDate(assembly, space) }
}

function loopsOverPaths(
  assembly: Assembly,
  space: Workspace,
): Pick<Kernels, 'normals' | 'lognormalPaths' | 'policyCash'> {
  /** What every kernel that makes points takes first: directions, keys, dimensions, bits, block, kind. */
  function pointsOf(
    { directions, keys, dimensions, points, scrambling }: SobolPlan,
    block: number,
  ) {
    const [first, second] = [space.put(directions), space.put(keys)]
    return [first, second, dimensions, Math.log2(points), block, SCRAMBLING[scrambling.kind]]
  }

  /** Company values of one block, into the workspace; the address. */
  function writePaths(law: LognormalPaths, block: number, jumps?: Float64Array): number {
    const { start, volatilityAnnual, drift, plan, bridge } = law
    const { at, left, right, leftWeight, rightWeight, deviation } = bridge
    const row = 8 * plan.points
    const added = jumps === undefined ? 0 : space.put(jumps)
    const growth = space.put(drift)
    const whole = Int32Array.of(...at, ...left, ...right)
    const broken = Float64Array.of(...leftWeight, ...rightWeight, ...deviation)
    const steps = space.putTogether(whole, broken)
    const zeros = space.put(new Float64Array(plan.points))
    const scratch = space.room(3 * row + 16)
    const paths = space.room(row * drift.length)
    assembly.motions(...pointsOf(plan, block), steps, zeros, scratch, paths)
    const dates = drift.length
    assembly.evolve(start, growth, volatilityAnnual, dates, plan.points, paths, added)
    return paths
  }

  return {
    normals: (plan, block, into) => {
      if (isOutside(plan)) return plainKernels.normals(plan, block, into)
      space.clear()
      const size = plan.dimensions * plan.points
      const scratch = space.room(16 * plan.points + 16)
      const rows = space.room(8 * size)
      assembly.normals(...pointsOf(plan, block), scratch, rows)
      space.take(rows, into.subarray(0, size))
    },
    lognormalPaths: (law, block, into, jumps) => {
      if (isOutside(law.plan)) return plainKernels.lognormalPaths(law, block, into, jumps)
      space.clear()
      const size = law.drift.length * law.plan.points
      space.take(writePaths(law, block, jumps), into.subarray(0, size))
    },
    policyCash: (law, block, rules, cash) => {
      if (isOutside(law.plan)) return plainKernels.policyCash(law, block, rules, cash)
      space.clear()
      const { strike, sign, discount, policy } = rules
      const [dates, { points }] = [law.drift.length, law.plan]
      const values = writePaths(law, block)
      const paid = space.room(8 * points)
      const coefficients = policy[0]?.length ?? 0
      const rule = space.put(Float64Array.from(policy.flatMap((row) => [...row])))
      const terms = [points, strike, sign, discount] as const
      assembly.follow(values, dates, paid, ...terms, rule, coefficients, policy.length)
      space.take(paid, cash)
    },
  }
}

function loopsOverOneDate(
  assembly: Assembly,
  space: Workspace,
): Omit<Kernels, 'normals' | 'lognormalPaths' | 'policyCash'> {
  return {
    foldRows: (triangle, columns, rows) => {
      space.clear()
      const [corner, first] = [space.put(triangle), space.put(columns)]
      assembly.fold(corner, Math.sqrt(triangle.length), first, rows)
      space.take(corner, triangle)
      space.take(first, columns)
    },
    foldInMoney: (triangle, date, degree) => {
      const { values, cash, strike, sign, discount } = date
      space.clear()
      const [corner, worth, paid] = [space.put(triangle), space.put(values), space.put(cash)]
      const columns = space.room(8 * (degree + 2) * (values.length + 8))
      assembly.foldInMoney(
        corner,
        worth,
        paid,
        values.length,
        strike,
        sign,
        discount,
        degree,
        columns,
      )
      space.take(corner, triangle)
    },
    exerciseWhereBetter: ({ values, cash, strike, sign, discount }, policy) => {
      space.clear()
      const [worth, paid] = [space.put(values), space.put(cash)]
      const rule = policy === null ? 0 : space.put(policy)
      assembly.exercise(
        worth,
        paid,
        values.length,
        strike,
        sign,
        discount,
        rule,
        policy?.length ?? 0,
      )
      space.take(paid, cash)
    },
    payoffSum: ({ values, strike, sign }) => {
      space.clear()
      return assembly.payoffs(space.put(values), values.length, strike, sign)
    },
  }
}

/** Blocks too short for vectors, and dimensions past the table, stay with the plain kernels. */
function isOutside({ points, dimensions }: SobolPlan): boolean {
  return points < 4 || dimensions > SOBOL_DIMENSIONS
}
