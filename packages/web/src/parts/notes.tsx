import { useTranslation } from 'react-i18next'
import { usePhrase } from '../language/phrases.ts'
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
  const phrase = usePhrase()
  const unlike = [...new Set(lines)].map(phrase)
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
  const phrase = usePhrase()
  const { t } = useTranslation()
  const line = (what: string, i: number) =>
    t('decide.missingLine', { what: phrase(what), remedy: phrase(remedies[i] ?? '') })
  return <Notes title={title} lines={missing.map(line)} />
}
