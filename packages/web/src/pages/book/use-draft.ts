import { useCallback, useEffect, useRef, useState } from 'react'
import type { BookFiles } from '../../engine/question.ts'
import { useBook, useLibrary } from '../../library/open-book.tsx'
import { useAddress } from '../../shell/address.ts'

/** How long somebody must have stopped typing before the text is kept, in milliseconds. */
const keepAfter = 900

/** Texts one can go back to; each is held whole. */
const stepsMax = 100

/** The text as it is being written, kept a moment after the last key; the book as it was opened stays to compare with. */
export function useDraft() {
  const { book, text: kept } = useBook()
  const { change: keep } = useLibrary()
  const [address, change] = useAddress()
  const [text, setText] = useState<BookFiles>(kept)
  const [asOpened] = useState<BookFiles>(kept)
  const newest = useRef({ book, text, keep, isChanged: false })
  useEffect(() => {
    newest.current = { ...newest.current, book, keep }
  })
  const save = useCallback(async () => {
    const { book, text, keep, isChanged } = newest.current
    if (!isChanged) return
    newest.current.isChanged = false
    const { id } = await keep(book, text)
    if (id !== book.id) change({ book: id, day: address.day }, { replace: true })
    setKept(true)
  }, [change, address.day])
  const [isKept, setKept] = useState(true)
  useEffect(() => {
    if (isKept) return
    const later = setTimeout(() => void save(), text === kept ? 0 : keepAfter)
    return () => clearTimeout(later)
  }, [text, kept, isKept, save])
  // Whoever leaves the page before the moment is over loses nothing.
  useEffect(() => () => void save(), [save])
  const put = (now: BookFiles) => {
    newest.current = { ...newest.current, text: now, isChanged: true }
    setText(now)
    setKept(false)
  }
  const write = (file: string, said: string) => {
    const { text } = newest.current
    put({ ...text, files: { ...text.files, [file]: said } })
  }
  return { text, asOpened, isKept, write, ...useSteps(newest, put) }
}

/** Steps of the form back and forth: the text has its own, key by key. */
function useSteps(
  newest: { readonly current: { readonly text: BookFiles } },
  put: (text: BookFiles) => void,
) {
  const [{ back, forth }, setSteps] = useState<{
    readonly back: readonly BookFiles[]
    readonly forth: readonly BookFiles[]
  }>({ back: [], forth: [] })
  const step = (file: string, said: string) => {
    const { text } = newest.current
    setSteps({ back: [...back, text].slice(-stepsMax), forth: [] })
    put({ ...text, files: { ...text.files, [file]: said } })
  }
  const [before, after] = [back.at(-1), forth.at(-1)]
  const undo =
    before === undefined
      ? null
      : () => {
          setSteps({ back: back.slice(0, -1), forth: [...forth, newest.current.text] })
          put(before)
        }
  const redo =
    after === undefined
      ? null
      : () => {
          setSteps({ back: [...back, newest.current.text], forth: forth.slice(0, -1) })
          put(after)
        }
  return { step, undo, redo }
}
