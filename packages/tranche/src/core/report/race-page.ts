import type { Bet, RaceAnswer, RaceGame, RouletteLine } from '../answer/index.ts'
import { exactExtent } from '../origin/index.ts'
import type { Sheet } from './csv.ts'
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
  const told: Told = { answer, words, show: new Show(answer.currency, words.shown) }
  const { title, asOf, scenario, missing, assumptions, game } = answer
  return [
    {
      title,
      subtitle: words.race.subtitle({ asOf, scenario }),
      sections: [
        ...oddsSections(told),
        ...evidenceSections(told),
        ...positionSections(told),
        ...answer.roulette.map((line) => rouletteSection(line, told)),
        ...(game === null ? [] : gameSections(game, told)),
        ...moneySections(told),
        ...sentencesUnder(words.decide.missingHeading, missing.map(words.decide.missing)),
        ...sentencesUnder(words.decide.assumptions, assumptions),
      ],
    },
  ]
}

function rouletteSection(line: RouletteLine, { show, words }: Told): Section {
  const said = words.race
  const chance = (value: number) => show.fraction(exactExtent(value))
  const equilibria = line.equilibria.map(({ redOfBacker, redOfRival, nashConv }) =>
    said.redWith({
      backer: chance(redOfBacker),
      rival: chance(redOfRival),
      gain: show.money(exactExtent(nashConv)),
    }),
  )
  return {
    heading: `${said.roulette} ${said.rouletteHead(line)}`,
    blocks: [
      { kind: 'verdict', text: said.rouletteVerdict(line), detail: null },
      {
        kind: 'pairs',
        pairs: [
          [
            said.inequality,
            said.inequalityOf({
              red: show.fraction(line.redWins),
              critical: show.fraction(line.criticalChance),
            }),
          ],
          [said.leaveRed, show.money(line.leaveRed)],
          [said.discount, show.money(line.blackDiscount)],
          [said.leaveBlack, show.money(line.leaveBlack)],
          [said.settles, line.settles.join('; ')],
          ...equilibria.map((text): [string, string] => [said.equilibriaOf, text]),
        ],
      },
    ],
  }
}

function gameSections(game: RaceGame, { answer, show, words }: Told): Section[] {
  const said = words.race
  const money = (value: number) => show.money(exactExtent(value))
  const bets = (all: readonly Bet[]) =>
    all
      .map(({ contender, amount, probability }) =>
        said.betOf({
          contender,
          amount: show.moneyInColumn(exactExtent(amount)),
          probability: probability > 1 - 1e-9 ? null : show.fraction(exactExtent(probability)),
        }),
      )
      .join(', ')
  const rows = game.equilibria.flatMap(({ profile, payoffs, nashConv }, e) =>
    profile.map(({ backer, bets: own }, i) => [
      i === 0 ? said.equilibrium(e + 1) : '',
      backer,
      bets(own),
      show.moneyInColumn(exactExtent(payoffs[i] ?? 0)),
      i === 0 ? money(nashConv) : '',
    ]),
  )
  const preface = said.gamePreface({
    scenario: answer.scenario,
    step: money(game.step),
    backers: game.backers.join(', '),
    contenders: game.contenders.join(', '),
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
      said.equilibriaOf,
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
        backer,
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
