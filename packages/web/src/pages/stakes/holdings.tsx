import { useTranslation } from 'react-i18next'
import { usePhrase } from '../../language/phrases.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { Shown } from '../../parts/shown.tsx'
import { Table } from '../../parts/table.tsx'
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
  const { holdings } = company
  if (holdings.length === 0) return <p className="faint">{t('desk.nothingOwned')}</p>
  return (
    <Table
      label={t('stakes.holdings')}
      columns={[
        { name: t('stakes.holder') },
        { name: t('stakes.security') },
        { name: t('stakes.quantity'), isNumber: true },
        { name: t('stakes.vested'), isNumber: true },
        { name: t('stakes.funded'), isNumber: true },
      ]}
      rows={holdings.map((holding) => ({
        key: `${holding.holder} ${holding.security} ${holding.class}`,
        cells: [
          nameOf(holding.holder),
          <Security key="security" name={holding.security} of={holding.class} />,
          countOf(holding.quantity, numbers.count.bind(numbers)),
          countOf(holding.vested, numbers.count.bind(numbers)),
          holding.funded === null ? (
            '–'
          ) : (
            <Shown key="funded" range={holding.funded} kind="money" currency={currency} />
          ),
        ],
      }))}
    />
  )
}

/** With the class or instrument it is of, where that is called otherwise. */
function Security({ name, of }: { readonly name: string; readonly of: string | null }) {
  const phrase = usePhrase()
  return (
    <>
      {phrase(name)}{' '}
      {of === null || of === name ? null : <span className="faint">{phrase(of)}</span>}
    </>
  )
}

function countOf(quantity: string | null, write: (decimal: string) => string): string {
  return quantity === null ? '–' : /^\d+(?:\.\d+)?$/.test(quantity) ? write(quantity) : quantity
}
