import type { Range } from '../language/numbers.ts'
import styles from './parts.module.css'

/** A range on a line from nothing to `most`: full up to its low end, soft up to its high end. The number itself stands beside it. */
export function Bar({ range, most }: { readonly range: Range; readonly most: number }) {
  const { low, high } = range
  if (low === null || high === null || most <= 0) return null
  const place = (value: number) => (100 * Math.max(0, Math.min(most, value))) / most
  return (
    <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.barSoft} x="0" y="1" width={place(high)} height="8" />
      <rect className={styles.barFull} x="0" y="1" width={place(low)} height="8" />
    </svg>
  )
}
