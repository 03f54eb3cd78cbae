import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../language/use-numbers.ts'
import { Scroll } from '../../parts/section.tsx'
import { Shown } from '../../parts/shown.tsx'
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
    <Scroll label={t('decide.alternatives')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('decide.amount')}</th>
            <th scope="col" className="number">
              {t('decide.valueAdded')}
            </th>
            <th scope="col" className="number">
              {t('decide.sideBenefit')}
            </th>
            <th scope="col" className="number">
              {t('decide.stakeAfter')}
            </th>
            <th scope="col" className="number">
              {t('decide.dilution')}
            </th>
          </tr>
        </thead>
        <tbody>
          {alternatives.map(({ share, allowed, ...line }) => {
            const percent = Math.round(100 * share)
            return (
              <tr key={share}>
                <th scope="row">
                  {numbers.money(line.amountRange, currency)}
                  {allowed ? null : <span className="small"> ({t('decide.notAllowed')})</span>}
                </th>
                <td className="number">
                  <Shown
                    range={line.valueAdded}
                    kind="money"
                    currency={currency}
                    figure={`${id}/value-added/${percent}`}
                  />
                </td>
                <td className="number">
                  <Shown range={line.sideBenefit} kind="money" currency={currency} />
                </td>
                <td className="number">
                  <Shown
                    range={line.stakeAfter}
                    kind="part"
                    figure={`${id}/stake-after/${percent}`}
                  />
                </td>
                <td className="number">
                  <Shown range={line.dilution} kind="part" />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroll>
  )
})
