/** Spaces that keep a mark or a unit on the line of what stands before it. */
const noBreak = '\u00a0'
export const narrowNoBreak = '\u202f'

/**
 * A text with the spaces, quotation marks and days of French: `27/03/2024`, `03/2024`, `T1 2024`. What is a name, such as
 * `amazon-2024-03`, and what is quoted stay as they are.
 * Source: Lexique des règles typographiques en usage à l’Imprimerie nationale (2002), p. 147–149.
 */
export function typeset(text: string): string {
  return around(text, (piece) => marks(days(piece)))
}

/** The same with days as they are typed in a book. */
export function spaced(text: string): string {
  return around(text, marks)
}

function around(text: string, set: (piece: string) => string): string {
  return text
    .split(quoted)
    .map((piece, i) => (i % 2 === 0 ? set(piece) : `«${noBreak}${piece}${noBreak}»`))
    .join('')
}

/** What stands between quotation marks, set before or not. */
const quoted = /(?:“|«\s?)([^”»]*?)(?:”|\s?»)/

function days(text: string): string {
  return text
    .replace(/(?<![\w/.-])(\d{4})-(\d\d)-(\d\d)(?![\w-])/g, '$3/$2/$1')
    .replace(/(?<![\w/.-])(\d{4})-(\d\d)(?![\w-])/g, '$2/$1')
    .replace(/(?<![\w/.-])(\d{4})-Q([1-4])(?![\w-])/g, 'T$2 $1')
}

function marks(text: string): string {
  return text
    .replace(/(\d) %/g, `$1${noBreak}%`)
    .replace(/ :/g, `${noBreak}:`)
    .replace(/ ([;?!])/g, `${narrowNoBreak}$1`)
}

/** A table of words whose every text is typeset; what somebody is to type, in `asTyped`, stays as it is. */
export function inFrench<T extends object>(table: T, asTyped: readonly string[]): T {
  const entries = Object.entries(table).map(([key, said]: [string, unknown]) => [
    key,
    asTyped.includes(key) ? said : said === null ? said : set(said, asTyped),
  ])
  return Object.fromEntries(entries) as T
}

function set(said: unknown, asTyped: readonly string[]): unknown {
  if (typeof said === 'string') return typeset(said)
  if (typeof said === 'function')
    return (...values: readonly unknown[]) => set(said(...values), asTyped)
  return typeof said === 'object' && said !== null && !Array.isArray(said)
    ? inFrench(said, asTyped)
    : said
}

/** `de North`, `d’Amber`. */
export function de(name: string): string {
  return elided('de', name)
}

/** A word before a name; `de` and `que` lose their `e` before a vowel. */
export function elided(word: string, name: string): string {
  const elides = word.endsWith('e') && /^[aeiouàâéèêëîïôöùûü]/i.test(name)
  return elides ? `${word.slice(0, -1)}’${name}` : `${word} ${name}`
}

/** `1 jour`, `1,5 jour`, `2 jours`: the plural begins at two. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${Math.abs(count) < 2 ? one : many}`
}

/** `a`, `a et b`, `a, b et c`. */
export function listFr(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} et ${last}`
}
