import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookFiles } from '../../engine/question.ts'
import { useLibrary } from '../../library/open-book.tsx'
import type { Unreadable } from '../../library/open-files.ts'
import { useAddress } from '../../shell/address.ts'
import styles from './desk.module.css'

/** Fetched when somebody opens something: looking at a book needs none of it. */
const opening = () => import('../../library/open-files.ts')

/** From files, from a folder, or from nothing. What is opened stays in this browser. */
export function AddBook() {
  const { t } = useTranslation()
  const { add } = useLibrary()
  const [, change] = useAddress()
  const navigate = useNavigate()
  const [problem, setProblem] = useState<string | null>(null)
  const [isOver, setOver] = useState(false)
  const take = async (found: Promise<BookFiles | null>, isNew = false) => {
    try {
      const text = await found
      if (text === null) return
      const { id: book } = await add(text)
      setProblem(null)
      // Somebody who begins wants to write, and need not know how a book is written.
      if (isNew) void navigate({ to: '/book' as '/', search: { book, show: 'form' } })
      else change({ book, day: undefined, scenario: undefined, right: undefined })
    } catch (problem) {
      setProblem(wordsOf(problem, t))
    }
  }
  return (
    <section
      aria-label={t('desk.addBook')}
      className={styles.add}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void take(dropped(event.dataTransfer))
      }}
    >
      <button type="button" onClick={() => void take(newBook(t('desk.firstTitle')), true)}>
        {t('desk.newBook')}
      </button>
      <FileChoice name={t('desk.openFile')} onChoose={(files) => void take(chosenFiles(files))} />
      {'showDirectoryPicker' in window ? (
        <button
          type="button"
          onClick={() => void take(opening().then(({ openFolder }) => openFolder()))}
        >
          {t('desk.openFolder')}
        </button>
      ) : (
        <FileChoice
          isFolder
          name={t('desk.openFolder')}
          onChoose={(files) => void take(chosenFiles(files))}
        />
      )}
      <span className="faint small">{t('desk.dropHere')}</span>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </section>
  )
}

/** The browser’s own choice of files, which looks and is named like the buttons beside it. */
function FileChoice({
  name,
  isFolder = false,
  onChoose,
}: {
  readonly name: string
  readonly isFolder?: boolean
  readonly onChoose: (files: readonly File[]) => void
}) {
  const id = useId()
  const kind = isFolder ? { webkitdirectory: '' } : { accept: '.yaml,.yml' }
  return (
    <span className={styles.files}>
      <input
        id={id}
        type="file"
        multiple
        className="unseen"
        {...kind}
        onChange={({ target }) => {
          onChoose([...(target.files ?? [])])
          // The same files again are a choice too: they may have changed.
          target.value = ''
        }}
      />
      <label htmlFor={id}>{name}</label>
    </span>
  )
}

async function newBook(title: string): Promise<BookFiles> {
  return (await import('./first-book.ts')).firstBook(title)
}

async function chosenFiles(files: readonly File[]): Promise<BookFiles | null> {
  return (await opening()).bookOfFiles(files)
}

/** What was dropped is there only until the event is over: it is named before anything is fetched. */
async function dropped({ items }: DataTransfer): Promise<BookFiles | null> {
  const entries = [...items].map((item) => item.webkitGetAsEntry() ?? item.getAsFile())
  return (await opening()).bookOfDrop(entries)
}

function isUnreadable(problem: unknown): problem is Unreadable {
  return problem instanceof Error && 'why' in problem
}

function wordsOf(problem: unknown, t: ReturnType<typeof useTranslation>['t']): string {
  if (isUnreadable(problem)) return t(`desk.${problem.why}`, { file: problem.file })
  return problem instanceof Error ? problem.message : String(problem)
}
