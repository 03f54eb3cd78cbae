import { useTranslation } from 'react-i18next'
import type { WireSignal } from '../../engine/core.ts'
import { useAnswer } from '../../engine/use-answer.ts'
import { useOutline } from '../../engine/use-outline.ts'
import { FullReport } from '../../parts/full-report.tsx'
import { Missing, Notes } from '../../parts/notes.tsx'
import parts from '../../parts/parts.module.css'
import { RefusalNote, Section, Waiting } from '../../parts/section.tsx'
import { Switch } from '../../parts/switch.tsx'
import { useAddress } from '../../shell/address.ts'
import { useQuestion } from '../../shell/question.ts'
import { Acts } from './acts.tsx'
import { ByGap } from './by-gap.tsx'
import { GapMap } from './gap-map.tsx'

export type SignalRight = WireSignal['rights'][number]

/** What a decision tells outsiders, over how much more the holder may know than they. */
export function SignalPage() {
  const { t } = useTranslation()
  const [address, change] = useAddress()
  const outline = useOutline()
  const { answer, refusal, isOld } = useAnswer({ command: 'signal', ...useQuestion() }, 'aside')
  const nameOf = (id: string) => outline?.parties.find((party) => party.id === id)?.name ?? id
  const rights = answer?.rights ?? []
  const right = rights.find(({ id }) => id === address.right) ?? rights[0]
  const currency = answer?.currency ?? ''
  return (
    <div className={parts.page}>
      <h1>{t('signal.title')}</h1>
      <RefusalNote refusal={refusal} />
      <Waiting answer={answer} refusal={refusal} />
      {answer !== null && right === undefined ? <p>{t('decide.noneOpen')}</p> : null}
      {rights.length < 2 ? null : (
        <Switch
          label={t('desk.right')}
          options={rights.map(({ id }) => ({ value: id, name: id }))}
          chosen={right?.id ?? ''}
          onChoose={(id) => change({ right: id })}
        />
      )}
      {right === undefined ? null : (
        <>
          <Section title={t('signal.acts', { holder: nameOf(right.holder) })} isOld={isOld}>
            <Acts right={right} currency={currency} />
          </Section>
          {right.byKnowledgeGap.length === 0 ? null : (
            <Section title={t('signal.byGap')} isOld={isOld}>
              <ByGap right={right} />
            </Section>
          )}
          {right.map.length === 0 ? null : (
            <Section title={t('signal.map')} isOld={isOld}>
              <GapMap right={right} currency={currency} />
            </Section>
          )}
          <Missing title={t('decide.missing')} missing={right.missing} remedies={right.remedies} />
          <Notes title={t('decide.assumptions')} lines={right.assumptions} />
        </>
      )}
      <FullReport of="signal" />
    </div>
  )
}
