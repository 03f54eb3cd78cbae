import { useTranslation } from 'react-i18next'
import { useNumbers } from '../language/use-numbers.ts'
import { useBook } from '../library/open-book.tsx'
import { useAddress } from './address.ts'
import { useAsOf } from './question.ts'
import styles from './shell.module.css'

/** On paper, in place of what chooses them: which book, which day, whose beliefs, and what is supposed. */
export function PaperHead({ scenario }: { readonly scenario: string }) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const { book } = useBook()
  const asOf = useAsOf()
  const [{ suppose }] = useAddress()
  return (
    <p className={styles.paperHead}>
      <strong>{book.title}</strong> · {t('question.day')} {numbers.day(asOf)} ·{' '}
      {t('question.scenario')} {scenario}
      {suppose === undefined ? null : ` · ${t('question.whatIf')} ${suppose.replaceAll('"', '')}`}
    </p>
  )
}
