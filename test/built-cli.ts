import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
export const builtCli = join(root, 'packages/tranche/dist/cli.cjs')

/** Brings the built command line up to date, and where it is asked for the page; nothing happens where they are. */
export function setUp(...also: readonly 'page'[]): void {
  const call = [join(root, 'scripts/set-up.mjs'), ...also]
  const done = spawnSync(process.execPath, call, { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`the set-up failed:\n${done.stderr}`)
}

export type Said = { readonly code: number | null; readonly out: string; readonly err: string }

type Around = {
  readonly folder?: string
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a program in a folder with nothing of the tester's own colours and zones. */
export function runProgram(
  program: string,
  args: readonly string[],
  around: Around = {},
): Promise<Said> {
  const { folder = root, input = '', env = {} } = around
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: {
        PATH: process.env.PATH ?? '',
        HOME: process.env.HOME ?? '',
        LANG: 'C.UTF-8',
        TZ: 'UTC',
        ...env,
      },
    })
    const said = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said.out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said.err += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...said }))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

/** Runs the built command line. */
export function runTranche(args: readonly string[], around: Around = {}): Promise<Said> {
  return runProgram(process.execPath, [builtCli, ...args], around)
}
