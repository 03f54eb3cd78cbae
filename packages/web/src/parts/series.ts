import styles from './series.module.css'

const all = [
  styles.first,
  styles.second,
  styles.third,
  styles.fourth,
  styles.fifth,
  styles.sixth,
  styles.seventh,
  styles.eighth,
]

/** How the n-th of several things is filled: reds and greys in turn. What is what is also said in words beside the picture. */
export function seriesStyle(index: number): string | undefined {
  return all[index % all.length]
}
