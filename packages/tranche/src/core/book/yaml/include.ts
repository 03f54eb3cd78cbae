import {
  type Diagnostic,
  inReadingOrder,
  nearestWord,
  type Span,
  whereIs,
} from '../../diagnostic/index.ts'
import type { Entry, MapNode, Node, ScalarNode } from '../../grammar/index.ts'
import { readYaml, type YamlReading } from './read-yaml.ts'
import { namedIn, saysTheSame } from './same-words.ts'

/** The text of a file, or null where there is none. Paths are relative to the main file's folder, with `/`. */
export type Opener = (path: string) => string | null

/** A book's files read as one tree, with the text of each for excerpts. */
export type FilesReading = YamlReading & { readonly texts: ReadonlyMap<string, string> }

const filesMax = 200
const lengthMax = 16 * 1024 * 1024
const faultsMax = 1000

/** Groups of named things that several files may add to. */
const groups: ReadonlySet<string> = new Set(['parties', 'terms', 'beliefs', 'sources'])
/** Lists that several files may add to. */
const lists: ReadonlySet<string> = new Set(['facts'])

/**
 * Reads a book from its main file and the files named in its top-level `include`, and in theirs. Parties, terms, beliefs
 * and sources are put together by name, facts in the order of reading; anything else is said in the main file alone.
 * A named thing that several files give in the same words is one thing, so that each deal's file can stand by itself too.
 * Paths are relative to the including file; none may leave the main file's folder.
 */
export function readFiles(main: string, open: Opener): FilesReading {
  return new BookFiles(main, open).read()
}

class BookFiles {
  readonly #main: string
  readonly #open: Opener
  readonly #texts = new Map<string, string>()
  readonly #faults: Diagnostic[] = []
  readonly #hidden = new Set<string>()
  readonly #roots: MapNode[] = []
  #length = 0

  constructor(main: string, open: Opener) {
    this.#main = main
    this.#open = open
  }

  read(): FilesReading {
    const text = this.#open(this.#main)
    if (text === null) {
      this.#report(
        'include/missing',
        { file: this.#main, start: 0, end: 0 },
        {
          message: `there is no file “${this.#main}”`,
          help: 'check the name and the folder',
        },
      )
      return this.#answer(null)
    }
    const root = this.#readText(this.#main, text)
    if (root?.kind !== 'map') return this.#answer(root)
    this.#follow(root)
    return this.#answer(this.#merged(root))
  }

  #readText(file: string, text: string): Node | null {
    this.#texts.set(file, text)
    this.#length += text.length
    const { root, faults, hidden } = readYaml(file, text)
    this.#faults.push(...faults)
    for (const name of hidden) this.#hidden.add(name)
    return root
  }

  /** Reads what is included, depth first in the order named; each file before those it includes. */
  #follow(main: MapNode): void {
    const waiting: Include[] = []
    const visit = (root: MapNode) => {
      this.#roots.push(root)
      for (const include of this.#includesOf(root).reverse()) waiting.push(include)
    }
    visit(main)
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (this.#texts.size >= filesMax) {
        this.#reportTooMuch(next.node)
        return
      }
      const root = this.#include(next)
      if (root !== null) visit(root)
    }
  }

  #includesOf(root: MapNode): Include[] {
    const entry = root.entries.find(({ key }) => key.text === 'include')
    if (entry === undefined || entry.value.kind === 'empty') return []
    const items = entry.value.kind === 'list' ? entry.value.items : [entry.value]
    return items.flatMap((item) => {
      if (item.kind === 'scalar') return [{ from: item.span.file, node: item }]
      this.#report('include/path-expected', item.span, {
        message: 'the path of a file is written here',
        help: 'for example: include: [parties.yaml, beliefs/base.yaml]',
      })
      return []
    })
  }

  #include({ from, node }: Include): MapNode | null {
    const path = pathWithin(from, node.text, this.#main)
    if (path === null) {
      this.#report('include/unsafe-path', node.span, {
        message: `“${node.text}” is not a path inside the book’s folder`,
        help: 'write a path relative to this file, with “/” between folders, that stays inside the folder of the main file',
      })
      return null
    }
    if (this.#texts.has(path)) {
      this.#report('include/given-twice', node.span, {
        message:
          path === from ? `“${path}” includes itself` : `“${path}” is already part of the book`,
        help: 'include each file once, from one place',
      })
      return null
    }
    return this.#readIncluded(path, node)
  }

  #readIncluded(path: string, node: ScalarNode): MapNode | null {
    const text = this.#open(path)
    if (this.#length + (text?.length ?? 0) > lengthMax) {
      this.#reportTooMuch(node)
      return null
    }
    if (text === null) {
      this.#report('include/missing', node.span, {
        message: `there is no file “${path}”`,
        help: 'check the name; paths are relative to the file that includes them',
      })
      return null
    }
    const root = this.#readText(path, text)
    if (root === null || root.kind === 'empty') return null
    if (root.kind === 'map') return root
    this.#report('include/keys-expected', root.span, {
      message: 'an included file holds keys such as “parties”, “terms”, “facts” or “beliefs”',
      help: 'write the key these belong to first',
    })
    return null
  }

  #merged(main: MapNode): MapNode {
    const merged = new Map<string, Entry>()
    for (const { entries } of this.#roots) {
      for (const entry of entries) {
        const name = entry.key.text
        if (name === 'include') continue
        const earlier = merged.get(name)
        const together = this.#together(earlier, entry, main.span.file)
        if (together !== null) merged.set(name, together)
      }
    }
    return { ...main, entries: [...merged.values()] }
  }

  /** Two entries under one key of the book as one; null where the second adds nothing. */
  #together(earlier: Entry | undefined, entry: Entry, mainFile: string): Entry | null {
    const isGroup = groups.has(entry.key.text)
    if (entry.key.span.file !== mainFile && !isGroup && !lists.has(entry.key.text)) {
      this.#reportMainOnly(entry.key)
      return null
    }
    if (earlier === undefined || earlier.value.kind === 'empty') return entry
    const { key, value } = earlier
    if (entry.value.kind === 'empty') return null
    if (isGroup && value.kind === 'map' && entry.value.kind === 'map') {
      return { key, value: { ...value, entries: this.#joinedEntries(value, entry.value) } }
    }
    if (!isGroup && value.kind === 'list' && entry.value.kind === 'list') {
      const isThere = namedIn(value.items)
      const added = entry.value.items.filter((item) => !isThere(item))
      return { key, value: { ...value, items: [...value.items, ...added] } }
    }
    const form = isGroup ? 'a group of named things' : 'a list'
    const wrong = value.kind === (isGroup ? 'map' : 'list') ? entry : earlier
    this.#report('include/other-form', wrong.key.span, {
      message: `“${key.text}” is ${form} that several files add to, but not here`,
      help: `write it as ${form} in every file`,
    })
    return wrong === earlier ? entry : null
  }

  #joinedEntries(first: MapNode, second: MapNode): readonly Entry[] {
    const entries = new Map(first.entries.map((entry) => [entry.key.text, entry]))
    const added = second.entries.filter(({ key, value }) => {
      const earlier = entries.get(key.text)
      if (earlier !== undefined && !saysTheSame(earlier.value, value))
        this.#reportTwice(key, earlier.key)
      return earlier === undefined
    })
    return [...first.entries, ...added]
  }

  #reportTwice(key: ScalarNode, earlier: ScalarNode): void {
    this.#report('name/given-twice', key.span, {
      message: `“${key.text}” is given twice`,
      help: `it stands at ${whereIs(earlier.span, this.#texts)} already; rename or remove one of the two`,
    })
  }

  #reportMainOnly(key: ScalarNode): void {
    const known = [...groups, ...lists, 'include']
    const near = nearestWord(key.text, known)
    this.#report('include/main-file-only', key.span, {
      message: `“${key.text}” is not a key of an included file`,
      help:
        near === null
          ? `write it in ${this.#main}; included files hold ${known.join(', ')}`
          : `did you mean “${near}”?`,
    })
  }

  #reportTooMuch(node: ScalarNode): void {
    this.#report('include/too-much', node.span, {
      message: `from “${node.text}” on nothing more is read: a book has at most ${filesMax} files and 16 MiB of text`,
      help: 'include fewer or shorter files',
    })
  }

  #report(
    code: string,
    span: Span,
    what: { readonly message: string; readonly help: string },
  ): void {
    if (this.#faults.length >= faultsMax) return
    this.#faults.push({ code, severity: 'error', span, ...what })
  }

  #answer(root: Node | null): FilesReading {
    const faults = inReadingOrder(this.#faults)
    return { root, texts: this.#texts, faults, hidden: [...this.#hidden] }
  }
}

type Include = { readonly from: string; readonly node: ScalarNode }

/**
 * The path a file means by `written`, or null where it could lead outside the main file's folder: absolute paths,
 * addresses, drives, backslashes, folders and `..` beyond the top.
 */
function pathWithin(from: string, written: string, main: string): string | null {
  const top = main.slice(0, main.lastIndexOf('/') + 1)
  if (written.length > 1000 || /^\/|\/$|^[A-Za-z][\w+.-]*:|[\\\p{Cc}]/u.test(written)) return null
  const segments = from.slice(top.length).split('/').slice(0, -1)
  for (const segment of written.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return null
    } else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  const isFolder = /(?:^|\/)\.{1,2}$/.test(written)
  return segments.length === 0 || isFolder ? null : top + segments.join('/')
}
