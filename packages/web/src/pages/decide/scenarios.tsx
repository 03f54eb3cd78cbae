import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../engine/use-answer.ts'
import { useOutline } from '../../engine/use-outline.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { Scroll, Section } from '../../parts/section.tsx'
import { useShown } from '../../parts/shown.tsx'
import { useAddress } from '../../shell/address.ts'
import { useAsOf } from '../../shell/question.ts'

/** The same right under every set of beliefs the book holds, side by side. */
export const Scenarios = memo(function Scenarios({ rightId }: { readonly rightId: string }) {
  const { t } = useTranslation()
  const outline = useOutline()
  const scenarios = outline?.scenarios ?? []
  if (scenarios.length < 2) return null
  return (
    <Section title={t('decide.scenarios')}>
      <Scroll label={t('decide.scenarios')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('question.scenario')}</th>
              <th scope="col">{t('decide.verdict')}</th>
              <th scope="col" className="number">
                {t('decide.worth')}
              </th>
              <th scope="col" className="number">
                {t('decide.strikeToday')}
              </th>
            </tr>
          </thead>
          <tbody>
            {scenarios.map(({ name, title }) => (
              <ScenarioRow key={name} name={name} title={title} rightId={rightId} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )
})

function ScenarioRow({
  name,
  title,
  rightId,
}: {
  readonly name: string
  readonly title: string | null
  readonly rightId: string
}) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const show = useShown()
  const [address, change] = useAddress()
  const asOf = useAsOf()
  const { answer, refusal } = useAnswer({ command: 'decide', asOf, scenario: name }, 'aside')
  const right = answer?.rights.find(({ id }) => id === rightId)
  const currency = answer?.currency ?? ''
  return (
    <tr aria-busy={answer === null && refusal === null}>
      <th scope="row">
        <button
          type="button"
          aria-pressed={address.scenario === name}
          title={title ?? name}
          onClick={() => change({ scenario: name, suppose: undefined })}
        >
          {name}
        </button>
      </th>
      <td>
        {right === undefined ? (refusal?.message ?? '') : t(`action.${right.verdict.action}`)}{' '}
        {right?.verdict.amount == null || right.verdict.action !== 'exercise'
          ? null
          : numbers.amount(right.verdict.amount, currency)}
      </td>
      <td className="number">
        {right === undefined ? '' : show(right.value, 'money', { currency })}
      </td>
      <td className="number">
        {right === undefined ? '' : show(right.strike.today, 'money', { currency })}
      </td>
    </tr>
  )
}
