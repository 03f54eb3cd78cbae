import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WireStakes } from '../../engine/core.ts'
import type { Outline } from '../../engine/question.ts'
import { Shown } from '../../parts/shown.tsx'
import { Table } from '../../parts/table.tsx'
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
      <Table
        label={t('desk.owned')}
        columns={[
          { name: t('stakes.holder') },
          { name: t('stakes.company') },
          { name: t('stakes.fullyDiluted'), isNumber: true },
          { name: t('stakes.funded'), isNumber: true },
        ]}
        rows={lines.map(({ company, stake, funded }) => ({
          key: `${company} ${stake.holder}`,
          cells: [
            nameOf(stake.holder),
            nameOf(company),
            <Shown
              key="part"
              range={stake.fullyDiluted}
              kind="part"
              figure={`stakes/${company}/${stake.holder}/fully-diluted`}
            />,
            funded === null ? (
              '–'
            ) : (
              <Shown key="funded" range={funded} kind="money" currency={currency} />
            ),
          ],
        }))}
      />
      <p>
        <Link to={'/stakes' as '/'} search={keepQuestion}>
          {t('pages.stakes')}
        </Link>
      </p>
    </>
  )
}
