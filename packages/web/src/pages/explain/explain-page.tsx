import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../engine/use-answer.ts'
import { usePhrase } from '../../language/phrases.ts'
import { FigureTree } from '../../parts/figure-tree.tsx'
import parts from '../../parts/parts.module.css'
import { RefusalNote, Section } from '../../parts/section.tsx'
import { useAddress } from '../../shell/address.ts'
import { useQuestion } from '../../shell/question.ts'
import styles from './explain.module.css'

/** Every figure there is, to find one and follow it to its lines. */
export function ExplainPage() {
  const { t } = useTranslation()
  const phrase = usePhrase()
  const [{ show: chosen, file: sought = '' }, change] = useAddress()
  const { answer, refusal, isOld } = useAnswer(
    { command: 'explainable', ...useQuestion() },
    'aside',
  )
  const words = sought.toLowerCase().split(/\s+/)
  const found = (answer?.figures ?? []).filter(({ id, label }) => {
    const text = `${id} ${phrase(label)}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  return (
    <div className={parts.page}>
      <h1>{t('explain.title')}</h1>
      <RefusalNote refusal={refusal} />
      <div className={styles.board}>
        <Section title={t('explain.figures')} isOld={isOld}>
          <label className={styles.search}>
            {t('explain.search')}{' '}
            <input
              type="text"
              value={sought}
              onChange={({ target }) =>
                change({ file: target.value === '' ? undefined : target.value }, { replace: true })
              }
            />
          </label>
          <ul className={styles.list}>
            {found.map(({ id, label }) => (
              <li key={id}>
                <button
                  type="button"
                  aria-pressed={id === chosen}
                  className={styles.figure}
                  onClick={() => change({ show: id })}
                >
                  {phrase(label)}
                  <span className={styles.id}>{id}</span>
                </button>
              </li>
            ))}
          </ul>
          {answer !== null && found.length === 0 ? (
            <p className="faint">{t('explain.none')}</p>
          ) : null}
        </Section>
        <Section title={t('explain.tree')}>
          {chosen === undefined ? (
            <p className="faint">{t('explain.choose')}</p>
          ) : (
            <FigureTree figure={chosen} />
          )}
        </Section>
      </div>
    </div>
  )
}
