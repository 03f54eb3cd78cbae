/**
 * Brings a checkout to the point where commands and tests run: packages installed, command line built.
 * Needs nothing but Node and npm, and does nothing when both are newer than what they come from.
 * With `page` the page of the workbench is built too: nothing but `serve` and the tests of the page need it.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Modification time in milliseconds; 0 where there is no such file. */
function changedAt(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0
}

/** The latest change in a folder of sources; a file that was taken away changes its folder. */
function newestIn(folder) {
  let newest = changedAt(folder)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    newest = Math.max(newest, entry.isDirectory() ? newestIn(path) : changedAt(path))
  }
  return newest
}

/** Runs a step with its output on standard error, so that an answer on standard output stays clean. */
function step(what, command, args) {
  process.stderr.write(`${what} …\n`)
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  if (done.status !== 0) {
    process.stderr.write(done.stdout ?? '')
    process.stderr.write(done.stderr ?? '')
    process.stderr.write(`${what} failed: ${command} ${args.join(' ')}\n`)
    process.exit(done.status ?? 70)
  }
}

const isInstalled = () =>
  changedAt(join(root, 'node_modules/.package-lock.json')) >=
  changedAt(join(root, 'package-lock.json'))

const isBuilt = () =>
  changedAt(join(root, 'packages/tranche/dist/cli.cjs')) >=
  Math.max(
    newestIn(join(root, 'packages/tranche/src')),
    newestIn(join(root, 'scripts')),
    changedAt(join(root, 'packages/tranche/package.json')),
  )

function isPageBuilt() {
  const parts = ['packages/web/src', 'packages/web/public', 'packages/tranche/src/core', 'examples']
  const single = ['index.html', 'package.json', 'vite.config.ts', 'security.ts']
  return (
    changedAt(join(root, 'packages/web/dist/index.html')) >=
    Math.max(
      ...parts.map((path) => newestIn(join(root, path))),
      ...single.map((name) => changedAt(join(root, 'packages/web', name))),
    )
  )
}

/** Whether whoever has the turn has died without giving it back. */
function isAbandoned(turn) {
  try {
    process.kill(Number(readFileSync(turn, 'utf8')), 0)
    return false
  } catch (problem) {
    return problem.code === 'ESRCH'
  }
}

/** One set-up of this folder at a time: the tests ask for it from several processes, and half a build is none. */
function waitForTurn() {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16)
  const turn = join(tmpdir(), `tranche-set-up-${name}`)
  for (;;) {
    try {
      writeFileSync(turn, String(process.pid), { flag: 'wx' })
      process.on('exit', () => rmSync(turn, { force: true }))
      return
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem
    }
    if (isAbandoned(turn)) rmSync(turn, { force: true })
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
  }
}

const needsPage = process.argv.includes('page')
if (!isInstalled() || !isBuilt() || (needsPage && !isPageBuilt())) {
  waitForTurn()
  if (!isInstalled()) {
    step('Installing packages (once)', 'npm', ['ci', '--no-audit', '--no-fund'])
  }
  if (!isBuilt()) {
    step('Building the command line', process.execPath, [join(root, 'scripts/build.mjs')])
  }
  if (needsPage && !isPageBuilt()) {
    step('Building the workbench', process.execPath, [join(root, 'scripts/build-page.mjs')])
  }
}
