import { notFound } from './open-book.ts'

type Lists = Readonly<Record<string, readonly { readonly id: string }[]>>

/**
 * From lists of things with names, those of one name: the whole path, or the end of it where only one path ends so.
 * Without a name, all of them.
 */
export function onlyNamed<T extends Lists>(name: string | undefined, lists: T, what: string): T {
  if (name === undefined) return lists
  const ids = [...new Set(Object.values(lists).flatMap((list) => list.map(({ id }) => id)))]
  const meant = ids.includes(name) ? [name] : ids.filter((id) => id.endsWith(`/${name}`))
  const [only] = meant
  if (only === undefined || meant.length > 1) {
    const known =
      meant.length > 1 ? meant : [...ids, ...ids.map((id) => id.slice(id.lastIndexOf('/') + 1))]
    throw notFound({ what, name, known })
  }
  const kept = Object.entries(lists).map(([key, list]) => [
    key,
    list.filter(({ id }) => id === only),
  ])
  return Object.fromEntries(kept) as T
}
