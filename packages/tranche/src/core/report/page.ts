import type { Table } from './table.ts'

/** A memo as data: what it says and in which order, free of any medium. */
export type Page = {
  readonly title: string
  readonly subtitle: string
  readonly sections: readonly Section[]
}

export type Section = {
  /** Null where the section continues what stands above it. */
  readonly heading: string | null
  readonly blocks: readonly Block[]
}

export type Block =
  /** The answer itself, set off from everything else. */
  | { readonly kind: 'verdict'; readonly text: string; readonly detail: string | null }
  | { readonly kind: 'sentences'; readonly sentences: readonly string[] }
  | { readonly kind: 'pairs'; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly kind: 'table'; readonly table: Table }
  /** Lines whose indentation has a meaning, such as a tree. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
