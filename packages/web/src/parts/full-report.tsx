import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../shell/address.ts'
import styles from './parts.module.css'
import type { Asked } from './report.tsx'

const Report = lazy(async () => ({ default: (await import('./report.tsx')).Report }))

/** Everything there is to say of an answer, as the command line prints it: asked for when it is opened. */
export function FullReport({ of, about = {} }: Asked) {
  const { t } = useTranslation()
  const [{ open }, change] = useAddress()
  const name = `report-${of}`
  const isOpen = open === name
  return (
    <details
      className={`${styles.report} screen`}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen)
          change({ open: currentTarget.open ? name : undefined }, { replace: true })
      }}
    >
      <summary>{t('report.whole')}</summary>
      <Suspense fallback={<p aria-busy="true" />}>
        {isOpen ? <Report of={of} about={about} /> : null}
      </Suspense>
    </details>
  )
}
