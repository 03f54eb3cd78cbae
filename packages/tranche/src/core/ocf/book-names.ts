import { fieldOf, textOf } from './json.ts'
import type { OcfObject, OcfPackage } from './package.ts'

/** What parties and classes of a package are called in a book. */
export type BookNames = {
  readonly company: string
  /** By stakeholder id; who is named and not in the package is here too. */
  readonly holders: ReadonlyMap<string, string>
  /** By stock class id. */
  readonly classes: ReadonlyMap<string, string>
  /** By stock plan id. */
  readonly pools: ReadonlyMap<string, string>
  /** A new name of a class of the company. */
  readonly newClass: (wanted: string) => string
}

/** Chooses the names; each is given once. */
export function bookNames({ issuer, objects }: OcfPackage): BookNames {
  const parties = new Set<string>()
  const classNames = new Set<string>()
  const legalName = issuer === null ? undefined : textOf(issuer.json, 'legal_name')
  const company = newName(legalName ?? 'company', parties)
  const holders = new Map<string, string>()
  const classes = new Map<string, string>()
  const pools = new Map<string, string>()
  for (const object of objects) {
    if (object.kind === 'STAKEHOLDER') {
      holders.set(object.id, newName(legalNameOf(object) ?? object.id, parties))
    } else if (object.kind === 'STOCK_CLASS') {
      classes.set(object.id, newName(textOf(object.json, 'name') ?? object.id, classNames))
    } else if (object.kind === 'STOCK_PLAN') {
      pools.set(object.id, newName(textOf(object.json, 'plan_name') ?? object.id, classNames))
    }
  }
  for (const { json } of objects) {
    const id = textOf(json, 'stakeholder_id')
    if (id !== undefined && !holders.has(id)) holders.set(id, newName(id, parties))
  }
  return { company, holders, classes, pools, newClass: (wanted) => newName(wanted, classNames) }
}

/** The name of a stakeholder as written. */
export function legalNameOf({ json }: OcfObject): string | undefined {
  const name = fieldOf(json, 'name')
  return name?.kind === 'object' ? textOf(name, 'legal_name') : undefined
}

const longestName = 40

/** A name a book can have, in small letters and digits joined by `-`, that is not taken yet. */
export function newName(wanted: string, taken: Set<string>): string {
  const words = wanted
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? ['unnamed']
  const base = [...words.join('-')].slice(0, longestName).join('').replace(/-+$/, '')
  let name = base
  for (let count = 2; taken.has(name); count++) name = `${base}-${count}`
  taken.add(name)
  return name
}
