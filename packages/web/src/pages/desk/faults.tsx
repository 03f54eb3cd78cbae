import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WireCheck } from '../../engine/core.ts'
import { useSaying } from '../../language/saying.ts'
import { keepQuestion } from '../../shell/address.ts'
import styles from './desk.module.css'

const shownMax = 12

/** What stops answers, and what may be a slip, each with its place. */
export function Faults({ check }: { readonly check: WireCheck }) {
  const { t } = useTranslation()
  const say = useSaying()
  const { faults, sound } = check
  if (faults.length === 0) return null
  return (
    <section className={styles.faults} aria-label={t('desk.faults')}>
      <h2>{t(sound ? 'desk.warnings' : 'desk.hasFaults', { count: faults.length })}</h2>
      <ul>
        {faults.slice(0, shownMax).map(({ code, message, help, file, line, start }) => (
          <li key={`${code} ${file} ${start} ${message}`}>
            <Link
              to={'/book' as '/'}
              search={(before) => ({ ...keepQuestion(before), file, line: String(line) })}
            >
              {file}:{line}
            </Link>{' '}
            {say(message)}. <span className="faint">{say(help)}</span>
          </li>
        ))}
      </ul>
      {faults.length > shownMax ? (
        <p>{t('desk.more', { count: faults.length - shownMax })}</p>
      ) : null}
    </section>
  )
}
