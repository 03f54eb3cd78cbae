import { useTranslation } from 'react-i18next'
import { usePhrase } from '../../language/phrases.ts'
import { Shown } from '../../parts/shown.tsx'
import { Table } from '../../parts/table.tsx'
import type { FlowsProps } from './flows-page.tsx'

/** Cash against what each still owes, and what of it can be paid. */
export function Clearing({ answer, nameOf }: FlowsProps) {
  const { t } = useTranslation()
  const phrase = usePhrase()
  const { clearing, currency } = answer
  const money = { kind: 'money', currency } as const
  return (
    <>
      <Table
        label={t('flows.clearing')}
        columns={[
          { name: t('flows.party') },
          { name: t('flows.cash'), isNumber: true },
          { name: t('flows.owes'), isNumber: true },
          { name: t('flows.pays'), isNumber: true },
          { name: t('flows.keeps'), isNumber: true },
          { name: t('flows.defaults') },
        ]}
        rows={clearing.parties.map(({ party, cash, owes, pays, keeps, defaults }) => ({
          key: party,
          cells: [
            nameOf(party),
            <Shown key="cash" range={cash} {...money} />,
            <Shown key="owes" range={owes} {...money} />,
            <Shown key="pays" range={pays} {...money} />,
            <Shown key="keeps" range={keeps} {...money} />,
            t(`flows.${defaults}`),
          ],
        }))}
      />
      <p className="faint small">{phrase(clearing.how)}</p>
    </>
  )
}
