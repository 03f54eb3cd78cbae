import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RightCurves } from '../../engine/core.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { Plot } from '../../parts/plot.tsx'
import { bandOf, domainOf, lineOf } from '../../parts/shapes.ts'
import { Shown } from '../../parts/shown.tsx'
import styles from './decide.module.css'
import type { Right } from './decide-page.tsx'

type Props = {
  readonly curves: RightCurves | null
  readonly right: Right
  readonly currency: string
  readonly share: number
}

/** What each amount adds, as a band over everything that is not known; the amount of the slider stands out. */
export const AmountCurve = memo(function AmountCurve({ curves, right, currency, share }: Props) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const points = (curves?.byAmount ?? []).map(({ share, valueAdded }) => ({
    x: share,
    range: valueAdded,
  }))
  const chosen = curves?.byAmount[Math.round(share * (points.length - 1))]
  if (chosen === undefined) return <p className="faint">{t('decide.noCurve')}</p>
  const most = right.available.value
  const money = (value: number) => numbers.amount(value, '')
  return (
    <>
      <Plot
        label={t('decide.byAmountLabel', {
          amount: numbers.money(chosen.amount, currency),
          gain: numbers.money(chosen.valueAdded, currency),
        })}
        x={{
          domain: [0, 1],
          title: most === null ? t('decide.partUsed') : t('decide.amountUsed', { currency }),
          label: (part) => (most === null ? numbers.part(part) : money(part * most)),
          ticks: [0, 0.25, 0.5, 0.75, 1],
        }}
        y={{
          domain: domainOf(points.map(({ range }) => range)),
          title: t('decide.valueAddedIn', { currency }),
          label: money,
        }}
      >
        {(scales) => (
          <>
            <path className={styles.band} d={bandOf(points, scales)} />
            <path className={styles.edge} d={lineOf(points, ({ low }) => low, scales)} />
            <path className={styles.edge} d={lineOf(points, ({ high }) => high, scales)} />
            <path className={styles.centre} d={lineOf(points, ({ value }) => value, scales)} />
            <line
              className={styles.mark}
              x1={scales.x(share)}
              x2={scales.x(share)}
              y1={scales.y(chosen.valueAdded.low ?? 0)}
              y2={scales.y(chosen.valueAdded.high ?? 0)}
            />
            <line
              className={styles.thread}
              x1={scales.x(share)}
              x2={scales.x(share)}
              y1={scales.height}
              y2={scales.y(chosen.valueAdded.low ?? 0)}
            />
          </>
        )}
      </Plot>
      <ChosenAmount chosen={chosen} currency={currency} />
    </>
  )
})

function ChosenAmount({
  chosen,
  currency,
}: {
  readonly chosen: RightCurves['byAmount'][number]
  readonly currency: string
}) {
  const { t } = useTranslation()
  return (
    <dl className={styles.pairs} aria-live="polite">
      <dt>{t('decide.amount')}</dt>
      <dd>
        <Shown range={chosen.amount} kind="money" currency={currency} />
      </dd>
      <dt>{t('decide.valueAdded')}</dt>
      <dd>
        <Shown range={chosen.valueAdded} kind="money" currency={currency} />
      </dd>
      <dt>{t('decide.sideBenefit')}</dt>
      <dd>
        <Shown range={chosen.sideBenefit} kind="money" currency={currency} />
      </dd>
      <dt>{t('decide.stakeAfter')}</dt>
      <dd>
        <Shown range={chosen.stakeAfter} kind="part" />
      </dd>
    </dl>
  )
}
