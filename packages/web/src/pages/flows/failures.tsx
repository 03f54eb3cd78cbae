import { useTranslation } from 'react-i18next'
import { useShown } from '../../parts/shown.tsx'
import { Table } from '../../parts/table.tsx'
import type { FlowsProps } from './flows-page.tsx'

/** If one party fails: who defaults with it, and who loses what. */
export function Failures({ answer, nameOf }: FlowsProps) {
  const { t } = useTranslation()
  const show = useShown()
  const { failures, currency } = answer
  const listed = (amounts: FlowsProps['answer']['failures'][number]['losses']) =>
    amounts
      .map(({ party, amount }) => `${nameOf(party)} ${show(amount, 'money', { currency })}`)
      .join(', ') || '–'
  return (
    <Table
      label={t('flows.failures')}
      columns={[
        { name: t('flows.ifFails') },
        { name: t('flows.defaultsWith') },
        { name: t('flows.losses') },
        { name: t('flows.invested') },
      ]}
      rows={failures.map(({ party, defaults, losses, invested }) => ({
        key: party,
        cells: [
          nameOf(party),
          defaults.map((each) => `${nameOf(each.party)} (${t(`flows.${each.when}`)})`).join(', ') ||
            '–',
          listed(losses),
          listed(invested),
        ],
      }))}
    />
  )
}
