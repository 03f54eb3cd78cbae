import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsOf } from '../../shell/question.ts'
import styles from './book.module.css'
import { namesIn } from './definition.ts'
import { withEntry } from './new-entry.ts'

const kinds = ['closed', 'exercised', 'round', 'mark', 'reported', 'party', 'scenario'] as const
type Kind = (typeof kinds)[number]

/** What happened most often needs a line: it is written at the end of its part, ready to be filled in. */
export function AddEntry({
  text,
  onChange,
}: {
  readonly text: string
  readonly onChange: (text: string) => void
}) {
  const { t } = useTranslation()
  const id = useId()
  const asOf = useAsOf()
  const [kind, setKind] = useState<Kind>('exercised')
  const [tranche = 'tranche'] = namesIn(text, ['tranche']).toReversed()
  const [company = 'company'] = namesIn(text, ['party']).toReversed()
  const [scenario = 'base'] = namesIn(text, ['scenario'])
  const entry = {
    closed: ['facts', `{ day: ${asOf}, closed: ${tranche}, amount: undisclosed }`],
    exercised: ['facts', `{ day: ${asOf}, exercised: ${tranche}, amount: undisclosed }`],
    round: [
      'facts',
      `{ day: ${asOf}, round: ${company}, amount: undisclosed, valuation: undisclosed }`,
    ],
    mark: ['facts', `{ day: ${asOf}, mark: ${tranche}, value: undisclosed }`],
    reported: [
      'facts',
      `{ day: ${asOf}, reported: ${JSON.stringify(t('book.said'))}, about: ${company} }`,
    ],
    party: ['parties', '{ name: New party }', 'new-party'],
    scenario: ['beliefs', `{ from: ${scenario} }`, 'new-scenario'],
  } as const satisfies Record<Kind, readonly string[]>
  const add = () => {
    const [head, line, name] = entry[kind] as readonly [string, string, string?]
    onChange(withEntry(text, head, line, name))
  }
  return (
    <p className={styles.add}>
      <label htmlFor={id}>{t('book.add')}</label>{' '}
      <select id={id} value={kind} onChange={({ target }) => setKind(target.value as Kind)}>
        {kinds.map((each) => (
          <option key={each} value={each}>
            {t(`entry.${each}`)}
          </option>
        ))}
      </select>{' '}
      <button type="button" onClick={add}>
        {t('book.addButton')}
      </button>
    </p>
  )
}
