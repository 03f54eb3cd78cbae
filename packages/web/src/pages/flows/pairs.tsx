import { useTranslation } from 'react-i18next'
import { Shown } from '../../parts/shown.tsx'
import { Table } from '../../parts/table.tsx'
import type { FlowsProps, View } from './flows-page.tsx'

/** Each investor with each company: put in, paid back, net; by year where it opens. */
export function Pairs({ answer, nameOf, view }: FlowsProps & { readonly view: View }) {
  const { t } = useTranslation()
  const { pairs, currency } = answer
  const money = { kind: 'money', currency } as const
  const isMargin = view === 'margin'
  const columns = [
    { name: t('flows.pair') },
    { name: t('flows.out'), isNumber: true },
    { name: t(isMargin ? 'flows.backAtMargin' : 'flows.back'), isNumber: true },
    { name: t('flows.net'), isNumber: true },
    { name: t('flows.ratio'), isNumber: true },
  ]
  return (
    <>
      <Table
        label={t('flows.pairs')}
        columns={columns}
        rows={pairs.map((pair) => {
          const { investor, company } = pair
          const figure = `flows/${investor}/${company}`
          const [back, net] = isMargin
            ? [pair.backAtMargin, pair.netAtMargin]
            : [pair.back, pair.net]
          const tail = isMargin ? '-at-margin' : ''
          return {
            key: figure,
            cells: [
              `${nameOf(investor)} → ${nameOf(company)}`,
              <Shown key="out" range={pair.out} {...money} figure={`${figure}/out`} />,
              <Shown key="back" range={back} {...money} figure={`${figure}/back${tail}`} />,
              <Shown key="net" range={net} {...money} figure={`${figure}/net${tail}`} />,
              <Shown
                key="ratio"
                range={pair.firstReturnRatio}
                kind="part"
                figure={`${figure}/first-return-ratio`}
              />,
            ],
          }
        })}
      />
      {pairs.map(({ investor, company, years }) =>
        years.length === 0 ? null : (
          <details key={`${investor} ${company}`}>
            <summary>
              {nameOf(investor)} → {nameOf(company)}, {t('flows.byYear')}
            </summary>
            <Table
              label={`${nameOf(investor)} → ${nameOf(company)}`}
              columns={[{ name: t('flows.year') }, ...columns.slice(1, 4)]}
              rows={years.map(({ year, inYear }) => ({
                key: String(year),
                cells: [
                  String(year),
                  <Shown key="out" range={inYear.out} {...money} />,
                  <Shown
                    key="back"
                    range={isMargin ? inYear.backAtMargin : inYear.back}
                    {...money}
                  />,
                  <Shown key="net" range={isMargin ? inYear.netAtMargin : inYear.net} {...money} />,
                ],
              }))}
            />
          </details>
        ),
      )}
    </>
  )
}
