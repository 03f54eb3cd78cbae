/**
 * Sentences of the engine by their templates: `worth of {next}, opened by {tranche}` and what it is in another language, with
 * the same holes. `{de next}` is `de North` or `d’Amber`.
 */
export type Phrases = Readonly<Record<string, string>>

/** How a language writes what stands in a hole. */
export type Holes = {
  readonly number: (english: string) => string
  /** Names, one after the other. */
  readonly list: (names: readonly string[]) => string
  /** Marks between phrases that stand side by side, each with that of the language. */
  readonly marks: readonly (readonly [english: string, mark: string])[]
  /** A hole that begins with a word, `{de next}`. */
  readonly behind: (word: string, value: string) => string
}

type Template = {
  readonly literals: readonly string[]
  readonly holes: readonly string[]
  readonly size: number
  readonly said: string
}

/** Sentences stand in one another; deeper than this nobody reads. */
const depthMax = 12

/** Characters of a sentence, and of what stands in a hole, beyond which nobody reads either: they stay as they are. */
const sentenceMax = 10_000
const holeMax = 1_000

/** A sentence about something of the book: `deal/second: day on which …`. */
const about = /^([^\s:]+\/[^\s:]+): ([\s\S]+)$/

const hole = /\{([^{}]+)\}/

/** Holes for somebody or something of a book: one word there is a name, even where it is a word of the engine too. */
const isName: ReadonlySet<string> = new Set([
  ...['name', 'tranche', 'company', 'party', 'holder', 'class', 'round', 'backer', 'contender'],
  ...['investor', 'payer', 'payee', 'supplier', 'scenario', 'next', 'other', 'channel', 'index'],
  ...['red', 'black', 'rival'],
])

/** What only some texts may fill; other holes take a name or another phrase. */
const fits: Readonly<Record<string, RegExp>> = {
  number: /^-?\d[\d.,]*( \.\. -?\d[\d.,]*)?$/,
  day: /^\d{4}(-(\d\d|Q\d)(-\d\d)?)?$/,
}

/**
 * Puts sentences of the engine into another language: finds the template that wrote a sentence, the one with most words of its
 * own first, and fills its translation with what stood in the holes, translated alike. What no template wrote, such as a name,
 * stays as it is. Takes time in proportion to the length of the text.
 */
export function translator(phrases: Phrases, holes: Holes): (text: string) => string {
  const exact = new Map(Object.entries(phrases))
  const templates = Object.entries(phrases)
    .filter(([english]) => hole.test(english))
    .map(([english, said]): Template => {
      const pieces = english.split(hole)
      const literals = pieces.filter((_, i) => i % 2 === 0)
      return {
        literals,
        holes: pieces.filter((_, i) => i % 2 === 1),
        size: literals.reduce((sum, each) => sum + each.length, 0),
        said,
      }
    })
    .sort((a, b) => b.size - a.size)

  const colon = holes.marks.find(([english]) => english === ': ')?.[1] ?? ': '

  const known = (text: string, depth: number): string | null => {
    const said = exact.get(text)
    if (said !== undefined) return said
    if (depth >= depthMax) return null
    for (const template of templates) {
      const values = valuesOf(text, template)
      if (values !== null) return filled(template, values, depth)
    }
    return null
  }

  const filled = ({ said, holes: names }: Template, values: readonly string[], depth: number) =>
    said.replace(new RegExp(hole, 'g'), (_, written: string) => {
      const [name = '', word] = written.split(' ').reverse()
      const value = inside(name, values[names.indexOf(name)] ?? '', depth + 1)
      return word === undefined ? value : holes.behind(word, value)
    })

  const inside = (name: string, value: string, depth: number): string => {
    if (name.startsWith('quoted') || name === 'day') return value
    if (name === 'names')
      return holes.list(value.split(/, | and | or /).map((each) => inside('name', each, depth)))
    if (isName.has(name) && !value.includes(' ')) return value
    if (fits.number?.test(value)) return holes.number(value)
    return value.length > holeMax ? value : anywhere(value, depth)
  }

  /** A phrase, or several side by side, parted by the first of the marks that is there, and each by the marks after it. */
  const anywhere = (text: string, depth: number, from = 0): string => {
    const [, path, rest] = about.exec(text) ?? []
    const told = rest === undefined ? null : known(rest, depth)
    if (told !== null) return `${path}${colon}${told}`
    const whole = known(text, depth)
    if (whole !== null) return whole
    const marks = holes.marks.slice(from)
    const at = marks.findIndex(([english]) => text.includes(english))
    const found = marks[at]
    if (found === undefined) return text
    const pieces = text.split(found[0])
    const said = pieces.map((piece) => anywhere(piece, depth, from + at + 1))
    return said.some((each, i) => each !== pieces[i]) ? said.join(found[1]) : text
  }

  return (text) => (text.length > sentenceMax ? text : anywhere(text, 0))
}

/** Whether a quotation begins or ends in it that does not end or begin there. */
function isTorn(value: string): boolean {
  return value.split('“').length !== value.split('”').length
}

/** What stands in the holes of a template where a text was written by it; each hole ends at the first place it can. */
function valuesOf(text: string, { literals, holes }: Template): string[] | null {
  const [first = '', ...rest] = literals
  const last = rest.at(-1) ?? ''
  if (!text.startsWith(first) || !text.endsWith(last)) return null
  const end = text.length - last.length
  const values: string[] = []
  let at = first.length
  for (const [i, literal] of rest.entries()) {
    const next = i === rest.length - 1 ? end : text.indexOf(literal, at + 1)
    if (next <= at || next > end) return null
    const value = text.slice(at, next)
    if (fits[holes[i] ?? '']?.test(value) === false || isTorn(value)) return null
    values.push(value)
    at = next + literal.length
  }
  return values
}
