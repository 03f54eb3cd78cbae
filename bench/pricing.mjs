import { askNative } from './native.mjs'
import { milliseconds, ratioOf } from './table.mjs'
import { interleaved, timed } from './timing.mjs'

const rounds = 7

/** Options that differ in everything; years are whole days, so that a calendar means the same. */
function options(count, yearsOf) {
  return Array.from({ length: count }, (_, i) => ({
    spot: 80 + ((i * 7) % 41),
    strike: 100,
    years: yearsOf(i) / 365,
    rate: 0.02 + 0.01 * (i % 5),
    payout: 0.01 * (i % 3),
    volatility: 0.15 + 0.05 * (i % 8),
  }))
}

/** Written out field by field: an object put together from others is read six times slower. */
const asOurs = ({ spot, strike, years, rate, payout, volatility }) => ({
  kind: 'put',
  spot,
  companyValue: spot,
  strike,
  years,
  yearsToLastDay: years,
  rateAnnual: rate,
  payoutAnnual: payout,
  volatilityAnnual: volatility,
})

function asWeekly(option) {
  const { spot: companyValue, strike, years: yearsToLastDay, rate, payout, volatility } = option
  const law = { rateAnnual: rate, payoutAnnual: payout, volatilityAnnual: volatility }
  const dates = Array.from({ length: 52 }, (_, i) => (7 * (i + 1)) / 365)
  const payoff = { at: (value) => strike - value, changesWithTime: false }
  return { law, companyValue, yearsToLastDay, dates, payoff }
}

/** Three routes: the options each is asked for, as ours takes them, and how often in a round. */
function routes({ blackScholesCall, valuePlainAmerican, valueBermudan }) {
  return {
    closed: {
      what: 'European call, closed form',
      options: options(1000, (i) => 30 + ((i * 13) % 1000)),
      prepare: asOurs,
      value: blackScholesCall,
      passes: 200,
    },
    fixedPoint: {
      what: 'American put, fixed point',
      options: options(40, (i) => 91 + 91 * (i % 8)),
      prepare: asOurs,
      value: (put) => valuePlainAmerican(put).value,
      passes: 1,
    },
    quadrature: {
      what: 'Bermudan put, 52 days, quadrature',
      options: options(4, () => 364),
      prepare: asWeekly,
      value: (put) => valueBermudan(put).value,
      passes: 1,
    },
  }
}

/** What each stands beside, and how far apart their values may be. */
function duels(valuation) {
  const { closed, fixedPoint, quadrature } = routes(valuation)
  const quantlib = (kind) => ({ by: 'quantlib', args: [kind] })
  // biome-ignore format: the columns are the point
  return [
    { ...closed,     beside: 'plain C loop',                         by: 'plain', args: [],           tolerance: 1e-10 },
    { ...closed,     beside: 'QuantLib `blackFormula`',              ...quantlib('european'),         tolerance: 1e-10 },
    { ...fixedPoint, beside: 'QuantLib fixed point, accurate',       ...quantlib('american'),         tolerance: 1e-4 },
    { ...fixedPoint, beside: 'QuantLib fixed point, high precision', ...quantlib('american-precise'), tolerance: 1e-6 },
    { ...quadrature, beside: 'QuantLib grid 400 × 800',              ...quantlib('bermudan'),         tolerance: 1e-3 },
  ]
}

/** One row a duel; values are compared before any time is taken. */
export function pricingRows(valuation, programs) {
  return duels(valuation).map((duel) => rowOf(duel, programs[duel.by]))
}

function rowOf({ what, beside, args, options, prepare, value, passes, tolerance }, native) {
  if (native.skipped) return { what, beside, compare: `skipped: ${native.skipped}` }
  const prepared = options.map(prepare)
  const ask = () => askNative(native.program, [...args, String(passes)], options)
  const apart = ask().values.map((theirs, i) => Math.abs(theirs - value(prepared[i])))
  const widest = Math.max(...apart)
  const agreed = `values within ${widest.toExponential(1)}, allowed ${tolerance.toExponential(0)}`
  if (!(widest <= tolerance)) return { what, beside, compare: `DIFFERENT: ${agreed}` }
  const price = () => {
    for (let pass = 0; pass < passes; pass++) for (const terms of prepared) value(terms)
  }
  price()
  const taken = interleaved(rounds, {
    ours: () => timed(price) / passes / options.length,
    theirs: () => ask().taken,
  })
  return {
    what,
    ours: milliseconds(taken.ours),
    beside,
    theirs: milliseconds(taken.theirs),
    compare: `${ratioOf(taken.ours, taken.theirs)}; ${agreed}`,
  }
}
