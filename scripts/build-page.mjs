/** Builds the workbench into packages/web/dist: files that any server of files, or `tranche serve`, can hand out. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Also where a test asks for it: what is tested is what people get.
process.env.NODE_ENV = 'production'
const { build } = await import('vite')
const root = join(dirname(fileURLToPath(import.meta.url)), '../packages/web')
await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
