import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePhrase } from '../../language/phrases.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { exactly, useShown } from '../../parts/shown.tsx'
import type { Right } from './decide-page.tsx'
import { Lines } from './lines.tsx'

/** What would turn the verdict, what is worth finding out, and what is taken for granted. */
export const Turning = memo(function Turning({
  right,
  currency,
}: {
  readonly right: Right
  readonly currency: string
}) {
  const { t } = useTranslation()
  const show = useShown()
  const phrase = usePhrase()
  const numbers = useNumbers()
  const { turns, unknowns, assumptions, done } = right
  const figure = (
    unit: string,
    value: { value: number | null; low: number | null; high: number | null },
  ) =>
    unit === 'money'
      ? show(value, 'money', { currency })
      : show(value, unit === 'fraction' ? 'part' : unit === 'per year' ? 'per year' : 'plain')
  return (
    <>
      {turns.length === 0 ? <p className="faint">{t('decide.nothingTurns')}</p> : null}
      <Lines
        lines={turns.map(({ label, unit, low, high, turnsAt }) =>
          t('decide.turnsAt', {
            label: phrase(label),
            at: turnsAt === null ? '–' : figure(unit, exactly(turnsAt)),
            stated: figure(unit, { value: null, low, high }),
          }),
        )}
      />
      {unknowns.length === 0 ? null : (
        <>
          <h3>{t('decide.findOut')}</h3>
          <Lines
            inOrder
            lines={unknowns.map(({ label, swing }) =>
              t('decide.swing', {
                label: phrase(label),
                swing: swing === null ? '–' : show(exactly(swing), 'money', { currency }),
              }),
            )}
          />
        </>
      )}
      {done === null ? null : (
        <p>
          {t('decide.done', {
            amount: show(done.amount, 'money', { currency }),
            day: numbers.day(done.day),
          })}{' '}
          {done.agrees === null ? null : t(done.agrees ? 'decide.agrees' : 'decide.differs')}
        </p>
      )}
      <details>
        <summary>{t('decide.assumptions')}</summary>
        <Lines lines={assumptions.map(phrase)} />
        <p className="faint small">{phrase(right.lookedAt)}</p>
      </details>
    </>
  )
})
