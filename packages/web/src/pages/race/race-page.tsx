import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WireRace } from '../../engine/core.ts'
import type { Outline } from '../../engine/question.ts'
import { useAnswer } from '../../engine/use-answer.ts'
import { useOutline } from '../../engine/use-outline.ts'
import { useMovingDay } from '../../parts/day-slider.tsx'
import { FullReport } from '../../parts/full-report.tsx'
import { Missing, Notes } from '../../parts/notes.tsx'
import parts from '../../parts/parts.module.css'
import { RefusalNote, Section, Waiting } from '../../parts/section.tsx'
import { useAddress } from '../../shell/address.ts'
import { scenarioInWords, standardScenario } from '../../shell/scenario-name.ts'
import { Equilibria } from './equilibria.tsx'
import { Evidence } from './evidence.tsx'
import { Odds } from './odds.tsx'
import { Payoffs } from './payoffs.tsx'
import styles from './race.module.css'
import { Replies } from './replies.tsx'
import { Roulette } from './roulette.tsx'
import { Wheel } from './wheel.tsx'

/** Who may win, who has bet on it, and what to bet against that. */
export function RacePage() {
  const { t } = useTranslation()
  const outline = useOutline()
  const { question, slider } = useMovingDay(outline)
  const { chosen, shown } = useRaceScenario(outline)
  const scenario = shown?.name ?? question.scenario
  const { answer, refusal, isOld } = useAnswer(
    outline === null ? null : { command: 'race', ...question, scenario },
  )
  const nameOf = (id: string) => outline?.parties.find((party) => party.id === id)?.name ?? id
  return (
    <div className={parts.page}>
      <h1>{t('race.title')}</h1>
      <RefusalNote refusal={refusal} />
      <Waiting answer={answer} refusal={refusal} />
      {shown === null ? null : <ShownInstead chosen={chosen} shown={shown} />}
      {slider}
      {answer === null ? null : (
        <Board
          answer={answer}
          isOld={isOld}
          nameOf={nameOf}
          scenario={scenario}
          asOf={question.asOf}
        />
      )}
      <FullReport of="race" about={{ asOf: question.asOf, scenario }} />
    </div>
  )
}

export type RaceProps = {
  readonly answer: WireRace
  readonly nameOf: (id: string) => string
}

type BoardProps = RaceProps & {
  readonly isOld: boolean
  readonly scenario: string | undefined
  readonly asOf: string
}

function Board({ answer, isOld, nameOf, scenario, asOf }: BoardProps) {
  const { t } = useTranslation()
  const [backer, setBacker] = useState<string | null>(null)
  const both = { answer, nameOf }
  return (
    <>
      {answer.oddsFrom === null && answer.game === null ? <p>{t('race.none')}</p> : null}
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
          <Payoffs scenario={scenario} asOf={asOf} nameOf={nameOf} currency={answer.currency} />
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

type Scenario = Outline['scenarios'][number]

/** The scenario that counts on every page, and the one that is shown in its place where it says nothing of a race and another does. */
function useRaceScenario(outline: Outline | null): {
  readonly chosen: string
  readonly shown: Scenario | null
} {
  const [{ scenario }] = useAddress()
  const scenarios = outline?.scenarios ?? []
  const chosen = scenario ?? standardScenario(scenarios)
  const isKnown = scenarios.some(({ name }) => name === chosen)
  const hasRace = scenarios.some((each) => each.name === chosen && each.hasRace)
  if (hasRace || !isKnown) return { chosen, shown: null }
  return { chosen, shown: scenarios.find((each) => each.hasRace) ?? null }
}

function ShownInstead({ chosen, shown }: { readonly chosen: string; readonly shown: Scenario }) {
  const { t } = useTranslation()
  const [, change] = useAddress()
  return (
    <p role="status">
      {t('race.shownInstead', { chosen, shown: scenarioInWords(shown) })}{' '}
      <button type="button" onClick={() => change({ scenario: shown.name })}>
        {t('race.chooseIt')}
      </button>
    </p>
  )
}
