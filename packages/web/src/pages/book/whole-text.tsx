import styles from './book.module.css'

/** Every line with its number, for paper: the editor holds only what is on the screen. */
export function WholeText({ text }: { readonly text: string }) {
  const lines = text.replace(/\n$/, '').split('\n')
  return (
    <ol className={styles.whole}>
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number alone
        <li key={i}>{line}</li>
      ))}
    </ol>
  )
}
