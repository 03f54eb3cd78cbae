import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'tsdown'

/** The valuation room as it runs in the published command line: one bundled module, made in a folder of its own. */
export async function valuationIn(folder, root) {
  await build({
    cwd: join(root, 'packages/tranche'),
    config: false,
    entry: { valuation: 'src/core/valuation/index.ts' },
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
  return import(pathToFileURL(join(folder, 'valuation.js')).href)
}
