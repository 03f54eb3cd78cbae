import type { RouletteLine } from '../answer/index.ts'
import { exactExtent } from '../origin/index.ts'
import type { Section } from './page.ts'
import { left, right, type Told } from './race-tables.ts'
import { sentencesUnder } from './sentences.ts'

/** The saying of the table: its inequality in letters, per backer and rival, with figures, and how two of them would settle. */
export function rouletteSections(told: Told): Section[] {
  const { answer, show, words, name } = told
  const said = words.race
  const { roulette } = answer
  if (roulette.length === 0) return []
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
  return [
    {
      heading: said.roulette,
      blocks: [
        { kind: 'sentences', sentences: [said.rouletteMeans] },
        { kind: 'pairs', pairs: Object.entries(said.letters) },
        { kind: 'table', table },
      ],
    },
    ...sentencesUnder(
      said.today,
      roulette.map((line) => inequality(line, told)),
    ),
    ...sentencesUnder(
      said.settle,
      pairsOnce(roulette).map((line) => settling(line, told)),
    ),
  ]
}

function inequality(line: RouletteLine, { show, words, name }: Told): string {
  const said = words.race
  const { discountIfEither: discount } = line
  return said.inequality({
    backer: name(line.backer),
    against: said.againstOf({ rival: name(line.rival), red: name(line.red) }),
    redWins: show.fraction(line.redWins),
    soleGain: show.moneyInColumn(line.soleGain),
    discount: discount.low === 0 && discount.high === 0 ? null : show.moneyInColumn(discount),
    sharedPart: show.fraction(line.sharedPart),
    rivalHarm: show.moneyInColumn(line.rivalHarm),
    critical: show.fraction(line.criticalChance),
  })
}

/** Of two backers that look at each other over the same two contenders, one line is enough. */
function pairsOnce(lines: readonly RouletteLine[]): RouletteLine[] {
  const seen = new Set<string>()
  return lines.filter(({ backer, rival, red, black }) => {
    const pair = JSON.stringify([[backer, rival].sort(), [red, black].sort()])
    if (seen.has(pair)) return false
    seen.add(pair)
    return true
  })
}

function settling(line: RouletteLine, { show, words, name }: Told): string {
  const said = words.race
  const [red, black] = [name(line.red), name(line.black)]
  const chance = (value: number) => show.fraction(exactExtent(value))
  const colour = (redWith: number) => (redWith === 1 ? red : redWith === 0 ? black : null)
  return said.settles({
    backer: name(line.backer),
    rival: name(line.rival),
    red,
    black,
    ways: line.settles.map((way) => said.settledAs(way, red, black)).join(said.or),
    middle: said.atMiddle(
      line.equilibria.map(({ redOfBacker, redOfRival }) => {
        const [own, other] = [colour(redOfBacker), colour(redOfRival)]
        return own === null || other === null
          ? said.byChance({ red, backer: chance(redOfBacker), rival: chance(redOfRival) })
          : said.onColours({ backer: own, rival: other })
      }),
    ),
  })
}
