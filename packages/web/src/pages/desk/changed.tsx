import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WireRights } from '../../engine/core.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { type Visit, visitBefore, visitNow } from './visit.ts'

/** What is different from the last time somebody looked at this book here. */
export function Changed({
  book,
  answer,
  facts,
}: {
  readonly book: string
  readonly answer: WireRights
  readonly facts: number
}) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const [before] = useState(() => visitBefore(book))
  useEffect(() => {
    const statuses = Object.fromEntries(answer.rights.map(({ id, status }) => [id, status]))
    visitNow(book, { asOf: answer.asOf, statuses, days: facts })
  }, [book, answer, facts])
  if (before === null) return <p className="faint">{t('desk.firstVisit')}</p>
  const lines = answer.rights.filter(({ id, status }) => before.statuses[id] !== status)
  return (
    <>
      <p className="faint">{t('desk.lastVisit', { day: numbers.day(before.asOf) })}</p>
      {lines.length === 0 && before.days === facts ? <p>{t('desk.nothingChanged')}</p> : null}
      <ul>
        {lines.map(({ id, status }) => (
          <li key={id}>
            {id}:{' '}
            {statusWas(before, id) === null
              ? t('desk.new')
              : t(`status.${statusWas(before, id) ?? status}`)}{' '}
            → <strong>{t(`status.${status}`)}</strong>
          </li>
        ))}
        {before.days === facts ? null : (
          <li>{t('desk.daysChanged', { from: before.days, to: facts })}</li>
        )}
      </ul>
    </>
  )
}

type Status = WireRights['rights'][number]['status']

function statusWas({ statuses }: Visit, id: string): Status | null {
  return (statuses[id] as Status | undefined) ?? null
}
