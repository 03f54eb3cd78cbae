/**
 * kernels: which inner loops run compiled, and how do they get there?
 * assembly/ holds the loops of `Kernels` (core/paths) in AssemblyScript, built into one WebAssembly module; here are the addresses
 * and copies around it. Loading the module is the edge's: `compiledKernels` takes the exports of an instance.
 */
export { compiledKernels, copiesFit } from './compiled-kernels.ts'
