import { useTranslation } from 'react-i18next'
import type { WireWaterfall } from '../../engine/core.ts'
import { usePhrase } from '../../language/phrases.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { Bar } from '../../parts/bar.tsx'
import { Table } from '../../parts/table.tsx'

type Exit = WireWaterfall['exits'][number]

/** One price: every holder with each class, exact to the smallest unit, and what each class does. */
export function Payouts({
  exit,
  currency,
  nameOf,
}: {
  readonly exit: Exit
  readonly currency: string
  readonly nameOf: (id: string) => string
}) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const phrase = usePhrase()
  const { payouts, classes, value, later } = exit
  const choiceIn = (name: string) => {
    const choice = classes.find((each) => each.class === name)?.choice ?? null
    return choice === null ? '–' : t(`waterfall.choices.${choice}`)
  }
  const most = Math.max(...payouts.map(({ high }) => Number(high)), 1)
  return (
    <>
      <p className="faint">{t('waterfall.at', { price: numbers.amount(value, currency) })}</p>
      <Table
        label={t('waterfall.payouts')}
        columns={[
          { name: t('stakes.holder') },
          { name: t('waterfall.class') },
          { name: t('waterfall.choice') },
          { name: t('waterfall.paidIn', { currency }), isNumber: true },
          { name: '' },
        ]}
        rows={payouts.map(({ holder, class: name, amount, low, high }) => ({
          key: `${holder} ${name}`,
          cells: [
            nameOf(holder),
            phrase(name),
            choiceIn(name),
            amount === null
              ? `${numbers.count(low)} – ${numbers.count(high)}`
              : numbers.count(amount),
            <Bar
              key="bar"
              range={{ value: null, low: Number(low), high: Number(high) }}
              most={most}
            />,
          ],
        }))}
      />
      {later.map(({ kind, name, low, high }) => (
        <p key={`${kind} ${name}`}>
          {t(`waterfall.${kind}`)} {name}:{' '}
          {numbers.money({ value: null, low: Number(low), high: Number(high) }, currency)}
        </p>
      ))}
    </>
  )
}
