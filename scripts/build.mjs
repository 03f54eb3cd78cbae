/**
 * Builds what is published: the command line and the library, each with everything it needs, so that the package has no
 * dependency at run time and a command reads few files before it answers. Licences of what is inside are written beside it.
 */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'
import { build } from 'tsdown'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const home = join(root, 'packages/tranche')
const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
const begun = new Date()
const made = join(root, `node_modules/.tranche-build.${process.pid}`)

/**
 * string-width asks the language's libraries for its segmenter and its emoji as soon as it is loaded, which costs every command a
 * third of its time. In the bundle it asks when it meets a text that needs them.
 */
const patient = {
  name: 'patient-string-width',
  transform(code, id) {
    if (!id.endsWith('/string-width/index.js')) return null
    return [
      ['const segmenter = new Intl.Segmenter();', 'let segmenter;'],
      ['of segmenter.segment(string)', 'of (segmenter ??= new Intl.Segmenter()).segment(string)'],
      ['const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;', 'let rgiEmojiRegex;'],
      ['rgiEmojiRegex.test(', "(rgiEmojiRegex ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test("],
    ].reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`string-width has changed: no “${from}”`)
      return text.replace(from, () => to)
    }, code)
  },
}

/** The one package that asserts does so in its set-up of shells; Node's own module for it costs every command two milliseconds. */
const plainAssert = {
  name: 'plain-assert',
  resolveId: { order: 'pre', handler: (id) => (id === 'node:assert' ? 'plain-assert' : null) },
  load: (id) =>
    id === 'plain-assert'
      ? 'export default (holds, claim) => { if (!holds) throw new Error(claim) }'
      : null,
}

/** Packages whose code ended up in the bundle, with their licences. */
const inside = new Map()
const licences = {
  name: 'licences',
  moduleParsed({ id }) {
    const found = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(id)
    if (found === null || inside.has(found[2])) return
    const about = JSON.parse(readFileSync(join(found[1], 'package.json'), 'utf8'))
    inside.set(found[2], { ...about, text: licenceText(found[1]) })
  },
}

function licenceText(folder) {
  for (const name of ['LICENSE', 'license', 'LICENSE.md', 'LICENSE.txt', 'LICENCE']) {
    try {
      return readFileSync(join(folder, name), 'utf8').trim()
    } catch {}
  }
  return 'No licence text comes with the package.'
}

/** The examples that `tranche init` copies: the text of every file, by folder and name. */
function examples() {
  const folder = join(root, 'examples')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|md)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    // A package beside a book is the same history again.
    .filter((file) => file.split(/[\\/]/).length === 2)
    .sort()
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
}

const shared = {
  cwd: home,
  config: false,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  outDir: made,
  clean: false,
  hash: false,
  fixedExtension: false,
  logLevel: 'warn',
  // The same sources as plain modules: without them every command would load parts of Node that none of its own code uses.
  alias: {
    yaml: join(root, 'node_modules/yaml/browser/dist/index.js'),
    fflate: join(root, 'node_modules/fflate/esm/browser.js'),
  },
  deps: { alwaysBundle: [/./], onlyBundle: false },
  define: {
    TRANCHE_VERSION: JSON.stringify(version),
    TRANCHE_EXAMPLES: JSON.stringify(examples()),
  },
  plugins: [patient, plainAssert, licences],
}

// The command line in pieces, so that a command reads what it needs, and in the older module form, so that compiled code can be kept beside it.
const pieces = join(made, 'cli')
await build({
  ...shared,
  entry: { tranche: 'src/cli/cli.ts' },
  outDir: pieces,
  format: 'cjs',
  fixedExtension: true,
  minify: !process.env.TRANCHE_PLAIN,
  dts: false,
})
await build({ ...shared, entry: { index: 'src/index.ts' }, minify: false, dts: true })

// Long computations, for Node and for pages: the same sources, each beside its worker and the compiled inner loops.
const kernels = join(made, 'kernels.wasm')
await compileKernels(kernels)
for (const [place, platform] of [
  ['node', 'node'],
  ['browser', 'browser'],
]) {
  const outDir = join(made, 'run', place)
  const entry = { index: `src/run/${place}/index.ts`, worker: `src/run/${place}/worker.ts` }
  await build({ ...shared, entry, platform, outDir, minify: false, dts: true })
  copyFileSync(kernels, join(outDir, 'kernels.wasm'))
}
rmSync(kernels)

const texts = [...inside.values()]
  .sort((a, b) => (a.name < b.name ? -1 : 1))
  .map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`)
texts.push(readFileSync(join(home, 'src/core/chance/joe-kuo.licence.txt'), 'utf8'))
writeFileSync(join(made, 'licences.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`))

for (const name of readdirSync(pieces)) plainLetters(join(pieces, name))
copyFileSync(join(root, 'scripts/start.cjs'), join(made, 'cli.cjs'))
chmodSync(join(made, 'cli.cjs'), 0o755)
keepCompiled()

// Sources that changed during the build are newer than it.
utimesSync(join(made, 'cli.cjs'), begun, begun)
putInPlace(join(home, 'dist'))

/** AssemblyScript into one module. No relaxed vector instructions: their result may differ between machines. */
async function compileKernels(outFile) {
  const source = join(home, 'src/kernels/assembly/index.ts')
  const said = []
  const options = [
    '-O3',
    '--runtime',
    'stub',
    '--noAssert',
    '--enable',
    'simd',
    '--initialMemory',
    '2',
  ]
  const { error } = await asc.main([source, '--outFile', outFile, ...options], {
    stdout: { write: () => true },
    stderr: { write: (text) => said.push(text) },
  })
  if (error) throw new Error(`the kernels do not compile: ${error.message}\n${said.join('')}`)
}

/** Another build may end at the same moment: whichever comes last stays. */
function putInPlace(dist) {
  for (let attempt = 0; ; attempt++) {
    rmSync(dist, { recursive: true, force: true })
    try {
      renameSync(made, dist)
      return
    } catch (problem) {
      if (attempt === 5) throw problem
    }
  }
}

/** Asks the main questions of the example once and keeps what was compiled on the way: `cli.cjs` hands it back to Node, which takes it or compiles anew. */
function keepCompiled() {
  const example = join(root, 'examples/amazon-anthropic')
  for (const command of ['decide', 'rights', 'value', 'stakes'])
    spawnSync(
      process.execPath,
      [join(made, 'cli.cjs'), command, example, '--as-of', '2024-03-27'],
      {
        env: { ...process.env, TRANCHE_KEEP_COMPILED: 'yes' },
        stdio: 'ignore',
      },
    )
}

/** Writes every letter beyond ASCII as its escape: Node then keeps the program at one byte a letter, and starts sooner. */
function plainLetters(path) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  const code = readFileSync(path, 'utf8')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with them
  writeFileSync(path, code.replaceAll(/[^\x00-\x7f]/g, escaped))
}
