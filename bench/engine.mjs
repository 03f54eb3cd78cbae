import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'tsdown'

const rooms = ['valuation', 'ledger', 'waterfall', 'quantity', 'flows', 'race']

/** Rooms of the engine as they run in the published command line: bundled modules, made in a folder of their own. */
export async function roomsIn(folder, root) {
  await build({
    cwd: join(root, 'packages/tranche'),
    config: false,
    entry: Object.fromEntries(rooms.map((room) => [room, `src/core/${room}/index.ts`])),
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    outDir: folder,
    clean: false,
    hash: false,
    fixedExtension: false,
    dts: false,
    logLevel: 'warn',
    deps: { alwaysBundle: [/./], onlyBundle: false },
  })
  const doors = await Promise.all(
    rooms.map((room) => import(pathToFileURL(join(folder, `${room}.js`)).href)),
  )
  return Object.assign({}, ...doors)
}
