import { useTranslation } from 'react-i18next'
import type { WireStakes } from '../../engine/core.ts'
import { Bar } from '../../parts/bar.tsx'
import { Shown } from '../../parts/shown.tsx'
import { Table } from '../../parts/table.tsx'

export type Company = WireStakes['companies'][number]

export const counts = ['fullyDiluted', 'asConverted', 'outstanding', 'voting'] as const
export type Count = (typeof counts)[number]

/** How each count is called in the name of a figure. */
const inFigure = {
  fullyDiluted: 'fully-diluted',
  asConverted: 'as-converted',
  outstanding: 'outstanding',
  voting: 'voting',
} as const

/** Each holder's part of the company on one count, as a bar from its low to its high end. */
export function Parts({
  company,
  count,
  nameOf,
}: {
  readonly company: Company
  readonly count: Count
  readonly nameOf: (id: string) => string
}) {
  const { t } = useTranslation()
  const { stakes } = company
  if (stakes.length === 0) return <p className="faint">{t('desk.nothingOwned')}</p>
  const ordered = [...stakes].sort((a, b) => (b[count].high ?? 0) - (a[count].high ?? 0))
  const most = Math.max(...ordered.map((stake) => stake[count].high ?? 0), 0.01)
  return (
    <Table
      label={t('stakes.parts', { company: nameOf(company.id) })}
      columns={[
        { name: t('stakes.holder') },
        { name: t(`stakes.${count}`), isNumber: true },
        { name: '' },
      ]}
      rows={ordered.map((stake) => ({
        key: stake.holder,
        cells: [
          nameOf(stake.holder),
          <Shown
            key="part"
            range={stake[count]}
            kind="part"
            figure={`stakes/${company.id}/${stake.holder}/${inFigure[count]}`}
          />,
          <Bar key="bar" range={stake[count]} most={most} />,
        ],
      }))}
    />
  )
}
