import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RightCurves } from '../../engine/core.ts'
import type { Range } from '../../language/numbers.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { dayOf, dayTicks, timeOf } from '../../parts/day-places.ts'
import { Plot, type Scales } from '../../parts/plot.tsx'
import { bandOf, domainOf, lineOf } from '../../parts/shapes.ts'
import styles from './decide.module.css'
import type { Right } from './decide-page.tsx'

/** Pairs of quantiles that make a band: places in the list of chances, and how it is drawn. */
const bands = [
  { from: 0, to: 4, style: styles.outer },
  { from: 1, to: 3, style: styles.inner },
  { from: 2, to: 2, style: styles.median },
] as const

/** Where the company value may go in a year, under the drift the scenario states, with what it must pass to be worth using. */
export const Ahead = memo(function Ahead({
  curves,
  right,
  currency,
}: {
  readonly curves: RightCurves | null
  readonly right: Right
  readonly currency: string
}) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const ahead = curves?.ahead ?? []
  const [first] = ahead
  const last = ahead.at(-1)
  if (first === undefined || last === undefined)
    return <p className="faint">{t('decide.noAhead')}</p>
  const breakEven = right.breakEven.companyValue
  const between = (from: number, to: number) =>
    ahead.map(({ day, values }) => ({
      x: timeOf(day),
      range: { value: null, low: values[from]?.low ?? null, high: values[to]?.high ?? null },
    }))
  const all = between(0, 4).map(({ range }) => range)
  return (
    <>
      <Plot
        label={t('decide.aheadLabel', {
          day: numbers.day(last.day),
          low: numbers.amount(last.values[0]?.low ?? 0, currency),
          high: numbers.amount(last.values[4]?.high ?? 0, currency),
        })}
        x={{
          domain: [timeOf(first.day), timeOf(last.day)],
          title: t('decide.day'),
          label: (time) => numbers.month(dayOf(time)),
          ticks: dayTicks(first.day, last.day, 5),
        }}
        y={{
          domain: domainOf(all),
          title: t('decide.companyValueIn', { currency }),
          label: (value) => numbers.amount(value, ''),
        }}
      >
        {(scales) => (
          <>
            {bands.map(({ from, to, style }) => (
              <path key={from} className={style} d={bandOf(between(from, to), scales)} />
            ))}
            <Threshold
              range={breakEven}
              ends={[timeOf(first.day), timeOf(last.day)]}
              scales={scales}
            />
          </>
        )}
      </Plot>
      <p className="faint small">{t('decide.aheadNote')}</p>
    </>
  )
})

/** The values between which it begins to pay, all along. */
function Threshold({
  range,
  ends,
  scales,
}: {
  readonly range: Range
  readonly ends: readonly number[]
  readonly scales: Scales
}) {
  if (range.low === null || range.high === null) return null
  const along = ends.map((x) => ({ x, range }))
  return (
    <>
      <path className={styles.threshold} d={bandOf(along, scales)} />
      <path className={styles.thresholdEdge} d={lineOf(along, ({ high }) => high, scales)} />
    </>
  )
}
