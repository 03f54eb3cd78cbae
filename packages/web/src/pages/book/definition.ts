import { EditorView, type KeyBinding } from '@codemirror/view'

/** Under which head of a book things of a kind are given, and how deep. */
export const placesOfNames: readonly {
  readonly kind: string
  readonly head: string
  readonly depth: number
  /** In which part of a deal, for what has its name in one. */
  readonly part?: string
}[] = [
  { kind: 'party', head: 'parties', depth: 1 },
  { kind: 'source', head: 'sources', depth: 1 },
  { kind: 'scenario', head: 'beliefs', depth: 1 },
  { kind: 'deal', head: 'terms', depth: 1 },
  { kind: 'tranche', head: 'terms', depth: 3, part: 'tranches' },
  { kind: 'instrument', head: 'terms', depth: 3, part: 'instruments' },
  { kind: 'commitment', head: 'terms', depth: 3, part: 'commercial' },
]

type Given = {
  readonly name: string
  readonly head: string
  readonly depth: number
  readonly at: number
}

/** Every key with the head of the book it stands under and how deep: in block layout two spaces a level. */
function* keysIn(text: string): Generator<Given> {
  let head = ''
  let at = 0
  for (const line of text.split('\n')) {
    const found = /^( *)([^\s#:{[-][^:#]*):(?:\s|$)/.exec(line)
    if (found !== null) {
      const [, indent = '', name = ''] = found
      if (indent === '') head = name
      yield { name, head, depth: indent.length / 2, at: at + indent.length }
    }
    at += line.length + 1
  }
}

/** The names of some kinds that a text gives. */
export function namesIn(text: string, kinds: readonly string[]): readonly string[] {
  const wanted = placesOfNames.filter(({ kind }) => kinds.some((each) => each.includes(kind)))
  const found = [...keysIn(text)].filter((key) =>
    wanted.some(({ head, depth }) => head === key.head && depth === key.depth),
  )
  return [...new Set(found.map(({ name }) => name))]
}

/** Where a name is given; null where the text gives none. A path `deal/tranche` is found by its last part. */
export function definitionOf(text: string, name: string): number | null {
  const last = name.split('/').at(-1) ?? name
  const rounds = new RegExp(
    `\\bname: *${last.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&')}(?=[\\s,}]|$)`,
    'mu',
  )
  for (const key of keysIn(text)) {
    const isGiven = placesOfNames.some(
      ({ head, depth }) => head === key.head && depth === key.depth,
    )
    if (isGiven && key.name === last) return key.at
  }
  const named = rounds.exec(text)
  return named === null ? null : named.index
}

function goToDefinition(view: EditorView): boolean {
  const { state } = view
  const { head } = state.selection.main
  const line = state.doc.lineAt(head)
  const at = head - line.from
  const words = [...line.text.matchAll(/[\p{L}\p{N}_/.-]+/gu)]
  const word = words.find(({ 0: found, index }) => index <= at && at <= index + found.length)?.[0]
  const found = word === undefined ? null : definitionOf(state.doc.toString(), word)
  if (found === null) return false
  view.dispatch({
    selection: { anchor: found },
    effects: EditorView.scrollIntoView(found, { y: 'center' }),
  })
  return true
}

export const definitionKeys: readonly KeyBinding[] = [
  { key: 'F12', run: goToDefinition },
  { key: 'Mod-b', run: goToDefinition },
]
