import { exampleNames } from '../../library/examples.ts'
import { useAddress } from '../../shell/address.ts'
import styles from './desk.module.css'

/** Books that come with the page, each opened by one click. */
export function ExampleList() {
  const [address, change] = useAddress()
  return (
    <ul className={styles.shelf}>
      {exampleNames.map((name) => {
        const id = `example:${name}`
        return (
          <li key={name}>
            <button
              type="button"
              aria-pressed={address.book === id}
              onClick={() =>
                change({
                  book: id,
                  day: undefined,
                  scenario: undefined,
                  right: undefined,
                  suppose: undefined,
                })
              }
            >
              {wordsOf(name)}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** `amazon-anthropic` as it stands in a list: Amazon Anthropic. */
function wordsOf(name: string): string {
  return name
    .replace(/(\d{4})-(\d{4})/, '$1–$2')
    .replaceAll('-', ' ')
    .replaceAll(/\b\p{Ll}/gu, (letter) => letter.toUpperCase())
}
