import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Milliseconds that a call takes. */
export function timed(call) {
  const begun = performance.now()
  call()
  return performance.now() - begun
}

/**
 * Median of what each contestant answers, in milliseconds, over rounds in which each has its turn: what else the machine does falls
 * on all of them alike, so ratios and differences within one run mean something where the figures alone do not.
 */
export function interleaved(rounds, contestants) {
  const taken = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contestants)) taken[name].push(run())
  }
  return Object.fromEntries(Object.entries(taken).map(([name, all]) => [name, median(all)]))
}

/** Runs a program to its end; what it printed. A program that fails ends the bench. */
export function outputOf(program, args, input = '') {
  const done = spawnSync(program, args, { encoding: 'utf8', input, maxBuffer: 64 << 20 })
  if (done.error) throw done.error
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${done.stderr}`)
  return done.stdout
}
