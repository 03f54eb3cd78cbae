import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outline } from '../engine/question.ts'
import { useNumbers } from '../language/use-numbers.ts'
import { useChange } from '../shell/address.ts'
import { useQuestion } from '../shell/question.ts'
import { dayOf, timeOf } from './day-places.ts'
import { Lever } from './lever.tsx'

const day = 86_400_000

/** The question of the page, on the day of a slider while it moves. */
export function useMovingDay(outline: Outline | null) {
  const question = useQuestion()
  const [moving, setMoving] = useState<string | null>(null)
  const change = useChange()
  const asOf = moving ?? question.asOf
  const move = (to: string, isDone: boolean) => {
    setMoving(isDone ? null : to)
    if (isDone) change({ day: to })
  }
  const slider = <DaySlider outline={outline} asOf={asOf} onMove={move} />
  return { question: { ...question, asOf }, slider }
}

/** Through the days the book speaks of, from the first to the last. */
function DaySlider({
  outline,
  asOf,
  onMove,
}: {
  readonly outline: Outline | null
  readonly asOf: string
  readonly onMove: (day: string, isDone: boolean) => void
}) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const days = [...(outline?.days ?? []), asOf].sort()
  const [first = asOf] = days
  const last = days.at(-1) ?? asOf
  if (first === last || Number.isNaN(timeOf(asOf))) return null
  const [from, to] = [timeOf(first) / day, timeOf(last) / day]
  return (
    <Lever
      name={t('question.dayIs')}
      domain={[from, to]}
      steps={to - from}
      stated={null}
      isAmount
      chosen={timeOf(asOf) / day}
      show={({ low }) => numbers.day(dayOf((low ?? 0) * day))}
      onMove={(at, isDone) => {
        if (at !== undefined) onMove(dayOf(Math.round(at) * day), isDone)
      }}
    />
  )
}
