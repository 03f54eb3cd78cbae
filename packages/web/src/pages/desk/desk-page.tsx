import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../engine/use-answer.ts'
import { useOutline } from '../../engine/use-outline.ts'
import { useBook } from '../../library/open-book.tsx'
import { RefusalNote, Section } from '../../parts/section.tsx'
import { useQuestion } from '../../shell/question.ts'
import { Agenda } from './agenda.tsx'
import { Changed } from './changed.tsx'
import styles from './desk.module.css'
import { Faults } from './faults.tsx'
import { OpenRights } from './open-rights.tsx'
import { Owned } from './owned.tsx'
import { Shelf } from './shelf.tsx'

/** What there is, what is owned, what is open, what comes next, and what has changed. */
export function DeskPage() {
  const { t } = useTranslation()
  const { book } = useBook()
  const outline = useOutline()
  const question = useQuestion()
  const isSound = outline?.check.sound === true
  const rights = useAnswer(isSound ? { command: 'rights', ...question } : null)
  const stakes = useAnswer(isSound ? { command: 'stakes', ...question } : null)
  return (
    <>
      <h1>{outline?.title ?? book.title}</h1>
      {outline === null ? null : <Faults check={outline.check} />}
      <RefusalNote refusal={rights.refusal ?? stakes.refusal} />
      <div className={styles.board}>
        {rights.answer === null ? null : (
          <>
            <Section title={t('desk.open')} isOld={rights.isOld}>
              <OpenRights answer={rights.answer} parties={outline?.parties ?? []} />
            </Section>
            <Section title={t('desk.agenda')} isOld={rights.isOld}>
              <Agenda answer={rights.answer} />
            </Section>
          </>
        )}
        {stakes.answer === null ? null : (
          <Section title={t('desk.owned')} isOld={stakes.isOld}>
            <Owned answer={stakes.answer} parties={outline?.parties ?? []} />
          </Section>
        )}
        {rights.answer === null || outline === null ? null : (
          <Section title={t('desk.changed')}>
            <Changed
              key={book.id}
              book={book.id}
              answer={rights.answer}
              facts={outline.days.length}
            />
          </Section>
        )}
        <div className="screen">
          <Section title={t('desk.books')}>
            <Shelf />
          </Section>
        </div>
      </div>
    </>
  )
}
