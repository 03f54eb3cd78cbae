import { hoverTooltip } from '@codemirror/view'
import { pathAt } from './cursor-path.ts'
import { bookSchema, schemasAt } from './schema.ts'

/** What a key means, where the pointer rests on it. */
export const hoverBook = hoverTooltip(async (view, at) => {
  const { from, text } = view.state.doc.lineAt(at)
  const keys = [...text.matchAll(/[\p{L}][\p{L}\p{N} _-]*(?=:(?:\s|$))/gu)]
  const key = keys.find(
    ({ 0: name, index }) => from + index <= at && at <= from + index + name.length,
  )
  if (key === undefined) return null
  const { path } = pathAt(view.state, from + key.index)
  const [name] = key
  const above = path.at(-1) === name ? path.slice(0, -1) : path
  const found = schemasAt(await bookSchema(), [...above, name])
  const said = found.map(({ description }) => description).find((each) => each !== undefined)
  if (said === undefined) return null
  return {
    pos: from + key.index,
    end: from + key.index + name.length,
    create: () => {
      const dom = document.createElement('div')
      dom.className = 'cm-book-hover'
      dom.textContent = `${name}: ${said}`
      return { dom }
    },
  }
})
