import { useTranslation } from 'react-i18next'
import { Shown } from '../../parts/shown.tsx'
import { Table } from '../../parts/table.tsx'
import type { SignalRight } from './signal-page.tsx'

/** All, some and none: how likely each was, what it tells in bits, and what outsiders then hold the company to be worth. */
export function Acts({
  right,
  currency,
}: {
  readonly right: SignalRight
  readonly currency: string
}) {
  const { t } = useTranslation()
  const { id, acts, expectedBits, thin } = right
  const money = { kind: 'money', currency } as const
  const bits = { kind: 'plain', unit: t('unit.bits') } as const
  return (
    <>
      <Table
        label={t('signal.actsLabel')}
        columns={[
          { name: t('signal.act') },
          { name: t('signal.before'), isNumber: true },
          { name: t('signal.bits'), isNumber: true },
          { name: t('signal.mean'), isNumber: true },
          { name: t('signal.earlierStake'), isNumber: true },
        ]}
        rows={acts.map(({ act, probability, bits: told, mean, earlierStake }) => ({
          key: act,
          cells: [
            t(`signal.${act}`),
            <Shown
              key="p"
              range={probability}
              kind="part"
              figure={figureOf(id, 'probability', act)}
            />,
            told === null ? (
              '–'
            ) : (
              <Shown key="b" range={told} {...bits} figure={figureOf(id, 'told-by', act)} />
            ),
            mean === null ? (
              '–'
            ) : (
              <Shown key="m" range={mean} {...money} figure={figureOf(id, 'mean-after', act)} />
            ),
            earlierStake === null ? '–' : <Shown key="e" range={earlierStake} {...money} />,
          ],
        }))}
      />
      <p>
        {t('signal.expected')}{' '}
        <Shown range={expectedBits} {...bits} figure={`${id}/signal/expected`} />
      </p>
      <p>
        {t('signal.thin', { bits: thin.bits })} <Shown range={thin.knowledgeGap} kind="part" />
      </p>
    </>
  )
}

/** Some is no act of every right, and then has no tree. */
function figureOf(id: string, what: string, act: string): string | undefined {
  return act === 'some' ? undefined : `${id}/signal/${what}/${act}`
}
