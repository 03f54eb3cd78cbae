import { useTranslation } from 'react-i18next'
import type { WireFlows } from '../../engine/core.ts'
import { useAnswer } from '../../engine/use-answer.ts'
import { useOutline } from '../../engine/use-outline.ts'
import { useMovingDay } from '../../parts/day-slider.tsx'
import { FullReport } from '../../parts/full-report.tsx'
import { Missing, Notes } from '../../parts/notes.tsx'
import parts from '../../parts/parts.module.css'
import { RefusalNote, Section, Waiting } from '../../parts/section.tsx'
import { Switch } from '../../parts/switch.tsx'
import { useAddress } from '../../shell/address.ts'
import { Clearing } from './clearing.tsx'
import { Failures } from './failures.tsx'
import { Pairs } from './pairs.tsx'
import { Ribbons } from './ribbons.tsx'

export type FlowsProps = {
  readonly answer: WireFlows
  readonly nameOf: (id: string) => string
}

export const views = ['gross', 'net', 'margin'] as const
export type View = (typeof views)[number]

/** What goes both ways between investors and companies, and who loses what if one fails. */
export function FlowsPage() {
  const { t } = useTranslation()
  const [address, change] = useAddress()
  const outline = useOutline()
  const { question, slider } = useMovingDay(outline)
  const { answer, refusal, isOld } = useAnswer({ command: 'flows', ...question })
  const nameOf = (id: string) => outline?.parties.find((party) => party.id === id)?.name ?? id
  const view: View = views.find((each) => each === address.count) ?? 'gross'
  return (
    <div className={parts.page}>
      <h1>{t('flows.title')}</h1>
      <RefusalNote refusal={refusal} />
      <Waiting answer={answer} refusal={refusal} />
      {slider}
      {answer === null ? null : answer.pairs.length === 0 ? (
        <p>{t('flows.none')}</p>
      ) : (
        <>
          <Section title={t('flows.picture')} isOld={isOld}>
            <Switch
              label={t('flows.view')}
              options={views.map((each) => ({ value: each, name: t(`flows.${each}`) }))}
              chosen={view}
              onChoose={(chosen) => change({ count: chosen })}
            />
            <Ribbons answer={answer} nameOf={nameOf} view={view} />
          </Section>
          <Section title={t('flows.pairs')} isOld={isOld}>
            <Pairs answer={answer} nameOf={nameOf} view={view} />
          </Section>
          {answer.clearing.parties.length === 0 ? null : (
            <Section title={t('flows.clearing')} isOld={isOld}>
              <Clearing answer={answer} nameOf={nameOf} />
            </Section>
          )}
          {answer.failures.length === 0 ? null : (
            <Section title={t('flows.failures')} isOld={isOld}>
              <Failures answer={answer} nameOf={nameOf} />
            </Section>
          )}
          <Missing
            title={t('decide.missing')}
            missing={answer.missing}
            remedies={answer.remedies}
          />
          <Notes title={t('decide.assumptions')} lines={answer.assumptions} />
        </>
      )}
      <FullReport of="flows" about={{ asOf: question.asOf }} />
    </div>
  )
}
