import { lineAt, type TextFile } from './tree.ts'
import type { Violation } from './violation.ts'

const free = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0']
const anywhere = new Set([...free, 'Unlicense', 'CC0-1.0', 'Python-2.0'])
const inDevelopment = new Set([...anywhere, 'MPL-2.0', 'CC-BY-4.0'])

type Locked = {
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly link?: boolean
}

/** Packages whose licence would bind whoever uses ours. */
export function boundLicences({ path, text }: TextFile): Violation[] {
  const { packages } = JSON.parse(text) as { packages: Record<string, Locked> }
  return Object.entries(packages).flatMap(([name, locked]) => {
    const { license = 'no licence', dev = false, devOptional = false, link = false } = locked
    const allowed = dev || devOptional ? inDevelopment : anywhere
    if (link || isAllowed(license, allowed)) return []
    const line = lineAt(text, text.indexOf(JSON.stringify(name)))
    const use = `one of ${[...allowed].join(', ')}`
    return [{ file: path, line, what: `${name || 'the workspace'}: ${license}`, use }]
  })
}

/** SPDX: one of those joined by OR, all of those joined by AND. */
function isAllowed(license: string, allowed: ReadonlySet<string>): boolean {
  const choices = license.replaceAll(/[()]/g, '').split(' OR ')
  return choices.some((choice) => choice.split(' AND ').every((part) => allowed.has(part)))
}

/** Addresses that would tie an installation to one registry. */
export function fixedAddresses({ path, text }: TextFile): Violation[] {
  return [...text.matchAll(/"resolved": "http/g)].map(({ index }) => ({
    file: path,
    line: lineAt(text, index),
    what: 'an address of a registry',
    use: 'omit-lockfile-registry-resolved=true in .npmrc, and npm install again',
  }))
}
