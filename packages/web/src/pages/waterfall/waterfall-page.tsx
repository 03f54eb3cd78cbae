import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WireWaterfall } from '../../engine/core.ts'
import { useAnswer } from '../../engine/use-answer.ts'
import { useOutline } from '../../engine/use-outline.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { CompanySwitch } from '../../parts/company-switch.tsx'
import { useMovingDay } from '../../parts/day-slider.tsx'
import { FullReport } from '../../parts/full-report.tsx'
import { Lever } from '../../parts/lever.tsx'
import { Notes } from '../../parts/notes.tsx'
import parts from '../../parts/parts.module.css'
import { RefusalNote, Section, Waiting } from '../../parts/section.tsx'
import { useAddress } from '../../shell/address.ts'
import { useQuestion } from '../../shell/question.ts'
import { Breakpoints } from './breakpoints.tsx'
import { Licences } from './licences.tsx'
import { PayoutCurve } from './payout-curve.tsx'
import { Payouts } from './payouts.tsx'

/** Who is paid what when the company is sold, at any price and on any day. */
export function WaterfallPage() {
  const { t } = useTranslation()
  const [address, change] = useAddress()
  const outline = useOutline()
  const { question, slider } = useMovingDay(outline)
  const exits = outline?.exits ?? []
  const company = exits.find((id) => id === address.company) ?? exits[0]
  const { answer, refusal, isOld } = useAnswer(
    company === undefined ? null : { command: 'waterfall', ...question, company },
  )
  const nameOf = (id: string) => outline?.parties.find((party) => party.id === id)?.name ?? id
  return (
    <div className={parts.page}>
      <h1>{t('waterfall.title')}</h1>
      <RefusalNote refusal={refusal} />
      {company === undefined ? null : <Waiting answer={answer} refusal={refusal} />}
      {outline !== null && company === undefined ? <p>{t('waterfall.none')}</p> : null}
      <CompanySwitch
        ids={exits}
        chosen={company}
        nameOf={nameOf}
        onChoose={(id) => change({ company: id, at: undefined })}
      />
      {slider}
      {answer === null || answer.exits.length === 0 ? null : (
        <Prices answer={answer} isOld={isOld} asOf={question.asOf} nameOf={nameOf} />
      )}
      {answer === null || answer.licences.length === 0 ? null : (
        <Section title={t('waterfall.licences')} isOld={isOld}>
          <Licences licences={answer.licences} currency={answer.currency} nameOf={nameOf} />
        </Section>
      )}
      <Notes title={t('stakes.assumed')} lines={answer?.assumed ?? []} />
      <Notes title={t('waterfall.unknown')} lines={answer?.unknown ?? []} />
      <Notes title={t('decide.missing')} lines={answer?.missing ?? []} />
      <FullReport of="waterfall" about={{ asOf: question.asOf, company }} />
    </div>
  )
}

type PricesProps = {
  readonly answer: WireWaterfall
  readonly isOld: boolean
  readonly asOf: string
  readonly nameOf: (id: string) => string
}

/** A slider over prices, and what it comes to at each. */
function Prices({ answer, isOld, asOf, nameOf }: PricesProps) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const [address, change] = useAddress()
  const [moving, setMoving] = useState<number | null>(null)
  const { exits, currency, company } = answer
  const last = exits.at(-1)?.value ?? 0
  const price = Math.round(Math.min(last, moving ?? address.at ?? last / 2))
  const question = { ...useQuestion(), asOf, company, exit: String(price) }
  const at = useAnswer({ command: 'waterfall', ...question })
  const chosen = at.answer?.exits.find(({ value }) => value === price) ?? at.answer?.exits[0]
  return (
    <>
      <Lever
        name={t('waterfall.price')}
        domain={[0, last]}
        stated={null}
        isAmount
        chosen={price}
        show={(range) => numbers.money(range, currency)}
        onMove={(value, isDone) => {
          setMoving(isDone ? null : (value ?? null))
          if (isDone) change({ at: value === undefined ? undefined : Math.round(value) })
        }}
      />
      <Section title={t('waterfall.curve')} isOld={isOld}>
        <PayoutCurve answer={answer} price={price} nameOf={nameOf} />
      </Section>
      <RefusalNote refusal={at.refusal} />
      <Section title={t('waterfall.payouts')} isOld={at.isOld}>
        {chosen === undefined ? null : (
          <Payouts exit={chosen} currency={currency} nameOf={nameOf} />
        )}
      </Section>
      <Section title={t('waterfall.breakpoints')} isOld={isOld}>
        <Breakpoints answer={answer} onChoose={(value) => change({ at: value })} />
      </Section>
    </>
  )
}
