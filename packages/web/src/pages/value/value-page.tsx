import { useTranslation } from 'react-i18next'
import type { WireValue } from '../../engine/core.ts'
import { useAnswer } from '../../engine/use-answer.ts'
import { useOutline } from '../../engine/use-outline.ts'
import { usePhrase } from '../../language/phrases.ts'
import { DayField } from '../../parts/day-field.tsx'
import { useMovingDay } from '../../parts/day-slider.tsx'
import { FullReport } from '../../parts/full-report.tsx'
import { Notes } from '../../parts/notes.tsx'
import parts from '../../parts/parts.module.css'
import { Report } from '../../parts/report.tsx'
import { RefusalNote, Section, Waiting } from '../../parts/section.tsx'
import { Shown } from '../../parts/shown.tsx'
import { Table } from '../../parts/table.tsx'
import { useAddress } from '../../shell/address.ts'

/** What every right, duty and note is worth on the day, and how that came about since an earlier one. */
export function ValuePage() {
  const { t } = useTranslation()
  const phrase = usePhrase()
  const outline = useOutline()
  const { question, slider } = useMovingDay(outline)
  const { answer, refusal, isOld } = useAnswer({ command: 'value', ...question }, 'aside')
  const nameOf = (id: string) => outline?.parties.find((party) => party.id === id)?.name ?? id
  const items = answer?.items ?? []
  return (
    <div className={parts.page}>
      <h1>{t('value.title')}</h1>
      <RefusalNote refusal={refusal} />
      <Waiting answer={answer} refusal={refusal} />
      {slider}
      {answer !== null && items.length === 0 ? <p>{t('value.none')}</p> : null}
      {answer === null || items.length === 0 ? null : (
        <Section title={t('value.worth')} isOld={isOld}>
          <Items answer={answer} nameOf={nameOf} />
          <Notes
            title={t('decide.missing')}
            lines={items.flatMap(({ id, missing, remedies }) =>
              missing.map((what, i) =>
                t('decide.missingLine', {
                  what: `${id}, ${phrase(what)}`,
                  remedy: phrase(remedies[i] ?? ''),
                }),
              ),
            )}
          />
          <Notes title={t('decide.assumptions')} lines={answer.assumptions} />
        </Section>
      )}
      <Carried asOf={question.asOf} />
      <FullReport of="value" about={{ asOf: question.asOf }} />
    </div>
  )
}

function Items({
  answer: { items, currency },
  nameOf,
}: {
  readonly answer: WireValue
  readonly nameOf: (id: string) => string
}) {
  const { t } = useTranslation()
  const phrase = usePhrase()
  return (
    <Table
      label={t('value.worth')}
      columns={[
        { name: t('value.what') },
        { name: t('value.kind') },
        { name: t('desk.right') },
        { name: t('value.worth'), isNumber: true },
        { name: t('value.method') },
      ]}
      rows={items.map(({ id, kind, holder, company, value, method, missing }) => ({
        key: id,
        cells: [
          id,
          t(`value.kinds.${kind}`),
          `${nameOf(holder)} → ${nameOf(company)}`,
          <Shown
            key="value"
            range={value}
            kind="money"
            currency={currency}
            figure={`${id}/value`}
          />,
          missing.length === 0 ? phrase(method) : t('value.lacking'),
        ],
      }))}
    />
  )
}

/** Worth from an earlier day to the day of the question: opening, money in, revaluation, closing, and the marks that were booked. */
function Carried({ asOf }: { readonly asOf: string }) {
  const { t } = useTranslation()
  const [{ from }, change] = useAddress()
  return (
    <Section title={t('value.carried')}>
      <p>
        <DayField
          name={t('value.from')}
          value={from ?? ''}
          max={asOf}
          onChoose={(day) => change({ from: day })}
        />
      </p>
      {from === undefined ? (
        <p className="faint">{t('value.chooseFrom')}</p>
      ) : (
        <Report of="carried" about={{ asOf, from }} />
      )}
    </Section>
  )
}
