import { parseRational, type Rational } from '../quantity/index.ts'
import { parseDay } from '../time/index.ts'
import { fieldOf, type Json, type JsonObject } from './json.ts'
import { limits } from './limits.ts'

/** What may stand in one place of an object. */
export type Shape =
  | { readonly kind: 'any' | 'text' | 'numeric' | 'whole' | 'flag' | 'day' }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'record'; readonly fields: Fields }
  | { readonly kind: 'either'; readonly of: readonly Shape[] }
  | { readonly kind: 'null' }

/** The keys of an object, each with what may stand under it. A key that may be left out ends in `?`. */
export type Fields = Readonly<Record<string, Shape>>

export const any: Shape = { kind: 'any' }
export const text: Shape = { kind: 'text' }
/** A decimal as text, at most ten digits after the point. */
export const numeric: Shape = { kind: 'numeric' }
export const whole: Shape = { kind: 'whole' }
export const flag: Shape = { kind: 'flag' }
export const day: Shape = { kind: 'day' }
export const none: Shape = { kind: 'null' }
export const word = (...words: readonly string[]): Shape => ({ kind: 'word', words })
export const list = (of: Shape): Shape => ({ kind: 'list', of })
export const record = (fields: Fields): Shape => ({ kind: 'record', fields })
export const either = (...of: readonly Shape[]): Shape => ({ kind: 'either', of })

export const texts = list(text)
export const money = record({ amount: numeric, currency: text })
export const ratio = record({ numerator: numeric, denominator: numeric })

/** Something in an object that is not as its kind says. */
export type Misfit = {
  readonly kind: 'missing' | 'unknown' | 'wrong'
  /** Keys and places from the object to the misfit, as `vesting_conditions[1].portion`. */
  readonly path: string
  /** What is expected there; empty where the key itself is unknown. */
  readonly expected: string
  readonly at: { readonly start: number; readonly end: number }
}

/** Everything in an object that is not as the fields say. */
export function misfitsOf(object: JsonObject, fields: Fields, path = ''): Misfit[] {
  const known = new Map<string, Shape>()
  const found: Misfit[] = []
  for (const [written, shape] of Object.entries(fields)) {
    const key = written.replace(/\?$/, '')
    known.set(key, shape)
    if (key !== written || fieldOf(object, key) !== undefined) continue
    found.push({ kind: 'missing', path: under(path, key), expected: nameOf(shape), at: object })
  }
  for (const { key, start, value } of object.entries) {
    const shape = known.get(key)
    const at = { start, end: start + key.length + 2 }
    if (shape === undefined) {
      found.push({ kind: 'unknown', path: under(path, key), expected: '', at })
    } else found.push(...misfitsIn(value, shape, under(path, key)))
  }
  return found
}

function under(path: string, key: string): string {
  const shown = key.length > 60 ? `${key.slice(0, 60)}…` : key
  return path === '' ? shown : `${path}.${shown}`
}

function misfitsIn(value: Json, shape: Shape, path: string): Misfit[] {
  if (shape.kind === 'list' && value.kind === 'list') {
    return value.items.flatMap((item, at) => misfitsIn(item, shape.of, `${path}[${at}]`))
  }
  if (shape.kind === 'record' && value.kind === 'object') {
    return misfitsOf(value, shape.fields, path)
  }
  if (shape.kind === 'either') {
    const tries = shape.of.map((one) => misfitsIn(value, one, path))
    const fitting = tries.find((misfits) => misfits.length === 0)
    return fitting ?? [{ kind: 'wrong', path, expected: nameOf(shape), at: value }]
  }
  if (fits(value, shape)) return []
  return [{ kind: 'wrong', path, expected: nameOf(shape), at: value }]
}

function fits(value: Json, shape: Shape): boolean {
  switch (shape.kind) {
    case 'any':
      return true
    case 'null':
      return value.kind === 'null'
    case 'flag':
      return value.kind === 'flag'
    case 'whole':
      return value.kind === 'number' && /^-?\d{1,15}$/.test(value.text)
    case 'text':
      return value.kind === 'text'
    case 'word':
      return value.kind === 'text' && shape.words.includes(value.text)
    case 'numeric':
      return value.kind === 'text' && parseNumeric(value.text) !== null
    case 'day':
      return value.kind === 'text' && parseDay(value.text) !== null
    default:
      return false
  }
}

function nameOf(shape: Shape): string {
  switch (shape.kind) {
    case 'any':
      return 'any value'
    case 'text':
      return 'a text'
    case 'numeric':
      return `a decimal as text, such as "100.00", of at most ${limits.numberLength} characters`
    case 'whole':
      return 'a whole number'
    case 'flag':
      return 'true or false'
    case 'day':
      return 'a day, such as "2024-03-27"'
    case 'word':
      return shape.words.length > 8
        ? `one of its ${shape.words.length} words`
        : shape.words.join(', ')
    case 'list':
      return 'a list'
    case 'record':
      return `an object with ${Object.keys(shape.fields).slice(0, 4).join(', ')}`
    case 'either':
      return shape.of.map(nameOf).join(' or ')
    case 'null':
      return 'null'
    default:
      return shape satisfies never
  }
}

/** Reads the format’s decimals, `-12.50` or `+10000000.00`; null where the text is anything else. */
export function parseNumeric(written: string): Rational | null {
  if (written.length > limits.numberLength) return null
  return /^[+-]?\d+(\.\d{1,10})?$/.test(written) ? parseRational(written.replace(/^\+/, '')) : null
}
