import { useTranslation } from 'react-i18next'
import type { WireRights } from '../../engine/core.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { dayOf, timeOf } from '../../parts/day-places.ts'
import { useShown } from '../../parts/shown.tsx'
import { useWidth } from '../../parts/use-width.ts'
import styles from './desk.module.css'

type Line = WireRights['rights'][number]

/** Windows along the calendar with the day of the question, then what is due by when. */
export function Agenda({ answer }: { readonly answer: WireRights }) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const show = useShown()
  const { rights, asOf, currency } = answer
  const due = dueLines(rights, asOf)
  return (
    <>
      <Windows rights={rights} asOf={asOf} />
      {due.length === 0 ? (
        <p className="faint">{t('desk.nothingDue')}</p>
      ) : (
        <ol className={styles.agenda}>
          {due.map(({ day, what, line }) => (
            <li key={`${day} ${what} ${line.id}`}>
              <time dateTime={day}>{numbers.day(day)}</time>
              <span>
                {t(`desk.due.${what}`)} <span className="faint">{line.id}</span>
                {what === 'cash' && line.cash !== null
                  ? `: ${show(line.cash.amount, 'money', { currency })}`
                  : ''}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

type Due = {
  readonly day: string
  readonly what: 'decide' | 'closes' | 'cash'
  readonly line: Line
}

/** What somebody must have done from the day of the question on, earliest first. */
function dueLines(rights: readonly Line[], asOf: string): readonly Due[] {
  return rights
    .flatMap((line): Due[] => {
      const { status, window, cash } = line
      const isOpen = status === 'open' || status === 'not-open-yet'
      const at = (day: string | null, what: Due['what']): Due[] =>
        day === null || day < asOf ? [] : [{ day, what, line }]
      return [
        ...(isOpen ? at(window.lastPracticableDay, 'decide') : []),
        ...(isOpen ? at(window.lastDay, 'closes') : []),
        ...at(cash?.day ?? null, 'cash'),
      ]
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(0, 12)
}

const rowHeight = 26
const labelSpace = 20

/** One bar a window; the line is the day of the question. */
function Windows({ rights, asOf }: { readonly rights: readonly Line[]; readonly asOf: string }) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const [box, width] = useWidth()
  const rows = rights.flatMap(({ id, status, window: { firstDay, lastDay } }) =>
    firstDay === null || lastDay === null ? [] : [{ id, status, firstDay, lastDay }],
  )
  if (rows.length === 0) return null
  const days = [asOf, ...rows.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay])].sort()
  const [from, to] = [timeOf(days[0] ?? asOf), timeOf(days.at(-1) ?? asOf)]
  const place = (day: string) => 4 + ((timeOf(day) - from) / Math.max(1, to - from)) * (width - 8)
  const height = rows.length * rowHeight + labelSpace
  return (
    <div ref={box}>
      <svg
        className={styles.windows}
        viewBox={`0 0 ${width} ${height}`}
        height={height}
        role="img"
        aria-label={t('desk.windowsLabel', { count: rows.length })}
      >
        {rows.map(({ id, status, firstDay, lastDay }, i) => (
          <g key={id}>
            <rect
              className={status === 'open' ? styles.openWindow : styles.window}
              x={place(firstDay)}
              width={Math.max(3, place(lastDay) - place(firstDay))}
              y={i * rowHeight + 15}
              height="7"
              rx="2"
            />
            <text x={Math.min(place(firstDay), width - 150)} y={i * rowHeight + 11}>
              {id.split('/').at(-1)}
            </text>
          </g>
        ))}
        <line
          className={styles.now}
          x1={place(asOf)}
          x2={place(asOf)}
          y1="0"
          y2={height - labelSpace + 4}
        />
        <text x="4" y={height - 3}>
          {numbers.month(dayOf(from))}
        </text>
        <text x={width - 4} y={height - 3} textAnchor="end">
          {numbers.month(dayOf(to))}
        </text>
      </svg>
    </div>
  )
}
