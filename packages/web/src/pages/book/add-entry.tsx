import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookNode } from '../../engine/core.ts'
import styles from './book.module.css'
import type { Editing } from './form-field.tsx'
import { type EntryKind, entryKinds, withNewEntry } from './usual-entries.ts'

/** What is written down most often: ready to be filled in, at the end of the part it belongs to. */
export function AddEntry({
  root,
  editing: { known, text, write },
}: {
  readonly root: BookNode
  readonly editing: Editing
}) {
  const { t } = useTranslation()
  const id = useId()
  const [kind, setKind] = useState<EntryKind>('right')
  const now = withNewEntry(text, root, kind, { ...known, said: t('book.said') })
  return (
    <p className={styles.addPart}>
      <label htmlFor={id}>{t('book.add')}</label>
      <select id={id} value={kind} onChange={({ target }) => setKind(target.value as EntryKind)}>
        {entryKinds.map((each) => (
          <option key={each} value={each}>
            {t(`entry.${each}`)}
          </option>
        ))}
      </select>
      <button
        type="button"
        disabled={now === null}
        onClick={() => {
          if (now !== null) write(now)
        }}
      >
        {t('book.addButton')}
      </button>
      {now === null ? <span className="faint small">{t('book.dealFirst')}</span> : null}
    </p>
  )
}
