import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react'
import type { BookFiles } from '../engine/question.ts'
import { forgetBook, keepBook, keptBooks } from './book-store.ts'
import { exampleNames, openExample } from './examples.ts'
import { type StoredBook, titleOf } from './stored-book.ts'

/** The books of this browser, and what can be done with them. */
type Library = {
  /** Null until the browser has said what it keeps. */
  readonly books: readonly StoredBook[] | null
  readonly add: (text: BookFiles) => Promise<StoredBook>
  readonly change: (book: StoredBook, text: BookFiles) => Promise<StoredBook>
  readonly forget: (id: string) => Promise<void>
}

const LibraryContext = createContext<Library | null>(null)

export function LibraryProvider({ children }: { readonly children: ReactNode }) {
  const [books, setBooks] = useState<readonly StoredBook[] | null>(null)
  const reload = useCallback(async () => setBooks(await keptBooks().catch(() => [])), [])
  useEffect(() => void reload(), [reload])
  const library = useMemo<Library>(() => {
    const keep = async (book: StoredBook) => {
      await keepBook(book)
      await reload()
      return book
    }
    return {
      books,
      add: (text) => keep({ id: crypto.randomUUID(), ...fresh(text), revision: 1 }),
      change: ({ id, revision }, text) => {
        const own = id.startsWith('example:') ? crypto.randomUUID() : id
        return keep({ id: own, ...fresh(text), revision: revision + 1 })
      },
      forget: async (id) => {
        await forgetBook(id)
        await reload()
      },
    }
  }, [books, reload])
  return <LibraryContext value={library}>{children}</LibraryContext>
}

function fresh(text: BookFiles) {
  return { text, title: titleOf(text), changedAt: Date.now() }
}

export function useLibrary(): Library {
  const library = use(LibraryContext)
  if (library === null) throw new Error('a page stands inside of the library')
  return library
}

/** The book a link names: still looked for, found, or nowhere. */
export type Found = StoredBook | 'looking' | 'nowhere'

export function useFoundBook(id: string | undefined): Found {
  const { books } = useLibrary()
  const [example, setExample] = useState<StoredBook | null>(null)
  const name = id?.startsWith('example:') === true ? id.slice('example:'.length) : null
  useEffect(() => {
    let isWanted = true
    if (name !== null)
      void openExample(name).then((found) => {
        if (isWanted) setExample(found)
      })
    return () => {
      isWanted = false
    }
  }, [name])
  if (id === undefined) return 'nowhere'
  if (name !== null && !exampleNames.includes(name)) return 'nowhere'
  if (name !== null) return example?.id === id ? example : 'looking'
  if (books === null) return 'looking'
  return books.find((book) => book.id === id) ?? 'nowhere'
}

type OpenBook = StoredBook & { readonly key: string }

const BookContext = createContext<OpenBook | null>(null)

/** Makes a book the one that everything inside is asked of. */
export function OpenBookProvider({
  book,
  children,
}: {
  readonly book: StoredBook
  readonly children: ReactNode
}) {
  const value = useMemo(() => ({ ...book, key: `${book.id}@${book.revision}` }), [book])
  return <BookContext value={value}>{children}</BookContext>
}

/** The open book: its text, and the name of this state of it. */
export function useBook(): {
  readonly book: StoredBook
  readonly revision: string
  readonly text: BookFiles
} {
  const book = use(BookContext)
  if (book === null) throw new Error('a question is asked where a book is open')
  return { book, revision: book.key, text: book.text }
}
