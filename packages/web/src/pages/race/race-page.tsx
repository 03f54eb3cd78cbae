import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WireRace } from '../../engine/core.ts'
import { useAnswer } from '../../engine/use-answer.ts'
import { useOutline } from '../../engine/use-outline.ts'
import { useMovingDay } from '../../parts/day-slider.tsx'
import { Missing, Notes } from '../../parts/notes.tsx'
import parts from '../../parts/parts.module.css'
import { RefusalNote, Section } from '../../parts/section.tsx'
import { useAddress } from '../../shell/address.ts'
import { Equilibria } from './equilibria.tsx'
import { Evidence } from './evidence.tsx'
import { Odds } from './odds.tsx'
import styles from './race.module.css'
import { Replies } from './replies.tsx'
import { Roulette } from './roulette.tsx'
import { Wheel } from './wheel.tsx'

/** Who may win, who has bet on it, and what to bet against that. */
export function RacePage() {
  const { t } = useTranslation()
  const outline = useOutline()
  const { question, slider } = useMovingDay(outline)
  const { answer, refusal, isOld } = useAnswer({ command: 'race', ...question })
  const nameOf = (id: string) => outline?.parties.find((party) => party.id === id)?.name ?? id
  return (
    <div className={parts.page}>
      <h1>{t('race.title')}</h1>
      <RefusalNote refusal={refusal} />
      {slider}
      {answer === null ? null : <Board answer={answer} isOld={isOld} nameOf={nameOf} />}
    </div>
  )
}

export type RaceProps = {
  readonly answer: WireRace
  readonly nameOf: (id: string) => string
}

function Board({ answer, isOld, nameOf }: RaceProps & { readonly isOld: boolean }) {
  const { t } = useTranslation()
  const [backer, setBacker] = useState<string | null>(null)
  const both = { answer, nameOf }
  return (
    <>
      {answer.oddsFrom === null && answer.game === null ? <OtherScenarios /> : null}
      <div className={styles.board}>
        {answer.odds.length === 0 ? null : (
          <Section title={t('race.wheel')} isOld={isOld}>
            <Wheel {...both} backer={backer} />
          </Section>
        )}
        {answer.odds.length === 0 ? null : (
          <Section title={t('race.odds')} isOld={isOld}>
            <Odds {...both} />
          </Section>
        )}
      </div>
      {answer.game === null ? null : (
        <Section title={t('race.replies')} isOld={isOld}>
          <Replies {...both} onLook={setBacker} />
          <details className={styles.table}>
            <summary>{t('race.equilibria')}</summary>
            <Equilibria {...both} />
          </details>
        </Section>
      )}
      {answer.roulette.length === 0 ? null : (
        <Section title={t('race.redBlack')} isOld={isOld}>
          <Roulette {...both} />
        </Section>
      )}
      {answer.evidence.length === 0 ? null : (
        <Section title={t('race.evidence')} isOld={isOld}>
          <Evidence {...both} />
        </Section>
      )}
      <Missing title={t('decide.missing')} missing={answer.missing} remedies={answer.remedies} />
      <Notes title={t('decide.assumptions')} lines={answer.assumptions} />
    </>
  )
}

/** Where the scenario says nothing of a race, another may. */
function OtherScenarios() {
  const { t } = useTranslation()
  const outline = useOutline()
  const [, change] = useAddress()
  const scenarios = outline?.scenarios ?? []
  return (
    <section aria-label={t('race.none')}>
      <p>{t('race.none')}</p>
      {scenarios.map(({ name, title }) => (
        <button key={name} type="button" onClick={() => change({ scenario: name })}>
          {title ?? name}
        </button>
      ))}
    </section>
  )
}
