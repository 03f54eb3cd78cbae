import type { Composition } from './composition.ts'
import { controlsOf } from './controls.ts'
import { engineOf } from './engine.ts'
import { faultsOf } from './faults.ts'
import type { Learned } from './learning.ts'
import { learned, type Simulated, valued } from './simulate.ts'
import type { Missing, ValueOptions } from './valued.ts'

/** A figure at several settings of the inputs, on common random numbers. */
export type OnCommonChance =
  | {
      readonly kind: 'valued'
      readonly base: Simulated
      /** In the order asked. */
      readonly others: readonly Simulated[]
    }
  | { readonly kind: 'undetermined'; readonly missing: readonly Missing[] }

/**
 * Values a composition and others that differ from it in numbers only (values, volatilities, rates),
 * on the same points and under the policy learned for the first: differences are those of the
 * inputs, and to first order nothing is lost by keeping the policy (the envelope theorem).
 * Days, names and rights must be the same. Source: Glasserman (2004), 7.1.
 */
export function onCommonChance(
  base: Composition,
  others: readonly Composition[],
  options: ValueOptions = {},
): OnCommonChance {
  const missing = [base, ...others].flatMap(faultsOf)
  if (missing.length > 0) return { kind: 'undetermined', missing }
  const pass = learned(base, options)
  return {
    kind: 'valued',
    base: valued(pass, options),
    others: others.map((other) => valued(under(pass, other, options), options)),
  }
}

/** The policy of one composition on the paths of another. */
function under(pass: Learned, composition: Composition, options: ValueOptions): Learned {
  const engine = engineOf(composition, options.anyDayDates)
  const controls = controlsOf(composition, engine.places)
  return {
    ...pass,
    engine,
    controls,
    clusters: engine.clusters,
    rival: { ...pass.rival, engine, controls, clusters: engine.clusters },
    pilot: null,
  }
}
