/** Builds the workbench into packages/web/dist: files that any server of files, or `tranche serve`, can hand out. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = join(dirname(fileURLToPath(import.meta.url)), '../packages/web')
await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
