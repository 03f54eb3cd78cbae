import styles from './parts.module.css'

/** A longer list is closed at first. */
const openMax = 6

/** Lines that go with an answer, under a heading; nothing where there are none. */
export function Notes({
  title,
  lines,
}: {
  readonly title: string
  readonly lines: readonly string[]
}) {
  const unlike = [...new Set(lines)]
  if (unlike.length === 0) return null
  return (
    <details className={styles.notes} open={unlike.length <= openMax}>
      <summary>
        {title} <span className="faint">({unlike.length})</span>
      </summary>
      <ul className={styles.missing}>
        {unlike.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}

/** What an answer lacks, each with the line that would state it. */
export function Missing({
  title,
  missing,
  remedies,
}: {
  readonly title: string
  readonly missing: readonly string[]
  readonly remedies: readonly string[]
}) {
  return <Notes title={title} lines={missing.map((what, i) => `${what}: ${remedies[i] ?? ''}`)} />
}
