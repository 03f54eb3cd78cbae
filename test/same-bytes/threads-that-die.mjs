// Ends every thread but the first as soon as it has begun, without an error: `node --import threads-that-die.mjs …`.
import { isMainThread } from 'node:worker_threads'

if (!isMainThread) setImmediate(() => process.exit(3))
