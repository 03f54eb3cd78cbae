import { readFileSync } from 'node:fs'
import { type Kernels, plainKernels } from '../../core/paths/index.ts'
import { compiledKernels, copiesFit } from '../../kernels/index.ts'

/** Beside the program, where the build puts it. */
const place = new URL('./kernels.wasm', import.meta.url)

let loaded: Kernels | null = null

/** The compiled kernels; the plain ones where this Node or machine cannot take them. Both give the same bytes. */
export function nodeKernels(): Kernels {
  if (loaded === null) {
    const bytes = readFileSync(place)
    loaded =
      copiesFit && WebAssembly.validate(bytes)
        ? compiledKernels(new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports)
        : plainKernels
  }
  return loaded
}
