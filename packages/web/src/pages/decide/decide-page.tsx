import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RightCurves, WireDecide } from '../../engine/core.ts'
import { useAnswer } from '../../engine/use-answer.ts'
import { FullReport } from '../../parts/full-report.tsx'
import { RefusalNote, Section } from '../../parts/section.tsx'
import { useLasting } from '../../parts/use-lasting.ts'
import { useAddress } from '../../shell/address.ts'
import { useQuestion } from '../../shell/question.ts'
import { Ahead } from './ahead.tsx'
import { Alternatives } from './alternatives.tsx'
import { AmountCurve } from './amount-curve.tsx'
import { Boundary } from './boundary.tsx'
import styles from './decide.module.css'
import { Levers } from './levers.tsx'
import { Scenarios } from './scenarios.tsx'
import { Standing } from './standing.tsx'
import { Turning } from './turning.tsx'
import { useSteady } from './use-steady.ts'
import { Verdict } from './verdict.tsx'

export type Right = WireDecide['rights'][number]

/** What a slider has been moved to and not let go of yet. */
export type Moving = {
  readonly suppose?: string | undefined
  readonly share?: number | undefined
}

/** All, some or none, now or later: the verdict, what it stands on, and what would turn it. */
export function DecidePage() {
  const { t } = useTranslation()
  const [address, change] = useAddress()
  const [moving, setMoving] = useState<Moving | null>(null)
  const stands = useQuestion()
  const questionWith = (to: Moving | null) => ({
    command: 'decision' as const,
    ...stands,
    suppose: to !== null && 'suppose' in to ? to.suppose : stands.suppose,
    right: address.right,
  })
  const question = questionWith(moving)
  const { suppose } = question
  const asked = useAnswer(question)
  const { refusal } = asked
  const { answer = null, curves = null } = asked.answer ?? {}
  const right = answer?.rights.find(({ id }) => id === address.right) ?? answer?.rights[0]
  const share = moving?.share ?? address.share ?? standardShare(right)
  const move = (to: Moving, isDone: boolean) => {
    asked.ask(questionWith(to))
    setMoving(isDone ? null : to)
    if (isDone) change(to)
  }
  return (
    <>
      <h1>{t('decide.title')}</h1>
      <RefusalNote refusal={refusal} />
      {answer === null ? null : (
        <RightChoice answer={answer} chosen={right?.id} onChoose={(id) => change({ right: id })} />
      )}
      {answer === null || right === undefined ? null : (
        <Board
          right={right}
          answer={answer}
          isOld={asked.isOld}
          isRough={asked.isRough}
          isHeld={moving !== null}
          curves={curves}
          share={share}
          suppose={suppose}
          move={move}
        />
      )}
    </>
  )
}

type BoardProps = {
  readonly right: Right
  readonly answer: WireDecide
  readonly isOld: boolean
  readonly isRough: boolean
  readonly isHeld: boolean
  readonly curves: RightCurves | null
  readonly share: number
  readonly suppose: string | undefined
  readonly move: (to: Moving, isDone: boolean) => void
}

/**
 * Two columns where there is room for them; on a phone the sliders come right after the verdict. What an answer says is drawn with the answer and not
 * with every move.
 */
function Board({ right, answer, isOld, isRough, isHeld, ...at }: BoardProps) {
  const { t } = useTranslation()
  const { curves, share, suppose, move } = at
  const place = useRef<HTMLDivElement>(null)
  useSteady(place, isHeld)
  const { currency, asOf } = answer
  const parts = useMemo(() => {
    const drawn = { curves, right, currency }
    return {
      verdict: <Verdict right={right} currency={currency} isRough={isRough} />,
      byAmount: (
        <Section title={t('decide.byAmount')}>
          <AmountCurve {...drawn} share={share} />
        </Section>
      ),
      standing: (
        <Section title={t('decide.standing')}>
          <Standing right={right} currency={currency} />
        </Section>
      ),
      ahead: (
        <Section title={t('decide.ahead')}>
          <Ahead {...drawn} />
        </Section>
      ),
      boundary: (
        <Section title={t('decide.boundary')}>
          <Boundary {...drawn} asOf={asOf} />
        </Section>
      ),
      turning: (
        <Section title={t('decide.turning')}>
          <Turning right={right} currency={currency} />
        </Section>
      ),
      alternatives: (
        <Section title={t('decide.alternatives')}>
          <Alternatives right={right} currency={currency} />
        </Section>
      ),
    }
  }, [curves, right, currency, isRough, share, asOf, t])
  const report = useMemo(() => <FullReport of="decide" about={{ asOf }} />, [asOf])
  return (
    <div ref={place} className={styles.board} data-old={useLasting(isOld)} aria-busy={isOld}>
      <div className={styles.column}>
        {parts.verdict}
        {parts.byAmount}
        {parts.standing}
      </div>
      <div className={styles.column}>
        <Levers right={right} currency={currency} share={share} suppose={suppose} onMove={move} />
        {parts.ahead}
        {parts.boundary}
        {parts.turning}
      </div>
      <div className={styles.wide}>{parts.alternatives}</div>
      <div className={styles.wide}>
        <Scenarios rightId={right.id} />
      </div>
      <div className={styles.wide}>{report}</div>
    </div>
  )
}

/** The amount of the verdict, as a part of all of it; all of it where it names none. */
function standardShare(right: Right | undefined): number {
  const { amount = null } = right?.verdict ?? {}
  const most = right?.available.high ?? null
  if (amount === null || most === null || most === 0) return 1
  return Math.round((40 * amount) / most) / 40
}

function RightChoice({
  answer,
  chosen,
  onChoose,
}: {
  readonly answer: WireDecide
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}) {
  const { t } = useTranslation()
  const { rights, closed } = answer
  return (
    <>
      {rights.length > 1 ? (
        <div className={styles.choice}>
          {rights.map(({ id, holderName, companyName }) => (
            <button
              key={id}
              type="button"
              aria-pressed={id === chosen}
              onClick={() => onChoose(id)}
            >
              {holderName} → {companyName} <span className="small">{id.split('/').at(-1)}</span>
            </button>
          ))}
        </div>
      ) : null}
      {rights.length === 0 ? <p>{t('decide.noneOpen')}</p> : null}
      {rights.length === 0 && closed.length > 0 ? (
        <ul>
          {closed.map(({ id, how, day }) => (
            <li key={id}>
              {id}: {t(`how.${how}`)} {day}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
