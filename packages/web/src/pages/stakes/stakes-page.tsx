import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../engine/use-answer.ts'
import { useOutline } from '../../engine/use-outline.ts'
import { CompanySwitch } from '../../parts/company-switch.tsx'
import { useMovingDay } from '../../parts/day-slider.tsx'
import { FullReport } from '../../parts/full-report.tsx'
import { Notes } from '../../parts/notes.tsx'
import parts from '../../parts/parts.module.css'
import { RefusalNote, Section, Waiting } from '../../parts/section.tsx'
import { Switch } from '../../parts/switch.tsx'
import { useAddress } from '../../shell/address.ts'
import { Amounts, Rounds } from './amounts.tsx'
import { Holdings } from './holdings.tsx'
import { type Count, counts, Parts } from './parts.tsx'

/** Who holds what at the close of the day, on which count, and where the money stands. */
export function StakesPage() {
  const { t } = useTranslation()
  const [address, change] = useAddress()
  const outline = useOutline()
  const { question, slider } = useMovingDay(outline)
  const { answer, refusal, isOld } = useAnswer({ command: 'stakes', ...question })
  const nameOf = (id: string) => outline?.parties.find((party) => party.id === id)?.name ?? id
  const company = answer?.companies.find(({ id }) => id === address.company) ?? answer?.companies[0]
  const count: Count = counts.find((each) => each === address.count) ?? 'fullyDiluted'
  return (
    <div className={parts.page}>
      <h1>{t('stakes.title')}</h1>
      <RefusalNote refusal={refusal} />
      <Waiting answer={answer} refusal={refusal} />
      {slider}
      <CompanySwitch
        ids={(answer?.companies ?? []).map(({ id }) => id)}
        chosen={company?.id}
        nameOf={nameOf}
        onChoose={(id) => change({ company: id })}
      />
      {answer !== null && company === undefined ? <p>{t('desk.nothingOwned')}</p> : null}
      {answer === null || company === undefined ? null : (
        <>
          <Section title={t('stakes.parts', { company: nameOf(company.id) })} isOld={isOld}>
            <Switch
              label={t('stakes.count')}
              options={counts.map((each) => ({ value: each, name: t(`stakes.${each}`) }))}
              chosen={count}
              onChoose={(chosen) => change({ count: chosen })}
            />
            <Parts company={company} count={count} nameOf={nameOf} />
            <Notes title={t('stakes.limits')} lines={company.limits} />
            <Notes title={t('stakes.assumed')} lines={company.assumed} />
            <Notes title={t('decide.missing')} lines={company.missing} />
          </Section>
          <Section title={t('stakes.amounts')} isOld={isOld}>
            <Amounts lines={company.amounts} currency={answer.currency} nameOf={nameOf} />
          </Section>
          <Section title={t('stakes.holdings')} isOld={isOld}>
            <Holdings company={company} currency={answer.currency} nameOf={nameOf} />
          </Section>
          {company.rounds.length === 0 ? null : (
            <Section title={t('stakes.rounds')} isOld={isOld}>
              <Rounds rounds={company.rounds} currency={answer.currency} />
            </Section>
          )}
          {answer.companies.length < 2 ? null : (
            <Section title={t('stakes.totals')} isOld={isOld}>
              <Amounts lines={answer.totals} currency={answer.currency} nameOf={nameOf} />
            </Section>
          )}
        </>
      )}
      <FullReport of="stakes" about={{ asOf: question.asOf }} />
    </div>
  )
}
