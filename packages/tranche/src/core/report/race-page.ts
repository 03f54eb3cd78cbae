import type { RaceAnswer } from '../answer/index.ts'
import type { Sheet } from './csv.ts'
import { traceSection } from './ground.ts'
import { nameIn } from './names.ts'
import type { Page } from './page.ts'
import { gameSections } from './race-game-page.ts'
import { moneySections } from './race-money-page.ts'
import { rouletteSections } from './race-roulette-page.ts'
import {
  evidenceSections,
  fairSections,
  oddsSections,
  optionSections,
  positionSections,
  type Told,
} from './race-tables.ts'
import { sentencesUnder } from './sentences.ts'
import { Show } from './shown.ts'
import type { Words } from './words/index.ts'

/** The answer to `race`: odds and evidence, positions, the reply to a rival's bet, equilibria, and where money counts most. */
export function racePages(answer: RaceAnswer, words: Words): Page[] {
  const told: Told = {
    answer,
    words,
    show: new Show(answer.currency, words.shown),
    name: (id) => nameIn(answer.names, id),
  }
  const { title, asOf, scenario, missing, scenariosWithRace, assumptions, game, figures } = answer
  return [
    {
      title,
      subtitle: words.race.subtitle({ asOf, scenario }),
      sections: [
        ...oddsSections(told),
        ...fairSections(told),
        ...evidenceSections(told),
        ...positionSections(told),
        ...rouletteSections(told),
        ...(game === null ? [] : gameSections(game, told)),
        ...moneySections(told),
        ...optionSections(told),
        ...sentencesUnder(words.decide.missingHeading, [
          ...missing.map(words.decide.missing),
          ...(scenariosWithRace.length === 0 ? [] : [words.race.otherScenarios(scenariosWithRace)]),
        ]),
        ...sentencesUnder(words.decide.assumptions, assumptions.map(words.phrase)),
        ...figures.slice(0, 1).map(({ id }) => traceSection(answer, id, words)),
      ],
    },
  ]
}

export function raceSheet({ odds, noneOfThese, asOf, scenario }: RaceAnswer): Sheet {
  return {
    heads: ['contender', 'asOf', 'scenario', 'low', 'high'],
    rows: [
      ...odds.map(({ contender, probability }) => [
        contender,
        asOf,
        scenario,
        probability.low,
        probability.high,
      ]),
      ['none of these', asOf, scenario, noneOfThese.low, noneOfThese.high],
    ],
  }
}
