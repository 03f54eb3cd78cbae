import { Widening } from '../../decision/index.ts'
import type { Extent } from '../../origin/index.ts'
import { type Act, type ActReading, readSignal } from '../../signal/index.ts'
import type { PlainDate } from '../../time/index.ts'
import type { RightDecision } from '../decide/decide-answer.ts'
import type { Insider } from '../decide/insider.ts'
import type { SignalTiming, TimedAct } from './signal-answer.ts'

/**
 * What using all of it today, or not using it today, tells before the last practicable day. Where waiting is free nobody who acts on value
 * uses it early, so that the day tells of another reason. Where waiting costs, today is right from a value of the company on: that value
 * is the threshold of today. Source: Grenadier (1999), Review of Financial Studies 12, 691–735.
 */
export function timingOf(
  decided: RightDecision | undefined,
  insider: Insider,
  asOf: PlainDate,
): SignalTiming {
  const lastDay = decided?.window.lastPracticableDay ?? null
  if (decided === undefined || lastDay === null || lastDay < asOf) return { kind: 'not to be told' }
  if (lastDay === asOf) return { kind: 'last day' }
  const { verdict, waiting, trigger, companyValue } = decided
  if (verdict.reasons.some(({ code }) => code === 'waiting-is-free'))
    return { kind: 'waiting is free', lastDay, givesUp: waiting }
  const readings = readingsToday(insider, companyValue, trigger)
  if (readings.length === 0) return { kind: 'not to be told' }
  return {
    kind: 'waiting costs',
    lastDay,
    trigger,
    used: timedAct(readings, 'all'),
    held: timedAct(readings, 'none'),
  }
}

type Reading = Readonly<Record<Act, ActReading>>

/** Every pair of ends of value and threshold, with every end of what the holder knows more and of its other motives. */
function readingsToday({ gap, manners }: Insider, value: Extent, trigger: Extent): Reading[] {
  const ends = ({ low, high }: Extent) => (low === null || high === null ? [] : [low, high])
  if (gap === null) return []
  return ends(value).flatMap((valueMean) =>
    ends(trigger).flatMap((from) =>
      [gap.low, (gap.low + gap.high) / 2, gap.high].flatMap((knowledgeGap) =>
        manners.flatMap((manner): Reading[] => {
          if (!(valueMean > 0)) return []
          const thresholds = { some: from, all: from }
          const [none, some, all] = readSignal({
            ...manner,
            valueMean,
            knowledgeGap,
            thresholds,
          }).acts
          return [{ none, some, all }]
        }),
      ),
    ),
  )
}

function timedAct(readings: readonly Reading[], act: Act): TimedAct {
  const over = (number: (reading: ActReading) => number | null) => {
    const seen = new Widening()
    for (const reading of readings) {
      const value = number(reading[act])
      if (value !== null) seen.add(value)
    }
    return seen.extent()
  }
  return {
    probability: over(({ probability }) => probability),
    bits: over(({ bits }) => bits),
    mean: over(({ mean }) => mean),
  }
}
