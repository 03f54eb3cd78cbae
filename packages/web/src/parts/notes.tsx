import styles from './parts.module.css'

/** Lines that go with an answer, under a heading; nothing where there are none. */
export function Notes({
  title,
  lines,
}: {
  readonly title: string
  readonly lines: readonly string[]
}) {
  if (lines.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles.missing}>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
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
