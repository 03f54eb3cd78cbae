import type { Diagnostic, Span } from '../diagnostic/index.ts'
import { nearestWord } from '../diagnostic/index.ts'
import { type Node, shorten } from './node.ts'

/** Kinds of things that are named once in a book and referred to elsewhere. */
export type NameKind =
  | 'party'
  | 'source'
  | 'deal'
  | 'tranche'
  | 'instrument'
  | 'commitment'
  | 'class'
  | 'security'
  | 'milestone'
  | 'round'
  | 'scenario'

const helpedMax = 200

type Reference = {
  readonly kinds: readonly NameKind[]
  readonly name: string
  readonly span: Span
  /** What it stands in, outermost first. */
  readonly owner: string
}

/**
 * What is gathered while a text is read: everything wrong with it, the names it gives and the names it uses.
 * Names inside a deal or company are declared with their owner (`deal/tranche`) and may be used without it
 * where only one owner has them.
 */
export class Reading {
  readonly faults: Diagnostic[] = []
  readonly #declared = new Map<NameKind, Map<string, Span>>()
  /** Full names by kind and last word. */
  readonly #byLast = new Map<string, string[]>()
  readonly #references: Reference[] = []
  readonly #path: string[] = []
  /** Words of parts whose notation could not be read, and of those that no grammar could read. */
  readonly #unread: ReadonlySet<string>
  readonly #hidden: Set<string>

  /** `hidden`: names in parts of the text that could not be read; using them is no fault. */
  constructor(hidden: readonly string[] = []) {
    this.#unread = new Set(hidden)
    this.#hidden = new Set(hidden)
  }

  report(code: string, span: Span, message: string, help: string): void {
    this.faults.push({ code, severity: 'error', message, span, help })
  }

  warn(code: string, span: Span, message: string, help: string): void {
    this.faults.push({ code, severity: 'warning', message, span, help })
  }

  /** Remembers the words of a part that could not be read: using a name it may have given is no fault. */
  hide(node: Node): void {
    switch (node.kind) {
      case 'scalar':
        this.#hidden.add(node.text)
        return
      case 'list':
        for (const item of node.items) this.hide(item)
        return
      case 'map':
        for (const { key, value } of node.entries) {
          this.#hidden.add(key.text)
          this.hide(value)
        }
        return
      case 'empty':
        return
      default:
        node satisfies never
    }
  }

  /** Whether a word stands in a part that could not be read. */
  hides(word: string): boolean {
    return this.#hidden.has(word)
  }

  /** Whether a key of a group is missing only because its line could not be read. */
  mayHold(group: Span, key: string): boolean {
    if (!this.#unread.has(key)) return false
    // A line that could not be read stands inside the group, or close to what is left of it.
    const [first, last] = [group.start - 200, group.end + 200]
    return this.faults.some(
      ({ code, span: { file, start } }) =>
        code.startsWith('yaml/') && file === group.file && start >= first && start <= last,
    )
  }

  /** Declares a name under the present owner and reads what belongs to it. */
  within<T>(kind: NameKind, name: string, span: Span, read: () => T): T {
    this.declare(kind, name, span)
    this.#path.push(name)
    try {
      return read()
    } finally {
      this.#path.pop()
    }
  }

  /** Declares a name under the present owner; kinds that stand alone (`party`) have no owner. */
  declare(kind: NameKind, name: string, span: Span): void {
    const owned =
      kind === 'tranche' || kind === 'instrument' || kind === 'commitment' || kind === 'class'
    const full = owned ? [...this.#path, name].join('/') : name
    const names = this.#declared.get(kind) ?? new Map<string, Span>()
    this.#declared.set(kind, names)
    const earlier = names.get(full)
    if (earlier !== undefined && (earlier.start !== span.start || earlier.file !== span.file)) {
      this.report(
        'name/given-twice',
        span,
        `the ${kind} “${full}” is given twice`,
        'name each thing once; rename or remove one of the two',
      )
      return
    }
    names.set(full, span)
    const last = `${kind} ${lastWordOf(full)}`
    const alike = this.#byLast.get(last) ?? []
    this.#byLast.set(last, alike)
    alike.push(full)
  }

  refer(kinds: readonly NameKind[], name: string, span: Span): void {
    this.#references.push({ kinds, name, span, owner: this.#path.join('/') })
  }

  /** The full names of a kind, for completion and meaning checks. */
  names(kind: NameKind): ReadonlyMap<string, Span> {
    return this.#declared.get(kind) ?? new Map()
  }

  /**
   * The full name a reference means: that of its own owner, itself, or the only declared name that ends in it.
   * Null where there is none or more than one.
   */
  resolve(kind: NameKind, name: string, owner = ''): string | null {
    const names = this.names(kind)
    for (let path = owner; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
      if (names.has(`${path}/${name}`)) return `${path}/${name}`
    }
    if (names.has(name)) return name
    const ending = this.#endingIn(kind, name)
    return ending.length === 1 ? (ending[0] ?? null) : null
  }

  /** Reports a name that means nothing or more than one thing, unless it may stand in a part that could not be read. */
  checkReference({ kinds, name, span, owner }: Reference): void {
    if (kinds.some((kind) => this.resolve(kind, name, owner) !== null)) return
    if (this.#hidden.has(lastWordOf(name))) return
    const what = kinds.join(' or ')
    const several = kinds.flatMap((kind) => this.#endingIn(kind, name))
    if (several.length > 1) {
      this.report(
        'reference/ambiguous',
        span,
        `“${shorten(name)}” could be ${several.slice(0, 5).join(' or ')}`,
        `write the ${what} with its owner, for example ${several[0]}`,
      )
      return
    }
    const known = kinds.flatMap((kind) => [...this.names(kind).keys()])
    // Comparing with every name takes time: a book of so many faults is helped by the first of them.
    const candidates = this.faults.length < helpedMax ? known : []
    const near = nearestWord(name, [...candidates, ...candidates.map(lastWordOf)])
    const help =
      near !== null
        ? `did you mean “${near}”?`
        : known.length > 0 && known.length <= 12
          ? `this book names: ${known.join(', ')}`
          : `name the ${what} before it is used`
    this.report('reference/unknown', span, `no ${what} is named “${shorten(name)}”`, help)
  }

  /** Checks every reference. Call once, when all is read. */
  checkReferences(): void {
    for (const reference of this.#references) this.checkReference(reference)
  }

  #endingIn(kind: NameKind, name: string): readonly string[] {
    const candidates = this.#byLast.get(`${kind} ${lastWordOf(name)}`) ?? []
    return candidates.filter((full) => full.endsWith(`/${name}`))
  }
}

function lastWordOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}
