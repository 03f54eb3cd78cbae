import { useTranslation } from 'react-i18next'
import { usePhrase } from '../../language/phrases.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { Shown } from '../../parts/shown.tsx'
import { Table } from '../../parts/table.tsx'
import type { RaceProps } from './race-page.tsx'

/** What the day sees of each contender, with who says so. */
export function Evidence({ answer, nameOf }: RaceProps) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const phrase = usePhrase()
  const { evidence, currency } = answer
  return (
    <Table
      label={t('race.evidence')}
      columns={[
        { name: t('question.dayIs') },
        { name: t('race.contender') },
        { name: t('race.what') },
        { name: t('race.figure'), isNumber: true },
        { name: t('race.source') },
      ]}
      rows={evidence.map(({ contender, day, kind, about, figure, sources, grade }, i) => ({
        key: `${i} ${contender} ${day}`,
        cells: [
          numbers.day(day),
          nameOf(contender),
          [t(`race.${kind}`), ...about.map(phrase)].join(', '),
          figure === null ? (
            '–'
          ) : (
            <Shown
              key="figure"
              range={figure}
              kind={figure.unit === 'money' ? 'money' : 'plain'}
              currency={currency}
            />
          ),
          [...sources, ...(grade === null ? [] : [t('explain.grade', { grade })])].join(', '),
        ],
      }))}
    />
  )
}
