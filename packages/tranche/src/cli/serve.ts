import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from './command.ts'
import { pageServer } from './page-server.ts'
import { exit, wrongUsage } from './stop.ts'
import type { World } from './world.ts'

export const serve: Command = {
  operands: '',
  operandsMax: 0,
  options: ['port'],
  about:
    'Opens the workbench: prints the address of a page on this machine that holds all of Tranche, and serves it until it is stopped with Ctrl-C. Nobody else can reach it. Books stay in the browser; the page asks nothing of this or any other server once it is loaded.',
  examples: ['tranche serve', 'tranche serve --port 8080'],
  run: ({ options: { port } }, world) => {
    const server = pageServer(pageFolder())
    server.on('error', ({ message }) => stopped(message, world))
    server.listen(portAsked(port), '127.0.0.1', () => {
      const address = server.address()
      const at = typeof address === 'object' && address !== null ? address.port : 0
      world.out(`http://127.0.0.1:${at}/\n`)
    })
    return exit.answered
  },
}

function stopped(message: string, world: World): void {
  world.err(`tranche: ${message}\n  choose another port, or none for a free one\n`)
  process.exitCode = exit.usage
}

/** 0 is any free port. */
function portAsked(given: string | undefined): number {
  const port = Number(given ?? '0')
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw wrongUsage(`“${given}” is not a port`, 'write a number up to 65535, or leave it out')
}

/** The built page: of a published package beside the command line, of a checkout where it is built. */
function pageFolder(): string {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const found = ['../page', '../../../web/dist']
    .map((path) => join(here, path))
    .find((folder) => existsSync(join(folder, 'index.html')))
  if (found !== undefined) return found
  throw wrongUsage(
    'this installation holds no built page',
    'in a checkout run ./tranche serve, or npm run build',
  )
}
