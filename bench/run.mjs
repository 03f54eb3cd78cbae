/**
 * `npm run bench`: how long an answer takes, always beside something else that is timed in turns in the same run. Compare ratios
 * and differences, never the milliseconds of two machines. Prints a table; nothing is kept, and no test looks at it.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { capTableRows } from './cap-table.mjs'
import { commandRows, warmRow } from './command-line.mjs'
import { roomsIn } from './engine.mjs'
import { gameAndNetworkRows } from './games-and-networks.mjs'
import { leastSquaresRows } from './least-squares.mjs'
import { nativePrograms } from './native.mjs'
import { networkBookRows } from './network-book.mjs'
import { pricingRows } from './pricing.mjs'
import { simulationRows } from './simulation.mjs'
import { tableOf } from './table.mjs'
import { workbenchRows } from './workbench.mjs'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'tranche-bench-'))
const example = join(root, 'examples/amazon-anthropic/book.yaml')

try {
  const rooms = await roomsIn(folder, root)
  const programs = nativePrograms(folder)
  const rows = [
    ...commandRows(root, folder),
    await warmRow(root, () => readFileSync(example, 'utf8')),
    ...(await capTableRows(root, rooms)),
    ...gameAndNetworkRows(rooms),
    ...networkBookRows(root, folder),
    ...pricingRows(rooms, programs),
    ...(await leastSquaresRows(root, programs.quantlib)),
    ...(await workbenchRows(root)),
    ...(await simulationRows(root)),
  ]
  const processors = cpus()
  process.stdout.write(
    `Node ${process.versions.node}, ${processors.length} × ${processors[0]?.model ?? 'unknown processor'}. Medians of interleaved rounds.\n\n${tableOf(rows)}\n`,
  )
  if (rows.some(({ compare }) => compare?.startsWith('DIFFERENT'))) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
