import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'

/**
 * A Chromium for tests, without a window. Which one: the program that `TRANCHE_CHROMIUM` names; on Linux x64 the one that comes
 * with the packages, unpacked once; elsewhere the Chrome that is installed.
 */
export async function launchChromium(): Promise<Browser> {
  const named = process.env.TRANCHE_CHROMIUM
  if (named !== undefined) return chromium.launch({ executablePath: named, args: quiet })
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return chromium.launch({ channel: 'chrome', args: quiet })
  }
  const folder = unpackedFolder()
  const env: Record<string, string> = {
    ...namedEnvironment(),
    LD_LIBRARY_PATH: join(folder, 'lib'),
  }
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(folder, 'fonts')
  return chromium.launch({ executablePath: join(folder, 'chromium'), args: quiet, env })
}

/** No sandbox, because tests may run as the superuser of a container; nothing that calls out by itself. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function namedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
}

/** The folder with the program, its libraries and fonts; unpacked under another name first, so that nobody meets half of it. */
function unpackedFolder(): string {
  const home = packageFolder('@sparticuz/chromium')
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const cache = join(home, '../../.cache')
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  const made = `${folder}.${process.pid}`
  mkdirSync(made, { recursive: true })
  const unpacked = (name: string) => brotliDecompressSync(readFileSync(join(home, 'bin', name)))
  writeFileSync(join(made, 'chromium'), unpacked('chromium.br'))
  chmodSync(join(made, 'chromium'), 0o755)
  for (const name of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    const { status, stderr } = spawnSync('tar', ['-xf', '-', '-C', made], { input: unpacked(name) })
    if (status !== 0) throw new Error(`${name} cannot be unpacked: ${stderr}`)
  }
  try {
    renameSync(made, folder)
  } catch {
    // Another process was first.
    rmSync(made, { recursive: true })
  }
  return folder
}

function packageFolder(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name)
  let folder = dirname(entry)
  while (!existsSync(join(folder, 'package.json')) || !existsSync(join(folder, 'bin')))
    folder = dirname(folder)
  return folder
}
