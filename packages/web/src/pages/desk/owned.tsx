import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WireStakes } from '../../engine/core.ts'
import type { Outline } from '../../engine/question.ts'
import { Scroll } from '../../parts/section.tsx'
import { Shown } from '../../parts/shown.tsx'
import { keepQuestion } from '../../shell/address.ts'

/** The part each holder has of each company, fully diluted, and the money in. */
export function Owned({
  answer,
  parties,
}: {
  readonly answer: WireStakes
  readonly parties: Outline['parties']
}) {
  const { t } = useTranslation()
  const { companies, currency } = answer
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? id
  const lines = companies.flatMap(({ id, stakes, amounts }) =>
    stakes.map((stake) => ({
      company: id,
      stake,
      funded: amounts.find(({ holder }) => holder === stake.holder)?.funded ?? null,
    })),
  )
  if (lines.length === 0) return <p className="faint">{t('desk.nothingOwned')}</p>
  return (
    <>
      <Scroll label={t('desk.owned')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('stakes.holder')}</th>
              <th scope="col">{t('stakes.company')}</th>
              <th scope="col" className="number">
                {t('stakes.fullyDiluted')}
              </th>
              <th scope="col" className="number">
                {t('stakes.funded')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ company, stake, funded }) => (
              <tr key={`${company} ${stake.holder}`}>
                <th scope="row">{nameOf(stake.holder)}</th>
                <td>{nameOf(company)}</td>
                <td className="number">
                  <Shown
                    range={stake.fullyDiluted}
                    kind="part"
                    figure={`stakes/${company}/${stake.holder}/fully-diluted`}
                  />
                </td>
                <td className="number">
                  {funded === null ? (
                    '–'
                  ) : (
                    <Shown range={funded} kind="money" currency={currency} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p>
        <Link to={'/stakes' as '/'} search={keepQuestion}>
          {t('pages.stakes')}
        </Link>
      </p>
    </>
  )
}
