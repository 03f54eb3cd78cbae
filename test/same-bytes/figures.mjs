import { composition } from './composition.mjs'

/**
 * Figures as the bytes they are made of, a line each: functions, points, paths, least squares, a whole valuation. Runs wherever the
 * engine does: on Node's main thread, with workers, in a page.
 */
export async function figuresOf(engine, kernels, threads) {
  const { chance, paths, run, simulation } = engine
  const seeds = Array.from({ length: 4096 }, (_, path) => chance.uniformAt(2024, path, path % 7))
  const each = (f) => Float64Array.from(seeds, f)
  const lines = [
    ['uniform numbers', Float64Array.from(seeds)],
    ['exp', each((u) => chance.exp(1500 * (u - 0.5)))],
    ['expm1', each((u) => chance.expm1(4 * (u - 0.5)))],
    ['log', each((u) => chance.log(u))],
    ['log1p', each((u) => chance.log1p(4 * u - 0.999))],
    ['pow', each((u) => chance.pow(100 * u, 60 * (u - 0.5)))],
    ['normal distribution', each((u) => chance.normalDistribution(40 * (u - 0.5)))],
    ['inverse normal', each((u) => chance.inverseNormal(u))],
    [
      'Student’s t',
      Float64Array.from({ length: 60 }, (_, i) => chance.studentQuantile(0.975, i + 1)),
    ],
    ...blockLines(chance, kernels),
    ...(await valuationLines(paths, run, kernels, threads)),
    ...compositionLines(simulation),
    ...(await learnedUseLines(simulation, run, kernels, threads)),
  ]
  return lines.map(([name, numbers]) => `${name}: ${digest(numbers)}`)
}

function blockLines(chance, kernels) {
  const lines = []
  for (const [kind, seed] of [
    ['owen', 7],
    ['digital-shift', 8],
    ['none', 0],
  ]) {
    const plan = chance.sobolPlan({ dimensions: 60, points: 256, scrambling: { kind, seed } })
    const into = new Float64Array(60 * 256)
    for (const block of [0, 1, 99_999]) {
      kernels.normals(plan, block, into)
      lines.push([`normal numbers, ${kind}, block ${block}`, into.slice()])
    }
  }
  const plan = chance.sobolPlan({
    dimensions: 12,
    points: 256,
    scrambling: { kind: 'owen', seed: 3 },
  })
  const times = Array.from({ length: 12 }, (_, i) => (i + 1) * (i + 2) * 0.01)
  const drift = Float64Array.from(times, (t) => 0.03 * t)
  const law = {
    plan,
    bridge: chance.brownianBridge(times),
    start: 18.4,
    drift,
    volatilityAnnual: 1.1,
  }
  const values = new Float64Array(12 * 256)
  kernels.lognormalPaths(law, 5, values)
  lines.push(['company values', values.slice()])
  const triangle = new Float64Array(36)
  const cash = values.slice(256, 512)
  const date = { values: values.subarray(0, 256), cash, strike: 18, sign: 1, discount: 0.99 }
  kernels.foldInMoney(triangle, date, 4)
  lines.push(['triangle of a regression', triangle])
  kernels.exerciseWhereBetter(date, Float64Array.of(3, -2, 0.5))
  lines.push(
    ['cash after a date', cash],
    ['sum of payoffs', Float64Array.of(kernels.payoffSum(date))],
  )
  return lines
}

/** Longstaff and Schwartz's put at 36, on few paths. */
async function valuationLines(paths, run, kernels, threads) {
  const option = {
    kind: 'put',
    spot: 36,
    strike: 40,
    years: 1,
    dates: 20,
    rateAnnual: 0.06,
    payoutAnnual: 0,
    volatilityAnnual: 0.2,
  }
  const { policy, inSample } = paths.fitPolicy(option, { paths: 4096, degree: 3, seed: 1, kernels })
  const task = {
    work: paths.policyValue.name,
    setup: { option, policy, seed: 100 },
    replicates: 16,
  }
  const { estimate, layers } = await run(task, { layersMax: 5, threads, kernels })
  const narrow = await run(task, { layersMax: 50, threads, kernels, until: { width: 0.02 } })
  return [
    ['policy', Float64Array.from([inSample, ...policy.flatMap((rule) => [...rule])])],
    ['value', Float64Array.of(layers, estimate.mean, estimate.low, estimate.high)],
    [
      'value to a width',
      Float64Array.of(
        narrow.layers,
        narrow.estimate.mean,
        narrow.estimate.low,
        narrow.estimate.high,
      ),
    ],
  ]
}

/** A composition on few paths: everything its answer says, as text. */
function compositionLines({ valueComposition }) {
  const few = { paths: 2048, pathsMost: 4096, learningPaths: 1024, width: 0.01 }
  const found = JSON.stringify(valueComposition(composition, few))
  return [
    ['a composition', Float64Array.of(JSON.parse(found).value, JSON.parse(found).numerical)],
    ['its whole answer', Float64Array.from(found, (letter) => letter.codePointAt(0))],
  ]
}

/** The same composition, its use learned here and followed in blocks on whatever threads there are. */
async function learnedUseLines({ learnedUse, learnedUseValue }, run, kernels, threads) {
  const { use } = learnedUse(composition, { paths: 2048, learningPaths: 1024 })
  const task = { work: learnedUseValue.name, setup: use, replicates: 16 }
  const whole = await run(task, { layersMax: 3, threads, kernels })
  const narrow = await run(task, { layersMax: 50, threads, kernels, until: { width: 0.05 } })
  return [whole, narrow].map(({ layers, estimate: { mean, low, high } }, asked) => [
    `a learned use in blocks${asked === 0 ? '' : ', to a width'}`,
    Float64Array.of(layers, mean, low, high),
  ])
}

/** First and last number in full, and a hash of all bytes (FNV-1a, two lanes of 32 bits). */
function digest(numbers) {
  const words = new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2)
  let [low, high] = [0x811c9dc5, 0xcbf29ce4]
  for (const word of words) {
    low = Math.imul(low ^ word, 0x01000193)
    high = Math.imul(high ^ low ^ (word >>> 7), 0x01000193)
  }
  const hex = (word) => (word >>> 0).toString(16).padStart(8, '0')
  return `${numbers.length} numbers, ${numbers[0]} … ${numbers[numbers.length - 1]}, ${hex(high)}${hex(low)}`
}
