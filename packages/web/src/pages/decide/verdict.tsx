import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePhrase } from '../../language/phrases.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { Section } from '../../parts/section.tsx'
import { Shown } from '../../parts/shown.tsx'
import styles from './decide.module.css'
import type { Right } from './decide-page.tsx'
import { Lines } from './lines.tsx'

/** What to do, by when, and why. */
export const Verdict = memo(function Verdict({
  right,
  currency,
  isRough,
}: {
  readonly right: Right
  readonly currency: string
  readonly isRough: boolean
}) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const { verdict, window, holderName, companyName } = right
  const { action, amount, decideBy, reasons, missing, remedies } = verdict
  return (
    <div className={styles.verdict}>
      <Section title={t('decide.verdict')}>
        <p className={styles.action} data-action={action} aria-live="polite">
          {t(`action.${action}`)}
          {amount === null || action !== 'exercise' ? null : (
            <span className={styles.actionAmount}>{numbers.amount(amount, currency)}</span>
          )}
          {decideBy === null ? null : (
            <span className={styles.actionDay}>
              {t(action === 'hold' ? 'decide.until' : 'decide.on', { day: numbers.day(decideBy) })}
            </span>
          )}
        </p>
        <p className="faint">
          {holderName} → {companyName} ·{' '}
          {t('decide.window', {
            from: numbers.day(window.firstDay ?? ''),
            to: numbers.day(window.lastDay ?? ''),
          })}
          {' · '}
          {verdict.robust ? t('decide.robust') : t('decide.notRobust')}
        </p>
        <Lines lines={reasons} />
        <Missing missing={missing} remedies={remedies} />
        <dl className={styles.pairs}>
          <dt>{t('decide.worth')}</dt>
          <dd>
            <Shown
              range={right.value}
              kind="money"
              currency={currency}
              figure={`${right.id}/value`}
            />
            <Simulated right={right} currency={currency} isRough={isRough} />
          </dd>
          <dt>{t('decide.waiting')}</dt>
          <dd>
            <Shown
              range={right.waiting}
              kind="money"
              currency={currency}
              figure={`${right.id}/waiting`}
            />
          </dd>
        </dl>
      </Section>
    </div>
  )
})

/** How well a simulation knows a worth: half of its numerical interval, at the stated centre or where it is widest. */
function Simulated({
  right,
  currency,
  isRough,
}: {
  readonly right: Right
  readonly currency: string
  readonly isRough: boolean
}) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const { route, numerical } = right.value
  if (route !== 'simulation' || numerical === null) return null
  const width = numbers.amount((numerical.high - numerical.low) / 2, currency)
  return (
    <span className="faint small" data-simulated={isRough ? 'roughly' : 'sharply'}>
      <br />
      {t('decide.simulated', { width })}
      {isRough ? ` · ${t('decide.sharpens')}` : null}
    </span>
  )
}

function Missing({
  missing,
  remedies,
}: {
  readonly missing: readonly string[]
  readonly remedies: readonly string[]
}) {
  const { t } = useTranslation()
  const phrase = usePhrase()
  if (missing.length === 0) return null
  return (
    <>
      <h3>{t('decide.missing')}</h3>
      <ul className={styles.reasons}>
        {missing.map((what, i) => (
          <li key={what}>
            {phrase(what)} <code>{phrase(remedies[i] ?? '')}</code>
          </li>
        ))}
      </ul>
    </>
  )
}
