import { posix } from 'node:path'
import ts from 'typescript'
import { purePackages, rooms } from './rooms.ts'
import { lineOf, nodesOf, type Source } from './tree.ts'
import type { Violation } from './violation.ts'

const sources = 'packages/tranche/src/'
const folders = rooms.map(({ folder }) => folder)

/** Imports that go down the list of rooms, past a door, or out of the core. */
export function importViolations(source: Source): Violation[] {
  return importsOf(source).flatMap(({ specifier, line }) => {
    const fault = specifier.startsWith('.')
      ? faultOfPath(source.path, posix.join(posix.dirname(source.path), specifier))
      : faultOfPackage(source.path, specifier)
    return fault ? [{ file: source.path, line, ...fault }] : []
  })
}

/** Tables of constants that the compiled kernels read as well: AssemblyScript cannot read the doors they stand behind. */
const tables = ['core/chance/coefficients.ts', 'core/numeric/wichura.ts']
const assembly = `${sources}kernels/assembly/`

type Fault = Pick<Violation, 'what' | 'use'>

function faultOfPath(from: string, to: string): Fault | null {
  const target = roomOf(to)
  const own = roomOf(from)
  if (target === null) {
    const leaves = own !== null && !isTest(from) && !to.startsWith(sources)
    return leaves
      ? { what: `imports ${to}`, use: 'nothing outside of the package’s sources' }
      : null
  }
  if (target === own) return null
  if (!folders.includes(target)) return unlisted(target)
  const isAbove = own === null || folders.indexOf(target) < folders.indexOf(own)
  if (!isAbove) {
    return { what: `${own} imports ${target}`, use: `rooms above ${own} only, or an argument` }
  }
  const door = `${sources}${target}/index.ts`
  const isTable = from.startsWith(assembly) && tables.includes(to.slice(sources.length))
  const hasDoor = target.startsWith('core/') && !isTable
  return hasDoor && to !== door ? { what: `imports past the door: ${to}`, use: door } : null
}

function faultOfPackage(from: string, specifier: string): Fault | null {
  const isCore = from.startsWith(`${sources}core/`) && !isTest(from)
  if (!isCore || purePackages.includes(specifier)) return null
  return { what: `the core imports ${specifier}`, use: `no package but ${purePackages.join(', ')}` }
}

/** Rooms of the package that the list does not know. */
export function unlistedRooms(paths: readonly string[]): Violation[] {
  const found = new Map(paths.map((path) => [roomOf(path), path]))
  return [...found].flatMap(([room, file]) =>
    room === null || folders.includes(room) ? [] : [{ file, line: 1, ...unlisted(room) }],
  )
}

function unlisted(room: string): Fault {
  return { what: `the room ${room} is in no list`, use: 'its place in test/tidy/rooms.ts' }
}

/** The room of a file; null outside of the package and for files in no room, such as its entry. */
function roomOf(path: string): string | null {
  if (!path.startsWith(sources)) return null
  const parts = path.slice(sources.length).split('/')
  const depth = parts[0] === 'core' ? 2 : 1
  return parts.length > depth ? parts.slice(0, depth).join('/') : null
}

function isTest(path: string): boolean {
  return path.endsWith('.test.ts')
}

type Import = { readonly specifier: string; readonly line: number }

function importsOf(source: Source): Import[] {
  return [...nodesOf(source.syntax)].flatMap((node) => {
    const named = specifierOf(node)
    return named && ts.isStringLiteralLike(named)
      ? [{ specifier: named.text, line: lineOf(source, node) }]
      : []
  })
}

/** `import … from`, `export … from`, `import(…)`, and `import('…').Type`. */
function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal
  const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
  return isCall ? node.arguments[0] : undefined
}
