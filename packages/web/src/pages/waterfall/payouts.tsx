import { useTranslation } from 'react-i18next'
import type { WireWaterfall } from '../../engine/core.ts'
import { usePhrase } from '../../language/phrases.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { Bar } from '../../parts/bar.tsx'
import { Scroll } from '../../parts/section.tsx'

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
      <Scroll label={t('waterfall.payouts')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('stakes.holder')}</th>
              <th scope="col">{t('waterfall.class')}</th>
              <th scope="col">{t('waterfall.choice')}</th>
              <th scope="col" className="number">
                {t('waterfall.paidIn', { currency })}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {payouts.map(({ holder, class: name, amount, low, high }) => (
              <tr key={`${holder} ${name}`}>
                <th scope="row">{nameOf(holder)}</th>
                <td>{phrase(name)}</td>
                <td>{choiceIn(name)}</td>
                <td className="number">
                  {amount === null
                    ? `${numbers.count(low)} – ${numbers.count(high)}`
                    : numbers.count(amount)}
                </td>
                <td>
                  <Bar range={{ value: null, low: Number(low), high: Number(high) }} most={most} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {later.map(({ kind, name, low, high }) => (
        <p key={`${kind} ${name}`}>
          {t(`waterfall.${kind}`)} {name}:{' '}
          {numbers.money({ value: null, low: Number(low), high: Number(high) }, currency)}
        </p>
      ))}
    </>
  )
}
