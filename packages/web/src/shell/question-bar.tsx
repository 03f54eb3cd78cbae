import { useTranslation } from 'react-i18next'
import { useOutline } from '../engine/use-outline.ts'
import { useBook, useLibrary } from '../library/open-book.tsx'
import { DayField } from '../parts/day-field.tsx'
import { useAddress } from './address.ts'
import { PaperHead } from './paper-head.tsx'
import { usePrinting } from './printing.ts'
import { useAsOf } from './question.ts'
import { scenarioInWords, standardScenario } from './scenario-name.ts'
import styles from './shell.module.css'

/** Which book, on which day, with whose beliefs: what every answer stands on. */
export function QuestionBar() {
  const { t } = useTranslation()
  const [address, change] = useAddress()
  const outline = useOutline()
  const asOf = useAsOf()
  const scenarios = outline?.scenarios ?? []
  const chosen = address.scenario ?? standardScenario(scenarios)
  const isPrinting = usePrinting()
  const known = scenarios.find(({ name }) => name === chosen)
  return (
    <>
      {isPrinting ? (
        <PaperHead
          scenario={known === undefined ? t('question.nothingAssumed') : scenarioInWords(known)}
        />
      ) : null}
      <form
        aria-label={t('question.title')}
        className={styles.question}
        onSubmit={(event) => event.preventDefault()}
      >
        <BookChoice />
        <DayField name={t('question.day')} value={asOf} onChoose={(day) => change({ day })} />
        <label>
          <span>{t('question.scenario')}</span>
          <select
            value={chosen}
            disabled={scenarios.length === 0}
            onChange={({ target }) => change({ scenario: target.value })}
          >
            {scenarios.length === 0 ? (
              <option value="">{t('question.nothingAssumed')}</option>
            ) : null}
            {scenarios.map(({ name, title }) => (
              <option key={name} value={name}>
                {scenarioInWords({ name, title })}
              </option>
            ))}
          </select>
        </label>
        <SupposedNote />
      </form>
    </>
  )
}

/** Says on every page that it answers under something supposed, and what. */
function SupposedNote() {
  const { t } = useTranslation()
  const [{ suppose }, change] = useAddress()
  if (suppose === undefined) return null
  return (
    <p className={styles.supposed} role="status">
      <strong>{t('question.whatIf')}</strong> <code>{suppose.replaceAll('"', '')}</code>{' '}
      <button type="button" onClick={() => change({ suppose: undefined })}>
        {t('question.asWritten')}
      </button>
    </p>
  )
}

function BookChoice() {
  const { t } = useTranslation()
  const { books } = useLibrary()
  const { book } = useBook()
  const [, change] = useAddress()
  const own = books ?? []
  const isListed = own.some(({ id }) => id === book.id)
  return (
    <label>
      <span>{t('question.book')}</span>
      <select
        value={book.id}
        onChange={({ target }) =>
          change({
            book: target.value === '' ? undefined : target.value,
            day: undefined,
            scenario: undefined,
            right: undefined,
            explain: undefined,
            suppose: undefined,
          })
        }
      >
        {isListed ? null : <option value={book.id}>{book.title}</option>}
        {own.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
        <option value="">{t('question.another')}</option>
      </select>
    </label>
  )
}
