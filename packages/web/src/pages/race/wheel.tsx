import { arc } from 'd3-shape'
import { useTranslation } from 'react-i18next'
import type { Range } from '../../language/numbers.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { seriesStyle } from '../../parts/series.ts'
import styles from './race.module.css'
import type { RaceProps } from './race-page.tsx'

const radius = 140
const inner = 52

type Sector = {
  readonly id: string
  readonly range: Range
  readonly from: number
  readonly to: number
}

/**
 * A wheel on which each contender has its part of the chance: the middle of its range, all of them made to one turn, as a wheel must close.
 * Chips are money in; with a backer looked at, dashed ones are what it had best bet against the others.
 */
export function Wheel({ answer, nameOf, backer }: RaceProps & { readonly backer: string | null }) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const sectors = sectorsOf(answer, t('race.noneOfThese'))
  const replies = answer.game?.actual.replies.find((reply) => reply.backer === backer)?.bets ?? []
  const said = sectors.map(({ id, range }) => `${nameOf(id)} ${numbers.percent(range)}`).join(', ')
  return (
    <>
      <svg
        className={styles.wheel}
        viewBox="-290 -165 580 330"
        role="img"
        aria-label={t('race.wheelLabel', { said })}
      >
        {sectors.map((sector, i) => (
          <g key={sector.id}>
            <path
              className={i === sectors.length - 1 ? styles.zero : seriesStyle(i)}
              d={shape(sector.from, sector.to) ?? ''}
            />
            <Name sector={sector} name={nameOf(sector.id)} />
          </g>
        ))}
        {chipsOf(answer, sectors).map(({ key, x, y, size, title }) => (
          <circle key={key} className={styles.chip} cx={x} cy={y} r={size}>
            <title>{title(nameOf, numbers.money.bind(numbers))}</title>
          </circle>
        ))}
        {replies.map(({ contender, amount, choice }) => {
          const at = placeOf(sectors, contender, 118)
          return at === null || amount === 0 ? null : (
            <circle
              key={`${contender} ${choice}`}
              className={styles.reply}
              cx={at.x}
              cy={at.y}
              r="11"
            />
          )
        })}
      </svg>
      <p className="faint small">{t('race.wheelNote')}</p>
    </>
  )
}

const shape = (from: number, to: number) =>
  arc()({
    innerRadius: inner,
    outerRadius: radius,
    startAngle: from,
    endAngle: to,
    padAngle: 0.012,
  })

function sectorsOf({ odds, noneOfThese }: RaceProps['answer'], none: string): readonly Sector[] {
  const all = [
    ...odds.map(({ contender, probability }) => ({ id: contender, range: probability })),
    { id: none, range: noneOfThese },
  ]
  const middle = ({ value, low, high }: Range) => value ?? ((low ?? 0) + (high ?? low ?? 0)) / 2
  const whole = all.reduce((sum, { range }) => sum + middle(range), 0) || 1
  let from = 0
  return all.map(({ id, range }) => {
    const to = from + (2 * Math.PI * middle(range)) / whole
    const sector = { id, range, from, to }
    from = to
    return sector
  })
}

function Name({ sector, name }: { readonly sector: Sector; readonly name: string }) {
  const angle = (sector.from + sector.to) / 2
  const [x, y] = [Math.sin(angle) * (radius + 10), -Math.cos(angle) * (radius + 10)]
  return (
    <text x={x} y={y + 4} textAnchor={Math.abs(x) < 12 ? 'middle' : x > 0 ? 'start' : 'end'}>
      {name}
    </text>
  )
}

function placeOf(sectors: readonly Sector[], id: string, at: number) {
  const sector = sectors.find((each) => each.id === id)
  if (sector === undefined) return null
  const angle = (sector.from + sector.to) / 2
  return { x: Math.sin(angle) * at, y: -Math.cos(angle) * at, angle }
}

/** One chip for each backer and contender, larger for more money; of a range its far end. */
function chipsOf({ positions, currency }: RaceProps['answer'], sectors: readonly Sector[]) {
  const most = Math.max(...positions.map(({ moneyIn }) => moneyIn.high ?? 0), 1)
  return positions.flatMap(({ backer, contender, moneyIn }, i) => {
    const at = placeOf(sectors, contender, 76 + 26 * (i % 2))
    if (at === null || (moneyIn.high ?? 0) <= 0) return []
    const turn = ((i % 3) - 1) * 12
    return [
      {
        key: `${backer} ${contender}`,
        x: at.x + turn * Math.cos(at.angle),
        y: at.y + turn * Math.sin(at.angle),
        size: 4 + 8 * Math.sqrt((moneyIn.high ?? 0) / most),
        title: (name: (id: string) => string, money: (range: Range, unit: string) => string) =>
          `${name(backer)} → ${name(contender)}: ${money(moneyIn, currency)}`,
      },
    ]
  })
}
