import { useTranslation } from 'react-i18next'
import type { WireStakes } from '../../engine/core.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { Scroll } from '../../parts/section.tsx'
import { Shown } from '../../parts/shown.tsx'
import type { Company } from './parts.tsx'

const standings = ['announced', 'committed', 'callable', 'funded'] as const

/** Money by where it stands. Each is another measure of the same money: they are never added up. */
export function Amounts({
  lines,
  currency,
  nameOf,
}: {
  readonly lines: WireStakes['totals']
  readonly currency: string
  readonly nameOf: (id: string) => string
}) {
  const { t } = useTranslation()
  if (lines.length === 0) return <p className="faint">{t('stakes.noAmounts')}</p>
  return (
    <Scroll label={t('stakes.amounts')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('stakes.holder')}</th>
            {standings.map((standing) => (
              <th key={standing} scope="col" className="number">
                {t(`stakes.${standing}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.holder}>
              <th scope="row">{nameOf(line.holder)}</th>
              {standings.map((standing) => (
                <td key={standing} className="number">
                  <Shown range={line[standing]} kind="money" currency={currency} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** Rounds with the valuation before and after the money. */
export function Rounds({
  rounds,
  currency,
}: {
  readonly rounds: Company['rounds']
  readonly currency: string
}) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  return (
    <Scroll label={t('stakes.rounds')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('stakes.round')}</th>
            <th scope="col">{t('question.dayIs')}</th>
            <th scope="col" className="number">
              {t('stakes.newMoney')}
            </th>
            <th scope="col" className="number">
              {t('stakes.preMoney')}
            </th>
            <th scope="col" className="number">
              {t('stakes.postMoney')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rounds.map(({ round, day, newMoney, preMoney, postMoney }) => (
            <tr key={`${round} ${day}`}>
              <th scope="row">{round}</th>
              <td>{numbers.day(day)}</td>
              {[newMoney, preMoney, postMoney].map((range, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: three columns, always the same
                <td key={i} className="number">
                  <Shown range={range} kind="money" currency={currency} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
