/**
 * Puts the built workbench beside the built command line, where a published package finds it: npm runs it before it packs and,
 * with `away`, after. A checkout serves the page from where it is built.
 */
import { cpSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = join(dirname(fileURLToPath(import.meta.url)), '../packages')
const inside = join(packages, 'tranche/dist/page')
rmSync(inside, { recursive: true, force: true })
if (process.argv[2] !== 'away') cpSync(join(packages, 'web/dist'), inside, { recursive: true })
