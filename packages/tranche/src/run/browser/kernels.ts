import { type Kernels, plainKernels } from '../../core/paths/index.ts'
import { compiledKernels, copiesFit } from '../../kernels/index.ts'

/** The compiled kernels, fetched from beside the script; the plain ones where they cannot be had. Both give the same bytes. */
export async function browserKernels(
  place = new URL('./kernels.wasm', import.meta.url),
): Promise<Kernels> {
  if (!copiesFit) return plainKernels
  try {
    const answer = await fetch(place)
    const { instance } = await WebAssembly.instantiate(await answer.arrayBuffer())
    return compiledKernels(instance.exports)
  } catch {
    return plainKernels
  }
}
