import {
  activateHover,
  closeHoverTooltips,
  type EditorView,
  hasHoverTooltips,
  hoverTooltip,
  type KeyBinding,
} from '@codemirror/view'
import { saying } from '../../language/saying.ts'
import { pathAt } from './cursor-path.ts'
import { bookSchema, schemasAt } from './schema.ts'

type Key = { readonly name: string; readonly from: number; readonly to: number }

/** The keys that are written on the line of a place. */
function keysAround({ state }: EditorView, at: number): readonly Key[] {
  const { from, text } = state.doc.lineAt(at)
  return Array.from(
    text.matchAll(/[\p{L}][\p{L}\p{N} _-]*(?=:(?:\s|$))/gu),
    ({ 0: name, index }) => ({ name, from: from + index, to: from + index + name.length }),
  )
}

/** What a key means, where the pointer rests on it. */
export const hoverBook = hoverTooltip(async (view, at) => {
  const key = keysAround(view, at).find(({ from, to }) => from <= at && at <= to)
  if (key === undefined) return null
  const { name, from, to } = key
  const { path } = pathAt(view.state, from)
  const above = path.at(-1) === name ? path.slice(0, -1) : path
  const found = schemasAt(await bookSchema(), [...above, name])
  const said = found.map(({ description }) => description).find((each) => each !== undefined)
  if (said === undefined) return null
  const say = await saying()
  return {
    pos: from,
    end: to,
    create: () => {
      const dom = document.createElement('div')
      dom.className = 'cm-book-hover'
      dom.setAttribute('role', 'status')
      dom.textContent = `${name}: ${say(said)}`
      return { dom }
    },
  }
})

/** The same by keyboard: of the key at the cursor, or the one before it on the line. */
function showMeaning(view: EditorView): boolean {
  const { head } = view.state.selection.main
  const keys = keysAround(view, head)
  const key = keys.findLast(({ from }) => from <= head) ?? keys[0]
  if (key === undefined) return false
  activateHover(view, key.from, 1, {
    tooltip: hoverBook,
    until: ({ docChanged, selection }) => docChanged || selection !== undefined,
  })
  return true
}

function hideMeaning(view: EditorView): boolean {
  if (!hasHoverTooltips(view.state)) return false
  view.dispatch({ effects: closeHoverTooltips })
  return true
}

export const hoverKeys: readonly KeyBinding[] = [
  { key: 'F1', run: showMeaning },
  { key: 'Escape', run: hideMeaning },
]
