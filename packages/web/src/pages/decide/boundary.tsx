import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RightCurves } from '../../engine/core.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { dayOf, dayTicks, timeOf } from '../../parts/day-places.ts'
import { Plot } from '../../parts/plot.tsx'
import { bandOf, domainOf } from '../../parts/shapes.ts'
import { useShown } from '../../parts/shown.tsx'
import styles from './decide.module.css'
import type { Right } from './decide-page.tsx'

/** From which company value using it beats waiting, day by day until the last practicable one. */
export const Boundary = memo(function Boundary({
  curves,
  right,
  currency,
  asOf,
}: {
  readonly curves: RightCurves | null
  readonly right: Right
  readonly currency: string
  readonly asOf: string
}) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const show = useShown()
  const boundary = curves?.boundary ?? []
  const last = boundary.at(-1)
  if (last === undefined) return <p className="faint">{t('decide.noBoundary')}</p>
  const onLast = t('decide.onLastDay', {
    day: numbers.day(last.day),
    from: show(last.useFrom, 'money', { currency }),
  })
  if (boundary.length === 1)
    return (
      <p>
        {last.day === asOf ? null : `${t('decide.waitingIsFree')} `}
        {onLast}
      </p>
    )
  const points = boundary.map(({ day, useFrom }) => ({ x: timeOf(day), range: useFrom }))
  const domain = domainOf([...points.map(({ range }) => range), right.companyValue])
  const ends = [asOf, last.day].map((day) => ({ x: timeOf(day), range: right.companyValue }))
  return (
    <>
      <Plot
        label={onLast}
        x={{
          domain: [timeOf(asOf), timeOf(last.day)],
          title: t('decide.day'),
          label: (time) => numbers.day(dayOf(time)),
          ticks: dayTicks(asOf, last.day, 3),
        }}
        y={{
          domain,
          title: t('decide.companyValueIn', { currency }),
          label: (value) => numbers.amount(value, ''),
        }}
      >
        {(scales) => (
          <>
            <path className={styles.inner} d={bandOf(ends, scales)} />
            <path className={styles.threshold} d={bandOf(points, scales)} />
            <path className={styles.thresholdEdge} d={bandOf(points, scales)} />
          </>
        )}
      </Plot>
      <p className="small">{onLast}</p>
      {boundary.some(({ neverSomewhere }) => neverSomewhere) ? (
        <p className="faint small">{t('decide.neverSomewhere')}</p>
      ) : null}
    </>
  )
})
