import { useTranslation } from 'react-i18next'
import { Shown } from '../../parts/shown.tsx'
import { Table } from '../../parts/table.tsx'
import type { RaceProps } from './race-page.tsx'

/** If a rival has bet red, is black the better bet? The chance of red against the chance up to which it is. */
export function Roulette({ answer, nameOf }: RaceProps) {
  const { t } = useTranslation()
  const { roulette, currency } = answer
  const money = { kind: 'money', currency } as const
  return (
    <>
      <p className="faint small">{t('race.redBlackNote')}</p>
      <Table
        label={t('race.redBlack')}
        columns={[
          { name: t('race.backer') },
          { name: t('race.rivalOnRed') },
          { name: t('race.black') },
          { name: t('race.redWins'), isNumber: true },
          { name: t('race.upTo'), isNumber: true },
          { name: t('race.betBlack') },
          { name: t('race.discount'), isNumber: true },
        ]}
        rows={roulette.map((line) => ({
          key: `${line.backer} ${line.rival} ${line.red} ${line.black}`,
          cells: [
            nameOf(line.backer),
            `${nameOf(line.rival)} → ${nameOf(line.red)}`,
            nameOf(line.black),
            <Shown key="red" range={line.redWins} kind="part" />,
            <Shown key="critical" range={line.criticalChance} kind="part" />,
            line.blackAgainstRed === null ? '–' : t(`race.${line.blackAgainstRed}`),
            <Shown key="discount" range={line.blackDiscount} {...money} />,
          ],
        }))}
      />
    </>
  )
}
