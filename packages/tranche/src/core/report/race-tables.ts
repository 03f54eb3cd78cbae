import type { Bet, RaceAnswer } from '../answer/index.ts'
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

export const left = (head: string): Column => ({ head, align: 'left' })
export const right = (head: string): Column => ({ head, align: 'right' })

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

export function fairSections(told: Told): Section[] {
  const { answer, show, words, name } = told
  const said = words.race
  const { fair, currency } = answer
  if (fair.length === 0) return []
  return [
    ...tableUnder(
      said.fair,
      [
        left(said.contender),
        right(said.price(currency)),
        right(said.prize(currency)),
        right(said.fairAt),
        right(said.believed),
        right(said.worthPerUnit),
      ],
      fair.map(({ contender, price, prize, fairChance, believed, worthPerUnit }) => [
        name(contender),
        show.moneyInColumn(price),
        show.moneyInColumn(prize),
        show.fraction(fairChance),
        show.fraction(believed),
        show.figure(worthPerUnit, 'number'),
      ]),
    ),
    {
      heading: null,
      blocks: [{ kind: 'sentences', sentences: [said.fairMeans, ...overPrices(told)] }],
    },
  ]
}

function overPrices({ answer, show, words }: Told): string[] {
  const said = words.race
  if (answer.overPrices === null) return []
  const { divergence, restFair, restBelieved } = answer.overPrices
  if (divergence.low === null) return [said.pricesAddUp]
  const bits = (nats: number | null) => (nats === null ? null : nats / Math.LN2)
  return [
    said.overPrices({
      bits: show.figure(
        { value: bits(divergence.value), low: bits(divergence.low), high: bits(divergence.high) },
        'bits',
      ),
      restFair: show.fraction(restFair),
      restBelieved: show.fraction(restBelieved),
    }),
    said.overPricesMeans,
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
    ...revenueSections({ answer, show, words, name }),
  ]
}

function revenueSections({ answer, show, words, name }: Told): Section[] {
  const said = words.race
  const { revenueOdds, currency } = answer
  if (revenueOdds === null) return []
  return [
    ...tableUnder(
      said.revenueOdds,
      [
        left(said.contender),
        right(said.multiple),
        right(said.worthPlanned(currency)),
        right(said.oddsPlanned),
        right(said.worthCame(currency)),
        right(said.oddsCame),
        right(said.tenthMore),
      ],
      revenueOdds.lines.map((line) => [
        name(line.contender),
        line.multiple.low === null ? '' : show.figure(line.multiple, 'number'),
        show.moneyInColumn(line.valueAsPlanned),
        show.fraction(line.oddsAsPlanned),
        show.moneyInColumn(line.valueAsCame),
        show.fraction(line.oddsAsCame),
        show.fraction(line.tenthMore),
      ]),
    ),
    {
      heading: null,
      blocks: [{ kind: 'sentences', sentences: [said.revenueMeans(revenueOdds.allFromRevenue)] }],
    },
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

export function optionSections({ answer, show, words, name }: Told): Section[] {
  const said = words.race
  const { currency, options } = answer
  return tableUnder(
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
  )
}

/** Bets that are made together stand together; where chance decides between several, each with its chance. */
export function betsInWords(bets: readonly Bet[], { show, words, name }: Told): string {
  const said = words.raceBets
  const choices = [...new Set(bets.map(({ choice }) => choice))].map((choice) =>
    bets.filter((bet) => bet.choice === choice),
  )
  return choices
    .map((together) => {
      const placed = together
        .map(({ contender, amount }) =>
          amount === 0
            ? said.nothing
            : said.betOf({
                amount: show.moneyInColumn(exactExtent(amount)),
                contender: name(contender),
              }),
        )
        .join(', ')
      const [first] = together
      return choices.length === 1
        ? placed
        : said.withChance(show.fraction(exactExtent(first?.probability ?? 0)), placed)
    })
    .join('; ')
}
