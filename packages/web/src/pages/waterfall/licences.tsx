import { useTranslation } from 'react-i18next'
import type { WireWaterfall } from '../../engine/core.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { Scroll } from '../../parts/section.tsx'

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
          <Scroll label={nameOf(company)}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('stakes.round')}</th>
                  <th scope="col" className="number">
                    {t('waterfall.invested')}
                  </th>
                  <th scope="col" className="number">
                    {t('waterfall.paidIn', { currency })}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rounds.map(({ round, invested, paid }) => (
                  <tr key={round}>
                    <th scope="row">{round}</th>
                    <td className="number">{money(invested)}</td>
                    <td className="number">{money(paid)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </div>
      ))}
    </>
  )
}
