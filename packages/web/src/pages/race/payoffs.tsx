import { useTranslation } from 'react-i18next'
import type { PayoffTable } from '../../engine/core.ts'
import { useAnswer } from '../../engine/use-answer.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { RefusalNote, Scroll } from '../../parts/section.tsx'
import { useAddress } from '../../shell/address.ts'
import { useQuestion } from '../../shell/question.ts'
import styles from './race.module.css'

type Names = { readonly nameOf: (id: string) => string }

type Props = Names & {
  readonly scenario: string | undefined
  readonly asOf: string
  readonly currency: string
}

/** Every pair of bets of two backers and what it pays both, one click from the replies: asked for when it is opened. */
export function Payoffs({ scenario, asOf, nameOf, currency }: Props) {
  const { t } = useTranslation()
  const [{ open, backers }, change] = useAddress()
  const isOpen = open === 'payoffs'
  const question = { ...useQuestion(), scenario, asOf }
  const { answer, refusal, isOld } = useAnswer(
    isOpen ? { command: 'payoffs', ...question, backers } : null,
    'aside',
  )
  return (
    <details
      className={styles.table}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen)
          change({ open: currentTarget.open ? 'payoffs' : undefined }, { replace: true })
      }}
    >
      <summary>{t('race.payoffs')}</summary>
      <div data-old={isOld && isOpen} aria-busy={isOld && isOpen}>
        <RefusalNote refusal={refusal} />
        {answer === null ? null : (
          <>
            <Pair
              table={answer}
              nameOf={nameOf}
              onChoose={(rows, columns) => change({ backers: `${rows},${columns}` })}
            />
            <Matrix table={answer} nameOf={nameOf} currency={currency} />
          </>
        )}
      </div>
    </details>
  )
}

function Pair({
  table: { backers, rows, columns },
  nameOf,
  onChoose,
}: Names & {
  readonly table: PayoffTable
  readonly onChoose: (rows: string, columns: string) => void
}) {
  const { t } = useTranslation()
  const choice = (label: string, chosen: string, onChange: (id: string) => void) => (
    <label>
      {label}{' '}
      <select value={chosen} onChange={({ target }) => onChange(target.value)}>
        {backers.map((id) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <p className={styles.pair}>
      {choice(t('race.rows'), rows, (id) => onChoose(id, id === columns ? rows : columns))}
      {choice(t('race.columns'), columns, (id) => onChoose(id === rows ? columns : rows, id))}
    </p>
  )
}

function Matrix({
  table,
  nameOf,
  currency,
}: Names & { readonly table: PayoffTable; readonly currency: string }) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const { rowBets, columnBets, cells, contenders, pairs, rows, columns } = table
  if (cells.length === 0) return <p>{t('race.tooManyPairs', { count: pairs })}</p>
  const said = (bet: readonly number[]) =>
    bet
      .flatMap((amount, k) =>
        amount === 0 ? [] : [`${numbers.amount(amount, '')} → ${nameOf(contenders[k] ?? '')}`],
      )
      .join(', ') || t('race.nothing')
  const bestRows = columnBets.map((_, j) => Math.max(...cells.map((row) => row[j]?.[0] ?? 0)))
  const bestColumns = cells.map((row) => Math.max(...row.map(([, column]) => column)))
  return (
    <>
      <p className="faint small">
        {t('race.payoffsNote', { rows: nameOf(rows), columns: nameOf(columns), currency })}
      </p>
      <Scroll label={t('race.payoffs')}>
        <table className={styles.matrix}>
          <thead>
            <tr>
              <th scope="col">
                {nameOf(rows)} \ {nameOf(columns)}
              </th>
              {columnBets.map((bet) => (
                <th key={bet.join()} scope="col" className="number">
                  {said(bet)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowBets.map((bet, i) => (
              <tr key={bet.join()}>
                <th scope="row">{said(bet)}</th>
                {cells[i]?.map(([row, column], j) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: a bet is its place
                    key={j}
                    className="number"
                    data-best={row === bestRows[j] && column === bestColumns[i]}
                  >
                    <Payoff amount={row} isBest={row === bestRows[j]} />
                    {' / '}
                    <Payoff amount={column} isBest={column === bestColumns[i]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

/** Bold where nothing else pays its backer more against the bet of the other. */
function Payoff({ amount, isBest }: { readonly amount: number; readonly isBest: boolean }) {
  const said = useNumbers().amount(amount, '')
  return isBest ? <strong>{said}</strong> : said
}
