/** How a book stood when somebody looked at it last, in this browser. */
export type Visit = {
  readonly asOf: string
  readonly statuses: Readonly<Record<string, string>>
  /** How many different days the book speaks of. */
  readonly days: number
}

/** What was kept when this window was opened: looking again in the same window does not make it older. */
export function visitBefore(book: string): Visit | null {
  const key = `tranche.visit.${book}`
  const inWindow = sessionStorage.getItem(key)
  if (inWindow !== null) return read(inWindow)
  const kept = localStorage.getItem(key) ?? 'null'
  sessionStorage.setItem(key, kept)
  return read(kept)
}

export function visitNow(book: string, visit: Visit): void {
  localStorage.setItem(`tranche.visit.${book}`, JSON.stringify(visit))
}

function read(text: string): Visit | null {
  try {
    const found = JSON.parse(text) as Visit | null
    return typeof found?.statuses === 'object' ? found : null
  } catch {
    return null
  }
}
