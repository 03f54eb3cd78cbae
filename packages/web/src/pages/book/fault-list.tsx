import { useTranslation } from 'react-i18next'
import type { WireCheck } from '../../engine/core.ts'
import { useSaying } from '../../language/saying.ts'
import styles from './book.module.css'

const shownMax = 50

/** Everything wrong at once, each with its place and what to write instead. */
export function FaultList({
  check,
  onGo,
}: {
  readonly check: WireCheck | null
  readonly onGo: (file: string, line: number) => void
}) {
  const { t } = useTranslation()
  const say = useSaying()
  if (check === null) return <p className="faint">{t('book.checking')}</p>
  const { faults } = check
  if (faults.length === 0) return <p role="status">{t('book.sound')}</p>
  return (
    <>
      <p role="status">{t('book.count', { count: faults.length })}</p>
      <ol className={styles.faults}>
        {faults.slice(0, shownMax).map(({ code, severity, message, help, file, line, start }) => (
          <li key={`${code} ${file} ${start} ${message}`}>
            <button type="button" className={styles.fault} onClick={() => onGo(file, line)}>
              <strong data-severity={severity}>
                {t(`book.${severity}`)} {file.split('/').at(-1)}:{line}
              </strong>
              <span>{say(message)}</span>
              <span className="faint">{say(help)}</span>
            </button>
          </li>
        ))}
      </ol>
      {faults.length > shownMax ? (
        <p>{t('desk.more', { count: faults.length - shownMax })}</p>
      ) : null}
    </>
  )
}
