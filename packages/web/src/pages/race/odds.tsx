import { useTranslation } from 'react-i18next'
import { Bar } from '../../parts/bar.tsx'
import { Shown } from '../../parts/shown.tsx'
import { Table } from '../../parts/table.tsx'
import type { RaceProps } from './race-page.tsx'

/** The chance of each contender as believed, with the money that stands on it. */
export function Odds({ answer, nameOf }: RaceProps) {
  const { t } = useTranslation()
  const { odds, noneOfThese, positions, currency } = answer
  const most = Math.max(...odds.map(({ probability }) => probability.high ?? 0), 0.01)
  const lines = [
    ...odds.map(({ contender, probability }) => ({ id: contender, range: probability })),
    { id: t('race.noneOfThese'), range: noneOfThese },
  ]
  return (
    <>
      <Table
        label={t('race.odds')}
        columns={[
          { name: t('race.contender') },
          { name: t('race.chance'), isNumber: true },
          { name: '' },
        ]}
        rows={lines.map(({ id, range }) => ({
          key: id,
          cells: [
            nameOf(id),
            <Shown key="range" range={range} kind="part" />,
            <Bar key="bar" range={range} most={most} />,
          ],
        }))}
      />
      {positions.length === 0 ? null : (
        <>
          <h3>{t('race.positions')}</h3>
          <Table
            label={t('race.positions')}
            columns={[
              { name: t('race.backer') },
              { name: t('race.contender') },
              { name: t('race.moneyIn'), isNumber: true },
              { name: t('race.stake'), isNumber: true },
            ]}
            rows={positions.map(({ backer, contender, moneyIn, stake }) => ({
              key: `${backer} ${contender}`,
              cells: [
                nameOf(backer),
                nameOf(contender),
                <Shown key="in" range={moneyIn} kind="money" currency={currency} />,
                <Shown key="stake" range={stake} kind="part" />,
              ],
            }))}
          />
        </>
      )}
    </>
  )
}
