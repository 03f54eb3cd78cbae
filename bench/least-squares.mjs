import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { askNative } from './native.mjs'
import { milliseconds, ratioOf } from './table.mjs'
import { interleaved, median, timed } from './timing.mjs'

/** Longstaff and Schwartz's first put, on fifty dates; its value by quadrature, error below 1e-6. */
const put = {
  kind: 'put',
  spot: 36,
  strike: 40,
  years: 1,
  dates: 50,
  rateAnnual: 0.06,
  payoutAnnual: 0,
  volatilityAnnual: 0.2,
}
const exact = 4.477811
const tolerance = 0.005 * exact
const paths = 100_000
const degree = 3
/** How much less time than QuantLib it may take. */
const bar = 1 / 15
const rounds = 5

/** The compiled inner loops, one thread, beside QuantLib with the same paths, dates and powers; then the cost at four sizes. */
export async function leastSquaresRows(root, quantlib) {
  const built = join(root, 'packages/tranche/dist/run/node/index.js')
  const engine = await import(pathToFileURL(built).href)
  const duels = [2048, paths].map((fitted) => duelOf(engine, quantlib, fitted))
  return [...duels, ...sizeRows(engine)]
}

function duelOf({ paths: work, nodeKernels }, quantlib, fitted) {
  const what = `Put on 50 dates by least squares: policy from ${thousands(fitted)} paths, valued on ${thousands(paths)}`
  const beside = 'QuantLib `MCAmericanEngine`, the same'
  if (quantlib.skipped) return { what, beside, compare: `skipped: ${quantlib.skipped}` }
  const kernels = nodeKernels()
  const ours = () => {
    const { policy } = work.fitPolicy(put, { paths: fitted, degree, seed: 1, kernels })
    const sums = work.policySums(put, { policy, seed: 2, kernels })
    const blocks = Math.ceil(paths / work.pathsOfBlock)
    let paid = 0
    for (let block = 0; block < blocks; block++) paid += sums(block)
    return paid / (blocks * work.pathsOfBlock)
  }
  const terms = {
    ...put,
    rate: put.rateAnnual,
    payout: put.payoutAnnual,
    volatility: put.volatilityAnnual,
  }
  const ask = () =>
    askNative(quantlib.program, ['simulated', '1', String(fitted), String(paths)], [terms])
  const values = [ours(), ask().values[0]]
  const widest = Math.max(...values.map((value) => Math.abs(value - exact)))
  const agreed = `values ${values.map((value) => value.toFixed(4)).join(' and ')}, exact ${exact.toFixed(4)}`
  if (!(widest <= tolerance)) return { what, beside, compare: `DIFFERENT: ${agreed}` }
  const taken = interleaved(rounds, { ours: () => timed(ours), theirs: () => ask().taken })
  return {
    what,
    ours: milliseconds(taken.ours),
    beside,
    theirs: milliseconds(taken.theirs),
    compare: `${ratioOf(taken.ours, taken.theirs)}; ${agreed}`,
    bar: `${taken.ours / taken.theirs <= bar ? 'within' : 'ABOVE'} 1/15`,
  }
}

/** Fitting and valuing on the same paths, at four sizes: a cost in proportion to paths and dates. */
function sizeRows({ paths: work, nodeKernels }) {
  const kernels = nodeKernels()
  const sizes = [
    [25_000, 50],
    [100_000, 50],
    [400_000, 50],
    [100_000, 200],
  ]
  return sizes.map(([count, dates]) => {
    const fitAll = () =>
      work.fitPolicy({ ...put, dates }, { paths: count, degree, seed: 1, kernels })
    fitAll()
    const taken = median(Array.from({ length: rounds }, () => timed(fitAll)))
    return {
      what: `Least squares, ${thousands(count)} paths × ${dates} dates`,
      ours: milliseconds(taken),
      beside: 'for one path and date',
      theirs: milliseconds(taken / count / dates),
      compare: '',
    }
  })
}

function thousands(count) {
  return count.toLocaleString('en')
}
