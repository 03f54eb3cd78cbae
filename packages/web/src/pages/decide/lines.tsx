import styles from './decide.module.css'

/** Sentences one below the other. Each keeps its place while the figures in it move, so that none is taken away and put back. */
export function Lines({
  lines,
  inOrder = false,
}: {
  readonly lines: readonly string[]
  readonly inOrder?: boolean
}) {
  const List = inOrder ? 'ol' : 'ul'
  return (
    <List className={styles.reasons}>
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is told apart by its place
        <li key={place}>{line}</li>
      ))}
    </List>
  )
}
