import { exampleNames, exampleTitles } from '../../library/examples.ts'
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
              {exampleTitles.get(name) ?? name}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
