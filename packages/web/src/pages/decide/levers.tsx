import { useTranslation } from 'react-i18next'
import type { KnownFigure } from '../../engine/question.ts'
import { useAnswer } from '../../engine/use-answer.ts'
import type { Range } from '../../language/numbers.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { Lever } from '../../parts/lever.tsx'
import { Section } from '../../parts/section.tsx'
import { exactly, useShown } from '../../parts/shown.tsx'
import { useQuestion } from '../../shell/question.ts'
import { numberSupposed, readSupposed, withBelief } from '../../shell/supposed.ts'
import styles from './decide.module.css'
import type { Moving, Right } from './decide-page.tsx'

type Props = {
  readonly right: Right
  readonly currency: string
  readonly share: number
  readonly suppose: string | undefined
  readonly onMove: (to: Moving, isDone: boolean) => void
}

/** One belief that a slider moves. */
type Belief = {
  readonly name: string
  readonly at: readonly [belief: string, of?: string]
  /** Slider units for one unit of what is written: 100 for percentages. */
  readonly scale: number
  readonly stated: Range | null
  readonly domain: readonly [number, number]
  readonly steps?: number
  readonly write: (value: number) => string
  readonly show: (range: Range) => string
}

/** The sliders: how much, and what one believes for the moment. */
export function Levers({ right, currency, share, suppose, onMove }: Props) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const { beliefs, isOld } = useBeliefs(right, currency)
  const supposed = readSupposed(suppose)
  const most = right.available
  const amountOf = (part: number): Range => ({
    value: most.value === null ? null : part * most.value,
    low: most.low === null ? null : part * most.low,
    high: most.high === null ? null : part * most.high,
  })
  return (
    <div className={styles.levers}>
      <Section title={t('decide.levers')} isOld={isOld}>
        <Lever
          name={t('decide.amount')}
          domain={[0, 1]}
          steps={40}
          stated={null}
          isAmount
          chosen={share}
          show={({ low }) =>
            `${numbers.part(low ?? 0)} · ${numbers.money(amountOf(low ?? 0), currency)}`
          }
          onMove={(value, isDone) => onMove({ share: value }, isDone)}
        />
        {beliefs.map((belief) => {
          const said = numberSupposed(supposed, belief.at)
          return (
            <Lever
              key={belief.at.join(' ')}
              name={belief.name}
              domain={belief.domain}
              {...(belief.steps === undefined ? {} : { steps: belief.steps })}
              stated={belief.stated}
              chosen={said === undefined ? undefined : said / belief.scale}
              show={belief.show}
              onMove={(value, isDone) => {
                const text = value === undefined ? undefined : belief.write(value)
                onMove({ suppose: withBelief(supposed, belief.at, text) }, isDone)
              }}
            />
          )
        })}
        <p className="faint small">{t('decide.leversNote')}</p>
      </Section>
    </div>
  )
}

function useBeliefs(
  right: Right,
  currency: string,
): { readonly beliefs: readonly Belief[]; readonly isOld: boolean } {
  const { t } = useTranslation()
  const show = useShown()
  const { asOf, scenario } = useQuestion()
  const { answer, isOld } = useAnswer({ command: 'figures', asOf, scenario })
  const byId = new Map((answer?.figures ?? []).map((figure) => [figure.id, figure]))
  const { id, company } = right
  const money = (range: Range) => show(range, 'money', { currency })
  const perYear = (range: Range) => show(range, 'per year')
  const value = statedOf(byId, `${id}/company-value`)
  const volatility = statedOf(byId, `${company}/volatility`)
  const strike = statedOf(byId, `${id}/strike-as-written`)
  const basis = /^(pre-money|post-money), on the shares of (\S+)$/.exec(right.strike.words)
  const days = right.window.neighbours.find(({ day }) => day === right.window.lastPracticableDay)
  const found: Belief[] = []
  const room = value ?? right.strike.today
  if (room.high !== null)
    found.push({
      name: t('decide.companyValue'),
      at: ['value', company],
      scale: 1,
      stated: value,
      domain: around(room),
      write: (value) => `${whole(value)}`,
      show: money,
    })
  if (strike !== null && basis !== null)
    found.push({
      name: t('decide.strikeAsWritten'),
      at: ['strike', id],
      scale: 1,
      stated: strike,
      domain: around(strike),
      write: (value) => `${whole(value)} ${basis[1]} on the shares of ${basis[2]}`,
      show: money,
    })
  if (volatility !== null)
    found.push({
      name: t('decide.volatility'),
      at: ['volatility', company],
      scale: 100,
      stated: volatility,
      domain: [0.05, Math.max(1.5, 1.5 * (volatility.high ?? 1))],
      write: (value) => `${(100 * value).toFixed(1)} %`,
      show: perYear,
    })
  found.push({
    name: t('decide.execution'),
    at: ['execution'],
    scale: 1,
    stated: days === undefined ? null : exactly(days.executionDays),
    domain: [0, 10],
    steps: 10,
    write: (value) => `${Math.round(value)} business day${Math.round(value) === 1 ? '' : 's'}`,
    show: ({ low }) => t('unit.businessDays', { count: Math.round(low ?? 0) }),
  })
  return { beliefs: found, isOld }
}

function statedOf(byId: ReadonlyMap<string, KnownFigure>, id: string): Range | null {
  const extent = byId.get(id)?.extent
  return extent === undefined || extent.low === null || extent.high === null ? null : extent
}

/** Room on both sides of what is stated. */
function around({ low, high }: Range): readonly [number, number] {
  return [(low ?? 0) / 4, 2 * (high ?? 1)]
}

/** Four digits are enough for a slider, and keep the address short. */
function whole(value: number): string {
  return String(Number(value.toPrecision(4)))
}
