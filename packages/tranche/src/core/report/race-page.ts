import type { Bet, RaceAnswer, RaceGame } from '../answer/index.ts'
import { exactExtent } from '../origin/index.ts'
import type { Sheet } from './csv.ts'
import { traceSection } from './ground.ts'
import { nameIn } from './names.ts'
import type { Page, Section } from './page.ts'
import {
  evidenceSections,
  moneySections,
  oddsSections,
  positionSections,
  type Told,
  tableUnder,
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
  const { title, asOf, scenario, missing, assumptions, game, figures } = answer
  return [
    {
      title,
      subtitle: words.race.subtitle({ asOf, scenario }),
      sections: [
        ...oddsSections(told),
        ...evidenceSections(told),
        ...positionSections(told),
        ...rouletteSections(told),
        ...(game === null ? [] : gameSections(game, told)),
        ...moneySections(told),
        ...sentencesUnder(words.decide.missingHeading, missing.map(words.decide.missing)),
        ...sentencesUnder(words.decide.assumptions, assumptions.map(words.phrase)),
        ...figures.slice(0, 1).map(({ id }) => traceSection(answer, id, words)),
      ],
    },
  ]
}

function rouletteSections({ answer, show, words, name }: Told): Section[] {
  const said = words.race
  const { roulette } = answer
  if (roulette.length === 0) return []
  const chance = (value: number) => show.fraction(exactExtent(value))
  const left = (head: string) => ({ head, align: 'left' as const })
  const right = (head: string) => ({ head, align: 'right' as const })
  const table = {
    columns: [
      left(said.backer),
      left(said.against),
      left(said.black),
      right(said.redWins),
      right(said.critical),
      left(said.verdict),
    ],
    rows: roulette.map((line) => [
      name(line.backer),
      said.againstOf({ rival: name(line.rival), red: name(line.red) }),
      name(line.black),
      show.fraction(line.redWins),
      show.fraction(line.criticalChance),
      said.verdictOf(line.blackAgainstRed),
    ]),
  }
  const settled = roulette.map((line) => {
    const equilibria = line.equilibria.map(({ redOfBacker, redOfRival, nashConv }) =>
      said.redWith({
        backer: chance(redOfBacker),
        rival: chance(redOfRival),
        gain: show.money(exactExtent(nashConv)),
      }),
    )
    return (
      said.settles({ ...line, red: name(line.red), black: name(line.black) }) +
      said.atMiddle(equilibria)
    )
  })
  return [
    { heading: said.roulette, blocks: [{ kind: 'sentences', sentences: [said.inequality] }] },
    { heading: null, blocks: [{ kind: 'table', table }] },
    { heading: null, blocks: [{ kind: 'sentences', sentences: [...new Set(settled)] }] },
  ]
}

function gameSections(game: RaceGame, { answer, show, words, name }: Told): Section[] {
  const said = words.race
  const money = (value: number) => show.money(exactExtent(value))
  const bets = (all: readonly Bet[]) =>
    all
      .map(({ contender, amount, probability }) =>
        said.betOf({
          contender: name(contender),
          amount: show.moneyInColumn(exactExtent(amount)),
          probability: probability > 1 - 1e-9 ? null : show.fraction(exactExtent(probability)),
        }),
      )
      .join(', ')
  const rows = game.equilibria.flatMap(({ profile, payoffs, nashConv }, e) =>
    profile.map(({ backer, bets: own }, i) => [
      i === 0 ? said.equilibrium(e + 1) : '',
      name(backer),
      bets(own),
      show.moneyInColumn(exactExtent(payoffs[i] ?? 0)),
      i === 0 ? money(nashConv) : '',
    ]),
  )
  const preface = said.gamePreface({
    scenario: answer.scenario,
    step: money(game.step),
    backers: game.backers.map(name).join(', '),
    contenders: game.contenders.map(name).join(', '),
  })
  const found = game.equilibria.length === 0 ? said.noEquilibrium : null
  const left = (head: string) => ({ head, align: 'left' as const })
  const right = (head: string) => ({ head, align: 'right' as const })
  return [
    ...sentencesUnder(said.game, [
      preface,
      said.gamePlace(game.pointsLookedAt),
      found ?? (game.complete ? said.complete : said.notComplete(game.method)),
      ...(found === null ? [said.turned(game.turnedBy)] : []),
    ]),
    ...tableUnder(
      said.middle,
      [
        left(''),
        left(said.backer),
        left(said.bets(answer.currency)),
        right(said.payoff(answer.currency)),
        right(said.couldGain),
      ],
      rows,
    ),
    ...tableUnder(
      said.replies,
      [left(said.backer), left(said.reply), right(said.gain(answer.currency)), left(said.robust)],
      game.actual.replies.map(({ backer, bets: own, gain, robust }) => [
        name(backer),
        bets(own),
        show.moneyInColumn(gain),
        robust ? said.yes : said.no,
      ]),
    ),
    {
      heading: null,
      blocks: [
        {
          kind: 'sentences',
          sentences: [said.actualGain(show.money(game.actual.nashConv))],
        },
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
