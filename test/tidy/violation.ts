/** A place that breaks one of our rules. */
export type Violation = {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly what: string
  /** What to write instead. */
  readonly use: string
}

/** `file:line: what; use …`, as an editor opens it. */
export function written({ file, line, what, use }: Violation): string {
  return `${file}:${line}: ${what}; use ${use}`
}
