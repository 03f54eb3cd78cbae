import fc from 'fast-check'

/**
 * Property tests run on the same cases every time, so that a change is judged by the change. `TRANCHE_SEED=random` looks further; a seed that
 * fails there becomes a named case. Any number repeats a run.
 */
const wanted = process.env.TRANCHE_SEED
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  ...(wanted === 'random' ? {} : { seed: wanted === undefined ? 20240327 : Number(wanted) }),
})
