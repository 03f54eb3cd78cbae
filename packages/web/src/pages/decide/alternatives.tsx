import { Fragment, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../language/use-numbers.ts'
import { Shown } from '../../parts/shown.tsx'
import { Table } from '../../parts/table.tsx'
import type { Right } from './decide-page.tsx'

/** None, parts and all side by side; side benefits stand apart and are never added in. */
export const Alternatives = memo(function Alternatives({
  right,
  currency,
}: {
  readonly right: Right
  readonly currency: string
}) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const { id, alternatives } = right
  if (alternatives.length === 0) return <p className="faint">{t('decide.noCurve')}</p>
  return (
    <Table
      label={t('decide.alternatives')}
      columns={[
        { name: t('decide.amount') },
        { name: t('decide.valueAdded'), isNumber: true },
        { name: t('decide.sideBenefit'), isNumber: true },
        { name: t('decide.stakeAfter'), isNumber: true },
        { name: t('decide.dilution'), isNumber: true },
      ]}
      rows={alternatives.map(({ share, allowed, ...line }) => {
        const percent = Math.round(100 * share)
        return {
          key: String(share),
          cells: [
            <Fragment key="amount">
              {numbers.money(line.amountRange, currency)}
              {allowed ? null : <span className="small"> ({t('decide.notAllowed')})</span>}
            </Fragment>,
            <Shown
              key="value"
              range={line.valueAdded}
              kind="money"
              currency={currency}
              figure={`${id}/value-added/${percent}`}
            />,
            <Shown key="side" range={line.sideBenefit} kind="money" currency={currency} />,
            <Shown
              key="stake"
              range={line.stakeAfter}
              kind="part"
              figure={`${id}/stake-after/${percent}`}
            />,
            <Shown key="dilution" range={line.dilution} kind="part" />,
          ],
        }
      })}
    />
  )
})
