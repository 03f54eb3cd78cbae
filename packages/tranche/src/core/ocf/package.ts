import type { Diagnostic, Span } from '../diagnostic/index.ts'
import type { PlainDate } from '../time/index.ts'
import type { JsonObject } from './json.ts'

/** One object of a package, as it was written. */
export type OcfObject = {
  readonly id: string
  /** Its `object_type`. */
  readonly kind: string
  readonly file: string
  readonly json: JsonObject
}

/** A package as it was read. */
export type OcfPackage = {
  readonly version: string
  readonly issuer: OcfObject | null
  /** The day the package says it stands on. */
  readonly asOf: PlainDate | null
  /** The objects whose kind is known and that say what is needed to follow them, in written order. */
  readonly objects: readonly OcfObject[]
  /** Folder of the manifest, ending in `/`, or nothing. */
  readonly folder: string
  /** Every text of the package, by name. */
  readonly files: ReadonlyMap<string, string>
}

export type PackageReading = {
  /** Null where no manifest of a known version could be read. */
  readonly value: OcfPackage | null
  readonly faults: readonly Diagnostic[]
}

/** Where an object begins, for a fault about it. */
export function placeOfObject({ file, json }: OcfObject): Span {
  return { file, start: json.start, end: json.start + 1 }
}

/** An object as faults call it. */
export function labelOf({ kind, id }: Pick<OcfObject, 'kind' | 'id'>): string {
  return `${kind.slice(0, 60)} “${id.slice(0, 80)}”`
}
