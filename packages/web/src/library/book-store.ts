import type { StoredBook } from './stored-book.ts'

/** Books in the browser's own database. Nothing of it leaves the machine; clearing the site's storage removes it. */
const store = 'books'

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('tranche', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function inStore<T>(
  mode: IDBTransactionMode,
  act: (books: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opened = await database()
  return new Promise((resolve, reject) => {
    const transaction = opened.transaction(store, mode)
    const request = act(transaction.objectStore(store))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error)
  })
}

/** Every kept book, the one changed last first. */
export async function keptBooks(): Promise<readonly StoredBook[]> {
  const found = await inStore<StoredBook[]>('readonly', (books) => books.getAll())
  return found.sort((a, b) => b.changedAt - a.changedAt)
}

export async function keepBook(book: StoredBook): Promise<void> {
  await inStore('readwrite', (books) => books.put(book))
}

export async function forgetBook(id: string): Promise<void> {
  await inStore('readwrite', (books) => books.delete(id))
}
