import { useTranslation } from 'react-i18next'
import type { WireWaterfall } from '../../engine/core.ts'
import { usePhraseWithAmounts } from '../../language/phrases.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { Scroll } from '../../parts/section.tsx'

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
    <Scroll label={t('waterfall.breakpoints')}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('waterfall.price')}
            </th>
            <th scope="col">{t('waterfall.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {breakpoints.map(({ value, low, high, reason }) => (
            <tr key={`${low} ${reason}`}>
              <td className="number">
                <button type="button" onClick={() => onChoose(value ?? low)}>
                  {numbers.money({ value, low, high }, currency)}
                </button>
              </td>
              <td>{phrase(reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
