import { bridgedPaths, exp, sobolNormals } from '../chance/index.ts'
import { foldRows } from './fold-rows.ts'
import type { ExerciseDate, Kernels, LognormalPaths, Rules } from './kernels.ts'

/** The inner loops in plain arithmetic: what the compiled ones must equal to the last bit, and what runs where there are none. */
export const plainKernels: Kernels = {
  normals: sobolNormals,
  lognormalPaths,
  foldRows,
  foldInMoney,
  exerciseWhereBetter,
  policyCash,
  payoffSum,
}

function lognormalPaths(
  law: LognormalPaths,
  block: number,
  into: Float64Array,
  jumps?: Float64Array,
): void {
  const { plan, bridge, start, drift, volatilityAnnual } = law
  const normals = new Float64Array(plan.dimensions * plan.points)
  sobolNormals(plan, block, normals)
  bridgedPaths(bridge, plan.points, normals, into)
  for (let row = 0; row < drift.length; row++) {
    const growth = drift[row] as number
    for (let i = row * plan.points; i < (row + 1) * plan.points; i++) {
      const smooth = growth + volatilityAnnual * (into[i] as number)
      into[i] = start * exp(jumps === undefined ? smooth : smooth + (jumps[i] as number))
    }
  }
}

function foldInMoney(triangle: Float64Array, date: ExerciseDate, degree: number): void {
  const { values, cash, strike, sign, discount } = date
  const rows = Math.ceil(inMoneyCount(date) / 8) * 8
  const columns = new Float64Array((degree + 2) * rows)
  // Multiplying is quicker than dividing, and must then be done everywhere.
  const inverse = 1 / strike
  let row = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (!(sign * (strike - value) > 0)) continue
    const ratio = value * inverse
    let power = 1
    for (let k = 0; k <= degree; k++) {
      columns[k * rows + row] = power
      power *= ratio
    }
    columns[(degree + 1) * rows + row] = discount * (cash[i] as number)
    row += 1
  }
  foldRows(triangle, columns, rows)
}

function inMoneyCount({ values, strike, sign }: ExerciseDate): number {
  let count = 0
  for (let i = 0; i < values.length; i++) {
    if (sign * (strike - (values[i] as number)) > 0) count += 1
  }
  return count
}

function exerciseWhereBetter(date: ExerciseDate, policy: Float64Array | null): void {
  const { values, cash, strike, sign, discount } = date
  const inverse = 1 / strike
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    const payoff = sign * (strike - value)
    const held = discount * (cash[i] as number)
    let expected = 0
    if (policy !== null) {
      const ratio = value * inverse
      for (let k = policy.length - 1; k >= 0; k--)
        expected = expected * ratio + (policy[k] as number)
    }
    cash[i] = payoff > 0 && payoff > expected ? payoff : held
  }
}

function policyCash(law: LognormalPaths, block: number, rules: Rules, cash: Float64Array): void {
  const { points } = law.plan
  const values = new Float64Array(law.drift.length * points)
  lognormalPaths(law, block, values)
  cash.fill(0)
  for (let date = law.drift.length - 1; date >= 0; date--) {
    const row = values.subarray(date * points, (date + 1) * points)
    exerciseWhereBetter({ ...rules, values: row, cash }, rules.policy[date] ?? null)
  }
}

function payoffSum({ values, strike, sign }: ExerciseDate): number {
  const lanes = [0, 0, 0, 0]
  for (let i = 0; i < values.length; i++) {
    const payoff = sign * (strike - (values[i] as number))
    lanes[i & 3] = (lanes[i & 3] as number) + (payoff > 0 ? payoff : 0)
  }
  const [a = 0, b = 0, c = 0, d = 0] = lanes
  return a + c + (b + d)
}
