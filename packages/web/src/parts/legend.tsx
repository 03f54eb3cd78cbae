import styles from './parts.module.css'
import { seriesStyle } from './series.ts'

/** Which fill stands for whom. */
export function Legend({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className={styles.legend}>
      {names.map((name, i) => (
        <li key={name}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <rect className={seriesStyle(i)} width="12" height="12" />
          </svg>{' '}
          {name}
        </li>
      ))}
    </ul>
  )
}
