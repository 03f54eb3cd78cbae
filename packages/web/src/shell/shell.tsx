import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OpenBookProvider, useFoundBook } from '../library/open-book.tsx'
import { Welcome } from '../pages/desk/welcome.tsx'
import { keepQuestion, useAddress } from './address.ts'
import { Choices } from './choices.tsx'
import { pages } from './pages.ts'
import { useOpenWhenPrinting } from './printing.ts'
import { QuestionBar } from './question-bar.tsx'
import styles from './shell.module.css'
import { useShortcuts } from './shortcuts.ts'

/** What nobody has asked for yet is fetched when somebody does. */
const Keys = lazy(async () => ({ default: (await import('./keys.tsx')).Keys }))
const ExplainPanel = lazy(async () => ({
  default: (await import('../parts/explain-panel.tsx')).ExplainPanel,
}))

/** What surrounds every page: where one is, which book, day and beliefs count, and the way elsewhere. */
export function Shell() {
  const { t } = useTranslation()
  const [{ book: id, explain }] = useAddress()
  const found = useFoundBook(id)
  const isLoading = useRouterState({ select: ({ isLoading }) => isLoading })
  const [areKeysShown, setKeysShown] = useState(false)
  const showKeys = useCallback(() => setKeysShown(true), [])
  useShortcuts(showKeys)
  useOpenWhenPrinting()
  useTitle()
  return (
    <>
      <button type="button" className={styles.skip} onClick={skipToContent}>
        {t('shell.skip')}
      </button>
      <header className={styles.head}>
        <Link to="/" search={keepQuestion} className={styles.brand}>
          <img src="./mark.svg" alt="" width="22" height="22" />
          Tranche
        </Link>
        <Choices showKeys={showKeys} />
      </header>
      <Suspense fallback={null}>
        {areKeysShown ? <Keys onClose={() => setKeysShown(false)} /> : null}
      </Suspense>
      <Menu />
      {typeof found === 'object' ? (
        <OpenBookProvider book={found}>
          <QuestionBar />
          <main id="content" tabIndex={-1} className={styles.main} aria-busy={isLoading}>
            <Outlet />
          </main>
          {explain === undefined ? null : (
            <Suspense>
              <ExplainPanel figure={explain} />
            </Suspense>
          )}
        </OpenBookProvider>
      ) : (
        <main id="content" tabIndex={-1} className={styles.main}>
          {found === 'looking' ? null : <Welcome isLost={id !== undefined} />}
        </main>
      )}
    </>
  )
}

function skipToContent(): void {
  document.getElementById('content')?.focus()
}

function Menu() {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('shell.pages')} className={styles.menu}>
      {pages.map(({ path, name, letter }) => (
        <Link
          key={path}
          to={path as '/'}
          search={keepQuestion}
          activeOptions={{ exact: true, includeSearch: false }}
          className={styles.page}
          title={`g ${letter}`}
        >
          {t(`pages.${name}`)}
        </Link>
      ))}
    </nav>
  )
}

/** The name of the page, for the window and for who listens. */
function useTitle(): void {
  const { t } = useTranslation()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const page = pages.find((each) => each.path === path)
  const name = page === undefined ? null : t(`pages.${page.name}`)
  useEffect(() => {
    document.title = name === null ? 'Tranche' : `${name} · Tranche`
  }, [name])
}

export function NotThere() {
  const { t } = useTranslation()
  return (
    <section>
      <h1>{t('shell.notThere')}</h1>
      <p>
        <Link to="/" search={keepQuestion}>
          {t('pages.desk')}
        </Link>
      </p>
    </section>
  )
}

export function Broken({ message }: { readonly message: string }) {
  const { t } = useTranslation()
  return (
    <main className={styles.main}>
      <h1>{t('shell.defect')}</h1>
      <p>{message}</p>
      <p>
        <a href="./">{t('shell.reload')}</a>
      </p>
    </main>
  )
}
