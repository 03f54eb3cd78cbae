import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePhrase } from '../../language/phrases.ts'
import { Shown } from '../../parts/shown.tsx'
import styles from './decide.module.css'
import type { Right } from './decide-page.tsx'

/** The figures the verdict stands on, each a step from where it comes from. */
export const Standing = memo(function Standing({
  right,
  currency,
}: {
  readonly right: Right
  readonly currency: string
}) {
  const { t } = useTranslation()
  const phrase = usePhrase()
  const { id, breakEven, mark, strike, regret, commitments, limits } = right
  const money = { kind: 'money', currency } as const
  return (
    <>
      <dl className={styles.pairs}>
        <Pair name={t('decide.strikeToday')}>
          <Shown range={strike.today} {...money} figure={`${id}/strike`} />
        </Pair>
        <Pair name={t('decide.companyValue')}>
          <Shown range={right.companyValue} {...money} figure={`${id}/company-value`} />
        </Pair>
        <Pair name={t('decide.mark', { round: mark.round ?? '–' })}>
          <Shown range={mark} {...money} figure={`${id}/mark`} />
        </Pair>
        <Pair name={t('decide.discount')}>
          <Shown range={mark.discount} kind="part" figure={`${id}/discount`} />
        </Pair>
        <Pair name={t('decide.ownStake')}>
          <Shown range={right.ownStake} kind="part" figure={`${id}/own-stake`} />
        </Pair>
        <Pair name={t('decide.breakEvenValue')}>
          <Shown
            range={breakEven.companyValue}
            {...money}
            figure={`${id}/break-even/company-value`}
          />
        </Pair>
        <Pair name={t('decide.breakEvenStrike')}>
          <Shown range={breakEven.strike} {...money} figure={`${id}/break-even/strike`} />
        </Pair>
        <Pair name={t('decide.oneDay')}>
          <Shown range={right.oneDay} {...money} figure={`${id}/one-day`} />
        </Pair>
        <Pair name={t('decide.regret', { horizon: phrase(regret.horizon ?? '–') })}>
          <Shown range={regret.chance} kind="part" figure={`${id}/regret`} />
        </Pair>
        <Pair name={t('decide.told')}>
          <Shown range={right.signal.bits} kind="plain" unit="bits" figure={`${id}/bits`} />
        </Pair>
      </dl>
      {commitments.length === 0 && limits.length === 0 ? null : (
        <>
          <h3>{t('decide.apart')}</h3>
          <ul className={styles.reasons}>
            {commitments.map(({ words, tied }) => (
              <li key={words}>
                {phrase(words)}{' '}
                <span className="faint">({t(tied ? 'decide.tied' : 'decide.notTied')})</span>
              </li>
            ))}
            {limits.map((limit) => (
              <li key={limit}>{phrase(limit)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
})

function Pair({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
