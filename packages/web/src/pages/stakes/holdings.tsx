import { useTranslation } from 'react-i18next'
import { usePhrase } from '../../language/phrases.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { Scroll } from '../../parts/section.tsx'
import { Shown } from '../../parts/shown.tsx'
import type { Company } from './parts.tsx'

/** Every security with its holder; quantities are exact. */
export function Holdings({
  company,
  currency,
  nameOf,
}: {
  readonly company: Company
  readonly currency: string
  readonly nameOf: (id: string) => string
}) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const phrase = usePhrase()
  const { holdings } = company
  if (holdings.length === 0) return <p className="faint">{t('desk.nothingOwned')}</p>
  return (
    <Scroll label={t('stakes.holdings')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('stakes.holder')}</th>
            <th scope="col">{t('stakes.security')}</th>
            <th scope="col" className="number">
              {t('stakes.quantity')}
            </th>
            <th scope="col" className="number">
              {t('stakes.vested')}
            </th>
            <th scope="col" className="number">
              {t('stakes.funded')}
            </th>
          </tr>
        </thead>
        <tbody>
          {holdings.map((holding) => (
            <tr key={`${holding.holder} ${holding.security} ${holding.class}`}>
              <th scope="row">{nameOf(holding.holder)}</th>
              <td>
                {phrase(holding.security)}{' '}
                {holding.class === null || holding.class === holding.security ? null : (
                  <span className="faint">{phrase(holding.class)}</span>
                )}
              </td>
              <td className="number">{countOf(holding.quantity, numbers.count.bind(numbers))}</td>
              <td className="number">{countOf(holding.vested, numbers.count.bind(numbers))}</td>
              <td className="number">
                {holding.funded === null ? (
                  '–'
                ) : (
                  <Shown range={holding.funded} kind="money" currency={currency} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function countOf(quantity: string | null, write: (decimal: string) => string): string {
  return quantity === null ? '–' : /^\d+(?:\.\d+)?$/.test(quantity) ? write(quantity) : quantity
}
