import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookFiles } from '../../engine/question.ts'
import { useLibrary } from '../../library/open-book.tsx'
import { bookOfFiles, canOpenFolders, openFolder } from '../../library/open-files.ts'
import { useAddress } from '../../shell/address.ts'
import styles from './desk.module.css'
import { firstBook } from './first-book.ts'

/** From files, from a folder, or from nothing. What is opened stays in this browser. */
export function AddBook() {
  const { t } = useTranslation()
  const id = useId()
  const { add } = useLibrary()
  const [, change] = useAddress()
  const [problem, setProblem] = useState<string | null>(null)
  const take = async (found: Promise<BookFiles | null>, page?: string) => {
    try {
      const text = await found
      if (text === null) return
      const { id: book } = await add(text)
      setProblem(null)
      change({ book, day: undefined, scenario: undefined, right: undefined, show: page })
    } catch (problem) {
      setProblem(problem instanceof Error ? problem.message : String(problem))
    }
  }
  return (
    <div className={styles.add}>
      <span>
        <label htmlFor={id} className={styles.fileLabel}>
          {t('desk.openFile')}
        </label>{' '}
        <input
          id={id}
          type="file"
          multiple
          accept=".yaml,.yml"
          onChange={({ target }) => void take(bookOfFiles([...(target.files ?? [])]))}
        />
      </span>
      {canOpenFolders() ? (
        <button type="button" onClick={() => void take(openFolder())}>
          {t('desk.openFolder')}
        </button>
      ) : null}
      <button
        type="button"
        onClick={() => void take(Promise.resolve(firstBook(t('desk.firstTitle'))))}
      >
        {t('desk.newBook')}
      </button>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </div>
  )
}
