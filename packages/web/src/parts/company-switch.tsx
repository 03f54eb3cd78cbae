import { useTranslation } from 'react-i18next'
import { Switch } from './switch.tsx'

/** Which company, where there are several. */
export function CompanySwitch({
  ids,
  chosen,
  nameOf,
  onChoose,
}: {
  readonly ids: readonly string[]
  readonly chosen: string | undefined
  readonly nameOf: (id: string) => string
  readonly onChoose: (id: string) => void
}) {
  const { t } = useTranslation()
  if (ids.length < 2) return null
  return (
    <Switch
      label={t('stakes.company')}
      options={ids.map((id) => ({ value: id, name: nameOf(id) }))}
      chosen={chosen ?? ''}
      onChoose={onChoose}
    />
  )
}
