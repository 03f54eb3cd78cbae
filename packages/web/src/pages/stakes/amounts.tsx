import { useTranslation } from 'react-i18next'
import type { WireStakes } from '../../engine/core.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { Shown } from '../../parts/shown.tsx'
import { Table } from '../../parts/table.tsx'
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
    <Table
      label={t('stakes.amounts')}
      columns={[
        { name: t('stakes.holder') },
        ...standings.map((standing) => ({ name: t(`stakes.${standing}`), isNumber: true })),
      ]}
      rows={lines.map((line) => ({
        key: line.holder,
        cells: [
          nameOf(line.holder),
          ...standings.map((standing) => (
            <Shown key={standing} range={line[standing]} kind="money" currency={currency} />
          )),
        ],
      }))}
    />
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
  const money = { kind: 'money', currency } as const
  return (
    <Table
      label={t('stakes.rounds')}
      columns={[
        { name: t('stakes.round') },
        { name: t('question.dayIs') },
        { name: t('stakes.newMoney'), isNumber: true },
        { name: t('stakes.preMoney'), isNumber: true },
        { name: t('stakes.postMoney'), isNumber: true },
      ]}
      rows={rounds.map(({ round, day, newMoney, preMoney, postMoney }) => ({
        key: `${round} ${day}`,
        cells: [
          round,
          numbers.day(day),
          <Shown key="new" range={newMoney} {...money} />,
          <Shown key="before" range={preMoney} {...money} />,
          <Shown key="after" range={postMoney} {...money} />,
        ],
      }))}
    />
  )
}
