import { exactExtent } from '../origin/index.ts'
import type { Section } from './page.ts'
import { left, right, type Told, tableUnder } from './race-tables.ts'

/** Where one step of money counts most, where a chest would go, and how much of what one has to bet at all. */
export function moneySections(told: Told): Section[] {
  return [
    ...marginalSections(told),
    ...splitSections(told),
    ...kellySections(told),
    ...purseSections(told),
  ]
}

function marginalSections({ answer, show, words, name }: Told): Section[] {
  const { currency, game, marginal } = answer
  const step = show.money(exactExtent(game?.step ?? marginal[0]?.amount ?? 0))
  return tableUnder(
    words.raceBets.marginal(step),
    [
      left(words.race.backer),
      left(words.race.contender),
      right(words.raceBets.chanceUp),
      right(words.race.gain(currency)),
    ],
    marginal.map(({ backer, contender, chance, gain }) => [
      name(backer),
      name(contender),
      show.fraction(chance),
      show.moneyInColumn(gain),
    ]),
  )
}

function splitSections({ answer, show, words, name }: Told): Section[] {
  const said = words.raceBets
  const { currency, splits } = answer
  const step = splits.find(({ nextStep }) => nextStep !== null)?.nextStep?.amount ?? null
  return tableUnder(
    said.splits,
    [
      left(words.race.backer),
      left(words.race.contender),
      right(said.amount(currency)),
      right(said.lastUnit),
      ...(step === null ? [] : [right(said.nextStep(show.money(exactExtent(step))))]),
    ],
    splits.flatMap(({ backer, amounts, gainPerUnit, nextStep }) =>
      amounts.map(({ contender, amount }, i) => [
        i === 0 ? name(backer) : '',
        name(contender),
        show.moneyInColumn(amount),
        i === 0 ? show.figure(gainPerUnit, 'number') : '',
        i === 0 && nextStep !== null ? show.moneyInColumn(nextStep.gain) : '',
      ]),
    ),
  )
}

function kellySections({ answer, show, words, name }: Told): Section[] {
  const said = words.raceBets
  const { kelly } = answer
  if (kelly === null) return []
  const chance = (value: number) => show.fraction(exactExtent(value))
  return [
    ...tableUnder(
      said.kelly,
      [left(words.race.contender), right(said.fraction)],
      [
        ...kelly.stakes.map(({ contender, fraction }) => [
          name(contender),
          show.fraction(fraction),
        ]),
        [said.cash, show.fraction(kelly.cash)],
      ],
    ),
    ...tableUnder(
      said.kellyParts,
      [left(said.stakes), right(said.growth), right(said.leftIfLost), right(said.everHalved)],
      kelly.fractions.map(({ fraction, growth, leftIfLost, everHalved }) => [
        chance(fraction),
        show.figure(growth, 'number'),
        show.fraction(leftIfLost),
        chance(everHalved),
      ]),
    ),
    { heading: null, blocks: [{ kind: 'sentences', sentences: [said.kellyMeans] }] },
  ]
}

function purseSections({ answer, show, words, name }: Told): Section[] {
  const said = words.raceBets
  const { currency, purses } = answer
  if (purses.length === 0) return []
  return [
    ...tableUnder(
      said.purses,
      [
        left(words.race.backer),
        left(words.race.contender),
        right(said.amount(currency)),
        right(said.growth),
      ],
      purses.flatMap(({ backer, amounts, cash, growth }) => [
        ...amounts.map(({ contender, amount }, i) => [
          i === 0 ? name(backer) : '',
          name(contender),
          show.moneyInColumn(amount),
          i === 0 ? show.figure(growth, 'number') : '',
        ]),
        ['', said.cash, show.moneyInColumn(cash), ''],
      ]),
    ),
    { heading: null, blocks: [{ kind: 'sentences', sentences: [said.purseMeans] }] },
  ]
}
