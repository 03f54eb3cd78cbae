import { useTranslation } from 'react-i18next'
import type { WireWaterfall } from '../../engine/core.ts'
import { usePhraseWithAmounts } from '../../language/phrases.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { Table } from '../../parts/table.tsx'

/** Prices at which payouts change course, each with its reason; a click goes there. */
export function Breakpoints({
  answer,
  onChoose,
}: {
  readonly answer: WireWaterfall
  readonly onChoose: (value: number) => void
}) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const phrase = usePhraseWithAmounts()
  const { breakpoints, currency } = answer
  return (
    <Table
      label={t('waterfall.breakpoints')}
      columns={[{ name: t('waterfall.price'), isNumber: true }, { name: t('waterfall.reason') }]}
      rows={breakpoints.map(({ value, low, high, reason }) => ({
        key: `${low} ${reason}`,
        cells: [
          <button key="price" type="button" onClick={() => onChoose(value ?? low)}>
            {numbers.money({ value, low, high }, currency)}
          </button>,
          phrase(reason),
        ],
      }))}
    />
  )
}
