import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useChange } from '../shell/address.ts'
import { FigureTree } from './figure-tree.tsx'
import styles from './parts.module.css'

/** The tree of one figure beside the page it was asked on. Escape closes it and goes back to where one was. */
export function ExplainPanel({ figure }: { readonly figure: string }) {
  const { t } = useTranslation()
  const change = useChange()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const close = () => change({ explain: undefined })
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={t('explain.title')}
      onKeyDown={({ key }) => {
        if (key === 'Escape') close()
      }}
    >
      <div className={styles.panelHead}>
        <h2>{t('explain.title')}</h2>
        <button type="button" onClick={close}>
          {t('explain.close')}
        </button>
      </div>
      <FigureTree figure={figure} />
    </aside>
  )
}
