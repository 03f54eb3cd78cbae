import { exp, inverseNormal, log } from '../chance/index.ts'
import type { Company, Delivery, Process } from './company.ts'
import { allProcesses } from './references.ts'
import type { Stage } from './scene.ts'

type Sources = {
  readonly uniforms: Float64Array
  readonly points: number
  readonly factor: Float64Array | null
  readonly own: readonly (Float64Array | null)[]
  readonly events: Float64Array
}

/**
 * Level after over level before, by mover and step. Exact at the days of the steps: failures,
 * exits and news happen on their own day, and the drift pays for each until it has happened.
 */
export function growthInto(stage: Stage, sources: Sources): Float64Array[] {
  return allProcesses(stage.composition).map((mover, place) => {
    const logs = diffusion(stage, mover, sources, sources.own[place] ?? null)
    addJumps(logs, stage, mover, place, sources)
    addFailure(logs, stage, mover, place, sources)
    const company = stage.composition.companies[place]
    if (company) addExit(logs, stage, company, place, sources)
    addNews(logs, stage, mover, place, sources)
    for (let i = 0; i < logs.length; i++) logs[i] = exp(logs[i] as number)
    return logs
  })
}

/** Logarithms of the growth, by step and path; minus infinity once nothing is left. */
function diffusion(
  { composition, times }: Stage,
  { law, loading = 0 }: Process,
  { points, factor }: Sources,
  own: Float64Array | null,
): Float64Array {
  const logs = new Float64Array((times.length - 1) * points)
  const { volatilityAnnual: volatility } = law
  const common = loading * volatility
  const rest = Math.sqrt(Math.max(0, 1 - loading * loading)) * volatility
  const drift = composition.rateAnnual - law.payoutAnnual - 0.5 * volatility ** 2
  for (let step = 1; step < times.length; step++) {
    const years = (times[step] as number) - (times[step - 1] as number)
    for (let i = 0; i < points; i++) {
      const shock =
        (factor === null || common === 0 ? 0 : common * moved(factor, step, points, i)) +
        (own === null ? 0 : rest * moved(own, step, points, i))
      logs[(step - 1) * points + i] = drift * years + shock
    }
  }
  return logs
}

function moved(motion: Float64Array, step: number, points: number, i: number): number {
  const here = motion[(step - 1) * points + i] as number
  return step === 1 ? here : here - (motion[(step - 2) * points + i] as number)
}

/**
 * Jumps by a bridge of their own: first all of them and what they add up to, then how many of them fall before a day between two
 * days and what those add up to, in the order of the motions.
 */
function addJumps(
  logs: Float64Array,
  { times, drivers, bridge }: Stage,
  { law: { jumps } }: Process,
  place: number,
  { uniforms, points }: Sources,
): void {
  const rows = drivers.jumps[place]
  if (!rows || !jumps) return
  const { perYear, meanLog, deviationLog } = jumps
  const counts = new Float64Array(rows.length * points)
  const sums = new Float64Array(rows.length * points)
  rows.forEach(({ count, size }, k) => {
    const [at, left, right] = [bridge.at[k], bridge.left[k], bridge.right[k]] as [
      number,
      number,
      number,
    ]
    const part = bridge.rightWeight[k] as number
    for (let i = 0; i < points; i++) {
      const uniform = uniforms[count * points + i] as number
      const here = at * points + i
      if (k === 0) {
        const all = poissonAt(uniform, perYear * (times[times.length - 1] as number))
        if (all === 0) continue
        const normal = inverseNormal(uniforms[size * points + i] as number)
        counts[here] = all
        sums[here] = all * meanLog + Math.sqrt(all) * deviationLog * normal
        continue
      }
      const [from, to] = [left * points + i, right * points + i]
      const [before, sumBefore] =
        left < 0 ? [0, 0] : ([counts[from], sums[from]] as [number, number])
      const between = (counts[to] as number) - before
      const early = binomialAt(uniform, between, part)
      counts[here] = before + early
      if (early === 0) sums[here] = sumBefore
      else if (early === between) sums[here] = sums[to] as number
      else {
        const normal = inverseNormal(uniforms[size * points + i] as number)
        const spread = deviationLog * Math.sqrt((early * (between - early)) / between)
        const share = ((sums[to] as number) - sumBefore) * (early / between)
        sums[here] = sumBefore + share + spread * normal
      }
    }
  })
  const compensation = -perYear * (exp(meanLog + 0.5 * deviationLog ** 2) - 1)
  for (let step = 0; step < rows.length; step++) {
    const years = (times[step + 1] as number) - (times[step] as number)
    for (let i = 0; i < points; i++) {
      const at = step * points + i
      const before = step === 0 ? 0 : (sums[at - points] as number)
      logs[at] = (logs[at] as number) + compensation * years + (sums[at] as number) - before
    }
  }
}

/** How many of `count`, each with a chance of `part`: the first count whose probability of not being exceeded reaches the uniform number. */
function binomialAt(uniform: number, count: number, part: number): number {
  if (count === 0) return 0
  // From the side on which the first term is not too small to be a number.
  if (part > 0.5) return count - binomialAt(1 - uniform, count, 1 - part)
  let term = 1
  for (let k = 0; k < count; k++) term *= 1 - part
  const odds = part / (1 - part)
  let sum = term
  let found = 0
  while (sum < uniform && found < count) {
    found++
    term *= (odds * (count - found + 1)) / found
    sum += term
  }
  return found
}

/** The count whose probability of not being exceeded first reaches the uniform number. */
function poissonAt(uniform: number, expected: number): number {
  let term = exp(-expected)
  let sum = term
  let count = 0
  while (sum < uniform && count < 10_000) {
    count++
    term *= expected / count
    if (term === 0 && count > expected) break
    sum += term
  }
  return count
}

function addFailure(
  logs: Float64Array,
  { times, layout }: Stage,
  { law: { failure } }: Process,
  place: number,
  { events, points }: Sources,
): void {
  if (!failure || failure.hazardAnnual === 0) return
  const { hazardAnnual, recovery } = failure
  const row = (layout.failure[place] as number) * points
  addEvent(logs, times, points, {
    day: (i) => events[row + i] as number,
    paid: hazardAnnual * (1 - recovery),
    lost: () => log(recovery),
  })
}

function addExit(
  logs: Float64Array,
  { times, layout }: Stage,
  { exits = [] }: Company,
  place: number,
  { events, points }: Sources,
): void {
  const paid = exits.reduce(
    (sum, { hazardAnnual, worth = 1 }) => sum + hazardAnnual * (1 - worth),
    0,
  )
  if (exits.every(({ worth = 1 }) => worth === 1)) return
  const [days, kinds] = [layout.exit[place], layout.exitKind[place]] as [number, number]
  addEvent(logs, times, points, {
    day: (i) => events[days * points + i] as number,
    paid,
    lost: (i) => log(exits[events[kinds * points + i] as number]?.worth ?? 1),
  })
}

/** Drift pays for an event until its day, on which the level falls. */
function addEvent(
  logs: Float64Array,
  times: Float64Array,
  points: number,
  event: { day: (i: number) => number; paid: number; lost: (i: number) => number },
): void {
  for (let i = 0; i < points; i++) {
    const day = event.day(i)
    for (let step = 1; step < times.length; step++) {
      const [from, to] = [times[step - 1] as number, times[step] as number]
      if (day <= from) break
      const at = (step - 1) * points + i
      const fall = day <= to ? event.lost(i) : 0
      logs[at] = (logs[at] as number) + event.paid * (Math.min(day, to) - from) + fall
    }
  }
}

function addNews(
  logs: Float64Array,
  { times, drivers }: Stage,
  { law: { news = [] } }: Process,
  place: number,
  { uniforms, points }: Sources,
): void {
  news.forEach(({ years, moves }, k) => {
    const step = times.findIndex((time) => time >= years)
    const row = drivers.news[place]?.[k]
    if (years <= 0 || step < 1 || row === undefined) return
    for (let i = 0; i < points; i++) {
      let left = uniforms[row * points + i] as number
      const move =
        moves.find(({ probability }) => {
          left -= probability
          return left < 0
        }) ?? moves.at(-1)
      const at = (step - 1) * points + i
      logs[at] = (logs[at] as number) + log(move?.factor ?? 1)
    }
  })
}

/** Units that come in each step: their mean times a lognormal chance of mean 1. */
export function unitsInto(
  { times }: Stage,
  { perYear, fromYears = 0, deviation = 0, loading = 0 }: Delivery,
  points: number,
  factor: Float64Array | null,
  own: Float64Array | null,
): Float64Array {
  const units = new Float64Array((times.length - 1) * points)
  const rest = Math.sqrt(Math.max(0, 1 - loading * loading))
  for (let step = 1; step < times.length; step++) {
    const [from, to] = [times[step - 1] as number, times[step] as number]
    const mean = perYear * Math.max(0, to - Math.max(from, fromYears))
    const years = to - from
    const spread = Math.sqrt(log(1 + deviation ** 2 / years))
    for (let i = 0; i < points; i++) {
      const motion =
        (factor === null || loading === 0 ? 0 : loading * moved(factor, step, points, i)) +
        (own === null ? 0 : rest * moved(own, step, points, i))
      const chance =
        deviation === 0 ? 1 : exp((spread * motion) / Math.sqrt(years) - 0.5 * spread ** 2)
      units[(step - 1) * points + i] = mean * chance
    }
  }
  return units
}

/** How many rounds by hazard come in each step. */
export function roundsInto(
  { composition, times, drivers }: Stage,
  uniforms: Float64Array,
  points: number,
): (Float64Array | null)[][] {
  return composition.companies.map(({ rounds = [] }, company) =>
    rounds.map(({ when }, round) => {
      const rows = drivers.rounds[company]?.[round]
      if (!rows || when.kind !== 'hazard') return null
      const counts = new Float64Array(rows.length * points)
      rows.forEach((row, index) => {
        const expected = when.perYear * ((times[index + 1] as number) - (times[index] as number))
        for (let i = 0; i < points; i++) {
          counts[index * points + i] = poissonAt(uniforms[row * points + i] as number, expected)
        }
      })
      return counts
    }),
  )
}
