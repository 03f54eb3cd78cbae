import { parseDay } from '../time/index.ts'
import { checkPackage } from './check-package.ts'
import { Faults } from './faults.ts'
import { type Allowance, fieldOf, type Json, type JsonObject, readJson, textOf } from './json.ts'
import { limits } from './limits.ts'
import type { OcfObject, OcfPackage, PackageReading } from './package.ts'
import { readObject } from './read-object.ts'

/** The lists of a manifest, with the type of the files they name. */
const fileLists: Readonly<Record<string, string>> = {
  stakeholders_files: 'OCF_STAKEHOLDERS_FILE',
  stock_classes_files: 'OCF_STOCK_CLASSES_FILE',
  stock_legend_templates_files: 'OCF_STOCK_LEGEND_TEMPLATES_FILE',
  stock_plans_files: 'OCF_STOCK_PLANS_FILE',
  vesting_terms_files: 'OCF_VESTING_TERMS_FILE',
  valuations_files: 'OCF_VALUATIONS_FILE',
  transactions_files: 'OCF_TRANSACTIONS_FILE',
  documents_files: 'OCF_DOCUMENTS_FILE',
  financings_files: 'OCF_FINANCINGS_FILE',
}

type Parsed = ReadonlyMap<string, JsonObject>

/**
 * Reads a package of the Open Cap Format, given as the texts of its files by name, and everything
 * wrong with it. Versions 1.0.0-b1 to 1.2.x are known; what a later 1.x adds is kept and not
 * understood. `md5` gives the sum of a text in hexadecimal; without it sums are not compared.
 * Source: Open Cap Table Coalition, Open Cap Format 1.2.0 (2024).
 */
export function readPackage(
  files: ReadonlyMap<string, string>,
  md5?: (text: string) => string,
): PackageReading {
  const faults = new Faults()
  if (!isWithinLimits(files, faults)) return { value: null, faults: faults.all() }
  const parsed = parseAll(files, faults)
  const manifest = manifestOf(parsed, faults)
  if (manifest === null) return { value: null, faults: faults.all() }
  const version = versionOf(manifest, faults)
  if (version === null) return { value: null, faults: faults.all() }
  const listed = listedFiles(manifest, parsed, faults)
  if (md5 !== undefined) compareSums(manifest, listed, files, md5, faults)
  reportUnlisted(manifest, parsed, listed, faults)
  const ids = new Map<string, OcfObject>()
  const issuer = readIssuer(manifest, ids, faults)
  const objects = listed.flatMap(({ name, list }) => itemsOf(name, list, parsed, ids, faults))
  const { folder } = manifest
  const asOf = parseDay(textOf(manifest.json, 'as_of') ?? '')
  const read: OcfPackage = { version, issuer, asOf, objects, folder, files }
  checkPackage(read, { file: manifest.file, json: manifest.json }, faults)
  return { value: read, faults: faults.all() }
}

function isWithinLimits(files: ReadonlyMap<string, string>, faults: Faults): boolean {
  const [first = 'package'] = files.keys()
  const span = { file: first, start: 0, end: 0 }
  let size = 0
  for (const text of files.values()) size += text.length
  if (files.size <= limits.files && size <= limits.unpackedSize) return true
  const what =
    files.size > limits.files
      ? `${files.size} files, more than ${limits.files}`
      : `${size} characters, more than ${limits.unpackedSize}`
  faults.error('ocf/too-large', span, `the package holds ${what}`, 'split the package')
  return false
}

/** The objects of all files that are JSON; other files are documents and are only kept. */
function parseAll(files: ReadonlyMap<string, string>, faults: Faults): Parsed {
  const allowance: Allowance = { values: limits.values }
  const parsed = new Map<string, JsonObject>()
  for (const [name, text] of files) {
    const span = { file: name, start: 0, end: 0 }
    if (!isSafeName(name)) {
      faults.error(
        'ocf/name-outside',
        span,
        `the file name “${name.slice(0, 80)}” leads out of the package`,
        'name every file by a plain path inside the package',
      )
    } else if (name.toLowerCase().endsWith('.json')) {
      const { value, faults: found } = readJson(name, text, allowance)
      for (const fault of found) faults.add(fault)
      if (value?.kind === 'object') parsed.set(name, value)
      else if (value !== null) {
        faults.error('ocf/not-a-file', span, 'the file holds no object', 'write { "file_type": … }')
      }
    }
  }
  return parsed
}

/** Whether a name stays inside the folder it is unpacked in, on every system. */
export function isSafeName(name: string): boolean {
  const hasControl = [...name].some((character) => character < ' ' || character === '\x7f')
  if (name === '' || name.length > 1000 || hasControl) return false
  if (/[\\:]/.test(name) || name.startsWith('/')) return false
  return name.split('/').every((part) => part !== '..' && part !== '.' && part !== '')
}

type Manifest = { readonly file: string; readonly json: JsonObject; readonly folder: string }

function manifestOf(parsed: Parsed, faults: Faults): Manifest | null {
  const found = [...parsed].filter(([, json]) => textOf(json, 'file_type') === 'OCF_MANIFEST_FILE')
  const [first, second] = found
  const [anyFile = 'package'] = parsed.keys()
  if (first === undefined) {
    faults.error(
      'ocf/no-manifest',
      { file: anyFile, start: 0, end: 0 },
      'no file is a manifest (“file_type”: “OCF_MANIFEST_FILE”)',
      'name the folder or zip that holds Manifest.ocf.json',
    )
    return null
  }
  if (second !== undefined) {
    faults.error(
      'ocf/two-manifests',
      { file: second[0], start: 0, end: 1 },
      `this file and ${first[0]} are both manifests`,
      'keep one package in a folder or zip',
    )
    return null
  }
  const [file, json] = first
  return { file, json, folder: file.slice(0, file.lastIndexOf('/') + 1) }
}

function versionOf({ file, json }: Manifest, faults: Faults): string | null {
  const value = fieldOf(json, 'ocf_version')
  const version = value?.kind === 'text' ? value.text : ''
  const span = { file, start: value?.start ?? 0, end: value?.end ?? 1 }
  const [, major, minor] =
    /^(\d{1,6})\.(\d{1,6})\.\d{1,6}(?:[-+][0-9A-Za-z.+-]*)?$/.exec(version) ?? []
  if (major === undefined || minor === undefined) {
    faults.warn(
      'ocf/no-version',
      span,
      `“${version.slice(0, 40)}” is no version of the format; the package is read as 1.2`,
      'write the version, for example 1.2.0',
    )
  } else if (major !== '1') {
    faults.error(
      'ocf/unknown-version',
      span,
      `version ${version.slice(0, 40)} is not known here`,
      'export the package as version 1.2 or earlier 1.x',
    )
    return null
  } else if (Number(minor) > 2) {
    faults.warn(
      'ocf/later-version',
      span,
      `version ${version.slice(0, 40)} is later than 1.2`,
      'what it adds is kept, and not understood',
    )
  }
  return version
}

type Listed = { readonly name: string; readonly list: string; readonly entry: JsonObject }

/** The files that the manifest names and that are there. */
function listedFiles(
  { file, json, folder }: Manifest,
  parsed: Parsed,
  faults: Faults,
): readonly Listed[] {
  const seen = new Set<string>()
  return Object.keys(fileLists).flatMap((list) =>
    objectsIn(fieldOf(json, list)).flatMap((entry) => {
      const written = textOf(entry, 'filepath') ?? ''
      const name = folder + written.replace(/^(\.\/)+/, '')
      const span = { file, start: entry.start, end: entry.start + 1 }
      if (!isSafeName(name)) {
        faults.error(
          'ocf/name-outside',
          span,
          `${list} names “${written.slice(0, 80)}”, which leads out of the package`,
          'name files by a plain path inside the package',
        )
      } else if (!parsed.has(name)) {
        faults.error(
          'ocf/missing-file',
          span,
          `${list} names “${written.slice(0, 80)}”, which is not there or cannot be read`,
          'add the file, or take its entry out of the manifest',
        )
      } else if (seen.has(name)) {
        faults.warn('ocf/listed-twice', span, `${name} is listed twice`, 'list it once')
      } else {
        seen.add(name)
        return [{ name, list, entry }]
      }
      return []
    }),
  )
}

function objectsIn(value: Json | undefined): JsonObject[] {
  return value?.kind === 'list' ? value.items.filter((item) => item.kind === 'object') : []
}

function compareSums(
  { file }: Manifest,
  listed: readonly Listed[],
  files: ReadonlyMap<string, string>,
  md5: (text: string) => string,
  faults: Faults,
): void {
  for (const { name, entry } of listed) {
    const written = textOf(entry, 'md5') ?? ''
    if (written.toLowerCase() === md5(files.get(name) ?? '')) continue
    faults.warn(
      'ocf/sum-differs',
      { file, start: entry.start, end: entry.start + 1 },
      written === ''
        ? `no MD5 sum is given for ${name}`
        : `the MD5 sum given for ${name} is not that of the file`,
      written === ''
        ? 'nothing tells whether the file was changed; check where the package comes from'
        : 'the file was changed, or the sum was never right; check where the package comes from',
    )
  }
}

function reportUnlisted(
  { file }: Manifest,
  parsed: Parsed,
  listed: readonly Listed[],
  faults: Faults,
): void {
  const known = new Set(listed.map(({ name }) => name))
  for (const name of parsed.keys()) {
    if (known.has(name) || name === file) continue
    faults.warn(
      'ocf/file-not-listed',
      { file: name, start: 0, end: 1 },
      'the manifest does not list this file; its objects are kept and not read',
      'list it in the manifest',
    )
  }
}

function readIssuer(
  { file, json }: Manifest,
  ids: Map<string, OcfObject>,
  faults: Faults,
): OcfObject | null {
  const issuer = fieldOf(json, 'issuer')
  if (issuer?.kind === 'object') return readObject(issuer, file, ids, faults)
  faults.error(
    'ocf/no-issuer',
    { file, start: json.start, end: json.start + 1 },
    'the manifest names no issuer',
    'write “issuer” with the company whose shares these are',
  )
  return null
}

function itemsOf(
  file: string,
  listName: string,
  parsed: Parsed,
  ids: Map<string, OcfObject>,
  faults: Faults,
): OcfObject[] {
  const json = parsed.get(file)
  if (json === undefined) return []
  const type = textOf(json, 'file_type') ?? ''
  if (type !== fileLists[listName]) {
    faults.warn(
      'ocf/other-file-type',
      { file, start: json.start, end: json.start + 1 },
      `the file says “${type.slice(0, 60)}”, the manifest lists it under ${listName}`,
      `write “file_type”: “${fileLists[listName]}”`,
    )
  }
  const items = fieldOf(json, 'items')
  if (items?.kind !== 'list') {
    const span = { file, start: json.start, end: json.start + 1 }
    faults.error('ocf/no-items', span, 'the file holds no list “items”', 'write “items”: []')
    return []
  }
  return items.items.flatMap((item) => {
    const read = item.kind === 'object' ? readObject(item, file, ids, faults) : null
    if (item.kind !== 'object') {
      const span = { file, start: item.start, end: item.end }
      faults.error('ocf/not-an-object', span, 'an item is no object', 'write { "id": … }')
    }
    return read === null ? [] : [read]
  })
}
