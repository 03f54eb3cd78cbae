import { useTranslation } from 'react-i18next'
import { useLibrary } from '../../library/open-book.tsx'
import { Section } from '../../parts/section.tsx'
import styles from './desk.module.css'
import { Shelf } from './shelf.tsx'

/** The page before any book is open: what this is, and how to begin. */
export function Welcome({ isLost }: { readonly isLost: boolean }) {
  const { t } = useTranslation()
  const { books } = useLibrary()
  return (
    <>
      <h1>{t('welcome.title')}</h1>
      {isLost ? <p role="alert">{t('welcome.lost')}</p> : null}
      <p>{t('welcome.what')}</p>
      <ol className={styles.steps}>
        <li>{t('welcome.terms')}</li>
        <li>{t('welcome.facts')}</li>
        <li>{t('welcome.beliefs')}</li>
      </ol>
      <p>{t('welcome.stays')}</p>
      <Section title={t((books ?? []).length === 0 ? 'welcome.begin' : 'desk.books')}>
        <Shelf />
      </Section>
    </>
  )
}
