import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../language/use-numbers.ts'
import { Switch } from '../../parts/switch.tsx'
import { Table } from '../../parts/table.tsx'
import { useAddress } from '../../shell/address.ts'
import styles from './signal.module.css'
import type { SignalRight } from './signal-page.tsx'

/** Bits of using all of it, by gap and company value, for one strike: darker tells more. */
export function GapMap({
  right,
  currency,
}: {
  readonly right: SignalRight
  readonly currency: string
}) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const [address, change] = useAddress()
  const unlike = (read: (cell: SignalRight['map'][number]) => number) => [
    ...new Set(right.map.map(read)),
  ]
  const strikes = unlike(({ strike }) => strike)
  const values = unlike(({ companyValue }) => companyValue)
  const gaps = unlike(({ knowledgeGap }) => knowledgeGap)
  const strike = strikes.find((each) => String(Math.round(each)) === address.count) ?? strikes[0]
  const most = Math.max(...right.map.map(({ bitsOfAll }) => bitsOfAll ?? 0), 1e-9)
  const { mark } = right
  const headOf = (value: number) =>
    `${numbers.amount(value, currency)}${value === mark.low || value === mark.high ? ` (${t('signal.mark')})` : ''}`
  const cellAt = (gap: number, value: number) =>
    right.map.find(
      (cell) => cell.knowledgeGap === gap && cell.companyValue === value && cell.strike === strike,
    )
  return (
    <>
      <Switch
        label={t('signal.strike')}
        options={strikes.map((each) => ({
          value: String(Math.round(each)),
          name: `${t('signal.strike')} ${numbers.amount(each, currency)}`,
        }))}
        chosen={String(Math.round(strike ?? 0))}
        onChoose={(chosen) => change({ count: chosen })}
      />
      <Table
        label={t('signal.map')}
        columns={[
          { name: t('signal.gap') },
          ...values.map((value) => ({ name: headOf(value), isNumber: true })),
        ]}
        rows={gaps.map((gap) => ({
          key: String(gap),
          cells: [
            numbers.part(gap),
            ...values.map((value) => {
              const bits = cellAt(gap, value)?.bitsOfAll ?? null
              return (
                <span key={value} className={styles.cell}>
                  <svg viewBox="0 0 10 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect
                      className={styles.heat}
                      width="10"
                      height="10"
                      fillOpacity={bits === null ? 0 : bits / most}
                    />
                  </svg>
                  {bits === null ? '–' : numbers.plain({ value: bits, low: bits, high: bits })}
                </span>
              )
            }),
          ],
        }))}
      />
      <p className="faint small">{t('signal.mapNote')}</p>
    </>
  )
}
