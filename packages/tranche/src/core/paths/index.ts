/**
 * paths: what do blocks of simulated paths come to, computed anywhere and put together in a fixed order?
 * Company values on dates by a lognormal law with jumps, least squares a block at a time, and the best use of an option by
 * regression. Money in any one unit, times in years, rates continuous and annual. The inner loops are an argument (`Kernels`): plain
 * ones stand here, compiled ones come from the edge, and both give the same bytes. Each file names its source and its error.
 */
export {
  type BermudanOption,
  fitPolicy,
  type Policy,
  type PolicySetup,
  pathsOfBlock,
  policySums,
  policyValue,
} from './bermudan.ts'
export { type BlockWork, type Layer, meanOfSums } from './block-work.ts'
export { foldRows, solveTriangle } from './fold-rows.ts'
export type { ExerciseDate, Kernels, LognormalPaths, Rules } from './kernels.ts'
export { plainKernels } from './plain-kernels.ts'
