import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../engine/question.ts'
import { usePhrase } from '../language/phrases.ts'
import styles from './parts.module.css'
import { useLasting } from './use-lasting.ts'

/** A part of a page with its heading; `isOld` while a newer answer is on its way. */
export function Section({
  title,
  isOld = false,
  children,
}: {
  readonly title: string
  readonly isOld?: boolean
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>{title}</h2>
      <div data-old={useLasting(isOld)} aria-busy={isOld}>
        {children}
      </div>
    </section>
  )
}

/** A wide thing that scrolls inside of the page, by keyboard too. */
export function Scroll({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <figure className={styles.scroll} aria-label={label} tabIndex={0}>
      {children}
    </figure>
  )
}

/** Until the first answer is there; what takes no time does not show it. */
export function Waiting({
  answer,
  refusal,
}: {
  readonly answer: unknown
  readonly refusal: Refusal | null
}) {
  const { t } = useTranslation()
  if (answer !== null || refusal !== null) return null
  return (
    <p className={styles.waiting} aria-busy="true">
      {t('shell.working')}
    </p>
  )
}

/** Why there is no answer, and what to do. */
export function RefusalNote({ refusal }: { readonly refusal: Refusal | null }) {
  const phrase = usePhrase()
  if (refusal === null) return null
  return (
    <div className={styles.refusal} role="status">
      <p>{phrase(refusal.message)}</p>
      <p className="faint">{phrase(refusal.help)}</p>
    </div>
  )
}
