import { useTranslation } from 'react-i18next'
import type { WireWaterfall } from '../../engine/core.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { Table } from '../../parts/table.tsx'

type Licence = WireWaterfall['licences'][number]

/** Companies whose people and licence were taken, and what came back to each round. */
export function Licences({
  licences,
  currency,
  nameOf,
}: {
  readonly licences: readonly Licence[]
  readonly currency: string
  readonly nameOf: (id: string) => string
}) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const money = (range: Licence['total']) =>
    range === null
      ? '–'
      : numbers.money({ value: null, low: Number(range.low), high: Number(range.high) }, currency)
  return (
    <>
      {licences.map(({ company, by, day, rounds, total }) => (
        <div key={`${company} ${day}`}>
          <p>
            {nameOf(by)} → {nameOf(company)}, {numbers.day(day)}: {money(total)}
          </p>
          <Table
            label={nameOf(company)}
            columns={[
              { name: t('stakes.round') },
              { name: t('waterfall.invested'), isNumber: true },
              { name: t('waterfall.paidIn', { currency }), isNumber: true },
            ]}
            rows={rounds.map(({ round, invested, paid }) => ({
              key: round,
              cells: [round, money(invested), money(paid)],
            }))}
          />
        </div>
      ))}
    </>
  )
}
