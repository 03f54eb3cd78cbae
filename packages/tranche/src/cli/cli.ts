import { readFileSync } from 'node:fs'
import { run } from './run.ts'
import type { World } from './world.ts'

/** The calendar day where the person sits. */
function localDay(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function isColoured(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return true
  return stream.isTTY === true && TERM !== 'dumb'
}

const world: World = {
  folder: process.cwd(),
  today: localDay(),
  standardInput: () => readFileSync(0),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  progress: process.stderr.isTTY === true ? (text) => process.stderr.write(text) : undefined,
  language: process.env.TRANCHE_LANGUAGE,
  debug: Boolean(process.env.TRANCHE_DEBUG),
  colour: { out: isColoured(process.stdout), err: isColoured(process.stderr) },
}

/** A reader that has read enough, such as `head`, is no failure. */
function stopQuietly(problem: NodeJS.ErrnoException): void {
  if (problem.code !== 'EPIPE') throw problem
  process.exit()
}

process.stdout.on('error', stopQuietly)
process.stderr.on('error', stopQuietly)

run(process.argv.slice(2), world).then((code) => {
  process.exitCode = code
})
