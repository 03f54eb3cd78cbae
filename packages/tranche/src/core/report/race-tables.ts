import type { RaceAnswer } from '../answer/index.ts'
import { exactExtent } from '../origin/index.ts'
import type { Section } from './page.ts'
import type { Show } from './shown.ts'
import type { Column } from './table.ts'
import type { Words } from './words/index.ts'

export type Told = {
  readonly answer: RaceAnswer
  readonly show: Show
  readonly words: Words
  readonly name: (id: string) => string
}

const left = (head: string): Column => ({ head, align: 'left' })
const right = (head: string): Column => ({ head, align: 'right' })

/** A section with one table; nothing where it has no rows. */
export function tableUnder(
  heading: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): Section[] {
  return rows.length === 0
    ? []
    : [{ heading, blocks: [{ kind: 'table', table: { columns, rows } }] }]
}

export function oddsSections({ answer, show, words, name }: Told): Section[] {
  const said = words.race
  if (answer.oddsFrom === null) return []
  const rows = [
    ...answer.odds.map(({ contender, probability }) => [
      name(contender),
      show.fraction(probability),
    ]),
    [said.noneOfThese, show.fraction(answer.noneOfThese)],
  ]
  const table = { columns: [left(said.contender), right(said.chance)], rows }
  const sentences = [said.oddsFrom(answer.oddsFrom)]
  return [
    {
      heading: said.odds,
      blocks: [
        { kind: 'table', table },
        { kind: 'sentences', sentences },
      ],
    },
  ]
}

export function evidenceSections({ answer, show, words, name }: Told): Section[] {
  const said = words.race
  return [
    ...tableUnder(
      said.evidence,
      [left(said.contender), left(said.day), left(said.what), right(said.figure), left(said.grade)],
      answer.evidence.map(({ contender, day, figure, grade, ...line }) => [
        name(contender),
        show.day(day),
        said.evidenceOf(line),
        figure === null ? '' : show.figure(figure.extent, figure.unit),
        grade ?? '',
      ]),
    ),
    ...tableUnder(
      said.plans,
      [
        left(said.contender),
        right(said.plan(answer.currency)),
        right(said.actual(answer.currency)),
        left(said.what),
        right(said.part),
      ],
      answer.plans.map(({ contender, plan, actual, actualKind, part }) => [
        name(contender),
        show.moneyInColumn(plan),
        show.moneyInColumn(actual),
        words.phrase(actualKind ?? ''),
        show.fraction(part),
      ]),
    ),
  ]
}

export function positionSections({ answer, show, words, name }: Told): Section[] {
  const said = words.race
  return tableUnder(
    said.positions,
    [
      left(said.backer),
      left(said.contender),
      right(said.moneyIn(answer.currency)),
      right(said.stake),
      right(said.otherWins),
    ],
    answer.positions.map(({ backer, contender, moneyIn, stake, otherWins }) => [
      name(backer),
      name(contender),
      show.moneyInColumn(moneyIn),
      show.fraction(stake),
      show.fraction(otherWins),
    ]),
  )
}

export function moneySections({ answer, show, words, name }: Told): Section[] {
  const said = words.race
  const { currency, game, marginal, splits, options } = answer
  const step = show.money(exactExtent(game?.step ?? marginal[0]?.amount ?? 0))
  return [
    ...tableUnder(
      said.marginal(step),
      [left(said.backer), left(said.contender), right(said.chanceUp), right(said.gain(currency))],
      marginal.map(({ backer, contender, chance, gain }) => [
        name(backer),
        name(contender),
        show.fraction(chance),
        show.moneyInColumn(gain),
      ]),
    ),
    ...tableUnder(
      said.splits,
      [left(said.backer), left(said.contender), right(said.amount(currency)), right(said.perUnit)],
      splits.flatMap(({ backer, amounts, gainPerUnit }) =>
        amounts.map(({ contender, amount }) => [
          name(backer),
          name(contender),
          show.moneyInColumn(amount),
          show.figure(gainPerUnit, 'number'),
        ]),
      ),
    ),
    ...kellySections({ answer, show, words, name }),
    ...tableUnder(
      said.options,
      [
        left(said.backer),
        left(said.option),
        right(said.cost(currency)),
        right(said.gain(currency)),
        right(said.lost(currency)),
      ],
      options.map(({ backer, option, cost, gain, lostIfNot }) => [
        name(backer),
        said.optionOf(option),
        show.moneyInColumn(cost),
        show.moneyInColumn(gain),
        show.moneyInColumn(lostIfNot),
      ]),
    ),
  ]
}

function kellySections({ answer, show, words, name }: Told): Section[] {
  const said = words.race
  const { kelly } = answer
  if (kelly === null) return []
  const rows = [
    ...kelly.stakes.map(({ contender, fraction }) => [name(contender), show.fraction(fraction)]),
    [said.cash, show.fraction(kelly.cash)],
  ]
  const growth = said.growth(show.figure(kelly.growth, 'number'))
  return [
    ...tableUnder(said.kelly, [left(said.contender), right(said.fraction)], rows),
    { heading: null, blocks: [{ kind: 'sentences', sentences: [growth] }] },
  ]
}
