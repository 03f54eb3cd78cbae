import { useTranslation } from 'react-i18next'
import { usePhrase } from '../../language/phrases.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { Table } from '../../parts/table.tsx'
import type { RaceProps } from './race-page.tsx'
import { betsInWords } from './replies.tsx'

/** Where nobody gains by moving alone: what each bets there, what it is paid, and how much all could still gain. */
export function Equilibria({ answer, nameOf }: RaceProps) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const phrase = usePhrase()
  const { equilibria, complete, game, currency } = answer
  const money = (amount: number) => numbers.amount(amount, currency)
  return (
    <>
      <p className="faint small">
        {t(complete ? 'race.complete' : 'race.incomplete')} {phrase(game?.method ?? '')}
      </p>
      {equilibria.map(({ profile, payoffs, nashConv }, i) => (
        <Table
          key={JSON.stringify(profile)}
          label={t('race.equilibrium', { number: i + 1 })}
          columns={[
            { name: t('race.equilibrium', { number: i + 1 }) },
            { name: t('race.bets') },
            { name: t('race.payoff'), isNumber: true },
            { name: t('race.nashConv'), isNumber: true },
          ]}
          rows={profile.map(({ backer, bets }, j) => ({
            key: backer,
            cells: [
              nameOf(backer),
              betsInWords(bets, nameOf, money) || t('race.nothing'),
              money(payoffs[j] ?? 0),
              j === 0 && nashConv !== null ? money(nashConv) : '',
            ],
          }))}
        />
      ))}
      {equilibria.length === 0 ? <p>{t('race.noEquilibrium')}</p> : null}
    </>
  )
}
