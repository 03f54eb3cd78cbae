import { useTranslation } from 'react-i18next'
import { useLibrary } from '../../library/open-book.tsx'
import { useAddress } from '../../shell/address.ts'
import { AddBook } from './add-book.tsx'
import styles from './desk.module.css'
import { ExampleList } from './example-list.tsx'

/** The books kept in this browser, and ways to bring more. */
export function Shelf() {
  const { t } = useTranslation()
  const { books, forget } = useLibrary()
  const [address, change] = useAddress()
  return (
    <>
      {books === null || books.length === 0 ? null : (
        <ul className={styles.shelf}>
          {books.map(({ id, title }) => (
            <li key={id}>
              <button
                type="button"
                aria-pressed={address.book === id}
                onClick={() =>
                  change({ book: id, day: undefined, scenario: undefined, right: undefined })
                }
              >
                {title}
              </button>{' '}
              <button
                type="button"
                onClick={() => {
                  if (window.confirm(t('desk.forgetSure', { title }))) void forget(id)
                }}
              >
                {t('desk.forget')} <span className="unseen">{title}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddBook />
      <details className={styles.examples} open={address.book === undefined}>
        <summary>{t('desk.examples')}</summary>
        <ExampleList />
      </details>
    </>
  )
}
