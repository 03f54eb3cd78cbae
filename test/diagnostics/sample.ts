import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readBook } from '../../packages/tranche/src/core/book/index.ts'
import {
  type Diagnostic,
  renderDiagnostic,
} from '../../packages/tranche/src/core/diagnostic/index.ts'

/** The folder of all samples: one folder a code, `room/what`. */
export const samplesFolder = fileURLToPath(new URL('.', import.meta.url))

/** Every code that has a sample, in the order of the alphabet. */
export function sampledCodes(): string[] {
  return foldersIn(samplesFolder)
    .flatMap((room) => foldersIn(join(samplesFolder, room)).map((what) => `${room}/${what}`))
    .sort()
}

/** A book too long to keep: a line that is repeated, `{n}` in it being the count. */
export type LongBook = {
  readonly head: string
  readonly line: string
  readonly times: number
  /** What every file it includes says. */
  readonly others?: string
}

/** How a sample's main file is kept: as it is, or as what is repeated in it. */
export function mainFile(code: string): string | LongBook {
  const long = join(samplesFolder, code, 'book.json')
  return existsSync(long)
    ? (JSON.parse(readFileSync(long, 'utf8')) as LongBook)
    : readFileSync(join(samplesFolder, code, 'book.yaml'), 'utf8')
}

/** Files of a sample beside its main file. */
export function otherFiles(code: string): string[] {
  return readdirSync(join(samplesFolder, code))
    .filter((name) => name.endsWith('.yaml') && name !== 'book.yaml')
    .sort()
}

const shownMax = 3

/** Everything reading the sample finds wrong. */
export function faultsOf(code: string): readonly Diagnostic[] {
  return readSample(code).faults
}

function readSample(code: string) {
  const main = mainFile(code)
  const others = otherFiles(code)
  return readBook('book.yaml', (path) => {
    if (path === 'book.yaml') return typeof main === 'string' ? main : writtenOut(main)
    if (typeof main !== 'string') return main.others ?? null
    return others.includes(path) ? readFileSync(join(samplesFolder, code, path), 'utf8') : null
  })
}

/** What reading the sample reports: its codes, and what a person sees, the first few where there are many. */
export function reportOf(code: string): { readonly codes: Set<string>; readonly text: string } {
  const { faults, texts } = readSample(code)
  const shown = faults.slice(0, shownMax).map((fault) => renderDiagnostic(fault, texts))
  const more = faults.length > shownMax ? [`… and ${faults.length - shownMax} more`] : []
  return {
    codes: new Set(faults.map((fault) => fault.code)),
    text: `${[...shown, ...more].join('\n\n')}\n`,
  }
}

function writtenOut({ head, line, times }: LongBook): string {
  const lines = Array.from({ length: times }, (_, index) => line.replace('{n}', String(index + 1)))
  return head + lines.join('')
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}
