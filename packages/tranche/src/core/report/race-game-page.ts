import type { RaceEquilibrium, RaceGame } from '../answer/index.ts'
import { exactExtent } from '../origin/index.ts'
import type { Section } from './page.ts'
import { betsInWords, left, right, type Told, tableUnder } from './race-tables.ts'
import { turnSections } from './race-turns-page.ts'
import { sentencesUnder } from './sentences.ts'

/** What is taken for granted of backers, the bets that follow, how they fare elsewhere, and the replies to what stands now. */
export function gameSections(game: RaceGame, told: Told): Section[] {
  const { answer, show, words, name } = told
  const said = words.raceBets
  const money = (value: number) => show.money(exactExtent(value))
  const { equilibria, nearest } = game
  const premises = [
    said.whoBets({
      backers: game.backers.map(name).join(', '),
      contenders: game.contenders.map(name).join(', '),
      step: money(game.step),
    }),
    said.taken(answer.scenario),
    said.wanted,
    said.equilibriumMeans,
    said.looked(game.pointsLookedAt),
  ]
  const found =
    equilibria.length === 0
      ? [said.noEquilibrium, ...(nearest === null ? [] : [said.nearest(money(nearest.nashConv))])]
      : [
          game.complete
            ? said.complete
            : said.notComplete({
                method: words.phrase(game.method),
                hasPure: equilibria.some(({ profile }) => profile.every(isPure)),
              }),
          ...(game.degenerate === true ? [said.degenerate] : []),
          said.elsewhere(show.money(game.elsewhere)),
          said.turned(game.turnedBy.map(words.phrase)),
        ]
  return [
    ...sentencesUnder(said.game, premises),
    ...(equilibria.length > 0
      ? betsTable(said.middle, equilibria, said.equilibrium, told)
      : nearest === null
        ? []
        : betsTable(said.nearestBets, [nearest], () => '', told)),
    { heading: null, blocks: [{ kind: 'sentences', sentences: found }] },
    ...replySections(game, told),
    ...turnSections(game, told),
  ]
}

const isPure = ({ bets }: RaceEquilibrium['profile'][number]) =>
  bets.every(({ choice }) => choice === 0)

function betsTable(
  heading: string,
  profiles: readonly RaceEquilibrium[],
  called: (index: number) => string,
  told: Told,
): Section[] {
  const { answer, show, words, name } = told
  const said = words.raceBets
  return tableUnder(
    heading,
    [
      left(''),
      left(words.race.backer),
      left(said.bets(answer.currency)),
      right(said.payoff(answer.currency)),
      right(said.couldGain),
    ],
    profiles.flatMap(({ profile, payoffs, nashConv }, e) =>
      profile.map(({ backer, bets }, i) => [
        i === 0 ? called(e + 1) : '',
        name(backer),
        betsInWords(bets, told),
        show.moneyInColumn(exactExtent(payoffs[i] ?? 0)),
        i === 0 ? show.money(exactExtent(nashConv)) : '',
      ]),
    ),
  )
}

function replySections({ actual }: RaceGame, told: Told): Section[] {
  const { answer, show, words, name } = told
  const said = words.raceBets
  const chance = (value: number | null) =>
    value === null ? null : show.fraction(exactExtent(value))
  const changes = actual.replies
    .filter(({ holdsWhile }) => holdsWhile.length > 0)
    .map(({ backer, holdsWhile }) =>
      said.holdsWhile(
        name(backer),
        holdsWhile.map(({ contender, above, below }) =>
          said.wonWith({
            contender: name(contender),
            above: chance(above),
            below: chance(below),
          }),
        ),
      ),
    )
  return [
    ...tableUnder(
      said.replies,
      [
        left(words.race.backer),
        left(said.reply),
        right(words.race.gain(answer.currency)),
        left(said.robust),
      ],
      actual.replies.map(({ backer, bets, gain, robust }) => [
        name(backer),
        betsInWords(bets, told),
        show.moneyInColumn(gain),
        robust ? said.yes : said.no,
      ]),
    ),
    {
      heading: null,
      blocks: [
        {
          kind: 'sentences',
          sentences: [said.actualGain(show.money(actual.nashConv)), ...changes],
        },
      ],
    },
  ]
}
