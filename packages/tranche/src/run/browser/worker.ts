import type { FromWorker, ToWorker } from '../crew.ts'
import { workFor } from '../work-for.ts'
import { browserKernels } from './kernels.ts'

/** The part of a worker's global scope that is used. */
type Scope = {
  postMessage(message: FromWorker): void
  onmessage: ((event: { readonly data: ToWorker }) => void) | null
}

const scope = globalThis as unknown as Scope
const kernels = browserKernels()

// Messages that come while the kernels load keep their order: each waits for the same promise.
let work: Promise<(message: ToWorker) => void> | null = null
scope.onmessage = ({ data }) => {
  work ??= kernels.then((loaded) => workFor(loaded, (message) => scope.postMessage(message)))
  void work.then((take) => take(data))
}
