import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WireRights } from '../../engine/core.ts'
import type { Outline } from '../../engine/question.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { FullReport } from '../../parts/full-report.tsx'
import { Scroll } from '../../parts/section.tsx'
import { useShown } from '../../parts/shown.tsx'
import { keepQuestion } from '../../shell/address.ts'

type Line = WireRights['rights'][number]

/** Rights, duties and calls with where they stand: those that still ask for something come first. */
export function OpenRights({
  answer,
  parties,
}: {
  readonly answer: WireRights
  readonly parties: Outline['parties']
}) {
  const { t } = useTranslation()
  const { rights, currency } = answer
  if (rights.length === 0) return <p className="faint">{t('desk.noRights')}</p>
  const isLive = ({ status }: Line) =>
    status === 'open' ||
    status === 'not-open-yet' ||
    status === 'committed' ||
    status === 'callable'
  const ordered = [...rights.filter(isLive), ...rights.filter((line) => !isLive(line))]
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? id
  return (
    <>
      <Scroll label={t('desk.open')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('desk.right')}</th>
              <th scope="col">{t('desk.status')}</th>
              <th scope="col">{t('desk.window')}</th>
              <th scope="col" className="number">
                {t('desk.left')}
              </th>
            </tr>
          </thead>
          <tbody>
            {ordered.map((line) => (
              <Row key={line.id} line={line} currency={currency} nameOf={nameOf} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <FullReport of="rights" />
    </>
  )
}

function Row({
  line,
  currency,
  nameOf,
}: {
  readonly line: Line
  readonly currency: string
  readonly nameOf: (id: string) => string
}) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const show = useShown()
  const { id, kind, holder, company, status, window, amountLeft, amountCap } = line
  const isDecision = kind === 'right' && status === 'open'
  const name = `${nameOf(holder)} → ${nameOf(company)}`
  return (
    <tr>
      <th scope="row">
        {isDecision ? (
          <Link to={'/decide' as '/'} search={(before) => ({ ...keepQuestion(before), right: id })}>
            {name}
          </Link>
        ) : (
          name
        )}
        <div className="faint small">
          {t(`kind.${kind}`)} · {id.split('/').at(-1)}
        </div>
      </th>
      <td>{t(`status.${status}`)}</td>
      <td>
        {window.lastDay === null
          ? '–'
          : `${numbers.day(window.firstDay ?? '')} – ${numbers.day(window.lastDay)}`}
        {window.daysLeft === null ? null : (
          <div className="faint small">{t('unit.daysLeft', { count: window.daysLeft })}</div>
        )}
      </td>
      <td className="number">
        {show(amountLeft, 'money', { currency })}
        <div className="faint small">
          {t('desk.of', { amount: show(amountCap, 'money', { currency }) })}
        </div>
      </td>
    </tr>
  )
}
