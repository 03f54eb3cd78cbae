import type { Violation } from './violation.ts'

const saysNothing = /(?:^|[-.])(?:utils?|helpers?|common|managers?|process|data)(?=[-.]|$)/

/** Names of folders and files that tell a reader nothing, or are not in kebab-case. */
export function emptyNames(path: string): Violation[] {
  const parts = path.split('/')
  const place = { file: path, line: 1 }
  const vague = parts.find((part) => saysNothing.test(part))
  const name = parts.at(-1) ?? ''
  const isSource = /\.(?:ts|mjs)$/.test(name)
  const isKebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|config|d))?\.(?:ts|mjs)$/.test(name)
  return [
    ...(vague ? [{ ...place, what: `“${vague}” names nothing`, use: 'the noun it is about' }] : []),
    ...(isSource && !isKebab ? [{ ...place, what: name, use: 'one noun in kebab-case' }] : []),
  ]
}

/** Commands without their manual, once commands have manuals: `decide.md` beside `decide.ts`. */
export function missingManuals(
  files: readonly { readonly path: string; readonly text: string }[],
): Violation[] {
  const beside = files.filter(({ path }) => /^packages\/tranche\/src\/cli\/[^/]+$/.test(path))
  const manuals = new Set(beside.map(({ path }) => path).filter((path) => path.endsWith('.md')))
  const commands = beside.filter(({ text }) => /^export const \w+: Command = /m.test(text))
  if (manuals.size === 0) return []
  return commands.flatMap(({ path }) => {
    const manual = path.replace(/\.ts$/, '.md')
    if (manuals.has(manual)) return []
    return [{ file: path, line: 1, what: 'a command without a manual', use: manual }]
  })
}
