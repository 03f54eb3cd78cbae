import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../language/use-numbers.ts'
import { Lever } from '../../parts/lever.tsx'
import { Plot } from '../../parts/plot.tsx'
import { bandOf, domainOf } from '../../parts/shapes.ts'
import { useShown } from '../../parts/shown.tsx'
import { useAddress } from '../../shell/address.ts'
import styles from './signal.module.css'
import type { SignalRight } from './signal-page.tsx'

/** What using all of it tells, over how much more the holder may know; the stretch that is believed is marked. */
export function ByGap({ right }: { readonly right: SignalRight }) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const show = useShown()
  const [address, change] = useAddress()
  const lines = right.byKnowledgeGap
  const points = lines.map(({ knowledgeGap, bitsOfAll }) => ({ x: knowledgeGap, range: bitsOfAll }))
  const [first, last] = [lines[0]?.knowledgeGap ?? 0, lines.at(-1)?.knowledgeGap ?? 1]
  const believed = right.knowledgeGap
  const gap = address.gap ?? believed.low ?? first
  const nearest = nearestTo(gap, lines)
  const part = (value: number) => numbers.part(value)
  return (
    <>
      <Lever
        name={t('signal.gap')}
        domain={[first, last]}
        steps={95}
        stated={believed}
        isAmount
        chosen={gap}
        show={({ low }) => part(low ?? 0)}
        onMove={(value, isDone) => change({ gap: value }, { replace: !isDone })}
      />
      <Plot
        label={t('signal.byGap')}
        x={{ domain: [first, last], title: t('signal.gapAxis'), label: part }}
        y={{
          domain: domainOf(points.map(({ range }) => range)),
          title: t('signal.bitsAxis'),
          label: (value) => numbers.plain({ value, low: value, high: value }),
        }}
      >
        {(scales) => (
          <>
            {believed.low === null || believed.high === null ? null : (
              <rect
                className={styles.believed}
                x={scales.x(believed.low)}
                width={Math.max(2, scales.x(believed.high) - scales.x(believed.low))}
                y="22"
                height={scales.height - 22}
              />
            )}
            <path className={styles.band} d={bandOf(points, scales)} />
            <line
              className={styles.mark}
              x1={scales.x(gap)}
              x2={scales.x(gap)}
              y1="22"
              y2={scales.height}
            />
          </>
        )}
      </Plot>
      {nearest === undefined ? null : (
        <p aria-live="polite">
          {t('signal.atGap', {
            gap: part(nearest.knowledgeGap),
            chance: show(nearest.probabilityOfAll, 'part'),
            bits: show(nearest.bitsOfAll, 'plain'),
          })}
        </p>
      )}
    </>
  )
}

function nearestTo(gap: number, lines: SignalRight['byKnowledgeGap']) {
  const away = (line: SignalRight['byKnowledgeGap'][number]) => Math.abs(line.knowledgeGap - gap)
  return lines.toSorted((a, b) => away(a) - away(b))[0]
}
