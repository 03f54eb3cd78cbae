import { useTranslation } from 'react-i18next'
import type { WireWaterfall } from '../../engine/core.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { Legend } from '../../parts/legend.tsx'
import { Plot } from '../../parts/plot.tsx'
import { seriesStyle } from '../../parts/series.ts'
import { bandOf } from '../../parts/shapes.ts'
import styles from './waterfall.module.css'

/** What each holder gets of every price, one on top of the other: between the prices shown payouts run straight. */
export function PayoutCurve({
  answer,
  price,
  nameOf,
}: {
  readonly answer: WireWaterfall
  readonly price: number
  readonly nameOf: (id: string) => string
}) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const { exits, breakpoints, currency } = answer
  const holders = [...new Set(exits.flatMap(({ payouts }) => payouts.map(({ holder }) => holder)))]
  const last = exits.at(-1)?.value ?? 1
  const bands = stacked(exits, holders)
  return (
    <>
      <Plot
        label={t('waterfall.curveLabel', {
          count: holders.length,
          price: numbers.amount(last, currency),
        })}
        height={300}
        x={{
          domain: [0, last],
          title: t('waterfall.priceIn', { currency }),
          label: (value) => numbers.amount(value, ''),
        }}
        y={{
          domain: [0, last],
          title: t('waterfall.paidIn', { currency }),
          label: (value) => numbers.amount(value, ''),
        }}
      >
        {(scales) => (
          <>
            {bands.map(({ holder, points }, i) => (
              <path key={holder} className={seriesStyle(i)} d={bandOf(points, scales)} />
            ))}
            {breakpoints.map(({ low, high }) => (
              <rect
                key={`${low} ${high}`}
                className={styles.breakpoint}
                x={scales.x(low)}
                width={Math.max(1.5, scales.x(high) - scales.x(low))}
                y={scales.height - 8}
                height="8"
              />
            ))}
            <line
              className={styles.price}
              x1={scales.x(price)}
              x2={scales.x(price)}
              y1={scales.y(0)}
              y2={scales.y(price)}
            />
          </>
        )}
      </Plot>
      <Legend names={holders.map(nameOf)} />
    </>
  )
}

/** For each holder a band between what those before it get and that with its own on top; of a range its middle, as a picture must choose. */
function stacked(exits: WireWaterfall['exits'], holders: readonly string[]) {
  const below = exits.map(() => 0)
  return holders.map((holder) => ({
    holder,
    points: exits.map(({ value, payouts }, i) => {
      const low = below[i] ?? 0
      const own = payouts.filter((payout) => payout.holder === holder)
      const high = own.reduce((sum, { low, high }) => sum + (Number(low) + Number(high)) / 2, low)
      below[i] = high
      return { x: value, range: { value: null, low, high } }
    }),
  }))
}
