import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Range } from '../language/numbers.ts'
import styles from './parts.module.css'

type Props = {
  readonly name: string
  /** Ends of the slider; steps are even between them. */
  readonly domain: readonly [low: number, high: number]
  readonly steps?: number
  /** What the book says, drawn as a band; the slider stands in its middle until it is moved. */
  readonly stated: Range | null
  /** What was chosen; undefined: as the book has it. */
  readonly chosen: number | undefined
  readonly show: (range: Range) => string
  /** Whether it is a choice of the page and not a belief: then there is nothing to go back to. */
  readonly isAmount?: boolean
  /** While it moves, and when it is let go: only the latter can be undone by going back. */
  readonly onMove: (value: number | undefined, isDone: boolean) => void
}

/** Keys that move a slider: one that only reaches or leaves it chooses nothing. */
const moves: ReadonlySet<string> = new Set([
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
  ...['PageUp', 'PageDown', 'Home', 'End'],
])

const unknown: Range = { value: null, low: null, high: null }

/** A slider over what somebody assumes: as the book has it, a range as a band, or one value for the moment. */
export function Lever({
  name,
  domain,
  steps = 200,
  stated,
  chosen,
  show,
  isAmount = false,
  onMove,
}: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [low, high] = domain
  const step = (high - low) / steps
  const place = (value: number) => (100 * (value - low)) / (high - low)
  const middle =
    stated?.low == null || stated.high == null ? (low + high) / 2 : (stated.low + stated.high) / 2
  const at = chosen ?? middle
  const value = chosen === undefined ? (stated ?? unknown) : { value: at, low: at, high: at }
  return (
    <div className={styles.lever}>
      <label htmlFor={id}>{name}</label>
      <span className={styles.leverValue}>
        {chosen === undefined || isAmount ? null : (
          <button
            type="button"
            className={styles.leverReset}
            onClick={() => onMove(undefined, true)}
          >
            {t('lever.reset')} <span className="unseen">({name})</span>
          </button>
        )}{' '}
        <output htmlFor={id}>{show(value)}</output>
      </span>
      <div className={styles.track}>
        {stated?.low == null || stated.high == null ? null : (
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect
              className={styles.band}
              x={Math.max(0, place(stated.low))}
              width={Math.max(
                0.6,
                Math.min(100, place(stated.high)) - Math.max(0, place(stated.low)),
              )}
              y="2"
              height="6"
            />
          </svg>
        )}
        <input
          id={id}
          type="range"
          className={chosen === undefined ? `${styles.range} ${styles.asStated}` : styles.range}
          min={low}
          max={high}
          step={step}
          value={at}
          aria-valuetext={show(value)}
          onChange={({ target }) => onMove(Number(target.value), false)}
          onPointerUp={({ currentTarget }) => onMove(Number(currentTarget.value), true)}
          onKeyUp={({ currentTarget, key }) => {
            if (moves.has(key)) onMove(Number(currentTarget.value), true)
          }}
        />
      </div>
    </div>
  )
}
