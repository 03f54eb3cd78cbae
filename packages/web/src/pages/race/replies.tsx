import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../language/use-numbers.ts'
import { Shown } from '../../parts/shown.tsx'
import { Table } from '../../parts/table.tsx'
import type { RaceProps } from './race-page.tsx'

/** What each backer had best bet against what the others have bet; looking at one puts it on the wheel. */
export function Replies({
  answer,
  nameOf,
  onLook,
}: RaceProps & { readonly onLook: (backer: string | null) => void }) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const { game, currency } = answer
  const lookAt = (backer: string) => ({
    onFocus: () => onLook(backer),
    onBlur: () => onLook(null),
    onMouseEnter: () => onLook(backer),
    onMouseLeave: () => onLook(null),
  })
  return (
    <>
      <p className="faint small">{t('race.repliesNote')}</p>
      <Table
        label={t('race.replies')}
        columns={[
          { name: t('race.backer') },
          { name: t('race.bets') },
          { name: t('race.gain'), isNumber: true },
          { name: t('race.holds') },
        ]}
        rows={(game?.actual.replies ?? []).map(({ backer, bets, gain, robust }) => ({
          key: backer,
          cells: [
            <button key="name" type="button" {...lookAt(backer)}>
              {nameOf(backer)}
            </button>,
            betsInWords(bets, nameOf, (amount) => numbers.amount(amount, currency)) ||
              t('race.nothing'),
            <Shown key="gain" range={gain} kind="money" currency={currency} />,
            t(robust ? 'race.everywhere' : 'race.notEverywhere'),
          ],
        }))}
      />
    </>
  )
}

type Bet = { readonly contender: string; readonly amount: number; readonly probability: number }

/** `2 bn USD on OpenAI, 2 bn USD on Anthropic`; a chance is said where a bet is drawn by lot. */
export function betsInWords(
  bets: readonly Bet[],
  nameOf: (id: string) => string,
  money: (amount: number) => string,
): string {
  return bets
    .filter(({ amount, probability }) => amount > 0 && probability > 0)
    .map(({ contender, amount, probability }) => {
      const chance = probability < 1 ? ` (${Math.round(100 * probability)} %)` : ''
      return `${money(amount)} → ${nameOf(contender)}${chance}`
    })
    .join(', ')
}
