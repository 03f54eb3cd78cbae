import { parentPort } from 'node:worker_threads'
import { workFor } from '../work-for.ts'
import { nodeKernels } from './kernels.ts'

parentPort?.on(
  'message',
  workFor(nodeKernels(), (message) => parentPort?.postMessage(message)),
)
